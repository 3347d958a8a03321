"""Our styles fitted into a foreign file: those that it has are used, the others are added in its type and colour."""

import copy
from collections.abc import Iterator, Mapping
from typing import Final

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn
from lxml import etree
from lxml.etree import _Element

from exports.word_houses import house_styles
from exports.word_neutral import neutralise, put_in_order
from exports.word_style_book import StyleBook
from exports.word_widths import TableType
from exports.word_xml import element, value
from workbench.domain.templates import House, TemplateLack, TemplateRemark

ASKED_FOR: Final = ("Title", "Heading1", "Heading2", "Heading3", "Caption", "Quotation")
"""Styles of which an author should know that ours are taken. That those for cells are missing goes without saying."""
_ACCENT: Final = "1F3A5F"
_OUR_SIZE: Final = 22
_LEAST_SIZE: Final = 14
_BREADTHS: Final = (
    (("times", "garamond", "liberation serif", "cambria", "georgia pro light"), 0.95),
    (("calibri", "carlito", "aptos narrow"), 1.0),
    (("bookman", "verdana", "century schoolbook", "dejavu"), 1.25),
)
_BROAD: Final = 1.15

_SIDES: Final = ("w:left", "w:start", "w:right", "w:end")
_WORDS_MARGIN: Final = 108
"""The white at the sides of a cell where a file says nothing of it."""
_FOLLOWING: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "Subtitle": ("Title", ("w:jc",)),
    "QuotationSource": ("Quotation", ("w:pBdr", "w:ind")),
}
"""Styles of ours that stand below another, and what they have as that has it where it is the template's."""

_NAMING: Final = tuple(qn(f"w:{tag}") for tag in ("pStyle", "rStyle", "tblStyle"))


class Fitted:
    """One file's styles with ours among them.

    ``styles`` names by the ids of ours those that stand for them under other ids; ``parted_captions`` tells that the
    file has a style for the numbers of captions.
    """

    def __init__(self, document: Document, locale: str) -> None:
        """Add what is missing, and have the file speak the report's language."""
        self._document = document
        self._root = document.styles.element
        chosen = document.settings.element.find(qn("w:defaultTableStyle"))
        self._book = StyleBook(self._root, chosen.get(qn("w:val"), "") if chosen is not None else "")
        ours = [each for each in house_styles(House.PLAIN, locale) if each.tag == qn("w:style")]
        found = [(each, self._book.counterpart(_id(each), each.get(qn("w:type"), ""))) for each in ours]
        self.parted_captions = self._book.counterpart("CaptionNumber", "paragraph") is not None
        self._missing = [_id(each) for each, theirs in found if theirs is None]
        self._ids = {_id(each): _id(theirs) for each, theirs in found if theirs is not None}
        self._speak(locale)
        self._fit([each for each, theirs in found if theirs is None])
        self.styles = {ours: theirs for ours, theirs in self._ids.items() if ours != theirs}

    @property
    def table_type(self) -> TableType:
        """The type in the cells of tables."""
        text = self._book.counterpart("TableText", "paragraph")
        return TableType(self._book.size(text) * 10, _breadth(self._face(text)), self._cell_margin())

    def remarks(self) -> Iterator[TemplateRemark]:
        """Give what the file lacks in styles."""
        for id_ in ASKED_FOR:
            if id_ in self._missing:
                yield TemplateRemark(TemplateLack.STYLE, id_)
        if "ThreeLineTable" in self._missing:
            yield TemplateRemark(TemplateLack.TABLE_STYLE)

    def _speak(self, locale: str) -> None:
        """Have the file speak the report's language, in whichever country's spelling it speaks it already."""
        tongue = locale.partition("-")[0]
        for told in self._root.iter(qn("w:lang")):
            if not told.get(qn("w:val"), "").casefold().startswith(tongue):
                told.set(qn("w:val"), locale)
        normal = self._book.counterpart("Normal", "paragraph")
        if normal is None or any(each.find(f"{qn('w:rPr')}/{qn('w:lang')}") is not None for each in
                                 self._book.lineage(normal)):  # fmt: skip
            return
        run = normal.find(qn("w:rPr"))
        if run is None:
            run = element("w:rPr")
            normal.append(run)
        run.append(value("w:lang", locale))

    def _fit(self, missing: list[_Element]) -> None:
        normal = self._book.counterpart("Normal", "paragraph")
        scale = self._book.size(normal) / _OUR_SIZE if normal is not None else 1.0
        heading = self._heading()
        for style in missing:
            self._ids[_id(style)] = self._free(style)
        for style in missing:
            if normal is not None:
                _scale(style, scale)
                _colour(style, heading)
                above, ways = _FOLLOWING.get(_id(style), ("", ()))
                if above and above not in self._missing:
                    _follow(style, self._book.counterpart(above, "paragraph"), ways)
            for tag in ("w:basedOn", "w:next", "w:link"):
                told = style.find(qn(tag))
                if told is not None:
                    told.set(qn("w:val"), self._ids.get(told.get(qn("w:val"), ""), self._ids["Normal"]))
            style.set(qn("w:styleId"), self._ids[_id(style)])
            self._book.add(style)
        neutralise(self._root, self._ids["Normal"], frozenset(self._ids[each] for each in self._missing))

    def _free(self, style: _Element) -> str:
        """Return an id for a style of ours that no other has, and give it such a name."""
        name = style.find(qn("w:name"))
        id_, called = _id(style), name.get(qn("w:val"), "") if name is not None else ""
        while self._book.taken(id_, called):
            id_, called = f"{id_}W", f"{called} W"
        if name is not None:
            name.set(qn("w:val"), called)
        return id_

    def _heading(self) -> _Element | None:
        """Return the style of theirs whose colour and face our headings take."""
        found = (
            self._book.counterpart(id_, "paragraph") for id_ in ("Heading1", "Title", "Heading2", "Heading3")
        )
        return next((each for each in found if each is not None), None)

    def _cell_margin(self) -> int:
        table = self._book.counterpart("ThreeLineTable", "table")
        for each in self._book.lineage(table):
            sides = [each.find(f"{qn('w:tblPr')}/{qn('w:tblCellMar')}/{qn(tag)}") for tag in _SIDES]
            widths = [side.get(qn("w:w"), "") for side in sides if side is not None]
            told = [int(width) for width in widths if width.isdecimal()]
            if told:
                return max(told)
        return _WORDS_MARGIN

    def _face(self, style: _Element | None) -> str:
        for each in self._book.lineage(style):
            fonts = each.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
            if fonts is None:
                continue
            theme = fonts.get(qn("w:asciiTheme"), "")
            if theme:
                return self._theme_face("minor" if theme.startswith("minor") else "major")
            if fonts.get(qn("w:ascii")):
                return fonts.get(qn("w:ascii"), "")
        return ""

    def _theme_face(self, which: str) -> str:
        for relation in self._document.part.rels.values():
            if relation.reltype == RT.THEME:
                parser = etree.XMLParser(resolve_entities=False, no_network=True)
                faces = etree.fromstring(relation.target_part.blob, parser).iterfind(
                    f".//{{*}}{which}Font/{{*}}latin"
                )
                return next((each.get("typeface", "") for each in faces), "")
        return ""


def _id(style: _Element) -> str:
    return style.get(qn("w:styleId"), "")


def _breadth(face: str) -> float:
    for names, breadth in _BREADTHS:
        if face.casefold().startswith(names):
            return breadth
    return _BROAD


def _scale(style: _Element, scale: float) -> None:
    for size in style.iter(qn("w:sz"), qn("w:szCs")):
        size.set(qn("w:val"), str(max(round(int(size.get(qn("w:val"), "0")) * scale), _LEAST_SIZE)))


def _follow(style: _Element, above: _Element | None, ways: tuple[str, ...]) -> None:
    """Have a style of ours stand as the style above it does, in such ways."""
    own = style.find(qn("w:pPr"))
    if own is None or above is None:
        return
    for way in ways:
        told, wanted = own.find(qn(way)), above.find(f"{qn('w:pPr')}/{qn(way)}")
        if told is not None:
            own.remove(told)
        if wanted is not None:
            put_in_order(own, copy.deepcopy(wanted))


def _colour(style: _Element, heading: _Element | None) -> None:
    """Give a heading of ours the colour and the face of theirs, or no colour of its own."""
    run = style.find(qn("w:rPr"))
    colour = run.find(qn("w:color")) if run is not None else None
    if run is None or colour is None or colour.get(qn("w:val")) != _ACCENT:
        return
    theirs = heading.find(f"{qn('w:rPr')}/{qn('w:color')}") if heading is not None else None
    if theirs is None:
        run.remove(colour)
    else:
        run.replace(colour, copy.deepcopy(theirs))
    face = heading.find(f"{qn('w:rPr')}/{qn('w:rFonts')}") if heading is not None else None
    if face is not None:
        run.insert(0, copy.deepcopy(face))


def renamed(root: _Element, styles: Mapping[str, str]) -> None:
    """Have what stands in styles of ours stand in those that ``styles`` names for them."""
    if not styles:
        return
    for each in root.iter(*_NAMING):
        told = each.get(qn("w:val"), "")
        each.set(qn("w:val"), styles.get(told, told))
