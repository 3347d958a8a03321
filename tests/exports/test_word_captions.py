"""Captions on one line and on two, and styles that leave the indents of body text alone."""

import pytest
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree

from exports.word_captions import caption_paragraphs
from exports.word_fields import field
from exports.word_neutral import neutralise
from exports.word_xml import element, run
from tests.exports.foreign_templates import W

_NONE = '<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/>'


def said(paragraphs: list[etree._Element]) -> list[str]:
    """Return the words of each paragraph."""
    return ["".join(text.text or "" for text in each.iter(qn("w:t"))) for each in paragraphs]


def numbered() -> list[etree._Element]:
    """Return what numbers a caption: word and field in their bookmark."""
    mark = {"w:id": "1"}
    number = [run("Tabel "), *field("SEQ Tabel", "1")]
    return [element("w:bookmarkStart", mark), *number, element("w:bookmarkEnd", mark)]


class DescribeCaptions:
    def it_is_one_line(self) -> None:
        content = [*numbered(), run(". Tema")]
        assert said(caption_paragraphs(content, parted=False)) == ["Tabel 1. Tema"]

    @pytest.mark.parametrize(("text", "lines"), [(". Tema", ["Tabel 1", "Tema"]), (".", ["Tabel 1"])])
    def it_is_parted_behind_the_number(self, text: str, lines: list[str]) -> None:
        content = [*numbered(), run(text)]
        assert said(caption_paragraphs(content, parted=True)) == lines

    def it_keeps_controls_and_bookmarks_around_the_words(self) -> None:
        control = element("w:sdt", children=[element("w:sdtContent", children=[run("Tema.")])])
        start, end = (element(tag, {"w:id": "9"}) for tag in ("w:bookmarkStart", "w:bookmarkEnd"))
        lines = caption_paragraphs([*numbered(), run(". "), start, control, end], parted=True)
        assert said(lines) == ["Tabel 1", "Tema."]
        tags = [etree.QName(each).localname for each in lines[1]]
        assert tags == ["pPr", "bookmarkStart", "sdt", "bookmarkEnd"]

    def it_leaves_words_alone_that_no_stop_comes_before(self) -> None:
        assert said(caption_paragraphs([*numbered(), run("Tema")], parted=True)) == ["Tabel 1", "Tema"]


class DescribeNeutralStyles:
    @pytest.mark.parametrize(
        ("own", "made"),
        [
            ("", f"<w:pPr>{_NONE}</w:pPr>"),
            (
                "<w:rPr><w:b/></w:rPr>",
                f"<w:pPr>{_NONE}</w:pPr><w:rPr><w:b/></w:rPr>",
            ),
            (
                '<w:pPr><w:ind w:left="9" w:hanging="9"/><w:jc w:val="right"/></w:pPr>',
                '<w:pPr><w:ind w:left="9" w:hanging="9" w:right="0"/><w:jc w:val="right"/></w:pPr>',
            ),
            (
                '<w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr>',
                f'<w:pPr><w:keepNext/>{_NONE}<w:outlineLvl w:val="0"/></w:pPr>',
            ),
        ],
    )
    def it_says_what_it_does_not_take_over(self, own: str, made: str) -> None:
        body = '<w:pPr><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr>'
        styles = parse_xml(
            f'<w:styles {W}><w:style w:type="paragraph" w:styleId="A">{body}</w:style>'
            f'<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/>{own}</w:style></w:styles>'
        )
        neutralise(styles, "A")
        wanted = parse_xml(f'<w:styles {W}><w:basedOn w:val="A"/>{made}</w:styles>')
        assert [etree.tostring(each) for each in styles[1]] == [etree.tostring(each) for each in wanted]

    def it_says_nothing_of_body_text_that_stands_at_the_left(self) -> None:
        styles = parse_xml(
            f'<w:styles {W}><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/></w:style>'
            '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>'
        )
        before = etree.tostring(styles)
        neutralise(styles, "A")
        assert etree.tostring(styles) == before
