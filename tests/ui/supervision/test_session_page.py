import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.ui.supervision.conftest import case_called
from workbench.domain.access import AccessKind
from workbench.domain.actions import Action
from workbench.domain.ids import SessionId
from workbench.domain.sessions import Session, SessionState
from workbench.services import supervision
from workbench.services.access_log import accesses
from workbench.ui.dialogs.session_addendum import SessionAddendum
from workbench.ui.dialogs.session_day import SessionDay
from workbench.ui.dialogs.session_versions import SessionVersions
from workbench.ui.dialogs.state_question import StateQuestion
from workbench.ui.panels.session_page import SessionPage
from workbench.ui.workspaces.supervision import SupervisionWorkspace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
FULL = {
    "date": "2026-03-10",
    "starts": "09:00",
    "ends": "10:00",
    "district": "Ende",
    "supervisor": "KK-01",
    "role": "Koordinator",
    "supervisees": ["PD-07"],
    "cases": [
        {
            "case": "K-END-002",
            "done": "Sudah dikunjungi",
            "discussed": "Data ganda",
            "risk": "high",
            "risk_reason": "Bantuan terhenti",
            "alarm": "complaint",
        }
    ],
    "function_minutes": {"administrative": 20, "educative": 40, "unit": "minutes"},
    "reflection": {"experience": "Berat", "plan": "Bertanya dahulu"},
    "workload": {"families": 231},
    "wellbeing": {"impact": "Lelah sekali"},
    "needs": [{"competence": "social", "what": "Mediasi", "met": True}],
    "summary": "Disepakati bersama",
    "next_on": "2026-04-07",
}


def open_dialog(kind: type) -> object:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


def the_session(work: SupervisionWorkspace, number: str = "END/2026/001") -> Session:
    return next(each for each in work.sitting.project.reader.all(Session) if each.number == number)


def added(work: SupervisionWorkspace, data: dict[str, object], *, plan: bool = False) -> Session:
    project = work.sitting.project
    make = supervision.session_planned if plan else supervision.session_from
    project.perform(make(project, data))
    return max(project.reader.all(Session), key=lambda each: each.number)


def shown(page: SessionPage) -> str:
    return "\n".join(each.text() for each in page.page.findChildren(QLabel))


def take(work: SupervisionWorkspace, name: str, session: SessionId) -> None:
    work.sessions.page.step_wanted.emit(name, session)


def say_why(qtbot, words: str) -> None:
    asked = open_dialog(StateQuestion)
    qtbot.keyClicks(asked.fields["reason"].text, words)
    qtbot.mouseClick(asked.yes, Qt.MouseButton.LeftButton)


@pytest.fixture
def planned(work: SupervisionWorkspace) -> Session:
    made = added(
        work,
        {
            "date": "2026-03-27",
            "starts": "09:00",
            "ends": "10:00",
            "district": "Ende",
            "supervisor": "KK-01",
            "supervisees": ["PD-07"],
        },
        plan=True,
    )
    work.show_session(made.id)
    return made


class DescribeThePage:
    def it_shows_every_field_of_a_session(self, work: SupervisionWorkspace):
        work.show_session(added(work, FULL).id)
        words = shown(work.sessions.page)
        for each in (
            "09:00–10:00",
            "KK-01 (Koordinator) with PD-07",
            "Function balance: Administrative 20, Educative 40 minutes",
            "Sudah dikunjungi",
            "Bantuan terhenti",
            "! Complaint",
            "Bertanya dahulu",
            "Families served: 231",
            "Mediasi · met",
            "Disepakati bersama",
        ):
            assert each in words

    def it_shows_what_is_restricted_only_when_asked_and_notes_that(self, qtbot, work: SupervisionWorkspace):
        made = added(work, FULL)
        work.show_session(made.id)
        page = work.sessions.page
        assert "Lelah sekali" not in shown(page)
        button = next(each for each in page.page.findChildren(QPushButton) if "noted down" in each.text())
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert "Lelah sekali" in shown(page)
        noted = accesses(work.sitting.project)[-1]
        assert (noted.kind, noted.record_id, noted.what) == (AccessKind.OPENED, made.id, "wellbeing")

    def it_offers_what_can_be_done_as_the_session_stands(self, work: SupervisionWorkspace, planned: Session):
        page = work.sessions.page
        assert list(page.steps) == ["hold", "reschedule"]
        assert page.more is not None
        assert [each.text() for each in page.more.actions()] == [
            "It did not take place…",
            "Call off…",
            "Versions…",
        ]
        work.show_session(the_session(work).id)
        assert list(page.steps) == ["finalise", "edit"]

    def it_says_nothing_of_no_session(self, work: SupervisionWorkspace):
        work.sessions.page.show_session(None)
        assert shown(work.sessions.page) == ""


class DescribeAPlannedSession:
    def it_is_written_down_when_it_was_held(self, qtbot, work: SupervisionWorkspace, planned: Session):
        qtbot.mouseClick(work.sessions.page.steps["hold"], Qt.MouseButton.LeftButton)
        assert work.form is not None
        held = the_session(work, planned.number)
        assert (held.state, held.held_on.isoformat()) == (SessionState.HELD, "2026-03-20")
        assert work.form.session == planned.id

    def it_is_put_off(self, qtbot, work: SupervisionWorkspace, planned: Session):
        take(work, "reschedule", planned.id)
        dialog = open_dialog(SessionDay)
        dialog.day.setDate(QDate(2027, 1, 4))
        qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
        assert dialog.error.isVisible()
        dialog.day.setDate(QDate(2026, 4, 2))
        dialog.starts.setTime(QTime(13, 30))
        qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
        after = the_session(work, planned.number)
        assert (after.held_on.isoformat(), f"{after.starts:%H:%M}", after.ends) == (
            "2026-04-02",
            "13:30",
            None,
        )
        take(work, "reschedule", planned.id)
        dialog = open_dialog(SessionDay)
        dialog.timed.setChecked(False)
        qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
        assert the_session(work, planned.number).starts is None

    @pytest.mark.parametrize(
        ("step", "state"), [("miss", SessionState.MISSED), ("cancel", SessionState.CANCELLED)]
    )
    def it_ends_with_a_reason(self, qtbot, work, planned: Session, step: str, state: SessionState):
        take(work, step, planned.id)
        say_why(qtbot, "Banjir")
        assert the_session(work, planned.number).state is state
        work.show_session(planned.id)
        assert "Reason: Banjir" in shown(work.sessions.page)
        assert not work.sessions.page.steps


class DescribeSigningOff:
    def it_becomes_final_acknowledged_and_archived(self, qtbot, work: SupervisionWorkspace):
        session = the_session(work)
        work.show_session(session.id)
        qtbot.mouseClick(work.sessions.page.steps["finalise"], Qt.MouseButton.LeftButton)
        assert the_session(work).state is SessionState.FINALISED
        assert session.number in work.sitting.messages.last
        take(work, "acknowledge", session.id)
        asked = open_dialog(StateQuestion)
        qtbot.keyClicks(asked.fields["name"].text, "PD-07")
        qtbot.mouseClick(asked.yes, Qt.MouseButton.LeftButton)
        assert the_session(work).acknowledged_by == "PD-07"
        assert "Acknowledged by PD-07" in shown(work.sessions.page)
        take(work, "archive", session.id)
        assert the_session(work).state is SessionState.ARCHIVED
        assert list(work.sessions.page.steps) == ["addendum"]

    def it_is_added_to_with_words_and_a_follow_up(self, qtbot, work: SupervisionWorkspace):
        session = the_session(work)
        work.show_session(the_session(work).id)
        take(work, "finalise", session.id)
        take(work, "acknowledge", session.id)
        asked = open_dialog(StateQuestion)
        qtbot.keyClicks(asked.fields["name"].text, "PD-07")
        qtbot.mouseClick(asked.yes, Qt.MouseButton.LeftButton)
        take(work, "addendum", session.id)
        dialog = open_dialog(SessionAddendum)
        qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
        assert dialog.error.isVisible()
        qtbot.keyClicks(dialog.text.text, "Nomor 3205010101010001 keliru")
        row = dialog.follow_ups.add()
        qtbot.keyClicks(row.what, "Perbaiki data")
        qtbot.keyClicks(row.who, "PD-07")
        qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
        assert dialog.justification.isVisible()
        qtbot.keyClicks(dialog.justification.text, "contoh palsu")
        qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
        after = the_session(work)
        assert (after.revision, after.addenda[0].author) == (2, "Rini")
        made = next(each for each in work.sitting.project.reader.all(Action) if each.what == "Perbaiki data")
        assert (made.session, made.case) == (after.id, case_called(work.sitting.project, "K-END-001").id)
        assert "An addendum came after the signature." in shown(work.sessions.page)
        assert "revision 2" in shown(work.sessions.page)

    def it_is_reopened_and_every_version_can_be_read(self, qtbot, work: SupervisionWorkspace):
        project, session = work.sitting.project, the_session(work)
        work.show_session(the_session(work).id)
        take(work, "finalise", session.id)
        take(work, "addendum", session.id)
        dialog = open_dialog(SessionAddendum)
        qtbot.keyClicks(dialog.text.text, "Jadwal bergeser")
        qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
        take(work, "reopen", session.id)
        say_why(qtbot, "Keputusan berubah")
        assert the_session(work).state is SessionState.REOPENED
        assert "Reopened because: Keputusan berubah" in shown(work.sessions.page)
        said = {"case": "K-END-001", "discussed": "Jarak", "risk": "critical", "alarm": "fraud"}
        data = {"summary": "Dirujuk besok", "cases": [said]}
        project.perform(supervision.session_edited(project, session.id, data))
        take(work, "versions", session.id)
        versions = open_dialog(SessionVersions)
        assert [each.revision for each in versions.versions] == [3, 2, 1]
        words = "\n".join(each.text() for each in versions.page.findChildren(QLabel))
        assert "→ Dirujuk besok" in words
        assert "Reopened because: Keputusan berubah" in words
        assert "–\n→ Critical" in words
        assert "None\n→ Fraud" in words
        versions.list.setCurrentRow(1)
        words = "\n".join(each.text() for each in versions.page.findChildren(QLabel))
        assert "Jadwal bergeser" in words
        assert "Dirujuk besok" not in words
        versions.list.setCurrentRow(2)
        words = "\n".join(each.text() for each in versions.page.findChildren(QLabel))
        assert "What changed" not in words
        assert "Rujuk" in words
        versions.accept()

    def it_tells_what_finalising_still_needs(self, work: SupervisionWorkspace):
        made = added(work, {**FULL, "cases": [{"case": "K-END-001", "decision": "Rujuk"}]})
        take(work, "finalise", made.id)
        assert the_session(work, made.number).state is SessionState.HELD
        assert "K-END-001" in work.sitting.messages.last
