"""Somebody at the table builder alone: acts through keys and commands, and waits for what runs beside."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workbench.domain.matrices import SavedTable
from workbench.domain.print_form import read_print
from workbench.domain.print_tables import PrintKind, PrintWish
from workbench.services.projects import Project
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.job_runner import JobRunner
from workbench.ui.messages import Messages, Offer
from workbench.ui.panels.print_page import PrintPage
from workbench.ui.preferences import Preferences
from workbench.ui.print_state import kind_key, table_key
from workbench.ui.sitting import Sitting


class Desk:
    """The page on a project."""

    def __init__(self, qtbot: QtBot, preferences: Preferences, project: Project) -> None:
        """Show the page."""
        self.qtbot, self.project = qtbot, project
        self.told: list[str] = []
        self.offers: list[Offer | None] = []
        self.jobs, self.messages, self.host = JobRunner(), Messages(), QWidget()
        self.messages.told.connect(self._on_told)
        self.actions = Actions(self.host)
        self.sitting = Sitting(project, preferences, self.jobs, self.messages)
        self.actions.note(present=When.PROJECT | (When.WRITABLE if self.sitting.writable else When.ALWAYS))
        self.page = PrintPage(self.sitting, self.actions)
        self.sitting.changed.connect(self.page.on_changed)
        QVBoxLayout(self.host).addWidget(self.page)
        self.host.resize(1250, 800)
        self.host.show()
        self.host.activateWindow()
        qtbot.waitUntil(self.host.isActiveWindow)
        self.page.shown()
        self.rest()

    @property
    def kept(self) -> dict[str, PrintWish]:
        """What is kept under which name."""
        return {each.name: read_print(each.wish) for each in self.project.reader.all(SavedTable)}

    @property
    def text(self) -> str:
        """What the preview says."""
        return self.page.preview.view.toPlainText()

    def rest(self) -> None:
        """Wait for what runs beside."""
        self.qtbot.waitUntil(lambda: not self.jobs.busy and not self.page.busy)

    def do(self, command: str) -> None:
        """Give a command, if it is enabled."""
        assert self.actions[command].isEnabled()
        self.actions[command].trigger()
        self.rest()

    def open(self, kind: PrintKind) -> None:
        """Begin a table of a kind, as by the keyboard: by moving the mark on the shelf."""
        self._mark(kind_key(kind))

    def open_kept(self, name: str) -> None:
        """Open a kept table by moving the mark on the shelf."""
        self._mark(table_key(self.table(name).id))

    def table(self, name: str) -> SavedTable:
        """Return the kept table of a name."""
        return next(each for each in self.project.reader.all(SavedTable) if each.name == name)

    def press(self, widget: QWidget, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
        """Press a key in a widget."""
        widget.setFocus()
        self.qtbot.keyClick(widget, key, keys)
        self.rest()

    def save_as(self, monkeypatch: pytest.MonkeyPatch, path: Path | str) -> None:
        """Answer the question where a file goes."""
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: (str(path), ""))

    def speak(self, language: str) -> None:
        """Switch the window's language; its widgets learn of it by post."""
        self.sitting.preferences.set_language(language)
        QApplication.processEvents()
        self.rest()

    def close(self) -> None:
        """Let go of the page before its project is closed."""
        self.rest()
        self.sitting.closed.emit()
        self.host.deleteLater()
        QApplication.sendPostedEvents(self.host, QEvent.Type.DeferredDelete)

    def _mark(self, key: str) -> None:
        model, view = self.page.shelf.model, self.page.shelf.view
        view.setFocus()
        view.setCurrentIndex(model.index(model.row_of(key)))
        self.rest()

    def _on_told(self, words: str, _failure: bool, offer: Offer | None) -> None:
        self.told.append(words)
        self.offers.append(offer)
