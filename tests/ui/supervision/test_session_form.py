from itertools import pairwise

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication

from tests.ui.supervision.conftest import OTHER, THEME, case_called
from workbench.domain.actions import Action, ActionState
from workbench.domain.cases import Risk
from workbench.domain.facilitators import Competence
from workbench.domain.personal import PersonalKind
from workbench.domain.sessions import Alarm, Medium, Session, SessionState
from workbench.domain.spans import Span
from workbench.services.access_log import accesses
from workbench.services.note_scanning import Finding
from workbench.services.projects import open_project
from workbench.services.supervision import session_finalised, session_from
from workbench.services.supervision_views import session_view
from workbench.ui.dialogs.personal_gate import PersonalGate
from workbench.ui.dialogs.question import Question
from workbench.ui.dialogs.session_evidence import SessionEvidence
from workbench.ui.panels.session_form import SessionForm
from workbench.ui.workspaces.supervision import SupervisionWorkspace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CARRIED, DONE, BEGUN, GIVEN_UP = (
    ActionState.OPEN,
    ActionState.DONE,
    ActionState.IN_PROGRESS,
    ActionState.CANCELLED,
)


@pytest.fixture
def form(work: SupervisionWorkspace) -> SessionForm:
    work.commands["log_session"].trigger()
    assert work.form is not None
    return work.form


def review_all(form: SessionForm) -> None:
    for row in form.sheet.reviews.rows:
        row.choice.press(CARRIED)


def sessions(work: SupervisionWorkspace) -> list[Session]:
    return sorted(work.sitting.project.reader.all(Session), key=lambda each: each.number)


def actions(work: SupervisionWorkspace) -> dict[str, Action]:
    return {each.what: each for each in work.sitting.project.reader.all(Action)}


def later_session(work: SupervisionWorkspace, **fields: object) -> Session:
    data = {"date": "2026-03-19", "district": "Ende", "supervisor": "KK-01", **fields}
    project = work.sitting.project
    made = project.perform(session_from(project, {"cases": [{"case": "K-END-001"}], **data}))
    return next(each for each in sessions(work) if each.id in made.change.ids)


class DescribeTheForm:
    def it_begins_with_the_case_at_hand_and_what_is_known(self, form: SessionForm):
        assert form.sheet.meeting.supervisor.text() == "KK-01"
        assert form.sheet.meeting.supervisees.text() == "PD-07"
        assert [each.case.code for each in form.sheet.discussions] == ["K-END-001"]
        assert len(form.sheet.reviews.rows) == 2
        assert form.sheet.meeting.minutes() == 60
        assert not form.changed

    def it_keeps_nothing_before_something_is_typed(self, work: SupervisionWorkspace, form: SessionForm):
        assert form.keep()
        assert len(sessions(work)) == 1
        form.give_up()
        assert work.form is None

    def it_keeps_what_was_typed_in_a_pause(self, qtbot, work: SupervisionWorkspace, form: SessionForm):
        with qtbot.waitSignal(form.named) as heard:
            qtbot.keyClicks(form.sheet.discussions[0].discussed.text, "Jarak dan biaya")
        assert heard.args == ["END/2026/002"]
        kept = sessions(work)[-1]
        assert (kept.state, kept.discussions[0].discussed) == (SessionState.HELD, "Jarak dan biaya")
        assert kept.starts is not None
        # Whoever opens the file now, because this process was killed, finds it there.
        beside = open_project(work.sitting.project.path, read_only=True)
        assert beside.reader.get(Session, kept.id) == kept
        beside.close()
        assert form.foot.status.text().startswith("Saved ")
        assert work.tabs.tabText(work.tabs.indexOf(form)) == "END/2026/002"

    def it_keeps_when_the_keyboard_leaves_a_field(self, qtbot, work: SupervisionWorkspace, form: SessionForm):
        said = form.sheet.discussions[0]
        said.discussed.text.setFocus()
        qtbot.keyClicks(said.discussed.text, "Jarak")
        qtbot.keyClick(said.discussed.text, Qt.Key.Key_Tab)
        assert sessions(work)[-1].discussions[0].discussed == "Jarak"
        assert not form.autosave.timer.isActive()

    def it_finalises_and_everything_can_be_undone(self, qtbot, work: SupervisionWorkspace, form: SessionForm):
        said = form.sheet.discussions[0]
        review_all(form)
        qtbot.keyClicks(said.discussed.text, "Jarak dan biaya")
        qtbot.keyClicks(said.decision.text, "Ganti bensin")
        assert said.hint.isVisible()
        qtbot.keyClicks(said.rationale.text, "Ditanggung sendiri")
        assert not said.hint.isVisible()
        said.risk.setCurrentIndex(said.risk.findData(Risk.CRITICAL))
        qtbot.keyClicks(said.risk_reason, "Utang bertambah")
        said.themes.add(work.sitting.project.codebook().at_path(OTHER).id, 3)
        row = said.actions_editor.add()
        assert row.who.text() == "PD-07"
        qtbot.keyClicks(row.what, "Ajukan penggantian")
        qtbot.mouseClick(form.foot.finalise, Qt.MouseButton.LeftButton)
        made = sessions(work)[-1]
        assert (made.number, made.state) == ("END/2026/002", SessionState.FINALISED)
        assert made.discussions[0].rationale == "Ditanggung sendiri"
        assert case_called(work.sitting.project, "K-END-001").risk is Risk.CRITICAL
        assert sorted(each.carried for each in actions(work).values()) == [0, 1, 1]
        assert actions(work)["Ajukan penggantian"].why == "Ditanggung sendiri"
        assert work.form is None
        assert work.tabs.currentWidget() is work.sessions
        while len(sessions(work)) > 1:
            work.commands["undo"].trigger()
        while any(each.carried for each in actions(work).values()):
            work.commands["undo"].trigger()
        assert set(actions(work)) == {"Telepon puskesmas", "Kunjungan bersama"}

    def it_goes_to_what_finalising_still_needs(self, qtbot, work: SupervisionWorkspace, form: SessionForm):
        said = form.sheet.discussions[0]
        qtbot.keyClicks(said.decision.text, "Ganti bensin")
        assert {each.key.split(":")[0] for each in form.progress.needed} == {"previous", "case"}
        first, second = form.sheet.reviews.rows
        first.choice.press(CARRIED)
        qtbot.mouseClick(form.foot.finalise, Qt.MouseButton.LeftButton)
        assert "1 follow-up" in form.foot.error.text()
        assert form.focusWidget() is second.choice.tab_stop()
        second.choice.press(DONE)
        qtbot.mouseClick(form.foot.finalise, Qt.MouseButton.LeftButton)
        assert form.focusWidget() is second.note
        second.choice.press(CARRIED)
        qtbot.mouseClick(form.foot.finalise, Qt.MouseButton.LeftButton)
        assert "K-END-001" in form.foot.error.text()
        assert form.focusWidget() is said.rationale.text
        assert sessions(work)[-1].state is SessionState.HELD
        qtbot.keyClicks(said.rationale.text, "Perlu")
        assert not form.progress.needed
        qtbot.mouseClick(form.foot.finalise, Qt.MouseButton.LeftButton)
        assert sessions(work)[-1].state is SessionState.FINALISED

    def it_is_not_final_about_nothing_with_nobody(self, work: SupervisionWorkspace, form: SessionForm):
        review_all(form)
        form.sheet.discussions[0].dropped.emit()
        form.sheet.meeting.supervisees.show_names(())
        form.finish()
        assert "say who was met" in form.foot.error.text()
        assert all(each.state is not SessionState.FINALISED for each in sessions(work)[1:])

    def it_keeps_every_field_of_the_sheet(self, qtbot, work: SupervisionWorkspace, form: SessionForm):
        sheet, said = form.sheet, form.sheet.discussions[0]
        for name in ("done", "analysis", "strengths"):
            said.extras.bring(name)
            qtbot.keyClicks(said.texts[name].text, name)
        said.extras.bring("alarm")
        said.alarm.setCurrentIndex(said.alarm.findData(Alarm.FRAUD))
        assert said.alarm_hint.isVisible()
        for block in sheet.blocks.values():
            block.unfold()
        sheet.balance.unit.setCurrentIndex(1)
        for name, share in (("administrative", 20), ("educative", 30), ("supportive", 40), ("mediation", 10)):
            sheet.balance.numbers[name].setValue(share)
        for texts in (sheet.reflection, sheet.wellbeing, sheet.closing.summary_text, sheet.closing.voices):
            for name, field in texts.fields.items():
                qtbot.keyClicks(field.text, name)
        sheet.workload.numbers["families"].setValue(231)
        need = sheet.needs.add()
        need.competence.setCurrentIndex(need.competence.findData(Competence.SOCIAL))
        qtbot.keyClicks(need.lines["what"], "Mediasi")
        need.met.setChecked(True)
        sheet.closing.next_on.set_button.click()
        sheet.closing.consent.setChecked(True)
        assert form.keep()
        kept = sessions(work)[-1]
        assert (kept.discussions[0].done, kept.discussions[0].alarm) == ("done", Alarm.FRAUD)
        assert (kept.minutes.mediation, kept.minutes.shares) == (10, True)
        assert kept.reflection.plan == "plan"
        assert kept.wellbeing.support == "support"
        assert (kept.workload.families, kept.workload.backlog) == (231, None)
        assert [(each.what, each.met) for each in kept.needs] == [("Mediasi", True)]
        assert kept.next_on is not None
        assert kept.next_on.isoformat() == "2026-04-17"
        assert (kept.summary, kept.comment, kept.research_consent) == ("summary", "comment", True)
        assert "wellbeing" not in sheet.blocks["wellbeing"].summary.text()
        form.give_up()
        again = work.open_form(kept)
        assert not accesses(work.sitting.project)
        again.sheet.blocks["wellbeing"].unfold()
        assert [each.what for each in accesses(work.sitting.project)] == ["wellbeing"]
        assert again.sheet.data() == sheet_data_of(again, kept)
        assert not again.changed

    def it_asks_why_a_personal_number_may_stand(self, qtbot, work: SupervisionWorkspace, form: SessionForm):
        assert not form.foot.justification.isVisible()
        qtbot.keyClicks(form.sheet.discussions[0].discussed.text, "3205010101010001")
        assert not form.keep()
        assert "Discussed · K-END-001" in form.foot.error.text()
        assert form.foot.status.text() == "Not saved"
        qtbot.keyClicks(form.foot.justification.text, "contoh palsu")
        assert form.keep()
        assert not form.foot.error.isVisible()
        assert len(sessions(work)) == 2

    def it_waits_for_a_supervisor(self, qtbot, work: SupervisionWorkspace, form: SessionForm):
        form.sheet.meeting.supervisor.clear()
        qtbot.keyClicks(form.sheet.discussions[0].discussed.text, "Jarak")
        assert not form.keep()
        assert "supervises" in form.foot.status.text()
        assert form.progress.needed[0].key == "meeting"
        form.progress.buttons["meeting"].click()
        assert form.focusWidget() is form.sheet.meeting.supervisees

    def it_takes_more_cases_by_typing_and_by_chips(self, qtbot, form: SessionForm):
        choice = form.sheet.choice
        qtbot.keyClicks(choice.field, "end-002")
        qtbot.keyClick(choice.field, Qt.Key.Key_Return)
        assert [each.case.code for each in form.sheet.discussions] == ["K-END-001", "K-END-002"]
        form.add_case(form.sheet.discussions[1].case)
        assert len(form.sheet.discussions) == 2
        form.sheet.discussions[1].dropped.emit()
        assert [each.case.code for each in form.sheet.discussions] == ["K-END-001"]
        chip = next(each for each in choice.chips.values() if "K-END-002" in each.text())
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
        assert len(form.sheet.discussions) == 2
        choice.typed.emit("K-TIDAK-ADA")
        assert len(form.sheet.discussions) == 2

    def it_takes_the_case_that_its_list_completes_by_one_enter(self, qtbot, form: SessionForm):
        field = form.sheet.choice.field
        field.setFocus()
        qtbot.keyClicks(field, "end-002")
        popup = QApplication.activePopupWidget()
        assert popup is not None
        qtbot.keyClick(popup, Qt.Key.Key_Return)
        assert [each.case.code for each in form.sheet.discussions] == ["K-END-001", "K-END-002"]
        assert not popup.isVisible()

    def it_finds_a_theme_by_part_of_its_name(self, qtbot, form: SessionForm):
        said = form.sheet.discussions[0]
        said.extras.bring("themes")
        ties = said.themes
        qtbot.mouseClick(ties.add_button, Qt.MouseButton.LeftButton)
        qtbot.keyClicks(ties.finder.field, "biaya prib")
        qtbot.keyClick(ties.finder.field, Qt.Key.Key_Return)
        assert [row["code"] for row in ties.data()] == [THEME]
        how = next(iter(ties._rows.values()))
        qtbot.keyClick(how, Qt.Key.Key_3)
        qtbot.keyClick(how, Qt.Key.Key_Left)
        assert ties.data()[0]["strength"] == 2

    def it_remembers_a_suggested_theme_that_is_not_wanted(
        self, work: SupervisionWorkspace, form: SessionForm
    ):
        said = form.sheet.discussions[0]
        said.refuse(work.sitting.project.codebook().at_path(THEME).id)
        said.refuse(work.sitting.project.codebook().at_path(THEME).id)
        assert said.data()["refused"] == [THEME]
        assert form.keep()
        assert len(sessions(work)[-1].discussions[0].refused) == 1

    def it_takes_quotations_and_earlier_notes_as_evidence(self, qtbot, work, form: SessionForm):
        said = form.sheet.discussions[0]
        said.extras.bring("evidence")
        qtbot.mouseClick(said.quotes.choose_button, Qt.MouseButton.LeftButton)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SessionEvidence)
        assert dialog.list.count() == 4
        dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
        qtbot.keyClicks(dialog.filter, "rujuk")
        shown = [dialog.list.item(row) for row in range(4) if not dialog.list.item(row).isHidden()]
        assert [each.text().splitlines()[0] for each in shown] == ["“Rujuk”"]
        shown[0].setCheckState(Qt.CheckState.Checked)
        qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
        assert len(said.data()["evidence"]) == 1
        assert form.keep()
        assert sessions(work)[-1].discussions[0].notes[0].quote == "Rujuk"
        said.quotes.choose()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SessionEvidence)
        assert sum(dialog.list.item(row).checkState() is Qt.CheckState.Checked for row in range(4)) == 2
        dialog.reject()

    def it_follows_what_is_undone(self, qtbot, work: SupervisionWorkspace, form: SessionForm):
        said = form.sheet.discussions[0]
        qtbot.keyClicks(said.discussed.text, "Jarak")
        form.keep()
        qtbot.keyClicks(said.discussed.text, " dan biaya")
        form.keep()
        work.commands["undo"].trigger()
        assert said.discussed.text.toPlainText() == "Jarak"
        work.commands["undo"].trigger()
        assert form.session is None
        assert len(sessions(work)) == 1
        assert not form.changed
        qtbot.keyClicks(said.discussed.text, "!")
        assert form.keep()
        assert sessions(work)[-1].number == "END/2026/002"

    def it_asks_before_it_throws_words_away(self, qtbot, monkeypatch, work, form: SessionForm):
        qtbot.keyClicks(form.sheet.discussions[0].discussed.text, "3205010101010001")
        monkeypatch.setattr(Question, "ask", lambda *_args, **_words: False)
        qtbot.mouseClick(form.foot.close_button, Qt.MouseButton.LeftButton)
        assert work.form is form
        monkeypatch.setattr(Question, "ask", lambda *_args, **_words: True)
        qtbot.mouseClick(form.foot.close_button, Qt.MouseButton.LeftButton)
        assert work.form is None

    def it_stays_while_somebody_looks_at_another_case(self, qtbot, work, form: SessionForm):
        assert not work._evidence_dock.isVisible()
        qtbot.keyClicks(form.sheet.discussions[0].discussed.text, "Jarak")
        work.show_case(case_called(work.sitting.project, "K-GRT-001").id)
        assert work.tabs.currentWidget() is work.case
        assert work._evidence_dock.isVisible()
        work.commands["log_session"].trigger()
        assert work.tabs.currentWidget() is form
        assert form.sheet.discussions[0].discussed.text.toPlainText() == "Jarak"

    def it_lets_tab_go_through_fields_as_they_stand(self, qtbot, form: SessionForm):
        said = form.sheet.discussions[0]
        fields = (said.discussed.text, said.decision.text, said.rationale.text, said.risk)
        fields[0].setFocus()
        for before, after in pairwise(fields):
            qtbot.keyClick(before, Qt.Key.Key_Tab)
            assert form.window().focusWidget() is after

    def it_goes_from_block_to_block_by_keys(self, qtbot, form: SessionForm):
        form.sheet.discussions[0].discussed.text.setFocus()
        qtbot.keyClick(form, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
        assert form.sheet.blocks["balance"].is_open
        assert form.focusWidget() is form.sheet.balance.unit
        qtbot.keyClick(form, Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier)
        assert form.focusWidget() is form.sheet.discussions[0].discussed.text

    def it_says_its_words_in_both_languages(self, qapp, work: SupervisionWorkspace, form: SessionForm):
        work.sitting.preferences.set_language("id")
        qapp.processEvents()
        assert form.sheet.blocks["previous"].head.accessibleName() == "Tindak lanjut sebelumnya"
        assert form.sheet.meeting.medium.itemText(0) == "Tatap muka"
        work.sitting.preferences.set_language("en")
        qapp.processEvents()
        assert form.sheet.blocks["previous"].head.accessibleName() == "Previous follow-ups"


def sheet_data_of(form: SessionForm, session: Session) -> dict[str, object]:
    """Show a session once more and return what the sheet has then."""
    form.sheet.show_session(session)
    return form.sheet.data()


class DescribeWhatIsMissing:
    def it_goes_to_the_reason_that_a_decision_lacks(self, qtbot, form: SessionForm):
        review_all(form)
        said = form.sheet.discussions[0]
        qtbot.keyClicks(said.decision.text, "Rujuk")
        form.finish()
        assert form.foot.error.isVisible()
        assert "Not final yet" in form.foot.error.text()
        assert form.focusWidget() is said.rationale.text

    def it_asks_no_more_why_a_number_may_stand_that_is_gone(self, qtbot, form: SessionForm):
        said = form.sheet.discussions[0]
        said.discussed.text.setPlainText("NIK 5308014103850001")
        assert not form.keep()
        assert form.foot.justification.isVisible()
        said.discussed.text.setPlainText("Jauh")
        assert form.keep()
        assert not form.foot.justification.isVisible()


class DescribeTheGate:
    def it_asks_for_what_is_left_of_names(self, qtbot, monkeypatch, work, form: SessionForm):
        said = form.sheet.discussions[0]
        review_all(form)
        qtbot.keyClicks(said.discussed.text, "Ibu Yohana menolak")
        monkeypatch.setattr(PersonalGate, "ask", lambda *_args, **_words: None)
        form.finish()
        assert sessions(work)[-1].state is SessionState.HELD
        assert work.form is form
        monkeypatch.setattr(PersonalGate, "ask", lambda *_args, **_words: "keluarga setuju")
        form.finish()
        made = sessions(work)[-1]
        assert (made.state, made.justification) == (SessionState.FINALISED, "keluarga setuju")
        assert work.form is None

    @pytest.mark.parametrize(
        ("path", "caption"),
        [
            ("cases[0].analysis", "Analysis: hypotheses, alternatives"),
            ("cases[0].risk_reason", "Reason for the change of risk"),
            ("reflection.plan", "Action plan"),
            ("summary", "Agreed summary"),
            ("comment", "Supervisee's comment"),
        ],
    )
    def it_finds_the_field_of_a_place(self, form: SessionForm, path: str, caption: str):
        form._go_to(Finding(PersonalKind.NAME, Span(0, 1), "x", path))
        found = form.sheet.field_at(path)
        assert found is not None
        assert found.accessibleName() == caption
        assert found.isVisibleTo(form) or path.endswith("risk_reason")

    @pytest.mark.parametrize("path", ["cases[7].done", "needs[0].what", "cases[0].actions[0].what"])
    def it_knows_no_field_for_other_places(self, form: SessionForm, path: str):
        form._go_to(Finding(PersonalKind.NAME, Span(0, 1), "x", path))
        assert form.sheet.field_at(path) is None


class DescribeEarlierFollowUps:
    def it_keeps_a_verdict_by_one_key(self, qtbot, work: SupervisionWorkspace, form: SessionForm):
        first, second = form.sheet.reviews.rows
        qtbot.keyClick(first.choice.buttons[DONE], Qt.Key.Key_3)
        assert form.focusWidget() is second.choice.buttons[DONE]
        qtbot.keyClick(second.choice.buttons[DONE], Qt.Key.Key_2)
        assert form.keep()
        assert actions(work)["Telepon puskesmas"].carried == 1
        assert actions(work)["Telepon puskesmas"].reviews[0].note == "Carried over"
        assert actions(work)["Kunjungan bersama"].state is BEGUN

    def it_wants_words_for_what_is_done_or_given_up(self, qtbot, work, form: SessionForm):
        first, second = form.sheet.reviews.rows
        assert not first.note.isEnabled()
        qtbot.keyClick(first.choice.buttons[DONE], Qt.Key.Key_1)
        assert form.focusWidget() is first.note
        assert form.keep()
        assert form.sheet.reviews.missing() == 2
        qtbot.keyClicks(first.note, "Surat rujukan ada")
        second.choice.press(GIVEN_UP)
        qtbot.keyClicks(second.note, "Keluarga pindah")
        assert form.keep()
        done, given_up = actions(work)["Telepon puskesmas"], actions(work)["Kunjungan bersama"]
        assert (done.state, done.evidence) == (DONE, "Surat rujukan ada")
        assert (given_up.state, given_up.reason) == (GIVEN_UP, "Keluarga pindah")

    def it_lets_a_verdict_be_changed_while_the_form_is_open(self, qtbot, work, form: SessionForm):
        row = form.sheet.reviews.rows[0]
        row.choice.press(DONE)
        qtbot.keyClicks(row.note, "Surat")
        form.keep()
        qtbot.keyClicks(row.note, " rujukan")
        form.keep()
        assert actions(work)["Telepon puskesmas"].evidence == "Surat rujukan"
        row.choice.press(CARRIED)
        form.keep()
        after = actions(work)["Telepon puskesmas"]
        assert (after.state, after.evidence, after.carried, len(after.reviews)) == (CARRIED, "", 1, 1)
        form.keep()
        assert actions(work)["Telepon puskesmas"].carried == 1

    def it_lets_go_of_a_verdict_that_is_undone(self, work: SupervisionWorkspace, form: SessionForm):
        row = form.sheet.reviews.rows[0]
        row.choice.buttons[CARRIED].click()
        form.keep()
        assert actions(work)["Telepon puskesmas"].carried == 1
        work.commands["undo"].trigger()
        assert row.choice.state() is None
        assert actions(work)["Telepon puskesmas"].carried == 0

    def it_asks_why_a_number_may_stand_in_a_note(self, qtbot, work: SupervisionWorkspace, form: SessionForm):
        row = form.sheet.reviews.rows[0]
        row.choice.press(CARRIED)
        qtbot.keyClicks(row.note, "3205010101010001")
        assert not form.keep()
        assert form.foot.justification.isVisible()

    def it_leaves_out_those_of_a_case_that_is_taken_off(self, form: SessionForm):
        form.sheet.discussions[0].dropped.emit()
        assert not form.sheet.reviews.rows
        assert not form.sheet.blocks["previous"].isVisible()


class DescribeNewFollowUps:
    def it_keeps_them_as_they_are_written(self, qtbot, work: SupervisionWorkspace, form: SessionForm):
        editor = form.sheet.discussions[0].actions_editor
        qtbot.mouseClick(editor.add_button, Qt.MouseButton.LeftButton)
        row = editor.rows[0]
        qtbot.keyClicks(row.what, "Ajukan")
        qtbot.keyClick(row.what, Qt.Key.Key_Return)
        assert form.focusWidget() is row.who
        form.keep()
        first = actions(work)["Ajukan"]
        assert first.due.isoformat() == "2026-04-03"
        qtbot.keyClicks(row.what, " dana")
        row.quick.week.click()
        form.keep()
        kept = actions(work)["Ajukan dana"]
        assert (kept.id, kept.due.isoformat()) == (first.id, "2026-03-27")
        assert not form.sheet.discussions[0]._drop.isVisible()
        row.drop.click()
        form.keep()
        assert "Ajukan dana" not in actions(work)
        work.commands["undo"].trigger()
        assert "Ajukan dana" in actions(work)
        assert [each.what.text() for each in editor.rows] == ["Ajukan dana"]

    @pytest.mark.parametrize(
        ("keys", "due"),
        [("+", "2026-04-10"), ("-", "2026-03-27"), ("e", "2026-04-30"), ("=+", "2026-04-17")],
    )
    def it_moves_the_day_by_keys(self, qtbot, form: SessionForm, keys: str, due: str):
        row = form.sheet.discussions[0].actions_editor.add()
        qtbot.keyClicks(row.due, keys)
        assert row.data()["due"] == due

    def it_has_days_one_click_away(self, form: SessionForm):
        row = form.sheet.discussions[0].actions_editor.add()
        row.quick.fortnight.click()
        assert row.data()["due"] == "2026-04-03"
        row.quick.month.click()
        assert row.data()["due"] == "2026-03-31"

    def it_says_that_nobody_is_named(self, qtbot, form: SessionForm):
        row = form.sheet.discussions[0].actions_editor.add()
        row.who.clear()
        qtbot.keyClicks(row.what, "Ajukan")
        assert any("follow-up" in each.needed for each in form.progress.needed)
        review_all(form)
        form.finish()
        assert form.focusWidget() is row.who


class DescribePeople:
    @pytest.fixture
    def form(self, work: SupervisionWorkspace) -> SessionForm:
        later_session(work, supervisees=["PD-07"], role="Koordinator", medium="phone")
        work.tabs.setCurrentWidget(work.actions_list)
        work.commands["log_session"].trigger()
        assert work.form is not None
        return work.form

    def it_asks_first_who_is_met(self, form: SessionForm):
        assert form.focusWidget() is form.sheet.meeting.supervisees
        assert not form.sheet.discussions

    def it_fills_everything_in_from_last_time(self, qtbot, form: SessionForm):
        field = form.sheet.meeting.supervisees
        qtbot.keyClicks(field, "pd")
        qtbot.keyClick(field._completer.popup(), Qt.Key.Key_Return)
        assert field.names() == ("PD-07",)
        assert form.sheet.meeting.supervisor.text() == "KK-01"
        assert form.sheet.meeting.role.text() == "Koordinator"
        assert form.sheet.meeting.district.currentText() == "Ende"
        assert [each.case.code for each in form.sheet.discussions] == ["K-END-001"]
        assert len(form.sheet.reviews.rows) == 2
        assert form.focusWidget() is form.sheet.reviews.rows[0].choice.buttons[DONE]
        assert [each.text() for each in form.sheet.choice.chips.values()] == [
            "+ K-GRT-001 · Medium",
            "+ K-END-002 · Low",
        ]

    def it_lists_them_by_the_arrow_down(self, qtbot, form: SessionForm):
        field = form.sheet.meeting.supervisees
        qtbot.keyClick(field, Qt.Key.Key_Down)
        assert field._completer.popup().isVisible()
        qtbot.keyClick(field._completer.popup(), Qt.Key.Key_Escape)
        qtbot.keyClicks(field, "PD-99, PD-99")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert field.names() == ("PD-99",)
        assert not form.sheet.discussions
        assert form.focusWidget() is form.sheet.choice.field

    def it_plans_a_session_of_a_day_to_come(self, qtbot, work: SupervisionWorkspace, form: SessionForm):
        assert not form.foot.plan.isVisible()
        qtbot.keyClicks(form.sheet.meeting.supervisees, "PD-07")
        form.sheet.meeting.day.setDate(QDate(2026, 3, 27))
        assert not form.keep()
        assert not form.foot.finalise.isVisible()
        qtbot.mouseClick(form.foot.plan, Qt.MouseButton.LeftButton)
        planned = sessions(work)[-1]
        assert (planned.state, planned.held_on.isoformat()) == (SessionState.PLANNED, "2026-03-27")
        assert work.form is None


class DescribeTheNextSession:
    def it_is_planned_on_the_day_that_was_set(self, qtbot, work: SupervisionWorkspace, form: SessionForm):
        closing = form.sheet.closing
        closing.plan_wanted.emit()
        assert len(sessions(work)) == 1
        form.sheet.meeting.medium.setCurrentIndex(form.sheet.meeting.medium.findData(Medium.PHONE))
        closing.next_on.set_button.click()
        closing.next_on.quick.fortnight.click()
        qtbot.mouseClick(closing.plan_button, Qt.MouseButton.LeftButton)
        own, planned = sessions(work)[-2:]
        assert own.next_on == planned.held_on
        assert (planned.state, planned.medium) == (SessionState.PLANNED, Medium.PHONE)
        assert planned.number in closing.planned.text()
        assert not closing.plan_button.isVisible()

    def it_is_said_why_it_can_not_be_planned(self, work: SupervisionWorkspace, form: SessionForm):
        form.sheet.closing.next_on.set_button.click()
        form.sheet.meeting.supervisor.clear()
        form.plan_next()
        assert "Supervisor" in form.foot.error.text()
        form.plan_session()
        assert not any(each.state is SessionState.PLANNED for each in sessions(work))

    def it_need_not_have_a_day(self, form: SessionForm):
        day = form.sheet.closing.next_on
        day.set_button.click()
        assert day.day() is not None
        day._clear.click()
        assert day.day() is None
        assert form.sheet.closing.data()["next_on"] is None


class DescribeADraft:
    def it_is_written_anew_under_its_number(self, qtbot, work: SupervisionWorkspace):
        draft = sessions(work)[0]
        work.sessions.page.step_wanted.emit("edit", draft.id)
        form = work.form
        assert form is not None
        assert not form.sheet.meeting.district.isEnabled()
        assert form.sheet.discussions[0].decision.text.toPlainText() == "Rujuk"
        assert not form.sheet.reviews.rows
        assert len(form.sheet.discussions[0].actions_editor.rows) == 2
        form.sheet.discussions[0].decision.text.setPlainText("Rujuk segera")
        form.finish()
        after = sessions(work)[0]
        assert (after.number, after.state) == (draft.number, SessionState.FINALISED)
        assert after.discussions[0].decision == "Rujuk segera"
        assert after.starts is None
        assert len(work.sitting.project.reader.all(Action)) == 2

    def it_shows_what_must_be_reviewed_first(self, work: SupervisionWorkspace):
        made = later_session(work)
        work.show_session(made.id)
        assert len(session_view(work.sitting.project, made.id).to_review) == 2
        work.sessions.page.step_wanted.emit("edit", work.sessions.current())
        assert work.form is not None
        assert len(work.form.sheet.reviews.rows) == 2

    def it_leaves_the_form_when_it_becomes_final_elsewhere(self, work: SupervisionWorkspace):
        draft = sessions(work)[0]
        form = work.open_form(draft)
        work.sitting.perform(session_finalised(work.sitting.project, draft.id))
        assert work.form is None
        assert form.session == draft.id

    def it_opens_the_blocks_that_hold_something(self, work: SupervisionWorkspace):
        made = later_session(
            work,
            starts="09:00",
            ends="10:15",
            function_minutes={"educative": 30},
            needs=[{"competence": "digital", "what": "Unggah"}],
        )
        form = work.open_form(made)
        assert form.sheet.meeting.minutes() == 75
        assert form.sheet.blocks["balance"].is_open
        assert form.sheet.blocks["needs"].is_open
        assert not form.sheet.blocks["reflection"].is_open
        assert not form.changed


class DescribeLeaving:
    @pytest.mark.parametrize("answer", [True, False])
    def it_asks_before_the_window_closes_over_what_can_not_be_kept(
        self, qtbot, monkeypatch, work: SupervisionWorkspace, form: SessionForm, answer: bool
    ):
        asked: list[str] = []
        monkeypatch.setattr(
            Question, "ask", lambda _parent, title, *_words, **_look: asked.append(title) or answer
        )
        qtbot.keyClicks(form.sheet.discussions[0].discussed.text, "3205010101010001")
        window = work.window()

        closed = window.close()

        assert len(asked) == 1
        assert closed is answer

    def it_closes_at_once_when_everything_is_kept(self, qtbot, work, form: SessionForm):
        qtbot.keyClicks(form.sheet.discussions[0].discussed.text, "Belum disimpan")
        assert work.may_close()
        assert work.form is None
        assert sessions(work)[-1].discussions[0].discussed == "Belum disimpan"
