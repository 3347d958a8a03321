"""Footnotes: whence quotations come, at the foot of the page. The part is made with the first footnote.

In a live table the reference stands beside the quotation's control, not in it, and the provenance has a control of its
own within the footnote. So a refresh that puts new words into either leaves the other and the reference between them
alone, and a quotation that is taken out with its paragraph takes its reference along. That control names quotation and
table: the same quotation may stand in two tables, of which one tells the speaker's role only.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from lxml.etree import _Element

from exports.live.marking import note_tag, noted_source
from exports.word_controls import Marks
from exports.word_xml import element, paragraph, run, value
from workbench.domain.reports import Quote

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

TEXT_STYLE: Final = "FootnoteText"
MARK_STYLE: Final = "FootnoteReference"
_SEPARATORS: Final = ((-1, "separator"), (0, "continuationSeparator"))
_AFTER: Final = frozenset(
    qn(f"w:{name}")
    for name in (
        *("endnotePr", "compat", "docVars", "rsids", "attachedSchema", "themeFontLang", "clrSchemeMapping"),
        *("doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade", "captions"),
        *("readModeInkLockDown", "smartTagType", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol"),
        "listSeparator",
    )
)
"""What the schema lets follow the properties of footnotes in the settings."""


@dataclass(frozen=True, slots=True)
class NoteMarks:
    """What a live footnote is marked with: the token of the table whose quotation it belongs to."""

    marks: Marks
    table: str


class Notes:
    """The footnotes of one document."""

    def __init__(self, document: Document) -> None:
        """Take the document. Footnotes that it has, a template's, go with the text that they belong to."""
        self._document = document
        self._root: _Element | None = None
        self._last = 0

    def reference(self, quote: Quote, marks: NoteMarks | None = None) -> _Element:
        """Write a quotation's provenance as a footnote, in a control where ``marks`` are given; return its mark."""
        root = self._footnotes()
        self._last += 1
        root.append(footnote(self._last, quote, marks))
        return footnote_mark(self._last)

    def _footnotes(self) -> _Element:
        if self._root is None:
            separators = [_separator(number, kind) for number, kind in _SEPARATORS]
            self._root = element("w:footnotes", children=separators)
            self._relate(self._root)
            self._settle()
        return self._root

    def _relate(self, root: _Element) -> None:
        holder = self._document.part
        for key in [key for key, each in holder.rels.items() if each.reltype == RT.FOOTNOTES]:
            del holder.rels[key]
        part = XmlPart(
            PackURI("/word/footnotes.xml"), CT.WML_FOOTNOTES, cast("BaseOxmlElement", root), holder.package
        )
        holder.relate_to(part, RT.FOOTNOTES)

    def _settle(self) -> None:
        settings = self._document.settings.element
        for each in settings.findall(qn("w:footnotePr")):
            settings.remove(each)
        named = [element("w:footnote", {"w:id": str(number)}) for number, _ in _SEPARATORS]
        made = element("w:footnotePr", children=named)
        after = next((each for each in settings if each.tag in _AFTER), None)
        if after is None:
            settings.append(made)
        else:
            after.addprevious(made)


def footnote_mark(number: int) -> _Element:
    """Return the run that refers to the footnote of that id."""
    look = element("w:rPr", children=[value("w:rStyle", MARK_STYLE)])
    return element("w:r", children=[look, element("w:footnoteReference", {"w:id": str(number)})])


def footnote(number: int, quote: Quote, marks: NoteMarks | None = None) -> _Element:
    """Return the footnote of that id, which tells a quotation's provenance."""
    look = element("w:rPr", children=[value("w:rStyle", MARK_STYLE)])
    sign = element("w:r", children=[look, element("w:footnoteRef")])
    words = run(noted_source(quote), proof=False)
    held = words if marks is None else marks.marks.control(note_tag(marks.table, quote), [words])
    return element("w:footnote", {"w:id": str(number)}, [paragraph(TEXT_STYLE, [sign, run(" "), held])])


def _separator(number: int, kind: str) -> _Element:
    line = element("w:r", children=[element(f"w:{kind}")])
    holder = paragraph(TEXT_STYLE, [line])
    return element("w:footnote", {"w:type": kind, "w:id": str(number)}, [holder])
