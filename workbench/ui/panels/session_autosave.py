"""Keeps a draft by itself: a moment after typing stops, and whenever the keyboard goes to another field."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

PAUSE: Final = 800
"""After so many milliseconds without a key what was typed is kept."""


class SessionAutosave(QObject):
    """Calls ``keep`` in pauses of whoever writes in ``form``."""

    def __init__(self, form: QWidget, keep: Callable[[], object]) -> None:
        super().__init__(form)
        self._form, self._keep = form, keep
        self.timer = QTimer(self, singleShot=True, interval=PAUSE)
        self.timer.timeout.connect(self.now)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def touch(self) -> None:
        """Be told that something was typed: the pause begins anew."""
        self.timer.start()

    def now(self) -> None:
        """Keep what was typed, without waiting for a pause."""
        self.timer.stop()
        self._keep()

    def _on_focus(self, before: QWidget | None, _now: QWidget | None) -> None:
        if self.timer.isActive() and before is not None and self._form.isAncestorOf(before):
            self.now()
