"""Operations on actions."""

from dataclasses import dataclass, replace

from workbench.domain.actions import Action, ActionState, Review
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.sessions import Session
from workbench.domain.store import ProjectStore
from workbench.supervision.personal_numbers import action_texts, justified_step, refuse_personal_numbers
from workbench.supervision.rules import refuse_empty, refuse_final, refuse_loose_actions
from workbench.supervision.states import refuse_closed_action, refuse_illegal_action_move


@dataclass(frozen=True, slots=True)
class AddAction:
    """Add an action to a session that is a draft, for one of the cases that it discussed."""

    action: Action
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by what is to be done."""
        return justified_step("add_action", self.action.what, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Add the action.

        Raises:
            UnknownThing: there is no such session or case.
            SessionFinalised: the session changes by addendum only.
            InvalidField: it lacks words, is not open, or the session did not discuss its case.
            PersonalNumber: its words hold a NIK or KK number without justification.
        """
        session = store.get(Session, self.action.session)
        refuse_final(session)
        refuse_loose_actions(store, session, (self.action,))
        refuse_personal_numbers(action_texts(self.action), self.justification)
        log = EditLog(store)
        log.add(self.action)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class ReviewAction:
    """Keep that a supervisor looked at an action; one that stays open is carried forward once more."""

    action: Action
    review: Review
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by what is to be done."""
        return justified_step("review_action", self.action.what, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep the review.

        Raises:
            IllegalTransition: the action is verified or cancelled, and nothing is left to look at.
            InvalidField: the note is empty.
            PersonalNumber: the note holds a NIK or KK number without justification.
        """
        before = store.get(Action, self.action.id)
        refuse_closed_action(before)
        refuse_empty("note", self.review.note)
        refuse_personal_numbers((("note", self.review.note),), self.justification)
        log = EditLog(store)
        log.put(
            replace(
                before, reviews=(*before.reviews, self.review), carried=before.carried + int(before.is_open)
            )
        )
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class ChangeActionState:
    """Bring an action into another state: done wants evidence, cancelled a reason."""

    action: Action
    state: ActionState
    evidence: str = ""
    reason: str = ""
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by what is to be done."""
        return justified_step("change_action_state", self.action.what, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Change the state; evidence and reason are kept where they are wanted.

        Raises:
            IllegalTransition: the action can't go there from where it stands.
            InvalidField: evidence or reason is wanted and missing.
            PersonalNumber: one of them holds a NIK or KK number without justification.
        """
        before = store.get(Action, self.action.id)
        refuse_illegal_action_move(before.state, self.state)
        after = before.in_state(self.state)
        if self.state is ActionState.DONE:
            refuse_empty("evidence", self.evidence)
            after = replace(after, evidence=self.evidence.strip())
        if self.state is ActionState.CANCELLED:
            refuse_empty("reason", self.reason)
            after = replace(after, reason=self.reason.strip())
        refuse_personal_numbers((("evidence", self.evidence), ("reason", self.reason)), self.justification)
        log = EditLog(store)
        log.put(after)
        return log.inverse(self.step)
