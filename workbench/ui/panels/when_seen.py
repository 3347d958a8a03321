"""What a panel shows, put off until somebody can see the panel: behind another tab it would be laid out for nobody."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QDockWidget

T = TypeVar("T")


class WhenSeen(Generic[T]):
    """Shows the last thing wanted: at once where the dock is in sight, otherwise as soon as it comes into sight."""

    def __init__(self, dock: QDockWidget, show: Callable[[T], None], first: T) -> None:
        self._show, self._wanted = show, first
        self._seen, self._stale = False, False
        dock.visibilityChanged.connect(self._on_visibility)

    def want(self, thing: T) -> None:
        """Show a thing, now or later."""
        self._wanted, self._stale = thing, True
        self._catch_up()

    def follow(self, refresh: Callable[[], None]) -> None:
        """Refresh what is shown; where nobody sees it, it is shown anew once somebody does."""
        if self._seen:
            refresh()
        else:
            self._stale = True

    def _on_visibility(self, seen: bool) -> None:
        self._seen = seen
        self._catch_up()

    def _catch_up(self) -> None:
        if self._seen and self._stale:
            self._stale = False
            self._show(self._wanted)
