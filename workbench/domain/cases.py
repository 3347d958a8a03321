"""Supervision cases: a family's or group's situation under a code name, as a supervisor follows it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from workbench.domain.erasure import Erasure
from workbench.domain.ids import CaseId, CodeId, CodingId, DistrictId, SessionId


class Risk(StrEnum):
    """How much is at stake in a case."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


class CaseState(StrEnum):
    """Where a case stands."""

    OPEN = "open"
    FOLLOW_UP = "follow_up"
    ESCALATED = "escalated"
    STABLE = "stable"
    CLOSED = "closed"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True)
class ThemeTie:
    """A code of the codebook that a case or a discussion is about; ``strength`` is 1 (touched) to 3 (central)."""

    code: CodeId
    strength: int = 1


@dataclass(frozen=True, slots=True)
class RiskChange:
    """The risk of a case from one moment on, and why; ``session`` is where it was judged, None for by hand."""

    at: datetime
    risk: Risk
    reason: str = ""
    session: SessionId | None = None


@dataclass(frozen=True, slots=True)
class NoteEvidence:
    """Words of an earlier session's note on a case, cited as evidence as they stood then."""

    session: SessionId
    quote: str


@dataclass(frozen=True, slots=True)
class Case:
    """A supervision case. ``code`` is its code name; nobody's name, NIK or KK number stands in it.

    ``facilitator`` is a code name too. ``outcome`` and ``reason`` are filled when the case is closed.
    ``evidence`` names codings of transcripts, ``notes`` words of earlier sessions. ``household`` is the kind of
    household, ``group`` the P2K2 group. ``risk_changes`` are in the order in which they were judged. ``refused`` are
    codes that were suggested for the situation and not wanted. ``keep_until`` is the day from which the words may be
    erased; ``erased`` says that they were: then nothing but code name, district and state is left.
    """

    id: CaseId
    code: str
    district: DistrictId
    facilitator: str
    created_at: datetime
    situation: str = ""
    components: tuple[str, ...] = ()
    risk: Risk = Risk.MEDIUM
    state: CaseState = CaseState.OPEN
    themes: tuple[ThemeTie, ...] = ()
    evidence: tuple[CodingId, ...] = ()
    research_consent: bool = False
    outcome: str = ""
    reason: str = ""
    household: str = ""
    group: str = ""
    strengths: str = ""
    risk_changes: tuple[RiskChange, ...] = ()
    notes: tuple[NoteEvidence, ...] = ()
    refused: tuple[CodeId, ...] = ()
    template: str = ""
    keep_until: date | None = None
    erased: Erasure | None = None

    def in_state(self, state: CaseState, reason: str, outcome: str = "") -> "Case":
        """Return the case in another state, with why."""
        return replace(self, state=state, reason=reason, outcome=outcome)

    def judged(self, change: RiskChange) -> "Case":
        """Return the case with another judgement of its risk."""
        return replace(self, risk=change.risk, risk_changes=(*self.risk_changes, change))
