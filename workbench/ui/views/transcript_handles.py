"""The handles at the ends of the coding that stands out, and how its ends move. Positions in code points.

Nothing is changed here but what the page shows while a handle is held; what was there comes back when it is let go.
"""

from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workbench.domain.spans import Span, trimmed
from workbench.ui.views import transcript_selection as reading
from workbench.ui.views.transcript_colours import STRIPE_CONTRAST, visible
from workbench.ui.views.transcript_page import Page
from workbench.ui.views.transcript_shown import ShownCoding

_BAR = 2.0
_KNOB = 3.5
_REACH = 7.0
_REACH_BESIDE = 5.0


class Edge(Enum):
    """An end of a coding."""

    START = -1
    END = 1


@dataclass(frozen=True, slots=True)
class _Held:
    """The handle under the hand, the coding as it was, and how far from the end itself the hand took hold."""

    edge: Edge
    before: ShownCoding
    grip: QPoint


class Handles:
    """Follows one handle at a time. There are handles while one coding stands out and no words are selected."""

    def __init__(self, page: Page) -> None:
        """Put handles on ``page``."""
        self._page = page
        self._held: _Held | None = None

    @property
    def is_held(self) -> bool:
        """Tell whether a handle is under the hand."""
        return self._held is not None

    def coding(self) -> ShownCoding | None:
        """Return the coding whose ends can be moved."""
        return handled(self._page)

    def at(self, point: QPoint) -> Edge | None:
        """Return the end whose handle is under the point; of two handles that meet, the nearer."""
        coding = self.coding()
        if coding is None or point.x() >= self._page.columns.lanes_left - 4:
            return None
        near = [
            (abs(place.center().x() - point.x()), edge.value, edge)
            for edge in Edge
            if (place := place_of(self._page, coding.span, edge)) is not None
            and place.adjusted(-_REACH, -_REACH_BESIDE, _REACH, _REACH_BESIDE).contains(QPointF(point))
        ]
        return min(near)[2] if near else None

    def grab(self, point: QPoint) -> bool:
        """Take hold of the handle under the point; tell whether there is one."""
        coding, edge = self.coding(), self.at(point)
        place = place_of(self._page, coding.span, edge) if coding and edge else None
        if coding is None or edge is None or place is None:
            return False
        self._held = _Held(edge, coding, point - place.center().toPoint())
        return True

    def drag(self, point: QPoint, *, whole_words: bool) -> Span | None:
        """Show the coding with its end at the point; return the span of what looks different now."""
        held = self._held
        if held is None:
            return None
        span = stretched(
            self._page.layout.text,
            held.before.span,
            held.edge,
            self._page.position_at(point - held.grip),
            whole_words=whole_words,
        )
        shown = self._page.codings.get(held.before.id)
        if shown is None or span is None or shown.span == span:
            return None
        return self._page.codings.add(replace(held.before, span=span))

    def release(self) -> tuple[str, Span] | None:
        """Let go; return which coding was to get which span, None when it has that already."""
        held, shown = self._held, self._shown()
        self.cancel()
        if held is None or shown is None or shown.span == held.before.span:
            return None
        return shown.id, shown.span

    def cancel(self) -> Span | None:
        """Let go and show the coding as it was; return the span of what looks different now."""
        held, shown = self._held, self._shown()
        self._held = None
        if held is None or shown is None or shown == held.before:
            return None
        return self._page.codings.add(held.before)

    def forget(self) -> None:
        """Let go without a trace: other codings are shown."""
        self._held = None

    def nudged(self, edge: Edge, step: int) -> Span | None:
        """Return the coding's span with one end moved by a word, on at ``step`` 1 or back at -1; None for nowhere."""
        coding = self.coding()
        if coding is None or not self._page.layout.blocks:
            return None
        text, span = self._page.layout.text, coding.span
        fixed, moved = (span.start, span.end) if edge is Edge.END else (span.end, span.start)
        move = reading.extended_on if step > 0 else reading.extended_back
        while True:
            before, moved = moved, move(text, fixed, moved)
            if moved in (fixed, before):
                return None
            if self._is_shown(moved, edge):
                return Span(*sorted((fixed, moved)))
            if moved in (0, len(text)):
                return None

    def _shown(self) -> ShownCoding | None:
        return self._page.codings.get(self._held.before.id) if self._held else None

    def _is_shown(self, position: int, edge: Edge) -> bool:
        """Tell whether an end there can be seen: a speaker's label stands in the gutter, not in the text."""
        layout = self._page.layout
        block = layout.blocks[layout.index_at(position)]
        inside = block.start <= position <= block.end
        return inside and position != (block.start if edge is Edge.END else block.end)


def handled(page: Page) -> ShownCoding | None:
    """Return the one coding that stands out while no words are selected, if its ends may be moved at all."""
    if not page.resizable or page.selection is not None or len(page.emphasised) != 1:
        return None
    return page.codings.get(next(iter(page.emphasised)))


def stretched(text: str, span: Span, edge: Edge, position: int, *, whole_words: bool) -> Span | None:
    """Return the span with one end at ``position``, or at the nearest end of a word; the other end stays.

    None when nothing would be left.
    """
    if whole_words:
        position = _at_word(text, position, edge)
    start, end = (span.start, position) if edge is Edge.END else (position, span.end)
    if start >= end:
        return None
    return trimmed(text, Span(start, end)) if whole_words else Span(start, end)


def place_of(page: Page, span: Span, edge: Edge) -> QRectF | None:
    """Return where the handle stands on the window, None when that end is out of sight."""
    position = span.start if edge is Edge.START else span.end - 1
    for row in page.rows():
        block = row.laid.block
        if block.start <= position < block.end:
            line, x = row.laid.edge_of(position, end=edge is Edge.END)
            height = page.measures.ascent + page.measures.descent + 2
            top = row.y + line * row.laid.pitch + page.measures.baseline - page.measures.ascent - 1
            return QRectF(page.columns.text_left + x - _BAR / 2 + edge.value, top, _BAR, height)
    return None


def paint_handles(painter: QPainter, page: Page) -> None:
    """Paint the handles: a bar at either end, a knob above the first and below the last."""
    coding = handled(page)
    if coding is None:
        return
    colour = visible(coding.colour, page.colours.paper, STRIPE_CONTRAST)
    for edge in Edge:
        place = place_of(page, coding.span, edge)
        if place is not None:
            painter.fillRect(place, colour)
            painter.setPen(QPen(QColor(page.colours.paper), 1.0))
            painter.setBrush(colour)
            y = place.top() if edge is Edge.START else place.bottom()
            painter.drawEllipse(QPointF(place.center().x(), y), _KNOB, _KNOB)
            painter.setPen(Qt.PenStyle.NoPen)


def _at_word(text: str, position: int, edge: Edge) -> int:
    """Return the nearer end of the word that ``position`` stands in; a segment begins where a word does."""
    word = reading.word_at(text, position)
    if word is None:
        return position
    if position - word.start < word.end - position:
        return word.start
    following = reading.word_after(text, word.end) if edge is Edge.START else None
    return following.start if following else word.end
