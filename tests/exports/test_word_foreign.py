"""A template of the author's: her look is used, her text is not, and what she lacks is said."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Pt, Twips
from lxml import etree

from exports.word import write_word
from exports.word_foreign import foreign
from exports.word_templates import remarks_on
from tests.exports.foreign_templates import (
    STYLES,
    bare,
    document,
    office,
    relations,
    template,
    types,
)
from tests.exports.test_word import MOMENT, QUOTE, REPORT
from tests.exports.word_files import instructions, misplaced, opened, part
from workbench.domain.prose import BlockKind, ProseBlock, Run
from workbench.domain.reports import Prose, Report, Section, Words
from workbench.domain.templates import TemplateLack, TemplateRemark

STYLED = replace(
    REPORT, sections=(*REPORT.sections, Section("Kutipan", (Words(QUOTE),), 3), Section("Rincian", (), 2))
)
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return what writes a report in a template made of parts and tells where."""

    def written(parts: Mapping[str, bytes], report: Report = STYLED) -> Path:
        path = tmp_path / "a.docx"
        write_word(report, path, author="Sari", created=MOMENT, template=template(parts))
        return path

    return written


def changed(name: str, *changes: tuple[str, str]) -> dict[str, bytes]:
    """Return the office's template with words of a part changed; each must be there."""
    text = office()[name].decode()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return {**office(), name: text.encode()}


def styles_of(file: Document) -> list[tuple[str, str]]:
    """Return ids of styles and words of paragraphs that say something."""
    return [(each.style.style_id, each.text) for each in file.paragraphs if each.style and each.text]


def lacks(parts: Mapping[str, bytes]) -> dict[TemplateLack, str]:
    """Return what is to be said of a template."""
    return {each.lack: each.subject for each in remarks_on(template(parts), "id")}


class DescribeTheStylesOfATemplate:
    def it_uses_those_that_mean_the_same(self, write: Write) -> None:
        assert styles_of(opened(write(office()))) == [
            ("Judul", "Tema & kutipan"),
            ("Subtitle", "Studi contoh"),
            ("ReportFact", "Sumber\t25"),
            ("Judul1", "Tentang"),
            ("Biasa", "Lihat Tabel 1 dan Tabel 2, bukan {table:9}."),
            ("Judul1", "Tema"),
            ("Keterangan", "Tabel 1. Tema dan kode"),
            ("TableNote", "Catatan. Angka adalah pengodean."),
            ("Subbab", "Sumber"),
            ("Keterangan", "Tabel 2. Sumber"),
            ("Heading3", "Kutipan"),
            ("Quotation", "“Sinyal itu cuma ada di dekat jembatan.”"),
            ("QuotationSource", "(FGD Garut, P3, par. 41)"),
            ("Subbab", "Rincian"),
        ]

    def it_uses_the_only_table_style_that_somebody_made(self, write: Write) -> None:
        assert {each.style.style_id for each in opened(write(office())).tables if each.style} == {
            "TabelDinas"
        }

    def it_uses_the_table_style_that_the_settings_name(self, write: Write) -> None:
        other = '<w:style w:type="table" w:styleId="Lain"><w:name w:val="Lain"/></w:style></w:styles>'
        parts = changed("word/styles.xml", ("</w:styles>", other))
        assert TemplateLack.TABLE_STYLE in lacks(parts)
        named = changed(
            "word/settings.xml", ("</w:settings>", '<w:defaultTableStyle w:val="Lain"/></w:settings>')
        )
        parts["word/settings.xml"] = named["word/settings.xml"]
        assert {each.style.style_id for each in opened(write(parts)).tables if each.style} == {"Lain"}

    def it_does_not_take_the_grid_of_word_for_a_style_of_the_house(self, write: Write) -> None:
        parts = changed(
            "word/settings.xml", ("</w:settings>", '<w:defaultTableStyle w:val="KisiTabel"/></w:settings>')
        )
        assert {each.style.style_id for each in opened(write(parts)).tables if each.style} == {"TabelDinas"}

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ('w:styleId="Judul"><w:name w:val="Title"/>', 'w:styleId="Judul"><w:name w:val="JUDUL"/>'),
            ('w:styleId="Judul"><w:name w:val="Title"/>', 'w:styleId="Judul"><w:name w:val="Titel"/>'),
            ('<w:name w:val="Title"/>', '<w:name w:val="Kop"/><w:aliases w:val="Sampul, judul dokumen"/>'),
        ],
    )
    def it_finds_a_style_by_its_indonesian_name_its_id_or_its_second_name(
        self, write: Write, old: str, new: str
    ) -> None:
        parts = changed("word/styles.xml", (old, new))
        assert styles_of(opened(write(parts)))[0] == ("Judul", "Tema & kutipan")

    def it_takes_words_own_style_of_two_that_differ_in_capitals(self, write: Write) -> None:
        parts = changed("word/styles.xml", ("</w:styles>", f"{_style('Caption', '')}</w:styles>"))
        assert ("Keterangan", "Tabel 2. Sumber") in styles_of(opened(write(parts)))

    def it_finds_a_heading_by_its_level(self, write: Write) -> None:
        parts = changed("word/styles.xml", ('<w:name w:val="Judul Subbab"/>', '<w:name w:val="Poin"/>'))
        assert ("Subbab", "Rincian") in styles_of(opened(write(parts)))

    def it_takes_no_style_of_another_kind(self, write: Write) -> None:
        parts = changed(
            "word/styles.xml",
            ('w:type="paragraph" w:styleId="Keterangan"', 'w:type="character" w:styleId="Keterangan"'),
        )
        assert ("Caption", "Tabel 2. Sumber") not in styles_of(opened(write(parts)))
        assert lacks(parts)[TemplateLack.STYLE]
        used = {text: id_ for id_, text in styles_of(opened(write(parts)))}
        assert used["Tabel 2. Sumber"] == "CaptionW"

    def it_uses_only_styles_that_are_there(self, write: Write) -> None:
        for parts in (office(), bare()):
            file = write(parts)
            known = [each.get(qn("w:styleId")) for each in part(file, "word/styles.xml").iter(qn("w:style"))]
            tags = tuple(qn(f"w:{tag}") for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next"))
            used = [
                each for name in ("document", "styles") for each in part(file, f"word/{name}.xml").iter(*tags)
            ]
            assert {each.get(qn("w:val")) for each in used} <= set(known)
            assert len(known) == len(set(known))

    def it_keeps_the_order_of_the_schema(self, write: Write) -> None:
        for parts in (office(), bare()):
            file = write(parts)
            assert misplaced(part(file, "word/document.xml")) == []
            assert misplaced(part(file, "word/styles.xml")) == []


class DescribeStylesThatAreAdded:
    def it_fits_their_size_to_the_templates(self, write: Write) -> None:
        styles = opened(write(office())).styles
        # 9.5 points beside 11 are 10.5 beside 12.
        assert styles["Table Text"].font.size == Pt(10.5)

    def it_takes_the_colour_of_the_templates_headings(self, write: Write) -> None:
        assert str(opened(write(office())).styles["Prose Heading"].font.color.rgb) == "7A1F1F"

    def it_has_no_colour_where_the_template_has_none(self, write: Write) -> None:
        parts = {**bare(), **_with_styles(f"<w:styles {_W}>{_NORMAL}</w:styles>")}
        colours = {
            each.get(qn("w:val")) for each in part(write(parts), "word/styles.xml").iter(qn("w:color"))
        }
        assert colours == {"595959"}

    def it_takes_the_face_of_the_templates_headings(self, write: Write) -> None:
        heading = _style("heading 1", '<w:rPr><w:rFonts w:ascii="Arial"/></w:rPr>')
        parts = {**bare(), **_with_styles(f"<w:styles {_W}>{_NORMAL}{heading}</w:styles>")}
        assert opened(write(parts)).styles["Title"].font.name == "Arial"

    def it_leaves_the_indents_of_body_text_out_of_them(self, write: Write) -> None:
        styles = opened(write(office())).styles
        for name in ("Table Text", "Table Note", "Quotation", "Subtitle"):
            told = styles[name].paragraph_format
            assert told.first_line_indent == 0
            assert told.alignment is not None
        assert styles["Report Fact"].paragraph_format.first_line_indent < 0

    def it_stands_a_subtitle_as_the_title_stands(self, write: Write) -> None:
        styles = opened(write(office())).styles
        assert (
            styles["Subtitle"].paragraph_format.alignment == styles["Title"].paragraph_format.alignment == 1
        )

    def it_stands_the_source_of_a_quotation_as_the_quotation_stands(self, write: Write) -> None:
        lined = '<w:pBdr><w:left w:val="single" w:sz="4" w:color="7A1F1F"/></w:pBdr><w:ind w:left="900"/>'
        quote = _style("Quote", f'<w:basedOn w:val="Biasa"/><w:pPr>{lined}</w:pPr>')
        for mine, line, indent in ((quote, 1, 900), (quote.replace(lined, ""), 0, 0)):
            parts = changed("word/styles.xml", ("</w:styles>", f"{mine}</w:styles>"))
            source = opened(write(parts)).styles["Quotation Source"]
            assert len(source.element.findall(f".//{qn('w:pBdr')}")) == line
            assert source.paragraph_format.left_indent == Twips(indent)
            assert misplaced(part(write(parts), "word/styles.xml")) == []

    def it_has_lists_beside_those_of_the_template(self, write: Write) -> None:
        lists = Prose((ProseBlock((Run("satu"),), BlockKind.NUMBER, 0, 1),))
        file = write(office(), replace(REPORT, sections=(Section("", (lists,)),)))
        numbers = {
            each.get(qn("w:numId")): each.find(qn("w:abstractNumId")).get(qn("w:val"))
            for each in part(file, "word/numbering.xml").iter(qn("w:num"))
        }
        assert numbers == {"3": "7", "4": "9"}

    def it_puts_lists_before_what_the_mac_left(self, write: Write) -> None:
        mac = '<w:numIdMacAtCleanup w:val="3"/></w:numbering>'
        parts = changed("word/numbering.xml", ("</w:numbering>", mac))
        lists = Prose((ProseBlock((Run("satu"),), BlockKind.BULLET),))
        root = part(write(parts, replace(REPORT, sections=(Section("", (lists,)),))), "word/numbering.xml")
        assert [etree.QName(each).localname for each in root][-3:] == ["num", "num", "numIdMacAtCleanup"]


class DescribeThePagesOfATemplate:
    def it_keeps_paper_and_margins(self, write: Write) -> None:
        first, second, third = opened(write(office())).sections
        assert (first.page_width, first.page_height) == (Twips(12191), Twips(18711))
        assert (second.page_width, second.page_height) == (Twips(18711), Twips(12191))
        assert second.orientation == WD_ORIENT.LANDSCAPE
        assert third.orientation == WD_ORIENT.PORTRAIT
        for section in (first, second, third):
            assert (section.left_margin, section.right_margin) == (Twips(2268), Twips(1701))

    def it_keeps_header_and_footer_on_every_page(self, write: Write) -> None:
        for section in opened(write(office())).sections:
            assert section.header.paragraphs[0].text.startswith("Kementerian Contoh")
            assert instructions(section.footer._element) == ["PAGE"]

    def it_shows_the_title_of_the_report_where_the_template_shows_its_own(self, write: Write) -> None:
        header = opened(write(office())).sections[0].header._element
        assert (
            "".join(each.text or "" for each in header.iter(qn("w:t")))
            == "Kementerian Contoh – Tema & kutipan"
        )

    def it_shows_it_in_controls_that_are_bound_to_it(self, write: Write) -> None:
        bound = (
            '<w:p><w:sdt><w:sdtPr><w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:title[1]" w:storeItemID="{6C3C}"/>'
            "</w:sdtPr><w:sdtContent><w:r><w:t>Judul</w:t></w:r><w:r><w:t> lama</w:t></w:r></w:sdtContent></w:sdt>"
            '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:creator[1]"/></w:sdtPr>'
            "<w:sdtContent><w:r><w:t> – oleh</w:t></w:r></w:sdtContent></w:sdt></w:p></w:hdr>"
        )
        parts = changed("word/header1.xml", ("</w:hdr>", bound))
        told = [each.text for each in opened(write(parts)).sections[0].header._element.iter(qn("w:t"))]
        assert told[-3:] == ["Tema & kutipan", None, " – oleh"]

    def it_numbers_on_where_a_new_section_begins(self, write: Write) -> None:
        sections = list(part(write(office()), "word/document.xml").iter(qn("w:sectPr")))
        starts = [each.find(qn("w:pgNumType")).get(qn("w:start")) for each in sections]
        assert starts == ["1", None, None]
        assert [each.find(qn("w:titlePg")) is not None for each in sections] == [True, False, False]

    def it_never_turns_pages_that_lie_already(self, write: Write) -> None:
        parts = changed(
            "word/document.xml", ('w:w="12191" w:h="18711"', 'w:w="18711" w:h="12191" w:orient="landscape"')
        )
        sections = opened(write(parts)).sections
        assert [(each.page_width, each.orientation) for each in sections] == [
            (Twips(18711), WD_ORIENT.LANDSCAPE)
        ]

    @pytest.mark.parametrize(
        ("columns", "room"),
        [
            ('<w:cols w:num="2" w:space="500"/>', (12191 - 3969 - 500) // 2),
            ('<w:cols w:num="2"/>', (12191 - 3969 - 720) // 2),
            ('<w:cols w:num="2" w:equalWidth="0"><w:col w:w="3000"/><w:col w:w="4000"/></w:cols>', 3000),
            ('<w:cols w:space="500"/>', 12191 - 3969),
        ],
    )
    def it_makes_tables_as_wide_as_a_column(self, write: Write, columns: str, room: int) -> None:
        parts = changed("word/document.xml", ('<w:titlePg w:val="0"/>', f'{columns}<w:titlePg w:val="0"/>'))
        document = opened(write(parts))
        widths = [sum(int(each.get(qn("w:w"))) for each in table._tbl.tblGrid) for table in document.tables]
        assert widths == [18711 - 3969, room]
        across = document.sections[1]._sectPr.find(qn("w:cols"))
        assert (across.get(qn("w:num")), len(across)) == (None, 0)
        back = document.sections[2]._sectPr.find(qn("w:cols"))
        assert etree.tostring(back) == etree.tostring(document.sections[0]._sectPr.find(qn("w:cols")))

    def it_gives_a_template_without_header_and_footer_ours(self, write: Write) -> None:
        sections = opened(write(bare())).sections
        assert all("Halaman 1 dari 1" in each.footer.paragraphs[0].text for each in sections)

    def it_takes_what_a_bare_file_does_not_say_from_ours(self, write: Write) -> None:
        first = opened(write(bare())).sections[0]
        assert (first.page_width, first.left_margin) == (Twips(11906), Twips(1418))

    def it_opens_in_todays_word_where_the_file_has_no_settings(self, write: Write) -> None:
        settings = part(write(bare()), "word/settings.xml")
        modes = [e.get(qn("w:val")) for e in settings.iter() if e.get(qn("w:name")) == "compatibilityMode"]
        assert modes == ["15"]

    def it_lets_no_line_of_the_templates_text_through(self, write: Write) -> None:
        file = write(office())
        text = etree.tostring(part(file, "word/document.xml"), encoding="unicode")
        assert "rahasia" not in text
        assert "Judul lama" not in text


class DescribeTheLanguageOfATemplate:
    def it_becomes_that_of_the_report(self, write: Write) -> None:
        told = [each.get(qn("w:val")) for each in part(write(office()), "word/styles.xml").iter(qn("w:lang"))]
        assert set(told) == {"id-ID"}

    def it_keeps_the_spelling_of_its_own_country(self, write: Write) -> None:
        file = write(office(), replace(STYLED, language="en"))
        told = [each.get(qn("w:val")) for each in part(file, "word/styles.xml").iter(qn("w:lang"))]
        assert told[0] == "en-US"

    @pytest.mark.parametrize("run", ["", "<w:rPr><w:b/></w:rPr>"])
    def it_is_said_where_the_template_says_nothing(self, write: Write, run: str) -> None:
        normal = _NORMAL.replace("</w:style>", f"{run}</w:style>")
        parts = {**bare(), **_with_styles(f"<w:styles {_W}>{normal}</w:styles>")}
        styles = opened(write(parts)).styles
        assert styles["Normal"].element.rPr.find(qn("w:lang")).get(qn("w:val")) == "id-ID"


class DescribeWhatIsSaidBeforehand:
    def it_says_what_an_office_template_lacks(self) -> None:
        assert remarks_on(template(office()), "id") == (
            TemplateRemark(TemplateLack.STYLE, "Heading3"),
            TemplateRemark(TemplateLack.STYLE, "Quotation"),
        )

    def it_says_everything_of_a_bare_file(self) -> None:
        found = remarks_on(template(bare()), "id")
        assert [each.subject for each in found if each.lack is TemplateLack.STYLE] == [
            "Title",
            "Heading1",
            "Heading2",
            "Heading3",
            "Caption",
            "Quotation",
        ]
        assert {each.lack for each in found} == {
            TemplateLack.STYLE,
            TemplateLack.TABLE_STYLE,
            TemplateLack.FURNITURE,
        }

    def it_says_when_no_page_is_numbered(self) -> None:
        parts = changed("word/footer1.xml", (" PAGE ", " DATE "))
        assert TemplateLack.PAGE_NUMBER in lacks(parts)

    def it_counts_a_picture_as_a_header(self) -> None:
        header = f"<w:hdr {_W}><w:p><w:r><w:drawing/></w:r></w:p></w:hdr>"
        parts = {
            **office(),
            "word/header1.xml": header.encode(),
            "word/footer1.xml": b"<w:ftr " + _W.encode() + b"/>",
        }
        assert TemplateLack.PAGE_NUMBER in lacks(parts)

    def it_takes_empty_headers_for_none(self) -> None:
        empty = {f"word/{name}1.xml": f"<w:{tag} {_W}><w:p/></w:{tag}>".encode() for name, tag in
                 (("header", "hdr"), ("footer", "ftr"))}  # fmt: skip
        assert TemplateLack.FURNITURE in lacks({**office(), **empty})

    def it_says_how_narrow_even_a_turned_page_is(self) -> None:
        parts = changed("word/document.xml", ('w:w="12191" w:h="18711"', 'w:w="5953" w:h="8391"'))
        assert lacks(parts)[TemplateLack.NARROW] == "8"


class DescribeTypeInTables:
    @pytest.mark.parametrize(
        ("face", "breadth"),
        [("Times New Roman", 0.95), ("Calibri", 1.0), ("Bookman Old Style", 1.25), ("X", 1.15)],
    )
    def it_gives_columns_the_room_that_a_face_needs(self, face: str, breadth: float) -> None:
        theme = changed("word/theme/theme1.xml", ("Bookman Old Style", face))
        look = foreign(template(theme), "", "id").look
        assert look.table_type.breadth == breadth
        assert look.table_type.size == 210
        assert look.table_type.margin == 108

    def it_looks_at_the_margins_of_the_table_style(self) -> None:
        margins = '<w:tblPr><w:tblCellMar><w:left w:w="200" w:type="dxa"/></w:tblCellMar>'
        parts = changed(
            "word/styles.xml",
            ('<w:basedOn w:val="TabelNormal"/>\n<w:tblPr>', f'<w:basedOn w:val="TabelNormal"/>{margins}'),
        )
        assert foreign(template(parts), "", "id").look.table_type.margin == 200

    def it_makes_do_without_a_theme(self) -> None:
        parts = office()
        del parts["word/theme/theme1.xml"]
        assert foreign(template(parts), "", "id").look.table_type.breadth == 1.15

    def it_takes_words_own_margins_and_size_where_nothing_is_said(self) -> None:
        table = '<w:style w:type="table" w:default="1" w:styleId="T"><w:name w:val="Normal Table"/></w:style>'
        mine = '<w:style w:type="table" w:styleId="M"><w:name w:val="M"/></w:style>'
        text = _style("Isi Tabel", '<w:basedOn w:val="Isi Tabel"/>')
        parts = {**bare(), **_with_styles(f"<w:styles {_W}>{_NORMAL}{table}{mine}{text}</w:styles>")}
        found = foreign(template(parts), "", "id").look.table_type
        assert (found.size, found.margin, found.breadth) == (200, 108, 1.15)


_W = STYLES[len("<w:styles ") : STYLES.index(">")]
_NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'


def _style(name: str, more: str) -> str:
    return f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{more}</w:style>'


def _with_styles(styles: str) -> dict[str, bytes]:
    return {
        "[Content_Types].xml": types(styles="styles"),
        "word/styles.xml": styles.encode(),
        "word/_rels/document.xml.rels": relations(("rId1", "styles", "styles.xml")),
        "word/document.xml": document("<w:p/>"),
    }
