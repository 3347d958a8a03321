"""The looks of ours: styles, sheets, and what stands at the head and foot of their pages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.parser import parse_xml
from lxml import etree
from lxml.etree import _Element

from exports.word_fields import field
from exports.word_looks import PLAIN, Look
from exports.word_sheets import Margins, Sheet
from exports.word_widths import TableType
from exports.word_xml import element, paragraph, run, value
from workbench.domain.templates import House

_PAGE_OF: Final = {"id": ("Halaman ", " dari "), "en": ("Page ", " of ")}
_TITLE_LIMIT: Final = 80
_CHAPTER: Final = {"id": ("BAB", "1361"), "en": ("CHAPTER", "2268")}
"""What a chapter is called, and how much room word and number need beside its title."""

_A4: Final = (11906, 16838)
_A5: Final = (8391, 11906)
_FACES: Final = (
    ("Times New Roman", "Liberation Serif", "roman"),
    ("Arial", "Liberation Sans", "swiss"),
    ("Calibri", "Carlito", "swiss"),
)
_INCH: Final = 1440
_CM: Final = 567

LOOKS: Final[Mapping[House, Look]] = {
    House.PLAIN: PLAIN,
    House.ARTICLE: Look(
        Sheet(*_A4, Margins.even(_INCH), Margins.even(_INCH), head=720, foot=720),
        TableType(size=200, breadth=0.95),
        parted_captions=True,
    ),
    House.BRIEF: Look(
        Sheet(*_A5, Margins(1077, 964, 1134, 964), Margins(964, 850, 1020, 850), head=567, foot=567),
        TableType(size=160),
    ),
    House.MINISTRY: Look(
        Sheet(
            *_A4,
            Margins(3 * _CM, 3 * _CM, 3 * _CM, 4 * _CM),
            Margins(4 * _CM, 3 * _CM, 3 * _CM, 3 * _CM),
            head=1134,
            foot=1134,
        ),
        TableType(size=180, breadth=1.15),
    ),
}
"""How each of ours lays out its pages. A ministry's report is bound at the left, which is the head of a turned page."""


@dataclass(frozen=True, slots=True)
class _Furniture:
    """The content of the paragraphs at the head and at the foot of every page, from title and language; None: none."""

    head: Callable[[str, str], list[_Element]] | None
    foot: Callable[[str, str], list[_Element]] | None


def house_styles(house: House, locale: str) -> _Element:
    """Return the styles of a look of ours: those of the plain one, with its own in their place."""
    styles = _read("styles", locale)
    if house is not House.PLAIN:
        _overlay(styles, _read(house.value, locale))
    return styles


def furnish(document: Document, house: House, title: str, language: str) -> None:
    """Put title and page numbers at the head or foot of every page, as the look has them."""
    furniture = _FURNITURE[house]
    section = document.sections[0]
    if furniture.head is not None:
        section.header.is_linked_to_previous = False
        _refill(section.header.part.element, "Header", furniture.head(title, language))
    if furniture.foot is not None:
        section.footer.is_linked_to_previous = False
        _refill(section.footer.part.element, "Footer", furniture.foot(title, language))


def number_headings(document: Document, house: House, language: str) -> None:
    """Give the headings of a ministry's report their numbers: chapter, letter, number."""
    if house is not House.MINISTRY:
        return
    text = (files("exports") / "templates" / "numbering.xml").read_text(encoding="utf-8")
    chapter, room = _CHAPTER[language]
    root = parse_xml(text.replace("CHAPTER_ROOM", room).replace("CHAPTER", chapter).encode("utf-8"))
    part = XmlPart(PackURI("/word/numbering.xml"), CT.WML_NUMBERING, root, document.part.package)
    document.part.relate_to(part, RT.NUMBERING)


def name_fonts(document: Document, house: House) -> None:
    """Say what stands for a face where it is not installed; the plain look has what the library's blank file says."""
    if house is House.PLAIN:
        return
    fonts = element("w:fonts")
    for name, other, family in _FACES:
        named = [value("w:altName", other), value("w:family", family), value("w:pitch", "variable")]
        fonts.append(element("w:font", {"w:name": name}, named))
    table = next(each.target_part for each in document.part.rels.values() if each.reltype == RT.FONT_TABLE)
    table._blob = etree.tostring(fonts, xml_declaration=True, encoding="UTF-8", standalone=True)  # noqa: SLF001


def _read(name: str, locale: str) -> _Element:
    text = (files("exports") / "templates" / f"{name}.xml").read_text(encoding="utf-8")
    return parse_xml(text.replace("LANGUAGE", locale).encode("utf-8"))


def _overlay(styles: _Element, over: _Element) -> None:
    standing = {_key(each): each for each in styles}
    for each in list(over):
        old = standing.get(_key(each))
        if old is None:
            styles.append(each)
        else:
            styles.replace(old, each)


def _key(style: _Element) -> tuple[str, str]:
    return str(style.tag), next(
        (value for name, value in style.attrib.items() if name.endswith("}styleId")), ""
    )


def _refill(root: _Element, style: str, content: list[_Element]) -> None:
    for child in list(root):
        root.remove(child)
    root.append(paragraph(style, content))


def _short(title: str) -> str:
    return title if len(title) <= _TITLE_LIMIT else f"{title[:_TITLE_LIMIT].rsplit(' ', 1)[0]} […]"


def _title(title: str) -> list[_Element]:
    """Return the title as a field, so that a file made with this look shows its own; cut short it can be none."""
    short = _short(title)
    return field("TITLE", title) if short == title else [run(short)]


def _plain_foot(title: str, language: str) -> list[_Element]:
    before, between = _PAGE_OF[language]
    return [run(f"{_short(title)}  ·  {before}"), *field("PAGE", "1"), run(between), *field("NUMPAGES", "1")]


def _page(title: str, language: str) -> list[_Element]:
    del title, language
    return field("PAGE", "1")


def _dashed_page(title: str, language: str) -> list[_Element]:
    return [run("– "), *_page(title, language), run(" –")]


def _title_and_page(title: str, language: str) -> list[_Element]:
    return [*_title(title), run("   |   "), *_page(title, language)]


def _title_alone(title: str, language: str) -> list[_Element]:
    del language
    return _title(title)


_FURNITURE: Final[Mapping[House, _Furniture]] = {
    House.PLAIN: _Furniture(None, _plain_foot),
    House.ARTICLE: _Furniture(_page, None),
    House.BRIEF: _Furniture(None, _title_and_page),
    House.MINISTRY: _Furniture(_title_alone, _dashed_page),
}
