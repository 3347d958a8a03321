"""Keeping note of the suggestions that somebody really saw: what stood in sight long enough to be read."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer

from workbench.domain.suggestions import Suggestion

READ_AFTER_MS = 1_200
"""So long something must stand still in sight to count as shown."""
Shown = tuple[str, Suggestion]


class ShownOffers(QObject):
    """Asks what is in sight once the window has come to rest, and hands on what was not handed on before.

    ``in_sight`` gives run and suggestion of each that can be seen; ``keep`` takes those that are new, all at once.
    """

    def __init__(
        self,
        in_sight: Callable[[], Iterable[Shown]],
        keep: Callable[[tuple[Shown, ...]], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._in_sight, self._keep = in_sight, keep
        self._kept: set[tuple[str, str, int, int, str]] = set()
        self._rest = QTimer(self, singleShot=True, interval=READ_AFTER_MS)
        self._rest.timeout.connect(self.take_note)

    def stir(self) -> None:
        """Be told that something else may be in sight."""
        self._rest.start()

    def take_note(self) -> None:
        """Hand on what is in sight now and is new."""
        fresh: list[Shown] = []
        for run, each in self._in_sight():
            key = (run, each.source, each.span.start, each.span.end, each.code)
            if run and key not in self._kept:
                self._kept.add(key)
                fresh.append((run, each))
        if fresh:
            self._keep(tuple(fresh))
