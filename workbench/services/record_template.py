"""A workbook in which records of supervision can be kept until they are imported."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workbench.domain.districts import District
from workbench.domain.record_books import BookColumn, BookSheet, CellKind, RecordBook
from workbench.services.glossary import Glossary, glossary_of
from workbench.services.record_sheets import COLUMNS, MINUTES, Column, Kind, RecordSheet

if TYPE_CHECKING:
    from workbench.services.projects import Project

Pair = tuple[str, str]

_CELLS: Final = {Kind.DAY: CellKind.DAY, Kind.TIME: CellKind.TIME, Kind.NUMBER: CellKind.NUMBER}

_TITLE: Final[Pair] = ("Catatan supervisi", "Supervision records")
_HEADS: Final[Mapping[str, tuple[str, str, str, str]]] = {
    "id": ("Lembar", "Kolom", "Isi", "Pilihan"),
    "en": ("Sheet", "Column", "What belongs there", "Choices"),
}
_GUIDE: Final[tuple[Pair, ...]] = (
    (
        "Satu baris untuk satu kasus, untuk satu tindak lanjut, atau untuk satu kasus dalam sebuah sesi.",
        "One row for a case, for a follow-up, or for one case in a session.",
    ),
    (
        "Sesi tentang beberapa kasus: beberapa baris dengan tanda sesi yang sama; pertemuannya cukup di baris pertama.",
        "A session about several cases: several rows with the same session label; the meeting itself is told once.",
    ),
    (
        "Keluarga dan pendamping hanya dengan nama kode. Jangan menulis nama, NIK, nomor KK, telepon, atau alamat.",
        "Families and facilitators by code name alone. Write no names, NIK or KK numbers, phones or addresses.",
    ),
    (
        "Kolom bertanda * harus diisi. Kolom lain boleh kosong atau dihapus; urutannya bebas.",
        "Columns with * must be filled. Others may be empty or deleted; their order is free.",
    ),
    (
        "Catatan rahasia tentang kesejahteraan tidak ditulis di sini, tetapi langsung di aplikasi.",
        "The restricted block on well-being is not written here but in the app itself.",
    ),
    (
        "Impor boleh diulang: yang sudah ada tidak ditambahkan lagi. Baris yang ditolak disebutkan beserta alasannya.",
        "Importing may be repeated: what is there is not added again. Rows that are refused are named with the reason.",
    ),
)
_HINTS: Final[Mapping[str, Pair]] = {
    "code": ("Nama kode kasus, misalnya K-END-001", "The case's code name, such as K-END-001"),
    "facilitator": ("Nama kode pendamping, misalnya PD-07", "The facilitator's code name, such as PD-07"),
    "components": ("Dipisah titik koma: balita; SD", "Parted by semicolons: balita; SD"),
    "themes": (
        "Kode dari buku kode, dipisah titik koma; kekuatan 1–3 dalam kurung: Beban kerja / Biaya pribadi (2)",
        "Codes of the codebook, parted by semicolons; strength 1–3 in brackets: Beban kerja / Biaya pribadi (2)",
    ),
    "label": (
        "Tanda apa saja, misalnya S-01; tindak lanjut menunjuk sesinya dengan tanda ini",
        "Any label, such as S-01; follow-ups name their session by it",
    ),
    "supervisor": ("Nama kode, misalnya KK-01", "A code name, such as KK-01"),
    "supervisees": (
        "Nama kode, dipisah titik koma: PD-07; PD-09",
        "Code names, parted by semicolons: PD-07; PD-09",
    ),
    "case": ("Nama kode kasus yang dibahas", "The code name of the case"),
    "who": ("Nama kode", "A code name"),
    "state": (
        "Kosong: sudah terlaksana (sesi) atau terbuka (tindak lanjut)",
        "Empty: held (sessions) or open (follow-ups)",
    ),
    "evidence": ("Wajib bila sudah selesai", "Needed when it is done"),
    "reason": ("Wajib bila tidak terlaksana atau dibatalkan", "Needed when it was missed or cancelled"),
    "rationale": ("Wajib sebelum sesi difinalkan", "Needed before the session can be finalised"),
}
_DAY_HINT: Final[Pair] = ("Tanggal: 2026-03-02 atau 02/03/2026", "A day: 2026-03-02 or 02/03/2026")
_TIME_HINT: Final[Pair] = ("Jam: 09:30", "A time: 09:30")
_MINUTES_HINT: Final[Pair] = ("Menit", "Minutes")


def write_template(project: "Project", path: Path, language: str) -> int:
    """Write the workbook in a language and return how many sheets are to be filled in; raises FileRefused, DiskFull."""
    from exports.record_books import write_record_book

    return write_record_book(template_of(project, language), path)


def template_of(project: "Project", language: str) -> RecordBook:
    """Return the workbook, with the words and districts of a project."""
    glossary = glossary_of(project)
    districts = tuple(each.name for each in project.reader.all(District))
    return RecordBook(
        _said(_TITLE, language),
        glossary.word("records_guide", language),
        tuple(_said(each, language) for each in _GUIDE),
        _HEADS[language],
        tuple(
            BookSheet(
                glossary.word(f"{sheet.value}_sheet", language),
                tuple(_column(each, glossary, districts, language) for each in COLUMNS[sheet]),
            )
            for sheet in RecordSheet
        ),
        glossary.word("records_words", language),
    )


def _column(column: Column, glossary: Glossary, districts: tuple[str, ...], language: str) -> BookColumn:
    choices = tuple(glossary.value(each, language) for each in column.choices)
    if column.kind is Kind.DISTRICT:
        choices = districts
    elif column.kind is Kind.FLAG:
        choices = tuple(glossary.word(each, language) for each in ("yes", "no"))
    return BookColumn(
        glossary.word(column.word, language),
        _hint(column, language),
        choices,
        _CELLS.get(column.kind, CellKind.WORDS),
        column.required,
    )


def _hint(column: Column, language: str) -> str:
    hints = {Kind.DAY: _DAY_HINT, Kind.TIME: _TIME_HINT}
    if column.name in MINUTES:
        return _said(_MINUTES_HINT, language)
    pair = _HINTS.get(column.name) or hints.get(column.kind)
    return _said(pair, language) if pair is not None else ""


def _said(pair: Pair, language: str) -> str:
    return pair[0] if language == "id" else pair[1]
