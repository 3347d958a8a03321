"""Everything about a case in one order, for the window and for paper.

The entries hold facts and a person's own words. What an entry is called, ``entry.<event>``, and the captions of its
``said``, are keys of the glossary, so that one chronology can be told in either language.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from workbench.domain.actions import ActionState
from workbench.domain.case_events import ApprovalOf, ApprovalState, EscalationLevel
from workbench.domain.cases import Case, CaseState, Risk
from workbench.domain.ids import CodeId, SessionId
from workbench.domain.sessions import SessionState
from workbench.services.projects import Project

Value = Risk | CaseState | SessionState | ActionState | EscalationLevel | ApprovalOf | ApprovalState


class EntryKind(StrEnum):
    """By what a chronology is filtered."""

    CASE = "case"
    SESSION = "session"
    RISK = "risk"
    ACTION = "action"
    FLAG = "flag"
    ESCALATION = "escalation"
    REFERRAL = "referral"
    APPROVAL = "approval"
    EVIDENCE = "evidence"


class Event(StrEnum):
    """What happened; the glossary calls it ``entry.opened`` and so on."""

    OPENED = "opened"
    STATE = "state"
    SESSION = "session"
    ADDENDUM = "addendum"
    RISK = "risk"
    ACTION_AGREED = "action_agreed"
    ACTION_REVIEWED = "action_reviewed"
    ACTION_STARTED = "action_started"
    ACTION_DONE = "action_done"
    ACTION_VERIFIED = "action_verified"
    ACTION_CANCELLED = "action_cancelled"
    FLAG_RAISED = "flag_raised"
    FLAG_RESOLVED = "flag_resolved"
    ESCALATED = "escalated"
    ANSWERED = "answered"
    REFERRED = "referred"
    FEEDBACK = "feedback"
    APPROVAL_REQUESTED = "approval_requested"
    APPROVED = "approved"
    REJECTED = "rejected"
    QUOTATIONS = "quotations"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened to a case.

    ``key`` names it within the chronology. ``on`` is the day where the person works; ``at`` the moment where more
    than the day is known. ``by`` is who did it, by code name or coder. ``subject`` is what it is about (a session's
    number, an action's words, an office), ``said`` further words under their captions, ``value`` the level or state
    that it led to and ``before`` the one it led from. ``after`` are the keys of the entries that it came of:
    an action's agreement comes of a session, its end of the agreement. ``record`` is the id of what can be opened.
    """

    key: str
    kind: EntryKind
    event: Event
    on: date
    at: datetime | None = None
    by: str = ""
    subject: str = ""
    said: tuple[tuple[str, str], ...] = ()
    value: Value | None = None
    before: Value | None = None
    due: date | None = None
    after: tuple[str, ...] = ()
    themes: tuple[CodeId, ...] = ()
    session: SessionId | None = None
    record: str = ""


@dataclass(frozen=True, slots=True)
class RiskStretch:
    """A risk from one day to the next judgement's; the last one lasts until the case was closed, else ``until``."""

    start: date
    end: date
    risk: Risk
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ThemeThread:
    """A theme of the case with the keys of the sessions that spoke of it; ``own`` when the case itself names it."""

    code: CodeId
    path: str
    own: bool
    sessions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chronology:
    """A case, its district's name, and its entries, the oldest first; ``until`` is the day on which it was drawn up."""

    case: Case
    district: str
    entries: tuple[Entry, ...]
    risk: tuple[RiskStretch, ...]
    themes: tuple[ThemeThread, ...]
    until: date

    def of(self, kinds: Iterable[EntryKind]) -> tuple[Entry, ...]:
        """Return the entries of these kinds."""
        wanted = frozenset(kinds)
        return tuple(each for each in self.entries if each.kind in wanted)

    def entry(self, key: str) -> Entry | None:
        """Return the entry of that key."""
        return next((each for each in self.entries if each.key == key), None)

    def thread(self, key: str) -> frozenset[str]:
        """Return the keys of what an entry came of and of what came of it, its own among them."""
        above = {each.key: each.after for each in self.entries}
        below: dict[str, list[str]] = {}
        for each in self.entries:
            for source in each.after:
                below.setdefault(source, []).append(each.key)
        return frozenset({*_reached(key, above), *_reached(key, below)})

    def of_theme(self, code: CodeId) -> frozenset[str]:
        """Return the keys of the sessions that spoke of a theme and of all that came of them."""
        found: set[str] = set()
        for theme in self.themes:
            if theme.code == code:
                found.update(*(self.thread(session) for session in theme.sessions))
        return frozenset(found)


def chronology(project: Project, case: str) -> Chronology:
    """Return the chronology of a case, by code or id; raise UnknownThing."""
    from workbench.services.chronology_entries import drawn_up

    return drawn_up(project, case)


def _reached(key: str, ways: dict[str, tuple[str, ...]] | dict[str, list[str]]) -> set[str]:
    found, waiting = {key}, [key]
    while waiting:
        new = [each for each in ways.get(waiting.pop(), ()) if each not in found]
        found.update(new)
        waiting += new
    return found
