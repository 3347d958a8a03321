"""The selection as it is made: by pointing, by keys, by whoever asks for it. Positions in code points. No Qt."""

from workbench.domain.spans import Span
from workbench.ui.views import transcript_selection as reading
from workbench.ui.views.transcript_page import Page


class Selector:
    """Keeps where a selection began while the page keeps what it has become."""

    def __init__(self, page: Page) -> None:
        """Select on ``page``."""
        self._page = page
        self._core: Span | None = None
        self.anchor = 0

    def place(self, position: int) -> None:
        """Put the caret at ``position`` with nothing selected."""
        self.anchor = self._page.caret = position
        self._page.selection = self._core = None

    def take(self, span: Span, *, hold: bool = False) -> None:
        """Select ``span``; with ``hold`` a drag that follows never lets go of any of it."""
        self._page.selection = span
        self.anchor, self._page.caret = span.start, span.end
        self._core = span if hold else None

    def let_go(self) -> None:
        """Let later moves shrink what a double-click took."""
        self._core = None

    def reach(self, position: int, *, whole_words: bool) -> None:
        """Select from where it began to ``position``."""
        self._page.caret = position
        if self._core is None:
            span = reading.raw_span(self.anchor, position)
        else:
            span = Span(min(self._core.start, position), max(self._core.end, position))
        self._page.selection = reading.snapped(self._page.layout.text, span) if whole_words else span
