"""What the commands about personal data do: find, mark by hand, export copies, open the key."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from workbench.coding.personal_marks import NoteMarks
from workbench.domain.errors import WorkbenchError
from workbench.domain.personal import PersonalKind
from workbench.services.jobs import Progress
from workbench.services.personal import marked_by_hand, search_personal
from workbench.services.redacted_copies import (
    StandIns,
    export_redacted,
    mask_exports,
    masks_exports,
)
from workbench.ui.dialogs.ask import AskChoice
from workbench.ui.dialogs.pseudonym_key import KeyPassword, PseudonymKey
from workbench.ui.dialogs.redacted_copies import Answer, RedactedCopies
from workbench.ui.leaving import Leaving
from workbench.ui.main_window import MainWindow
from workbench.ui.messages import Offer
from workbench.ui.phrases_personal import KIND_LABELS
from workbench.ui.workspaces.coding import CodingWorkspace
from workbench.ui.workspaces.finding import FindingWorkspace

if TYPE_CHECKING:
    from workbench.ui.job_runner import Job
    from workbench.ui.panels.personal_page import PersonalPage


class PersonalCommands(QObject):
    """The page, the search, marks by hand, redacted copies, the switch of masked exports, the key."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._search: Job | None = None
        on = window.commands.on
        on("personal_data", self.show_page)
        on("find_personal", self.find)
        on("mark_personal", self.mark_selection)
        on("export_redacted", self.choose_and_export)
        on("mask_exports", self.switch_masking)
        on("pseudonym_key", self.open_key)
        window.project_shown.connect(self.show_choice)

    def show_choice(self) -> None:
        """Tick the menu's entry as the project that is open has it."""
        sitting = self._window.sitting
        masked = sitting is not None and masks_exports(sitting.project)
        self._window.commands["mask_exports"].setChecked(masked)

    def show_page(self) -> "PersonalPage":
        """Bring the page to the front."""
        workspace = self._window.bring(FindingWorkspace.name)
        assert isinstance(workspace, FindingWorkspace)
        from workbench.ui.panels.personal_page import PersonalPage

        page = workspace.show_page(PersonalPage.name)
        assert isinstance(page, PersonalPage)
        return page

    def find(self) -> None:
        """Look through all sources beside the window, and note what was found."""
        sitting = self._window.sitting
        if sitting is None:
            return
        self.show_page()
        if self._search is not None:
            return
        project = sitting.project
        coder, clock = project.coder.id, project.clock

        def search(progress: Progress) -> NoteMarks | None:
            with project.reading() as reader:
                return search_personal(reader, coder, clock, None, progress)

        title = self.tr("Looking for personal data")
        self._search = sitting.jobs.start(title, search, self._on_found, sitting.tell)
        self._search.ended.connect(self._on_search_ended)

    def mark_selection(self) -> None:
        """Ask of what kind the selected words are, and mark them."""
        sitting, front = self._window.sitting, self._window.front
        if sitting is None or not isinstance(front, CodingWorkspace):
            return
        source, spans = front.transcript.source, front.transcript.ways.spans()
        if source is None or not spans:
            return
        language = sitting.preferences.language
        choices = [(str(kind), words) for kind, words in KIND_LABELS[language].items()]
        kind = AskChoice.ask(
            self._window,
            self.tr("Mark as personal data"),
            self.tr("What are the selected words?"),
            choices=choices,
            now=str(PersonalKind.NAME),
            yes=self.tr("Mark"),
        )
        if kind is None:
            return
        try:
            operation = marked_by_hand(sitting.project, source, spans[0], PersonalKind(kind))
        except WorkbenchError as error:
            sitting.tell(error)
            return
        sitting.perform(operation, self.tr("Marked. It is reviewed with the others."))

    def choose_and_export(self) -> None:
        """Ask where redacted transcripts go, and write them once they may leave."""
        sitting = self._window.sitting
        if sitting is None:
            return
        path = sitting.project.path
        suggested = path.with_name(self.tr("{title} redacted").format(title=path.stem))
        answer = RedactedCopies.ask(self._window, suggested)
        if answer is not None:
            self.export(answer)

    def export(self, answer: Answer) -> None:
        """Write redacted transcripts beside the window, once they may leave."""
        sitting = self._window.sitting
        if sitting is None:
            return
        project, language = sitting.project, sitting.preferences.language

        def go(stand_ins: StandIns) -> None:
            def write(progress: Progress) -> int:
                with project.reading() as reader:
                    return export_redacted(
                        project,
                        answer.folder,
                        language,
                        suffix=answer.suffix,
                        reader=reader,
                        stand_ins=stand_ins,
                        progress=progress,
                    )

            sitting.jobs.start(
                self.tr("Writing redacted transcripts"),
                write,
                lambda files: self._on_written(answer.folder, files),
                sitting.tell,
            )

        Leaving(sitting, self._window).let_masked("redacted", go)

    def switch_masking(self) -> None:
        """Mask what is exported from this project, or write it as it was said."""
        sitting = self._window.sitting
        if sitting is None:
            return
        try:
            mask_exports(sitting.project, wanted=not masks_exports(sitting.project))
        except WorkbenchError as error:
            sitting.tell(error)
        self.show_choice()
        sitting.messages.inform(
            self.tr("What is exported from this project is masked from now on.")
            if masks_exports(sitting.project)
            else self.tr("What is exported from this project stands as it was said.")
        )

    def open_key(self) -> None:
        """Show the key, after its password."""
        sitting = self._window.sitting
        if sitting is None:
            return
        if sitting.pseudonym_key is None:
            sitting.hold_key(KeyPassword.ask(self._window, sitting))
        if sitting.pseudonym_key is not None:
            PseudonymKey.show_for(self._window, sitting, sitting.pseudonym_key)

    def _on_search_ended(self) -> None:
        self._search = None

    def _on_found(self, operation: NoteMarks | None) -> None:
        sitting = self._window.sitting
        if sitting is None:
            return
        count = len(operation.marks) if operation is not None else 0
        told = self.tr("%n new places are to be reviewed.", "", count)
        if operation is None:
            sitting.messages.inform(self.tr("Nothing new was found."))
        else:
            sitting.perform(operation, told)

    def _on_written(self, folder: Path, files: int) -> None:
        told = self.tr("{name} is written, with %n transcripts.", "", files).format(name=folder.name)
        open_it = Offer(self.tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        self._window.messages.inform(told, open_it)
