"""A coordinator at the whole window, in Indonesian, on a small laptop: keys, dialogs, days that go by."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QMenu,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import Keyboard
from workbench.domain.actions import Action
from workbench.domain.cases import Case
from workbench.domain.sessions import Session
from workbench.services.projects import Project, open_project
from workbench.services.settings import Settings
from workbench.services.supervision_papers.door import PaperKind
from workbench.ui.confidential_commands import ConfidentialCommands
from workbench.ui.dialogs.case_event_form import CaseEventForm, DayChoice
from workbench.ui.dialogs.case_form import CaseForm
from workbench.ui.dialogs.state_question import StateQuestion
from workbench.ui.dialogs.supervision_papers import SupervisionPapers
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.in_place import Field
from workbench.ui.panels.session_form import SessionForm
from workbench.ui.preferences import Preferences
from workbench.ui.supervision_file_commands import SupervisionFileCommands
from workbench.ui.window_commands import WindowCommands
from workbench.ui.workspaces.supervision import SupervisionWorkspace

COSTS = "Beban kerja / Biaya pribadi"
ROADS = "Konteks wilayah / Geografi dan akses"
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
D = TypeVar("D", bound=QDialog)


class Days:
    """A clock that goes on by a second whenever somebody looks, and to another day when it is told so."""

    def __init__(self, day: int = 2, month: int = 3) -> None:
        """Begin in the morning of a day of 2026."""
        self.now = datetime(2026, month, day, 3, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Return what time it is."""
        self.now += timedelta(seconds=1)
        return self.now

    def go_to(self, day: int, month: int = 3) -> None:
        """Let it be the morning of a later day."""
        self.now = datetime(2026, month, day, 3, 0, tzinfo=UTC)


class Coordinator:
    """Acts through commands, keys and buttons, waits for what runs beside, and notes what the person is told."""

    def __init__(
        self, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, project: Project, days: Days
    ) -> None:
        """Open the window on a project, with supervision in front."""
        self.qtbot, self.monkeypatch, self.days = qtbot, monkeypatch, days
        self.window = MainWindow(Preferences(qapp, Settings(language="id", appearance="light")))
        qtbot.addWidget(self.window, before_close_func=MainWindow.leave_project)
        for commands in (WindowCommands, SupervisionFileCommands, ConfidentialCommands):
            commands(self.window)
        self.told: list[str] = []
        self.window.messages.told.connect(lambda words, _failure, _offer: self.told.append(words))
        self.keys = Keyboard(qtbot, self.window)
        self.window.resize(1024, 700)
        self.window.show()
        self.begin(project)

    @property
    def project(self) -> Project:
        """The project that is open."""
        return self.work.sitting.project

    @property
    def work(self) -> SupervisionWorkspace:
        """Where supervision is done."""
        found = self.window.workspace("supervision")
        assert isinstance(found, SupervisionWorkspace)
        return found

    @property
    def form(self) -> SessionForm:
        """The session that is being written."""
        assert self.work.form is not None
        return self.work.form

    def begin(self, project: Project) -> None:
        """Open a project and go to supervision."""
        self.window.show_project(project)
        self.window.bring("supervision")
        self.rest()

    def comes_back(self, day: int, month: int = 3) -> None:
        """Close the project in the evening, and open it on another day."""
        path = self.project.path
        self.window.leave_project()
        self.days.go_to(day, month)
        self.begin(open_project(path, clock=self.days))

    def rest(self) -> None:
        """Wait for what runs beside."""
        self.qtbot.waitUntil(lambda: not self.window.jobs.busy, timeout=60_000)
        QApplication.processEvents()

    def do(self, command: str) -> None:
        """Give a command, if it is enabled."""
        assert self.window.commands[command].isEnabled(), command
        self.window.commands[command].trigger()
        self.rest()

    def click(self, button: QAbstractButton) -> None:
        """Press a button that can be seen."""
        assert button.isEnabled(), button.text()
        assert button.isVisible(), button.text()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.rest()

    def enters(self, field: QWidget, words: str) -> None:
        """Type into a field, in place of what stands there."""
        if isinstance(field, Field):
            field = field.text
        field.setFocus()
        self.qtbot.keyClick(field, Qt.Key.Key_A, CONTROL)
        self.qtbot.keyClicks(field, words)

    def chooses(self, box: QComboBox, words: str) -> None:
        """Choose in a box what is called so."""
        assert box.findText(words) >= 0, [box.itemText(place) for place in range(box.count())]
        box.setCurrentIndex(box.findText(words))
        box.activated.emit(box.currentIndex())

    def answers(self, kind: type[D], act: Callable[[D], object]) -> None:
        """Let her act in every dialog of a kind from now on; what she presses there answers it."""

        def shown(dialog: D) -> int:
            dialog.show()
            act(dialog)
            dialog.hide()
            return dialog.result()

        self.monkeypatch.setattr(kind, "exec", shown)

    def asked(self, kind: type[D]) -> D:
        """Return the dialog that stands over the window."""
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind), dialog
        return dialog

    def saves_as(self, path: Path) -> Path:
        """Answer the next questions where a file goes."""
        self.monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts, **_more: (str(path), ""))
        return path

    def opens(self, path: Path) -> Path:
        """Answer the next questions which file is meant."""
        self.monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_facts, **_more: (str(path), ""))
        return path

    # What a coordinator does

    def new_case(
        self, situation: str, *, template: str = "", risk: str = "", facilitator: str = "PD-07"
    ) -> Case:
        """Open a case in Ende by the form."""
        self.do("new_case")
        form = self.asked(CaseForm)
        self.chooses(form.district, "Ende")
        if not form.code.text():
            self.enters(form.code, "K-END-001")
        self.enters(form.facilitator, facilitator)
        if template:
            self.chooses(form.template.box, template)
        self.enters(form.situation, situation)
        if risk:
            self.chooses(form.risk, risk)
        code = form.code.text()
        self.click(form.keep)
        return self.case(code)

    def step(self, words: str, **fields: str) -> None:
        """Take a step from a case's menu, with what the form asks for."""
        menu = self.work.case.head.more.menu() if self.work.case.head is not None else None
        assert isinstance(menu, QMenu)
        next(each for each in menu.actions() if each.text() == words).trigger()
        self.fill(**fields)

    def press(self, words: str, **fields: str) -> None:
        """Press a button of what happens around the case, and fill in what it asks for."""
        # What stood there before the page was read anew goes with the next turn of the application.
        QApplication.processEvents()
        buttons = self.work.case.page.findChildren(QPushButton)
        self.click(next(each for each in buttons if each.text() == words and each.isVisible()))
        self.fill(**fields)

    def fill(self, **fields: str) -> None:
        """Fill in the form about a case that is open, and keep it."""
        form = self.asked(CaseEventForm)
        for name, words in fields.items():
            field = form.fields[name]
            if isinstance(field, QComboBox):
                self.chooses(field, words)
            elif isinstance(field, DayChoice):
                field.there.setChecked(bool(words))
            else:
                self.enters(field, words)
        self.click(form.yes)

    def moves(self, words: str, **fields: str) -> StateQuestion:
        """Take the case in front into another state; return the question as it stands then."""
        menu = self.work.case.state.menu()
        assert isinstance(menu, QMenu)
        offered = [each.text() for each in menu.actions()]
        assert words in offered, offered
        next(each for each in menu.actions() if each.text() == words).trigger()
        question = self.asked(StateQuestion)
        return self.say(question, **fields)

    def say(self, question: StateQuestion, **fields: str) -> StateQuestion:
        """Fill a question in and answer it with yes; it stays open where something forbids that."""
        for name, words in fields.items():
            self.enters(question.fields[name], words)
        self.click(question.yes)
        return question

    def takes(self, step: str, session: Session) -> None:
        """Take a step of a session from its page."""
        self.work.show_session(session.id)
        self.work.sessions.page.step_wanted.emit(step, session.id)
        self.rest()

    def writes(self, kind: PaperKind, path: Path, act: Callable[[SupervisionPapers], object]) -> Path:
        """Write a paper by its key; ``act`` fills in what it wants."""

        def fill(dialog: SupervisionPapers) -> None:
            dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
            act(dialog)
            self.qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)

        self.answers(SupervisionPapers, fill)
        self.saves_as(path)
        self.keys.press(Qt.Key.Key_E, CONTROL | ALT)
        self.rest()
        self.qtbot.waitUntil(path.exists, timeout=20_000)
        self.rest()
        return path

    # What she sees, and what is kept

    def case(self, code: str) -> Case:
        """Return a case by its code."""
        (found,) = self.project.reader.bearing(Case, code)
        return found

    def session(self, number: str) -> Session:
        """Return a session by its number."""
        return next(each for each in self.project.reader.all(Session) if each.number == number)

    def action(self, what: str) -> Action:
        """Return a follow-up by what it says."""
        return next(each for each in self.project.reader.all(Action) if each.what == what)

    def tile(self, name: str) -> str:
        """Return a number of the home with its words."""
        self.work.tabs.setCurrentWidget(self.work.home)
        self.rest()
        return self.work.home.tiles[name].accessibleName()

    def texts(self, widget: QWidget) -> str:
        """Return what can be read in a part of the window."""
        return "\n".join(each.text() for each in widget.findChildren(QLabel) if not each.isHidden())

    def undo_everything(self) -> int:
        """Undo while there is something to undo; return how many steps that took."""
        steps = 0
        while self.window.commands["undo"].isEnabled():
            self.window.commands["undo"].trigger()
            steps += 1
        return steps
