"""The commands that bring the tables workspace to the front, from wherever one is."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject

from workbench.ui.main_window import MainWindow
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.workspaces.tables import TablesWorkspace

PAGES: Final = {
    "show_matrix": "matrix",
    "show_framework": "framework",
    "show_joint": "joint",
    "show_triangulation": "triangulation",
    "show_together": "together",
    "show_timeline": "timeline",
    "show_saturation": "saturation",
}
"""Which command shows which page."""


class TableCommands(QObject):
    """Opens the pages of the tables workspace."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        for command, page in PAGES.items():
            window.commands.on(command, partial(self.show_page, page))

    def show_page(self, name: str) -> FindingPage | None:
        """Show the page of that name and return it; without a project there is none."""
        if self._window.sitting is None:
            return None
        workspace = self._window.bring(TablesWorkspace.name)
        assert isinstance(workspace, TablesWorkspace)
        return workspace.show_page(name)
