"""Somebody at the page of Word files alone: acts through keys and commands, and waits for what runs beside."""

from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workbench.domain.print_tables import PrintKind, PrintWish
from workbench.services.printing.door import keeping, print_report
from workbench.services.projects import Project
from workbench.services.reporting import write
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.job_runner import JobRunner
from workbench.ui.messages import Messages, Offer
from workbench.ui.models.word_changes_model import WHAT, WHERE, WORDS
from workbench.ui.panels.word_file_page import WordFilePage
from workbench.ui.preferences import Preferences
from workbench.ui.sitting import Sitting


class Desk:
    """The page on a project."""

    def __init__(self, qtbot: QtBot, preferences: Preferences, project: Project) -> None:
        """Show the page."""
        self.qtbot, self.project, self.preferences = qtbot, project, preferences
        self.told: list[str] = []
        self.offers: list[Offer | None] = []
        self.jobs, self.messages, self.host = JobRunner(), Messages(), QWidget()
        self.messages.told.connect(self._on_told)
        self.actions = Actions(self.host)
        self.sitting = Sitting(project, preferences, self.jobs, self.messages)
        self.actions.note(present=When.PROJECT | (When.WRITABLE if self.sitting.writable else When.ALWAYS))
        self.page = WordFilePage(self.sitting, self.actions)
        self.sitting.changed.connect(self.page.on_changed)
        self.actions.on("choose_word_file", self.page.choose)
        QVBoxLayout(self.host).addWidget(self.page)
        self.host.resize(1250, 800)
        self.host.show()
        self.host.activateWindow()
        qtbot.waitUntil(self.host.isActiveWindow)
        self.page.shown()
        self.rest()

    def _on_told(self, words: str, _failed: bool, offer: Offer | None) -> None:
        self.told.append(words)
        self.offers.append(offer)

    def written(self, path: Path) -> Path:
        """Keep a theme table and write it to a file of the author's."""
        wish = PrintWish(PrintKind.THEMES)
        kept = keeping(self.project, wish, "Tema")
        self.sitting.perform(kept)
        write(print_report(self.project, wish, kept.table.id, title="Tema"), path)
        return path

    def look(self, path: Path) -> None:
        """Look at a file, and wait."""
        self.page.look_at(path)
        self.rest()

    def lines(self) -> list[tuple[str, str, str, Qt.CheckState | None]]:
        """Return what the list says: place, what happens, words, and the box."""
        return [line for group in self.groups() for line in self._lines(group)]

    def groups(self) -> list[QModelIndex]:
        """Return the groups."""
        model = self.page.model
        return [model.index(row, WHERE) for row in range(model.rowCount())]

    def rest(self) -> None:
        """Wait for what runs beside."""
        self.qtbot.waitUntil(lambda: not self.jobs.busy and not self.page.busy)

    def do(self, command: str) -> None:
        """Give a command, if it is enabled."""
        assert self.actions[command].isEnabled()
        self.actions[command].trigger()
        self.rest()

    def close(self) -> None:
        """Let go of the page before its project is closed."""
        self.rest()
        self.sitting.closed.emit()
        self.host.deleteLater()
        QApplication.sendPostedEvents(self.host, QEvent.Type.DeferredDelete)

    def _lines(self, group: QModelIndex) -> list[tuple[str, str, str, Qt.CheckState | None]]:
        model = self.page.model
        return [
            (
                str(model.index(row, WHERE, group).data()),
                str(model.index(row, WHAT, group).data()),
                str(model.index(row, WORDS, group).data()),
                model.index(row, WHERE, group).data(Qt.ItemDataRole.CheckStateRole),
            )
            for row in range(model.rowCount(group))
        ]
