"""The words for operations, as the Undo menu and the audit trail name them: for one thing, and for many."""

from collections.abc import Mapping
from typing import Final

_Words = tuple[tuple[str, str], tuple[str, str]]


def _same(indonesian: str, english: str) -> _Words:
    return (indonesian, english), (indonesian, english)


STEP_WORDS: Final[Mapping[str, _Words]] = {
    "add_coding": _same("Kodekan “{subject}”", "Code “{subject}”"),
    "add_codings": (
        ("Kodekan “{subject}”", "Code “{subject}”"),
        ("Kodekan {count} segmen", "Code {count} segments"),
    ),
    "remove_coding": (
        ("Hapus pengodean “{subject}”", "Remove coding of “{subject}”"),
        ("Hapus {count} pengodean", "Remove {count} codings"),
    ),
    "recode_coding": _same("Ganti kode segmen “{subject}”", "Change the code of “{subject}”"),
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
    "set_memo": _same("Tulis memo pada “{subject}”", "Write memo on “{subject}”"),
    "remove_memo": _same("Hapus memo pada “{subject}”", "Remove memo on “{subject}”"),
    "refuse_suggestion": _same("Tolak saran “{subject}”", "Refuse suggestion “{subject}”"),
    "add_code": _same("Tambah kode “{subject}”", "Add code “{subject}”"),
    "rename_code": _same("Ganti nama kode “{subject}”", "Rename code “{subject}”"),
    "recolour_code": _same("Ganti warna kode “{subject}”", "Recolour code “{subject}”"),
    "redescribe_code": _same("Ubah keterangan kode “{subject}”", "Edit the guide of code “{subject}”"),
    "move_code": _same("Pindahkan kode “{subject}”", "Move code “{subject}”"),
    "merge_codes": _same("Gabungkan kode “{subject}”", "Merge codes “{subject}”"),
    "remove_code": _same("Hapus kode “{subject}”", "Delete code “{subject}”"),
    "interpret_theme": _same(
        "Tulis tafsiran tema “{subject}”", "Write the interpretation of theme “{subject}”"
    ),
    "revise_codebook": (
        ("Perbarui kode “{subject}”", "Update code “{subject}”"),
        ("Perbarui {count} kode", "Update {count} codes"),
    ),
    "import_sources": (
        ("Impor “{subject}”", "Import “{subject}”"),
        ("Impor {count} sumber", "Import {count} sources"),
    ),
    "rename_source": _same("Ganti nama sumber “{subject}”", "Rename source “{subject}”"),
    "place_source": _same("Ganti kabupaten sumber “{subject}”", "Change district of source “{subject}”"),
    "correct_transcript": _same("Perbaiki transkrip “{subject}”", "Correct transcript “{subject}”"),
    "place_again": _same(
        "Tempatkan bagian yang menunggu: “{subject}”", "Place what was waiting: “{subject}”"
    ),
    "give_up": _same("Lepaskan bagian yang menunggu: “{subject}”", "Let go what was waiting: “{subject}”"),
    "set_role": _same("Ganti peran partisipan “{subject}”", "Change role of participant “{subject}”"),
    "mark_turn": _same("Tandai giliran bicara “{subject}”", "Mark a turn of “{subject}”"),
    "join_turns": _same("Gabungkan dua giliran bicara di “{subject}”", "Join two turns in “{subject}”"),
    "assign_turns": (
        ("Tetapkan penutur “{subject}”", "Assign the turn to “{subject}”"),
        ("Tetapkan penutur “{subject}” pada {count} giliran", "Assign {count} turns to “{subject}”"),
    ),
    "unmark_turn": _same("Hapus tanda giliran bicara di “{subject}”", "Unmark a turn in “{subject}”"),
    "change_participants": (
        ("Ubah partisipan “{subject}”", "Change participant “{subject}”"),
        ("Ubah {count} partisipan", "Change {count} participants"),
    ),
    "merge_participants": _same("Gabungkan partisipan “{subject}”", "Merge participants “{subject}”"),
    "remove_source": _same("Hapus sumber “{subject}”", "Delete source “{subject}”"),
    "link_district": _same("Tautkan kode ke kabupaten: “{subject}”", "Link code to district: “{subject}”"),
    "unlink_district": _same("Lepas tautan kabupaten “{subject}”", "Remove district link “{subject}”"),
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
    "agree_with": _same("Samakan pengodean “{subject}”", "Code “{subject}” as the other coder did"),
    "rename_coder": _same("Ganti nama pengode menjadi “{subject}”", "Rename a coder to “{subject}”"),
    "go_back": _same("Kembali ke keadaan {subject}", "Go back to the state of {subject}"),
    "build_study": _same("Isi studi contoh", "Fill the example study"),
}
