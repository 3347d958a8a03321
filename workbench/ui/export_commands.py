"""Writing what was found to Word."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from workbench.services.jobs import Progress
from workbench.services.projects import Project
from workbench.ui.main_window import MainWindow
from workbench.ui.messages import Offer

SUFFIX = ".docx"


class ExportCommands(QObject):
    """Asks where a report goes, writes it beside the window and offers to open it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.commands.on("export_themes", self.choose_and_export)

    def choose_and_export(self) -> None:
        """Ask for a file and write the theme table."""
        sitting = self._window.sitting
        if sitting is None:
            return
        suggested = sitting.project.path.with_name(
            self.tr("Theme table {title}").format(title=sitting.project.path.stem)
        )
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export theme table to Word"),
            str(suggested.with_name(suggested.name + SUFFIX)),
            self.tr("Word files (*.docx)"),
        )
        if chosen:
            wanted = Path(chosen)
            self.export(
                wanted if wanted.suffix.casefold() == SUFFIX else wanted.with_name(wanted.name + SUFFIX)
            )

    def export(self, path: Path) -> None:
        """Write the theme table in the language of the window."""
        sitting = self._window.sitting
        if sitting is None:
            return
        project, language = sitting.project, self._window.preferences.language
        self._window.jobs.start(
            self.tr("Writing the theme table"),
            lambda progress: _write(project, path, language, progress),
            lambda rows: self._on_written(path, rows),
            self._window.tell,
        )

    def _on_written(self, path: Path, rows: int) -> None:
        told = self.tr("{name} is written, with %n rows.", "", rows).format(name=path.name)
        open_it = Offer(self.tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        self._window.messages.inform(told, open_it)


def _write(project: Project, path: Path, language: str, progress: Progress) -> int:
    # pandas and python-docx take seconds to load: not before somebody wants them.
    from workbench.services.reporting import export_themes

    progress.advance(0, 1)
    with project.reading() as reader:
        return export_themes(project, path, language, reader=reader)
