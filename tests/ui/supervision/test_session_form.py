from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.supervision.conftest import OTHER, THEME, case_called
from workbench.domain.actions import Action, ActionState
from workbench.domain.cases import Risk
from workbench.domain.sessions import Session, SessionState
from workbench.services.supervision import session_from
from workbench.services.supervision_views import session_view
from workbench.ui.dialogs.question import Question
from workbench.ui.dialogs.session_evidence import SessionEvidence
from workbench.ui.panels.session_actions import DONE, STAYS
from workbench.ui.panels.session_form import SessionForm
from workbench.ui.workspaces.supervision import SupervisionWorkspace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def form(work: SupervisionWorkspace) -> SessionForm:
    work.commands["log_session"].trigger()
    assert work.form is not None
    return work.form


def review_all(qtbot, form: SessionForm) -> None:
    for choice, note in form.discussions[0].earlier.rows:
        choice.setCurrentIndex(STAYS)
        qtbot.keyClicks(note, "masih berjalan")


def sessions(work: SupervisionWorkspace) -> list[Session]:
    return sorted(work.sitting.project.reader.all(Session), key=lambda each: each.number)


class DescribeTheForm:
    def it_begins_with_the_case_at_hand_and_what_is_known(self, form: SessionForm):
        assert form.meeting.supervisor.text() == "KK-01"
        assert form.meeting.supervisees.text() == "PD-07"
        assert [each.case.code for each in form.discussions] == ["K-END-001"]
        assert len(form.discussions[0].earlier.rows) == 2
        assert not form.changed

    def it_keeps_everything_as_one_step_that_can_be_undone(
        self, qtbot, work: SupervisionWorkspace, form: SessionForm
    ):
        said = form.discussions[0]
        review_all(qtbot, form)
        qtbot.keyClicks(said.discussed.text, "Jarak dan biaya")
        qtbot.keyClicks(said.decision.text, "Ganti bensin")
        assert said.hint.isVisible()
        qtbot.keyClicks(said.rationale.text, "Ditanggung sendiri")
        assert not said.hint.isVisible()
        said.risk.setCurrentIndex(said.risk.findData(Risk.CRITICAL))
        said.themes.add(work.sitting.project.codebook().at_path(OTHER).id, 3)
        qtbot.mouseClick(said.actions_editor.add_button, Qt.MouseButton.LeftButton)
        what, who, _due, _priority = said.actions_editor.rows[0]
        qtbot.keyClicks(what, "Ajukan penggantian")
        qtbot.keyClicks(who, "KK-01")
        qtbot.mouseClick(form.finalise, Qt.MouseButton.LeftButton)
        made = sessions(work)[-1]
        assert (made.number, made.state) == ("END/2026/002", SessionState.FINALISED)
        assert made.discussions[0].rationale == "Ditanggung sendiri"
        assert case_called(work.sitting.project, "K-END-001").risk is Risk.CRITICAL
        actions = work.sitting.project.reader.all(Action)
        assert sorted(each.carried for each in actions) == [0, 1, 1]
        assert work.form is None
        assert work.tabs.currentWidget() is work.sessions
        work.commands["undo"].trigger()
        assert len(sessions(work)) == 1
        assert [each.carried for each in work.sitting.project.reader.all(Action)] == [0, 0]

    def it_keeps_nothing_and_loses_nothing_when_a_rule_forbids_it(
        self, qtbot, work: SupervisionWorkspace, form: SessionForm
    ):
        said = form.discussions[0]
        qtbot.keyClicks(said.decision.text, "Ganti bensin")
        qtbot.mouseClick(form.finalise, Qt.MouseButton.LeftButton)
        assert "K-END-001" in form.error.text()
        assert len(sessions(work)) == 1
        qtbot.keyClicks(said.rationale.text, "Perlu")
        qtbot.mouseClick(form.finalise, Qt.MouseButton.LeftButton)
        assert "Telepon puskesmas" in form.error.text()
        assert said.decision.text.toPlainText() == "Ganti bensin"
        assert len(sessions(work)) == 1
        qtbot.mouseClick(form.save_draft, Qt.MouseButton.LeftButton)
        assert sessions(work)[-1].state is SessionState.HELD

    def it_asks_why_a_personal_number_may_stand(self, qtbot, work: SupervisionWorkspace, form: SessionForm):
        assert not form.justification.isVisible()
        qtbot.keyClicks(form.discussions[0].discussed.text, "3205010101010001")
        qtbot.mouseClick(form.save_draft, Qt.MouseButton.LeftButton)
        assert "Discussed · K-END-001" in form.error.text()
        qtbot.keyClicks(form.justification.text, "contoh palsu")
        qtbot.mouseClick(form.save_draft, Qt.MouseButton.LeftButton)
        assert len(sessions(work)) == 2

    def it_takes_more_cases_by_typing(self, qtbot, form: SessionForm):
        qtbot.keyClicks(form.add_case_field, "end-002")
        qtbot.keyClick(form.add_case_field, Qt.Key.Key_Return)
        assert [each.case.code for each in form.discussions] == ["K-END-001", "K-END-002"]
        form.add_case(form.discussions[1].case)
        assert len(form.discussions) == 2
        form.discussions[1].dropped.emit()
        assert [each.case.code for each in form.discussions] == ["K-END-001"]

    def it_finds_a_theme_by_part_of_its_name(self, qtbot, form: SessionForm):
        ties = form.discussions[0].themes
        qtbot.mouseClick(ties.add_button, Qt.MouseButton.LeftButton)
        qtbot.keyClicks(ties.finder.field, "biaya prib")
        qtbot.keyClick(ties.finder.field, Qt.Key.Key_Return)
        assert [row["code"] for row in ties.data()] == [THEME]
        how = next(iter(ties._rows.values()))
        qtbot.keyClick(how, Qt.Key.Key_3)
        qtbot.keyClick(how, Qt.Key.Key_Left)
        assert ties.data()[0]["strength"] == 2

    def it_takes_quotations_as_evidence(self, qtbot, form: SessionForm):
        said = form.discussions[0]
        qtbot.mouseClick(said.choose_button, Qt.MouseButton.LeftButton)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SessionEvidence)
        assert dialog.list.count() == 1
        qtbot.keyClicks(dialog.filter, "bensin")
        dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
        qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
        assert len(said.data()["evidence"]) == 1

    def it_keeps_what_became_of_earlier_follow_ups(
        self, qtbot, work: SupervisionWorkspace, form: SessionForm
    ):
        choice, note = form.discussions[0].earlier.rows[0]
        assert not note.isEnabled()
        choice.setCurrentIndex(DONE)
        qtbot.keyClicks(note, "Surat rujukan ada")
        qtbot.mouseClick(form.save_draft, Qt.MouseButton.LeftButton)
        done = next(
            each for each in work.sitting.project.reader.all(Action) if each.what == "Telepon puskesmas"
        )
        assert (done.state, done.evidence) == (ActionState.DONE, "Surat rujukan ada")

    def it_asks_before_it_throws_words_away(
        self, qtbot, monkeypatch, work: SupervisionWorkspace, form: SessionForm
    ):
        qtbot.keyClicks(form.discussions[0].discussed.text, "Jarak")
        monkeypatch.setattr(Question, "ask", lambda *_args, **_words: False)
        qtbot.mouseClick(form.cancel, Qt.MouseButton.LeftButton)
        assert work.form is form
        monkeypatch.setattr(Question, "ask", lambda *_args, **_words: True)
        qtbot.mouseClick(form.cancel, Qt.MouseButton.LeftButton)
        assert work.form is None

    def it_stays_while_somebody_looks_at_another_case(
        self, qtbot, work: SupervisionWorkspace, form: SessionForm
    ):
        qtbot.keyClicks(form.discussions[0].discussed.text, "Jarak")
        work.show_case(case_called(work.sitting.project, "K-GRT-001").id)
        assert work.tabs.currentWidget() is work.case
        work.commands["log_session"].trigger()
        assert work.tabs.currentWidget() is form
        assert form.discussions[0].discussed.text.toPlainText() == "Jarak"

    def it_lets_tab_go_through_fields_as_they_stand(self, qtbot, form: SessionForm):
        said = form.discussions[0]
        fields = (said.discussed.text, said.decision.text, said.rationale.text, said.risk)
        fields[0].setFocus()
        for before, after in pairwise(fields):
            qtbot.keyClick(before, Qt.Key.Key_Tab)
            assert form.window().focusWidget() is after


class DescribeADraft:
    def it_is_written_anew_under_its_number(self, qtbot, work: SupervisionWorkspace):
        draft = sessions(work)[0]
        work.sessions.page.edit_wanted.emit(draft.id)
        form = work.form
        assert form is not None
        assert not form.meeting.district.isEnabled()
        assert form.discussions[0].decision.text.toPlainText() == "Rujuk"
        assert not form.discussions[0].earlier.rows
        form.discussions[0].decision.text.setPlainText("Rujuk segera")
        qtbot.mouseClick(form.finalise, Qt.MouseButton.LeftButton)
        after = sessions(work)[0]
        assert (after.number, after.state) == (draft.number, SessionState.FINALISED)
        assert after.discussions[0].decision == "Rujuk segera"
        assert len(work.sitting.project.reader.all(Action)) == 2

    def it_shows_what_must_be_reviewed_first(self, work: SupervisionWorkspace):
        project = work.sitting.project
        later = {
            "date": "2026-03-19",
            "district": "Ende",
            "supervisor": "KK-01",
            "cases": [{"case": "K-END-001"}],
        }
        made = project.perform(session_from(project, later))
        work.show_session(next(each.id for each in sessions(work) if each.id in made.change.ids))
        assert len(session_view(project, work.sessions.model.at(0).id).to_review) == 2
        work.sessions.page.edit_wanted.emit(work.sessions.current())
        assert work.form is not None
        assert len(work.form.discussions[0].earlier.rows) == 2


class DescribeLeaving:
    @pytest.mark.parametrize("answer", [True, False])
    def it_asks_before_the_window_closes_over_what_was_typed(
        self, qtbot, monkeypatch, work: SupervisionWorkspace, form: SessionForm, answer: bool
    ):
        asked: list[str] = []
        monkeypatch.setattr(
            Question, "ask", lambda _parent, title, *_words, **_look: asked.append(title) or answer
        )
        qtbot.keyClicks(form.discussions[0].discussed.text, "Belum disimpan")
        window = work.window()

        closed = window.close()

        assert len(asked) == 1
        assert closed is answer

    def it_closes_at_once_when_nothing_was_typed(self, work: SupervisionWorkspace, form: SessionForm):
        assert not form.changed
        assert work.may_close()
        assert work.form is None
