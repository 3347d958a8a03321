"""What a step changed, in words: kinds of record, their fields and values, before and after."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from workbench.services.history import RecordChange
from workbench.ui.phrases import said, shortened

_Pair = tuple[str, str]
_LONG = 240

KIND_WORDS: Final[Mapping[str, _Pair]] = {
    "district": ("Kabupaten", "District"),
    "coder": ("Pengode", "Coder"),
    "source": ("Sumber", "Source"),
    "participant": ("Partisipan", "Participant"),
    "transcript": ("Transkrip", "Transcript"),
    "survey": ("Kolom survei", "Survey columns"),
    "code": ("Kode", "Code"),
    "interpretation": ("Tafsiran tema", "Interpretation"),
    "coding": ("Pengodean", "Coding"),
    "memo": ("Memo", "Memo"),
    "district_link": ("Tautan kabupaten", "District link"),
    "refusal": ("Saran yang ditolak", "Refused suggestion"),
    "verdict": ("Putusan atas saran", "Verdict on a suggestion"),
    "finished": ("Sumber selesai dikodekan", "Source coded to its end"),
    "personal_mark": ("Tanda data pribadi", "Personal-data mark"),
    "saved_query": ("Pencarian tersimpan", "Saved query"),
    "saved_table": ("Tabel tersimpan", "Saved table"),
    "summary": ("Ringkasan", "Summary"),
    "joint_display": ("Sajian gabungan", "Joint display"),
    "outline": ("Garis batas wilayah", "Outline"),
    "earlier_text": ("Teks lama", "Earlier text"),
    "unplaced": ("Bagian yang menunggu tempat", "What waits for a place"),
    "case": ("Kasus", "Case"),
    "session": ("Sesi supervisi", "Supervision session"),
    "action": ("Tindak lanjut", "Action"),
    "session_version": ("Versi sesi", "Version of a session"),
    "facilitator": ("Pendamping", "Facilitator"),
    "mentorship": ("Mentoring", "Mentorship"),
    "flag": ("Penanda", "Flag"),
    "escalation": ("Eskalasi", "Escalation"),
    "referral": ("Rujukan", "Referral"),
    "approval": ("Persetujuan", "Approval"),
    "case_template": ("Templat kasus", "Case template"),
    "convergence": ("Penilaian kesesuaian", "Judgement on convergence"),
    "saved_filter": ("Saringan tersimpan", "Saved filter"),
}
_MANY: Final = {
    "verdict": "verdicts on suggestions",
    "finished": "sources coded to their end",
    "saved_query": "saved queries",
    "saved_table": "saved tables",
    "summary": "summaries",
    "joint_display": "joint displays",
    "outline": "outlines",
    "survey": "lists of survey columns",
    "unplaced": "parts that wait for a place",
    "session_version": "versions of sessions",
    "convergence": "judgements on convergence",
}
FIELD_WORDS: Final[Mapping[str, _Pair]] = {
    "about": ("tentang", "about"),
    "acknowledged_at": ("waktu diterima", "acknowledged at"),
    "acknowledged_by": ("diterima oleh", "acknowledged by"),
    "addenda": ("adendum", "addenda"),
    "administrative": ("administratif", "administrative"),
    "aliases": ("nama lain", "other names"),
    "at": ("waktu", "at"),
    "attributes": ("keterangan", "attributes"),
    "author": ("penulis", "author"),
    "candidates": ("calon tempat", "possible places"),
    "carried": ("dibawa ke sesi lain", "carried over"),
    "case": ("kasus", "case"),
    "certainty": ("keyakinan", "certainty"),
    "changed_at": ("diubah pada", "changed at"),
    "chosen": ("kode yang dipilih", "code chosen"),
    "code": ("kode", "code"),
    "code_home_affairs": ("kode Kemendagri", "home affairs code"),
    "coder": ("pengode", "coder"),
    "coding": ("pengodean", "coding"),
    "colour": ("warna", "colour"),
    "columns": ("kolom", "columns"),
    "components": ("komponen", "components"),
    "confidence": ("peluang", "probability"),
    "counter_evidence": ("bukti tandingan", "counter evidence"),
    "credit": ("sumber garis batas", "credit"),
    "definition": ("definisi", "definition"),
    "discussions": ("pembahasan", "discussions"),
    "district": ("kabupaten", "district"),
    "due": ("tenggat", "due"),
    "edited_at": ("diubah pada", "edited at"),
    "educative": ("edukatif", "educative"),
    "end": ("akhir", "end"),
    "evidence": ("bukti", "evidence"),
    "examples": ("contoh", "examples"),
    "facilitator": ("pendamping", "facilitator"),
    "finalised_at": ("difinalkan pada", "finalised at"),
    "format": ("format", "format"),
    "held_on": ("tanggal", "held on"),
    "how": ("dikenali dari", "found by"),
    "key_quotations": ("kutipan kunci", "key quotations"),
    "keywords": ("kata kunci", "keywords"),
    "kind": ("jenis", "kind"),
    "latitude": ("lintang", "latitude"),
    "longitude": ("bujur", "longitude"),
    "marks": ("tanda", "marks"),
    "medium": ("media", "medium"),
    "memo": ("memo", "memo"),
    "minutes": ("menit", "minutes"),
    "name": ("nama", "name"),
    "name_en": ("nama dalam bahasa Inggris", "name in English"),
    "note": ("catatan", "note"),
    "notes": ("catatan", "notes"),
    "number": ("nomor", "number"),
    "origin": ("asal", "origin"),
    "outcome": ("hasil", "outcome"),
    "parent": ("di bawah", "under"),
    "planned_fgds": ("FGD yang direncanakan", "planned FGDs"),
    "planned_interviews": ("wawancara yang direncanakan", "planned interviews"),
    "position": ("urutan", "place among its siblings"),
    "priority": ("prioritas", "priority"),
    "province": ("provinsi", "province"),
    "pseudonym": ("samaran", "pseudonym"),
    "query": ("isi pencarian", "query"),
    "quote": ("kutipan", "words"),
    "reason": ("alasan", "reason"),
    "research_consent": ("izin untuk penelitian", "consent to research"),
    "research_question": ("pertanyaan penelitian", "research question"),
    "rests_on": ("bertumpu pada", "rests on"),
    "reviews": ("tinjauan", "reviews"),
    "revision": ("revisi", "revision"),
    "rings": ("garis batas", "borders"),
    "risk": ("risiko", "risk"),
    "role": ("peran", "role"),
    "rows": ("baris", "rows"),
    "run": ("putaran saran", "run of suggestions"),
    "session": ("sesi", "session"),
    "silent": ("hadir tanpa bicara", "present without a turn"),
    "situation": ("situasi", "situation"),
    "source": ("sumber", "source"),
    "start": ("awal", "start"),
    "state": ("status", "state"),
    "status": ("status", "status"),
    "step": ("tahap", "step"),
    "subject": ("tentang siapa atau apa", "about whom or what"),
    "supervisees": ("yang disupervisi", "supervisees"),
    "supervisor": ("supervisor", "supervisor"),
    "supportive": ("suportif", "supportive"),
    "target": ("pada", "on"),
    "text": ("teks", "text"),
    "text_en": ("teks dalam bahasa Inggris", "text in English"),
    "themes": ("tema", "themes"),
    "title": ("judul", "title"),
    "transcript": ("transkrip", "transcript"),
    "turns": ("giliran bicara", "turns"),
    "type": ("jenis", "type"),
    "what": ("apa", "what"),
    "when_not": ("tidak dipakai bila", "not for"),
    "when_to_use": ("dipakai bila", "when to use"),
    "who": ("siapa", "who"),
    "words": ("banyaknya kata", "number of words"),
    "household": ("jenis rumah tangga", "kind of household"),
    "group": ("kelompok P2K2", "P2K2 group"),
    "strengths": ("kekuatan", "strengths"),
    "risk_changes": ("perubahan risiko", "changes of risk"),
    "refused": ("saran yang ditolak", "suggestions refused"),
    "template": ("templat", "template"),
    "keep_until": ("disimpan sampai", "kept until"),
    "erased": ("dihapus isinya", "erased"),
    "starts": ("mulai", "starts"),
    "ends": ("selesai", "ends"),
    "planned": ("direncanakan", "planned"),
    "reflection": ("refleksi", "reflection"),
    "experience": ("pengalaman", "experience"),
    "analysis": ("analisis", "analysis"),
    "plan": ("rencana", "plan"),
    "families": ("KPM", "families"),
    "groups": ("kelompok P2K2", "P2K2 groups"),
    "groups_planned": ("P2K2 direncanakan", "P2K2 planned"),
    "groups_held": ("P2K2 terlaksana", "P2K2 held"),
    "backlog": ("tunggakan verifikasi", "verification backlog"),
    "impact": ("dampak pekerjaan", "impact of the work"),
    "support": ("dukungan yang diperlukan", "support needed"),
    "needs": ("kebutuhan belajar", "learning needs"),
    "summary": ("ringkasan yang disepakati", "agreed summary"),
    "next_on": ("sesi berikutnya", "next session"),
    "comment": ("tanggapan", "comment"),
    "disagreement": ("catatan tidak sepakat", "disagreement"),
    "justification": ("alasan data pribadi", "justification"),
    "mediation": ("mediasi", "mediation"),
    "shares": ("dalam persen", "in per cent"),
    "why": ("dasar", "why"),
    "grounds": ("kutipan yang mendasari", "grounds"),
    "done_at": ("selesai pada", "done at"),
    "verified_by": ("diverifikasi oleh", "verified by"),
    "verified_at": ("diverifikasi pada", "verified at"),
    "subdistrict": ("kecamatan", "subdistrict"),
    "since": ("sejak", "since"),
    "trainings": ("pelatihan", "trainings"),
    "performance": ("kelompok kinerja", "performance group"),
    "active": ("aktif", "active"),
    "mentor": ("mentor", "mentor"),
    "mentee": ("mentee", "mentee"),
    "started_on": ("mulai", "started on"),
    "ended_on": ("berakhir", "ended on"),
    "goals": ("tujuan", "goals"),
    "meetings": ("pertemuan", "meetings"),
    "raised_by": ("diangkat oleh", "raised by"),
    "raised_at": ("diangkat pada", "raised at"),
    "resolved_by": ("diselesaikan oleh", "resolved by"),
    "resolved_at": ("diselesaikan pada", "resolved at"),
    "level": ("tingkat", "level"),
    "to": ("kepada", "to"),
    "sent": ("yang dikirim", "what was sent"),
    "sent_by": ("dikirim oleh", "sent by"),
    "sent_on": ("dikirim pada", "sent on"),
    "answered_on": ("dijawab pada", "answered on"),
    "answer": ("jawaban", "answer"),
    "agency": ("lembaga", "agency"),
    "made_by": ("dibuat oleh", "made by"),
    "made_on": ("dibuat pada", "made on"),
    "consented_on": ("persetujuan pada", "consented on"),
    "without_consent": ("alasan tanpa persetujuan", "why without consent"),
    "feedback_due": ("umpan balik paling lambat", "feedback due"),
    "feedback_on": ("umpan balik pada", "feedback on"),
    "of": ("atas", "of"),
    "requested_by": ("diminta oleh", "requested by"),
    "requested_at": ("diminta pada", "requested at"),
    "decided_by": ("diputuskan oleh", "decided by"),
    "decided_at": ("diputuskan pada", "decided at"),
    "questions": ("pertanyaan", "questions"),
    "actions": ("tindak lanjut", "actions"),
    "builtin": ("templat bawaan", "built-in template"),
    "hidden": ("disembunyikan", "hidden"),
    "judgement": ("penilaian", "judgement"),
    "judged_at": ("dinilai pada", "judged at"),
    "implication": ("implikasi", "implication"),
    "filter": ("saringan", "filter"),
    "kept_at": ("disimpan pada", "kept at"),
    "content": ("isi", "content"),
    "districts": ("kabupaten", "districts"),
    "facilitators": ("pendamping", "facilitators"),
    "codes": ("kode", "codes"),
    "risks": ("risiko", "risks"),
    "states": ("status", "states"),
    "workload": ("beban kerja", "workload"),
    "wellbeing": ("kesejahteraan", "well-being"),
    "until": ("sampai", "until"),
    "overdue": ("lewat tenggat", "overdue"),
    "by": ("oleh", "by"),
}
VALUE_WORDS: Final[Mapping[str, _Pair]] = {
    "accepted": ("saran diterima", "suggestion accepted"),
    "account": ("rekening", "account"),
    "acknowledged": ("diterima", "acknowledged"),
    "active": ("aktif", "active"),
    "ad_hoc": ("sewaktu-waktu", "ad hoc"),
    "address": ("alamat", "address"),
    "analytic": ("analitis", "analytic"),
    "archived": ("diarsipkan", "archived"),
    "birth_date": ("tanggal lahir", "date of birth"),
    "boundary": ("batas", "boundary"),
    "cancelled": ("dibatalkan", "cancelled"),
    "case": ("kasus", "case"),
    "case_conference": ("konferensi kasus", "case conference"),
    "categories": ("kategori", "categories"),
    "changed": ("diubah", "changed"),
    "closed": ("ditutup", "closed"),
    "code": ("kode", "code"),
    "coding": ("pengodean", "coding"),
    "comparison": ("perbandingan", "comparison"),
    "print": ("tabel cetak", "print table"),
    "cooccurrence": ("kemunculan bersama", "co-occurrence"),
    "counter": ("tandingan", "counter"),
    "critical": ("kritis", "critical"),
    "dinas": ("petugas dinas", "Dinas official"),
    "district": ("kabupaten", "district"),
    "done": ("selesai", "done"),
    "draft": ("draf", "draft"),
    "email": ("surel", "e-mail"),
    "escalated": ("dinaikkan", "escalated"),
    "file_review": ("telaah berkas", "file review"),
    "finalised": ("final", "finalised"),
    "follow_up": ("ditindaklanjuti", "followed up"),
    "group": ("kelompok", "group"),
    "hand": ("dengan tangan", "by hand"),
    "held": ("berlangsung", "held"),
    "high": ("tinggi", "high"),
    "in_progress": ("sedang dikerjakan", "in progress"),
    "individual": ("perorangan", "individual"),
    "initial_coding": ("pengodean awal", "initial coding"),
    "interpretation": ("interpretasi", "interpretation"),
    "interview": ("wawancara", "interview"),
    "kept": ("dibiarkan", "kept"),
    "koordinator": ("koordinator", "coordinator"),
    "kpm": ("KPM", "beneficiary (KPM)"),
    "low": ("rendah", "low"),
    "masked": ("disamarkan", "masked"),
    "matrix": ("matriks", "matrix"),
    "medium": ("sedang", "medium"),
    "methodological": ("metodologis", "methodological"),
    "missed": ("terlewat", "missed"),
    "moderator": ("moderator", "moderator"),
    "name": ("nama", "name"),
    "nik": ("NIK/KK", "NIK/KK"),
    "normal": ("biasa", "normal"),
    "note": ("catatan", "note"),
    "observation": ("observasi", "observation"),
    "open": ("terbuka", "open"),
    "other": ("lainnya", "other"),
    "participant": ("partisipan", "participant"),
    "pendamping": ("pendamping PKH", "PKH facilitator"),
    "phone": ("telepon", "phone"),
    "planned": ("direncanakan", "planned"),
    "plate": ("pelat nomor", "number plate"),
    "project": ("proyek", "project"),
    "reflexive": ("reflektif", "reflexive"),
    "translation": ("terjemahan", "translation"),
    "refused": ("ditolak", "refused"),
    "reopened": ("dibuka kembali", "reopened"),
    "retired": ("diarsipkan", "archived"),
    "saturation": ("kejenuhan", "saturation"),
    "source": ("sumber", "source"),
    "stable": ("stabil", "stable"),
    "survey": ("survei", "survey"),
    "synthesis": ("sintesis naratif", "narrative synthesis"),
    "typical": ("khas", "typical"),
    "verified": ("diverifikasi", "verified"),
    "withdrawn": ("ditarik kembali", "withdrawn"),
    "completed": ("tuntas", "completed"),
    "ended": ("dihentikan", "ended"),
    "agree": ("sejalan", "agree"),
    "partly": ("sebagian sejalan", "partly"),
    "silent": ("diam", "silent"),
    "dissonant": ("bertentangan", "dissonant"),
    "province": ("provinsi", "province"),
    "ministry": ("kementerian", "ministry"),
    "assessment": ("asesmen", "assessment"),
    "plan": ("rencana", "plan"),
    "closure": ("penutupan", "closure"),
    "requested": ("diminta", "requested"),
    "approved": ("disetujui", "approved"),
    "rejected": ("ditolak", "rejected"),
    "unknown": ("belum diketahui", "unknown"),
}
_CHOICES: Final = frozenset(
    {
        "status",
        "state",
        "type",
        "role",
        "kind",
        "origin",
        "step",
        "risk",
        "priority",
        "target",
        "level",
        "of",
        "performance",
        "judgement",
    }
)
_UNTOLD: Final = frozenset(
    {
        "id",
        "sha256",
        "text_sha256",
        "created_at",
        "imported_at",
        "entered_at",
        "replaced_at",
        "characters",
        "earlier",
        "wish",
        "result",
        "seen",
        "view",
    }
)
"""What only the program needs to know, or what the step's own line says already."""
_PLACES: Final = frozenset({"start", "end"})
"""Where words stand, as numbers: of interest when they changed, else the words themselves say more."""
_DATES: Final = frozenset(
    {
        "at",
        "changed_at",
        "edited_at",
        "finalised_at",
        "acknowledged_at",
        "done_at",
        "verified_at",
        "raised_at",
        "resolved_at",
        "requested_at",
        "decided_at",
        "judged_at",
        "kept_at",
    }
)


@dataclass(frozen=True, slots=True)
class FieldWords:
    """One field that changed: what it is called, what it held and what it holds; empty for nothing."""

    name: str
    before: str
    after: str


def counted_kind(kind: type, count: int, language: str) -> str:
    """Return so many things of a kind: *2 pengodean*, *2 codings*."""
    key = kind_key(kind)
    one = said(KIND_WORDS[key], language)
    name = one if one.isupper() else one[0].lower() + one[1:]
    if language != "id" and count != 1:
        name = _MANY.get(key, f"{name}s")
    return f"{count} {name}"


def change_title(change: RecordChange, language: str) -> str:
    """Return which thing changed and how: *Kode “Biaya”: ditambahkan*."""
    kind = said(KIND_WORDS[change.kind], language)
    name = f" “{shortened(change.name, 60)}”" if change.name else ""
    if change.before is None:
        how = ("ditambahkan", "added")
    elif change.after is None:
        how = ("dihapus", "removed")
    else:
        how = ("diubah", "changed")
    return f"{kind}{name}: {said(how, language)}"


def changed_fields(change: RecordChange, names: Mapping[str, str], language: str) -> list[FieldWords]:
    """Return the fields that a change touched, in words; all that hold something for what was added or removed."""
    before, after = dict(_flat(change.before or {})), dict(_flat(change.after or {}))
    found: list[FieldWords] = []
    for field in dict.fromkeys((*before, *after)):
        old, new = before.get(field), after.get(field)
        if (field in before and field in after) or field.rpartition(".")[2] not in _PLACES:
            words = (value_words(field, value, names, language) for value in (old, new))
            found.append(FieldWords(field_words(field, language), *words))
    return [each for each in found if each.before != each.after]


def field_words(field: str, language: str) -> str:
    """Return what a field is called; one within another under both names."""
    parts = [part.removesuffix("_en") if part not in FIELD_WORDS else part for part in field.split(".")]
    english = said((" (Inggris)", " (English)"), language) if "guide_en" in field else ""
    known = [said(FIELD_WORDS[part], language) for part in parts if part in FIELD_WORDS]
    return (": ".join(known) or field) + english


def value_words(field: str, value: object, names: Mapping[str, str], language: str) -> str:
    """Return what a field holds, with ids by the names of what they mean."""
    last = field.rpartition(".")[2]
    if value is None or value in ("", [], {}):
        return ""
    if isinstance(value, bool):
        return said(("ya", "yes") if value else ("tidak", "no"), language)
    if isinstance(value, list):
        return _list_words(last, value, names, language)
    text = str(value)
    if last in _CHOICES and text in VALUE_WORDS:
        return said(VALUE_WORDS[text], language)
    if last in _DATES:
        return datetime.fromisoformat(text).astimezone().strftime("%Y-%m-%d %H:%M")
    return shortened(names.get(text, text), _LONG)


def _list_words(field: str, items: list[Any], names: Mapping[str, str], language: str) -> str:
    if field in {
        "turns",
        "columns",
        "marks",
        "discussions",
        "reviews",
        "addenda",
        "candidates",
        "silent",
        "rings",
        "rows",
        "risk_changes",
        "meetings",
    }:
        return str(len(items))
    told = [_item_words(item, names) for item in items]
    return shortened(", ".join(filter(None, told)), _LONG) or said(
        (f"{len(items)} hal", f"{len(items)} items"), language
    )


def _item_words(item: object, names: Mapping[str, str]) -> str:
    if isinstance(item, list):
        return ": ".join(map(str, item))
    if isinstance(item, dict):
        first = next((item[key] for key in ("quote", "name", "code", "text") if item.get(key)), "")
        return names.get(str(first), str(first))
    return names.get(str(item), str(item))


def _flat(record: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, object]]:
    for field, value in record.items():
        if field in _UNTOLD:
            continue
        if isinstance(value, dict):
            yield from _flat(value, f"{above}{field}.")
        else:
            yield above + field, value


def kind_key(kind: type) -> str:
    """Return the key of a kind of record in KIND_WORDS."""
    return "".join(f"_{each.lower()}" if each.isupper() else each for each in kind.__name__).lstrip("_")
