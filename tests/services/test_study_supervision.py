"""The supervision of the example studies: every state and every record is there, whatever the calendar says."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

import corpora
from workbench.domain.actions import Action, ActionState
from workbench.domain.case_events import Approval, ApprovalState, Escalation, Flag, Referral
from workbench.domain.cases import Case, CaseState
from workbench.domain.convergence import Convergence
from workbench.domain.districts import District
from workbench.domain.facilitators import Facilitator, Performance
from workbench.domain.mentorships import Mentorship, MentorshipState
from workbench.domain.sessions import Session, SessionState, SessionVersion
from workbench.domain.supervision_filters import SavedFilter
from workbench.services import studies
from workbench.services.jobs import Silent
from workbench.services.note_scanning import findings_of
from workbench.services.projects import Project
from workbench.services.study_days import StudyDays
from workbench.services.supervision_home import home
from workbench.services.supervision_lists import case_list
from workbench.services.upkeep import check

NOON = datetime(2027, 3, 31, 4, tzinfo=UTC)


@pytest.fixture(scope="module", params=corpora.studies())
def study(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    path = tmp_path_factory.mktemp("pembinaan") / "contoh.workbench"
    opened = studies.create_example(path, Silent(), study=request.param, clock=lambda: NOON)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def pkh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    path = tmp_path_factory.mktemp("pembinaan") / "pkh.workbench"
    opened = studies.create_example(path, Silent(), clock=lambda: NOON)
    yield opened
    opened.close()


class DescribeSupervisionOfTheExamples:
    def it_registers_facilitators_of_every_place(self, study: Project) -> None:
        found = study.reader.all(Facilitator)
        assert len({each.district for each in found}) == study.reader.count(District)
        families = [each.families or 0 for each in found]
        assert (min(families), max(families)) == (120, 330)
        assert {each.performance for each in found} == set(Performance) - {Performance.UNKNOWN}
        assert any(each.trainings for each in found)
        assert any(not each.trainings for each in found)

    def it_names_nobody_who_is_not_in_the_register(self, study: Project) -> None:
        known = {each.code for each in study.reader.all(Facilitator)}
        named = {each.facilitator for each in study.reader.all(Case)}
        named |= {who for each in study.reader.all(Session) for who in each.supervisees}
        named |= {who for each in study.reader.all(Mentorship) for who in (each.mentor, each.mentee)}
        named |= {each.who for each in study.reader.all(Action) if each.who.startswith("PD-")}
        assert named <= known

    def it_pairs_mentors_with_mentees(self, study: Project) -> None:
        found = study.reader.all(Mentorship)
        assert len(found) == 3
        assert {each.state for each in found} == {MentorshipState.ACTIVE, MentorshipState.COMPLETED}
        assert all(each.goals and each.meetings for each in found)

    def it_has_sessions_in_every_state_but_that_of_a_moment(self, study: Project) -> None:
        found = study.reader.all(Session)
        assert {each.state for each in found} == set(SessionState) - {SessionState.REOPENED}
        assert study.reader.count(SessionVersion) == 1
        assert any(each.addenda for each in found)
        assert any(each.reflection.plan for each in found)
        assert any(each.needs for each in found)
        assert any(each.minutes.shares for each in found)
        assert any(each.minutes.mediation for each in found)
        assert sum(bool(each.wellbeing.impact) for each in found) == 2

    def it_dates_what_is_over_before_now_and_in_its_order(self, study: Project) -> None:
        for each in study.reader.all(Session):
            assert each.entered_at <= NOON
            assert each.finalised_at is None or each.finalised_at.date() >= each.held_on
        ahead = [each for each in study.reader.all(Session) if each.held_on > NOON.date()]
        assert {each.state for each in ahead} == {SessionState.PLANNED}
        for case in study.reader.all(Case):
            held = [each.held_on for each in study.reader.sessions_about(case.id)]
            assert not held or case.created_at.date() <= min(held)

    def it_shows_what_happens_around_cases(self, study: Project) -> None:
        reader = study.reader
        assert {each.is_up for each in reader.all(Flag)} == {True, False}
        assert {each.waits for each in reader.all(Escalation)} == {True, False}
        assert {each.waits for each in reader.all(Referral)} == {True, False}
        assert any(each.consented_on for each in reader.all(Referral))
        assert {ApprovalState.REQUESTED, ApprovalState.APPROVED} <= {
            each.state for each in reader.all(Approval)
        }
        assert any(len(each.risk_changes) >= 2 for each in reader.all(Case))
        assert len({each.template for each in reader.all(Case) if each.template}) >= 3

    def it_judges_themes_and_saves_filters_that_find_something(self, study: Project) -> None:
        judged = study.reader.all(Convergence)
        assert len(judged) >= 6
        assert len({each.coder for each in judged}) == 2
        assert all(each.implication for each in judged)
        saved = study.reader.all(SavedFilter)
        assert saved
        assert all(len(case_list(study, each.filter)) for each in saved)

    def it_tells_who_nobody_is(self, study: Project) -> None:
        assert [findings_of(study, each) for each in study.reader.all(Case) if findings_of(study, each)] == []
        sessions = study.reader.all(Session)
        assert [findings_of(study, each) for each in sessions if findings_of(study, each)] == []

    def it_gives_the_coordinator_something_to_do_today(self, study: Project) -> None:
        found = home(study)
        assert found.planned.count
        assert found.overdue.count
        assert found.not_held.count
        assert found.drafts.count
        assert found.flags.count


class DescribePkh:
    def it_has_cases_and_actions_in_every_state(self, pkh: Project) -> None:
        assert {each.state for each in pkh.reader.all(Case)} == set(CaseState)
        assert {each.state for each in pkh.reader.all(Action)} == set(ActionState)

    def it_warns_of_what_recurs_in_ende(self, pkh: Project) -> None:
        (alert,) = home(pkh).alerts
        assert (alert.district, alert.recurrence.cases) == ("Ende", 5)
        assert alert.path == "Dukungan kelembagaan / Koordinasi lintas sektor"


@pytest.mark.parametrize("name", corpora.studies())
def test_a_clock_put_back_a_year_does_no_harm(name: str, tmp_path: Path) -> None:
    path = tmp_path / "lama.workbench"
    early = datetime(2025, 1, 31, 8, tzinfo=UTC)
    studies.create_example(path, Silent(), study=name, clock=lambda: early).close()
    assert check(path).ok


class DescribeStudyDays:
    def it_tells_the_time_unless_it_is_put_back(self) -> None:
        days = StudyDays(lambda: NOON)
        assert days() == NOON
        with days.on(date(2026, 3, 13)):
            assert days().date() == date(2026, 3, 13)
        with days.on(NOON.date() + timedelta(days=3)):
            assert days() == NOON
        assert days() == NOON

    def it_reads_days_that_move(self) -> None:
        days = StudyDays(lambda: NOON)
        told = {
            "date": "today-1",
            "cases": [{"due": "today+2", "count": 3}],
            "on": "2026-03-13",
            "now": "today",
        }
        assert days.settled(told) == {
            "date": (days.today - timedelta(days=1)).isoformat(),
            "cases": [{"due": (days.today + timedelta(days=2)).isoformat(), "count": 3}],
            "on": "2026-03-13",
            "now": days.today.isoformat(),
        }
        assert days.moves("today+2")
        assert not days.moves("2026-03-13")

    def it_looks_back_though_the_clock_is_slow(self) -> None:
        days = StudyDays(lambda: NOON)
        later = NOON.date() + timedelta(days=90)
        days.look_back_from(later)
        assert days.today == later
        with days.on(later):
            assert days().date() == later
