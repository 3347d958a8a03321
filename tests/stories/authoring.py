"""An author at the whole window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.stories.her_study import NEWLY_CODED, NO_LONGER_CODED, coded, uncoded
from workbench.services.projects import Project
from workbench.services.settings import Settings
from workbench.ui.main_window import MainWindow
from workbench.ui.models.word_changes_model import NEW, OLD, WHERE, WORDS
from workbench.ui.panels.print_page import PrintPage
from workbench.ui.panels.search_page import SearchPage
from workbench.ui.panels.word_file_page import WordFilePage
from workbench.ui.preferences import Preferences
from workbench.ui.search_commands import SearchCommands
from workbench.ui.window_commands import WindowCommands
from workbench.ui.workspaces.coding import CodingWorkspace
from workbench.ui.workspaces.finding import FindingWorkspace
from workbench.ui.writing_commands import WritingCommands


class Author:
    """Acts through commands and keys on the whole window, waits for what runs beside, and notes what she is told."""

    def __init__(
        self,
        qtbot: QtBot,
        qapp: QApplication,
        project: Project,
        monkeypatch: pytest.MonkeyPatch,
        language: str = "id",
    ) -> None:
        """Open the window on a project."""
        self.qtbot, self.project, self.monkeypatch = qtbot, project, monkeypatch
        self.preferences = Preferences(qapp, Settings(language=language, appearance="light"))
        self.window = MainWindow(self.preferences)
        qtbot.addWidget(self.window, before_close_func=MainWindow.leave_project)
        WindowCommands(self.window)
        SearchCommands(self.window)
        self.writing = WritingCommands(self.window)
        self.told: list[str] = []
        self.window.messages.told.connect(lambda words, _failure, _offer: self.told.append(words))
        self.window.resize(1440, 900)
        self.window.show()
        self.window.show_project(project)
        self.window.activateWindow()

    @property
    def tables(self) -> PrintPage:
        """The table builder."""
        page = self.writing.show_page("print")
        assert isinstance(page, PrintPage)
        return page

    @property
    def files(self) -> WordFilePage:
        """The page of Word files."""
        page = self.writing.show_page("word_files")
        assert isinstance(page, WordFilePage)
        return page

    @property
    def search(self) -> SearchPage:
        """The page that searches, opened by its command."""
        self.do("find_text")
        workspace = self.window.front
        assert isinstance(workspace, FindingWorkspace)
        page = workspace.pages["text"]
        assert isinstance(page, SearchPage)
        return page

    def rest(self) -> None:
        """Wait for what runs beside."""
        workspace = self.window.workspace("writing")
        pages = [each for each in workspace.pages.values() if isinstance(each, PrintPage | WordFilePage)]
        self.qtbot.waitUntil(
            lambda: not self.window.jobs.busy and not any(each.busy for each in pages), timeout=20_000
        )

    def do(self, command: str) -> None:
        """Give a command, if it is enabled."""
        assert self.window.commands[command].isEnabled(), command
        self.window.commands[command].trigger()
        self.rest()

    def press(self, widget: QWidget, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
        """Press a key in a widget."""
        keys = Qt.KeyboardModifier.NoModifier
        for each in held:
            keys |= each
        # Tests' own window system leaves a closed dialog the active window.
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        widget.setFocus()
        QTest.keyClick(widget, key, keys)
        self.rest()

    def saves_as(self, path: Path) -> None:
        """Answer the next question where a file goes."""
        self.monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: (str(path), ""))

    def opens(self, path: Path) -> None:
        """Answer the next question which file is meant."""
        self.monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_facts: (str(path), ""))

    def ticks_theme(self, name: str) -> None:
        """Look for a branch by its name and tick it by the space bar."""
        themes = self.tables.form.themes
        themes.field.setText(name)
        themes.view.setCurrentIndex(themes.view.model().index(0, 0))
        self.press(themes.view, Qt.Key.Key_Space)
        themes.field.clear()

    def chooses(self, box: str, words: str) -> None:
        """Choose in a box of the builder what is called so."""
        found = getattr(self.tables.form.choices, box)
        assert found.findText(words) >= 0, [found.itemText(place) for place in range(found.count())]
        found.setCurrentIndex(found.findText(words))
        self.rest()

    def wears(self, look: str) -> None:
        """Choose the look of the Word file by its name."""
        box = self.tables.template.box
        assert box.findText(look) >= 0, [box.itemText(place) for place in range(box.count())]
        box.setCurrentIndex(box.findText(look))
        self.rest()

    def writes_to_word(self, path: Path) -> None:
        """Write what stands in the builder, by the key for it."""
        self.saves_as(path)
        self.press(self.tables.shelf.view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    def looks_at(self, path: Path) -> None:
        """Choose a Word file by the command for it."""
        self.opens(path)
        self.do("choose_word_file")

    def listed(self) -> dict[str, tuple[str, str]]:
        """Return the places that the page of Word files lists, each with the words that go and that come."""
        model = self.files.model
        found: dict[str, tuple[str, str]] = {}
        for row in range(model.rowCount()):
            group = model.index(row, WHERE)
            for line in range(model.rowCount(group)):
                words = model.index(line, WORDS, group)
                found[str(model.index(line, WHERE, group).data())] = (
                    str(words.data(OLD)),
                    str(words.data(NEW)),
                )
        return found

    def unticks(self, place: str) -> None:
        """Refuse the change in a place by the space bar."""
        page = self.files
        model = page.model
        groups = [model.index(row, WHERE) for row in range(model.rowCount())]
        lines = [model.index(row, WHERE, each) for each in groups for row in range(model.rowCount(each))]
        page.view.setCurrentIndex(next(each for each in lines if each.data() == place))
        self.press(page.view, Qt.Key.Key_Space)

    def changes_twenty_codings(self) -> None:
        """Go through the talks again, a week later."""
        sitting = self.window.sitting
        assert sitting is not None
        for source, words, code in NEWLY_CODED:
            assert sitting.perform(coded(self.project, source, words, code)) is not None
        for words, code in NO_LONGER_CODED:
            assert sitting.perform(uncoded(self.project, words, code)) is not None
        self.rest()

    def pastes_into_search(self, words: str) -> tuple[str, str]:
        """Paste into the search field; return the source that is in front then, and the words that are selected."""
        QGuiApplication.clipboard().setText(words)
        field = self.search.field.field
        field.selectAll()
        self.press(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        workspace = self.window.front
        if not isinstance(workspace, CodingWorkspace):
            return "", ""
        reading, span = workspace.transcript.reading, workspace.transcript.view.selection()
        assert reading is not None
        assert span is not None
        return reading.source.name, span.of(reading.text)
