"""A made-up national project of supervision: 500 facilitators, 20,000 cases, 60,000 sessions, 150,000 follow-ups."""

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from pathlib import Path

from benchmarks.material import words_of
from workbench.domain.actions import Action, ActionState, Priority, Review
from workbench.domain.case_events import Escalation, EscalationLevel, Flag, Referral
from workbench.domain.cases import Case, CaseState, Risk, ThemeTie
from workbench.domain.districts import District
from workbench.domain.facilitators import Competence, Facilitator, LearningNeed, Performance
from workbench.domain.ids import (
    ActionId,
    CaseId,
    CodeId,
    EscalationId,
    FacilitatorId,
    FlagId,
    ReferralId,
    SessionId,
    new_id,
)
from workbench.domain.sessions import (
    CaseDiscussion,
    FunctionMinutes,
    Medium,
    Session,
    SessionState,
    SessionType,
)
from workbench.domain.store import Record
from workbench.services import studies
from workbench.services.projects import Project
from workbench.storage.mapping import mapper_of

FACILITATORS, CASES, SESSIONS, ACTIONS = 500, 20_000, 60_000, 150_000
TODAY = date(2026, 6, 30)
NOW = datetime(2026, 6, 30, 3, 0, tzinfo=UTC)
_DAYS = 900
_BATCH = 2_000
_STATES = (CaseState.OPEN, CaseState.FOLLOW_UP, CaseState.ESCALATED, CaseState.STABLE, CaseState.CLOSED)
_SHARES = (20, 30, 3, 12, 35)
_ACTION_STATES = (ActionState.OPEN, ActionState.IN_PROGRESS, ActionState.DONE, ActionState.VERIFIED)


def now() -> datetime:
    """Return the day on which the made-up coordinator works, as a project's clock."""
    return NOW


def national_project(path: Path, scale: int = 1) -> Project:
    """Create the project; with ``scale`` a part of it, such as a tenth for 10. The same every time but for its ids."""
    project = studies.create(path, coder="KK-01", clock=now)
    dice = random.Random(8)
    made = _Made(dice, project.reader.all(District), [each.id for each in project.codebook()])
    with project.file.aside() as database:
        for records in (
            made.facilitators(FACILITATORS // scale),
            made.cases(CASES // scale),
            made.sessions(SESSIONS // scale),
            made.actions(ACTIONS // scale),
            made.events(CASES // scale // 100),
        ):
            while batch := list(islice(records, _BATCH)):
                for kind in dict.fromkeys(type(each) for each in batch):
                    mapper_of(kind).put(database, [each for each in batch if type(each) is kind])
    project.file.checkpoint()
    return project


class _Made:
    """Makes records that hang together."""

    def __init__(self, dice: random.Random, districts: Sequence[District], codes: Sequence[CodeId]) -> None:
        self._dice, self._districts, self._codes = dice, districts, codes
        self._people: list[Facilitator] = []
        self._cases: list[Case] = []
        self._sessions: list[Session] = []

    def facilitators(self, number: int) -> Iterator[Record]:
        for place in range(number):
            person = Facilitator(
                FacilitatorId(new_id()),
                f"PD-{place + 1:03}",
                self._districts[place % len(self._districts)].id,
                self._at(_DAYS),
                families=self._dice.randint(90, 320),
                groups=self._dice.randint(5, 12),
                performance=self._dice.choice(tuple(Performance)),
            )
            self._people.append(person)
            yield person

    def cases(self, number: int) -> Iterator[Record]:
        for place in range(number):
            person = self._people[place % len(self._people)]
            case = Case(
                CaseId(new_id()),
                f"K-{place + 1:05}",
                person.district,
                person.code,
                self._at(self._dice.randrange(_DAYS)),
                words_of(self._dice, 40),
                ("balita", "SD"),
                self._dice.choices(tuple(Risk), (30, 45, 20, 5))[0],
                self._dice.choices(_STATES, _SHARES)[0],
                self._ties(2),
                strengths=words_of(self._dice, 12),
            )
            self._cases.append(case)
            yield case

    def sessions(self, number: int) -> Iterator[Record]:
        counts: dict[tuple[str, int], int] = {}
        for place in range(number):
            case = self._cases[(place * 7) % len(self._cases)]
            day = TODAY - timedelta(days=self._dice.randrange(-14, _DAYS))
            key = (case.district, day.year)
            counts[key] = counts.get(key, 0) + 1
            session = self._session(case, day, f"{case.district[-3:]}/{day.year}/{counts[key]:04}")
            self._sessions.append(session)
            yield session

    def actions(self, number: int) -> Iterator[Record]:
        for place in range(number):
            session = self._sessions[place % len(self._sessions)]
            discussion = session.discussions[0]
            due = session.held_on + timedelta(days=self._dice.randrange(7, 60))
            open_ = self._dice.random() < (0.6 if due > TODAY - timedelta(days=30) else 0.02)
            state = self._dice.choices(_ACTION_STATES, (7, 3, 0, 0) if open_ else (0, 0, 1, 9))[0]
            at = datetime.combine(due, time(9), UTC)
            yield Action(
                ActionId(new_id()),
                words_of(self._dice, 8),
                session.supervisees[0],
                due,
                discussion.case,
                session.id,
                session.entered_at,
                self._dice.choice(tuple(Priority)),
                state,
                "" if open_ else words_of(self._dice, 6),
                carried=self._dice.randrange(5) if open_ else 0,
                reviews=(Review(at, words_of(self._dice, 8)),),
                done_at=None if open_ else at,
                verified_at=at if state is ActionState.VERIFIED else None,
            )

    def events(self, number: int) -> Iterator[Record]:
        for _ in range(number):
            case = self._dice.choice(self._cases)
            at = self._at(self._dice.randrange(200))
            answered = at.date() if self._dice.random() < 0.7 else None
            why = words_of(self._dice, 8)
            yield Flag(
                FlagId(new_id()), case.id, why, "KK-01", at, TODAY, resolved_at=at if answered else None
            )
            yield Escalation(
                EscalationId(new_id()),
                case.id,
                EscalationLevel.DINAS,
                "Dinas Sosial",
                why,
                why,
                "KK-01",
                at.date(),
                at,
                answered,
            )
            yield Referral(
                ReferralId(new_id()), case.id, "Puskesmas", why, "KK-01", at.date(), at, feedback_on=answered
            )

    def _session(self, case: Case, day: date, number: str) -> Session:
        dice = self._dice
        entered = datetime.combine(min(day, TODAY), time(10), UTC)
        state = dice.choices(
            (SessionState.ACKNOWLEDGED, SessionState.FINALISED, SessionState.MISSED, SessionState.CANCELLED),
            (88, 5, 5, 2),
        )[0]
        if day > TODAY:
            state = SessionState.PLANNED
        elif day > TODAY - timedelta(days=4):
            state = SessionState.HELD
        needs = (LearningNeed(dice.choice(tuple(Competence)), "e-PKH"),) if dice.random() < 0.2 else ()
        discussion = CaseDiscussion(
            case.id,
            words_of(dice, 40),
            words_of(dice, 12),
            words_of(dice, 12),
            dice.choice(tuple(Risk)),
            self._ties(2),
        )
        return Session(
            SessionId(new_id()),
            number,
            day,
            case.district,
            "KK-01",
            entered,
            (case.facilitator,),
            dice.choice(tuple(SessionType)),
            dice.choice(tuple(Medium)),
            state,
            (discussion,),
            FunctionMinutes(dice.randrange(30), dice.randrange(40), dice.randrange(40)),
            acknowledged_at=entered if state is SessionState.ACKNOWLEDGED else None,
            summary=words_of(dice, 20),
            needs=needs,
        )

    def _ties(self, most: int) -> tuple[ThemeTie, ...]:
        chosen = self._dice.sample(self._codes, self._dice.randint(1, most))
        return tuple(ThemeTie(code, self._dice.randint(1, 3)) for code in chosen)

    def _at(self, days: int) -> datetime:
        return NOW - timedelta(days=days)
