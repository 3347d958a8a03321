"""Files of supervision: a workbook of records brought in or written to fill in, and a calendar."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench.domain.errors import WorkbenchError
from workbench.domain.store import ProjectReader
from workbench.services.jobs import Progress
from workbench.services.record_template import write_template
from workbench.services.supervision_calendar import CalendarWish, write_calendar_file
from workbench.services.supervision_import import RecordsFound, records_in, sheets_in
from workbench.supervision.record_import import Fate
from workbench.ui.dialogs.records_preview import RecordsPreview
from workbench.ui.latest_job import LatestJob
from workbench.ui.listing_export import opening
from workbench.ui.sitting import Sitting

if TYPE_CHECKING:
    from workbench.services.supervision_import import SheetsRead


class RecordFiles(QObject):
    """Asks for the file and does what was asked."""

    def __init__(self, sitting: Sitting, window: QWidget) -> None:
        super().__init__(window)
        self._sitting, self._window = sitting, window
        self._reading = LatestJob(sitting, lambda: self.tr("Reading the workbook"), self)

    def choose_records(self) -> None:
        """Ask for a workbook of records."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Import records"),
            str(self._sitting.project.path.parent),
            self.tr("Excel workbooks (*.xlsx);;All files (*)"),
        )
        if chosen:
            self.take_records(Path(chosen))

    def take_records(self, path: Path) -> None:
        """Show what a workbook would bring in; bring it in when the person wants that."""

        def read(_reader: ProjectReader, _progress: Progress) -> "SheetsRead | WorkbenchError":
            try:
                return sheets_in(path)
            except WorkbenchError as error:
                return error

        self._reading.want(read, lambda found: self._on_read(path, found))

    def choose_template(self) -> None:
        """Ask where the workbook to fill in is to be written, and write it."""
        name = self.tr("Supervision records.xlsx")
        chosen = self._saved_as(self.tr("Workbook to fill in"), name, (self.tr("Excel workbook (*.xlsx)"),))
        if chosen is None:
            return
        path, _kind = chosen
        self._write(path, lambda language: write_template(self._sitting.project, path, language))

    def choose_calendar(self) -> None:
        """Ask where the calendar is to be written, and whether it says what is to be done; write it."""
        kinds = (
            self.tr("Calendar with code names alone (*.ics)"),
            self.tr("Calendar with what is to be done (*.ics)"),
        )
        chosen = self._saved_as(self.tr("Calendar file"), self.tr("Supervision.ics"), kinds)
        if chosen is None:
            return
        path, kind = chosen
        wish = CalendarWish(words=kind == kinds[1])
        self._write(path, lambda language: write_calendar_file(self._sitting.project, path, wish, language))

    def _saved_as(self, title: str, name: str, kinds: tuple[str, ...]) -> tuple[Path, str] | None:
        suggested = self._sitting.project.path.with_name(name)
        chosen, kind = QFileDialog.getSaveFileName(self._window, title, str(suggested), ";;".join(kinds))
        if not chosen:
            return None
        path = Path(chosen)
        suffix = suggested.suffix
        return (path if path.suffix.casefold() == suffix else path.with_name(path.name + suffix)), kind

    def _write(self, path: Path, write: Callable[[str], int]) -> None:
        try:
            write(self._sitting.preferences.language)
        except WorkbenchError as error:
            self._sitting.tell(error)
            return
        words = self.tr("Written: {name}").format(name=path.name)
        self._sitting.messages.inform(words, opening(path))

    def _on_read(self, path: Path, sheets: "SheetsRead | WorkbenchError") -> None:
        if isinstance(sheets, WorkbenchError):
            self._sitting.tell(sheets)
            return
        language = self._sitting.preferences.language
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            found = records_in(self._sitting.project, path, language, sheets)
        except WorkbenchError as error:
            self._sitting.tell(error)
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        if RecordsPreview.ask(self._window, found, language):
            self._bring_in(found)

    def _bring_in(self, found: RecordsFound) -> None:
        operation = found.operation(self._sitting.project)
        if operation is not None:
            count = len(found.of(Fate.NEW))
            self._sitting.perform(operation, self.tr("%n rows were brought in.", "", count))
