"""Python's collector of garbage: kept to the window's thread, and asked to wait while records are made that live on.

Left to itself it looks on whichever thread makes things just then. A job's thread that finds a window's leavings takes
Qt's objects away under the window's hands, and the program dies.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY: Final = 1000
"""Milliseconds between two looks."""
_LIMITS: Final = (700, 10, 50)
"""After how many new things, or looks of the younger generation, each generation is looked through."""

_lock = Lock()
_waiting = 0


class Collector(QObject):
    """Looks for garbage now and then, on the thread of the window, and nobody else does."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look through the oldest generation that is due, unless somebody asked to wait."""
        if _waiting:
            return
        counts = gc.get_count()
        due = [generation for generation, limit in enumerate(_LIMITS) if counts[generation] > limit]
        if due:
            gc.collect(due[-1])

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()


@contextmanager
def collector_waiting() -> Iterator[None]:
    """Let nobody look for garbage meanwhile: that takes longer than making ten thousand codings, and finds none."""
    waits_already = not gc.isenabled()
    _wait(1)
    gc.disable()
    try:
        yield
    finally:
        _wait(-1)
        if not waits_already:
            gc.enable()


def _wait(by: int) -> None:
    global _waiting  # noqa: PLW0603 - one collector, whoever asks it to wait
    with _lock:
        _waiting += by
