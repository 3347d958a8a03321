"""Lists in Word: one definition of bullets, one of numbers that every numbered list begins anew.

The part with the definitions is made with the first list; a document without lists has none.
"""

from typing import TYPE_CHECKING, cast

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from lxml.etree import _Element

from exports.word_xml import element, value

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

LEVELS = 4
_BULLETS, _NUMBERS = 0, 1
_SIGNS = ("•", "–", "•", "–")
_INDENT, _HANGING = 360, 360


class Lists:
    """The lists of one document; each is known by the number that its paragraphs bear."""

    def __init__(self, document: Document) -> None:
        """Take the document."""
        self._document = document
        self._root: _Element | None = None
        self._first = 0
        self._bullets: int | None = None

    def bullets(self) -> int:
        """Return the number of the list of bullets, of which there is one."""
        if self._bullets is None:
            self._bullets = self._begun(_BULLETS)
        return self._bullets

    def numbered(self, first: int) -> int:
        """Return the number of a new numbered list that begins with ``first``."""
        return self._begun(_NUMBERS, first)

    def _begun(self, kind: int, first: int | None = None) -> int:
        root = self._definitions()
        number = _next(root, "w:num", "w:numId", least=1)
        made = element("w:num", {"w:numId": str(number)}, [value("w:abstractNumId", self._first + kind)])
        for level in range(LEVELS if first is not None else 0):
            start = value("w:startOverride", first if level == 0 and first is not None else 1)
            made.append(element("w:lvlOverride", {"w:ilvl": str(level)}, [start]))
        _put(root, made, before=("w:numIdMacAtCleanup",))
        return number

    def _definitions(self) -> _Element:
        if self._root is None:
            self._root = self._standing()
            if self._root is None:
                self._root = self._new()
            self._first = _next(self._root, "w:abstractNum", "w:abstractNumId", least=0)
            for kind in (_BULLETS, _NUMBERS):
                made = _abstract(self._first + kind, kind)
                _put(self._root, made, before=("w:num", "w:numIdMacAtCleanup"))
        return self._root

    def _standing(self) -> _Element | None:
        """Return the definitions that the document has already, for its headings or from its template."""
        parts = (each for each in self._document.part.rels.values() if each.reltype == RT.NUMBERING)
        return next((cast("XmlPart", each.target_part).element for each in parts), None)

    def _new(self) -> _Element:
        root = element("w:numbering")
        package = self._document.part.package
        part = XmlPart(
            PackURI("/word/numbering.xml"), CT.WML_NUMBERING, cast("BaseOxmlElement", root), package
        )
        self._document.part.relate_to(part, RT.NUMBERING)
        return root


def _next(root: _Element, tag: str, attribute: str, *, least: int) -> int:
    taken = (each.get(qn(attribute), "") for each in root.findall(qn(tag)))
    return max((int(number) + 1 for number in taken if number.isdecimal()), default=least)


def _put(root: _Element, made: _Element, *, before: tuple[str, ...]) -> None:
    """Put a definition behind its like, where the schema has it."""
    later = next((each for each in root if each.tag in {qn(tag) for tag in before}), None)
    if later is None:
        root.append(made)
    else:
        later.addprevious(made)


def _abstract(number: int, kind: int) -> _Element:
    levels = [_level(kind, level) for level in range(LEVELS)]
    return element(
        "w:abstractNum",
        {"w:abstractNumId": str(number)},
        [value("w:multiLevelType", "hybridMultilevel"), *levels],
    )


def _level(kind: int, level: int) -> _Element:
    bullets = kind == _BULLETS
    form = "bullet" if bullets else ("decimal" if level % 2 == 0 else "lowerLetter")
    sign = _SIGNS[level] if bullets else f"%{level + 1}."
    indent = {"w:left": str(_INDENT * (level + 1)), "w:hanging": str(_HANGING)}
    return element(
        "w:lvl",
        {"w:ilvl": str(level)},
        [
            value("w:start", 1),
            value("w:numFmt", form),
            value("w:lvlText", sign),
            value("w:lvlJc", "left"),
            element("w:pPr", children=[element("w:ind", indent)]),
        ],
    )
