"""Operations on actions."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from workbench.domain.actions import Action, ActionState, Review
from workbench.domain.errors import InvalidField
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.sessions import Session
from workbench.domain.store import ProjectStore
from workbench.supervision.personal_numbers import action_texts, justified_step, refuse_personal_numbers
from workbench.supervision.rules import refuse_empty, refuse_loose_actions
from workbench.supervision.states import (
    refuse_closed_action,
    refuse_illegal_action_move,
    refuse_session_deed,
    refuse_settled_action,
)


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
            IllegalTransition: the session was not held, or not yet.
            InvalidField: it lacks words, is not open, or the session did not discuss its case.
            PersonalNumber: its words hold a NIK or KK number without justification.
        """
        session = store.get(Session, self.action.session)
        refuse_session_deed(session, "given_actions")
        refuse_loose_actions(store, session, (self.action,))
        refuse_personal_numbers(action_texts(self.action), self.justification)
        log = EditLog(store)
        log.add(self.action)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class EditAction:
    """Write an action anew while its session is a draft: what, who, due, priority, why and on what ground."""

    action: Action
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by what is to be done."""
        return justified_step("edit_action", self.action.what, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep the words; all else stays what it is.

        Raises:
            SessionFinalised, IllegalTransition: its session is no draft, or the action is done or given up.
            InvalidField: it lacks words.
            UnknownThing: a coding that it names as its ground is not there.
            PersonalNumber: a word that is new holds a NIK or KK number without justification.
        """
        before = store.get(Action, self.action.id)
        session = store.get(Session, before.session)
        refuse_session_deed(session, "edited")
        refuse_settled_action(before, "edited")
        wanted = self.action
        after = replace(
            before,
            what=wanted.what.strip(),
            who=wanted.who.strip(),
            due=wanted.due,
            priority=wanted.priority,
            why=wanted.why.strip(),
            grounds=wanted.grounds,
        )
        refuse_loose_actions(store, session, (replace(after, state=ActionState.OPEN),))
        refuse_personal_numbers(action_texts(after), self.justification, known=action_texts(before))
        log = EditLog(store)
        log.put(after)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class ChangeDueDate:
    """Give an open action another date, whatever its session's state; the reason becomes a review.

    As with any review, what stays open is carried forward once more.
    """

    action: Action
    due: date
    reason: str
    at: datetime
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by what is to be done."""
        return justified_step("change_due_date", self.action.what, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep date and review.

        Raises:
            IllegalTransition: the action is done or given up.
            InvalidField: there is no reason, or the date is the one that stands already.
            PersonalNumber: the reason holds a NIK or KK number without justification.
        """
        before = store.get(Action, self.action.id)
        refuse_settled_action(before, "postponed")
        refuse_empty("reason", self.reason)
        if self.due == before.due:
            raise InvalidField("due", self.due.isoformat())
        refuse_personal_numbers((("reason", self.reason),), self.justification)
        review = Review(self.at, self.reason.strip())
        log = EditLog(store)
        log.put(replace(before, due=self.due, reviews=(*before.reviews, review), carried=before.carried + 1))
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
    """Bring an action into another state: done wants evidence, cancelled a reason.

    ``at`` is the moment, kept when it is done or verified; ``by`` the supervisor who verified it.
    """

    action: Action
    state: ActionState
    evidence: str = ""
    reason: str = ""
    justification: str = ""
    at: datetime | None = None
    by: str = ""

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
            after = replace(after, evidence=self.evidence.strip(), done_at=self.at)
        if self.state is ActionState.CANCELLED:
            refuse_empty("reason", self.reason)
            after = replace(after, reason=self.reason.strip())
        if self.state is ActionState.VERIFIED:
            after = replace(after, verified_by=self.by.strip(), verified_at=self.at)
        texts = (("evidence", self.evidence), ("reason", self.reason), ("by", self.by))
        refuse_personal_numbers(texts, self.justification)
        log = EditLog(store)
        log.put(after)
        return log.inverse(self.step)
