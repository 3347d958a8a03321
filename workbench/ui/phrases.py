"""The words for what the core says in facts, in Indonesian and English.

An error becomes one sentence, what happened, then what to do, parted by ``; ``. The command line and the window speak
through here alike, so this module knows no Qt.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, Literal

from workbench.domain import errors as e
from workbench.domain.operations import Step
from workbench.domain.personal import PersonalKind
from workbench.ui.phrases_files import FILE_WORDS, TEXT_WORDS
from workbench.ui.phrases_personal import KIND_LABELS, PERSONAL_ERRORS, personal_places
from workbench.ui.phrases_refreshing import REFRESH_REFUSALS
from workbench.ui.phrases_steps import STEP_WORDS
from workbench.ui.phrases_templates import TEMPLATE_REFUSALS
from workbench.ui.phrases_warnings import WARNING_WORDS
from workbench.ui.place_words import placed

Language = Literal["id", "en"]
Pair = tuple[str, str]
"""The same words in Indonesian and in English."""

KIND_WORDS: Final[Mapping[str, Pair]] = {
    "source": ("sumber", "source"),
    "code": ("kode", "code"),
    "code_name": ("nama kode", "code name"),
    "words": ("kata yang sama lagi di isian", "words as they were, in the field"),
    "coding": ("pengodean", "coding"),
    "coder": ("pengode", "coder"),
    "group": ("kelompok", "group"),
    "district": ("kabupaten", "district"),
    "case": ("kasus", "case"),
    "session": ("sesi supervisi", "session"),
    "action": ("tindak lanjut", "action"),
    "study": ("studi", "study"),
    "participant": ("partisipan", "participant"),
    "attribute": ("atribut", "attribute"),
    "turn": ("giliran bicara", "turn"),
    "memo": ("memo", "memo"),
    "transcript": ("transkrip", "transcript"),
    "survey": ("survei", "survey"),
    "earlier_text": ("teks terdahulu", "earlier text"),
    "unplaced": ("bagian yang menunggu tempat", "item waiting for a place"),
    "interpretation": ("tafsiran", "interpretation"),
    "regency": ("kabupaten/kota", "kabupaten or kota"),
    "district_link": ("tautan kabupaten", "district link"),
    "example": ("contoh", "example"),
    "column": ("kolom", "column"),
    "worksheet": ("lembar kerja", "worksheet"),
    "refusal": ("penolakan saran", "refusal"),
    "verdict": ("putusan atas saran", "verdict"),
    "finished": ("tanda selesai", "finished mark"),
    "personal_mark": ("tanda data pribadi", "personal-data mark"),
    "saved_query": ("pencarian tersimpan", "saved query"),
    "saved_table": ("tabel tersimpan", "saved table"),
    "place": ("tempat", "place"),
    "summary": ("ringkasan", "summary"),
    "subject": ("kabupaten, partisipan, atau sumber", "district, participant or source"),
    "joint_display": ("sajian gabungan", "joint display"),
    "outline": ("garis batas wilayah", "outline"),
    "record": ("catatan", "record"),
    "session_version": ("versi sesi", "version of a session"),
    "facilitator": ("pendamping", "facilitator"),
    "mentorship": ("mentoring", "mentorship"),
    "flag": ("penanda", "flag"),
    "escalation": ("eskalasi", "escalation"),
    "referral": ("rujukan", "referral"),
    "approval": ("persetujuan", "approval"),
    "case_template": ("templat kasus", "case template"),
    "convergence": ("penilaian kesesuaian", "judgement on convergence"),
    "saved_filter": ("saringan tersimpan", "saved filter"),
}

STATE_WORDS: Final[Mapping[str, str]] = {
    "open": "terbuka",
    "follow_up": "dalam tindak lanjut",
    "escalated": "dieskalasi",
    "stable": "stabil",
    "closed": "ditutup",
    "reopened": "dibuka kembali",
    "planned": "direncanakan",
    "held": "draf",
    "finalised": "final",
    "acknowledged": "diterima",
    "archived": "diarsipkan",
    "missed": "tidak terlaksana",
    "cancelled": "dibatalkan",
    "in_progress": "sedang dikerjakan",
    "done": "selesai",
    "verified": "terverifikasi",
    "active": "berjalan",
    "completed": "tuntas",
    "ended": "dihentikan",
}
"""States of cases, sessions and actions in Indonesian; the command line's own word stands behind them."""

_DEED_WORDS: Final[Mapping[str, Pair]] = {
    "dropped": ("dikeluarkan dari draf", "taken off the draft"),
    "edited": ("diubah", "edited"),
    "rescheduled": ("dijadwalkan ulang", "rescheduled"),
    "given_actions": ("diberi tindak lanjut", "given actions"),
    "addendum": ("diberi adendum", "given an addendum"),
    "reviewed": ("ditinjau", "reviewed"),
    "postponed": ("diubah tenggatnya", "given another date"),
}
"""What else than a change of state may be wanted of a record that its state forbids."""

_MISSING_WORDS: Final[Mapping[str, Pair]] = {
    "outcome": ("hasil akhir", "outcome"),
    "reason": ("alasan", "reason"),
}

ERROR_WORDS: Final[Mapping[type[e.WorkbenchError], Pair]] = {
    e.ProjectMissing: (
        "berkas proyek {path} tidak ada; periksa letaknya atau buat proyek baru",
        "there is no project at {path}; check the place or create a new project",
    ),
    e.FolderMissing: (
        "folder untuk {path} tidak ada; buat foldernya dahulu atau pilih folder lain",
        "the folder for {path} is not there; make it first or choose another",
    ),
    e.NotAProject: (
        "{path} bukan berkas proyek; pilih berkas berakhiran .workbench",
        "{path} is not a project; choose a file that ends in .workbench",
    ),
    e.ProjectDamaged: (
        "berkas proyek {path} rusak; buka salinan cadangannya dan simpan berkas rusak ini untuk diperiksa",
        "the project {path} is damaged; open its latest backup and keep the damaged file for inspection",
    ),
    e.ProjectLocked: (
        "proyek {path} dibuka program lain (proses {process} di {host}); tutup di sana atau buka hanya-baca",
        "{path} is open in another program (process {process} on {host}); close it there or open it read-only",
    ),
    e.ProjectTooNew: (
        "proyek {path} dari versi yang lebih baru (skema {version}, di sini {supported}); perbarui program ini",
        "the project {path} was written by a newer version (schema {version}, here {supported}); update this program",
    ),
    e.PasswordNeeded: (
        "proyek {path} terenkripsi atau rusak dan tidak dapat dibuka; periksa kata sandi atau buka salinan cadangan",
        "the project {path} is encrypted or damaged and can't be opened; check the password or open a backup",
    ),
    e.NoRights: (
        "tidak ada izin membaca atau menulis {path}; pilih folder lain atau minta izin",
        "no rights to read or write {path}; choose another folder or ask for the rights",
    ),
    e.NameTooLong: (
        "nama {path} terlalu panjang untuk sistem ini; pilih nama yang lebih pendek",
        "the name {path} is too long for this system; choose a shorter one",
    ),
    e.DiskFull: (
        "tidak ada ruang tersisa untuk {path} dan perubahan itu tidak disimpan; kosongkan ruang lalu ulangi",
        "there is no room left for {path} and the change was not made; free some room and try again",
    ),
    e.ProjectExists: (
        "{path} sudah ada dan tidak ditimpa; pilih nama lain",
        "{path} exists already and is not overwritten; choose another name",
    ),
    e.ReadOnly: (
        "proyek ini dibuka hanya-baca dan tidak dapat diubah; tutup di tempat lain lalu buka kembali",
        "the project is open for reading only and can't be changed; close it elsewhere and open it again",
    ),
    e.UnknownThing: (
        "tidak ada {kind} bernama “{name}”; periksa ejaannya atau lihat daftarnya",
        "there is no {kind} called “{name}”; check the spelling or look at the list",
    ),
    e.AmbiguousName: (
        "lebih dari satu {kind} bernama “{name}”; sebut jalur lengkap atau id-nya",
        "more than one {kind} is called “{name}”; give its full path or its id",
    ),
    e.PatternBad: (
        "pola “{pattern}” tidak dapat dibaca mulai tanda ke-{place}; periksa kurung dan tanda khususnya",
        "the pattern “{pattern}” can't be read from character {place} on; check its brackets and special characters",
    ),
    e.PatternTooSlow: (
        "pola “{pattern}” terlalu lama dicari; buat pola yang lebih sederhana, tanpa pengulangan di dalam pengulangan",
        "the pattern “{pattern}” takes too long; make it simpler, without repeats inside repeats",
    ),
    e.NameTaken: (
        "nama “{name}” sudah dipakai di tempat ini; pilih nama lain",
        "the name “{name}” is taken here already; choose another",
    ),
    e.DistrictInUse: (
        "“{name}” punya {cases} kasus, {sessions} sesi supervisi, dan {facilitators} pendamping; biarkan ia ada",
        "“{name}” has {cases} cases, {sessions} sessions and {facilitators} facilitators of supervision; let it stay",
    ),
    e.CodeNameInUse: (
        "nama kode “{name}” sudah dipakai dalam kasus, sesi, tindak lanjut, atau mentoring; biarkan nama kode itu",
        "cases, sessions, follow-ups or mentorships name “{name}” so; keep that code name",
    ),
    e.NameEmpty: (
        "nama “{name}” kosong atau memuat “ / ”; tulis nama tanpa tanda itu",
        "the name “{name}” is empty or holds “ / ”; write a name without that sign",
    ),
    e.SpanOutOfRange: (
        "rentang {start}–{end} kosong, terbalik, atau melewati akhir teks{length}; beri rentang di dalam teks",
        "the span {start}–{end} is empty, turned round or reaches past the text{length}; give a span within the text",
    ),
    e.AlreadyCoded: (
        "segmen ini sudah Anda beri kode itu; pilih segmen atau kode lain",
        "you have given this segment that code already; choose another segment or code",
    ),
    e.NotInsideSegment: (
        "di posisi {position} tidak ada yang dapat dibagi; letakkan kursor di antara dua kata segmen itu",
        "there is nothing to split at position {position}; put the caret between two words of the segment",
    ),
    e.NotOneCode: (
        "segmen hanya digabungkan kalau sumber, kode, dan pengodenya sama; pilih dua atau lebih yang demikian",
        "segments are joined only within one source, code and coder; choose two or more that agree in these",
    ),
    e.SurveyNotCorrected: (
        "“{name}” adalah survei dengan jawaban per baris; perbaiki lembarnya lalu impor sebagai sumber baru",
        "“{name}” is a survey with an answer a row; correct the sheet and import it as a new source",
    ),
    e.CodeWithinItself: (
        "kode “{name}” tidak dapat dipindahkan atau digabung ke dalam cabangnya sendiri; pilih tempat lain",
        "the code “{name}” can't be moved or merged into its own branch; choose another place",
    ),
    e.NotATheme: (
        "“{name}” bukan tema dan tidak punya tafsiran; pilih cabang teratas",
        "“{name}” is not a theme and has no interpretation; choose a top branch",
    ),
    e.NothingComesBack: (
        "“{name}” tidak dapat dikembalikan sebab tempat asalnya sudah tidak ada; kembalikan dahulu sumber atau kodenya",
        "“{name}” can't come back because what it belonged to is gone; bring its source or code back first",
    ),
    e.UnknownField: (
        "isian “{name}” tidak dikenal; hapus atau perbaiki namanya",
        "the field “{name}” is unknown; remove it or mend its name",
    ),
    e.UnseenWork: (
        "{count} pengodean atau memo pengode lain ikut berubah, padahal mode buta menyembunyikannya; matikan dahulu",
        "{count} codings or memos of other coders would change too, and blind mode hides them; switch it off first",
    ),
    e.BeforeErasure: (
        "sejak langkah itu ({at}) ada kata-kata yang dihapus untuk selamanya; pilih langkah sesudah penghapusan",
        "words were erased for good since that step ({at}); choose a step after the erasing",
    ),
    e.RecordErased: (
        "isi “{name}” sudah dihapus atas permintaan; buat catatan baru",
        "the words of “{name}” were erased on request; make a new record",
    ),
    e.AlreadyThere: (
        "keadaan proyek sudah sama dengan keadaan setelah langkah itu; pilih langkah yang lebih lama",
        "the project is already as it was after that step; choose an earlier one",
    ),
    e.InvalidField: (
        "isian “{name}” kosong atau tidak dapat berisi “{value}”{allowed}; perbaiki isinya",
        "the field “{name}” is missing or can't hold “{value}”{allowed}; mend it",
    ),
    e.TableTooLarge: (
        "tabel itu akan mempunyai {cells} sel, padahal paling banyak {most}; pilih baris atau kolom yang lebih sedikit",
        "the table would have {cells} cells, and {most} are the most; choose fewer rows or columns",
    ),
    e.FieldTwice: (
        "isian “{name}” tertulis dua kali; hapus salah satunya",
        "the field “{name}” stands there twice; remove one of them",
    ),
    e.LineNotARecord: (
        "baris ini bukan JSON yang benar: {what}; perbaiki lalu ulangi",
        "the line is not proper JSON: {what}; mend it and try again",
    ),
    e.IllegalTransition: (
        "{kind} berstatus “{state}” tidak dapat menjadi “{wanted}”{allowed}; pilih langkah yang mungkin",
        "{kind} that is “{state}” can't become “{wanted}”{allowed}; choose a step that is possible",
    ),
    e.RationaleMissing: (
        "keputusan tanpa alasan pada kasus {cases}; tulis alasannya sebelum memfinalkan sesi",
        "a decision without its rationale in case {cases}; write the rationale before finalising the session",
    ),
    e.ActionsUnreviewed: (
        "tindak lanjut yang masih terbuka belum ditinjau: {actions}; tinjau sebelum memfinalkan sesi",
        "open actions have not been reviewed: {actions}; review them before finalising the session",
    ),
    e.SessionFinalised: (
        "sesi {number} sudah final; tambahkan adendum untuk mengubahnya",
        "session {number} is finalised; add an addendum to change it",
    ),
    e.ClosingIncomplete: (
        "kasus {case} belum dapat ditutup{missing}{actions}{approval}; lengkapi dahulu",
        "case {case} can't be closed yet{missing}{actions}{approval}; complete it first",
    ),
    e.CaseClosed: (
        "kasus {case} sudah ditutup; buka kembali kasus itu dahulu",
        "case {case} is closed; reopen it first",
    ),
    e.AlreadySettled: (
        "{kind} ini sudah diselesaikan; buat yang baru bila masih diperlukan",
        "this {kind} is settled already; make a new one if it is still needed",
    ),
    e.ApprovalPending: (
        "persetujuan atas {of} kasus {case} sudah diminta dan belum dijawab; tunggu atau catat jawabannya",
        "approval of {of} in case {case} was asked for and not answered yet; wait, or write the answer down",
    ),
    e.ConsentMissing: (
        "rujukan ini belum memuat persetujuan keluarga; isi tanggal persetujuannya atau alasan tanpa persetujuan",
        "the referral has no consent of the family; give the day of the consent, or why there is none",
    ),
    e.PersonalNumber: (
        "isian “{name}” memuat nomor 16 angka seperti NIK atau KK; hapus nomor itu atau beri alasan dengan --justify",
        "the field “{name}” holds a 16-digit number like a NIK or KK; remove it or give a reason with --justify",
    ),
    **PERSONAL_ERRORS,
    e.NoDisplay: (
        "tidak ada layar untuk membuka jendela; jalankan di desktop, atau pakai perintah seperti 'workbench demo'",
        "there is no screen to open a window on; run it on a desktop, or use commands such as 'workbench demo'",
    ),
    e.Cancelled: (
        "pekerjaan dihentikan; yang belum selesai tidak disimpan",
        "the work was stopped; what had not ended was not saved",
    ),
}

BUG: Final[Pair] = (
    "terjadi kesalahan di dalam program ({error}); data yang sudah tampak tersimpan, laporkan kesalahan ini",
    "something went wrong inside the program ({error}); what was on the screen is saved, please report this",
)


_PLACE: Final = re.compile(r"\{\w+\}")
_NAMELESS: Final = re.compile(r"( pada| di| menjadi| on| of| in| to|:)? “\{subject\}”")
"""The thing that a step names, with the word that ties it to the step."""


def phrase(error: BaseException, language: str) -> str:
    """Return what happened and what to do, in one sentence without capital or full stop."""
    if isinstance(error, e.FileRefused):
        return said(_refusal(error), language).format_map(_Facts({"name": error.path.name, **error.facts}))
    if isinstance(error, e.TextUnusable):
        return said(TEXT_WORDS[error.reason], language)
    words = ERROR_WORDS.get(type(error)) if isinstance(error, e.WorkbenchError) else None
    if words is None:
        return said(BUG, language).format(error=type(error).__name__)
    return said(words, language).format_map(_Facts(_facts_of(error, language)))


def _refusal(error: e.FileRefused) -> Pair:
    """Return what is said of a refused file; one that was to be refreshed, or to be a template, is told otherwise."""
    if "refresh" in error.facts and error.reason in REFRESH_REFUSALS:
        return REFRESH_REFUSALS[error.reason]
    if "template" in error.facts and error.reason in TEMPLATE_REFUSALS:
        return TEMPLATE_REFUSALS[error.reason]
    return FILE_WORDS[error.reason]


def sentence(error: BaseException, language: str) -> str:
    """Return the phrase as a window shows it: with a full stop, and a capital unless a file's name comes first."""
    words = phrase(error, language)
    starts_with_name = isinstance(error, e.FileRefused) and words.startswith(error.path.name)
    return f"{words}." if starts_with_name else f"{words[0].upper()}{words[1:]}."


def step_text(step: Step, language: str) -> str:
    """Return what a menu calls an operation, such as *Ganti nama kode “Biaya pribadi”*."""
    one, many = STEP_WORDS[step.verb]
    words = said(many if step.count > 1 else one, language)
    if not step.subject:
        # What older versions wrote names no thing.
        words = _NAMELESS.sub("", words)
    return words.format(subject=shortened(step.subject), count=step.count)


def verbs_saying(words: str, language: str) -> tuple[str, ...]:
    """Return the verbs of the steps that are called by these words, capital letters aside, whatever they name."""
    wanted = words.casefold()
    return tuple(
        verb
        for verb, forms in STEP_WORDS.items()
        if any(wanted in _PLACE.sub("", said(form, language)).casefold() for form in forms)
    )


def warning_text(kind: str, facts: Mapping[str, str], language: str) -> str:
    """Return the words for a doubt about material."""
    return said(WARNING_WORDS[kind], language).format_map(_Facts(facts))


def shortened(text: str, length: int = 32) -> str:
    """Return the start of a text, in at most ``length`` characters, with an ellipsis where it was cut."""
    flat = " ".join(text.split())
    return flat if len(flat) <= length else flat[: length - 1].rstrip() + "…"


def said(words: Pair, language: str) -> str:
    """Return the one of the two that is in this language, which calls places as the open study does."""
    return placed(words[0] if language == "id" else words[1], language)


class _Facts(dict[str, str]):
    """Facts for a sentence; one that is missing leaves nothing behind."""

    def __missing__(self, key: str) -> str:
        return ""


def _facts_of(error: BaseException, language: str) -> dict[str, str]:
    facts = vars(error)
    words_of = {**_FACT_WORDS, **_FACT_WORDS_OF.get(type(error), {})}
    return {name: words_of.get(name, _plain)(value, language) for name, value in facts.items()}


def _plain(value: object, _language: str) -> str:
    if isinstance(value, tuple):
        return ", ".join(str(each) for each in value)
    return value.name if isinstance(value, Path) and value == Path(value.name) else str(value)


def _kind(value: object, language: str) -> str:
    return said(KIND_WORDS.get(str(value), (str(value), str(value))), language)


def _a_kind(value: object, language: str) -> str:
    word = _kind(value, language)
    return word if language == "id" else f"{'an' if word[:1] in 'aeiou' else 'a'} {word}"


def _state(value: object, language: str) -> str:
    word = STATE_WORDS.get(str(value), "")
    return f"{word} ({value})" if word and language == "id" else str(value)


def _wanted(value: object, language: str) -> str:
    deed = _DEED_WORDS.get(str(value))
    return said(deed, language) if deed is not None else _state(value, language)


def _length(value: object, language: str) -> str:
    return "" if value is None else said((" ({} karakter)", " ({} characters)"), language).format(value)


def _allowed(value: object, language: str) -> str:
    if not isinstance(value, tuple) or not value:
        return ""
    return said((" (yang mungkin: {})", " (possible: {})"), language).format(
        ", ".join(_state(each, language) for each in value)
    )


def _missing(value: object, language: str) -> str:
    if not isinstance(value, tuple) or not value:
        return ""
    names = (said(_MISSING_WORDS.get(each, (each, each)), language) for each in value)
    return said((", kurang: {}", ", missing: {}"), language).format(", ".join(names))


def _listed(value: object, _language: str) -> str:
    if not isinstance(value, tuple) or not value:
        return ""
    return "; ".join(f"“{shortened(str(each), 60)}”" for each in value)


def _left_open(value: object, language: str) -> str:
    words = _listed(value, language)
    return (
        f"{said((', tindak lanjut masih terbuka: ', ', with open actions: '), language)}{words}"
        if words
        else ""
    )


def _unapproved(value: object, language: str) -> str:
    words = {
        "requested": (
            ", persetujuan penutupan belum dijawab",
            ", the approval of closing it is not answered",
        ),
        "rejected": (", penutupannya ditolak atasan", ", closing it was rejected"),
    }
    return said(words.get(str(value), ("", "")), language)


def _approved_thing(value: object, language: str) -> str:
    words = {
        "assessment": ("asesmen", "the assessment"),
        "plan": ("rencana", "the plan"),
        "closure": ("penutupan", "the closure"),
    }
    return said(words.get(str(value), (str(value), str(value))), language)


def _personal(value: object, language: str) -> str:
    return personal_places(value, language) if isinstance(value, tuple) else ""


def _personal_kinds(value: object, language: str) -> str:
    kinds = dict.fromkeys(kind for _path, kind in value) if isinstance(value, tuple) else ()
    return ", ".join(KIND_LABELS[language][PersonalKind(kind)] for kind in kinds)


_FACT_WORDS: Final[Mapping[str, Callable[[object, str], str]]] = {
    "kind": _kind,
    "length": _length,
    "state": _state,
    "wanted": _wanted,
    "allowed": _allowed,
    "actions": _listed,
    "missing": _missing,
}

_FACT_WORDS_OF: Final[Mapping[type[BaseException], Mapping[str, Callable[[object, str], str]]]] = {
    e.IllegalTransition: {"kind": _a_kind},
    e.ClosingIncomplete: {"actions": _left_open, "approval": _unapproved},
    e.ApprovalPending: {"of": _approved_thing},
    e.PersonalDataLeft: {"places": _personal},
    e.PersonalGround: {"places": _personal_kinds},
}
