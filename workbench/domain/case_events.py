"""What happens around a case beside its sessions: flags, escalations, referrals and approvals."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from workbench.domain.ids import ApprovalId, CaseId, EscalationId, FlagId, ReferralId


@dataclass(frozen=True, slots=True)
class Flag:
    """A reason to look at a case by a day. It is up as long as nobody resolved it."""

    id: FlagId
    case: CaseId
    reason: str
    raised_by: str
    raised_at: datetime
    due: date | None = None
    resolved_by: str = ""
    resolved_at: datetime | None = None
    note: str = ""

    @property
    def is_up(self) -> bool:
        """Tell whether the flag still waits for somebody."""
        return self.resolved_at is None


class EscalationLevel(StrEnum):
    """To whom a case was handed up."""

    DINAS = "dinas"
    PROVINCE = "province"
    MINISTRY = "ministry"


@dataclass(frozen=True, slots=True)
class Escalation:
    """A case handed up: why, to which level and office, on which day, and what was sent (de-identified words).

    ``answered_on`` is None as long as no answer came.
    """

    id: EscalationId
    case: CaseId
    level: EscalationLevel
    to: str
    reason: str
    sent: str
    sent_by: str
    sent_on: date
    created_at: datetime
    answered_on: date | None = None
    answer: str = ""

    @property
    def waits(self) -> bool:
        """Tell whether an answer is still to come."""
        return self.answered_on is None


@dataclass(frozen=True, slots=True)
class Referral:
    """A family referred to an agency. It needs her consent, of the day ``consented_on``, or why there is none.

    ``feedback_due`` is when the agency is to report back, ``feedback_on`` when it did, ``outcome`` what came of it.
    """

    id: ReferralId
    case: CaseId
    agency: str
    reason: str
    made_by: str
    made_on: date
    created_at: datetime
    consented_on: date | None = None
    without_consent: str = ""
    feedback_due: date | None = None
    feedback_on: date | None = None
    outcome: str = ""

    @property
    def waits(self) -> bool:
        """Tell whether the agency's word is still to come."""
        return self.feedback_on is None


class ApprovalOf(StrEnum):
    """What a superior is asked to agree with."""

    ASSESSMENT = "assessment"
    PLAN = "plan"
    CLOSURE = "closure"


class ApprovalState(StrEnum):
    """Where a request for approval stands."""

    REQUESTED = "requested"
    APPROVED = "approved"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Approval:
    """A request to agree with a case's assessment, plan or closure, and the answer with its comment."""

    id: ApprovalId
    case: CaseId
    of: ApprovalOf
    requested_by: str
    requested_at: datetime
    note: str = ""
    state: ApprovalState = ApprovalState.REQUESTED
    decided_by: str = ""
    decided_at: datetime | None = None
    comment: str = ""
