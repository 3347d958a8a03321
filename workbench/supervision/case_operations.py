"""Operations on supervision cases."""

from dataclasses import dataclass, replace
from datetime import datetime

from workbench.domain.cases import Case, CaseState, Risk, RiskChange
from workbench.domain.codes import checked_name
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.store import ProjectStore
from workbench.supervision.erased_cases import standing_case
from workbench.supervision.note_evidence import refuse_unsaid_of_case
from workbench.supervision.personal_numbers import case_texts, justified_step, refuse_personal_numbers
from workbench.supervision.rules import (
    refuse_empty,
    refuse_incomplete_closing,
    refuse_loose_case,
    refuse_other_start,
    refuse_same_risk,
    refuse_taken_code,
)
from workbench.supervision.states import refuse_illegal_case_move


@dataclass(frozen=True, slots=True)
class AddCase:
    """Open a case. ``justification`` says why a text may hold 16 digits; it goes into the audit trail."""

    case: Case
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by the case's code."""
        return justified_step("add_case", self.case.code, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Add the case; the risk with which it begins is the first of its judgements.

        Raises:
            NameEmpty: the code is empty or holds a level sign.
            NameTaken: another case bears the code.
            InvalidField: the case does not begin as an open one, or cites words that its session never said.
            UnknownThing: district, a theme or a piece of evidence is not there.
            PersonalNumber: a text holds a NIK or KK number without justification.
        """
        begun = self.case.risk_changes or (RiskChange(self.case.created_at, self.case.risk),)
        case = replace(self.case, code=checked_name(self.case.code), risk_changes=begun)
        refuse_other_start(case)
        refuse_taken_code(store, case)
        refuse_loose_case(store, case)
        refuse_unsaid_of_case(store, case.id, case.notes)
        refuse_personal_numbers(case_texts(case), self.justification)
        log = EditLog(store)
        log.add(case)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class EditCase:
    """Write a case anew. Its state, outcome and reason stay: ``ChangeCaseState`` alone changes those.

    A risk that differs becomes a judgement made ``at`` that moment for ``risk_reason``; without ``at`` the risk stays.
    """

    case: Case
    justification: str = ""
    at: datetime | None = None
    risk_reason: str = ""

    @property
    def step(self) -> Step:
        """Named by the case's code."""
        return justified_step("edit_case", self.case.code, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep the words. Raises what ``AddCase`` does, and RecordErased; what stood there is not asked again."""
        before = standing_case(store, self.case.id)
        after = replace(
            self.case,
            code=checked_name(self.case.code),
            created_at=before.created_at,
            state=before.state,
            outcome=before.outcome,
            reason=before.reason,
            risk=before.risk,
            risk_changes=before.risk_changes,
            erased=before.erased,
        )
        if self.at is not None and self.case.risk is not before.risk:
            after = after.judged(RiskChange(self.at, self.case.risk, self.risk_reason.strip()))
        refuse_taken_code(store, after)
        refuse_loose_case(store, after)
        refuse_unsaid_of_case(store, after.id, after.notes, before.notes)
        refuse_personal_numbers(
            (*case_texts(after), ("risk_reason", self.risk_reason)),
            self.justification,
            known=case_texts(before),
        )
        log = EditLog(store)
        log.put(after)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class SetRisk:
    """Judge the risk of a case by hand, outside a session, with the reason."""

    case: Case
    risk: Risk
    reason: str
    at: datetime
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by the case's code."""
        return justified_step("set_risk", self.case.code, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep the judgement.

        Raises:
            RecordErased: the case's words were erased.
            InvalidField: the case has this risk already, or the reason is missing.
            PersonalNumber: the reason holds a NIK or KK number without justification.
        """
        before = standing_case(store, self.case.id)
        refuse_same_risk(before, self.risk)
        refuse_empty("reason", self.reason)
        refuse_personal_numbers((("reason", self.reason),), self.justification)
        log = EditLog(store)
        log.put(before.judged(RiskChange(self.at, self.risk, self.reason.strip())))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class ChangeCaseState:
    """Bring a case into another state, with the reason; closing it wants an outcome too."""

    case: Case
    state: CaseState
    reason: str
    outcome: str = ""
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by the case's code."""
        return justified_step("change_case_state", self.case.code, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Change the state.

        Raises:
            RecordErased: the case's words were erased.
            IllegalTransition: the case can't go there from where it stands.
            ClosingIncomplete: outcome or reason is missing, an action is left open, or a superior who was asked to
                approve of closing it has not, or did not.
            InvalidField: any other change lacks its reason.
            PersonalNumber: reason or outcome holds a NIK or KK number without justification.
        """
        before = standing_case(store, self.case.id)
        refuse_illegal_case_move(before.state, self.state)
        if self.state is CaseState.CLOSED:
            refuse_incomplete_closing(store, before, self.reason, self.outcome)
        refuse_empty("reason", self.reason)
        refuse_personal_numbers((("reason", self.reason), ("outcome", self.outcome)), self.justification)
        log = EditLog(store)
        log.put(before.in_state(self.state, self.reason.strip(), self.outcome.strip()))
        return log.inverse(self.step)
