"""The transcript's text laid out block by block, only where somebody looks. Positions come and go in code points."""

import re
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGlyphRun, QTextLayout, QTextLine, QTextOption

from workbench.domain.spans import Span
from workbench.ui.text_positions import Positions
from workbench.ui.views.transcript_blocks import Block, Gap, block_at, cut
from workbench.ui.views.transcript_flow import Flow
from workbench.ui.views.transcript_measures import Columns, Measures
from workbench.ui.views.transcript_shown import ShownTurn

BLOCKS_KEPT = 160
_FEWEST_LINES = 6
_FULL_ENOUGH = 0.86
_TRIES = 12
_HAIR = 0.0035
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


@dataclass(frozen=True, slots=True)
class Strip:
    """A stretch of one line, from ``left`` to ``right`` of the text column; ``first`` and ``last`` end the span."""

    line: int
    left: float
    right: float
    first: bool
    last: bool


class LaidBlock:
    """One block as lines."""

    def __init__(self, text: str, block: Block, measures: Measures, width: int) -> None:
        """Break ``text``, the words of ``block``, into lines of ``width``."""
        self.block = block
        self.positions = Positions(text)
        self.pitch = measures.line_height
        self._both_ways = not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None
        self.layout = QTextLayout(text, measures.text_font)
        self.layout.setCacheEnabled(True)
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.layout.setTextOption(option)
        self.line_starts: list[int] = []
        self._break(measures, width)
        self.height = len(self.line_starts) * self.pitch + measures.gap(block.gap)

    @property
    def lines_height(self) -> int:
        """The height of the lines without the air below them."""
        return len(self.line_starts) * self.pitch

    def unit(self, position: int) -> int:
        """Return Qt's position inside the block for a code point of the whole text, kept inside the block."""
        inside = min(max(position, self.block.start), self.block.end) - self.block.start
        return self.positions.to_units(inside)

    def line_of(self, position: int) -> int:
        """Return the index of the line that holds the code point at ``position``."""
        return block_at(self.line_starts, self.unit(position))

    def x_of(self, position: int) -> float:
        """Return where, in the text column, a caret before the code point at ``position`` stands."""
        unit = self.unit(position)
        return _x(self.layout.lineAt(block_at(self.line_starts, unit)), unit)

    def edge_of(self, position: int, *, end: bool) -> tuple[int, float]:
        """Return line and x of the beginning of the code point at ``position``, or of its end."""
        unit = self.unit(position)
        index = block_at(self.line_starts, unit)
        line = self.layout.lineAt(index)
        if not end:
            return index, _x(line, unit)
        after = self.unit(position + 1)
        ends_line = after >= line.textStart() + line.textLength()
        return index, _right(line, after) if ends_line else _x(line, after)

    def position_in_line(self, line: int, x: float) -> int:
        """Return the code point that a caret at ``x`` of ``line`` stands before."""
        laid = self.layout.lineAt(max(0, min(line, len(self.line_starts) - 1)))
        unit = laid.xToCursor(x)
        end = laid.textStart() + laid.textLength()
        if unit >= end and end < self.positions.to_units(self.block.end - self.block.start):
            unit = self.layout.previousCursorPosition(end)
        return self.block.start + self.positions.to_code_points(unit)

    def line_bounds(self, line: int) -> tuple[int, int]:
        """Return the positions of the first code point of ``line`` and of the last place for a caret in it."""
        laid = self.layout.lineAt(line)
        start, end = laid.textStart(), laid.textStart() + laid.textLength()
        if line < len(self.line_starts) - 1:
            end = max(start, self.layout.previousCursorPosition(end))
        to_ours = self.positions.to_code_points
        return self.block.start + to_ours(start), self.block.start + to_ours(end)

    def beside(self, position: int, step: int) -> int:
        """Return the next place for a caret, at ``step`` 1, or the one before, at -1, never inside a character."""
        unit = self.unit(position)
        move: Callable[[int], int] = (
            self.layout.nextCursorPosition if step > 0 else self.layout.previousCursorPosition
        )
        return self.block.start + self.positions.to_code_points(move(unit))

    def strips(self, span: Span) -> list[Strip]:
        """Return where ``span`` lies, line by line; several strips a line where writing runs both ways."""
        start, end = self.unit(span.start), self.unit(span.end)
        found: list[Strip] = []
        if start >= end:
            return found
        for index in range(block_at(self.line_starts, start), block_at(self.line_starts, end - 1) + 1):
            line = self.layout.lineAt(index)
            line_start = line.textStart()
            low, high = max(start, line_start), min(end, line_start + line.textLength())
            first = low == start and span.start >= self.block.start
            last = high == end and span.end <= self.block.end
            found.extend(
                Strip(index, left, right, first, last) for left, right in self._edges(line, low, high)
            )
        return found

    def _edges(self, line: QTextLine, low: int, high: int) -> list[tuple[float, float]]:
        if not self._both_ways:
            right = _x(line, high) if high < line.textStart() + line.textLength() else _right(line, high)
            return [(_x(line, low), right)]
        merged: list[tuple[float, float]] = []
        for left, right in sorted(_extent(run) for run in line.glyphRuns(low, high - low) if run.positions()):
            if merged and left <= merged[-1][1] + 0.5:
                merged[-1] = (merged[-1][0], max(merged[-1][1], right))
            else:
                merged.append((left, right))
        return merged

    def _break(self, measures: Measures, width: int) -> None:
        """Break the words into lines; a piece that its paragraph goes on after is to end with a line that is full.

        So nobody sees where a paragraph was cut: all its lines are made narrower, by a hair, until the last of them is
        as full as a line within a paragraph is. Where words fall is chance, so that a few widths are tried.
        """
        last = self._break_at(measures, width)
        if self.block.gap is not Gap.NONE or len(self.line_starts) < _FEWEST_LINES:
            return
        tries = [(last, width)]
        while tries[-1][0] < _FULL_ENOUGH and len(tries) < _TRIES:
            narrower = round(width * (1 - len(tries) * _HAIR))
            tries.append((self._break_at(measures, narrower), narrower))
        if tries[-1] != max(tries):
            self._break_at(measures, max(tries)[1])

    def _break_at(self, measures: Measures, width: int) -> float:
        """Break the words into lines of ``width``; return how full the last one is, from 0 to 1."""
        self.line_starts = []
        self.layout.beginLayout()
        line = self.layout.createLine()
        filled = 1.0
        while line.isValid():
            line.setLineWidth(width)
            top = len(self.line_starts) * self.pitch + measures.baseline - line.ascent()
            line.setPosition(QPointF(0, top))
            self.line_starts.append(line.textStart())
            filled = line.naturalTextWidth() / max(1, width)
            line = self.layout.createLine()
        self.layout.endLayout()
        return filled


class TranscriptLayout:
    """The whole text: its blocks, those laid out at the moment, and how they flow past the window."""

    def __init__(self) -> None:
        """Start without text; ``shape`` has to be called before anything is laid out."""
        self.text = ""
        self.turns: Sequence[ShownTurn] = ()
        self.blocks: list[Block] = []
        self.flow = Flow(lambda index: self.laid(index).height)
        self._starts: list[int] = []
        self._laid: OrderedDict[int, LaidBlock] = OrderedDict()
        self._measures: Measures | None = None
        self._width = 0

    @property
    def timed(self) -> bool:
        """Tell whether any turn has a time."""
        return any(turn.time for turn in self.turns)

    def set_text(self, text: str, turns: Sequence[ShownTurn]) -> None:
        """Show another text from its beginning."""
        self.text = text
        self.turns = tuple(turns)
        self.blocks = cut(text, self.turns)
        self._starts = [block.start for block in self.blocks]
        self.flow.block = 0
        self._restart()

    def shape(self, measures: Measures, columns: Columns) -> None:
        """Lay out anew for other fonts or another width."""
        self._measures = measures
        self._width = columns.text_width
        self._restart()

    def laid(self, index: int) -> LaidBlock:
        """Return the block's lines, laid out now if they are not at hand."""
        found = self._laid.get(index)
        if found is None:
            if self._measures is None:
                raise RuntimeError
            block = self.blocks[index]
            found = LaidBlock(self.text[block.start : block.end], block, self._measures, self._width)
            self._laid[index] = found
            if len(self._laid) > BLOCKS_KEPT:
                self._laid.popitem(last=False)
        else:
            self._laid.move_to_end(index)
        return found

    def index_at(self, position: int) -> int:
        """Return the index of the block that holds ``position``; the nearest one when it lies in no block."""
        index = block_at(self._starts, position)
        if position > self.blocks[index].end and index + 1 < len(self.blocks):
            return index + 1 if self._nearer_to_next(index, position) else index
        return index

    def place_of(self, position: int) -> tuple[int, int]:
        """Return block and y inside it of the top of the line that holds ``position``."""
        index = self.index_at(position)
        laid = self.laid(index)
        return index, laid.line_of(position) * laid.pitch

    def _nearer_to_next(self, index: int, position: int) -> bool:
        upcoming = self.blocks[index + 1]
        if upcoming.opens_turn and upcoming.turn >= 0:
            return position >= self.turns[upcoming.turn].start
        return position - self.blocks[index].end > upcoming.start - position

    def _restart(self) -> None:
        self._laid.clear()
        measures = self._measures
        if measures is None:
            return
        width = self._width
        self.flow.restart(
            [measures.guess(block.end - block.start, width, block.gap) for block in self.blocks]
        )


def _x(line: QTextLine, unit: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    return cast("tuple[float, int]", line.cursorToX(unit, edge))[0]


def _extent(run: QGlyphRun) -> tuple[float, float]:
    """Return where glyphs begin and end. Carets cannot tell: where direction turns they stand elsewhere."""
    widths = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
    lefts = [point.x() for point in run.positions()]
    return min(lefts), max(left + width.x() for left, width in zip(lefts, widths, strict=True))


def _right(line: QTextLine, unit: int) -> float:
    """Return the right end of a line's words; the space at which it was broken does not count."""
    return min(_x(line, unit), line.naturalTextRect().right())
