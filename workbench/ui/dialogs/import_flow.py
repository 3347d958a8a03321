"""Bringing material in: choose files, read them beside the window, look at them, import them in one step."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench.domain.districts import District
from workbench.domain.sources import Source
from workbench.services.import_frame import numbered
from workbench.services.importing import (
    ImportOptions,
    Proposal,
    formats,
    import_operation,
    propose,
    propose_survey,
)
from workbench.services.jobs import Progress
from workbench.services.surveys import SurveyMap, first_lines
from workbench.ui.actions import Actions
from workbench.ui.dialogs.import_dialog import ImportDialog
from workbench.ui.dialogs.survey_dialog import SurveyAnswer, SurveyDialog
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
        kinds = self.tr("Transcripts, notes and surveys ({endings});;All files (*)").format(endings=endings)
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
        surveys, others = parted(proposals)
        if surveys:
            self._ask_about_surveys(surveys)
        if others:
            self._ask(others)

    def _ask(self, proposals: tuple[Proposal, ...]) -> None:
        reader = self._sitting.project.reader
        wanted = ImportDialog.ask(
            self._window,
            proposals,
            {each.id: each for each in reader.all(District)},
            self._sitting.preferences.language,
            taken=[each.name for each in reader.all(Source)],
            sources=reader.all(Source),
            jobs=self._sitting.jobs,
        )
        self._import(wanted or ())

    def _ask_about_surveys(self, surveys: tuple[Proposal, ...]) -> None:
        """Show each sheet with its columns, and make sources of those that are wanted, again in a job."""
        districts = self._sitting.project.reader.all(District)
        wanted = [
            (survey, answer)
            for survey in surveys
            if (answer := SurveyDialog.ask(self._window, survey, lambda sheet: first_lines(sheet, districts)))
        ]
        if wanted:
            self._sitting.jobs.start(
                self.tr("Reading %n files", "", len(wanted)),
                lambda progress: self._settled(wanted, progress),
                self._import,
                self._sitting.tell,
            )

    def _settled(
        self, wanted: list[tuple[Proposal, SurveyAnswer]], progress: Progress
    ) -> tuple[Proposal, ...]:
        found = []
        with self._sitting.project.reading() as reader:
            names = {each.name.casefold() for each in reader.all(Source)}
            for survey, answer in wanted:
                made = survey
                if answer.sheet != survey.sheet or survey.status != "ready":
                    made = propose_survey(reader, survey.path, answer.sheet, named(answer.name), progress)
                if made.source is not None:
                    # Nobody should lose what was settled because of a name: it gets a number.
                    name = numbered(answer.name or made.source.name, names)
                    made = made.renamed(name)
                    names.add(name.casefold())
                found.append(made)
        return tuple(found)

    def _import(self, proposals: tuple[Proposal, ...]) -> None:
        for refused in proposals:
            if refused.error is not None:
                self._sitting.tell(refused.error)
        theme = imported_codes(self._sitting.preferences.language)
        operation = import_operation(proposals, self._sitting.project, theme)
        if operation is not None:
            self._sitting.perform(operation, self.tr("%n sources imported.", "", len(operation.imported)))


def named(name: str) -> ImportOptions:
    """Return what makes a survey bear a name; an empty one leaves it the file's."""
    return ImportOptions(survey_map=SurveyMap(name=name))


def parted(proposals: tuple[Proposal, ...]) -> tuple[tuple[Proposal, ...], tuple[Proposal, ...]]:
    """Return the sheets of answers, which are asked about one by one, and all else."""
    surveys = tuple(each for each in proposals if each.sheet is not None and each.status != "duplicate")
    return surveys, tuple(each for each in proposals if all(each is not one for one in surveys))
