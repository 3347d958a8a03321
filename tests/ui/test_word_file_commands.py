"""The commands for Word files, from wherever one is in the window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.services.refreshing.word_files import plain_file
from workbench.services.projects import Project
from workbench.ui.dialogs.insert_number import InsertNumber
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.word_file_page import WordFilePage
from workbench.ui.workspaces.writing import WritingWorkspace
from workbench.ui.writing_commands import WritingCommands


@pytest.fixture
def page(window: MainWindow, project: Project) -> WordFilePage:
    """The page of the window, not in front yet."""
    WritingCommands(window)
    window.show_project(project)
    workspace = window.workspace("writing")
    assert isinstance(workspace, WritingWorkspace)
    found = workspace.pages[WordFilePage.name]
    assert isinstance(found, WordFilePage)
    return found


class DescribeCommands:
    def it_shows_the_page(self, window: MainWindow, page: WordFilePage) -> None:
        assert not page.isVisible()
        window.commands["show_word_files"].trigger()
        assert page.isVisible()

    def it_chooses_a_file_from_anywhere(
        self,
        window: MainWindow,
        page: WordFilePage,
        tmp_path: Path,
        qtbot: QtBot,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        path = tmp_path / "naskah.docx"
        path.write_bytes(plain_file("{{semua}}"))
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(path), ""))
        window.commands["choose_word_file"].trigger()
        qtbot.waitUntil(lambda: page.found is not None)
        assert page.isVisible()
        assert window.commands["refresh_word_file"].isEnabled()
        window.commands["show_print"].trigger()
        assert not window.commands["refresh_word_file"].isEnabled()

    def it_opens_the_dialog_for_single_figures(
        self, window: MainWindow, page: WordFilePage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[object] = []
        monkeypatch.setattr(InsertNumber, "ask", lambda _parent, sitting: asked.append(sitting))
        window.commands["insert_number"].trigger()
        assert asked == [window.sitting]

    def it_does_nothing_without_a_project(self, window: MainWindow) -> None:
        WritingCommands(window)
        for command in ("show_word_files", "choose_word_file", "insert_number"):
            assert not window.commands[command].isEnabled()
            window.commands[command].trigger()
        assert window.sitting is None
