from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.supervision.conftest import THEME, case_called
from workbench.domain.cases import CaseState, Risk
from workbench.services import supervision
from workbench.services.projects import Project
from workbench.services.supervision_views import actions, case_quotations, cases, sessions, today
from workbench.ui.models.actions_model import CASE, DUE, WHAT, ActionsModel
from workbench.ui.models.cases_by_theme_model import CasesByThemeModel
from workbench.ui.models.cases_model import CaseFilter, CasesFilter, CasesModel
from workbench.ui.models.cases_quotations_model import CasesQuotationsModel, QuotationGroup
from workbench.ui.models.roles import DETAIL, KEY
from workbench.ui.models.sessions_model import NUMBER, SessionsModel

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


class DescribeModels:
    def it_keeps_qts_rules_in_every_model(self, qtbot, desk: Project):
        tree, themes = CasesModel((), today(desk)), CasesByThemeModel()
        rows, meetings, quotes = ActionsModel(), SessionsModel(), CasesQuotationsModel()
        testers = [
            QAbstractItemModelTester(each, STRICT)
            for each in (tree, themes, rows, meetings, quotes, CasesFilter(tree))
        ]
        for _again in range(2):
            tree.show_views(cases(desk))
            themes.show_book(desk.codebook(), {}, {})
            rows.show_views(actions(desk), today(desk))
            meetings.show_views(sessions(desk))
            quotes.show_groups([QuotationGroup("x", case_quotations(desk, "K-END-001").evidence)])
        assert len(testers) == 6
        assert (tree.rowCount(), rows.rowCount(), meetings.rowCount(), quotes.rowCount()) == (2, 2, 1, 2)

    def it_groups_cases_by_district_with_what_is_open_and_overdue(self, qtbot, desk: Project):
        model = CasesModel(cases(desk), today(desk))
        first = model.index_of_case(case_called(desk, "K-END-001").id)
        assert model.parent(first).data() == "Ende"
        assert "2 follow-ups" in first.data(DETAIL)
        assert first.data(KEY) == case_called(desk, "K-END-001").id

    def it_says_overdue_in_words(self, qtbot, desk: Project):
        model = ActionsModel()
        model.show_views(actions(desk), today(desk))
        assert [model.index(0, column).data() for column in (WHAT, DUE, CASE)] == [
            "Telepon puskesmas",
            "15 days overdue",
            "K-END-001",
        ]
        assert model.index(1, DUE).data() == "due in 5 days"

    def it_shows_a_session_under_its_number(self, qtbot, desk: Project):
        model = SessionsModel()
        model.show_views(sessions(desk))
        assert model.index(0, NUMBER).data() == "END/2026/001"


class DescribeTheFilter:
    def codes(self, project: Project, wanted: CaseFilter) -> list[str]:
        return [view.case.code for view in cases(project) if wanted.takes(view)]

    def it_takes_words_from_anywhere_in_a_case(self, desk: Project):
        assert self.codes(desk, CaseFilter("biaya pd-07")) == ["K-END-001"]
        assert self.codes(desk, CaseFilter("garut")) == ["K-GRT-001"]

    def it_takes_risk_state_and_theme_together(self, desk: Project):
        theme = desk.codebook().branch_ids(desk.codebook().at_path("Beban kerja").id)
        assert self.codes(desk, CaseFilter(themes=theme)) == ["K-END-001"]
        assert self.codes(desk, CaseFilter(risks=frozenset({Risk.LOW, Risk.MEDIUM}))) == [
            "K-GRT-001",
            "K-END-002",
        ]
        assert self.codes(desk, CaseFilter(states=frozenset({CaseState.CLOSED}))) == []
        desk.perform(supervision.case_in_state(desk, "K-END-001", "follow_up", "Perlu kunjungan"))
        assert self.codes(desk, CaseFilter(states=frozenset({CaseState.FOLLOW_UP}))) == ["K-END-001"]
        assert THEME in cases(desk)[-2].themes[0].path
