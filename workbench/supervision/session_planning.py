"""Operations on sessions before they are held: planned, put off, held, missed, cancelled."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time

from workbench.domain.errors import InvalidField
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.sessions import Session, SessionState
from workbench.domain.store import ProjectStore
from workbench.supervision.note_evidence import refuse_unsaid_notes
from workbench.supervision.personal_numbers import justified_step, refuse_personal_numbers, session_texts
from workbench.supervision.rules import assessed_cases, refuse_empty
from workbench.supervision.session_operations import refuse_other_beginning, refuse_other_number
from workbench.supervision.states import refuse_illegal_session_move, refuse_session_deed


@dataclass(frozen=True, slots=True)
class PlanSession:
    """Plan a session: it takes the next number, may name its cases, and judges nothing yet."""

    session: Session
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by the session's number."""
        return justified_step("plan_session", self.session.number, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Add the session; raises what ``AddSession`` does."""
        refuse_other_beginning(store, self.session, SessionState.PLANNED)
        refuse_unsaid_notes(store, self.session)
        refuse_personal_numbers(session_texts(self.session), self.justification)
        log = EditLog(store)
        log.add(self.session)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class RescheduleSession:
    """Put a planned session on another day of its year, or at other times; None for a time that nobody knows."""

    session: Session
    held_on: date
    starts: time | None = None
    ends: time | None = None

    @property
    def step(self) -> Step:
        """Named by the session's number."""
        return Step("reschedule_session", self.session.number)

    def apply(self, store: ProjectStore) -> Restoration:
        """Change day and times.

        Raises:
            IllegalTransition, SessionFinalised: the session is not planned any more.
            InvalidField: the day lies in another year (the number stands for it), or it ends before it starts.
        """
        before = store.get(Session, self.session.id)
        refuse_session_deed(before, "rescheduled", (SessionState.PLANNED,))
        after = replace(before, held_on=self.held_on, starts=self.starts, ends=self.ends)
        refuse_other_number(store, before, after)
        if self.starts is not None and self.ends is not None and self.ends < self.starts:
            raise InvalidField("ends", f"{self.ends:%H:%M}", (f"{self.starts:%H:%M}–23:59",))
        log = EditLog(store)
        log.put(after)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class HoldSession:
    """Let a planned session have been held, on its day or another one; its record is a draft from now on.

    It counts as entered ``at`` this moment, so that a review made while it was only planned is none for it.
    """

    session: Session
    at: datetime
    held_on: date | None = None

    @property
    def step(self) -> Step:
        """Named by the session's number."""
        return Step("hold_session", self.session.number)

    def apply(self, store: ProjectStore) -> Restoration:
        """Make it a draft; its cases take the risk that it states.

        Raises:
            IllegalTransition: the session is not planned.
            InvalidField: the day lies in another year; the number stands for it.
        """
        before = store.get(Session, self.session.id)
        refuse_illegal_session_move(before.state, SessionState.HELD)
        day = self.held_on or before.held_on
        after = replace(before, state=SessionState.HELD, entered_at=self.at, held_on=day)
        refuse_other_number(store, before, after)
        log = EditLog(store)
        log.put(*assessed_cases(store, after), after)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class MissSession:
    """Let a planned session not have taken place, and say why."""

    session: Session
    reason: str
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by the session's number."""
        return justified_step("miss_session", self.session.number, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep the reason. Raises IllegalTransition, InvalidField for no reason, PersonalNumber."""
        return _ended(store, self.session, SessionState.MISSED, self.reason, self.justification, self.step)


@dataclass(frozen=True, slots=True)
class CancelSession:
    """Call a planned session off, and say why."""

    session: Session
    reason: str
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by the session's number."""
        return justified_step("cancel_session", self.session.number, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep the reason. Raises IllegalTransition, InvalidField for no reason, PersonalNumber."""
        return _ended(store, self.session, SessionState.CANCELLED, self.reason, self.justification, self.step)


def _ended(
    store: ProjectStore, session: Session, state: SessionState, reason: str, justification: str, step: Step
) -> Restoration:
    before = store.get(Session, session.id)
    refuse_illegal_session_move(before.state, state)
    refuse_empty("reason", reason)
    refuse_personal_numbers((("reason", reason),), justification)
    log = EditLog(store)
    log.put(replace(before, state=state, reason=reason.strip()))
    return log.inverse(step)
