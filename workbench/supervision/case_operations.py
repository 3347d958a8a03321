"""Operations on supervision cases."""

from dataclasses import dataclass, replace

from workbench.domain.cases import Case, CaseState
from workbench.domain.codes import checked_name
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.store import ProjectStore
from workbench.supervision.personal_numbers import case_texts, justified_step, refuse_personal_numbers
from workbench.supervision.rules import (
    refuse_empty,
    refuse_incomplete_closing,
    refuse_loose_case,
    refuse_other_start,
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
        """Add the case.

        Raises:
            NameEmpty: the code is empty or holds a level sign.
            NameTaken: another case bears the code.
            InvalidField: the case does not begin as an open one.
            UnknownThing: district, a theme or a piece of evidence is not there.
            PersonalNumber: a text holds a NIK or KK number without justification.
        """
        case = replace(self.case, code=checked_name(self.case.code))
        refuse_other_start(case)
        refuse_taken_code(store, case)
        refuse_loose_case(store, case)
        refuse_personal_numbers(case_texts(case), self.justification)
        log = EditLog(store)
        log.add(case)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class EditCase:
    """Write a case anew. Its state, outcome and reason stay: ``ChangeCaseState`` alone changes those."""

    case: Case
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by the case's code."""
        return justified_step("edit_case", self.case.code, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep the words. Raises what ``AddCase`` does; a number that stood in the case before is not asked again."""
        before = store.get(Case, self.case.id)
        after = replace(
            self.case,
            code=checked_name(self.case.code),
            created_at=before.created_at,
            state=before.state,
            outcome=before.outcome,
            reason=before.reason,
        )
        refuse_taken_code(store, after)
        refuse_loose_case(store, after)
        refuse_personal_numbers(case_texts(after), self.justification, known=case_texts(before))
        log = EditLog(store)
        log.put(after)
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
            IllegalTransition: the case can't go there from where it stands.
            ClosingIncomplete: outcome or reason is missing, or an action is left open.
            InvalidField: any other change lacks its reason.
            PersonalNumber: reason or outcome holds a NIK or KK number without justification.
        """
        before = store.get(Case, self.case.id)
        refuse_illegal_case_move(before.state, self.state)
        if self.state is CaseState.CLOSED:
            refuse_incomplete_closing(store, before, self.reason, self.outcome)
        refuse_empty("reason", self.reason)
        refuse_personal_numbers((("reason", self.reason), ("outcome", self.outcome)), self.justification)
        log = EditLog(store)
        log.put(before.in_state(self.state, self.reason.strip(), self.outcome.strip()))
        return log.inverse(self.step)
