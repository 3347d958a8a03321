"""The looks of ours: what each promises an author, looked at in the file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, Twips
from lxml import etree

from exports.word import write_word
from tests.exports.test_word import DOTS, MOMENT, QUOTE, REPORT
from tests.exports.word_files import instructions, misplaced, opened, part
from workbench.domain.prose import BlockKind, ProseBlock, Run
from workbench.domain.reports import Cell, Column, Figure, Prose, Report, Section, Table, Words
from workbench.domain.templates import House

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
OURS = [house for house in House if house is not House.PLAIN]
ITEM = ProseBlock((Run("satu"),), BlockKind.NUMBER, 0, 1)
CROWDED = Table(
    "Sebaran",
    (Column("Tema"), *(Column("Pandeglang", number=True) for _ in range(9))),
    ((Cell("Kinerja"), *(Cell("7") for _ in range(9))),),
)

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return what writes a report in a look and tells where."""

    def written(house: House | None, report: Report = REPORT) -> Path:
        path = tmp_path / f"{house}.docx"
        write_word(report, path, author="Sari", created=MOMENT, template=house)
        return path

    return written


def texts(document: Document) -> list[tuple[str, str]]:
    """Return style and words of the paragraphs that say something."""
    return [(each.style.name, each.text) for each in document.paragraphs if each.style and each.text]


def contrast(colour: str, ground: str = "FFFFFF") -> float:
    """Return the contrast of two colours, as WCAG reckons it."""
    light = sorted((_luminance(colour), _luminance(ground)))
    return (light[1] + 0.05) / (light[0] + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


class DescribeThePlainLook:
    @pytest.mark.parametrize("house", [None, House.PLAIN])
    def it_is_what_it_always_was(self, write: Write, house: House | None) -> None:
        for name, golden in (("document", "plain-document.xml"), ("footer1", "plain-footer.xml")):
            root = part(write(house), f"word/{name}.xml")
            etree.indent(root)
            made = etree.tostring(root, pretty_print=True, encoding="utf-8")
            assert made == (GOLDEN / golden).read_bytes()

    def it_stands_headings_upright_rather_than_turn_the_page(self, write: Write) -> None:
        document = opened(write(House.PLAIN, replace(REPORT, sections=(Section("", (CROWDED,)),))))
        assert [each.orientation for each in document.sections] == [WD_ORIENT.PORTRAIT]


class DescribeEveryLook:
    @pytest.mark.parametrize("house", OURS)
    def it_keeps_the_order_of_the_schema(self, write: Write, house: House) -> None:
        file = write(house)
        names = ("document", "styles", "header1" if house is not House.BRIEF else "footer1")
        assert [misplaced(part(file, f"word/{name}.xml")) for name in names] == [[], [], []]

    @pytest.mark.parametrize("house", OURS)
    def it_uses_only_styles_that_are_there(self, write: Write, house: House) -> None:
        file = write(house)
        known = {each.get(qn("w:styleId")) for each in part(file, "word/styles.xml").iter(qn("w:style"))}
        tags = tuple(qn(f"w:{tag}") for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next"))
        used = [
            each for name in ("document", "styles") for each in part(file, f"word/{name}.xml").iter(*tags)
        ]
        assert {each.get(qn("w:val")) for each in used} <= known

    @pytest.mark.parametrize("house", list(House))
    def it_has_text_that_stands_out_from_its_ground(self, write: Write, house: House) -> None:
        styles = part(write(house), "word/styles.xml")
        grounds = {"FFFFFF", *(each.get(qn("w:fill"), "") for each in styles.iter(qn("w:shd")))}
        colours = {each.get(qn("w:val"), "") for each in styles.iter(qn("w:color"))}
        assert colours
        assert all(contrast(colour, ground) >= 4.5 for colour in colours for ground in grounds)

    @pytest.mark.parametrize("house", OURS)
    @pytest.mark.parametrize(("language", "locale"), [("id", "id-ID"), ("en", "en-GB")])
    def it_speaks_the_language_of_the_report(
        self, write: Write, house: House, language: str, locale: str
    ) -> None:
        styles = part(write(house, replace(REPORT, language=language)), "word/styles.xml")
        told = [each.get(qn("w:val")) for each in styles.iter(qn("w:lang"))]
        assert told[:2] == [locale, locale]
        assert set(told[2:]) == {"id-ID"}

    @pytest.mark.parametrize("house", OURS)
    def it_says_what_stands_for_its_face_and_embeds_none(self, write: Write, house: House) -> None:
        file = write(house)
        fonts = part(file, "word/fontTable.xml")
        stand_ins = {each.get(qn("w:name")): each[0].get(qn("w:val")) for each in fonts}
        faces = {each.get(qn("w:ascii")) for each in part(file, "word/styles.xml").iter(qn("w:rFonts"))}
        assert faces <= set(stand_ins)
        assert {each.tag for font in fonts for each in font} == {
            qn("w:altName"),
            qn("w:family"),
            qn("w:pitch"),
        }

    @pytest.mark.parametrize("house", OURS)
    def it_leaves_the_indents_of_body_text_out_of_tables(self, write: Write, house: House) -> None:
        styles = {each.style_id: each for each in opened(write(house)).styles}
        body = styles["Normal"].paragraph_format
        for name in ("TableText", "TableNote", "Caption", "Heading1", "Title", "ReportFact"):
            told = styles[name].paragraph_format
            if body.first_line_indent is not None:
                assert told.first_line_indent is not None
                assert told.first_line_indent <= 0
            if body.alignment is not None:
                assert told.alignment is not None
                assert told.alignment != body.alignment

    @pytest.mark.parametrize("house", OURS)
    def it_numbers_every_page(self, write: Write, house: House) -> None:
        document = opened(write(house))
        shown = [
            instructions(each.footer._element) + instructions(each.header._element)
            for each in document.sections
        ]
        assert len(shown) == 3
        assert all("PAGE" in each for each in shown)

    @pytest.mark.parametrize("house", [House.BRIEF, House.MINISTRY])
    def it_shows_a_long_title_cut_short_and_a_short_one_as_a_field(self, write: Write, house: House) -> None:
        def head_and_foot(report: Report) -> tuple[str, list[str]]:
            section = opened(write(house, report)).sections[0]
            sides = (section.header._element, section.footer._element)
            told = "".join(each.text or "" for side in sides for each in side.iter(qn("w:t")))
            return told, [name for side in sides for name in instructions(side)]

        short, fields = head_and_foot(REPORT)
        assert "Tema & kutipan" in short
        assert "TITLE" in fields
        long, fields = head_and_foot(replace(REPORT, title="Panjang " * 20))
        assert "[…]" in long
        assert "TITLE" not in fields

    @pytest.mark.parametrize("house", OURS)
    def it_turns_the_page_for_words_that_would_not_stand_beside_each_other(
        self, write: Write, house: House
    ) -> None:
        more = replace(CROWDED, columns=CROWDED.columns * 2)
        document = opened(write(house, replace(REPORT, sections=(Section("", (more,)), Section("b", ())))))
        assert [each.orientation for each in document.sections] == [
            WD_ORIENT.LANDSCAPE,
            WD_ORIENT.PORTRAIT,
        ]

    @pytest.mark.parametrize("house", OURS)
    def it_makes_tables_as_wide_as_the_room(self, write: Write, house: House) -> None:
        document = opened(write(house))
        for table, section in zip(document.tables, document.sections[1:], strict=True):
            room = Twips(sum(int(each.get(qn("w:w"))) for each in table._tbl.tblGrid))
            assert room == section.page_width - section.left_margin - section.right_margin

    def it_puts_no_white_around_a_figure(self, write: Write, tmp_path: Path) -> None:
        picture = tmp_path / "dot.png"
        picture.write_bytes(DOTS)
        report = replace(REPORT, sections=(Section("", (Figure(picture, "Titik", ""),)),))
        (inline,) = part(write(House.PLAIN, report), "word/document.xml").iter(qn("wp:inline"))
        assert [inline.get(f"dist{side}") for side in "TBLR"] == ["0"] * 4

    @pytest.mark.parametrize("house", OURS)
    def it_fits_a_figure_into_the_page(self, write: Write, tmp_path: Path, house: House) -> None:
        picture = tmp_path / "tall.png"
        picture.write_bytes(DOTS[:16] + (4000).to_bytes(4, "big") + (9000).to_bytes(4, "big") + DOTS[24:])
        report = replace(REPORT, sections=(Section("", (Figure(picture, "G", ""),)),))
        document = opened(write(house, report))
        section, shape = document.sections[0], document.inline_shapes[0]
        left = section.page_height - section.top_margin - section.bottom_margin
        assert left - Cm(6) < shape.height < left - Cm(2)
        assert shape.width <= section.page_width - section.left_margin - section.right_margin


class DescribeTheArticle:
    def it_puts_number_and_title_of_a_table_on_lines_of_their_own(self, write: Write) -> None:
        document = opened(write(House.ARTICLE))
        captions = [each for each in texts(document) if each[0].startswith("Caption")]
        assert captions == [
            ("Caption Number", "Tabel 1"),
            ("Caption", "Tema dan kode"),
            ("Caption Number", "Tabel 2"),
            ("Caption", "Sumber"),
        ]
        assert document.styles["Caption Number"].font.bold
        assert document.styles["Caption"].font.italic

    def it_keeps_the_fields_and_bookmarks_of_captions(self, write: Write) -> None:
        document = part(write(House.ARTICLE), "word/document.xml")
        assert instructions(document)[2:] == ["SEQ Tabel \\* ARABIC"] * 2
        for start in document.iter(qn("w:bookmarkStart")):
            mates = start.getparent().findall(qn("w:bookmarkEnd"))
            assert [each.get(qn("w:id")) for each in mates] == [start.get(qn("w:id"))]

    def it_keeps_a_caption_with_its_table(self, write: Write) -> None:
        document = opened(write(House.ARTICLE))
        held = [
            each.paragraph_format.keep_with_next
            for each in document.paragraphs
            if each.style and each.style.name in ("Caption", "Caption Number")
        ]
        assert held == [True] * 4

    def it_writes_a_number_alone_where_there_is_no_title(self, write: Write) -> None:
        report = replace(REPORT, sections=(Section("", (replace(CROWDED, caption=""),)),))
        assert ("Caption Number", "Tabel 1") in texts(opened(write(House.ARTICLE, report)))
        assert "Caption" not in [style for style, _ in texts(opened(write(House.ARTICLE, report)))]

    def it_puts_captions_of_figures_above_them(self, write: Write, tmp_path: Path) -> None:
        picture = tmp_path / "dot.png"
        picture.write_bytes(DOTS)
        report = replace(REPORT, sections=(Section("", (Figure(picture, "Titik", ""),)),))
        styles = [each.style.name for each in opened(write(House.ARTICLE, report)).paragraphs if each.style]
        assert styles[-3:] == ["Caption Number", "Caption", "Figure"]

    def it_rules_tables_across_only(self, write: Write) -> None:
        styles = part(write(House.ARTICLE), "word/styles.xml")
        drawn = {
            etree.QName(line).localname
            for kind in ("w:tblBorders", "w:tcBorders")
            for borders in styles.iter(qn(kind))
            for line in borders
        }
        assert drawn == {"top", "bottom"}

    def it_is_set_in_twelve_points_with_two_lines_of_room(self, write: Write) -> None:
        styles = opened(write(House.ARTICLE)).styles
        defaults = styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:sz')}")
        assert defaults.get(qn("w:val")) == "24"
        spacing = styles.element.find(f".//{qn('w:pPrDefault')}//{qn('w:spacing')}")
        assert spacing.get(qn("w:line")) == "480"
        assert styles["Normal"].font.name == "Times New Roman"

    def it_numbers_pages_at_the_top_right(self, write: Write) -> None:
        header = opened(write(House.ARTICLE)).sections[0].header
        assert instructions(header._element) == ["PAGE"]
        assert header.paragraphs[0].style.paragraph_format.alignment == 2


class DescribeTheBrief:
    def it_is_an_a5(self, write: Write) -> None:
        first, second, _ = opened(write(House.BRIEF)).sections
        assert (first.page_width, first.page_height) == (Twips(8391), Twips(11906))
        assert (second.page_width, second.page_height) == (Twips(11906), Twips(8391))

    def it_has_small_tables_that_can_still_be_read(self, write: Write) -> None:
        assert opened(write(House.BRIEF)).styles["Table Text"].font.size == Pt(8)

    def it_turns_the_page_where_a4_would_not(self, write: Write) -> None:
        six = replace(CROWDED, columns=CROWDED.columns[:8], rows=())
        report = replace(REPORT, sections=(Section("", (six,)),))
        ways = [opened(write(house, report)).sections[0].orientation for house in (House.BRIEF, House.PLAIN)]
        assert ways == [WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]


class DescribeTheMinistryReport:
    def it_has_the_margins_of_official_reports(self, write: Write) -> None:
        section = opened(write(House.MINISTRY)).sections[0]
        margins = (section.left_margin, section.top_margin, section.right_margin, section.bottom_margin)
        assert [round(each.cm, 1) for each in margins] == [4.0, 3.0, 3.0, 3.0]

    def it_is_bound_at_the_head_of_pages_across(self, write: Write) -> None:
        section = opened(write(House.MINISTRY)).sections[1]
        assert (round(section.top_margin.cm, 1), round(section.left_margin.cm, 1)) == (4.0, 3.0)

    @pytest.mark.parametrize(("language", "word"), [("id", "BAB %1"), ("en", "CHAPTER %1")])
    def it_numbers_its_headings(self, write: Write, language: str, word: str) -> None:
        file = write(House.MINISTRY, replace(REPORT, language=language))
        levels = list(part(file, "word/numbering.xml").iter(qn("w:lvl")))
        told = {
            level.find(qn("w:pStyle")).get(qn("w:val")): level.find(qn("w:lvlText")).get(qn("w:val"))
            for level in levels
        }
        assert told == {"Heading1": word, "Heading2": "%2.", "Heading3": "%3."}

    def it_has_lists_beside_its_chapters(self, write: Write) -> None:
        lists = Prose((ITEM, ProseBlock((Run("dua"),), BlockKind.BULLET)))
        file = write(House.MINISTRY, replace(REPORT, sections=(Section("Bab", (lists, Words(QUOTE))),)))
        numbering = part(file, "word/numbering.xml")
        tags = [etree.QName(each).localname for each in numbering]
        assert tags == ["abstractNum"] * 3 + ["num"] * 3
        assert [each.get(qn("w:numId")) for each in numbering.iter(qn("w:num"))] == ["1", "2", "3"]
        points = [each.find(qn("w:abstractNumId")).get(qn("w:val")) for each in numbering.iter(qn("w:num"))]
        assert points == ["0", "2", "1"]
        used = [each.get(qn("w:val")) for each in part(file, "word/document.xml").iter(qn("w:numId"))]
        assert used == ["2", "3"]


def test_contrast_is_reckoned_as_it_should_be() -> None:
    assert round(contrast("000000"), 1) == 21.0
    assert contrast("BFBFBF") < 4.5
