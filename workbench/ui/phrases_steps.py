"""The words for operations, as the Undo menu and the audit trail name them: for one thing, and for many."""

from collections.abc import Mapping
from typing import Final

_Words = tuple[tuple[str, str], tuple[str, str]]


def _same(indonesian: str, english: str) -> _Words:
    return (indonesian, english), (indonesian, english)


STEP_WORDS: Final[Mapping[str, _Words]] = {
    "add_coding": _same("Kodekan “{subject}”", "Code “{subject}”"),
    "add_codings": (
        ("Kodekan satu segmen", "Code one segment"),
        ("Kodekan {count} segmen", "Code {count} segments"),
    ),
    "remove_coding": (
        ("Hapus pengodean", "Remove coding"),
        ("Hapus {count} pengodean", "Remove {count} codings"),
    ),
    "recode_coding": _same("Ganti kode segmen", "Change the segment's code"),
    "recode_codings": (
        ("Ganti kode satu pengodean", "Change the code of one coding"),
        ("Ganti kode {count} pengodean", "Change the code of {count} codings"),
    ),
    "write_memos": (
        ("Tulis memo pada satu pengodean", "Write a memo on one coding"),
        ("Tulis memo pada {count} pengodean", "Write a memo on {count} codings"),
    ),
    "save_query": _same("Simpan pencarian “{subject}”", "Save query “{subject}”"),
    "remove_saved_query": _same("Hapus pencarian tersimpan “{subject}”", "Delete saved query “{subject}”"),
    "set_memo": _same("Tulis memo", "Write memo"),
    "remove_memo": _same("Hapus memo", "Remove memo"),
    "refuse_suggestion": _same("Tolak saran", "Refuse suggestion"),
    "add_code": _same("Tambah kode “{subject}”", "Add code “{subject}”"),
    "rename_code": _same("Ganti nama kode “{subject}”", "Rename code “{subject}”"),
    "recolour_code": _same("Ganti warna kode", "Recolour code"),
    "redescribe_code": _same("Ubah keterangan kode", "Edit code's guide"),
    "move_code": _same("Pindahkan kode", "Move code"),
    "merge_codes": _same("Gabungkan kode “{subject}”", "Merge codes “{subject}”"),
    "remove_code": _same("Hapus kode “{subject}”", "Delete code “{subject}”"),
    "interpret_theme": _same("Tulis tafsiran tema", "Write theme's interpretation"),
    "revise_codebook": (
        ("Perbarui satu kode", "Update one code"),
        ("Perbarui {count} kode", "Update {count} codes"),
    ),
    "import_sources": (
        ("Impor “{subject}”", "Import “{subject}”"),
        ("Impor {count} sumber", "Import {count} sources"),
    ),
    "rename_source": _same("Ganti nama sumber “{subject}”", "Rename source “{subject}”"),
    "place_source": _same("Ganti kabupaten sumber", "Change source's district"),
    "correct_transcript": _same("Perbaiki transkrip “{subject}”", "Correct transcript “{subject}”"),
    "place_again": _same("Tempatkan bagian yang menunggu", "Place what was waiting"),
    "give_up": _same("Lepaskan bagian yang menunggu", "Let go what was waiting"),
    "set_role": _same("Ganti peran partisipan", "Change participant's role"),
    "mark_turn": _same("Tandai giliran bicara “{subject}”", "Mark a turn of “{subject}”"),
    "join_turns": _same("Gabungkan dua giliran bicara", "Join two turns"),
    "assign_turns": (
        ("Tetapkan penutur “{subject}”", "Assign the turn to “{subject}”"),
        ("Tetapkan penutur “{subject}” pada {count} giliran", "Assign {count} turns to “{subject}”"),
    ),
    "unmark_turn": _same("Hapus tanda giliran bicara", "Unmark a turn"),
    "change_participants": (
        ("Ubah partisipan “{subject}”", "Change participant “{subject}”"),
        ("Ubah {count} partisipan", "Change {count} participants"),
    ),
    "merge_participants": _same("Gabungkan partisipan “{subject}”", "Merge participants “{subject}”"),
    "remove_source": _same("Hapus sumber “{subject}”", "Delete source “{subject}”"),
    "link_district": _same("Tautkan kode ke kabupaten", "Link code to district"),
    "unlink_district": _same("Lepas tautan kabupaten", "Remove district link"),
    "add_district": _same("Tambah kabupaten “{subject}”", "Add district “{subject}”"),
    "found_study": _same("Siapkan studi", "Set up the study"),
    "add_case": _same("Tambah kasus “{subject}”", "Add case “{subject}”"),
    "edit_case": _same("Ubah kasus “{subject}”", "Edit case “{subject}”"),
    "change_case_state": _same("Ubah status kasus “{subject}”", "Change state of case “{subject}”"),
    "add_session": _same("Catat sesi “{subject}”", "Log session “{subject}”"),
    "edit_session": _same("Ubah sesi “{subject}”", "Edit session “{subject}”"),
    "finalise_session": _same("Finalkan sesi “{subject}”", "Finalise session “{subject}”"),
    "acknowledge_session": _same("Terima sesi “{subject}”", "Acknowledge session “{subject}”"),
    "add_addendum": _same("Tambah adendum sesi “{subject}”", "Add addendum to session “{subject}”"),
    "add_action": _same("Tambah tindak lanjut “{subject}”", "Add action “{subject}”"),
    "review_action": _same("Tinjau tindak lanjut “{subject}”", "Review action “{subject}”"),
    "change_action_state": _same(
        "Ubah status tindak lanjut “{subject}”", "Change state of action “{subject}”"
    ),
    "build_study": _same("Isi studi contoh", "Fill the example study"),
}
