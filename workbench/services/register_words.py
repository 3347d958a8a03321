"""What the look-through of a sheet of facilitators says, in both languages, and the sheet that people fill in."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from workbench.services.glossary import Pair
from workbench.services.register_columns import LeftOut
from workbench.services.register_import import EXAMPLE_NOTES, RegisterFate, RowReason, RowRemark

FATE_WORDS: Final[Mapping[RegisterFate, Pair]] = {
    RegisterFate.NEW: ("baru", "new"),
    RegisterFate.UPDATES: ("diperbarui", "updated"),
    RegisterFate.UNCHANGED: ("tidak berubah", "unchanged"),
    RegisterFate.REFUSED: ("ditolak", "refused"),
}
REASON_WORDS: Final[Mapping[RowReason, Pair]] = {
    RowReason.DISTRICT_MISSING: (
        "kabupatennya tidak disebut: tambahkan kolom Kabupaten, atau pilih kabupaten dulu",
        "no district is named: add a column District, or choose the district first",
    ),
    RowReason.DISTRICT_UNKNOWN: ("kabupaten ini tidak ada dalam studi", "the study has no such district"),
    RowReason.FAMILIES: ("jumlah KPM ini bukan bilangan", "the number of families is no number"),
    RowReason.GROUPS: ("jumlah kelompok ini bukan bilangan", "the number of groups is no number"),
    RowReason.SINCE: ("tanggal mulai bertugas tidak terbaca", "the day of beginning can't be read"),
    RowReason.TRAINED_ON: ("tanggal pelatihan tidak terbaca", "the day of the training can't be read"),
    RowReason.PERFORMANCE: (
        "kelompok kinerja bukan tinggi, sedang, atau rendah",
        "the group of performance is none of high, medium, low",
    ),
    RowReason.PERSONAL: ("memuat nomor 16 angka seperti NIK atau KK", "holds 16 digits like a NIK or KK"),
    RowReason.TWICE: ("kode yang sama sudah ada di atasnya", "the same code stands further up"),
    RowReason.ERASED: (
        "isi kode ini dihapus atas permintaan",
        "the words of this code were erased on request",
    ),
    RowReason.EXAMPLE: ("ini baris contoh dari templat", "this is the template's example"),
    RowReason.NOBODY: (
        "bukan baris pendamping (jumlah, nomor kolom, atau tanda tangan)",
        "not about a facilitator (a sum, column numbers, or a signature)",
    ),
    RowReason.BROKEN: ("barisnya rusak", "the row is broken"),
}
REMARK_WORDS: Final[Mapping[RowRemark, Pair]] = {
    RowRemark.CODE_PROPOSED: ("tanpa kode: dianggap orang baru", "no code: taken for somebody new"),
    RowRemark.CODE_LIKE_NAME: (
        "kodenya mirip nama orang, diganti kode usulan",
        "the code looked like a person's name; another is proposed",
    ),
    RowRemark.TRAINING_UNDATED: (
        "pelatihan tanpa tahun tidak dicatat",
        "a training without its year is not taken",
    ),
}
LEFT_OUT_WORDS: Final[Mapping[LeftOut, Pair]] = {
    LeftOut.NUMBER: ("nomor identitas (NIK, KK, dan sejenisnya)", "identity number (NIK, KK and the like)"),
    LeftOut.NAME: ("nama orang", "names of people"),
    LeftOut.PHONE: ("nomor telepon", "phone numbers"),
    LeftOut.EMAIL: ("alamat surel", "e-mail addresses"),
    LeftOut.ADDRESS: ("alamat rumah", "addresses"),
    LeftOut.ACCOUNT: ("nomor rekening", "bank accounts"),
    LeftOut.BIRTH: ("tanggal lahir", "dates of birth"),
    LeftOut.TWICE: ("isian ini sudah ada di kolom lain", "another column says this already"),
    LeftOut.UNKNOWN: ("tidak dikenal sebagai isian register", "not known as a field of the register"),
}
_HEADINGS: Final[tuple[tuple[str, str, str, str, int], ...]] = (
    ("Kode", "Code", "PD-01", "PD-01", 10),
    ("Kabupaten", "District", "Ende", "Ende", 18),
    ("Kecamatan", "Subdistrict", "Detusoko", "Detusoko", 18),
    ("Jumlah KPM", "Families (KPM)", "212", "212", 14),
    ("Jumlah kelompok P2K2", "P2K2 groups", "8", "8", 20),
    ("Mulai bertugas", "Serving since", "2019-03-01", "2019-03-01", 16),
    ("Pelatihan", "Training", "P2K2 dasar 2025; DTSEN 2026", "Basic P2K2 2025; DTSEN 2026", 32),
    ("Kelompok kinerja", "Performance group", "sedang", "medium", 18),
    ("Catatan", "Note", *EXAMPLE_NOTES, 30),
)


def write_register_template(path: Path, language: str) -> int:
    """Write an empty sheet with its headings and one row as an example, in ``id`` or ``en``; return 1, its rows.

    The suffix of ``path`` says whether a workbook or a CSV. Raises FileRefused when it can't be written.
    """
    from exports.spreadsheet import SheetColumn, write_xlsx
    from exports.tabular import write_csv

    in_english = language != "id"
    titles = [row[1] if in_english else row[0] for row in _HEADINGS]
    example = [row[3] if in_english else row[2] for row in _HEADINGS]
    if path.suffix.casefold() != ".xlsx":
        return write_csv(titles, [example], path)
    columns = [SheetColumn(title, row[4]) for title, row in zip(titles, _HEADINGS, strict=True)]
    return write_xlsx(columns, [example], path, "Facilitators" if in_english else "Pendamping")
