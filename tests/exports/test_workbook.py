"""Workbooks: opened again, and looked at in the XML that Excel reads."""

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from exports import workbook
from exports.workbook import CELL_LIMIT, write_workbook
from tests.exports.hostile_cells import FORMULAS, ODD, quoting, report_of
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.reports import Cell, Column, Paragraph, Report, Section, Table

THEMES = Table(
    "Tema & kode: definisi, banyaknya pengodean, dan kutipan",
    (
        Column("Kode", 2),
        Column("Pengodean", 1, number=True),
        Column("Bagian", 1, number=True),
        Column("Kutipan", 4),
    ),
    (
        (
            Cell("Beban kerja", strong=True),
            Cell("1.558", strong=True, value=1558),
            Cell("31,3%", value=0.313),
            Cell(),
        ),
        (Cell("Biaya", level=1), Cell("12", value=12), Cell("2,5%", value=2.5), quoting("=1+1")),
        (Cell("Laporan", strong=True), Cell("–"), Cell("2,5", value=2.5)),
    ),
    wide=True,
    note="Angka adalah pengodean.",
)
SOURCES = Table("Tema & kode", (Column("Nama"),), ((Cell("FGD Garut"),),))
REPORT = Report(
    "Tema", "id", (Section("A", (Paragraph("Prosa."), THEMES)), Section("B", (SOURCES,))), "Studi"
)


def _sheets(path: Path) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_path(str(path))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def _part(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as file:
        return file.read(name).decode("utf-8")


def _everything(path: Path) -> str:
    with zipfile.ZipFile(path) as file:
        return "".join(file.read(name).decode("utf-8") for name in file.namelist())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "tema.xlsx"
    assert write_workbook(REPORT, path) == 4
    return path


class DescribeWorkbooks:
    def it_has_a_sheet_for_each_table(self, file: Path) -> None:
        assert list(_sheets(file)) == ["1. Tema & kode", "2. Tema & kode"]

    def it_holds_numbers_as_numbers_and_words_as_words(self, file: Path) -> None:
        rows = _sheets(file)["1. Tema & kode"]
        assert rows[:4] == [
            ["Kode", "Pengodean", "Bagian", "Kutipan"],
            ["Beban kerja", 1558.0, 0.313, ""],
            ["Biaya", 12.0, 2.5, "“=1+1”\n(FGD Garut, P3, par. 41)"],
            ["Laporan", "–", 2.5, ""],
        ]

    def it_says_caption_and_note_below(self, file: Path) -> None:
        first, second = _sheets(file).values()
        assert [row[0] for row in first[4:]] == [
            "",
            "Tabel 1. Tema & kode: definisi, banyaknya pengodean, dan kutipan",
            "Catatan. Angka adalah pengodean.",
        ]
        assert [row[0] for row in second[2:]] == ["", "Tabel 2. Tema & kode"]

    def it_shows_numbers_as_print_does(self, file: Path) -> None:
        formats = re.findall(r'formatCode="([^"]*)"', _part(file, "xl/styles.xml"))
        assert formats == ["#,##0", "#,##0.0%", "#,##0.0&quot;%&quot;", "#,##0.0"]

    def it_keeps_headings_in_sight_and_on_every_page(self, file: Path) -> None:
        sheet = _part(file, "xl/worksheets/sheet1.xml")
        assert '<pane xSplit="1" ySplit="1" topLeftCell="B2"' in sheet
        assert 'orientation="landscape"' in sheet
        assert '<autoFilter ref="A1:D4"/>' in sheet
        assert "$1:$1" in _part(file, "xl/workbook.xml")
        assert "Tema &amp;&amp; kode" in sheet

    def it_is_called_what_the_report_is(self, file: Path) -> None:
        assert "<dc:title>Tema</dc:title>" in _part(file, "docProps/core.xml")

    def it_can_have_tables_without_rows_and_columns(self, tmp_path: Path) -> None:
        empty = Report("A", "en", (Section("", (Table("", (), ()), Table("'[]*", (Column("B"),), ()))),))
        assert write_workbook(empty, tmp_path / "a.xlsx") == 0
        assert list(_sheets(tmp_path / "a.xlsx")) == ["1.", "2."]

    def it_refuses_what_has_no_table(self, tmp_path: Path) -> None:
        with pytest.raises(FileRefused) as refused:
            write_workbook(Report("A", "id", (Section("", (Paragraph("Prosa."),)),)), tmp_path / "a.xlsx")
        assert refused.value.reason is FileReason.NO_TABLE
        assert list(tmp_path.iterdir()) == []


class DescribeHostileCells:
    def it_takes_nothing_for_a_formula_or_a_link(self, tmp_path: Path) -> None:
        words = [*FORMULAS, *ODD]
        path = tmp_path / "a.xlsx"
        write_workbook(report_of(*map(Cell, words), note="=1+1"), path)
        (rows,) = _sheets(path).values()
        assert [row[0] for row in rows[1 : len(words) + 1]] == words
        everything = _everything(path)
        assert "<f>" not in everything
        assert "<hyperlink " not in everything
        assert "externallink" not in everything.casefold()

    def it_drops_signs_that_xml_does_not_carry(self, tmp_path: Path) -> None:
        path = tmp_path / "a.xlsx"
        write_workbook(report_of(Cell("a\x00b\x07\x1fc"), Cell("\ud800")), path)
        (rows,) = _sheets(path).values()
        assert [row[0] for row in rows[1:3]] == ["abc", "\ufffd"]

    @pytest.mark.parametrize(
        ("words", "kept"),
        [
            ("a" * CELL_LIMIT, "a" * CELL_LIMIT),
            ("a" * (CELL_LIMIT + 1), "a" * (CELL_LIMIT - 1) + "…"),
            ("😀" * (CELL_LIMIT // 2), "😀" * (CELL_LIMIT // 2)),
            ("😀" * CELL_LIMIT, "😀" * (CELL_LIMIT // 2) + "…"),
            ("a" + "😀" * CELL_LIMIT, "a" + "😀" * ((CELL_LIMIT - 2) // 2) + "…"),
        ],
    )
    def it_cuts_what_no_cell_holds_and_says_so(self, tmp_path: Path, words: str, kept: str) -> None:
        path = tmp_path / "a.xlsx"
        write_workbook(report_of(Cell(words), Cell("b"), language="en"), path)
        (rows,) = _sheets(path).values()
        assert rows[1][0] == kept
        assert len(kept.encode("utf-16-le")) // 2 <= CELL_LIMIT
        told = [] if kept == words else ["Cells longer than Excel can hold: 1; they end in “…”."]
        assert [row[0] for row in rows[5:]] == told

    def it_says_which_rows_found_no_room(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(workbook, "ROW_LIMIT", 8)
        path = tmp_path / "a.xlsx"
        assert write_workbook(report_of(*[Cell("a")] * 5), path) == 5
        (rows,) = _sheets(path).values()
        assert [row[0] for row in rows[1:]] == [
            *("a", "a", "a", ""),
            "Tabel 1. Isi: semua",
            "Baris yang tidak termuat dalam lembar Excel: 2.",
        ]

    def it_names_sheets_as_excel_takes_them(self, tmp_path: Path) -> None:
        captions = ("a/b\\c[d]e*f?g", "'" * 40, "😀" * 40, "a" * 40, "a" * 40, "a\x00\nb")
        tables = tuple(replace(SOURCES, caption=each) for each in captions)
        path = tmp_path / "a.xlsx"
        write_workbook(Report("A", "id", (Section("", tables),)), path)
        names = list(_sheets(path))
        assert len(names) == len(tables)
        assert all(len(name.encode("utf-16-le")) <= 62 and not set(name) & set("[]:*?/\\") for name in names)
        assert names[5] == "6. a b"
