"""Supervision sessions: meetings about one or more cases."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from workbench.domain.cases import Risk, ThemeTie
from workbench.domain.ids import CaseId, CodingId, DistrictId, SessionId


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
    """How a meeting's time went to the three functions of supervision (Kadushin), in minutes."""

    administrative: int = 0
    educative: int = 0
    supportive: int = 0


@dataclass(frozen=True, slots=True)
class CaseDiscussion:
    """One case in a session: what was discussed, what was decided, and why."""

    case: CaseId
    discussed: str = ""
    decision: str = ""
    rationale: str = ""
    risk: Risk | None = None
    themes: tuple[ThemeTie, ...] = ()
    evidence: tuple[CodingId, ...] = ()


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
    each addendum.
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

    def in_state(self, state: SessionState) -> "Session":
        """Return the session in another state."""
        return replace(self, state=state)

    def discussion_of(self, case: CaseId) -> CaseDiscussion | None:
        """Return what was said of a case, or None when it was not discussed."""
        return next((each for each in self.discussions if each.case == case), None)
