"""Prose in Word: headings, real lists, bold and italic in character styles."""

from collections.abc import Iterable, Iterator

from lxml.etree import _Element

from exports.word_lists import LEVELS, Lists
from exports.word_xml import element, paragraph, run, value
from workbench.domain.prose import BlockKind, ProseBlock, Run

_CELL_INDENT = 110
_LOOKS = {
    (False, False): "",
    (True, False): "Strong",
    (False, True): "Emphasis",
    (True, True): "StrongEmphasis",
}


def prose_paragraphs(lines: Iterable[ProseBlock], lists: Lists) -> Iterator[_Element]:
    """Give a paragraph for every line that says something; a numbered list that was interrupted begins anew."""
    numbered: int | None = None
    for line in lines:
        if not line.text.strip():
            continue
        if line.kind is BlockKind.NUMBER:
            if numbered is None:
                numbered = lists.numbered(line.number)
            yield _item(line, numbered)
            continue
        # What stands indented below a number is a part of its item.
        if line.kind is not BlockKind.BULLET or line.level == 0:
            numbered = None
        if line.kind is BlockKind.BULLET:
            yield _item(line, lists.bullets())
        else:
            style = "ProseHeading" if line.kind is BlockKind.HEADING else "Normal"
            yield paragraph(style, [_run(each) for each in line.runs])


def cell_prose(lines: Iterable[ProseBlock], style: str, *, keep_next: bool = False) -> Iterator[_Element]:
    """Give the lines as paragraphs of a table's cell: small as it is, items have their sign before them and no list."""
    for line in lines:
        if not line.text.strip():
            continue
        words = [_run(each) for each in line.runs]
        indent = 0
        if line.kind is BlockKind.HEADING:
            words = [run(line.text, "Strong")]
        elif line.kind is not BlockKind.PARAGRAPH:
            words.insert(0, run("– " if line.kind is BlockKind.BULLET else f"{line.number}. "))
            indent = _CELL_INDENT * (line.level + 1)
        yield paragraph(style, words, keep_next=keep_next, indent=indent)


def _item(line: ProseBlock, number: int) -> _Element:
    level = min(line.level, LEVELS - 1)
    tied = element("w:numPr", children=[value("w:ilvl", level), value("w:numId", number)])
    properties = element("w:pPr", children=[value("w:pStyle", "ListParagraph"), tied])
    return element("w:p", children=[properties, *(_run(each) for each in line.runs)])


def _run(words: Run) -> _Element:
    return run(words.text, _LOOKS[words.bold, words.italic])
