"""Mentorship and the training plan in the window."""

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from workbench.domain.mentorships import GoalState, Mentorship, MentorshipState
from workbench.services.facilitators import facilitator_from
from workbench.services.mentorships import mentorship_from, mentorship_named
from workbench.services.projects import Project
from workbench.ui.dialogs.mentorship_form import MentorshipForm
from workbench.ui.dialogs.state_question import StateQuestion
from workbench.ui.models.mentorships_model import GOALS, LAST, PAIR, STATE
from workbench.ui.models.training_plan_model import COUNT, PEOPLE, TOPIC, PlanLine, TrainingPlanModel
from workbench.ui.panels.capacity_words import CapacityWords
from workbench.ui.panels.mentorship_page import PAIRS, PLAN, MentorshipPage
from workbench.ui.workspaces.supervision import SupervisionWorkspace


@pytest.fixture
def page(work: SupervisionWorkspace, desk: Project, qapp: QApplication) -> MentorshipPage:
    """The pairs in front: PD-05 helps PD-07."""
    for code, group, families in (("PD-05", "high", 140), ("PD-06", "high", 260), ("PD-07", "low", 212)):
        needs = [{"competence": "digital", "what": "SIKS-NG"}] if code == "PD-07" else []
        data = {"code": code, "district": "Ende", "families": families, "performance": group, "needs": needs}
        desk.perform(facilitator_from(desk, data))
    pair = {
        "district": "Ende",
        "mentor": "PD-05",
        "mentee": "PD-07",
        "started_on": "2026-01-05",
        "goals": [
            {"competence": "teaching", "what": "Memimpin P2K2", "state": "under_way"},
            {"competence": "social", "what": "Mediasi", "state": "reached"},
        ],
        "meetings": [{"on": "2026-02-02", "minutes": 60, "note": "Modul", "progress": "Lancar"}],
    }
    desk.perform(mentorship_from(desk, pair))
    work.tabs.setCurrentWidget(work.capacity.mentorship)
    qapp.processEvents()
    return work.capacity.mentorship


def kept(desk: Project) -> Mentorship:
    return desk.reader.all(Mentorship)[0]


def open_form(page: MentorshipPage) -> MentorshipForm:
    return [each for each in page.findChildren(MentorshipForm) if each.isVisible()][-1]


class DescribeThePairs:
    def it_lists_them_and_shows_one(self, page: MentorshipPage) -> None:
        row = [page.model.index(0, each).data() for each in range(6)]
        assert row == ["PD-05 → PD-07", "Ende", "1/2", "1", "2 Feb 2026", "Active"]
        said = [each.text() for each in page.card.findChildren(QLabel)]
        assert "Goals: 1 of 2 reached" in said
        assert "Lancar" in said
        assert page.card.reached.value() == 1

    def it_logs_a_meeting_by_typing_and_enter(
        self, page: MentorshipPage, desk: Project, qtbot: QtBot
    ) -> None:
        page.table.setFocus()
        page.table.activated.emit(page.table.currentIndex())
        line = page.card.meeting
        assert line.on.date() == QDate(2026, 3, 20)
        qtbot.keyClicks(line.note, "Mengamati P2K2")
        qtbot.keyClick(line.note, Qt.Key.Key_Return)
        meeting = kept(desk).meetings[-1]
        assert (meeting.minutes, meeting.note, meeting.on.isoformat()) == (60, "Mengamati P2K2", "2026-03-20")
        assert line.note.text() == ""
        assert page.model.index(0, LAST).data() == "20 Mar 2026"

    def it_refuses_a_meeting_with_a_nik_and_keeps_the_words(
        self, page: MentorshipPage, desk: Project
    ) -> None:
        page.card.meeting.note.setText("5308014103850001")
        page.card.meeting.keep.click()
        assert len(kept(desk).meetings) == 1
        assert page.card.meeting.note.text() == "5308014103850001"

    def it_moves_a_goal_on(self, page: MentorshipPage, desk: Project) -> None:
        goal = page.card.goals[0]
        goal.setCurrentIndex(goal.findData(GoalState.REACHED))
        goal.activated.emit(goal.currentIndex())
        assert kept(desk).goals[0].state is GoalState.REACHED
        assert page.model.index(0, GOALS).data() == "2/2"
        again = page.card.goals[0]
        again.activated.emit(again.currentIndex())
        page._sitting.undo()
        assert kept(desk).goals[0].state is GoalState.UNDER_WAY

    def it_completes_a_pair_which_leaves_the_list(self, page: MentorshipPage, desk: Project) -> None:
        page.card.complete.click()
        assert kept(desk).state is MentorshipState.COMPLETED
        assert page.model.rowCount() == 0
        assert page.card.isHidden()
        page.mark(kept(desk).id)
        assert page.model.index(0, STATE).data() == "Completed"
        assert page.card.meeting.isHidden()

    def it_ends_one_early_with_a_reason(self, page: MentorshipPage, desk: Project) -> None:
        page.card.end.click()
        question = page.findChild(StateQuestion)
        assert question is not None
        question.yes.click()
        assert question.isVisible()
        question.fields["reason"].text.setPlainText("Pindah")
        question.yes.click()
        assert (kept(desk).state, kept(desk).reason) == (MentorshipState.ENDED, "Pindah")

    def it_is_sound(
        self, page: MentorshipPage, work: SupervisionWorkspace, qtmodeltester: ModelTester
    ) -> None:
        qtmodeltester.check(page.model)
        qtmodeltester.check(TrainingPlanModel(CapacityWords(work.sitting)))


class DescribeTheForm:
    def it_pairs_two_and_suggests_who_has_time(self, page: MentorshipPage, desk: Project) -> None:
        page.add.click()
        form = open_form(page)
        form.district.setCurrentIndex(form.district.findText("Ende"))
        form.district.activated.emit(form.district.currentIndex())
        form.mentee.setCurrentText("PD-05")
        assert [form.mentor.itemText(row) for row in range(form.mentor.count())] == ["PD-06"]
        assert "▲▲ 1:260" in form.mentor.itemData(0, Qt.ItemDataRole.ToolTipRole)
        form.mentor.setCurrentText("PD-06")
        form.goals.rows[0].what.setText("Mediasi")  # type: ignore[attr-defined]
        form.keep.click()
        found = mentorship_named(desk, "PD-05")
        assert (found.mentor, len(found.goals)) == ("PD-06", 1)
        assert page.card.view is not None
        assert page.card.view.mentorship == found

    def it_says_what_is_wrong(self, page: MentorshipPage, desk: Project) -> None:
        page.add.click()
        form = open_form(page)
        form.keep.click()
        assert "“Mentor” is empty" in form.error.text()
        form.mentee.setCurrentText("PD-07")
        form.mentor.setCurrentText("pd-07")
        form.keep.click()
        assert "same person" in form.error.text()
        form.mentor.setCurrentText("PD-05")
        form.keep.click()
        assert "taken" in form.error.text()
        assert desk.reader.count(Mentorship) == 1
        form.reject()

    def it_writes_a_pair_anew(self, page: MentorshipPage, desk: Project) -> None:
        page.card.edit.click()
        form = open_form(page)
        form.goals.rows[1].remove.click()
        form.note.setText("Tiap Jumat")
        form.keep.click()
        assert (len(kept(desk).goals), kept(desk).note) == (1, "Tiap Jumat")
        assert len(kept(desk).meetings) == 1


class DescribeTheTrainingPlan:
    def it_is_counted_when_somebody_looks(self, page: MentorshipPage, desk: Project) -> None:
        page.modes.setCurrentIndex(PLAN)
        model = page.plan.model
        rows = [[model.index(row, each).data() for each in range(4)] for row in range(model.rowCount())]
        assert ["Mediation", "High", "2", "PD-05, PD-06"] in rows
        assert ["Digital literacy", "Low", "1", "PD-07: SIKS-NG"] in rows
        assert ["Without training since 20 Mar 2024", "", "", ""] in rows
        assert "3 facilitators" in page.plan.facts.text()
        desk.perform(facilitator_from(desk, {"code": "PD-08", "district": "Garut", "performance": "high"}))
        assert "4 facilitators" in page.plan.facts.text()

    def it_is_of_one_district_when_asked(self, page: MentorshipPage) -> None:
        page.modes.setCurrentIndex(PLAN)
        page.plan.district.setCurrentIndex(page.plan.district.findText("Garut"))
        page.plan.district.activated.emit(page.plan.district.currentIndex())
        assert page.plan.model.rowCount() == 0
        assert page.plan.facts.text().startswith("0 facilitators")
        page.modes.setCurrentIndex(PAIRS)
        assert not page.add.isHidden()

    def it_counts_names_beyond_forty(self, work: SupervisionWorkspace) -> None:
        model = TrainingPlanModel(CapacityWords(work.sitting))
        people = tuple(f"PD-{number:02}" for number in range(43))
        model.show_lines([PlanLine("Mediation", "High", people)], CapacityWords(work.sitting))
        assert str(model.index(0, PEOPLE).data()).endswith("PD-39 … +3")
        assert model.index(0, COUNT).data() == "43"
        assert model.index(0, TOPIC).data() == "Mediation"


def test_no_pairs_yet(work: SupervisionWorkspace) -> None:
    page = work.capacity.mentorship
    page._empty.wanted.emit()
    assert open_form(page).mentee.currentText() == ""
    open_form(page).reject()
    assert page.model.index(0, PAIR).data() is None
