"""What stands in a table's cell: text, prose, quotations with their provenance, an alert; in live tables in controls.

A translation follows its original as a paragraph of its own, in single quotation marks: linguists gloss so, both kinds
of marks tell the two apart in black and white, and APA keeps italics for emphasis and for words of another language
within a sentence.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml.etree import _Element

from exports.live.anchors import Tag
from exports.live.marking import (
    cell_tag,
    quote_tag,
    quoted,
    source_tag,
    told_source,
    translated,
    translation_tag,
)
from exports.word_controls import Marks
from exports.word_notes import NoteMarks, Notes
from exports.word_prose import cell_prose
from exports.word_widths import INDENT
from exports.word_xml import element, legal, paragraph, run
from workbench.domain.print_tables import PrintColumn
from workbench.domain.reports import Cell, Column, Quote

TRANSLATED: Final = "en-GB"
"""The language of translations: what people say in the field is Indonesian."""

_AFTER: Final = 70
_BLUE: Final = "4A6F9C"
_OF_TRANSLATIONS: Final = frozenset({PrintColumn.TRANSLATIONS.value, "translation"})


@dataclass(frozen=True, slots=True)
class CellMarks:
    """Where a live cell stands: the tokens of its table, row and column, and what makes its controls."""

    marks: Marks
    table: str
    row: str
    column: str


def language_in(column: Column) -> str:
    """Return the language of the quotations in a column, empty where it is that of the talk: translations have one."""
    return TRANSLATED if column.key in _OF_TRANSLATIONS else ""


def cell_content(
    cell: Cell,
    *,
    number: bool,
    language: str = "",
    keep_next: bool = False,
    marks: CellMarks | None = None,
    notes: Notes | None = None,
    width: int = 0,
) -> list[_Element]:
    """Return the paragraphs of a cell, one at least.

    ``number`` aligns its text right, ``language`` is that of its quotations where they are in another than the talk,
    ``marks`` puts its words into controls, ``notes`` takes the provenance of its quotations to the foot of the page.
    ``width`` is how long a bar can be, in twentieths of a point.
    """
    style = "TableNumber" if number else "TableText"
    lines = list(_text(cell, style, keep_next=keep_next))
    alerts = [paragraph("Provenance", [run(cell.alert, "Strong")], keep_next=keep_next)] if cell.alert else []
    if marks is not None:
        tag = cell_tag(marks.table, marks.row, marks.column, cell)
        for each in (*lines, *alerts):
            each.append(marks.marks.control(tag, each[1:]))
    writing = _Quoting(language, marks, notes, keep_next)
    quotes = [line for quote in cell.quotes for line in writing.paragraphs(quote)]
    bars = [_bar(style, cell.bar, width, keep_next=keep_next)] if cell.bar is not None else []
    return [*lines, *quotes, *bars, *alerts] or [paragraph(style, keep_next=keep_next)]


def _text(cell: Cell, style: str, *, keep_next: bool) -> Iterator[_Element]:
    mark = "Strong" if cell.strong else ""
    indent = 0 if style == "TableNumber" else cell.level * INDENT
    for line in legal(cell.text).split("\n"):
        if line.strip():
            yield paragraph(style, [run(line, mark)], keep_next=keep_next, indent=indent)
    yield from cell_prose(cell.prose, style, keep_next=keep_next)


def _bar(style: str, part: float, width: int, *, keep_next: bool) -> _Element:
    """Return an empty paragraph whose ground is the bar: it ends where its indent at the right begins."""
    made = paragraph(style, keep_next=keep_next)
    rest = round(width * (1 - min(max(part, 0.0), 1.0)))
    if rest < width:
        made[0].append(element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": _BLUE}))
        made[0].append(element("w:ind", {"w:right": str(rest)}))
    return made


@dataclass(frozen=True, slots=True)
class _Quoting:
    """How the quotations of a cell are written."""

    language: str
    marks: CellMarks | None
    notes: Notes | None
    keep_next: bool

    def paragraphs(self, quote: Quote) -> Iterator[_Element]:
        """Give a quotation, its translation and whence it comes.

        Rows are not split, so a quotation stays with its provenance; only a row that stays with the next may say more:
        a style that keeps every row with the next pushes a long table off its first page.
        """
        words = self._held(quote_tag(quote), run(quoted(quote), language=self.language))
        if self.notes is not None and quote.provenance:
            # Beside the control, not in it: new words in the control leave the reference alone.
            marks = NoteMarks(self.marks.marks, self.marks.table) if self.marks else None
            words.append(self.notes.reference(quote, marks))
        made = [("TableQuote", words)]
        if quote.translation:
            other = run(translated(quote), language=TRANSLATED)
            made.append(("TableQuote", self._held(translation_tag(quote), other)))
        if self.notes is None and quote.provenance:
            told = told_source(quote)
            made.append(("Provenance", self._held(source_tag(quote, told), run(told))))
        last = len(made) - 1
        for place, (style, content) in enumerate(made):
            # The style of provenance ends a quotation with white space; where that is at the foot, its last words must.
            after = _AFTER if self.notes is not None and place == last else None
            yield paragraph(style, content, keep_next=self.keep_next, after=after)

    def _held(self, tag: Tag, words: _Element) -> list[_Element]:
        return [words if self.marks is None else self.marks.marks.control(tag, [words])]
