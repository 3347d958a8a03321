"""A theme as supervision sees it in the window: its cases, decisions, follow-ups, narrowed, and as research data."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.changes import Rewrite
from tests.ui.supervision.conftest import THEME, case_called
from workbench.domain.cases import Risk, ThemeTie
from workbench.domain.districts import District
from workbench.domain.ids import CodeId
from workbench.domain.sessions import Session, SessionState
from workbench.ui.panels import supervision_theme
from workbench.ui.panels.supervision_theme import ACTIONS, CASES, SESSIONS, SupervisionTheme
from workbench.ui.preferences import Preferences
from workbench.ui.workspaces.supervision import SupervisionWorkspace


class Page:
    """The theme's page of a workspace, waited for."""

    def __init__(self, work: SupervisionWorkspace, qtbot: QtBot) -> None:
        self.work, self.qtbot = work, qtbot
        self.code = work.sitting.project.codebook().at_path("Beban kerja").id
        self.panel: SupervisionTheme = work.theme
        self.show()

    def show(self, code: CodeId | None = None) -> None:
        self.work.show_theme(code or self.code)
        self.rest()

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: not self.panel.busy)

    def section(self, section: int) -> None:
        self.panel.sections.setCurrentIndex(section)

    def words(self) -> list[str]:
        return [each.text() for each in self.panel.page.body.findChildren(QLabel)]

    def buttons(self) -> list[QPushButton]:
        return self.panel.page.body.findChildren(QPushButton)

    def tabs(self) -> list[str]:
        return [self.panel.sections.tabText(section) for section in range(3)]


@pytest.fixture
def page(work: SupervisionWorkspace, qtbot: QtBot) -> Page:
    project = work.sitting.project
    tie = ThemeTie(project.codebook().at_path(THEME).id, 2)
    (session,) = project.reader.all(Session)
    said = replace(session.discussions[0], themes=(tie,))
    garut = replace(case_called(project, "K-GRT-001"), themes=(tie,), research_consent=True)
    project.perform(Rewrite((garut, replace(session, discussions=(said,)))))
    return Page(work, qtbot)


class DescribeTheSections:
    def it_counts_cases_sessions_and_follow_ups(self, page: Page) -> None:
        assert page.tabs() == ["2 cases", "1 session", "2 follow-ups"]

    def it_lists_cases_and_opens_one(self, page: Page) -> None:
        assert len(page.panel.rows) == 2
        assert "K-END-001" in page.words()
        page.qtbot.mouseClick(page.panel.rows[0], Qt.MouseButton.LeftButton)
        assert page.work.tabs.currentWidget() is page.work.case

    def it_shows_decisions_with_their_reasons_and_opens_the_session(self, page: Page) -> None:
        page.section(SESSIONS)
        words = page.words()
        assert {"Rujuk", "Jauh", "Draft"} <= set(words)
        opener = next(each for each in page.buttons() if each.text() == "END/2026/001")
        page.qtbot.mouseClick(opener, Qt.MouseButton.LeftButton)
        assert page.work.tabs.currentWidget() is page.work.sessions

    def it_shows_what_was_discussed_where_nothing_was_decided(self, page: Page) -> None:
        project = page.work.sitting.project
        (session,) = project.reader.all(Session)
        bare = replace(session.discussions[0], decision="", rationale="")
        project.perform(Rewrite((replace(session, discussions=(bare,)),)))
        page.rest()
        page.section(SESSIONS)
        assert "Jarak" in page.words()

    def it_lists_follow_ups_and_opens_their_case(self, page: Page) -> None:
        page.section(ACTIONS)
        assert "Telepon puskesmas" in page.words()
        page.panel.rows[1].click()
        assert page.work.tabs.currentWidget() is page.work.case

    def it_tells_of_the_first_where_there_are_more(self, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(supervision_theme, "SHOWN", 1)
        page.show()
        assert len(page.panel.rows) == 1
        assert any("first 1" in each for each in page.words())


class DescribeNarrowing:
    def it_is_by_district_in_the_box_and_quotations_follow(self, page: Page) -> None:
        page.panel.district.setCurrentIndex(page.panel.district.findText("Garut"))
        page.rest()
        assert page.tabs()[CASES] == "1 case"
        assert page.work.evidence.model.rowCount() == 0
        page.panel.district.setCurrentIndex(0)
        page.rest()
        assert page.work.evidence.model.rowCount() == 2

    def it_is_by_a_click_on_a_district_and_back(self, page: Page) -> None:
        next(each for each in page.buttons() if each.text() == "Ende · 1 case").click()
        page.rest()
        assert page.panel.district.currentText() == "Ende"
        assert page.tabs()[CASES] == "1 case"
        chosen = next(each for each in page.buttons() if each.text() == "Ende · 1 case")
        assert chosen.isChecked()
        chosen.click()
        page.rest()
        assert page.panel.district.currentIndex() == 0

    def it_is_by_risk_and_period(self, page: Page) -> None:
        page.panel.risk.setCurrentIndex(1 + list(Risk).index(Risk.HIGH))
        page.rest()
        assert page.tabs()[CASES] == "1 case"
        page.panel.risk.setCurrentIndex(1 + list(Risk).index(Risk.CRITICAL))
        page.rest()
        assert "Nothing fits these choices." in page.words()
        page.panel.risk.setCurrentIndex(0)
        page.panel.period.setCurrentIndex(1)
        page.rest()
        assert page.tabs()[SESSIONS] == "1 session"


class DescribeResearchData:
    def it_is_consented_and_final_and_says_what_is_left_out(self, page: Page) -> None:
        page.panel.research.setChecked(True)
        page.rest()
        assert page.tabs() == ["1 case", "0 sessions", "0 follow-ups"]
        assert "Left out for want of consent: 1 case." in page.words()
        project = page.work.sitting.project
        (session,) = project.reader.all(Session)
        consented = replace(case_called(project, "K-END-001"), research_consent=True)
        project.perform(Rewrite((consented, session.in_state(SessionState.FINALISED))))
        page.rest()
        assert page.tabs() == ["2 cases", "1 session", "2 follow-ups"]


class DescribeAThemeOfWhichNothingIsSaid:
    @pytest.mark.parametrize(
        ("section", "words"),
        [
            (CASES, "No case names this theme yet."),
            (SESSIONS, "No session names this theme yet."),
            (ACTIONS, "No follow-up came of this theme yet."),
        ],
    )
    def it_says_so(self, page: Page, section: int, words: str) -> None:
        page.show(page.work.sitting.project.codebook().at_path("Kinerja").id)
        page.section(section)
        assert words in page.words()

    def it_is_empty_without_a_theme(self, page: Page) -> None:
        page.panel.show_theme(None)
        assert page.panel.page.isHidden() or not page.panel.page.isVisible()
        page.work._on_theme_narrowed(None)


class DescribeChanges:
    def it_waits_with_its_work_until_it_is_seen(self, page: Page) -> None:
        project = page.work.sitting.project
        page.work.tabs.setCurrentWidget(page.work.sessions)
        project.perform(Rewrite((replace(case_called(project, "K-GRT-001"), themes=()),)))
        assert page.tabs()[CASES] == "2 cases"
        page.work.tabs.setCurrentWidget(page.panel)
        page.rest()
        assert page.tabs()[CASES] == "1 case"

    def it_knows_a_new_district(self, page: Page) -> None:
        project = page.work.sitting.project
        ende = next(each for each in project.reader.all(District) if each.name == "Ende")
        project.perform(Rewrite((replace(ende, name="Ende Lio"),)))
        page.rest()
        assert page.panel.district.findText("Ende Lio") > 0

    def it_speaks_indonesian_and_wears_dark(self, page: Page, preferences: Preferences) -> None:
        preferences.set_language("id")
        preferences.set_appearance("dark")
        assert page.panel.risk.count() == 1 + len(Risk)
        assert isinstance(page.panel.page.body, QWidget)
