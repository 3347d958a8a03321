"""CSV for people: read again, and tried for what a spreadsheet would run."""

import csv
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.tables_csv import harmless, write_tables
from tests.exports.hostile_cells import FORMULAS, ODD, quoting, report_of
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.reports import Cell, Column, Paragraph, Report, Section, Table

TABLE = Table(
    "Beban kerja",
    (Column("Kode"), Column("Pengodean", number=True), Column("Kutipan")),
    (
        (Cell("Biaya"), Cell("1.558", value=1558), quoting("Sinyal; cuma di sini")),
        (Cell("Laporan"), Cell("2,5", value=2.5)),
    ),
    note="Angka adalah pengodean.",
)
RUNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t")


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def _of(*tables: Table, language: str = "id") -> Report:
    return Report("Judul", language, tuple(Section(each.caption, (each,)) for each in tables))


class DescribeOneTable:
    def it_has_headings_rows_and_a_note(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        assert write_tables(_of(TABLE), path) == 2
        assert _rows(path) == [
            ["Kode", "Pengodean", "Kutipan"],
            ["Biaya", "1558", "“Sinyal; cuma di sini”\n(FGD Garut, P3, par. 41)"],
            ["Laporan", "2.5", ""],
            ["", "", ""],
            ["Catatan. Angka adalah pengodean.", "", ""],
        ]

    def it_has_nothing_below_when_there_is_no_note(self, tmp_path: Path) -> None:
        write_tables(_of(replace(TABLE, note="")), tmp_path / "a.csv")
        assert len(_rows(tmp_path / "a.csv")) == 3

    def it_is_of_an_encoding_that_excel_knows(self, tmp_path: Path) -> None:
        write_tables(_of(TABLE), tmp_path / "a.csv")
        assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")


class DescribeSeveralTables:
    def it_puts_tables_of_one_kind_together(self, tmp_path: Path) -> None:
        second = replace(TABLE, caption="Dukungan")
        path = tmp_path / "a.csv"
        assert write_tables(_of(TABLE, second), path) == 4
        rows = _rows(path)
        assert [row[:2] for row in rows] == [
            ["Tabel", "Kode"],
            ["Beban kerja", "Biaya"],
            ["Beban kerja", "Laporan"],
            ["Dukungan", "Biaya"],
            ["Dukungan", "Laporan"],
            ["", ""],
            ["Catatan. Angka adalah pengodean.", ""],
        ]

    def it_refuses_tables_of_several_kinds(self, tmp_path: Path) -> None:
        other = Table("Sumber", (Column("Nama"),), ())
        with pytest.raises(FileRefused) as refused:
            write_tables(_of(TABLE, other), tmp_path / "a.csv")
        assert refused.value.reason is FileReason.SEVERAL_TABLES
        assert list(tmp_path.iterdir()) == []

    def it_refuses_what_has_no_table(self, tmp_path: Path) -> None:
        with pytest.raises(FileRefused) as refused:
            write_tables(Report("A", "id", (Section("", (Paragraph("Prosa."),)),)), tmp_path / "a.csv")
        assert refused.value.reason is FileReason.NO_TABLE


class DescribeHarmlessCells:
    @pytest.mark.parametrize("words", FORMULAS)
    def it_takes_the_meaning_from_what_would_run(self, words: str) -> None:
        assert harmless(words) == f"'{words}"

    @pytest.mark.parametrize(
        "words", [*ODD, "-3,5", "+2", "-", "--", "–", "1.558", "31,3%", "-1.234,5", "a - b", ""]
    )
    def it_leaves_what_does_not(self, words: str) -> None:
        assert harmless(words) == words

    @pytest.mark.parametrize(
        ("words", "safe"),
        [
            ("satu\n=1+1", "satu\n'=1+1"),
            ("satu;=1+1", "satu;'=1+1"),
            ("satu; @dua", "satu;' @dua"),
            (" =1+1", "' =1+1"),
            ("satu\t=1+1", "satu =1+1"),
            ("\t=1+1", "' =1+1"),
            ("satu\r\n-dua", "satu\n'-dua"),
            ("a\x00=1", "a=1"),
            ("\x00=1", "'=1"),
        ],
    )
    def it_looks_at_every_place_where_a_cell_may_begin(self, words: str, safe: str) -> None:
        assert harmless(words) == safe

    @given(st.text(alphabet=st.sampled_from("=+-@;\n\t a1,.%＝\x00'\"")))
    def it_leaves_no_beginning_that_runs(self, words: str) -> None:
        pieces = harmless(words).replace("\n", ";").split(";")
        running = [piece.strip(" ") for piece in pieces if piece.strip(" ").startswith(RUNS)]
        assert [each for each in running if not re.fullmatch("[-+]?[0-9][0-9.,]*%?|-+", each)] == []

    def it_covers_headings_quotations_and_notes(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        report = report_of(Cell("=1"), quoting("=2"), note="a\n=3")
        table = report.tables()[0]
        write_tables(_of(replace(table, columns=(Column("=0"),), caption="=4")), path)
        assert _rows(path) == [
            ["'=0"],
            ["'=1"],
            ["“=2”\n(FGD Garut, P3, par. 41)"],
            [""],
            ["Catatan. a\n'=3"],
        ]
