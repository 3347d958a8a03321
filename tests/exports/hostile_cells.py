"""Words that files of tables must carry as they stand, and a table of them."""

from workbench.domain.reports import Cell, Column, Quote, Report, Section, Table

FORMULAS = (
    "=1+1",
    '=HYPERLINK("http://example.org","klik")',
    "+62 812",
    "-2+3",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "＝1+1",
)
ODD = (
    "שלום \u202eterbalik",
    "👩🏽‍🌾 petani",
    "_x0041_",
    "http://example.org/a",
    "#REF!",
    "'kutip",
    "<b>&amp;",
    "a;b,c|d",
    '"dua" kutip',
    "1.234",
    "2026-03-02",
    "TRUE",
)


def report_of(*cells: Cell, language: str = "id", note: str = "") -> Report:
    """Return a report with one table that has each cell in a row of its own."""
    table = Table("Isi: semua", (Column("Kata"),), tuple((each,) for each in cells), note=note)
    return Report("Judul", language, (Section("", (table,)),))


def quoting(text: str) -> Cell:
    """Return a cell that quotes a text and nothing else."""
    return Cell(quotes=(Quote(text, "FGD Garut, P3, par. 41"),))
