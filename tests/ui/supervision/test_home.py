"""The coordinator's home and the board, in the window; it is 20 March 2026."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from tests.ui.supervision.conftest import THEME, case_called
from workbench.domain.supervision_filters import SavedFilter, SupervisionFilter
from workbench.domain.supervision_rows import Lens
from workbench.services import supervision
from workbench.services.recurring_issues import alert_rule
from workbench.services.supervision_board import BoardMeasure
from workbench.supervision.alerts import AlertRule
from workbench.ui.dialogs.alert_rule import AlertRuleDialog
from workbench.ui.dialogs.ask import AskText
from workbench.ui.models.board_model import SHADE, VALUE
from workbench.ui.workspaces.supervision import SupervisionWorkspace


@pytest.fixture
def home(work: SupervisionWorkspace) -> SupervisionWorkspace:
    work.tabs.setCurrentWidget(work.home)
    QApplication.processEvents()
    return work


def choose(menu: QMenu, *path: str) -> None:
    """Choose an entry of a menu, through its submenus."""
    menu.aboutToShow.emit()
    for name in path[:-1]:
        submenu = next(each for each in menu.actions() if each.text() == name).menu()
        assert isinstance(submenu, QMenu)
        menu = submenu
    next(each for each in menu.actions() if each.text() == path[-1]).trigger()


class DescribeTheHome:
    def it_stands_first_and_says_what_is_to_be_done(self, home: SupervisionWorkspace):
        assert home.tabs.indexOf(home.home) == 0
        assert [line.accessibleName() for line in home.home.lines] == [
            "15 days overdue, Telepon puskesmas, KK-01 · K-END-001"
        ]
        assert home.home.tiles["overdue"].accessibleName() == "1 follow-ups overdue"
        assert home.home.tiles["high"].accessibleName() == "1 High risk"
        assert home.home.focusProxy() is home.home.log

    def it_opens_the_list_of_what_a_number_counts(self, qtbot, home: SupervisionWorkspace):
        qtbot.mouseClick(home.home.tiles["overdue"], Qt.MouseButton.LeftButton)
        assert home.tabs.currentWidget() is home.actions_list
        assert home.actions_list.model.rowCount() == 1
        home.tabs.setCurrentWidget(home.home)
        qtbot.mouseClick(home.home.tiles["drafts"], Qt.MouseButton.LeftButton)
        assert home.tabs.currentWidget() is home.sessions
        assert home.sessions.filter.lens is Lens.DRAFT
        home.tabs.setCurrentWidget(home.home)
        home.home.tiles["high"].setFocus()
        qtbot.keyClick(home.home.tiles["high"], Qt.Key.Key_Space)
        assert home.cases.model.rowCount() == 1
        assert home.cases.filter.wanted().risks

    def it_opens_the_case_of_a_follow_up(self, qtbot, home: SupervisionWorkspace):
        qtbot.mouseClick(home.home.lines[0], Qt.MouseButton.LeftButton)
        assert home.tabs.currentWidget() is home.case
        assert home.case.case == case_called(home.sitting.project, "K-END-001").id

    def it_shows_a_planned_session_and_opens_it(self, qtbot, home: SupervisionWorkspace):
        project = home.sitting.project
        data = {"date": "2026-03-21", "district": "Ende", "supervisor": "KK-01", "supervisees": ["PD-07"]}
        planning = supervision.session_planned(project, data)
        project.perform(planning)
        home.home.read()
        assert home.home.tiles["planned"].accessibleName() == "1 sessions planned"
        line = home.home.lines[0]
        assert line.accessibleName().startswith("21 Mar 2026, END/2026/002")
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
        assert home.tabs.currentWidget() is home.sessions
        assert home.sessions.current() == planning.session.id

    def it_counts_anew_after_a_change_when_it_comes_to_the_front(self, home: SupervisionWorkspace):
        home.tabs.setCurrentWidget(home.sessions)
        home.sitting.perform(
            supervision.case_in_state(home.sitting.project, "K-END-001", "escalated", "Sengketa")
        )
        home.tabs.setCurrentWidget(home.home)
        assert home.home.tiles["high"].accessibleName() == "1 High risk"
        project = home.sitting.project
        home.sitting.perform(supervision.case_edited(project, "K-END-001", {"risk": "critical"}))
        assert home.home.tiles["high"].accessibleName() == "0 High risk"

    def it_looks_at_one_district(self, home: SupervisionWorkspace):
        box = home.home.district
        box.setCurrentIndex(box.findText("Garut"))
        box.activated.emit(box.currentIndex())
        assert home.home.tiles["medium"].accessibleName() == "1 Medium risk"
        assert home.home.tiles["overdue"].accessibleName() == "0 follow-ups overdue"
        assert home.home.lines == []

    def it_warns_of_what_recurs_and_asks_from_when_on(self, qtbot, monkeypatch, home: SupervisionWorkspace):
        def answer(dialog: AlertRuleDialog) -> QDialog.DialogCode:
            for field in (dialog.cases, dialog.facilitators):
                field.setValue(1)
            return QDialog.DialogCode.Accepted

        monkeypatch.setattr(AlertRuleDialog, "exec", answer)
        qtbot.mouseClick(home.home.adjust, Qt.MouseButton.LeftButton)
        assert alert_rule(home.sitting.project) == AlertRule(1, 1, 90)
        warned = [
            each
            for each in home.home.page.body.findChildren(type(home.home.lines[0]))
            if THEME in each.accessibleName()
        ]
        assert len(warned) == 1
        qtbot.mouseClick(warned[0], Qt.MouseButton.LeftButton)
        assert [home.cases.model.first_case()] == [case_called(home.sitting.project, "K-END-001").id]

    def it_fits_fewer_numbers_side_by_side_in_a_narrow_window(self, home: SupervisionWorkspace):
        home.home.resize(320, 600)
        QApplication.processEvents()
        assert home.home.tiles["later"].y() > home.home.tiles["planned"].y()


class DescribeTheFilterBar:
    def it_keeps_a_filter_and_shows_it_over_another_list(self, monkeypatch, work: SupervisionWorkspace):
        bar = work.cases.filter
        choose(bar.menu, "District", "Ende")
        choose(bar.menu, "Theme", "Beban kerja")
        choose(bar.menu, "Period", "This month")
        choose(bar.menu, "Facilitator", "PD-07")
        assert work.cases.model.rowCount(work.cases.model.index(0, 0)) == 1
        monkeypatch.setattr(AskText, "ask", lambda *_asked, **_more: "Ende bulan ini")
        choose(bar.menu, "Saved filters", "Save this filter…")
        (saved,) = work.sitting.project.reader.all(SavedFilter)
        assert saved.filter == bar.wanted()
        choose(work.actions_list.filter.menu, "Saved filters", "Ende bulan ini")
        assert work.actions_list.filter.wanted() == saved.filter
        monkeypatch.setattr(AskText, "ask", lambda *_asked, **_more: "Ende")
        choose(bar.menu, "Saved filters", "Rename…")
        assert work.sitting.project.reader.get(SavedFilter, saved.id).name == "Ende"
        choose(bar.menu, "Saved filters", "Delete")
        assert work.sitting.project.reader.all(SavedFilter) == ()

    def it_takes_each_choice_back_when_it_is_chosen_again(self, work: SupervisionWorkspace):
        bar = work.cases.filter
        for path in (
            ("Overdue",),
            ("Critical risk",),
            ("Stable",),
            ("Period", "Last month"),
            ("With a flag up",),
        ):
            choose(bar.menu, *path)
            assert (bar.wanted(), bar.lens) != (SupervisionFilter(), None)
            choose(bar.menu, *path)
            assert (bar.wanted(), bar.lens) == (SupervisionFilter(), None)

    def it_shows_done_follow_ups_through_its_lens(self, work: SupervisionWorkspace):
        work.tabs.setCurrentWidget(work.actions_list)
        choose(work.actions_list.filter.menu, "Done, not verified")
        assert not work.actions_list.open_only.isChecked()
        assert work.actions_list.model.rowCount() == 0
        work.actions_list.open_only.setChecked(True)
        assert work.actions_list.model.rowCount() == 2


class DescribeTheBoard:
    def it_goes_into_a_district_and_back_by_keys(self, qtbot, work: SupervisionWorkspace):
        board = work.board
        work.tabs.setCurrentWidget(board)
        tester = QAbstractItemModelTester(board.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        assert tester.model() is board.model
        names = [board.model.index(row).data() for row in range(board.model.rowCount())]
        board.view.setCurrentIndex(board.model.index(names.index("Ende")))
        board.view.activated.emit(board.view.currentIndex())
        assert [board.model.index(row).data() for row in range(board.model.rowCount())] == ["PD-07"]
        board.view.activated.emit(board.view.currentIndex())
        assert work.cases.filter.wanted().facilitators == ("PD-07",)
        qtbot.mouseClick(board.back, Qt.MouseButton.LeftButton)
        assert board.view.currentIndex().data() == "Ende"
        qtbot.mouseClick(board.cases, Qt.MouseButton.LeftButton)
        assert work.cases.model.rowCount() == 1

    def it_shades_by_another_measure(self, work: SupervisionWorkspace):
        board = work.board
        work.tabs.setCurrentWidget(board)
        names = [board.model.index(row).data() for row in range(board.model.rowCount())]
        ende = board.model.index(names.index("Ende"))
        assert ende.data(VALUE) == "–"
        board.measure.setCurrentIndex(board.measure.findData(BoardMeasure.CASES))
        board.measure.activated.emit(board.measure.currentIndex())
        assert (ende.data(VALUE), ende.data(SHADE)) == ("2", 1.0)
        assert "1 overdue" in ende.data(Qt.ItemDataRole.AccessibleTextRole)
