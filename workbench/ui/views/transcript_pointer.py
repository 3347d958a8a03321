"""What the mouse does on the transcript, apart from Qt's events: clicks, drags, and what lies under a point."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint

from workbench.ui.views import transcript_selection as reading
from workbench.ui.views.transcript_caret import Caret
from workbench.ui.views.transcript_page import Page
from workbench.ui.views.transcript_selector import Selector
from workbench.ui.views.transcript_stripes import stripes_at

_DRAG_STARTS = 4


@dataclass(frozen=True, slots=True)
class Target:
    """What lies under a point: codings by id, suggestions by key; ``on_stripe`` when it is the margin."""

    codings: tuple[str, ...]
    suggestions: tuple[int, ...]
    on_stripe: bool


class Pointer:
    """Follows one press at a time. Points are on the window, times in milliseconds."""

    def __init__(self, page: Page, selector: Selector, caret: Caret) -> None:
        """Point at ``page``."""
        self._page = page
        self._selector = selector
        self._caret = caret
        self._pressed: QPoint | None = None
        self._dragging = False
        self._doubled: tuple[QPoint, int] | None = None

    @property
    def is_down(self) -> bool:
        """Tell whether a press in the text is being followed."""
        return self._pressed is not None

    def press(self, point: QPoint, *, extend: bool, time: int, interval: int) -> None:
        """Begin a selection, extend it, or take the paragraph when a double-click came within ``interval``."""
        self._caret.forget_column()
        if not self._page.layout.blocks or point.x() >= self._page.columns.lanes_left - 4:
            return
        self._pressed, self._dragging = point, False
        if point.x() < self._page.columns.text_left - self._page.measures.line_height // 2:
            self._take(self._caret.turn_bounds(self._page.position_at(point)))
        elif self._is_third(point, time, interval):
            self._take(self._caret.paragraph_bounds(self._page.position_at(point)))
        elif extend:
            self._selector.reach(self._page.position_at(point), whole_words=True)
            self._dragging = True
        else:
            self._selector.place(self._page.position_at(point))

    def double_press(self, point: QPoint, time: int) -> None:
        """Select the word under the point."""
        over = self._page.over_text(point)
        word = None if over is None else reading.word_at(self._page.layout.text, over)
        if word is not None:
            self._selector.take(word, hold=True)
            self._pressed, self._dragging = point, True
        self._doubled = (point, time)

    def drag(self, point: QPoint, *, whole_words: bool) -> bool:
        """Stretch the selection to the point; tell whether that is a drag yet."""
        if self._pressed is None:
            return False
        if not self._dragging and (point - self._pressed).manhattanLength() < _DRAG_STARTS:
            return False
        if not self._dragging or point != self._pressed:
            self._dragging = True
            self._selector.reach(self._page.position_at(point), whole_words=whole_words)
        return True

    def release(self, point: QPoint, *, whole_words: bool) -> bool:
        """End the press; tell whether it was a mere click."""
        clicked = not self.drag(point, whole_words=whole_words)
        self._pressed = None
        return clicked

    def target(self, point: QPoint) -> Target:
        """Return what lies under the point, in the margin or in the text."""
        on_stripe = stripes_at(self._page, point)
        if on_stripe or point.x() >= self._page.columns.lanes_left - 4:
            return Target(on_stripe, (), on_stripe=bool(on_stripe))
        position = self._page.over_text(point)
        if position is None:
            return Target((), (), on_stripe=False)
        codings = tuple(coding.id for coding in self._page.codings.between(position, position + 1))
        suggestions = tuple(shown.key for shown in self._page.suggestions.between(position, position + 1))
        return Target(codings, suggestions, on_stripe=False)

    def tips(self, point: QPoint, explain: Callable[[str], str] | None = None) -> list[str]:
        """Return what there is to say about what lies under the point; ``explain`` knows codings that have no tip."""
        if point.x() < self._page.columns.text_left - self._page.measures.line_height // 2:
            return self._who_speaks(point)
        target = self.target(point)
        marks = [self._page.codings.get(found) for found in target.codings]
        proposals = [self._page.suggestions.get(key) for key in target.suggestions]
        codings = [mark.tip or (explain(mark.id) if explain else "") or mark.name for mark in marks if mark]
        return [*codings, *(mark.tip or mark.name for mark in proposals if mark is not None)]

    def _who_speaks(self, point: QPoint) -> list[str]:
        """Return a turn's label, role and time in full: the gutter shortens what it has no room for."""
        layout = self._page.layout
        if not layout.blocks:
            return []
        index = layout.blocks[layout.index_at(self._page.position_at(point))].turn
        turn = layout.turns[index] if index >= 0 else None
        return [" · ".join(each for each in (turn.label, turn.role, turn.time) if each)] if turn else []

    def _take(self, bounds: tuple[int, int]) -> None:
        span = reading.raw_span(*bounds)
        whole = reading.trimmed_span(self._page.layout.text, span)
        if whole is not None:
            self._selector.take(whole, hold=True)
            self._dragging = True

    def _is_third(self, point: QPoint, time: int, interval: int) -> bool:
        doubled, self._doubled = self._doubled, None
        if doubled is None:
            return False
        return time - doubled[1] <= interval and (point - doubled[0]).manhattanLength() < _DRAG_STARTS
