"""Asks, before something masked leaves the project, about places that nobody has looked at yet."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workbench.domain.errors import WorkbenchError
from workbench.domain.ids import SourceId
from workbench.services.jobs import Progress
from workbench.services.personal import Unreviewed, unreviewed
from workbench.services.personal_decisions import stand_ins_of
from workbench.services.redacted_copies import StandIns, holds_masked, masks_exports, may_leave
from workbench.ui.dialogs.ask_words import AskWords
from workbench.ui.sitting import Sitting


class Leaving(QObject):
    """Lets exports go: at once where they are not masked, else once all is looked at or a reason is given."""

    def __init__(self, sitting: Sitting, parent: QWidget) -> None:
        super().__init__(parent)
        self._sitting, self._parent = sitting, parent

    def let(self, what: str, go: Callable[[StandIns | None], object]) -> None:
        """Call ``go`` with what stands for masked words, or with None where exports of this project are not masked."""
        if masks_exports(self._sitting.project):
            self.let_masked(what, go)
        else:
            go(None)

    def let_masked(
        self, what: str, go: Callable[[StandIns], object], sources: Sequence[SourceId] | None = None
    ) -> None:
        """Call ``go`` with what stands for masked words, unless a person has to look first and does not say why not."""
        project = self._sitting.project

        def look(progress: Progress) -> Unreviewed:
            with project.reading() as reader:
                return unreviewed(reader, sources, progress)

        self._sitting.jobs.start(
            self.tr("Looking for personal data"),
            look,
            lambda found: self._on_looked(what, found, go),
            self._sitting.tell,
        )

    def warning(self) -> str:
        """Return what is said beside an export that holds words as they are though some are masked; else nothing."""
        project = self._sitting.project
        if masks_exports(project) or not holds_masked(project.reader):
            return ""
        return self.tr("Names and numbers stand in it as they were said: exports are not masked.")

    def _on_looked(self, what: str, found: Unreviewed, go: Callable[[StandIns], object]) -> None:
        reason = ""
        if found.count:
            asked = self._reason(found)
            if asked is None:
                return
            reason = asked
        project = self._sitting.project
        try:
            may_leave(project, what, found, reason)
        except WorkbenchError as error:
            self._sitting.tell(error)
            return
        self._sitting.stepped.emit()
        go(stand_ins_of(project))

    def _reason(self, found: Unreviewed) -> str | None:
        counted = self.tr("%n places may be personal data and are not reviewed.", "", found.count)
        return AskWords.ask(
            self._parent.window(),
            self.tr("Export without a review?"),
            counted
            + " "
            + self.tr(
                "They would stand in the copy as they were said. Cancel to review them first, or write why the copy "
                "has to leave now: the reason goes into the project's history."
            ),
            self.tr("Export"),
        )
