"""Lines of text on their way to passages: what stands out in them, and where remarks begin and end.

The readers of formats with print in them (Word, OpenDocument, Rich Text, web pages) gather their paragraphs here, so
that a table's row and a remark's place mean the same in all of them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Generic, NamedTuple, TypeVar

from workbench.domain.texts import BYTE_ORDER_MARK
from workbench.language.readers.material import Part, Passage

_LABELLED_COLUMNS = 2
_MARKUP_SPACE = re.compile(r"[ \t\r\n\f]+")

Box = TypeVar("Box")


class Mark(NamedTuple):
    """A place in a line: before code point ``at``, the remark ``remark`` begins, ends, or is hung up."""

    at: int
    remark: str
    kind: str


BEGINS = "begins"
ENDS = "ends"
HANGS = "hangs"


@dataclass(frozen=True, slots=True)
class Line(Generic[Box]):
    """A paragraph's text, the ranges in it that stand out (code points), its marks, and the boxes that hang on it."""

    text: str
    bold: tuple[tuple[int, int], ...] = ()
    boxes: tuple[Box, ...] = ()
    marks: tuple[Mark, ...] = ()

    def shifted(self, by: int) -> tuple[tuple[int, int], ...]:
        """Return the ranges as they are when ``by`` code points stand before the text."""
        return tuple((start + by, end + by) for start, end in self.bold)

    def joined(self, after: "Line[Box]", glue: str) -> "Line[Box]":
        """Return this text and ``after`` as one line."""
        by = len(self.text) + len(glue)
        return Line(
            self.text + glue + after.text,
            self.bold + after.shifted(by),
            self.boxes + after.boxes,
            self.marks + moved(after.marks, by),
        )


@dataclass(frozen=True, slots=True)
class Block:
    """A passage with the marks in it, counted in its ``whole``."""

    passage: Passage
    marks: tuple[Mark, ...] = ()


class Collector(Generic[Box]):
    """Gathers the pieces of one paragraph."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.pieces: list[str] = []
        self.bold: list[tuple[int, int]] = []
        self.boxes: list[Box] = []
        self.marks: list[Mark] = []
        self._length = 0
        self._parted = False

    def part(self) -> None:
        """Let what follows begin on a line of its own, if anything stands before it and follows in this paragraph."""
        self._parted = self._length > 0

    def add(self, text: str, bold: bool | None = False) -> None:
        """Add text that stands out or doesn't; carriage returns become line ends."""
        if not text:
            return
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        if self._parted:
            self._parted = False
            if not (text.startswith("\n") or self.pieces[-1].endswith("\n")):
                self.add("\n", bold)
        end = self._length + len(text)
        if bold:
            if self.bold and self.bold[-1][1] == self._length:
                self.bold[-1] = (self.bold[-1][0], end)
            else:
                self.bold.append((self._length, end))
        self.pieces.append(text)
        self._length = end

    def mark(self, remark: str, kind: str) -> None:
        """Note that a remark begins, ends or hangs here."""
        self.marks.append(Mark(self._length, remark, kind))

    def line(self) -> Line[Box]:
        """Return what was gathered."""
        return Line("".join(self.pieces), tuple(self.bold), tuple(self.boxes), tuple(self.marks))


class SpacedCollector(Collector[Box]):
    """A collector that draws white space together, as markup languages ask: one space, none where a line begins."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self._after_space = True

    def words(self, text: str, bold: bool | None = False) -> None:
        """Add text as it stands in the markup."""
        text = _MARKUP_SPACE.sub(" ", text)
        if self._after_space:
            text = text.removeprefix(" ")
        if text:
            self._after_space = text.endswith(" ")
            self.add(text, bold)

    def sign(self, text: str, bold: bool | None = False) -> None:
        """Add white space that is meant: spaces, a tab, the end of a line."""
        self.add(text, bold)
        self._after_space = text == "\n"


def moved(marks: Iterable[Mark], by: int) -> tuple[Mark, ...]:
    """Return the marks as they are when ``by`` code points stand before their line."""
    return tuple(mark._replace(at=mark.at + by) for mark in marks)


def joined_lines(lines: Sequence[Line[Box]]) -> Line[Box]:
    """Join a cell's paragraphs by line ends, without the empty ones at either end; their marks go to the rim."""
    first, last = 0, len(lines)
    while last > first and not lines[last - 1].text.strip():
        last -= 1
    while first < last and not lines[first].text.strip():
        first += 1
    kept = lines[first:last]
    text = "\n".join(line.text for line in kept)
    starts = [0]
    for line in kept:
        starts.append(starts[-1] + len(line.text) + 1)
    placed = list(zip(kept, starts, strict=False))
    bold = tuple(chain.from_iterable(line.shifted(start) for line, start in placed))
    marks = (
        *(mark._replace(at=0) for line in lines[:first] for mark in line.marks),
        *chain.from_iterable(moved(line.marks, start) for line, start in placed),
        *(mark._replace(at=len(text)) for line in lines[last:] for mark in line.marks),
    )
    return Line(text, bold, (), marks)


def row_blocks(cells: Sequence[Sequence[Line[Box]]], number: int, part: Part) -> Iterator[Block]:
    """Yield a table row: two cells as label and text, more parted by tabs, one as its paragraphs."""
    if len(cells) == 1:
        for line in cells[0]:
            passage = Passage(line.text, bold=line.bold, cells=(line.text,), table=number, part=part)
            yield Block(passage, line.marks)
        return
    joined = [joined_lines(cell) for cell in cells]
    texts = tuple(line.text for line in joined)
    marks = _in_row(joined)
    if len(cells) == _LABELLED_COLUMNS:
        yield Block(Passage(texts[1], texts[0], joined[1].bold, texts, number, part), marks)
    elif cells:
        text = "\t".join(filter(None, texts))
        yield Block(Passage(text, cells=texts, table=number, part=part), marks)


def _in_row(cells: Sequence[Line[Box]]) -> tuple[Mark, ...]:
    """Return the cells' marks where they stand when tabs part the cells that hold text."""
    marks: list[Mark] = []
    length = 0
    for cell in cells:
        start = length + 1 if length and cell.text else length
        marks += moved(cell.marks, start)
        length = start + len(cell.text)
    return tuple(marks)


def without_byte_order_mark(blocks: list[Block]) -> list[Block]:
    """Return the blocks without the byte-order mark that the canonical form takes from the start of a text."""
    if not blocks or not blocks[0].passage.whole.startswith(BYTE_ORDER_MARK):
        return blocks
    first, marks = blocks[0].passage, blocks[0].marks
    if first.label:
        first = replace(first, label=first.label[1:])
    else:
        bold = tuple((max(0, start - 1), end - 1) for start, end in first.bold if end > 1)
        first = replace(first, text=first.text[1:], bold=bold)
    return [Block(first, tuple(mark._replace(at=max(0, mark.at - 1)) for mark in marks)), *blocks[1:]]
