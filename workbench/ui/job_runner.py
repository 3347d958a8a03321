"""Long work beside the window: computed on another thread, delivered on this one."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.domain.errors import Cancelled
from workbench.services.jobs import Progress

T = TypeVar("T")
SHOWN_AFTER_MS = 600
_TELL_EVERY = 0.08


class JobProgress(QObject):
    """Carries progress from the working thread to the window, not oftener than the eye sees."""

    advanced = Signal(int, int, str)

    def __init__(self) -> None:
        super().__init__()
        self._cancelled = Event()
        self._told = 0.0

    def advance(self, done: int, total: int, what: str = "") -> None:
        """Tell how far the work is; raises Cancelled when the person wants it no more."""
        if self._cancelled.is_set():
            raise Cancelled
        now = monotonic()
        if now - self._told >= _TELL_EVERY or done >= total:
            self._told = now
            self.advanced.emit(done, total, what)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Tell whether the person wants the work no more."""
        return self._cancelled.is_set()


class Job(QObject):
    """One piece of work under way."""

    ended = Signal()
    _arrived = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.progress = JobProgress()
        self._settle: Callable[[], None] = lambda: None
        self._arrived.connect(self._on_arrived)

    def settle_with(self, settle: Callable[[], None]) -> None:
        """Say what happens on the window's thread once the work is over."""
        self._settle = settle

    def arrive(self) -> None:
        """Tell the window's thread that the work is over; called on the working thread."""
        self._arrived.emit()

    def _on_arrived(self) -> None:
        self.ended.emit()
        self._settle()


class JobRunner(QObject):
    """Runs jobs on a pool of threads; shows those that last, and leaves no thread behind."""

    shown = Signal(object)
    """A Job has lasted long enough to be shown with its progress."""
    ended = Signal(object)
    """A Job is over, whatever came of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="job")
        self._running: list[Job] = []
        self._closed = False

    @property
    def busy(self) -> bool:
        """Tell whether any job is under way."""
        return bool(self._running)

    def start(
        self,
        title: str,
        work: Callable[[Progress], T],
        delivered: Callable[[T], None],
        failed: Callable[[Exception], None],
        *,
        quiet: bool = False,
    ) -> Job:
        """Run ``work`` beside the window; ``delivered`` or ``failed`` is called on this thread, neither on cancel.

        A ``quiet`` job is never shown.
        """
        job = Job(title)
        if self._closed:
            # What ends with the runner may want to be followed by something: there is nobody to run it.
            job.progress.cancel()
            return job
        self._running.append(job)
        if not quiet:
            QTimer.singleShot(SHOWN_AFTER_MS, job, lambda: self._on_time_to_show(job))
        future = self._pool.submit(work, job.progress)
        job.settle_with(lambda: self._settle(job, future, delivered, failed))
        future.add_done_callback(lambda _future: job.arrive())
        return job

    def cancel_all(self) -> None:
        """Cancel what runs; what it brings is not delivered."""
        for job in self._running:
            job.progress.cancel()

    def close(self) -> None:
        """Cancel what runs and wait for it; what it brings is not delivered any more."""
        self._closed = True
        self.cancel_all()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._running = []

    def _on_time_to_show(self, job: Job) -> None:
        if job in self._running:
            self.shown.emit(job)

    def _settle(
        self,
        job: Job,
        future: "Future[T]",
        delivered: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        if self._closed:  # a job's last word may arrive when this runner is gone already
            return
        self._running = [each for each in self._running if each is not job]
        self.ended.emit(job)
        if job.progress.cancelled or future.cancelled():
            return
        error = future.exception()
        if error is None:
            delivered(future.result())
        elif isinstance(error, Exception) and not isinstance(error, Cancelled):
            failed(error)
