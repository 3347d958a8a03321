"""Work beside the window of which only the latest answer counts."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from workbench.domain.store import ProjectReader
from workbench.services.jobs import Progress
from workbench.ui.sitting import Sitting

if TYPE_CHECKING:
    from workbench.ui.job_runner import Job

T = TypeVar("T")


class LatestJob(QObject):
    """Runs one reading job at a time; of those that are asked for meanwhile, the last one follows it."""

    busy_changed = Signal(bool)
    """Whether an answer is still to come."""
    stopped = Signal()
    """What was asked for last was cancelled by the person or failed: no answer will come."""

    def __init__(self, sitting: Sitting, title: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._sitting, self._title = sitting, title
        self._asked = self._running = 0
        self._job: Job | None = None
        self._next: Callable[[], None] | None = None

    @property
    def busy(self) -> bool:
        """Tell whether an answer is still to come."""
        return bool(self._running) or self._next is not None

    def want(self, work: Callable[[ProjectReader, Progress], T], delivered: Callable[[T], None]) -> None:
        """Ask for ``work``, done with a reader of its own; its answer is dropped when something else is asked first."""
        self._asked += 1
        number = self._asked
        self._next = lambda: self._start(number, work, delivered)
        if not self._running:
            self._start_next()
        self.busy_changed.emit(self.busy)

    def drop(self) -> None:
        """Want nothing any more."""
        self._asked += 1
        self._next = None
        if self._job is not None:
            self._job.progress.cancel()

    def _start(
        self, number: int, work: Callable[[ProjectReader, Progress], T], delivered: Callable[[T], None]
    ) -> None:
        self._running = number
        job = self._sitting.jobs.start(
            self._title(),
            lambda progress: self._read(work, progress),
            lambda found: self._on_delivered(number, found, delivered),
            lambda error: self._on_failed(number, error),
        )
        # A very short job may be over before ``start`` returns.
        if self._running == number:
            self._job = job
            job.ended.connect(self._on_ended)

    def _read(self, work: Callable[[ProjectReader, Progress], T], progress: Progress) -> T:
        progress.advance(0, 1)
        with self._sitting.project.reading() as reader:
            return work(reader, progress)

    def _on_delivered(self, number: int, found: T, delivered: Callable[[T], None]) -> None:
        if self._running == number:
            self._on_ended()
        if number == self._asked:
            delivered(found)

    def _on_failed(self, number: int, error: Exception) -> None:
        if self._running == number:
            self._on_ended()
        # What fails over a state that is gone already will be asked for again.
        if number == self._asked:
            self._sitting.tell(error)
            self.stopped.emit()

    def _on_ended(self) -> None:
        given_up = self._job is not None and self._job.progress.cancelled and self._running == self._asked
        self._running, self._job = 0, None
        self._start_next()
        self.busy_changed.emit(self.busy)
        if given_up:
            self.stopped.emit()

    def _start_next(self) -> None:
        begin, self._next = self._next, None
        if begin is not None:
            begin()
