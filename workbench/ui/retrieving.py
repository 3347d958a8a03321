"""The command that finds the codings of the marked code, from wherever one is."""

from PySide6.QtCore import QObject

from workbench.domain.ids import CodeId
from workbench.domain.queries import for_code
from workbench.ui.main_window import MainWindow
from workbench.ui.workspaces.coding import CodingWorkspace
from workbench.ui.workspaces.finding import FindingWorkspace


class Retrieving(QObject):
    """Brings the finding workspace to the front, with a code filled in."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.commands.on("find_codings", self.find_marked)

    def find_marked(self) -> None:
        """Find the codings of the code that is marked in the tree; without one, go to the page as it is."""
        if self._window.sitting is None:
            return
        front = self._window.front
        marked = front.codes.current() if isinstance(front, CodingWorkspace) else None
        if marked is not None:
            self.find(marked)
        else:
            finding = self._window.bring(FindingWorkspace.name)
            assert isinstance(finding, FindingWorkspace)
            finding.show_page("retrieval")

    def find(self, code: CodeId) -> None:
        """Find the codings of a code and of those below it."""
        finding = self._window.bring(FindingWorkspace.name)
        assert isinstance(finding, FindingWorkspace)
        finding.retrieve(for_code(code))
