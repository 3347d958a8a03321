"""Word's blocks: paragraphs, tables and what wraps them, walked in reading order."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from workbench.language.readers.lines import Block, Line, row_blocks
from workbench.language.readers.material import Part, Passage
from workbench.language.readers.word_runs import RunReader
from workbench.language.readers.word_styles import (
    NO_STANDING,
    Standing,
    Styles,
    list_level,
    outline_level,
)
from workbench.language.readers.word_tags import deeper, local, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_GONE = frozenset({"del", "moveFrom"})
_WRAPPERS = frozenset({"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"})


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

    def blocks(self, parent: "_Element") -> Iterator[Block]:
        """Yield the passages under ``parent``, empty paragraphs included, with the marks of comments in them."""
        kept: Line[_Element] | None = None
        standing = NO_STANDING
        for block, name in self._blocks(parent):
            if name == "tbl":
                if kept is not None:
                    yield self._block(kept, standing)
                    yield from self._boxes(kept)
                    kept = None
                yield from self._rows(block)
                continue
            line, standing, joins_next = self._line(block)
            line = kept.joined(line, "") if kept else line
            kept = line if joins_next else None
            if kept is None:
                yield self._block(line, standing)
                if line.boxes:
                    yield from self._boxes(line)
        if kept is not None:
            yield self._block(kept, standing)
            yield from self._boxes(kept)

    def _block(self, line: "Line[_Element]", standing: Standing) -> Block:
        name, level, item, _ = standing
        return Block(Passage(line.text, "", line.bold, (), 0, self._part, level, item, name), line.marks)

    def _boxes(self, line: "Line[_Element]") -> Iterator[Block]:
        for box in line.boxes:
            part = self._part if self._part is Part.NOTE else Part.BOX
            reader = BlockReader(self._styles, part)
            reader._runs = self._runs
            yield from (block for block in reader.blocks(box) if block.passage.whole.strip())

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

    def _line(self, paragraph: "_Element") -> "tuple[Line[_Element], Standing, bool]":
        """Return the paragraph's line, what it is, and whether its end was deleted: the next goes on with it then."""
        standing, joins_next = NO_STANDING, False
        if len(paragraph) and local(paragraph[0]) == "pPr":
            for child in paragraph[0]:
                name = local(child)
                if name == "pStyle":
                    standing = self._styles.standing(value(child))
                elif name == "outlineLvl":
                    standing = standing.titled(outline_level((child,)))
                elif name == "numPr":
                    standing = standing.listed(list_level((child,)))
                elif name == "rPr":
                    joins_next = any(local(mark) in _GONE for mark in child)
        return self._runs.line(paragraph, standing.look), standing, joins_next

    def _rows(self, table: "_Element") -> Iterator[Block]:
        self._tables += 1
        number = self._tables
        for row in _under(table, "tr", 0):
            properties = next((child for child in row if local(child) == "trPr"), ())
            if any(local(mark) in _GONE for mark in properties):
                self._runs.changes += 1
                continue
            cells = [list(self._cell(cell)) for cell in _under(row, "tc", 0)]
            yield from row_blocks(cells, number, self._part)

    def _cell(self, cell: "_Element") -> "Iterator[Line[_Element]]":
        """Yield a cell's paragraphs; a table within it gives a line a row."""
        for block, name in self._blocks(cell):
            if name == "p":
                line = self._line(block)[0]
                yield line
                yield from map(_as_line, self._boxes(line))
            else:
                yield from (_as_line(row) for row in self._rows(block) if row.passage.whole)


def _as_line(block: Block) -> "Line[_Element]":
    bold = () if block.passage.label else block.passage.bold
    return Line(block.passage.whole, bold, (), block.marks)


def _under(parent: "_Element", wanted: str, depth: int) -> "Iterator[_Element]":
    for child in parent:
        name = local(child)
        if name == wanted:
            yield child
        elif name in _WRAPPERS:
            yield from _under(child, wanted, deeper(depth))
