"""Forms in Word and on pages: notices, fields, figures that meet the eye, signatures, marked cells, bars, days."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from lxml.etree import _Element
from python_calamine import CalamineWorkbook

from exports.webpage import page
from exports.word import write_word
from exports.workbook import write_workbook
from tests.exports.word_files import misplaced, opened, part
from workbench.domain.reports import (
    Block,
    Cell,
    Column,
    Fields,
    Form,
    Notice,
    Paragraph,
    Report,
    Section,
    Signature,
    Signatures,
    Table,
    Tile,
    Tiles,
    Tone,
)

FORMS: tuple[Form, ...] = (
    Notice("DRAF. Belum final."),
    Fields((("Nomor", "END/2026/003"), ("Tanggal", "2 Maret 2026"), ("Media", "")), abreast=2),
    Fields((("Pembahasan", "Baris satu.\n\nBaris <dua>."),)),
    Tiles((Tile("12", "sesi", "bulan lalu 9"), Tile("3", "kasus kritis"))),
    Signatures(
        (Signature("Supervisor", "KK-01", "Ende, 2 Maret 2026"), Signature("Yang disupervisi")),
        "Dibaca oleh:",
    ),
)
MARKED = Table(
    "Tindak lanjut",
    (Column("Apa"), Column("Tenggat"), Column("Bagian")),
    (
        (Cell("=SUM(A1)"), Cell("2 Maret 2026", day=date(2026, 3, 2)), Cell(bar=0.5)),
        (Cell("Kunjungi", tone=Tone.RED), Cell("Lewat", tone=Tone.AMBER), Cell(bar=0.0)),
    ),
    bare=True,
)


def report(*blocks: Block) -> Report:
    return Report("Catatan", "id", (Section("Isi", blocks),))


@pytest.fixture
def document(tmp_path: Path) -> _Element:
    write_word(report(*FORMS, MARKED), tmp_path / "a.docx")
    return part(tmp_path / "a.docx", "word/document.xml")


class DescribeFormsInWord:
    def it_says_all_that_is_in_them(self, tmp_path: Path) -> None:
        write_word(report(*FORMS), tmp_path / "a.docx")
        fields, long, tiles, signed = opened(tmp_path / "a.docx").tables
        assert [[cell.text for cell in row.cells] for row in fields.rows] == [
            ["Nomor", "END/2026/003", "Tanggal", "2 Maret 2026"],
            ["Media", "", "", ""],
        ]
        assert long.rows[0].cells[1].text == "Baris satu.\nBaris <dua>."
        assert [cell.text for cell in tiles.rows[0].cells] == ["12\nsesi\nbulan lalu 9", "3\nkasus kritis"]
        assert signed.rows[0].cells[0].text.startswith("Ende, 2 Maret 2026\nSupervisor\nKK-01")
        assert "Dibaca oleh:" in [each.text for each in opened(tmp_path / "a.docx").paragraphs]
        assert "......" in signed.rows[0].cells[1].text

    def it_keeps_the_order_of_the_schema(self, document: _Element) -> None:
        assert misplaced(document) == []

    def it_keeps_signatures_on_one_page(self, tmp_path: Path) -> None:
        many = Signatures(tuple(Signature(f"PD-{number}") for number in range(5)))
        write_word(report(many), tmp_path / "a.docx")
        rows = list(part(tmp_path / "a.docx", "word/document.xml").iter(qn("w:tr")))
        assert len(rows) == 3
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
        kept = [
            all(len(list(line.iter(qn("w:keepNext")))) == 1 for line in row.iter(qn("w:p"))) for row in rows
        ]
        assert kept == [True, True, False]

    def it_lets_long_words_go_over_pages_and_no_others(self, tmp_path: Path) -> None:
        write_word(
            report(Fields((("Situasi", "Singkat."), ("Pembahasan", "panjang " * 80)))), tmp_path / "a.docx"
        )
        rows = part(tmp_path / "a.docx", "word/document.xml").iter(qn("w:tr"))
        assert [len(list(row.iter(qn("w:cantSplit")))) for row in rows] == [1, 0]

    def it_makes_nothing_of_nothing(self, tmp_path: Path) -> None:
        write_word(report(Fields(()), Tiles(()), Signatures(())), tmp_path / "a.docx")
        assert opened(tmp_path / "a.docx").tables == []


class DescribeMarkedTables:
    def it_has_no_numbered_caption_when_bare(self, tmp_path: Path) -> None:
        numbered = Table("Sumber", (Column("Nama"),), ((Cell("FGD"),),))
        write_word(report(MARKED, numbered, Paragraph("Lihat {table:1}.")), tmp_path / "a.docx")
        texts = [each.text for each in opened(tmp_path / "a.docx").paragraphs if each.text]
        assert texts == ["Catatan", "Isi", "Tabel 1. Sumber", "Lihat Tabel 1."]
        table = next(part(tmp_path / "a.docx", "word/document.xml").iter(qn("w:tblCaption")))
        assert table.get(qn("w:val")) == "Tindak lanjut"

    def it_draws_bars_and_tones(self, document: _Element) -> None:
        fills = [each.get(qn("w:fill")) for each in document.iter(qn("w:shd"))]
        assert fills == ["4A6F9C", "F6D5CE", "FBE8C8"]
        assert len([each for each in document.iter(qn("w:ind")) if int(each.get(qn("w:right"), "0"))]) == 1

    def it_writes_days_as_days_and_words_as_words_to_sheets(self, tmp_path: Path) -> None:
        write_workbook(report(MARKED), tmp_path / "a.xlsx")
        rows = CalamineWorkbook.from_path(str(tmp_path / "a.xlsx")).get_sheet_by_index(0).to_python()
        assert rows[1] == ["=SUM(A1)", date(2026, 3, 2), ""]
        with zipfile.ZipFile(tmp_path / "a.xlsx") as file:
            styles = file.read("xl/styles.xml").decode("utf-8")
            cells = file.read("xl/worksheets/sheet1.xml").decode("utf-8")
        assert all(colour in styles for colour in ("FFF6D5CE", "FFFBE8C8"))
        assert "<f>" not in cells
        assert 'state="frozen"' in cells


class DescribeFormsOnPages:
    def it_says_all_that_is_in_them(self) -> None:
        made = page(report(*FORMS, MARKED))
        for words in (
            '<p class="notice">DRAF. Belum final.</p>',
            '<th scope="row" align="left">Tanggal</th><td>2 Maret 2026</td>',
            "Baris &lt;dua&gt;.",
            '<div class="figure">12</div>sesi',
            "<b>Supervisor</b>",
            "<b>KK-01</b>",
            "<p>Dibaca oleh:</p>",
            'class="red"',
            'style="width: 50%"',
        ):
            assert words in made
        assert "Tabel 1" not in made
        assert "<script" not in made

    def it_leaves_captions_of_bare_tables_out_of_simple_pages(self) -> None:
        assert "Tindak lanjut" not in page(report(MARKED), simple=True)
        assert '<span class="unseen">Tindak lanjut</span>' in page(report(MARKED))
