"""Word files: reopened with the library a reader would use, and looked at as the schema does."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Twips
from lxml import etree

from exports.references import table_reference
from exports.word import write_word
from tests.exports.word_files import instructions, misplaced, opened, part
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.reports import Cell, Column, Figure, Paragraph, Quote, Report, Section, Table

MOMENT = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
QUOTE = Quote("Sinyal itu cuma ada di dekat jembatan.", "FGD Garut, P3, par. 41")
WIDE = Table(
    "Tema dan kode",
    (Column("Kode", 2), Column("Pengodean", 1, number=True), Column("Kutipan", 4)),
    (
        (Cell("Beban kerja", strong=True), Cell("12", strong=True), Cell()),
        (Cell("Biaya pribadi", level=1), Cell("12"), Cell(quotes=(QUOTE, QUOTE))),
    ),
    wide=True,
    note="Angka adalah pengodean.",
    description="Satu baris untuk setiap kode.",
)
NARROW = Table("Sumber", (Column("Nama"), Column("Kata", number=True)), ((Cell("FGD Garut"), Cell("1.394")),))
REPORT = Report(
    "Tema & kutipan",
    "id",
    (
        Section(
            "Tentang",
            (Paragraph(f"Lihat {table_reference(1)} dan {table_reference(2)}, bukan {table_reference(9)}."),),
        ),
        Section("Tema", (WIDE,)),
        Section("Sumber", (NARROW,), 2),
    ),
    "Studi contoh",
    (("Sumber", "25"),),
)
DOTS = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff3f0005fe02fe"
    "0def46b80000000049454e44ae426082"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "tema.docx"
    write_word(REPORT, path, author="Sari", created=MOMENT)
    return path


class DescribeWritingAReport:
    def it_counts_the_rows_of_all_tables(self, tmp_path: Path) -> None:
        assert write_word(REPORT, tmp_path / "a.docx") == 3

    def it_puts_everything_into_styles(self, file: Path) -> None:
        text = [(each.style.name, each.text) for each in opened(file).paragraphs if each.style and each.text]
        assert text == [
            ("Title", "Tema & kutipan"),
            ("Subtitle", "Studi contoh"),
            ("Report Fact", "Sumber\t25"),
            ("Heading 1", "Tentang"),
            ("Normal", "Lihat Tabel 1 dan Tabel 2, bukan {table:9}."),
            ("Heading 1", "Tema"),
            ("Caption", "Tabel 1. Tema dan kode"),
            ("Table Note", "Catatan. Angka adalah pengodean."),
            ("Heading 2", "Sumber"),
            ("Caption", "Tabel 2. Sumber"),
        ]

    def it_quotes_with_provenance(self, file: Path) -> None:
        cell = opened(file).tables[0].rows[2].cells[2]
        assert [(each.style.name, each.text) for each in cell.paragraphs if each.style] == [
            ("Table Quote", "“Sinyal itu cuma ada di dekat jembatan.”"),
            ("Provenance", "(FGD Garut, P3, par. 41)"),
        ] * 2

    def it_makes_the_same_text_of_the_same_report(self, file: Path, tmp_path: Path) -> None:
        again = tmp_path / "again.docx"
        write_word(REPORT, again, author="Sari", created=MOMENT)
        for name in ("word/document.xml", "word/styles.xml", "docProps/core.xml"):
            assert etree.tostring(part(again, name)) == etree.tostring(part(file, name))

    def it_strips_what_xml_cannot_carry(self, tmp_path: Path) -> None:
        bad = replace(REPORT, title="A\x00B\x1fC\ud800D", sections=(Section("x\x0by", ()),))
        write_word(bad, tmp_path / "a.docx", author="\x07Sari")
        paragraphs = opened(tmp_path / "a.docx").paragraphs
        assert paragraphs[0].text == "ABC�D"
        assert paragraphs[-1].text == "x\ny"

    def it_writes_an_empty_report(self, tmp_path: Path) -> None:
        assert write_word(Report("Kosong", "en", ()), tmp_path / "a.docx") == 0
        assert [each.text for each in opened(tmp_path / "a.docx").paragraphs] == ["Kosong"]


class DescribeTheDocument:
    def it_says_what_it_is(self, file: Path) -> None:
        about = opened(file).core_properties
        assert (about.title, about.author, about.language) == ("Tema & kutipan", "Sari", "id-ID")
        assert about.created == MOMENT
        assert about.comments == ""

    @pytest.mark.parametrize(("language", "locale"), [("id", "id-ID"), ("en", "en-GB")])
    def it_has_its_language_in_defaults_and_styles(self, tmp_path: Path, language: str, locale: str) -> None:
        write_word(replace(REPORT, language=language), tmp_path / "a.docx")
        styles = part(tmp_path / "a.docx", "word/styles.xml")
        languages = [each.get(qn("w:val")) for each in styles.iter(qn("w:lang"))]
        # Defaults and Normal in the report's language, quotations in the language of the talk.
        assert languages == [locale, locale, "id-ID", "id-ID"]

    def it_names_fonts_for_every_script_and_no_theme_fonts(self, file: Path) -> None:
        fonts = list(part(file, "word/styles.xml").iter(qn("w:rFonts")))
        wanted = {qn(f"w:{name}") for name in ("ascii", "hAnsi", "eastAsia", "cs")}
        assert fonts
        assert all(set(each.attrib) == wanted for each in fonts)

    def it_asks_word_for_nothing_on_opening(self, file: Path) -> None:
        settings = part(file, "word/settings.xml")
        assert settings.find(qn("w:updateFields")) is None
        modes = [e.get(qn("w:val")) for e in settings.iter() if e.get(qn("w:name")) == "compatibilityMode"]
        assert modes == ["15"]

    def it_keeps_the_order_of_the_schema(self, file: Path) -> None:
        for name in ("word/document.xml", "word/styles.xml", "word/footer1.xml"):
            assert misplaced(part(file, name)) == []

    def it_would_notice_a_wrong_order(self, file: Path) -> None:
        document = part(file, "word/document.xml")
        properties = next(document.iter(qn("w:tblPr")))
        properties.append(properties[0])
        assert misplaced(document) == ["tblPr: tblW tblLayout tblLook tblCaption tblDescription tblStyle"]
        properties.append(OxmlElement("w:b"))
        assert len(misplaced(document)) == 1

    def it_uses_only_styles_that_are_there(self, file: Path) -> None:
        styles = {each.get(qn("w:styleId")) for each in part(file, "word/styles.xml").iter(qn("w:style"))}
        body = part(file, "word/document.xml")
        tags = (qn("w:pStyle"), qn("w:rStyle"), qn("w:tblStyle"))
        assert {each.get(qn("w:val")) for each in body.iter(*tags)} <= styles

    def it_turns_the_page_for_a_wide_table_and_back(self, file: Path) -> None:
        sections = opened(file).sections
        assert [section.orientation for section in sections] == [
            WD_ORIENT.PORTRAIT,
            WD_ORIENT.LANDSCAPE,
            WD_ORIENT.PORTRAIT,
        ]
        assert all((s.page_width > s.page_height) == (s.orientation == WD_ORIENT.LANDSCAPE) for s in sections)

    def it_starts_across_when_the_first_table_is_wide(self, tmp_path: Path) -> None:
        first = Table("T", (Column("a"),), (), wide=True)
        write_word(replace(REPORT, sections=(Section("", (first,)),)), tmp_path / "a.docx")
        assert [each.orientation for each in opened(tmp_path / "a.docx").sections] == [WD_ORIENT.LANDSCAPE]

    @pytest.mark.parametrize(("language", "words"), [("id", "Halaman 1 dari 1"), ("en", "Page 1 of 1")])
    def it_numbers_the_pages_of_every_section(self, tmp_path: Path, language: str, words: str) -> None:
        write_word(replace(REPORT, language=language, title="Panjang " * 20), tmp_path / "a.docx")
        sections = opened(tmp_path / "a.docx").sections
        footers = [section.footer.paragraphs[0].text for section in sections]
        assert footers[0].endswith(f"[…]  ·  {words}")
        assert len(set(footers)) == 1
        assert instructions(part(tmp_path / "a.docx", "word/footer1.xml")) == ["PAGE", "NUMPAGES"]


class DescribeCaptionsAndReferences:
    def it_numbers_captions_by_fields(self, file: Path) -> None:
        assert instructions(part(file, "word/document.xml")) == [
            "REF _Ref_table_1 \\h",
            "REF _Ref_table_2 \\h",
            "SEQ Tabel \\* ARABIC",
            "SEQ Tabel \\* ARABIC",
        ]

    def it_leads_every_reference_to_a_bookmark(self, file: Path) -> None:
        document = part(file, "word/document.xml")
        names = [each.get(qn("w:name")) for each in document.iter(qn("w:bookmarkStart"))]
        starts = [each.get(qn("w:id")) for each in document.iter(qn("w:bookmarkStart"))]
        ends = [each.get(qn("w:id")) for each in document.iter(qn("w:bookmarkEnd"))]
        assert names == ["_Ref_table_1", "_Ref_table_2"]
        assert starts == ends == ["1", "2"]


class DescribeNewPages:
    def it_begins_one_where_a_section_asks_for_it_but_none_before_the_first(self, tmp_path: Path) -> None:
        wide = Table("Lebar", (Column("Kode"),), ((Cell("a"),),), wide=True)
        sections = (
            Section("Garut", (Paragraph("Satu."),), new_page=True),
            Section("Ende", (Paragraph("Dua."),), new_page=True),
            Section("Catatan", (Paragraph("Tiga."),), 2),
            Section("Mimika", (wide,), new_page=True),
        )
        write_word(Report("Profil", "id", sections), tmp_path / "a.docx")
        begun = [
            each.text
            for each in opened(tmp_path / "a.docx").paragraphs
            if each._p.xpath("w:pPr/w:pageBreakBefore")
        ]
        assert begun == ["Ende"]


class DescribeTables:
    def it_repeats_the_header_and_breaks_no_row(self, file: Path) -> None:
        for table in opened(file).tables:
            rows = [row._tr for row in table.rows]
            assert [bool(row.findall(f".//{qn('w:tblHeader')}")) for row in rows] == [True] + [False] * (
                len(rows) - 1
            )
            assert all(row.findall(f".//{qn('w:cantSplit')}") for row in rows)

    def it_breaks_only_rows_that_are_high_where_it_may(self, tmp_path: Path) -> None:
        columns = (Column("Kode", 1), Column("Kutipan", 3))
        rows = ((Cell("a", strong=True),), (Cell("b"), Cell("kata " * 400)), (Cell("c"), Cell("kata")))
        table = Table("Kutipan", columns, rows, note="Akhir.", breaks=True)
        write_word(Report("Judul", "id", (Section("", (table,)),)), tmp_path / "a.docx")
        made = [row._tr for row in opened(tmp_path / "a.docx").tables[0].rows[1:]]
        assert [len(row.findall(f".//{qn('w:cantSplit')}")) for row in made] == [1, 0, 1]
        assert [bool(row.findall(f".//{qn('w:keepNext')}")) for row in made] == [True, False, True]

    def it_says_what_it_shows_to_those_who_cannot_see_it(self, file: Path) -> None:
        properties = [table._tbl.tblPr for table in opened(file).tables]
        told = [[each.find(qn(f"w:{name}")).get(qn("w:val")) for name in ("tblCaption", "tblDescription")]
                for each in properties]  # fmt: skip
        assert told == [["Tema dan kode", "Satu baris untuk setiap kode."], ["Sumber", "Sumber"]]

    def it_has_the_same_widths_in_grid_and_cells(self, file: Path) -> None:
        for table, room in zip(opened(file).tables, (16838 - 2 * 1134, 11906 - 2 * 1418), strict=True):
            grid = [int(each.get(qn("w:w"))) for each in table._tbl.tblGrid]
            assert sum(grid) == room
            assert table._tbl.tblPr.find(qn("w:tblLayout")).get(qn("w:type")) == "fixed"
            for row in table.rows:
                assert [int(each.get(qn("w:w"))) for each in row._tr.iter(qn("w:tcW"))] == grid

    def it_keeps_a_short_table_with_its_note(self, file: Path) -> None:
        last = opened(file).tables[0].rows[2]
        assert last.cells[0].paragraphs[0].paragraph_format.keep_with_next

    def it_lets_a_long_table_of_quotations_begin_where_it_stands(self, tmp_path: Path) -> None:
        table = replace(
            WIDE, rows=tuple((Cell("Kode"), Cell("1"), Cell(quotes=(QUOTE,))) for _ in range(40)), note=""
        )
        write_word(Report("Kutipan", "id", (Section("", (table,)),)), tmp_path / "k.docx")
        document = opened(tmp_path / "k.docx")
        held = [
            paragraph
            for row in document.tables[0].rows[1:]
            for cell in row.cells
            for paragraph in cell.paragraphs
            if paragraph.paragraph_format.keep_with_next or paragraph.style.paragraph_format.keep_with_next
        ]
        assert held == []

    def it_lines_numbers_up_at_the_right(self, file: Path) -> None:
        styles = [cell.paragraphs[0].style for cell in opened(file).tables[0].rows[1].cells]
        assert [each.name for each in styles if each] == ["Table Text", "Table Number", "Table Text"]

    def it_stands_headings_upright_where_there_is_no_room(self, tmp_path: Path) -> None:
        many = tuple(Column("Pandeglang", number=True) for _ in range(30))
        table = Table("Sempit", (Column("Tema"), *many), ((Cell("Kinerja"),),), wide=True)
        write_word(replace(REPORT, sections=(Section("", (table,)),)), tmp_path / "a.docx")
        document = part(tmp_path / "a.docx", "word/document.xml")
        assert len(list(document.iter(qn("w:textDirection")))) == 30
        assert misplaced(document) == []

    def it_writes_lines_of_a_cell_as_paragraphs(self, tmp_path: Path) -> None:
        table = Table("T", (Column("a"), Column("b")), ((Cell("satu\n\ndua\ttiga"),),))
        write_word(replace(REPORT, sections=(Section("", (table,)),)), tmp_path / "a.docx")
        cells = opened(tmp_path / "a.docx").tables[0].rows[1].cells
        assert [each.text for each in cells[0].paragraphs] == ["satu", "dua\ttiga"]
        assert cells[1].text == ""


class DescribeFigures:
    def it_shows_a_picture_with_words_for_it(self, tmp_path: Path) -> None:
        picture = tmp_path / "dot.png"
        picture.write_bytes(DOTS)
        figure = Figure(picture, "Jaringan", "Satu titik.")
        write_word(replace(REPORT, sections=(Section("", (figure,)),)), tmp_path / "a.docx")
        document = part(tmp_path / "a.docx", "word/document.xml")
        assert [each.get("descr") for each in document.iter(qn("wp:docPr"))] == ["Satu titik."]
        assert opened(tmp_path / "a.docx").paragraphs[-1].text == "Gambar 1. Jaringan"

    def it_fits_a_wide_picture_into_the_page(self, tmp_path: Path) -> None:
        picture = tmp_path / "wide.png"
        # The size stands in the header: 5,000 by 100 pixels.
        picture.write_bytes(DOTS[:16] + (5000).to_bytes(4, "big") + (100).to_bytes(4, "big") + DOTS[24:])
        write_word(replace(REPORT, sections=(Section("", (Figure(picture, "", ""),)),)), tmp_path / "a.docx")
        shape = opened(tmp_path / "a.docx").inline_shapes[0]
        assert shape.width == Twips(11906 - 2 * 1418)
        assert round(shape.width / shape.height) == 50
        assert opened(tmp_path / "a.docx").paragraphs[-1].text == "Gambar 1."

    @pytest.mark.parametrize(
        ("data", "reason"), [(None, FileReason.MISSING), (b"no picture", FileReason.DAMAGED)]
    )
    def it_refuses_a_picture_that_is_none(
        self, tmp_path: Path, data: bytes | None, reason: FileReason
    ) -> None:
        picture = tmp_path / "dot.png"
        if data is not None:
            picture.write_bytes(data)
        report = replace(REPORT, sections=(Section("", (Figure(picture, "", ""),)),))
        with pytest.raises(FileRefused) as refused:
            write_word(report, tmp_path / "a.docx")
        assert refused.value.reason is reason
        assert not (tmp_path / "a.docx").exists()
