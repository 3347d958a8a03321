"""Somebody at the page of joint displays alone: acts through keys and commands, and waits for what runs beside."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workbench.domain.joint_displays import JointDisplay, JointRow
from workbench.services.joint_displays import fresh_display
from workbench.services.projects import Project
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.job_runner import JobRunner
from workbench.ui.messages import Messages
from workbench.ui.panels.joint_lines import JointLine
from workbench.ui.panels.joint_page import JointPage
from workbench.ui.preferences import Preferences
from workbench.ui.sitting import Sitting


class Desk:
    """The page on a project."""

    def __init__(self, qtbot: QtBot, preferences: Preferences, project: Project) -> None:
        """Show the page."""
        self.qtbot, self.project = qtbot, project
        self.told: list[str] = []
        self.jobs, self.messages, self.host = JobRunner(), Messages(), QWidget()
        self.messages.told.connect(lambda words, *_more: self.told.append(words))
        self.actions = Actions(self.host)
        self.sitting = Sitting(project, preferences, self.jobs, self.messages)
        self.actions.note(present=When.PROJECT | (When.WRITABLE if self.sitting.writable else When.ALWAYS))
        self.page = JointPage(self.sitting, self.actions)
        self.sitting.changed.connect(self.page.on_changed)
        QVBoxLayout(self.host).addWidget(self.page)
        self.host.resize(1250, 800)
        self.host.show()
        self.host.activateWindow()
        qtbot.waitUntil(self.host.isActiveWindow)
        self.page.shown()
        self.rest()

    @property
    def rows(self) -> tuple[JointRow, ...]:
        """The rows of the one display, as they are kept."""
        (display,) = self.project.reader.all(JointDisplay)
        return display.rows

    def begin(self, *rows: JointRow) -> None:
        """Keep a display with these rows."""
        self.sitting.perform(fresh_display(self.project, "Survei", rows))
        self.rest()

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
        self.page.keep_writing()
        self.rest()
        self.sitting.closed.emit()
        self.host.deleteLater()
        QApplication.sendPostedEvents(self.host, QEvent.Type.DeferredDelete)


def said(lines: Sequence[JointLine]) -> list[tuple[str, str]]:
    """Return what lines say."""
    return [(line.words.text(), line.about.text()) for line in lines]
