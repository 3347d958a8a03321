"""Dialogs do not outlive their answer: two hundred hours of questions would else all hang on one window."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog

from workbench.ui.dialogs.ask import AskText
from workbench.ui.dialogs.question import Question
from workbench.ui.dialogs.wastebasket import Wastebasket
from workbench.ui.main_window import MainWindow
from workbench.ui.workspaces.coding import CodingWorkspace


def left_behind(window: MainWindow) -> list[QDialog]:
    """Return the dialogs that hang on a window once it has gone on to the next event."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return window.findChildren(QDialog)


class DescribeAnAnsweredDialog:
    def it_is_gone_after_yes_and_after_no(self, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
        for answer in (QDialog.DialogCode.Accepted, QDialog.DialogCode.Rejected):
            monkeypatch.setattr(Question, "exec", lambda _dialog, answer=answer: answer)
            wanted = answer == QDialog.DialogCode.Accepted
            assert Question.ask(window, "Really?", "It goes.", "Go") is wanted
            assert left_behind(window) == []

    def it_can_be_read_before_it_goes(self, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(AskText, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
        assert AskText.ask(window, "Name", start="Beban  kerja", yes="Set") == "Beban kerja"
        assert left_behind(window) == []

    def it_is_gone_when_its_showing_fails(self, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(_dialog: Question) -> int:
            raise RuntimeError

        monkeypatch.setattr(Question, "exec", fail)
        with pytest.raises(RuntimeError):
            Question.ask(window, "Really?", "It goes.", "Go")
        assert left_behind(window) == []

    def it_is_gone_when_a_command_showed_it(
        self, window: MainWindow, coding: CodingWorkspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        shown: list[str] = []
        monkeypatch.setattr(Wastebasket, "exec", lambda dialog: shown.append(dialog.windowTitle()) or 0)
        coding.commands["open_wastebasket"].trigger()
        assert shown == ["Wastebasket"]
        assert left_behind(window) == []
