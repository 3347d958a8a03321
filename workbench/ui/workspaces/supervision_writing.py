"""What the supervision workspace writes: papers on what is in front, and the words that they are written in."""

from typing import TYPE_CHECKING

from workbench.domain.cases import Case
from workbench.domain.sessions import Session
from workbench.services.supervision_papers.door import PaperKind
from workbench.ui.dialogs.glossary_words import GlossaryWords
from workbench.ui.dialogs.supervision_papers import Start
from workbench.ui.paper_writing import PaperWriting

if TYPE_CHECKING:
    from workbench.ui.workspaces.supervision import SupervisionWorkspace


class SupervisionWriting:
    """Answers the commands that write."""

    def __init__(self, workspace: "SupervisionWorkspace") -> None:
        """Take the workspace whose case and session are in front."""
        self._workspace = workspace
        self._papers = PaperWriting(workspace.sitting, workspace)
        workspace.commands.on("supervision_papers", lambda: self._papers.ask(self.start()))
        workspace.commands.on("supervision_words", self._on_words)

    def start(self) -> Start:
        """Return what is asked about at first: what is in front."""
        workspace, reader = self._workspace, self._workspace.sitting.project.reader
        case = reader.find(Case, workspace.case.case or "")
        session = reader.find(Session, workspace.sessions.current() or "")
        front = workspace.tabs.currentWidget()
        kind = PaperKind.MONTH
        if front is workspace.sessions and session is not None:
            kind = PaperKind.SESSION
        elif front is workspace.case and case is not None:
            kind = PaperKind.CHRONOLOGY
        elif front is workspace.actions_list:
            kind = PaperKind.TRACKER
        place = session if kind is PaperKind.SESSION else case
        return Start(
            kind,
            session.number if session is not None else "",
            case.code if case is not None else "",
            place.district if place is not None else None,
        )

    def _on_words(self) -> None:
        if GlossaryWords.ask(self._workspace.window(), self._workspace.sitting):
            self._workspace.retranslate()
