"""The blocks of a web page: paragraphs, titles, items and table rows, walked without recursion."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from workbench.language.readers.lines import Line, SpacedCollector, row_blocks
from workbench.language.readers.material import Part, Passage

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCKS_WORDS: Final = """
address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p
pre search section summary table tbody td tfoot th thead tr ul
"""
_BLOCKS: Final = frozenset(_BLOCKS_WORDS.split())
_LEFT_OUT_WORDS: Final = """
audio canvas datalist embed head iframe math meta noframes noscript object optgroup option rp rt
script select style svg template textarea title video
"""
_LEFT_OUT: Final = frozenset(_LEFT_OUT_WORDS.split())
_BOLD: Final = frozenset({"b", "strong", "u", "ins"})
_LISTS: Final = frozenset({"ul", "ol", "menu", "dir"})
_CELLS: Final = frozenset({"td", "th"})
_TITLE: Final = re.compile(r"h([1-6])")
_HIDING: Final = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE
)
_WEIGHT: Final = re.compile(r"font-weight\s*:\s*(bold(?:er)?|[6-9]00|normal|lighter|[1-5]00)", re.IGNORECASE)
_HEAVY: Final = frozenset({"bold", "bolder", "600", "700", "800", "900"})
_UNDERLINED: Final = re.compile(r"text-decoration[\w-]*\s*:[^;]*underline", re.IGNORECASE)


@dataclass(slots=True)
class _Open:
    """An element whose content is being read: what is left of it, and how its text looks."""

    element: "_Element"
    children: "Iterator[_Element]"
    bold: bool
    kept: bool


@dataclass(slots=True)
class _Table:
    """A table that is being read: its number, its row's cells, and whether a row and a cell are open."""

    number: int
    cells: list[list[Line[None]]] = field(default_factory=list)
    in_row: bool = False


class PageReader:
    """Reads one page; counts the hidden stretches that it leaves out."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.passages: list[Passage] = []
        self.hidden = 0
        self._into: SpacedCollector[None] = SpacedCollector()
        self._level = 0
        self._lists = 0
        self._item = 0
        self._tables: list[_Table] = []
        self._cells: list[list[Line[None]]] = []
        self._count = 0

    def read(self, root: "_Element") -> None:
        """Gather the passages of a page."""
        opened = [self._enter(root, bold=False, kept=False)]
        while opened:
            here = opened[-1]
            child = next(here.children, None)
            if child is None:
                opened.pop()
                self._leave(here.element)
                if opened:
                    self._text(here.element.tail, opened[-1])
            elif self._is_left_out(child):
                self._text(child.tail, here)
            else:
                opened.append(self._enter(child, bold=here.bold, kept=here.kept))
        self._flush()

    def _is_left_out(self, element: "_Element") -> bool:
        tag = element.tag
        if not isinstance(tag, str) or tag in _LEFT_OUT:
            return True
        hidden = element.get("hidden") is not None or _HIDING.search(element.get("style", "")) is not None
        if hidden:
            self.hidden += any(text.strip() for text in element.itertext())
        return hidden

    def _enter(self, element: "_Element", *, bold: bool, kept: bool) -> _Open:
        tag = str(element.tag)
        if tag in _BLOCKS:
            self._flush()
            self._enter_block(tag)
        elif tag == "br":
            self._into.sign("\n")
        opened = _Open(element, iter(element), _looks_bold(element, tag, bold=bold), kept or tag == "pre")
        self._text(element.text, opened)
        return opened

    def _enter_block(self, tag: str) -> None:
        title = _TITLE.fullmatch(tag)
        if title:
            self._level = int(title[1])
        elif tag in _LISTS:
            self._lists += 1
        elif tag == "li":
            self._item = max(1, self._lists)
        elif tag == "table":
            self._count += 1
            self._tables.append(_Table(self._count))
        elif tag == "tr" and self._tables:
            self._tables[-1].in_row = True
        elif tag in _CELLS and self._tables:
            self._cells.append([])

    def _leave(self, element: "_Element") -> None:
        tag = str(element.tag)
        if tag not in _BLOCKS:
            return
        self._flush()
        if _TITLE.fullmatch(tag):
            self._level = 0
        elif tag in _LISTS:
            self._lists -= 1
        elif tag == "li":
            self._item = 0 if self._lists <= 1 else self._lists - 1
        elif tag == "table" and self._tables:
            self._tables.pop()
        elif tag == "tr" and self._tables:
            self._end_row(self._tables[-1])
        elif tag in _CELLS and self._tables and self._cells:
            self._tables[-1].cells.append(self._cells.pop())
            if not self._tables[-1].in_row:
                self._end_row(self._tables[-1])

    def _end_row(self, table: _Table) -> None:
        """Put a finished row out: into the cell around the table, or among the passages."""
        cells, table.cells, table.in_row = table.cells, [], False
        for block in row_blocks(cells, table.number, Part.BODY):
            passage = block.passage
            if self._cells:
                bold = () if passage.label else passage.bold
                self._cells[-1].append(Line(passage.whole, bold))
            elif passage.whole.strip():
                self.passages.append(passage)

    def _text(self, text: str | None, here: _Open) -> None:
        if not text:
            return
        bold = here.bold and not self._level
        if not here.kept:
            self._into.words(text, bold)
            return
        for place, line in enumerate(text.split("\n")):
            if place:
                self._flush()
            self._into.add(line, bold)

    def _flush(self) -> None:
        """End the paragraph, unless nothing stands in it; an empty line that is meant holds a fixed space."""
        line = self._into.line()
        text, bold = _trimmed(line)
        self._into = SpacedCollector()
        if not text:
            return
        if self._cells:
            self._cells[-1].append(Line(text, bold))
        else:
            self.passages.append(
                Passage(text, bold=bold, level=self._level, item=0 if self._level else self._item)
            )


def _looks_bold(element: "_Element", tag: str, *, bold: bool) -> bool:
    style = element.get("style", "")
    weight = _WEIGHT.search(style) if style else None
    if weight:
        bold = weight[1].lower() in _HEAVY
    return bold or tag in _BOLD or (bool(style) and _UNDERLINED.search(style) is not None)


def _trimmed(line: Line[None]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return text and ranges without the spaces and line breaks at either end, which no browser shows."""
    text = line.text.strip(" \n")
    before = len(line.text) - len(line.text.lstrip(" \n"))
    within = ((max(0, start - before), min(end - before, len(text))) for start, end in line.bold)
    return text, tuple((start, end) for start, end in within if start < end)
