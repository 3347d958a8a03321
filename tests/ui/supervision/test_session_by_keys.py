"""A whole session from the list of follow-ups to its final record by keys alone, each of them counted."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import Keyboard
from workbench.domain.actions import Action
from workbench.domain.sessions import Session, SessionState
from workbench.services.supervision import session_from
from workbench.ui.workspaces.supervision import SupervisionWorkspace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
MOST_KEYS = 11
"""So many keys beside what is written are enough for a session about one case with two follow-ups from last time."""


def test_a_session_is_logged_by_keys_alone(qtbot: QtBot, work: SupervisionWorkspace):
    project = work.sitting.project
    last = {
        "date": "2026-03-10",
        "district": "Ende",
        "supervisor": "KK-01",
        "supervisees": ["PD-07"],
        "cases": [{"case": "K-END-001"}],
    }
    project.perform(session_from(project, last))
    work.tabs.setCurrentWidget(work.actions_list)
    work.actions_list.table.setFocus()
    window = work.window()
    # A shortcut is heard in a window that is active alone.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    keys = Keyboard(qtbot, window)
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

    keys.press(Qt.Key.Key_S, control | shift)
    keys.pick("pd")
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_3)
    keys.press(Qt.Key.Key_1)
    keys.write("Surat rujukan ada")
    keys.press(Qt.Key.Key_Return)
    keys.write("Jarak ke puskesmas dan biaya bensin")
    keys.press(Qt.Key.Key_Return, control)
    keys.write("Bensin diganti dari dana operasional")
    keys.press(Qt.Key.Key_Return, control)
    keys.write("Ditanggung sendiri sejak Januari")
    keys.press(Qt.Key.Key_Return, control)
    keys.write("Ajukan penggantian bensin")
    keys.press(Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)

    made = max(project.reader.all(Session), key=lambda each: each.number)
    assert (made.number, made.state) == ("END/2026/003", SessionState.FINALISED)
    assert (made.supervisor, made.supervisees) == ("KK-01", ("PD-07",))
    assert made.discussions[0].rationale == "Ditanggung sendiri sejak Januari"
    actions = {each.what: each for each in project.reader.all(Action)}
    assert actions["Ajukan penggantian bensin"].who == "PD-07"
    assert actions["Telepon puskesmas"].carried == 1
    assert keys.count <= MOST_KEYS
