"""What is in sight: the state that the view shows and where on the window each part of it lies."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect, QRectF

from workbench.domain.spans import Span
from workbench.ui.views.transcript_colours import TranscriptColours
from workbench.ui.views.transcript_layout import LaidBlock, Strip, TranscriptLayout
from workbench.ui.views.transcript_marks import Marks
from workbench.ui.views.transcript_measures import Columns, Measures
from workbench.ui.views.transcript_shown import ShownCoding, ShownGround, ShownSuggestion


def _id_of(coding: ShownCoding) -> str:
    return coding.id


def _key_of(suggestion: ShownSuggestion) -> int:
    return suggestion.key


@dataclass(frozen=True, slots=True)
class Row:
    """A block in sight, ``y`` below the window's top, with its lines ``first`` to ``last`` in sight."""

    index: int
    y: int
    laid: LaidBlock
    first: int
    last: int

    @property
    def sight(self) -> Span | None:
        """The code points in sight, or None in an empty block."""
        start, end = self.laid.line_bounds(self.first)[0], self.laid.line_bounds(self.last)[1] + 1
        end = min(end, self.laid.block.end)
        return Span(start, end) if start < end else None


@dataclass
class Page:
    """The view's state, and the geometry of what is in sight. Positions are code points, lengths pixels."""

    layout: TranscriptLayout
    measures: Measures
    columns: Columns
    colours: TranscriptColours
    size: QRect = field(default_factory=QRect)
    codings: Marks[ShownCoding, str] = field(default_factory=lambda: Marks(_id_of))
    suggestions: Marks[ShownSuggestion, int] = field(default_factory=lambda: Marks(_key_of))
    emphasised: frozenset[str] = frozenset()
    lit: frozenset[str] = frozenset()
    resizable: bool = True
    current_suggestion: int | None = None
    grounds: tuple[ShownGround, ...] = ()
    hits: tuple[Span, ...] = ()
    current_hit: Span | None = None
    selection: Span | None = None
    caret: int = 0
    caret_shown: bool = False

    def rows(self, clip: QRect | None = None) -> list[Row]:
        """Return the blocks that show inside ``clip``, or in the whole window, from the top down."""
        area = clip or self.size
        pitch = self.measures.line_height
        found: list[Row] = []
        for index, y in self.layout.flow.rows(self.size.height()):
            laid = self.layout.laid(index)
            if y + laid.height < area.top() or y > area.bottom():
                continue
            lines = len(laid.line_starts) - 1
            first = max(0, min(lines, (area.top() - y) // pitch))
            last = max(first, min(lines, (area.bottom() - y) // pitch))
            found.append(Row(index, y, laid, first, last))
        return found

    def sight(self, rows: Sequence[Row]) -> Span | None:
        """Return the code points from the first to the last in sight, or None when nothing can be seen."""
        if not rows:
            return None
        start = rows[0].laid.line_bounds(rows[0].first)[0]
        end = min(rows[-1].laid.line_bounds(rows[-1].last)[1] + 1, rows[-1].laid.block.end)
        return Span(start, end) if start < end else None

    def strip_rect(self, row: Row, strip: Strip) -> QRectF:
        """Return a strip's whole line height on the window."""
        top = row.y + strip.line * row.laid.pitch
        return QRectF(
            self.columns.text_left + strip.left, top, max(1.0, strip.right - strip.left), row.laid.pitch
        )

    def caret_rect(self, position: int) -> QRectF | None:
        """Return the caret's line on the window, or None when its block is out of sight."""
        if not self.layout.blocks:
            return None
        index = self.layout.index_at(position)
        for block, y in self.layout.flow.rows(self.size.height()):
            if block == index:
                laid = self.layout.laid(index)
                top = y + laid.line_of(position) * laid.pitch
                height = self.measures.ascent + self.measures.descent + 2
                above = self.measures.baseline - self.measures.ascent - 1
                return QRectF(self.columns.text_left + laid.x_of(position) - 0.5, top + above, 2, height)
        return None

    def extent(self, span: Span, rows: Sequence[Row]) -> tuple[int, int] | None:
        """Return top and bottom y of the lines of ``span``; what lies outside ``rows`` ends beyond the window."""
        starts = [row.laid.block.start for row in rows]
        if not rows or span.end <= starts[0] or span.start > rows[-1].laid.block.end:
            return None
        top, bottom = -self.measures.line_height, self.size.height() + self.measures.line_height
        if span.start >= starts[0]:
            row = rows[bisect_right(starts, span.start) - 1]
            if span.start > row.laid.block.end and row is rows[-1]:
                return None
            top = row.y + row.laid.line_of(span.start) * row.laid.pitch
        if span.end <= rows[-1].laid.block.end:
            row = rows[max(0, bisect_right(starts, span.end - 1) - 1)]
            bottom = row.y + (row.laid.line_of(span.end - 1) + 1) * row.laid.pitch
        return (top, bottom) if top < bottom else None

    def height_in_line(self, position: int, rows: Sequence[Row]) -> float:
        """Return how far along its line ``position`` stands, as a part of the line's height from its top."""
        row = rows[max(0, bisect_right([row.laid.block.start for row in rows], position) - 1)]
        share = row.laid.x_of(position) / max(1, self.columns.text_width)
        return min(1.0, max(0.0, share)) * row.laid.pitch

    def position_at(self, point: QPoint) -> int:
        """Return the code point that a caret at ``point`` stands before; the nearest when it is outside the text."""
        found = self.layout.flow.rows(self.size.height())
        if not found:
            return 0
        index, y = found[0]
        for row in found:
            if row[1] > point.y():
                break
            index, y = row
        laid = self.layout.laid(index)
        return laid.position_in_line((point.y() - y) // laid.pitch, point.x() - self.columns.text_left)

    def over_text(self, point: QPoint) -> int | None:
        """Return the code point under ``point``, or None when it points beside the words."""
        columns = self.columns
        if not columns.text_left - 2 <= point.x() <= columns.text_left + columns.text_width:
            return None
        for index, y in self.layout.flow.rows(self.size.height()):
            laid = self.layout.laid(index)
            if y <= point.y() < y + laid.lines_height:
                line = (point.y() - y) // laid.pitch
                position = laid.position_in_line(line, point.x() - columns.text_left)
                return self._under(laid, line, position, point.x() - columns.text_left)
        return None

    def _under(self, laid: LaidBlock, line: int, position: int, x: float) -> int | None:
        """Settle on the character under ``x``: the caret's place is the nearest edge, perhaps the character's end."""
        for start in (position, laid.beside(position, -1)):
            if start < laid.block.end and laid.line_of(start) == line:
                for strip in laid.strips(Span(start, max(start + 1, laid.beside(start, 1)))):
                    if strip.line == line and strip.left <= x <= strip.right:
                        return start
        return None
