import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from tests.ui.supervision.conftest import THEME, case_called
from workbench.domain.actions import Action, ActionState
from workbench.domain.cases import CaseState, Risk
from workbench.services.facilitators import facilitator_from
from workbench.services.projects import Project
from workbench.services.session_prefill import usual_district
from workbench.ui.dialogs.case_form import CaseForm, next_code
from workbench.ui.dialogs.state_question import StateQuestion
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.supervision_parts import ThemeLine
from workbench.ui.workspaces.supervision import SupervisionWorkspace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def question() -> StateQuestion:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, StateQuestion)
    return dialog


def action_called(work: SupervisionWorkspace, what: str) -> Action:
    return next(each for each in work.sitting.project.reader.all(Action) if each.what == what)


def texts(work: SupervisionWorkspace) -> str:
    return "\n".join(each.text() for each in work.case.page.findChildren(QLabel))


class DescribeACasesPage:
    def it_shows_decision_and_rationale_and_what_is_overdue(self, work: SupervisionWorkspace):
        shown = texts(work)
        assert "Rujuk" in shown
        assert "Jauh" in shown
        assert "15 days overdue" in shown
        assert "2 follow-ups open" in shown

    def it_lists_what_the_case_cites_and_what_its_themes_say(self, work: SupervisionWorkspace):
        quotes = [work.evidence.model.at(row) for row in range(work.evidence.model.rowCount())]
        assert [each is None for each in quotes] == [True, False, True, False]

    def it_opens_a_quotation_where_it_stands(self, qtbot, work: SupervisionWorkspace):
        with qtbot.waitSignal(work.source_wanted) as heard:
            work.evidence.view.activated.emit(work.evidence.model.index(1))
        assert heard.args[1].start > 0

    def it_goes_from_a_theme_to_its_quotations(self, qtbot, work: SupervisionWorkspace):
        line = work.case.page.findChildren(ThemeLine)[0]
        with qtbot.waitSignal(work.case.theme_wanted):
            qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
        assert line.theme.path == THEME

    def it_offers_only_the_steps_that_are_possible(self, work: SupervisionWorkspace):
        menu = work.case.state.menu()
        assert [each.text() for each in menu.actions()] == [
            "Take into follow-up…",
            "Escalate…",
            "Close the case…",
        ]

    def it_changes_the_state_with_a_reason_and_takes_it_back(self, qtbot, work: SupervisionWorkspace):
        work.case.state.menu().actions()[0].trigger()
        asked = question()
        qtbot.mouseClick(asked.yes, Qt.MouseButton.LeftButton)
        assert "Reason" in asked.error.text()
        qtbot.keyClicks(asked.fields["reason"].text, "Perlu provinsi")
        qtbot.mouseClick(asked.yes, Qt.MouseButton.LeftButton)
        assert case_called(work.sitting.project, "K-END-001").state is CaseState.FOLLOW_UP
        assert "K-END-001" in work.sitting.messages.last
        work.commands["undo"].trigger()
        assert case_called(work.sitting.project, "K-END-001").state is CaseState.OPEN

    def it_does_not_close_a_case_with_something_left_open(self, qtbot, work: SupervisionWorkspace):
        work.case.state.menu().actions()[2].trigger()
        asked = question()
        qtbot.keyClicks(asked.fields["outcome"].text, "graduated")
        qtbot.keyClicks(asked.fields["reason"].text, "Mandiri")
        qtbot.mouseClick(asked.yes, Qt.MouseButton.LeftButton)
        assert "Telepon puskesmas" in asked.error.text()
        assert asked.fields["reason"].text.toPlainText() == "Mandiri"
        asked.reject()


class DescribeCases:
    def it_opens_a_case_under_the_next_code(self, qtbot, work: SupervisionWorkspace):
        work.commands["new_case"].trigger()
        form = QApplication.activeModalWidget()
        assert isinstance(form, CaseForm)
        assert form.code.text() == "K-END-003"
        form.risk.setCurrentIndex(form.risk.findData(Risk.CRITICAL))
        form.themes.add(work.sitting.project.codebook().at_path(THEME).id)
        qtbot.mouseClick(form.keep, Qt.MouseButton.LeftButton)
        made = case_called(work.sitting.project, "K-END-003")
        assert (made.risk, made.themes[0].strength) == (Risk.CRITICAL, 2)
        assert work.case.case == made.id

    def it_opens_the_first_case_where_its_facilitator_works(self, qtbot, work: SupervisionWorkspace):
        project = work.sitting.project
        project.perform(facilitator_from(project, {"code": "PD-30", "district": "Sampang"}))
        work.commands["new_case"].trigger()
        form = QApplication.activeModalWidget()
        assert isinstance(form, CaseForm)
        form.facilitator.setText("pd-30")
        form.facilitator.settle()
        assert (form.district.currentText(), form.code.text()) == ("Sampang", "K-SAM-001")
        qtbot.mouseClick(form.keep, Qt.MouseButton.LeftButton)
        assert case_called(project, "K-SAM-001").facilitator == "PD-30"

    def it_asks_why_a_personal_number_may_stand_and_loses_nothing(self, qtbot, work: SupervisionWorkspace):
        work.commands["edit_case"].trigger()
        form = QApplication.activeModalWidget()
        assert isinstance(form, CaseForm)
        qtbot.keyClicks(form.situation.text, "NIK 3205010101010001 salah cetak")
        qtbot.mouseClick(form.keep, Qt.MouseButton.LeftButton)
        assert "Situation" in form.error.text()
        assert form.justification.isVisible()
        qtbot.keyClicks(form.justification.text, "contoh palsu")
        qtbot.mouseClick(form.keep, Qt.MouseButton.LeftButton)
        assert "3205010101010001" in case_called(work.sitting.project, "K-END-001").situation

    def it_begins_where_most_facilitators_work(self, work: SupervisionWorkspace):
        project = work.sitting.project
        assert usual_district(project) is None
        for code, district in (("PD-30", "Garut"), ("PD-31", "Sampang"), ("PD-32", "Sampang")):
            project.perform(facilitator_from(project, {"code": code, "district": district}))
        form = CaseForm.ask(work, work.sitting)
        assert form.district.currentText() == "Sampang"
        form.reject()

    @pytest.mark.parametrize(
        ("taken", "after"), [([], ""), (["Nenek"], ""), (["K-END-009", "K-END-010", "X1"], "K-END-011")]
    )
    def it_counts_codes_on(self, taken, after):
        assert next_code(taken) == after

    def it_narrows_the_list_and_says_how_to_widen_it(self, qtbot, work: SupervisionWorkspace):
        work.commands["find_case"].trigger()
        qtbot.keyClicks(work.cases.filter.text, "zzz")
        assert work.cases.tree.isVisible()
        qtbot.keyClick(work.cases.filter.text, Qt.Key.Key_Return)
        assert not work.cases.tree.isVisible()
        work.cases.filter.drop_all()
        assert work.cases.tree.isVisible()
        work.cases.filter.menu.aboutToShow.emit()
        risky = next(each for each in work.cases.filter.menu.actions() if each.text() == "High risk")
        risky.setChecked(True)
        assert work.cases.tree.model().rowCount() == 1

    def it_looks_for_words_after_a_pause_in_typing(self, qtbot, work: SupervisionWorkspace):
        with qtbot.waitSignal(work.cases.filter.changed):
            qtbot.keyClicks(work.cases.filter.text, "GRT")
        assert work.cases.tree.model().rowCount() == 1

    def it_opens_on_the_home_with_the_first_case_marked(self, desk: Project, window: MainWindow, qapp):
        window.show_project(desk)
        opened = window.bring("supervision")
        assert isinstance(opened, SupervisionWorkspace)
        assert opened.tabs.currentWidget() is opened.home
        assert opened.case.case == case_called(desk, "K-GRT-001").id
        assert not opened.case.page.findChildren(QLabel)
        window.leave_project()

    def it_goes_from_a_theme_to_its_cases(self, qtbot, work: SupervisionWorkspace):
        work.show_code(work.sitting.project.codebook().at_path("Beban kerja").id)
        assert work.tabs.currentWidget() is work.theme
        qtbot.waitUntil(lambda: not work.theme.busy)
        assert len(work.theme.rows) == 1
        assert work.evidence.model.rowCount() == 2
        assert work.cases.theme_tree.selectionModel().isSelected(work.cases.theme_tree.currentIndex())
        qtbot.mouseClick(work.theme.rows[0], Qt.MouseButton.LeftButton)
        assert work.tabs.currentWidget() is work.case


class DescribeFollowUps:
    @pytest.fixture
    def rows(self, work: SupervisionWorkspace) -> SupervisionWorkspace:
        work.tabs.setCurrentWidget(work.actions_list)
        work.actions_list.table.setFocus()
        work.actions_list.note()
        return work

    def it_is_reviewed_done_and_verified_by_keys(self, qtbot, rows: SupervisionWorkspace):
        table = rows.actions_list.table
        rows.commands["review_action"].trigger()
        qtbot.keyClicks(question().fields["note"].text, "Belum tersambung")
        qtbot.mouseClick(question().yes, Qt.MouseButton.LeftButton)
        assert action_called(rows, "Telepon puskesmas").carried == 1
        rows.commands["start_action"].trigger()
        assert action_called(rows, "Telepon puskesmas").state is ActionState.IN_PROGRESS
        assert not rows.commands["start_action"].isEnabled()
        rows.commands["finish_action"].trigger()
        qtbot.keyClicks(question().fields["evidence"].text, "Surat rujukan")
        qtbot.mouseClick(question().yes, Qt.MouseButton.LeftButton)
        assert rows.actions_list.model.rowCount() == 1
        rows.actions_list.open_only.setChecked(False)
        rows.actions_list.mark(action_called(rows, "Telepon puskesmas").id)
        assert rows.commands["verify_action"].isEnabled()
        rows.commands["verify_action"].trigger()
        assert action_called(rows, "Telepon puskesmas").state is ActionState.VERIFIED
        assert table.selectionModel().hasSelection()

    def it_is_given_up_with_a_reason(self, qtbot, rows: SupervisionWorkspace):
        rows.commands["cancel_action"].trigger()
        qtbot.keyClicks(question().fields["reason"].text, "Pindah")
        qtbot.mouseClick(question().yes, Qt.MouseButton.LeftButton)
        assert action_called(rows, "Telepon puskesmas").reason == "Pindah"

    def it_offers_its_steps_on_the_cases_page_too(self, rows: SupervisionWorkspace):
        view = rows.actions_list.current()
        assert view is not None
        menu = QMenu(rows)
        rows.steps.fill(view, menu)
        assert [each.text() for each in menu.actions()] == ["Review…", "Start", "Done…", "Give up…"]
        menu.actions()[1].trigger()
        assert action_called(rows, "Telepon puskesmas").state is ActionState.IN_PROGRESS

    def it_opens_its_case(self, rows: SupervisionWorkspace):
        rows.actions_list.table.activated.emit(rows.actions_list.model.index(0, 0))
        assert rows.tabs.currentWidget() is rows.case

    def it_leaves_no_command_enabled_behind(self, rows: SupervisionWorkspace):
        assert rows.commands["review_action"].isEnabled()
        rows.left()
        assert not rows.commands["review_action"].isEnabled()
        assert not rows.commands["new_case"].isEnabled()


class DescribeLanguages:
    def it_speaks_indonesian_at_once(self, work: SupervisionWorkspace):
        work.sitting.preferences.set_language("id")
        QApplication.processEvents()
        assert work.tabs.tabText(work.tabs.indexOf(work.actions_list)) == "Tindak lanjut"
        assert "terlambat 15 hari" in texts(work)
        work.sitting.preferences.set_language("en")
        QApplication.processEvents()
        assert "15 days overdue" in texts(work)
