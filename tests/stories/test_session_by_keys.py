"""A whole session by keys alone, in Indonesian, from "new session" to final: every key that writes no prose is counted.

Two follow-ups are reviewed; one decision is made; its follow-up, the balance of the hour and the sum are written down.
"""

import pytest
from PySide6.QtCore import Qt

from tests.stories.supervising import ALT, CONTROL, SHIFT, Coordinator
from workbench.domain.actions import ActionState
from workbench.domain.sessions import SessionState
from workbench.services.supervision import session_finalised, session_from

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
MOST_KEYS = 27
"""So many keys beside prose were enough when this was written; more would be a step back."""


def test_a_session_is_logged_by_keys_alone(coordinator: Coordinator) -> None:
    coordinator.new_case("Kunjungan terhenti karena bensin")
    project, sitting, keys = coordinator.project, coordinator.work.sitting, coordinator.keys
    actions = [
        {"what": what, "who": "PD-07", "due": "2026-03-09"} for what in ("Cari bukti", "Telepon dinas")
    ]
    said = {"case": "K-END-001", "discussed": "Jarak", "actions": actions}
    data = {"date": "2026-03-02", "district": "Ende", "supervisor": "KK-01", "supervisees": ["PD-07"]}
    sitting.perform(session_from(project, {**data, "cases": [said]}))
    sitting.perform(session_finalised(project, "END/2026/001"))
    coordinator.comes_back(9)
    keys.count = 0

    keys.press(Qt.Key.Key_S, CONTROL | SHIFT)
    keys.pick("pd")
    keys.press(Qt.Key.Key_Return)
    form = coordinator.form
    keys.pick("1")
    keys.write("Kuitansi ada")
    keys.press(Qt.Key.Key_Return)
    keys.pick("3")
    keys.press(Qt.Key.Key_Return)
    keys.write("Jarak ke kampung atas dan biaya bensin")
    keys.press(Qt.Key.Key_Return, CONTROL)
    keys.write("Bensin diganti dari dana operasional")
    keys.press(Qt.Key.Key_Return, CONTROL)
    keys.write("Ditanggung sendiri sejak Januari")
    keys.press(Qt.Key.Key_Return, CONTROL)
    keys.write("Ajukan penggantian bensin")
    # To the balance of the hour, and over it to the agreed summary.
    keys.press(Qt.Key.Key_PageDown, ALT)
    for minutes in ("10", "20", "30"):
        keys.press(Qt.Key.Key_Tab)
        keys.pick(minutes)
    while not form.sheet.closing.isAncestorOf(coordinator.window.focusWidget()):
        keys.press(Qt.Key.Key_PageDown, ALT)
    keys.write("Sepakat mengajukan penggantian")
    keys.press(Qt.Key.Key_Return, ALT)

    made = coordinator.session("END/2026/002")
    assert (made.state, made.supervisor, made.supervisees) == (SessionState.FINALISED, "KK-01", ("PD-07",))
    assert made.discussions[0].rationale == "Ditanggung sendiri sejak Januari"
    assert (made.minutes.administrative, made.minutes.educative, made.minutes.supportive) == (10, 20, 30)
    assert made.summary == "Sepakat mengajukan penggantian"
    assert coordinator.action("Cari bukti").evidence == "Kuitansi ada"
    assert coordinator.action("Telepon dinas").carried == 1
    assert coordinator.action("Ajukan penggantian bensin").state is ActionState.OPEN
    assert keys.count <= MOST_KEYS, keys.count
