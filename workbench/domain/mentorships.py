"""Mentorship: a facilitator who understands the role helps another one."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from workbench.domain.facilitators import Competence
from workbench.domain.ids import DistrictId, MentorshipId


class MentorshipState(StrEnum):
    """Where a mentorship stands."""

    ACTIVE = "active"
    COMPLETED = "completed"
    ENDED = "ended"


class GoalState(StrEnum):
    """How far a goal of a mentorship is reached."""

    NOT_STARTED = "not_started"
    UNDER_WAY = "under_way"
    REACHED = "reached"


@dataclass(frozen=True, slots=True)
class MentorGoal:
    """What the mentee wants to be able to do, within one competence."""

    competence: Competence
    what: str
    state: GoalState = GoalState.NOT_STARTED


@dataclass(frozen=True, slots=True)
class MentorMeeting:
    """A meeting of the two, how long it took (minutes; 0 for unknown), what was done and what progress they saw."""

    on: date
    minutes: int = 0
    note: str = ""
    progress: str = ""


@dataclass(frozen=True, slots=True)
class Mentorship:
    """A pair under their code names, with goals and meetings; ``reason`` says why it ended before its time."""

    id: MentorshipId
    district: DistrictId
    mentor: str
    mentee: str
    started_on: date
    created_at: datetime
    goals: tuple[MentorGoal, ...] = ()
    meetings: tuple[MentorMeeting, ...] = ()
    state: MentorshipState = MentorshipState.ACTIVE
    ended_on: date | None = None
    reason: str = ""
    note: str = ""
