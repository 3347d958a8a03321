"""Writes a refreshed Word file, or a copy of it, once it may leave, and says so."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench.services.jobs import Progress
from workbench.services.refreshing.files import SUFFIXES
from workbench.services.refreshing.refresh import Refresh, Written
from workbench.ui.leaving import Leaving
from workbench.ui.messages import Offer
from workbench.ui.sitting import Sitting


class WordFileWriting(QObject):
    """Makes the changes that are ticked, in a job."""

    done = Signal()
    """A file was written."""
    busy_changed = Signal()

    def __init__(self, sitting: Sitting, parent: QWidget) -> None:
        super().__init__(parent)
        self._sitting, self._parent = sitting, parent
        self._leaving = Leaving(sitting, parent)
        self.busy = False

    def write_copy(self, found: Refresh, wanted: frozenset[str]) -> None:
        """Ask where a copy is to be, and write it; the file itself is left alone."""
        path = found.path
        name = self.tr("{name} refreshed").format(name=path.stem)
        chosen, _kind = QFileDialog.getSaveFileName(
            self._parent,
            self.tr("Write a refreshed copy"),
            str(path.with_name(f"{name}{path.suffix}")),
            self.tr("Word document (*{suffix})").format(suffix=path.suffix),
        )
        if chosen:
            out = Path(chosen)
            known = out.suffix.casefold() in SUFFIXES
            self.write(found, wanted, out if known else out.with_name(out.name + path.suffix))

    def write(self, found: Refresh, wanted: frozenset[str], out: Path | None = None) -> None:
        """Write the file, or with ``out`` a copy of it, once what is masked in it may leave."""
        if found.masked:
            self._leaving.let_masked("refresh", lambda _stand_ins: self._start(found, wanted, out))
        else:
            self._start(found, wanted, out)

    def _start(self, found: Refresh, wanted: frozenset[str], out: Path | None) -> None:
        project = self._sitting.project
        self._settle(busy=True)
        job = self._sitting.jobs.start(
            self.tr("Refreshing the Word file"),
            lambda progress: _told(progress, found, lambda: found.write(project, wanted, out)),
            self._on_written,
            self._on_failed,
        )
        job.ended.connect(self._on_ended)

    def _on_ended(self) -> None:
        self._settle(busy=False)

    def _on_written(self, written: Written) -> None:
        self._settle(busy=False)
        name = written.path.name
        if written.backup is not None:
            words = self.tr("{name} is refreshed in %n places. The old file is {old}.", "", written.changed)
            words = words.format(name=name, old=written.backup.name)
        else:
            words = self.tr("{name} is written, refreshed in %n places.", "", written.changed).format(
                name=name
            )
        place = QUrl.fromLocalFile(str(written.path))
        self._sitting.messages.inform(
            f"{words} {self._leaving.warning()}".strip(),
            Offer(self.tr("Open"), lambda: QDesktopServices.openUrl(place)),
        )
        self.done.emit()

    def _on_failed(self, error: Exception) -> None:
        self._settle(busy=False)
        self._sitting.tell(error)

    def _settle(self, *, busy: bool) -> None:
        self.busy = busy
        self.busy_changed.emit()


def _told(progress: Progress, found: Refresh, write: Callable[[], Written]) -> Written:
    """Write, once nobody has asked to stop: from then on it is done whole."""
    progress.advance(0, 1, found.path.name)
    return write()
