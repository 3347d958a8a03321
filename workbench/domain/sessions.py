"""Supervision sessions: meetings about one or more cases."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from workbench.domain.cases import NoteEvidence, Risk, ThemeTie
from workbench.domain.erasure import Erasure
from workbench.domain.facilitators import LearningNeed
from workbench.domain.ids import CaseId, CodeId, CodingId, DistrictId, SessionId, SessionVersionId


class SessionType(StrEnum):
    """How the meeting was held together."""

    INDIVIDUAL = "individual"
    GROUP = "group"
    CASE_CONFERENCE = "case_conference"
    AD_HOC = "ad_hoc"
    OBSERVATION = "observation"
    FILE_REVIEW = "file_review"


class Medium(StrEnum):
    """Through what people met."""

    FACE_TO_FACE = "face_to_face"
    PHONE = "phone"
    VIDEO = "video"
    WHATSAPP = "whatsapp"
    FIELD_VISIT = "field_visit"


class SessionState(StrEnum):
    """Where the record of a session stands."""

    PLANNED = "planned"
    HELD = "held"
    FINALISED = "finalised"
    ACKNOWLEDGED = "acknowledged"
    ARCHIVED = "archived"
    MISSED = "missed"
    CANCELLED = "cancelled"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True)
class FunctionMinutes:
    """How a meeting's time went to the three functions of supervision (Kadushin) and to mediation.

    In minutes, or, with ``shares``, in per cent of the meeting.
    """

    administrative: int = 0
    educative: int = 0
    supportive: int = 0
    mediation: int = 0
    shares: bool = False

    @property
    def total(self) -> int:
        """All of it together, in minutes or per cent."""
        return self.administrative + self.educative + self.supportive + self.mediation


class Alarm(StrEnum):
    """What in a case must not wait: it hands the case up when the session is finalised."""

    NONE = "none"
    COMPLAINT = "complaint"
    FRAUD = "fraud"
    CONFLICT = "conflict"
    VIOLENCE = "violence"


@dataclass(frozen=True, slots=True)
class CaseDiscussion:
    """One case in a session: what was discussed, what was decided, and why.

    ``done`` is what was done since last time, ``analysis`` hypotheses and alternatives. ``refused`` are codes that
    were suggested for the words and not wanted.
    """

    case: CaseId
    discussed: str = ""
    decision: str = ""
    rationale: str = ""
    risk: Risk | None = None
    themes: tuple[ThemeTie, ...] = ()
    evidence: tuple[CodingId, ...] = ()
    done: str = ""
    risk_reason: str = ""
    strengths: str = ""
    analysis: str = ""
    alarm: Alarm = Alarm.NONE
    notes: tuple[NoteEvidence, ...] = ()
    refused: tuple[CodeId, ...] = ()


@dataclass(frozen=True, slots=True)
class Reflection:
    """The supervisee's own words on her practice, in the four steps from experience to plan (Kolb 1984)."""

    experience: str = ""
    reflection: str = ""
    analysis: str = ""
    plan: str = ""


@dataclass(frozen=True, slots=True)
class Workload:
    """What a supervisee carries at the time of the meeting; None where nobody said."""

    families: int | None = None
    groups_planned: int | None = None
    groups_held: int | None = None
    backlog: int | None = None


@dataclass(frozen=True, slots=True)
class WellBeing:
    """What the work does to the supervisee and what support she needs. Restricted: it leaves in no copy but hers."""

    impact: str = ""
    support: str = ""


@dataclass(frozen=True, slots=True)
class Addendum:
    """What was added after a session was finalised, as its ``fields`` (name, words), by whom and when."""

    revision: int
    fields: tuple[tuple[str, str], ...]
    author: str
    added_at: datetime


@dataclass(frozen=True, slots=True)
class Session:
    """A supervision meeting. ``number`` runs without gaps within district and year, as ``END/2026/003``.

    ``held_on`` is the day of the meeting, ``entered_at`` when it was written down. ``revision`` is 1 and grows with
    each addendum and each reopening. ``starts`` and ``ends`` are times of the day where the meeting was. ``role`` is
    the supervisor's, ``planned`` tells whether the meeting had been planned, ``reason`` why it was missed, cancelled
    or reopened. ``justification`` says why what looks like personal data had to stand in it when it was finalised.
    ``research_consent`` lets the session's own words (summary, reflection, comment) be research data; what is said
    of a case follows the case's own mark.
    """

    id: SessionId
    number: str
    held_on: date
    district: DistrictId
    supervisor: str
    entered_at: datetime
    supervisees: tuple[str, ...] = ()
    type: SessionType = SessionType.INDIVIDUAL
    medium: Medium = Medium.FACE_TO_FACE
    state: SessionState = SessionState.HELD
    discussions: tuple[CaseDiscussion, ...] = ()
    minutes: FunctionMinutes = FunctionMinutes()
    revision: int = 1
    finalised_at: datetime | None = None
    acknowledged_by: str = ""
    acknowledged_at: datetime | None = None
    addenda: tuple[Addendum, ...] = ()
    starts: time | None = None
    ends: time | None = None
    role: str = ""
    planned: bool = True
    reason: str = ""
    reflection: Reflection = Reflection()
    workload: Workload = Workload()
    wellbeing: WellBeing = WellBeing()
    needs: tuple[LearningNeed, ...] = ()
    summary: str = ""
    next_on: date | None = None
    comment: str = ""
    disagreement: str = ""
    justification: str = ""
    research_consent: bool = False
    keep_until: date | None = None
    erased: Erasure | None = None

    def in_state(self, state: SessionState) -> "Session":
        """Return the session in another state."""
        return replace(self, state=state)

    def discussion_of(self, case: CaseId) -> CaseDiscussion | None:
        """Return what was said of a case, or None when it was not discussed."""
        return next((each for each in self.discussions if each.case == case), None)


@dataclass(frozen=True, slots=True)
class SessionVersion:
    """A session as it was final under a revision, before it was reopened; ``content`` is the session of then."""

    id: SessionVersionId
    session: SessionId
    revision: int
    kept_at: datetime
    content: Session
