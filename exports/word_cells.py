"""What stands in a table's cell: text, prose, quotations with their provenance, an alert; in live tables in controls.

A translation follows its original as a paragraph of its own, in single quotation marks: linguists gloss so, both kinds
of marks tell the two apart in black and white, and APA keeps italics for emphasis and for words of another language
within a sentence.
"""

from collections.abc import Iterator
from dataclasses import dataclass

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
from exports.word_notes import Notes
from exports.word_prose import cell_prose
from exports.word_xml import legal, paragraph, run
from workbench.domain.reports import Cell, Quote

_INDENT = 170
_AFTER = 70
TRANSLATED = "en-GB"
"""The language of translations: what people say in the field is Indonesian."""


@dataclass(frozen=True, slots=True)
class CellMarks:
    """Where a live cell stands: the tokens of its table, row and column, and what makes its controls."""

    marks: Marks
    table: str
    row: str
    column: str


def cell_content(
    cell: Cell,
    *,
    number: bool,
    keep_next: bool = False,
    marks: CellMarks | None = None,
    notes: Notes | None = None,
) -> list[_Element]:
    """Return the paragraphs of a cell, one at least.

    ``number`` aligns its text right, ``marks`` puts its words into controls, ``notes`` takes the provenance of its
    quotations to the foot of the page.
    """
    style = "TableNumber" if number else "TableText"
    lines = list(_text(cell, style, keep_next=keep_next))
    alerts = [paragraph("Provenance", [run(cell.alert, "Strong")], keep_next=keep_next)] if cell.alert else []
    if marks is not None:
        tag = cell_tag(marks.table, marks.row, marks.column, cell)
        for each in (*lines, *alerts):
            each.append(marks.marks.control(tag, each[1:]))
    quotes = [
        line
        for quote in cell.quotes
        for line in _quote(quote, marks.marks if marks else None, notes, keep_next=keep_next)
    ]
    return [*lines, *quotes, *alerts] or [paragraph(style, keep_next=keep_next)]


def _text(cell: Cell, style: str, *, keep_next: bool) -> Iterator[_Element]:
    mark = "Strong" if cell.strong else ""
    indent = 0 if style == "TableNumber" else cell.level * _INDENT
    for line in legal(cell.text).split("\n"):
        if line.strip():
            yield paragraph(style, [run(line, mark)], keep_next=keep_next, indent=indent)
    yield from cell_prose(cell.prose, style, keep_next=keep_next)


def _quote(quote: Quote, marks: Marks | None, notes: Notes | None, *, keep_next: bool) -> Iterator[_Element]:
    # Rows are not split, so a quotation stays with its provenance; only a row that stays with the next may say more:
    # a style that keeps every row with the next pushes a long table off its first page.
    words = _held(marks, quote_tag(quote), run(quoted(quote)))
    if notes is not None and quote.provenance:
        # Beside the control, not in it: new words in the control leave the reference alone.
        words.append(notes.reference(quote, marks))
    paragraphs = [("TableQuote", words)]
    if quote.translation:
        other = run(translated(quote), language=TRANSLATED)
        paragraphs.append(("TableQuote", _held(marks, translation_tag(quote), other)))
    if notes is None and quote.provenance:
        told = told_source(quote)
        paragraphs.append(("Provenance", _held(marks, source_tag(quote, told), run(told))))
    last = len(paragraphs) - 1
    for place, (style, content) in enumerate(paragraphs):
        # The style of provenance ends a quotation with white space; where that is at the foot, its last words must.
        after = _AFTER if notes is not None and place == last else None
        yield paragraph(style, content, keep_next=keep_next, after=after)


def _held(marks: Marks | None, tag: Tag, words: _Element) -> list[_Element]:
    return [words if marks is None else marks.control(tag, [words])]
