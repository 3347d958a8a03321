"""What a list of cases, sessions or follow-ups shows of each: a few of its fields, read without its words."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from workbench.domain.actions import ActionState, Priority
from workbench.domain.cases import CaseState, Risk
from workbench.domain.ids import ActionId, CaseId, SessionId
from workbench.domain.sessions import Medium, SessionState, SessionType


class Lens(StrEnum):
    """What a list is narrowed to beside its filter; each makes sense for one kind of record."""

    NOT_CLOSED = "not_closed"
    FLAGGED = "flagged"
    ESCALATION_WAITS = "escalation_waits"
    REFERRAL_WAITS = "referral_waits"
    APPROVAL_WAITS = "approval_waits"
    PLANNED = "planned"
    NOT_HELD = "not_held"
    DRAFT = "draft"
    UNSIGNED = "unsigned"
    MISSED = "missed"
    HELD = "held"
    OPEN = "open"
    UNVERIFIED = "unverified"
    AMBER = "amber"


CASE_LENSES = (
    Lens.NOT_CLOSED,
    Lens.FLAGGED,
    Lens.ESCALATION_WAITS,
    Lens.REFERRAL_WAITS,
    Lens.APPROVAL_WAITS,
)
"""Not closed; with a flag up; handed up or referred without an answer yet; with a request not decided."""
SESSION_LENSES = (Lens.PLANNED, Lens.NOT_HELD, Lens.DRAFT, Lens.UNSIGNED, Lens.MISSED, Lens.HELD)
"""Planned still; planned for a day that has passed; not final; final and not acknowledged; missed; took place."""
ACTION_LENSES = (Lens.OPEN, Lens.UNVERIFIED, Lens.AMBER)
"""Still to be done; done and not verified; open and carried forward three times."""


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case in a list; ``district`` is its name, ``open`` and ``overdue`` count follow-ups, ``flags`` those up."""

    id: CaseId
    code: str
    district: str
    facilitator: str
    risk: Risk
    state: CaseState
    situation: str
    open: int
    overdue: int
    flags: int


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session in a list; ``district`` is its name, ``cases`` are the code names of those it spoke of."""

    id: SessionId
    number: str
    held_on: date
    district: str
    supervisor: str
    type: SessionType
    medium: Medium
    state: SessionState
    supervisees: tuple[str, ...]
    cases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActionRow:
    """A follow-up in a list; ``overdue`` is true for today, ``amber`` once it was carried forward three times."""

    id: ActionId
    what: str
    who: str
    due: date
    state: ActionState
    priority: Priority
    carried: int
    case: CaseId
    case_code: str
    session: SessionId
    session_number: str
    overdue: bool
    amber: bool

    @property
    def is_open(self) -> bool:
        """Tell whether something is still to be done."""
        return self.state in {ActionState.OPEN, ActionState.IN_PROGRESS}
