"""Bringing material in: choose files, read them beside the window, look at them, import them in one step."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench.domain.districts import District
from workbench.domain.sources import Source
from workbench.services.importing import ImportOptions, Proposal, formats, import_operation, propose
from workbench.services.jobs import Progress
from workbench.ui.actions import Actions
from workbench.ui.dialogs.import_dialog import ImportDialog
from workbench.ui.phrases_importing import imported_codes
from workbench.ui.sitting import Sitting


class ImportFlow(QObject):
    """Imports by button, by menu and by dropping files."""

    def __init__(self, sitting: Sitting, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._sitting, self._window = sitting, window
        actions.on("import_files", self.choose_files)
        actions.on("import_folder", self.choose_folder)

    def choose_files(self) -> None:
        """Ask for files."""
        endings = " ".join(f"*{ending}" for ending in formats())
        kinds = f"{self.tr('Transcripts and notes')} ({endings});;{self.tr('All files')} (*)"
        files, _kind = QFileDialog.getOpenFileNames(
            self._window, self.tr("Import sources"), str(Path.home()), kinds
        )
        if files:
            self.propose(tuple(Path(each) for each in files))

    def choose_folder(self) -> None:
        """Ask for a folder."""
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"), str(Path.home()))
        if folder:
            self.propose((Path(folder),))

    def propose(self, paths: tuple[Path, ...]) -> None:
        """Read files in a job and show what was recognised."""
        if not self._sitting.writable:
            return
        self._sitting.jobs.start(
            self.tr("Reading %n files", "", len(paths)),
            lambda progress: self._read(paths, progress),
            self._on_read,
            self._sitting.tell,
        )

    def _read(self, paths: tuple[Path, ...], progress: Progress) -> tuple[Proposal, ...]:
        with self._sitting.project.reading() as reader:
            return propose(reader, paths, ImportOptions(), progress)

    def _on_read(self, proposals: tuple[Proposal, ...]) -> None:
        if not proposals:
            self._sitting.messages.inform(self.tr("There was nothing to import there."))
            return
        project, language = self._sitting.project, self._sitting.preferences.language
        wanted = ImportDialog.ask(
            self._window,
            proposals,
            {each.id: each for each in project.reader.all(District)},
            language,
            taken=[each.name for each in project.reader.all(Source)],
            jobs=self._sitting.jobs,
        )
        operation = import_operation(wanted, project, imported_codes(language)) if wanted else None
        if operation is not None:
            self._sitting.perform(operation, self.tr("%n sources imported.", "", len(operation.imported)))
