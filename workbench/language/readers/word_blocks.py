"""Word's blocks: paragraphs, tables and what wraps them, walked in reading order."""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from workbench.language.readers.material import Part, Passage
from workbench.language.readers.word_runs import Line, RunReader
from workbench.language.readers.word_styles import PLAIN, Look, Styles
from workbench.language.readers.word_tags import deeper, local, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_GONE = frozenset({"del", "moveFrom"})
_WRAPPERS = frozenset({"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"})
_LABELLED_COLUMNS = 2


class BlockReader:
    """Walks the blocks of one part of a file; counts tracked changes and hidden stretches as it goes."""

    def __init__(self, styles: Styles, part: Part = Part.BODY) -> None:
        """Read blocks of ``part`` under the file's ``styles``."""
        self._styles = styles
        self._part = part
        self._runs = RunReader(styles)
        self._tables = 0

    @property
    def changes(self) -> int:
        """The number of insertions, deletions and moves met."""
        return self._runs.changes

    @property
    def hidden(self) -> int:
        """The number of hidden runs left out."""
        return self._runs.hidden

    @property
    def unknown_symbols(self) -> int:
        """The number of symbols in whose place a stand-in was put."""
        return self._runs.unknown_symbols

    def passages(self, parent: "_Element") -> Iterator[Passage]:
        """Yield the passages under ``parent``, empty paragraphs included."""
        kept: Line | None = None
        for block, name in self._blocks(parent):
            if name == "tbl":
                yield from self._flushed(kept)
                kept = None
                yield from self._rows(block)
                continue
            line, heading, joins_next = self._line(block)
            line = kept.joined(line, "") if kept else line
            kept = line if joins_next else None
            if kept is None:
                yield Passage(line.text, bold=line.bold, part=self._part, level=int(heading))
                yield from self._boxes(line)
        yield from self._flushed(kept)

    def _flushed(self, line: Line | None) -> Iterator[Passage]:
        if line is not None:
            yield Passage(line.text, bold=line.bold, part=self._part)
            yield from self._boxes(line)

    def _boxes(self, line: Line) -> Iterator[Passage]:
        for box in line.boxes:
            part = self._part if self._part is Part.NOTE else Part.BOX
            reader = BlockReader(self._styles, part)
            reader._runs = self._runs
            yield from (passage for passage in reader.passages(box) if passage.whole.strip())

    def _blocks(self, parent: "_Element", depth: int = 0) -> "Iterator[tuple[_Element, str]]":
        for child in parent:
            name = local(child)
            if name in ("p", "tbl"):
                yield child, name
            elif name in _GONE:
                self._runs.changes += 1
            elif name in _WRAPPERS:
                yield from self._blocks(child, deeper(depth))
            elif name == "AlternateContent" and len(child):
                yield from self._blocks(child[0], deeper(depth))

    def _line(self, paragraph: "_Element") -> tuple[Line, bool, bool]:
        """Return the paragraph's text, whether it is a title, and whether its end was deleted."""
        look, heading, joins_next = PLAIN, False, False
        if len(paragraph) and local(paragraph[0]) == "pPr":
            for child in paragraph[0]:
                name = local(child)
                if name == "pStyle":
                    style = value(child)
                    look, heading = self._styles.look(style), self._styles.is_heading(style)
                elif name == "rPr":
                    joins_next = any(local(mark) in _GONE for mark in child)
        return self._runs.line(paragraph, _without_heading(look, heading=heading)), heading, joins_next

    def _rows(self, table: "_Element") -> Iterator[Passage]:
        self._tables += 1
        number = self._tables
        for row in _under(table, "tr", 0):
            properties = next((child for child in row if local(child) == "trPr"), ())
            if any(local(mark) in _GONE for mark in properties):
                self._runs.changes += 1
                continue
            cells = [list(self._cell(cell)) for cell in _under(row, "tc", 0)]
            yield from self._row(cells, number)

    def _row(self, cells: list[list[Line]], number: int) -> Iterator[Passage]:
        if len(cells) == 1:
            for line in cells[0]:
                yield Passage(line.text, bold=line.bold, cells=(line.text,), table=number, part=self._part)
            return
        joined = [_joined(cell) for cell in cells]
        texts = tuple(line.text for line in joined)
        if len(cells) == _LABELLED_COLUMNS:
            yield Passage(texts[1], texts[0], joined[1].bold, texts, number, self._part)
        elif cells:
            yield Passage("\t".join(filter(None, texts)), cells=texts, table=number, part=self._part)

    def _cell(self, cell: "_Element") -> Iterator[Line]:
        """Yield a cell's paragraphs; a table within it gives a line a row."""
        for block, name in self._blocks(cell):
            if name == "p":
                line = self._line(block)[0]
                yield line
                yield from (Line(passage.whole, passage.bold) for passage in self._boxes(line))
            else:
                yield from (Line(passage.whole) for passage in self._rows(block) if passage.whole)


def _without_heading(look: Look, *, heading: bool) -> Look:
    """Titles are bold throughout, which tells nothing about labels."""
    return Look(hidden=look.hidden) if heading else look


def _under(parent: "_Element", wanted: str, depth: int) -> "Iterator[_Element]":
    for child in parent:
        name = local(child)
        if name == wanted:
            yield child
        elif name in _WRAPPERS:
            yield from _under(child, wanted, deeper(depth))


def _joined(lines: list[Line]) -> Line:
    """Join a cell's paragraphs by line ends, without the empty ones at either end."""
    while lines and not lines[-1].text.strip():
        lines = lines[:-1]
    while lines and not lines[0].text.strip():
        lines = lines[1:]
    text = "\n".join(line.text for line in lines)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.text) + 1)
    shifted = chain.from_iterable(line.shifted(start) for line, start in zip(lines, starts, strict=False))
    return Line(text, tuple(shifted))
