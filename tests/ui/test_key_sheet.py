"""The sheet of keys: it lists what works where the keyboard is, and nothing that does not."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from workbench.domain.spans import Span
from workbench.ui.command_list import ACTIONS
from workbench.ui.key_words import key_words
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.key_sheet import KeySheet
from workbench.ui.transcript_keys import transcript_keys
from workbench.ui.window_commands import WindowCommands
from workbench.ui.workspaces.coding import CodingWorkspace


@pytest.fixture
def shown(qtbot: QtBot, window: MainWindow, coding: CodingWorkspace) -> CodingWorkspace:
    WindowCommands(window)
    window.activateWindow()
    coding.transcript.view.setFocus()
    qtbot.waitUntil(coding.transcript.view.hasFocus)
    return coding


def sheet(window: MainWindow) -> KeySheet | None:
    found = [each for each in window.findChildren(KeySheet) if each.isVisible()]
    return found[0] if found else None


def listed(window: MainWindow) -> dict[str, str]:
    over = sheet(window)
    assert over is not None
    return {words: keys for _title, rows in over.groups for words, keys in rows}


class DescribeTheKeySheet:
    def it_lists_what_the_transcript_has_keys_for(self, window: MainWindow, shown: CodingWorkspace) -> None:
        QTest.keyClicks(shown.transcript.view, "?")
        words = listed(window)
        assert words["In-vivo code"] == "V"
        assert words["Remove code or memo"].split() == ["Ctrl+Backspace", "Del"]
        assert "Start the follow-up" not in words
        over = sheet(window)
        assert over is not None
        assert over.groups[0][0] == "Transcript"
        assert "In-vivo code" in {each.text() for each in over.findChildren(QLabel)}
        assert "In-vivo code: V" in over.accessibleDescription()

    def it_lists_the_keys_of_the_tree_there(self, window: MainWindow, shown: CodingWorkspace) -> None:
        shown.codes.tree.setFocus()
        window.commands["key_sheet"].trigger()
        words = listed(window)
        assert words["Rename"] == "F2"
        assert "In-vivo code" not in words
        assert words["Undo"] == "Ctrl+Z"

    @pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Q])
    def it_goes_away_by_any_key_which_does_nothing_else(
        self, window: MainWindow, shown: CodingWorkspace, key: Qt.Key
    ) -> None:
        window.commands["key_sheet"].trigger()
        over = sheet(window)
        assert over is not None
        QTest.keyClick(over, Qt.Key.Key_Shift)
        assert sheet(window) is over
        QTest.keyClick(over, key)
        assert sheet(window) is None
        assert shown.transcript.view.hasFocus()

    def it_goes_away_by_a_click_and_with_the_focus(self, window: MainWindow, shown: CodingWorkspace) -> None:
        window.commands["key_sheet"].trigger()
        over = sheet(window)
        assert over is not None
        QTest.mouseClick(over, Qt.MouseButton.LeftButton)
        assert sheet(window) is None
        window.commands["key_sheet"].trigger()
        shown.codes.tree.setFocus()
        assert sheet(window) is None

    def it_scrolls_where_not_every_key_fits(self, window: MainWindow, shown: CodingWorkspace) -> None:
        window.resize(880, 560)
        QApplication.processEvents()
        window.commands["key_sheet"].trigger()
        QApplication.processEvents()
        over = sheet(window)
        assert over is not None
        QTest.keyClick(over, Qt.Key.Key_PageDown)
        assert over._scroll.verticalScrollBar().value() > 0
        assert over._scroll.horizontalScrollBar().maximum() == 0
        assert sheet(window) is over

    def it_fits_the_window_when_that_changes(self, window: MainWindow, shown: CodingWorkspace) -> None:
        window.commands["key_sheet"].trigger()
        window.resize(900, 700)
        QApplication.processEvents()
        over = sheet(window)
        assert over is not None
        assert over.rect() == window.rect()


class DescribeTheTranscriptsOwnKeys:
    @pytest.mark.parametrize("key", [key for _words, keys in transcript_keys() for key in keys])
    def it_takes_each_that_is_listed(self, shown: CodingWorkspace, key: str) -> None:
        view = shown.transcript.view
        combined = QKeySequence(key)[0]
        event = QKeyEvent(QEvent.Type.ShortcutOverride, combined.key(), combined.keyboardModifiers())
        event.ignore()
        reading = shown.transcript.reading
        assert reading is not None
        start = reading.text.index("sinyal")
        span = Span(start, start + len("sinyal"))
        code = shown.sitting.project.codebook().themes()[0].id
        if key.startswith("Alt"):
            shown.code_span(span, code)
        else:
            view.set_selection(span)
        QApplication.sendEvent(view, event)
        assert event.isAccepted()

    def it_writes_them_as_a_keyboard_has_them(self) -> None:
        assert key_words(("C", "Return", "Enter")) == "C   Enter"
        assert key_words(("Ctrl+Shift+Left", "Ctrl++")) == "Ctrl+Shift+←   Ctrl++"
        assert key_words(("1", "9")) == "1 … 9"

    def it_shares_none_with_a_command(self) -> None:
        own = {key for _words, keys in transcript_keys() for key in keys}
        in_transcript = {key for spec in ACTIONS if spec.menu in {"coding", "go"} for key in spec.keys}
        assert own.isdisjoint(in_transcript)
