"""Workbooks to fill in, read again with the library that reads what people filled in."""

import zipfile
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from exports.record_books import write_record_book
from workbench.domain.errors import FileRefused
from workbench.domain.record_books import BookColumn, BookSheet, CellKind, RecordBook

RISKS = ("Rendah", "Tinggi")
BOOK = RecordBook(
    "Catatan",
    "Petunjuk",
    ("Satu baris satu kasus.",),
    ("Lembar", "Kolom", "Isi", "Pilihan"),
    (
        BookSheet(
            "Kasus",
            (
                BookColumn("Kode kasus", "Nama kode, misalnya K-END-001, bukan nama orang", required=True),
                BookColumn("Tingkat risiko", choices=RISKS),
                BookColumn("Risiko lama", choices=RISKS),
                BookColumn("Disimpan sampai", "Tanggal", kind=CellKind.DAY),
                BookColumn("=1+1"),
            ),
        ),
        BookSheet(
            "Sesi", tuple(BookColumn(f"Kolom {number}", choices=(str(number),)) for number in range(30))
        ),
    ),
    "Pilihan",
)


class DescribeARecordBook:
    def it_has_a_guide_the_sheets_and_the_words(self, tmp_path: Path) -> None:
        assert write_record_book(BOOK, tmp_path / "t.xlsx") == 2
        book = CalamineWorkbook.from_path(tmp_path / "t.xlsx")
        assert book.sheet_names == ["Petunjuk", "Kasus", "Sesi", "Pilihan"]
        (head,) = book.get_sheet_by_name("Kasus").to_python()
        assert head == ["Kode kasus *", "Tingkat risiko", "Risiko lama", "Disimpan sampai", "=1+1"]
        words = book.get_sheet_by_name("Pilihan").to_python()
        assert [row[0] for row in words[:3]] == ["Tingkat risiko", "Rendah", "Tinggi"]
        guide = book.get_sheet_by_name("Petunjuk").to_python()
        assert guide[0][0] == "Catatan"
        assert ["Kasus", "Tingkat risiko", "", "Rendah, Tinggi"] in guide

    def it_offers_lists_where_there_are_words(self, tmp_path: Path) -> None:
        write_record_book(BOOK, tmp_path / "t.xlsx")
        with zipfile.ZipFile(tmp_path / "t.xlsx") as parts:
            cases = parts.read("xl/worksheets/sheet2.xml").decode()
            sessions = parts.read("xl/worksheets/sheet3.xml").decode()
        assert cases.count("'Pilihan'!$A$2:$A$3") + cases.count("Pilihan!$A$2:$A$3") == 2
        assert "$AE$2:$AE$2" in sessions
        assert "<f>1+1" not in cases

    def it_lands_whole_or_not_at_all(self, tmp_path: Path) -> None:
        with pytest.raises(FileRefused):
            write_record_book(BOOK, tmp_path / "nowhere" / "t.xlsx")
