"""Operations on sessions that are final: reopened, archived; and the marks that a record bears in any state."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from workbench.domain.ids import SessionVersionId
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.sessions import Session, SessionState, SessionVersion
from workbench.domain.store import ProjectStore
from workbench.supervision.personal_numbers import justified_step, refuse_personal_numbers
from workbench.supervision.rules import refuse_empty
from workbench.supervision.states import refuse_illegal_session_move


@dataclass(frozen=True, slots=True)
class ReopenSession:
    """Make a final session a draft again, and say why. What was final is kept under its revision, as ``version``.

    The signatures stay with that version: they stand for other words than those that will come.
    """

    session: Session
    version: SessionVersionId
    reason: str
    at: datetime
    justification: str = ""

    @property
    def step(self) -> Step:
        """Named by the session's number."""
        return justified_step("reopen_session", self.session.number, self.justification)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep the version and begin the next revision.

        Raises:
            IllegalTransition: the session is not finalised or acknowledged.
            InvalidField: there is no reason.
            PersonalNumber: the reason holds a NIK or KK number without justification.
        """
        before = store.get(Session, self.session.id)
        refuse_illegal_session_move(before.state, SessionState.REOPENED)
        refuse_empty("reason", self.reason)
        refuse_personal_numbers((("reason", self.reason),), self.justification)
        log = EditLog(store)
        log.add(SessionVersion(self.version, before.id, before.revision, self.at, before))
        log.put(
            replace(
                before,
                state=SessionState.REOPENED,
                revision=before.revision + 1,
                reason=self.reason.strip(),
                finalised_at=None,
                acknowledged_by="",
                acknowledged_at=None,
            )
        )
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class ArchiveSession:
    """Put a session that both have signed away for good."""

    session: Session

    @property
    def step(self) -> Step:
        """Named by the session's number."""
        return Step("archive_session", self.session.number)

    def apply(self, store: ProjectStore) -> Restoration:
        """Archive; raises IllegalTransition for a session that is not acknowledged."""
        before = store.get(Session, self.session.id)
        refuse_illegal_session_move(before.state, SessionState.ARCHIVED)
        log = EditLog(store)
        log.put(before.in_state(SessionState.ARCHIVED))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class MarkSession:
    """Change the marks on a session's record, in any state: consent to research, and how long it is kept."""

    session: Session
    research_consent: bool
    keep_until: date | None

    @property
    def step(self) -> Step:
        """Named by the session's number."""
        return Step("mark_session", self.session.number)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep the marks."""
        before = store.get(Session, self.session.id)
        log = EditLog(store)
        log.put(replace(before, research_consent=self.research_consent, keep_until=self.keep_until))
        return log.inverse(self.step)
