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
    "recode_coding": (
        ("Ganti kode segmen “{subject}”", "Change the code of “{subject}”"),
        ("Ganti kode {count} segmen", "Change the code of {count} segments"),
    ),
    "resize_coding": (
        ("Ubah batas segmen “{subject}”", "Resize the segment “{subject}”"),
        ("Ubah batas {count} segmen", "Resize {count} segments"),
    ),
    "split_coding": _same("Bagi segmen “{subject}”", "Split the segment “{subject}”"),
    "join_codings": (
        ("Gabungkan segmen", "Join segments"),
        ("Gabungkan {count} segmen", "Join {count} segments"),
    ),
    "code_in_vivo": _same("Kode in vivo “{subject}”", "In-vivo code “{subject}”"),
    "keep_quotation": _same("Simpan kutipan “{subject}”", "Keep the quotation “{subject}”"),
    "resize_quotation": _same("Ubah batas kutipan “{subject}”", "Resize the quotation “{subject}”"),
    "code_quotation": _same("Kodekan kutipan “{subject}”", "Code the quotation “{subject}”"),
    "set_memo": _same("Tulis memo pada “{subject}”", "Write memo on “{subject}”"),
    "remove_memo": _same("Hapus memo pada “{subject}”", "Remove memo on “{subject}”"),
    "refuse_suggestion": (
        ("Tolak saran “{subject}”", "Refuse suggestion “{subject}”"),
        ("Tolak {count} saran", "Refuse {count} suggestions"),
    ),
    "accept_suggestion": (
        ("Terima saran “{subject}”", "Accept suggestion “{subject}”"),
        ("Terima {count} saran", "Accept {count} suggestions"),
    ),
    "note_verdict": _same("Catat putusan atas saran", "Note a verdict on a suggestion"),
    "withdraw_run": _same("Tarik kembali saran yang diterima", "Withdraw accepted suggestions"),
    "finish_source": _same("Tandai sumber selesai dikodekan", "Mark a source as coded to its end"),
    "reopen_source": _same("Buka lagi sumber yang selesai", "Reopen a source coded to its end"),
    "find_personal": (
        ("Catat satu data pribadi yang ditemukan", "Note one found place of personal data"),
        ("Catat {count} data pribadi yang ditemukan", "Note {count} found places of personal data"),
    ),
    "mark_personal": _same("Tandai data pribadi", "Mark personal data"),
    "mask_personal": (
        ("Samarkan sebagai “{subject}”", "Mask as “{subject}”"),
        ("Samarkan {count} data pribadi", "Mask {count} places of personal data"),
    ),
    "keep_personal": (
        ("Biarkan satu kata apa adanya", "Keep one place as it is"),
        ("Biarkan {count} tempat apa adanya", "Keep {count} places as they are"),
    ),
    "reopen_personal": (
        ("Tinjau lagi satu data pribadi", "Review one place of personal data again"),
        ("Tinjau lagi {count} data pribadi", "Review {count} places of personal data again"),
    ),
    "unmark_personal": (
        ("Hapus satu tanda data pribadi", "Remove one mark of personal data"),
        ("Hapus {count} tanda data pribadi", "Remove {count} marks of personal data"),
    ),
    "export_unreviewed": (
        (
            "Ekspor dengan satu data pribadi yang belum ditinjau: {subject}",
            "Export with one unreviewed place: {subject}",
        ),
        (
            "Ekspor dengan {count} data pribadi yang belum ditinjau: {subject}",
            "Export with {count} unreviewed places of personal data: {subject}",
        ),
    ),
    "write_memos": (
        ("Tulis memo pada satu pengodean", "Write a memo on one coding"),
        ("Tulis memo pada {count} pengodean", "Write a memo on {count} codings"),
    ),
    "save_table": _same("Simpan tabel “{subject}”", "Save table “{subject}”"),
    "remove_saved_table": _same("Hapus tabel tersimpan “{subject}”", "Delete saved table “{subject}”"),
    "save_query": _same("Simpan pencarian “{subject}”", "Save query “{subject}”"),
    "save_filter": _same("Simpan saringan “{subject}”", "Save filter “{subject}”"),
    "rename_filter": _same("Ganti nama saringan menjadi “{subject}”", "Rename filter to “{subject}”"),
    "remove_filter": _same("Hapus saringan “{subject}”", "Delete filter “{subject}”"),
    "remove_saved_query": _same("Hapus pencarian tersimpan “{subject}”", "Delete saved query “{subject}”"),
    "save_display": _same("Simpan sajian gabungan “{subject}”", "Save joint display “{subject}”"),
    "judge_convergence": _same("Nilai kesesuaian “{subject}”", "Judge convergence of “{subject}”"),
    "withdraw_convergence": _same(
        "Tarik penilaian kesesuaian “{subject}”", "Withdraw the judgement on “{subject}”"
    ),
    "remove_display": _same("Hapus sajian gabungan “{subject}”", "Delete joint display “{subject}”"),
    "add_code": _same("Tambah kode “{subject}”", "Add code “{subject}”"),
    "code_group": _same("Buat kode “{subject}” dari kelompok", "Make code “{subject}” of a group"),
    "rename_code": _same("Ganti nama kode “{subject}”", "Rename code “{subject}”"),
    "recolour_code": _same("Ganti warna kode “{subject}”", "Recolour code “{subject}”"),
    "redescribe_code": _same("Ubah keterangan kode “{subject}”", "Edit the guide of code “{subject}”"),
    "set_code_status": _same("Ganti status kode “{subject}”", "Change the status of code “{subject}”"),
    "set_research_question": _same(
        "Tulis pertanyaan penelitian kode “{subject}”", "Write the research question of code “{subject}”"
    ),
    "add_code_example": _same("Tambah contoh pada kode “{subject}”", "Add an example to code “{subject}”"),
    "remove_code_example": _same(
        "Hapus contoh dari kode “{subject}”", "Remove an example of code “{subject}”"
    ),
    "move_code_example": _same("Pindahkan contoh kode “{subject}”", "Move an example of code “{subject}”"),
    "move_code": _same("Pindahkan kode “{subject}”", "Move code “{subject}”"),
    "move_codes": (
        ("Pindahkan kode “{subject}”", "Move code “{subject}”"),
        ("Pindahkan {count} kode", "Move {count} codes"),
    ),
    "order_codes": _same("Urutkan kode", "Order codes"),
    "recolour_codes": (
        ("Ganti warna kode “{subject}”", "Recolour code “{subject}”"),
        ("Ganti warna {count} kode", "Recolour {count} codes"),
    ),
    "draft_codes": (
        ("Jadikan kode “{subject}” draf", "Make code “{subject}” a draft"),
        ("Jadikan {count} kode draf", "Make {count} codes drafts"),
    ),
    "activate_codes": (
        ("Pakai lagi kode “{subject}”", "Use code “{subject}” again"),
        ("Pakai lagi {count} kode", "Use {count} codes again"),
    ),
    "retire_codes": (
        ("Arsipkan kode “{subject}”", "Archive code “{subject}”"),
        ("Arsipkan {count} kode", "Archive {count} codes"),
    ),
    "merge_codes": (
        ("Gabungkan kode “{subject}”", "Merge code “{subject}”"),
        ("Gabungkan {count} kode ke “{subject}”", "Merge {count} codes into “{subject}”"),
    ),
    "split_code": _same("Pecah kode “{subject}”", "Split code “{subject}”"),
    "remove_code": _same("Hapus kode “{subject}”", "Delete code “{subject}”"),
    "remove_codes": (
        ("Hapus kode “{subject}”", "Delete code “{subject}”"),
        ("Hapus {count} kode", "Delete {count} codes"),
    ),
    "bring_back": _same("Kembalikan “{subject}”", "Bring back “{subject}”"),
    "interpret_theme": _same(
        "Tulis tafsiran tema “{subject}”", "Write the interpretation of theme “{subject}”"
    ),
    "set_theme_step": _same("Ubah tahap tema “{subject}”", "Change the step of theme “{subject}”"),
    "set_theme_evidence": _same(
        "Ubah kutipan tema “{subject}”", "Change the quotations of theme “{subject}”"
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
    "write_summary": _same("Tulis ringkasan “{subject}”", "Write summary “{subject}”"),
    "rest_on": _same("Ubah segmen dasar ringkasan “{subject}”", "Change what summary “{subject}” rests on"),
    "confirm_summary": _same("Nyatakan ringkasan “{subject}” masih benar", "Confirm summary “{subject}”"),
    "remove_summary": _same("Hapus ringkasan “{subject}”", "Remove summary “{subject}”"),
    "link_district": _same("Tautkan kode ke kabupaten: “{subject}”", "Link code to district: “{subject}”"),
    "unlink_district": _same("Lepas tautan kabupaten “{subject}”", "Remove district link “{subject}”"),
    "add_district": _same("Tambah kabupaten “{subject}”", "Add district “{subject}”"),
    "edit_district": _same("Ubah kabupaten “{subject}”", "Change district “{subject}”"),
    "revise_districts": (
        ("Perbarui kabupaten “{subject}”", "Update district “{subject}”"),
        ("Perbarui {count} kabupaten", "Update {count} districts"),
    ),
    "remove_district": _same("Hapus kabupaten “{subject}”", "Delete district “{subject}”"),
    "found_study": _same("Siapkan studi", "Set up the study"),
    "merge_supervision": _same(
        "Gabungkan catatan supervisi “{subject}”", "Merge records of supervision “{subject}”"
    ),
    "erase": _same("Hapus isi “{subject}” untuk selamanya", "Erase the words of “{subject}” for good"),
    "add_case": _same("Tambah kasus “{subject}”", "Add case “{subject}”"),
    "edit_case": _same("Ubah kasus “{subject}”", "Edit case “{subject}”"),
    "change_case_state": _same("Ubah status kasus “{subject}”", "Change state of case “{subject}”"),
    "set_risk": _same("Nilai risiko kasus “{subject}”", "Judge the risk of case “{subject}”"),
    "raise_flag": _same("Pasang penanda pada kasus “{subject}”", "Raise a flag on case “{subject}”"),
    "resolve_flag": _same("Selesaikan penanda kasus “{subject}”", "Resolve a flag on case “{subject}”"),
    "escalate_case": _same("Eskalasikan kasus “{subject}”", "Escalate case “{subject}”"),
    "answer_escalation": _same(
        "Catat jawaban eskalasi kasus “{subject}”", "Keep the answer to the escalation of “{subject}”"
    ),
    "refer_case": _same("Rujuk kasus “{subject}”", "Refer case “{subject}”"),
    "take_feedback": _same(
        "Catat umpan balik rujukan kasus “{subject}”", "Keep the feedback on the referral of “{subject}”"
    ),
    "request_approval": _same(
        "Minta persetujuan untuk kasus “{subject}”", "Ask for approval in case “{subject}”"
    ),
    "decide_approval": _same(
        "Jawab permintaan persetujuan kasus “{subject}”", "Answer the request for approval in “{subject}”"
    ),
    "keep_case_template": _same("Simpan templat kasus “{subject}”", "Keep case template “{subject}”"),
    "hide_case_template": _same("Sembunyikan templat kasus “{subject}”", "Hide case template “{subject}”"),
    "bring_back_case_template": _same(
        "Kembalikan templat kasus “{subject}”", "Bring back case template “{subject}”"
    ),
    "remove_case_template": _same("Hapus templat kasus “{subject}”", "Remove case template “{subject}”"),
    "add_facilitator": _same("Tambah pendamping “{subject}”", "Add facilitator “{subject}”"),
    "edit_facilitator": _same("Ubah pendamping “{subject}”", "Edit facilitator “{subject}”"),
    "write_register": (
        ("Catat pendamping “{subject}” dari lembar", "Take facilitator “{subject}” from a sheet"),
        ("Catat {count} pendamping dari lembar", "Take {count} facilitators from a sheet"),
    ),
    "retire_facilitator": _same("Nonaktifkan pendamping {subject}", "Retire facilitator {subject}"),
    "return_facilitator": _same("Aktifkan lagi pendamping “{subject}”", "Return facilitator “{subject}”"),
    "add_mentorship": _same("Pasangkan {subject}", "Pair {subject}"),
    "edit_mentorship": _same("Ubah mentoring {subject}", "Edit mentorship {subject}"),
    "log_mentor_meeting": _same("Catat pertemuan mentoring {subject}", "Log mentorship meeting {subject}"),
    "set_mentor_goal": _same("Tulis tujuan mentoring “{subject}”", "Write mentorship goal “{subject}”"),
    "change_mentorship_state": _same(
        "Ubah status mentoring {subject}", "Change state of mentorship {subject}"
    ),
    "add_session": _same("Catat sesi “{subject}”", "Log session “{subject}”"),
    "edit_session": _same("Ubah sesi “{subject}”", "Edit session “{subject}”"),
    "import_records": _same("Impor catatan dari “{subject}”", "Import records from “{subject}”"),
    "plan_session": _same("Rencanakan sesi “{subject}”", "Plan session “{subject}”"),
    "reschedule_session": _same("Jadwalkan ulang sesi “{subject}”", "Reschedule session “{subject}”"),
    "hold_session": _same("Mulai catatan sesi “{subject}”", "Begin the record of session “{subject}”"),
    "miss_session": _same("Catat sesi “{subject}” tidak terlaksana", "Note session “{subject}” as missed"),
    "cancel_session": _same("Batalkan sesi “{subject}”", "Cancel session “{subject}”"),
    "finalise_session": _same("Finalkan sesi “{subject}”", "Finalise session “{subject}”"),
    "acknowledge_session": _same("Terima sesi “{subject}”", "Acknowledge session “{subject}”"),
    "reopen_session": _same("Buka kembali sesi “{subject}”", "Reopen session “{subject}”"),
    "archive_session": _same("Arsipkan sesi “{subject}”", "Archive session “{subject}”"),
    "mark_session": _same(
        "Ubah izin atau masa simpan sesi “{subject}”", "Change consent or retention of session “{subject}”"
    ),
    "add_addendum": _same("Tambah adendum sesi “{subject}”", "Add addendum to session “{subject}”"),
    "add_action": _same("Tambah tindak lanjut “{subject}”", "Add action “{subject}”"),
    "edit_action": _same("Ubah tindak lanjut “{subject}”", "Edit action “{subject}”"),
    "change_due_date": _same(
        "Ubah tenggat tindak lanjut “{subject}”", "Change due date of action “{subject}”"
    ),
    "drop_action": _same(
        "Keluarkan tindak lanjut “{subject}” dari draf", "Take action “{subject}” off the draft"
    ),
    "review_action": _same("Tinjau tindak lanjut “{subject}”", "Review action “{subject}”"),
    "change_action_state": _same(
        "Ubah status tindak lanjut “{subject}”", "Change state of action “{subject}”"
    ),
    "agree_with": _same("Samakan pengodean “{subject}”", "Code “{subject}” as the other coder did"),
    "rename_coder": _same("Ganti nama pengode menjadi “{subject}”", "Rename a coder to “{subject}”"),
    "go_back": _same("Kembali ke keadaan {subject}", "Go back to the state of {subject}"),
    "build_study": _same("Isi studi contoh", "Fill the example study"),
}
