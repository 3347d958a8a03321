"""Papers on supervision from the window: asked for, looked through, and written beside it."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workbench.domain.errors import WorkbenchError
from workbench.services.jobs import Progress
from workbench.services.note_scanning import Finding
from workbench.services.supervision_papers.door import paper_for
from workbench.services.supervision_papers.paper import Paper
from workbench.services.supervision_papers.writing import let_out, names_in, write_paper
from workbench.ui.dialogs.ask_words import AskWords
from workbench.ui.dialogs.supervision_papers import Start, SupervisionPapers
from workbench.ui.listing_export import chosen_file, opening
from workbench.ui.sitting import Sitting

_SHOWN = 5


class PaperWriting(QObject):
    """Asks which paper is wanted and where it goes; asks for a reason when words in it may tell who somebody is."""

    def __init__(self, sitting: Sitting, parent: QWidget) -> None:
        super().__init__(parent)
        self._sitting, self._widget = sitting, parent

    def ask(self, start: Start) -> None:
        """Ask, and write what is wanted."""
        window = self._widget.window()
        answer = SupervisionPapers.ask(window, self._sitting, start)
        if answer is None:
            return
        try:
            paper = paper_for(self._sitting.project, answer.wish)
        except WorkbenchError as error:
            self._sitting.tell(error)
            return
        title = self.tr("Write the paper")
        path = chosen_file(window, self._sitting, title, paper.report.title, (answer.ending,))
        if path is not None:
            self._look(paper, path)

    def _look(self, paper: Paper, path: Path) -> None:
        project = self._sitting.project

        def look(progress: Progress) -> tuple[Finding, ...]:
            progress.advance(0, 1)
            with project.reading() as reader:
                return names_in(project, paper, reader)

        self._sitting.jobs.start(
            self.tr("Looking for personal data"),
            look,
            lambda found: self._on_looked(paper, path, found),
            self._sitting.tell,
        )

    def _on_looked(self, paper: Paper, path: Path, found: tuple[Finding, ...]) -> None:
        reason = self._reason(found) if found else ""
        if reason is None:
            return
        project = self._sitting.project
        try:
            let_out(project, paper, found, reason)
        except WorkbenchError as error:
            self._sitting.tell(error)
            return
        self._sitting.stepped.emit()
        self._sitting.jobs.start(
            self.tr("Write the paper"),
            lambda progress: write_paper(project, paper, path, progress=progress).path,
            self._on_written,
            self._sitting.tell,
        )

    def _reason(self, found: tuple[Finding, ...]) -> str | None:
        listed = "; ".join(f"“{each.words}” ({each.field})" for each in found[:_SHOWN])
        counted = self.tr("%n places may be personal data:", "", len(found))
        return AskWords.ask(
            self._widget.window(),
            self.tr("Write it with personal data?"),
            f"{counted} {listed}{'; …' if len(found) > _SHOWN else ''}. "
            + self.tr(
                "Cancel to change the records first, or write why it must leave so: the reason goes into the "
                "project's history."
            ),
            self.tr("Write"),
        )

    def _on_written(self, path: Path) -> None:
        self._sitting.messages.inform(self.tr("{name} is written.").format(name=path.name), opening(path))
