"""Operations on what happens around a case beside its sessions: flags, escalations, referrals, approvals.

Each raises RecordErased where the words of its case were erased.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from workbench.domain.case_events import Approval, ApprovalState, Escalation, Flag, Referral
from workbench.domain.cases import Case, CaseState
from workbench.domain.errors import AlreadySettled, ApprovalPending, CaseClosed, ConsentMissing, InvalidField
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.store import ProjectReader, ProjectStore
from workbench.supervision.erased_cases import standing_case
from workbench.supervision.personal_numbers import justified_step, refuse_personal_numbers
from workbench.supervision.rules import refuse_empty


@dataclass(frozen=True, slots=True)
class RaiseFlag:
    """Put a flag on a case, with the reason and perhaps a day by which somebody is to look."""

    flag: Flag
    code: str
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by the case's code."""
        return justified_step("raise_flag", self.code, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Raise it. Raises UnknownThing, InvalidField for no reason or nobody who raises it, PersonalNumber."""
        flag = self.flag
        standing_case(store, flag.case)
        refuse_empty("reason", flag.reason)
        refuse_empty("raised_by", flag.raised_by)
        refuse_personal_numbers((("reason", flag.reason), ("raised_by", flag.raised_by)), self.justification)
        log = EditLog(store)
        log.add(flag)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class ResolveFlag:
    """Take a flag down: who did, and what came of it."""

    flag: Flag
    code: str
    by: str
    note: str
    at: datetime
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by the case's code."""
        return justified_step("resolve_flag", self.code, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Resolve it. Raises AlreadySettled, InvalidField for an empty note or nobody, PersonalNumber."""
        before = store.get(Flag, self.flag.id)
        standing_case(store, before.case)
        if not before.is_up:
            raise AlreadySettled("flag")
        refuse_empty("resolved_by", self.by)
        refuse_empty("note", self.note)
        refuse_personal_numbers((("resolved_by", self.by), ("note", self.note)), self.justification)
        log = EditLog(store)
        log.put(replace(before, resolved_by=self.by.strip(), resolved_at=self.at, note=self.note.strip()))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class Escalate:
    """Hand a case up. It stands escalated from then on, unless it does already."""

    escalation: Escalation
    code: str
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by the case's code."""
        return justified_step("escalate_case", self.code, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Hand it up.

        Raises:
            CaseClosed: the case must be reopened first.
            InvalidField: office, reason, what was sent or who sent it is missing.
            PersonalNumber: a NIK or KK number; in what is sent there is no justification for one.
        """
        sent = self.escalation
        case = standing_case(store, sent.case)
        _refuse_closed(case)
        for name in ("to", "reason", "sent", "sent_by"):
            refuse_empty(name, getattr(sent, name))
        refuse_personal_numbers((("sent", sent.sent), ("to", sent.to)), "")
        refuse_personal_numbers((("reason", sent.reason), ("sent_by", sent.sent_by)), self.justification)
        log = EditLog(store)
        if case.state is not CaseState.ESCALATED:
            log.put(case.in_state(CaseState.ESCALATED, sent.reason.strip()))
        log.add(sent)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class AnswerEscalation:
    """Keep what was answered to an escalation, and on which day. The case's state is a decision of its own."""

    escalation: Escalation
    code: str
    on: date
    answer: str
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by the case's code."""
        return justified_step("answer_escalation", self.code, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep it. Raises AlreadySettled, InvalidField for no answer or a day before it was sent, PersonalNumber."""
        before = store.get(Escalation, self.escalation.id)
        standing_case(store, before.case)
        if not before.waits:
            raise AlreadySettled("escalation")
        refuse_empty("answer", self.answer)
        _refuse_before("answered_on", self.on, before.sent_on)
        refuse_personal_numbers((("answer", self.answer),), self.justification)
        log = EditLog(store)
        log.put(replace(before, answered_on=self.on, answer=self.answer.strip()))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class Refer:
    """Refer a family to an agency, with her consent or with why there is none."""

    referral: Referral
    code: str
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by the case's code."""
        return justified_step("refer_case", self.code, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Refer.

        Raises:
            CaseClosed: the case must be reopened first.
            ConsentMissing: neither consent nor why there is none.
            InvalidField: agency, reason or who refers is missing; consent came after the referral; feedback is due
                before it.
            PersonalNumber: a text holds a NIK or KK number without justification.
        """
        made = self.referral
        _refuse_closed(standing_case(store, made.case))
        for name in ("agency", "reason", "made_by"):
            refuse_empty(name, getattr(made, name))
        if made.consented_on is None and not made.without_consent.strip():
            raise ConsentMissing
        if made.consented_on is not None and made.consented_on > made.made_on:
            raise InvalidField(
                "consented_on", made.consented_on.isoformat(), (f"≤ {made.made_on.isoformat()}",)
            )
        if made.feedback_due is not None:
            _refuse_before("feedback_due", made.feedback_due, made.made_on)
        names = ("agency", "reason", "made_by", "without_consent")
        refuse_personal_numbers([(name, getattr(made, name)) for name in names], self.justification)
        log = EditLog(store)
        log.add(made)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class TakeFeedback:
    """Keep what an agency reported back on a referral, and on which day."""

    referral: Referral
    code: str
    on: date
    outcome: str
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by the case's code."""
        return justified_step("take_feedback", self.code, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep it. Raises AlreadySettled, InvalidField for no outcome or a day before the referral, PersonalNumber."""
        before = store.get(Referral, self.referral.id)
        standing_case(store, before.case)
        if not before.waits:
            raise AlreadySettled("referral")
        refuse_empty("outcome", self.outcome)
        _refuse_before("feedback_on", self.on, before.made_on)
        refuse_personal_numbers((("outcome", self.outcome),), self.justification)
        log = EditLog(store)
        log.put(replace(before, feedback_on=self.on, outcome=self.outcome.strip()))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class RequestApproval:
    """Ask a superior to agree with a case's assessment, plan or closure."""

    approval: Approval
    code: str
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by the case's code."""
        return justified_step("request_approval", self.code, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Ask.

        Raises:
            CaseClosed: the case must be reopened first.
            ApprovalPending: the same was asked for already, and nobody answered yet.
            InvalidField: it is not known who asks, or the request begins as an answered one.
            PersonalNumber: a text holds a NIK or KK number without justification.
        """
        asked = self.approval
        case = standing_case(store, asked.case)
        _refuse_closed(case)
        _refuse_other_request(store, case, asked)
        refuse_empty("requested_by", asked.requested_by)
        refuse_personal_numbers(
            (("requested_by", asked.requested_by), ("note", asked.note)), self.justification
        )
        log = EditLog(store)
        log.add(asked)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class DecideApproval:
    """Answer a request for approval: approved, or rejected with a comment."""

    approval: Approval
    code: str
    state: ApprovalState
    by: str
    at: datetime
    comment: str = ""
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by the case's code."""
        return justified_step("decide_approval", self.code, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep the answer.

        Raises:
            AlreadySettled: it was answered before.
            InvalidField: the answer is none, a rejection lacks its comment, or it is not known who answers.
            PersonalNumber: a text holds a NIK or KK number without justification.
        """
        before = store.get(Approval, self.approval.id)
        standing_case(store, before.case)
        if before.state is not ApprovalState.REQUESTED:
            raise AlreadySettled("approval")
        if self.state is ApprovalState.REQUESTED:
            answers = (ApprovalState.APPROVED.value, ApprovalState.REJECTED.value)
            raise InvalidField("state", self.state.value, answers)
        refuse_empty("decided_by", self.by)
        if self.state is ApprovalState.REJECTED:
            refuse_empty("comment", self.comment)
        refuse_personal_numbers((("decided_by", self.by), ("comment", self.comment)), self.justification)
        log = EditLog(store)
        log.put(
            replace(
                before,
                state=self.state,
                decided_by=self.by.strip(),
                decided_at=self.at,
                comment=self.comment.strip(),
            )
        )
        return log.inverse(self.step)


def _refuse_closed(case: Case) -> None:
    if case.state is CaseState.CLOSED:
        raise CaseClosed(case.code)


def _refuse_before(name: str, day: date, earliest: date) -> None:
    if day < earliest:
        raise InvalidField(name, day.isoformat(), (f"≥ {earliest.isoformat()}",))


def _refuse_other_request(reader: ProjectReader, case: Case, asked: Approval) -> None:
    if asked.state is not ApprovalState.REQUESTED:
        raise InvalidField("state", asked.state.value, (ApprovalState.REQUESTED.value,))
    for other in reader.where(Approval, case=case.id):
        if other.of is asked.of and other.state is ApprovalState.REQUESTED:
            raise ApprovalPending(case.code, asked.of.value)
