"""The commands that bring the writing workspace to the front, from wherever one is."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject

from workbench.ui.main_window import MainWindow
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.workspaces.writing import WritingWorkspace

PAGES: Final = {"show_print": "print", "show_word_files": "word_files"}
"""Which command shows which page."""


class WritingCommands(QObject):
    """Opens the pages of the writing workspace."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        for command, page in PAGES.items():
            window.commands.on(command, partial(self.show_page, page))
        window.commands.on("choose_word_file", self._choose_word_file)
        window.commands.on("insert_number", self._insert_number)

    def show_page(self, name: str) -> FindingPage | None:
        """Show the page of that name and return it; without a project there is none."""
        if self._window.sitting is None:
            return None
        workspace = self._window.bring(WritingWorkspace.name)
        assert isinstance(workspace, WritingWorkspace)
        return workspace.show_page(name)

    def _choose_word_file(self) -> None:
        from workbench.ui.panels.word_file_page import WordFilePage

        page = self.show_page(WordFilePage.name)
        if isinstance(page, WordFilePage):
            page.choose()

    def _insert_number(self) -> None:
        from workbench.ui.dialogs.insert_number import InsertNumber

        if self._window.sitting is not None:
            InsertNumber.ask(self._window, self._window.sitting)
