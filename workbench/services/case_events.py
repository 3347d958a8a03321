"""What happens around a case beside its sessions, as a use case: flags, escalations, referrals, approvals, risk.

Every function that a verb names returns an operation for ``Project.perform``. Cases are named by code or id, the rest
by id. ``data`` are records as JSON has them; who works and today stand for who and when where a record doesn't say.
"""

from dataclasses import dataclass

from workbench.domain.case_events import Approval, ApprovalState, Escalation, Flag, Referral
from workbench.domain.cases import Case, Risk
from workbench.domain.errors import InvalidField
from workbench.domain.ids import ApprovalId, CaseId, EscalationId, FlagId, ReferralId, new_id
from workbench.domain.store import ProjectReader
from workbench.services.projects import Project
from workbench.supervision.case_event_operations import (
    AnswerEscalation,
    DecideApproval,
    Escalate,
    RaiseFlag,
    Refer,
    RequestApproval,
    ResolveFlag,
    TakeFeedback,
)
from workbench.supervision.case_event_records import (
    Occasion,
    answer_record,
    approval_record,
    decision_record,
    escalation_record,
    feedback_record,
    flag_record,
    referral_record,
    resolution_record,
)
from workbench.supervision.case_operations import SetRisk
from workbench.supervision.lookup import case_named

Settling = ResolveFlag | AnswerEscalation | TakeFeedback | DecideApproval
"""What ends an event; each knows its case's ``code``."""


@dataclass(frozen=True, slots=True)
class CaseEvents:
    """What there is around one case, each kind as it came."""

    flags: tuple[Flag, ...]
    escalations: tuple[Escalation, ...]
    referrals: tuple[Referral, ...]
    approvals: tuple[Approval, ...]

    @property
    def waiting(self) -> int:
        """How many of them wait for somebody."""
        return (
            sum(each.is_up for each in self.flags)
            + sum(each.waits for each in self.escalations)
            + sum(each.waits for each in self.referrals)
            + sum(each.state is ApprovalState.REQUESTED for each in self.approvals)
        )


def events_of(reader: ProjectReader, case: CaseId) -> CaseEvents:
    """Return what there is around a case."""
    return CaseEvents(
        reader.where(Flag, case=case),
        reader.where(Escalation, case=case),
        reader.where(Referral, case=case),
        reader.where(Approval, case=case),
    )


def occasion(project: Project) -> Occasion:
    """Return who works and when."""
    at = project.clock()
    return Occasion(project.coder.name, at, at.astimezone().date())


def risk_set(project: Project, case: str, risk: str, reason: str, justify: str = "") -> SetRisk:
    """Judge a case's risk by hand; raises InvalidField for a word that is no level of risk."""
    if risk not in {each.value for each in Risk}:
        raise InvalidField("risk", risk, tuple(each.value for each in Risk))
    return SetRisk(case_named(project.whole, case), Risk(risk), reason, project.clock(), justify)


def flag_raised(project: Project, case: str, data: object, justify: str = "") -> RaiseFlag:
    """Put a flag on a case."""
    about = case_named(project.whole, case)
    flag = flag_record(data, id=FlagId(new_id()), case=about.id, now=occasion(project))
    return RaiseFlag(flag, about.code, justify)


def flag_resolved(project: Project, flag: str, data: object, justify: str = "") -> ResolveFlag:
    """Take a flag down."""
    now, found = occasion(project), project.whole.get(Flag, flag)
    how = resolution_record(data, now)
    return ResolveFlag(found, _code(project, found.case), how.by, how.words, now.at, justify)


def case_escalated(project: Project, case: str, data: object, justify: str = "") -> Escalate:
    """Hand a case up; it stands escalated from then on."""
    about = case_named(project.whole, case)
    sent = escalation_record(data, id=EscalationId(new_id()), case=about.id, now=occasion(project))
    return Escalate(sent, about.code, justify)


def escalation_answered(
    project: Project, escalation: str, data: object, justify: str = ""
) -> AnswerEscalation:
    """Keep the answer to an escalation."""
    found, how = project.whole.get(Escalation, escalation), answer_record(data, occasion(project))
    return AnswerEscalation(found, _code(project, found.case), how.on, how.words, justify)


def case_referred(project: Project, case: str, data: object, justify: str = "") -> Refer:
    """Refer a family to an agency."""
    about = case_named(project.whole, case)
    made = referral_record(data, id=ReferralId(new_id()), case=about.id, now=occasion(project))
    return Refer(made, about.code, justify)


def feedback_taken(project: Project, referral: str, data: object, justify: str = "") -> TakeFeedback:
    """Keep what an agency reported back."""
    found, how = project.whole.get(Referral, referral), feedback_record(data, occasion(project))
    return TakeFeedback(found, _code(project, found.case), how.on, how.words, justify)


def approval_requested(project: Project, case: str, data: object, justify: str = "") -> RequestApproval:
    """Ask a superior to agree."""
    about = case_named(project.whole, case)
    asked = approval_record(data, id=ApprovalId(new_id()), case=about.id, now=occasion(project))
    return RequestApproval(asked, about.code, justify)


def approval_decided(
    project: Project, approval: str, state: ApprovalState, data: object, justify: str = ""
) -> DecideApproval:
    """Answer a request for approval."""
    now, found = occasion(project), project.whole.get(Approval, approval)
    how = decision_record(data, now)
    return DecideApproval(found, _code(project, found.case), state, how.by, now.at, how.words, justify)


def _code(project: Project, case: CaseId) -> str:
    return project.whole.get(Case, case).code
