"""Writing what was found to Word."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from workbench.domain.ids import SavedTableId
from workbench.domain.print_tables import PrintKind, PrintWish
from workbench.services.jobs import Progress
from workbench.services.printing.door import free_name, keeping, kept_as
from workbench.services.projects import Project
from workbench.services.redacted_copies import StandIns, masked_reading
from workbench.ui.leaving import Leaving
from workbench.ui.main_window import MainWindow
from workbench.ui.messages import Offer
from workbench.ui.print_words import kind_name

SUFFIX = ".docx"
Write = Callable[[Project, Path, str, StandIns | None, Progress, SavedTableId | None], int]
"""Writes a report of a project to a file in a language, masked or not, and returns how many rows it has.

What comes last is the print table that it is kept as, None for a report that is not live.
"""


class Keep(Protocol):
    """Says which print table a report is kept as."""

    def __call__(self, *, masked: bool) -> SavedTableId | None:
        """Return its id, or None."""


def not_kept(*, masked: bool) -> SavedTableId | None:  # noqa: ARG001 - as Keep has it
    """Keep nothing."""
    return None


class ExportCommands(QObject):
    """Asks where a report goes, writes it beside the window and offers to open it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.commands.on("export_themes", self.choose_and_export)
        window.commands.on("export_participation", self.choose_and_export_participation)

    def choose_and_export(self) -> None:
        """Ask for a file and write the theme table."""
        chosen = self._chosen(self.tr("Export theme table to Word"), self.tr("Theme table {title}"))
        if chosen:
            self.export(chosen)

    def choose_and_export_participation(self) -> None:
        """Ask for a file and write who takes part."""
        chosen = self._chosen(self.tr("Export participation to Word"), self.tr("Participation {title}"))
        if chosen:
            self.export_participation(chosen)

    def export(self, path: Path) -> None:
        """Write the theme report in the language of the window, kept as a print table so that it can be refreshed."""
        self._start(self.tr("Writing the theme table"), path, "themes", _write_themes, self._kept)

    def export_participation(self, path: Path) -> None:
        """Write who takes part, in all sources, in the language of the window."""
        self._start(self.tr("Writing who takes part"), path, "participation", _write_participation)

    def _chosen(self, title: str, name: str) -> Path | None:
        """Ask for a file; ``name`` is how one that is suggested is called."""
        sitting = self._window.sitting
        if sitting is None:
            return None
        suggested = sitting.project.path.with_name(name.format(title=sitting.project.path.stem))
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window,
            title,
            str(suggested.with_name(suggested.name + SUFFIX)),
            self.tr("Word files (*.docx)"),
        )
        if not chosen:
            return None
        wanted = Path(chosen)
        return wanted if wanted.suffix.casefold() == SUFFIX else wanted.with_name(wanted.name + SUFFIX)

    def _kept(self, *, masked: bool) -> SavedTableId | None:
        """Return the print table that the theme report is kept as, kept now where it is not; None where it can't be."""
        sitting = self._window.sitting
        if sitting is None:
            return None
        wish = PrintWish(PrintKind.THEME_REPORT, self._window.preferences.language, masked=masked)
        reader = sitting.project.reader
        same = kept_as(reader, wish)
        if same is not None or sitting.project.read_only:
            return same.id if same is not None else None
        step = keeping(sitting.project, wish, free_name(reader, kind_name(wish.kind)))
        return step.table.id if sitting.perform(step) is not None else None

    def _start(self, title: str, path: Path, what: str, write: Write, kept: Keep = not_kept) -> None:
        sitting = self._window.sitting
        if sitting is None:
            return
        project, language = sitting.project, self._window.preferences.language
        leaving = Leaving(sitting, self._window)

        def go(stand_ins: StandIns | None) -> None:
            query = kept(masked=stand_ins is not None)
            self._window.jobs.start(
                title,
                lambda progress: write(project, path, language, stand_ins, progress, query),
                lambda rows: self._on_written(path, rows, leaving.warning()),
                self._window.tell,
            )

        leaving.let(what, go)

    def _on_written(self, path: Path, rows: int, warning: str) -> None:
        told = self.tr("{name} is written, with %n rows.", "", rows).format(name=path.name)
        told = f"{told} {warning}".strip()
        open_it = Offer(self.tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        self._window.messages.inform(told, open_it)


def _write_themes(
    project: Project,
    path: Path,
    language: str,
    stand_ins: StandIns | None,
    progress: Progress,
    query: SavedTableId | None,
) -> int:
    # pandas and python-docx take seconds to load: not before somebody wants them.
    from workbench.services.reporting import export_themes

    progress.advance(0, 1)
    with masked_reading(project, stand_ins) as reader:
        return export_themes(project, path, language, reader=reader, query=query)


def _write_participation(
    project: Project,
    path: Path,
    language: str,
    stand_ins: StandIns | None,
    progress: Progress,
    _query: SavedTableId | None,
) -> int:
    from workbench.services.participation import participation_overview
    from workbench.services.reporting import export_participation

    with masked_reading(project, stand_ins) as reader:
        overview = participation_overview(reader, progress=progress)
        return export_participation(project, path, language, overview, reader=reader)
