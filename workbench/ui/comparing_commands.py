"""The commands that compare districts and show negative cases, with what is marked filled in."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from workbench.domain.ids import DistrictId
from workbench.domain.memos import MemoTarget
from workbench.ui.main_window import MainWindow
from workbench.ui.workspaces.coding import CodingWorkspace
from workbench.ui.workspaces.tables import TablesWorkspace

if TYPE_CHECKING:
    from workbench.ui.panels.compare_page import ComparePage


class ComparingCommands(QObject):
    """Brings the pages of the tables workspace to the front, from a district or a theme that is marked elsewhere."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.commands.on("compare_groups", self.compare_marked)
        window.commands.on("show_negative_cases", self.look_at_marked)

    def compare_marked(self) -> None:
        """Compare; where a district is marked, it is among what is compared."""
        front = self._window.front
        if self._window.sitting is None or front is None:
            return
        subject = front.subject()
        page = cast("ComparePage", self._tables().show_page("compare"))
        if subject.target is MemoTarget.DISTRICT:
            page.compare_district(DistrictId(subject.about))

    def look_at_marked(self) -> None:
        """Show the negative cases of the theme or code that is marked; without one, go to the page as it is."""
        front = self._window.front
        if self._window.sitting is None or front is None:
            return
        subject = front.subject()
        marked = subject.about if subject.target is MemoTarget.CODE else ""
        if isinstance(front, CodingWorkspace):
            marked = front.codes.current() or marked
        tables = self._tables()
        if marked:
            tables.show_negative_cases(marked)
        else:
            tables.show_page("negative")

    def _tables(self) -> TablesWorkspace:
        workspace = self._window.bring(TablesWorkspace.name)
        assert isinstance(workspace, TablesWorkspace)
        return workspace
