"""A page that counts beside the window whenever what it counts has changed, and only while somebody looks."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from workbench.domain.coders import Coder
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.districts import District
from workbench.domain.participants import Participant
from workbench.domain.queries import SavedQuery
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import Change
from workbench.ui.actions import Actions
from workbench.ui.latest_job import LatestJob
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.sitting import Sitting

_PAUSE_MS = 120
_COUNTED = (Coding, Code, Coder, Source, Transcript, Participant, District, SavedQuery)


class CountingPage(FindingPage):
    """Asks ``start`` of its kind to count, soon after a choice or the project has changed."""

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(sitting, actions, parent)
        self._in_front, self._stale = False, True
        self.job = LatestJob(sitting, self.counting_words, self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.count)
        self.job.stopped.connect(self._on_stopped)
        sitting.eyes_changed.connect(self.count_soon)

    @property
    def busy(self) -> bool:
        """Tell whether something is still to be counted."""
        return self.job.busy or self._pause.isActive()

    def counting_words(self) -> str:
        """Return what the job is called while it takes long."""
        raise NotImplementedError

    def start(self) -> None:
        """Have counted what is asked for now, and show it."""
        raise NotImplementedError

    @property
    def is_dated(self) -> bool:
        """Tell whether what is shown was counted at a date and is to stay so."""
        return False

    def note(self) -> None:
        """Say which commands make sense now."""

    def count(self) -> None:
        """Count now, or, where nobody looks, once somebody does."""
        self._pause.stop()
        self._stale = not self._in_front
        if self._in_front and not self.is_dated:
            self.start()

    def count_soon(self) -> None:
        """Count after a moment in which nothing else changes."""
        if self._in_front:
            self._pause.start()
        else:
            self._stale = True

    @override
    def on_changed(self, change: Change) -> None:
        if change.touches(*_COUNTED):
            self.count_soon()

    @override
    def shown(self) -> None:
        self._in_front = True
        self.note()
        if self._stale:
            self.count()

    @override
    def hidden(self) -> None:
        if self._in_front and self.busy:
            self._pause.stop()
            self.job.drop()
            self._stale = True
        self._in_front = False
        self.note()

    def _on_stopped(self) -> None:
        self._stale = True
