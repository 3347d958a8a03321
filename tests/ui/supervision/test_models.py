from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.supervision.conftest import case_called
from workbench.domain.cases import CaseState, Risk
from workbench.domain.supervision_filters import SupervisionFilter
from workbench.services import supervision
from workbench.services.projects import Project
from workbench.services.supervision_lists import action_list, case_list, session_list
from workbench.services.supervision_views import case_quotations, today
from workbench.ui.models.actions_model import CASE, DUE, WHAT, ActionsModel
from workbench.ui.models.cases_by_theme_model import CasesByThemeModel
from workbench.ui.models.cases_model import CasesModel
from workbench.ui.models.cases_quotations_model import CasesQuotationsModel, QuotationGroup
from workbench.ui.models.roles import DETAIL, KEY
from workbench.ui.models.sessions_model import NUMBER, SessionsModel

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


class DescribeModels:
    def it_keeps_qts_rules_in_every_model(self, qtbot, desk: Project):
        tree, themes = CasesModel(), CasesByThemeModel()
        rows, meetings, quotes = ActionsModel(), SessionsModel(), CasesQuotationsModel()
        testers = [QAbstractItemModelTester(each, STRICT) for each in (tree, themes, rows, meetings, quotes)]
        for _again in range(2):
            tree.show_cases(case_list(desk))
            themes.show_book(desk.codebook(), {}, {})
            rows.show_rows(action_list(desk), today(desk))
            meetings.show_rows(session_list(desk))
            quotes.show_groups([QuotationGroup("x", case_quotations(desk, "K-END-001").evidence)])
        assert len(testers) == 5
        assert (tree.rowCount(), rows.rowCount(), meetings.rowCount(), quotes.rowCount()) == (2, 2, 1, 2)

    def it_groups_cases_by_district_with_what_is_open_and_overdue(self, qtbot, desk: Project):
        model = CasesModel()
        model.show_cases(case_list(desk))
        first = model.index_of_case(case_called(desk, "K-END-001").id)
        assert model.parent(first).data() == "Ende"
        assert "2 follow-ups" in first.data(DETAIL)
        assert first.data(KEY) == case_called(desk, "K-END-001").id

    def it_says_overdue_in_words(self, qtbot, desk: Project):
        model = ActionsModel()
        model.show_rows(action_list(desk), today(desk))
        assert [model.index(0, column).data() for column in (WHAT, DUE, CASE)] == [
            "Telepon puskesmas",
            "15 days overdue",
            "K-END-001",
        ]
        assert model.index(1, DUE).data() == "due in 5 days"

    def it_shows_a_session_under_its_number(self, qtbot, desk: Project):
        model = SessionsModel()
        model.show_rows(session_list(desk))
        assert model.index(0, NUMBER).data() == "END/2026/001"


class DescribeTheFilter:
    def codes(self, project: Project, wanted: SupervisionFilter) -> list[str]:
        return [row.code for row in case_list(project, wanted).rows()]

    def it_takes_words_from_anywhere_in_a_case(self, desk: Project):
        assert self.codes(desk, SupervisionFilter(text="biaya pd-07")) == ["K-END-001"]
        assert self.codes(desk, SupervisionFilter(text="garut")) == ["K-GRT-001"]

    def it_takes_risk_state_and_theme_together(self, desk: Project):
        theme = desk.codebook().at_path("Beban kerja").id
        assert self.codes(desk, SupervisionFilter(codes=(theme,))) == ["K-END-001"]
        assert self.codes(desk, SupervisionFilter(risks=(Risk.LOW, Risk.MEDIUM))) == [
            "K-GRT-001",
            "K-END-002",
        ]
        assert self.codes(desk, SupervisionFilter(states=(CaseState.CLOSED,))) == []
        desk.perform(supervision.case_in_state(desk, "K-END-001", "follow_up", "Perlu kunjungan"))
        assert self.codes(desk, SupervisionFilter(states=(CaseState.FOLLOW_UP,))) == ["K-END-001"]
