"""Actions: follow-ups that a session agreed on."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from workbench.domain.erasure import Erasure
from workbench.domain.ids import ActionId, CaseId, CodingId, SessionId


class ActionState(StrEnum):
    """Where an action stands. *Overdue* is computed from the date, never kept."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    VERIFIED = "verified"
    CANCELLED = "cancelled"


class Priority(StrEnum):
    """How pressing an action is."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Review:
    """A supervisor's look at an open action in a later session."""

    at: datetime
    note: str


@dataclass(frozen=True, slots=True)
class Action:
    """What is to be done, by whom, until when; ``carried`` counts the later sessions that left it open.

    ``why`` are the words of the note that justified it, ``grounds`` the codings that did. ``verified_by`` is the
    supervisor who confirmed that it was done.
    """

    id: ActionId
    what: str
    who: str
    due: date
    case: CaseId
    session: SessionId
    created_at: datetime
    priority: Priority = Priority.NORMAL
    state: ActionState = ActionState.OPEN
    evidence: str = ""
    reason: str = ""
    carried: int = 0
    reviews: tuple[Review, ...] = ()
    why: str = ""
    grounds: tuple[CodingId, ...] = ()
    done_at: datetime | None = None
    verified_by: str = ""
    verified_at: datetime | None = None
    erased: Erasure | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether something is still to be done."""
        return self.state in {ActionState.OPEN, ActionState.IN_PROGRESS}

    def overdue(self, today: date) -> bool:
        """Tell whether the action is still open after its date."""
        return self.is_open and self.due < today

    def in_state(self, state: ActionState) -> "Action":
        """Return the action in another state."""
        return replace(self, state=state)
