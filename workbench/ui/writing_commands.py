"""The commands that bring the writing workspace to the front, from wherever one is."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject

from workbench.ui.main_window import MainWindow
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.workspaces.writing import WritingWorkspace

PAGES: Final = {"show_print": "print"}
"""Which command shows which page."""


class WritingCommands(QObject):
    """Opens the pages of the writing workspace."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        for command, page in PAGES.items():
            window.commands.on(command, partial(self.show_page, page))

    def show_page(self, name: str) -> FindingPage | None:
        """Show the page of that name and return it; without a project there is none."""
        if self._window.sitting is None:
            return None
        workspace = self._window.bring(WritingWorkspace.name)
        assert isinstance(workspace, WritingWorkspace)
        return workspace.show_page(name)
