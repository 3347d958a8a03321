"""Operations on supervision sessions."""

from dataclasses import dataclass, replace
from datetime import datetime

from workbench.domain.actions import Action
from workbench.domain.districts import District
from workbench.domain.errors import IllegalTransition, InvalidField, NameTaken
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.sessions import Addendum, Session, SessionState
from workbench.domain.store import ProjectReader, ProjectStore
from workbench.supervision.note_evidence import refuse_unsaid_notes
from workbench.supervision.numbering import next_number
from workbench.supervision.personal_numbers import (
    action_texts,
    justified_step,
    refuse_personal_numbers,
    session_texts,
)
from workbench.supervision.rules import (
    alarmed_cases,
    assessed_cases,
    refuse_decision_without_rationale,
    refuse_empty,
    refuse_loose_actions,
    refuse_loose_session,
    refuse_unreviewed_actions,
)
from workbench.supervision.states import (
    FINAL_SESSION_STATES,
    WRITABLE_SESSION_STATES,
    refuse_illegal_session_move,
    refuse_session_deed,
)


@dataclass(frozen=True, slots=True)
class AddSession:
    """Log a session together with the actions that it agreed on; its cases take the risk that it states."""

    session: Session
    actions: tuple[Action, ...] = ()
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by the session's number."""
        return justified_step("add_session", self.session.number, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Add session and actions.

        Raises:
            NameTaken: the number is not the next one of its district and year.
            InvalidField: a case is discussed twice, an action belongs elsewhere, the session begins as no draft.
            UnknownThing: district, a case, a theme or a piece of evidence is not there.
            PersonalNumber: a text holds a NIK or KK number without justification.
        """
        session = self.session
        refuse_other_beginning(store, session, SessionState.HELD)
        refuse_unsaid_notes(store, session)
        refuse_loose_actions(store, session, self.actions)
        refuse_personal_numbers(session_texts(session, self.actions), self.justification)
        log = EditLog(store)
        log.put(*assessed_cases(store, session))
        log.add(session)
        log.add(*self.actions)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class EditSession:
    """Write a session anew while it is planned or a draft, and add ``actions``, which a planned one can't have yet.

    Number, state, revision and sign-off stay what they are: other operations change those.
    """

    session: Session
    actions: tuple[Action, ...] = ()
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by the session's number."""
        return justified_step("edit_session", self.session.number, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep the words.

        Raises:
            SessionFinalised: the session changes by addendum only.
            IllegalTransition: the session was missed or cancelled.
            InvalidField: district or year change (the number stands for them), a case that has actions of this
                session is left out, a planned session has actions, or what ``AddSession`` refuses.
            UnknownThing: the session, or what it points to, is not there.
            PersonalNumber: a text that is new holds a NIK or KK number without justification.
        """
        before = store.get(Session, self.session.id)
        refuse_session_deed(before, "edited", WRITABLE_SESSION_STATES)
        after = _with_sign_off_of(before, self.session)
        refuse_other_number(store, before, after)
        refuse_loose_session(store, after, before)
        refuse_unsaid_notes(store, after, before)
        refuse_empty("supervisor", after.supervisor)
        if before.state is SessionState.PLANNED and self.actions:
            raise InvalidField("actions", self.actions[0].what)
        _refuse_abandoned_actions(store, after)
        refuse_loose_actions(store, after, self.actions)
        refuse_personal_numbers(
            session_texts(after, self.actions), self.justification, known=session_texts(before)
        )
        assessed = () if before.state is SessionState.PLANNED else assessed_cases(store, after, before)
        log = EditLog(store)
        log.put(*assessed, after)
        log.add(*self.actions)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class FinaliseSession:
    """Close the draft: from now on the session changes by addendum only. Cases in alarm are handed up.

    ``justification`` says why what looks like personal data has to stand in it; it is kept with the session.
    """

    session: Session
    at: datetime
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by the session's number."""
        return justified_step("finalise_session", self.session.number, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Finalise.

        Raises:
            IllegalTransition: the session is no draft.
            RationaleMissing, ActionsUnreviewed: something is still to be written.
            PersonalNumber: the justification itself holds a NIK or KK number.
        """
        before = store.get(Session, self.session.id)
        refuse_illegal_session_move(before.state, SessionState.FINALISED)
        refuse_decision_without_rationale(store, before)
        refuse_unreviewed_actions(store, before)
        refuse_personal_numbers((), self.justification)
        why = self.justification.strip() or before.justification
        log = EditLog(store)
        log.put(*alarmed_cases(store, before))
        log.put(replace(before, state=SessionState.FINALISED, finalised_at=self.at, justification=why))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class AcknowledgeSession:
    """Let the supervisee sign for the record, by the name typed and the day."""

    session: Session
    name: str
    at: datetime
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by the session's number."""
        return justified_step("acknowledge_session", self.session.number, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Acknowledge. Raises IllegalTransition, InvalidField for an empty name, PersonalNumber."""
        before = store.get(Session, self.session.id)
        refuse_illegal_session_move(before.state, SessionState.ACKNOWLEDGED)
        refuse_empty("name", self.name)
        refuse_personal_numbers((("name", self.name),), self.justification)
        log = EditLog(store)
        log.put(
            replace(
                before,
                state=SessionState.ACKNOWLEDGED,
                acknowledged_by=self.name.strip(),
                acknowledged_at=self.at,
            )
        )
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class AddAddendum:
    """Add to a session that is final: ``fields`` are names and words, ``actions`` what was agreed besides."""

    session: Session
    fields: tuple[tuple[str, str], ...]
    author: str
    at: datetime
    actions: tuple[Action, ...] = ()
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by the session's number."""
        return justified_step("add_addendum", self.session.number, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Add the words as a new revision; what was finalised stays as it is.

        Raises:
            IllegalTransition: the session is no final one; it can still be edited.
            InvalidField: nothing is said, or an action belongs to no case of the session.
            PersonalNumber: the words hold a NIK or KK number without justification.
        """
        before = store.get(Session, self.session.id)
        if before.state not in FINAL_SESSION_STATES:
            allowed = tuple(sorted(state.value for state in FINAL_SESSION_STATES))
            raise IllegalTransition("session", before.state.value, "addendum", allowed)
        refuse_empty("text", "".join(words for _, words in self.fields))
        refuse_loose_actions(store, before, self.actions)
        texts = [
            *self.fields,
            *(text for action in self.actions for text in action_texts(action, "actions.")),
        ]
        refuse_personal_numbers(texts, self.justification)
        revision = before.revision + 1
        addendum = Addendum(revision, self.fields, self.author, self.at)
        log = EditLog(store)
        log.put(replace(before, revision=revision, addenda=(*before.addenda, addendum)))
        log.add(*self.actions)
        return log.inverse(self.step)


def refuse_other_beginning(reader: ProjectReader, session: Session, state: SessionState) -> None:
    """Raise what ``AddSession`` says of a session that does not begin in ``state`` under the next number."""
    if session.state is not state:
        raise InvalidField("state", session.state.value, (state.value,))
    refuse_loose_session(reader, session)
    refuse_empty("supervisor", session.supervisor)
    if session.number != next_number(reader, session.district, session.held_on.year):
        raise NameTaken(session.number)


def refuse_other_number(reader: ProjectReader, before: Session, after: Session) -> None:
    """Raise InvalidField when district or year change, for which the number stands."""
    if after.district != before.district:
        wanted, kept = reader.get(District, after.district), reader.get(District, before.district)
        raise InvalidField("district", wanted.name, (kept.name,))
    if after.held_on.year != before.held_on.year:
        raise InvalidField("date", after.held_on.isoformat(), (str(before.held_on.year),))


def _with_sign_off_of(before: Session, wanted: Session) -> Session:
    return replace(
        wanted,
        number=before.number,
        entered_at=before.entered_at,
        state=before.state,
        revision=before.revision,
        finalised_at=before.finalised_at,
        acknowledged_by=before.acknowledged_by,
        acknowledged_at=before.acknowledged_at,
        addenda=before.addenda,
        justification=before.justification,
        erased=before.erased,
    )


def _refuse_abandoned_actions(reader: ProjectReader, session: Session) -> None:
    for action in reader.where(Action, session=session.id):
        if session.discussion_of(action.case) is None:
            raise InvalidField("cases", action.what)
