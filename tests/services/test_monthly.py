"""The facts of a month of supervision, from records that are put straight into a project."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import CODING, ENDE, GARUT, NETWORK, NOW, P1, P2, SARI, SOURCE, TRANSCRIPT, WORKLOAD
from tests.supervision.desk import DENIS, MARIA
from workbench.domain.actions import Action, ActionState
from workbench.domain.case_events import Escalation, EscalationLevel, Flag, Referral
from workbench.domain.cases import Case, CaseState, Risk, ThemeTie
from workbench.domain.errors import UnknownThing
from workbench.domain.facilitators import Caseload, Competence, Facilitator, LearningNeed
from workbench.domain.sessions import CaseDiscussion, FunctionMinutes, Session, SessionState
from workbench.services.monthly import MonthHandedOn, MonthNeed, monthly_summary, whole_shares
from workbench.services.projects import Project, create_file

MARCH = date(2026, 3, 15)
DAY = datetime(2026, 3, 31, 3, 0, tzinfo=UTC)


def meeting(
    id: str, day: date, state: SessionState, *discussions: CaseDiscussion, **other: object
) -> Session:
    about = Session(id, f"END/2026/{id}", day, ENDE.id, "KK-01", NOW, ("PD-07",), state=state)
    return replace(about, discussions=discussions, **other)


def action(id: str, due: date, state: ActionState = ActionState.OPEN, **other: object) -> Action:
    return replace(Action(id, "Kunjungi", "PD-07", due, DENIS.id, "1", NOW), state=state, **other)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = create_file(
        tmp_path / "studi.workbench", study="empty", title="", coder="Sari", clock=lambda: DAY
    )
    closed = Case("q-closed", "K-END-009", ENDE.id, "PD-11", NOW, state=CaseState.CLOSED)
    later = replace(MARIA, id="q-later", code="K-END-010", created_at=DAY + timedelta(days=10))
    frame = (GARUT, ENDE, SARI, SOURCE, P1, P2, TRANSCRIPT, WORKLOAD, NETWORK, CODING)
    opened.perform(Rewrite((*frame, DENIS, MARIA, closed, later)))
    need = LearningNeed(Competence.DIGITAL, "e-PKH")
    told = CaseDiscussion(DENIS.id, themes=(ThemeTie(NETWORK.id, 3), ThemeTie(WORKLOAD.id, 1)))
    opened.perform(
        Rewrite(
            (
                meeting(
                    "1",
                    date(2026, 3, 2),
                    SessionState.FINALISED,
                    told,
                    CaseDiscussion(MARIA.id, themes=(ThemeTie(NETWORK.id, 1),)),
                    minutes=FunctionMinutes(10, 20, 30),
                    needs=(need, replace(need, what="Excel", met=True)),
                ),
                meeting(
                    "2",
                    date(2026, 3, 20),
                    SessionState.HELD,
                    planned=False,
                    minutes=FunctionMinutes(100, shares=True),
                ),
                meeting("3", date(2026, 3, 21), SessionState.MISSED),
                meeting("4", date(2026, 3, 22), SessionState.CANCELLED),
                meeting("5", date(2026, 3, 31), SessionState.PLANNED),
                meeting("6", date(2026, 4, 1), SessionState.PLANNED, told),
                meeting(
                    "7", date(2026, 3, 9), SessionState.ACKNOWLEDGED, acknowledged_at=NOW, supervisees=()
                ),
                action("a-1", date(2026, 3, 30), carried=3),
                action("a-2", date(2026, 3, 31)),
                action("a-3", date(2026, 3, 1), ActionState.DONE, done_at=DAY),
                action("a-4", date(2026, 3, 1), ActionState.VERIFIED, done_at=DAY, verified_at=DAY),
                action("a-5", date(2026, 3, 1), ActionState.VERIFIED, done_at=DAY - timedelta(days=40)),
                Escalation(
                    "e-1", DENIS.id, EscalationLevel.DINAS, "Dinsos", "r", "s", "KK-01", date(2026, 3, 3), NOW
                ),
                Escalation(
                    "e-2",
                    DENIS.id,
                    EscalationLevel.DINAS,
                    "Dinsos",
                    "r",
                    "s",
                    "KK-01",
                    date(2026, 2, 3),
                    NOW,
                    date(2026, 3, 4),
                ),
                Referral("f-1", MARIA.id, "Puskesmas", "r", "KK-01", date(2026, 3, 3), NOW),
                Flag("g-1", DENIS.id, "r", "KK-01", NOW),
                Flag("g-2", DENIS.id, "r", "KK-01", NOW, resolved_at=DAY),
                Facilitator("p-1", "pd-07", ENDE.id, NOW, families=260),
                Facilitator("p-2", "PD-20", ENDE.id, NOW, families=140),
                Facilitator("p-3", "PD-21", ENDE.id, NOW),
                Facilitator("p-4", "PD-22", ENDE.id, NOW, families=500, active=False),
            )
        )
    )
    yield opened
    opened.close()


class DescribeMonthlySummary:
    def it_counts_the_sessions_whose_day_is_in_the_month(self, project: Project) -> None:
        sessions = monthly_summary(project, ENDE.id, MARCH).sessions
        assert (sessions.planned, sessions.ahead) == (5, 1)
        assert (sessions.held, sessions.final, sessions.acknowledged) == (3, 2, 1)
        assert (sessions.missed, sessions.cancelled) == (1, 1)

    def it_names_whom_no_session_was_held_with(self, project: Project) -> None:
        coverage = monthly_summary(project, ENDE.id, MARCH).coverage
        assert (coverage.facilitators, coverage.met) == (4, 1)
        assert coverage.unmet == ("PD-09", "PD-20", "PD-21")

    def it_counts_cases_that_were_there_by_the_months_end(self, project: Project) -> None:
        found = monthly_summary(project, ENDE.id, MARCH)
        assert dict(found.risks) == {Risk.LOW: 0, Risk.MEDIUM: 2, Risk.HIGH: 0, Risk.CRITICAL: 0}
        assert dict(found.states)[CaseState.OPEN] == 2
        assert dict(found.states)[CaseState.CLOSED] == 1
        assert found.opened == 3

    def it_counts_a_theme_once_a_case_and_leaves_out_sessions_not_held(self, project: Project) -> None:
        themes = monthly_summary(project, ENDE.id, MARCH).themes
        assert [(each.path, each.cases, each.facilitators, each.sessions) for each in themes] == [
            ("Beban kerja / Jaringan internet", 2, 2, 1),
            ("Beban kerja", 1, 1, 1),
        ]

    def it_counts_follow_ups_at_the_months_end(self, project: Project) -> None:
        actions = monthly_summary(project, ENDE.id, MARCH).actions
        assert (actions.agreed, actions.done, actions.verified) == (5, 2, 1)
        assert (actions.open, actions.overdue, actions.amber, actions.unverified) == (2, 1, 1, 1)

    def it_counts_what_was_handed_on_and_what_waits(self, project: Project) -> None:
        found = monthly_summary(project, ENDE.id, MARCH)
        assert found.escalations == MonthHandedOn(1, 1, 1)
        assert found.referrals == MonthHandedOn(1, 0, 1)
        assert found.flags_up == 1

    def it_lets_each_session_weigh_the_same_in_the_balance(self, project: Project) -> None:
        found = monthly_summary(project, ENDE.id, MARCH)
        assert found.minutes == FunctionMinutes(10, 20, 30)
        assert found.shares == FunctionMinutes(58, 17, 25, shares=True)

    def it_counts_learning_needs_by_competence(self, project: Project) -> None:
        assert monthly_summary(project, ENDE.id, MARCH).needs == (MonthNeed(Competence.DIGITAL, 2, 1, 1),)

    def it_holds_caseloads_of_those_on_duty_against_the_measure(self, project: Project) -> None:
        caseload = monthly_summary(project, ENDE.id, MARCH).caseload
        assert (caseload.facilitators, caseload.known, caseload.families, caseload.average) == (
            3,
            2,
            400,
            200,
        )
        assert dict(caseload.marks) == {
            Caseload.UNKNOWN: 1,
            Caseload.WITHIN: 1,
            Caseload.ABOVE: 0,
            Caseload.FAR_ABOVE: 1,
        }

    def it_says_nothing_of_a_district_without_supervision(self, project: Project) -> None:
        found = monthly_summary(project, GARUT.id, MARCH)
        assert found.name == "Garut"
        assert found.sessions.held == 0
        assert found.shares is None
        assert found.caseload.average is None

    def it_sums_up_all_districts(self, project: Project) -> None:
        assert (
            monthly_summary(project, None, MARCH).sessions
            == monthly_summary(project, ENDE.id, MARCH).sessions
        )

    def it_refuses_a_district_that_is_not_there(self, project: Project) -> None:
        with pytest.raises(UnknownThing):
            monthly_summary(project, "nowhere", MARCH)


def test_shares_that_are_rounded_still_make_a_hundred() -> None:
    assert whole_shares([100 / 3, 100 / 3, 100 / 3, 0.0]) == (34, 33, 33, 0)
