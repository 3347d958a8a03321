"""Records that were kept elsewhere, such as in a sheet, brought in one after the other.

Each record is one entry. It comes in whole, or is refused for its reason while the rest comes in. What is there already
is known again by what it says, so that bringing the same records in twice adds nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final

from workbench.domain.actions import Action, ActionState
from workbench.domain.cases import Case
from workbench.domain.errors import InvalidField, RuleBroken
from workbench.domain.ids import ActionId, CaseId, DistrictId, SessionId
from workbench.domain.operations import Operation, Step, Together
from workbench.domain.sessions import Session, SessionState
from workbench.domain.store import ProjectStore
from workbench.supervision.action_operations import AddAction, ChangeActionState
from workbench.supervision.case_operations import AddCase
from workbench.supervision.case_records import case_record
from workbench.supervision.lookup import case_named, session_named
from workbench.supervision.session_operations import AddSession
from workbench.supervision.session_planning import CancelSession, MissSession, PlanSession
from workbench.supervision.session_records import action_record, session_record

Json = Mapping[str, object]

SESSION_STATES: Final = (
    SessionState.HELD,
    SessionState.PLANNED,
    SessionState.MISSED,
    SessionState.CANCELLED,
)
"""How sessions can come in. They are finalised and signed here, by the rules that hold here."""


@dataclass(frozen=True, slots=True)
class CaseEntry:
    """A case as a record has it."""

    id: CaseId
    data: Json


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """A session as a record has it, without actions. ``label`` is what actions of the same import call it by.

    ``reason`` is why it was missed or cancelled.
    """

    id: SessionId
    data: Json
    label: str = ""
    state: SessionState = SessionState.HELD
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ActionEntry:
    """An action as a record has it. ``session`` is a label, or the number or id of a session that is there."""

    id: ActionId
    data: Json
    session: str
    case: str
    state: ActionState = ActionState.OPEN
    evidence: str = ""
    reason: str = ""


Entry = CaseEntry | SessionEntry | ActionEntry


class Fate(StrEnum):
    """What becomes of an entry."""

    NEW = "new"
    THERE = "there"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of an entry, and the error that refuses it."""

    fate: Fate
    error: RuleBroken | None = None


class Rehearsed(Exception):
    """A rehearsal is over, and all of it is to be taken back; ``outcomes`` are in the order of the entries."""

    def __init__(self, outcomes: tuple[Outcome, ...]) -> None:
        super().__init__()
        self.outcomes = outcomes


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """Bring entries in to see what becomes of each, and always fail with Rehearsed, so that nothing stays."""

    entries: tuple[Entry, ...]
    at: datetime

    @property
    def step(self) -> Step:
        """Never kept."""
        return Step("import_records")

    def apply(self, store: ProjectStore) -> Operation:
        """Try every entry; raises Rehearsed."""
        desk = _Desk(store, self.at)
        outcomes: list[Outcome] = []
        for entry in self.entries:
            try:
                outcomes.append(Outcome(Fate.NEW if desk.enter(entry) else Fate.THERE))
            except RuleBroken as error:
                outcomes.append(Outcome(Fate.REFUSED, error))
        raise Rehearsed(tuple(outcomes))


@dataclass(frozen=True, slots=True)
class ImportRecords:
    """Bring entries in as one step; ``name`` is what they come from. Entries that are there already are passed over."""

    name: str
    entries: tuple[Entry, ...]
    at: datetime

    @property
    def step(self) -> Step:
        """Named by the file, and counted."""
        return Step("import_records", self.name, len(self.entries))

    def apply(self, store: ProjectStore) -> Together:
        """Add the records; raises for any of them what adding it alone would raise."""
        desk = _Desk(store, self.at)
        for entry in self.entries:
            desk.enter(entry)
        return Together(self.step, tuple(reversed(desk.inverses)))


_Print = tuple[date, time | None, str, frozenset[str], frozenset[str]]


@dataclass(slots=True)
class _Desk:
    """Where entries are taken one by one; later ones may name earlier ones."""

    store: ProjectStore
    at: datetime
    inverses: list[Operation] = field(default_factory=list)
    labels: dict[str, SessionId] = field(default_factory=dict)
    prints: dict[DistrictId, dict[_Print, SessionId]] = field(default_factory=dict)

    def enter(self, entry: Entry) -> bool:
        """Bring an entry in; False when it is there already."""
        if isinstance(entry, CaseEntry):
            return self._enter_case(entry)
        return self._enter_session(entry) if isinstance(entry, SessionEntry) else self._enter_action(entry)

    def _enter_case(self, entry: CaseEntry) -> bool:
        case = case_record(entry.data, self.store, id=entry.id, at=self.at)
        if self.store.bearing(Case, case.code):
            return False
        self._do((AddCase(case),))
        return True

    def _enter_session(self, entry: SessionEntry) -> bool:
        if entry.state not in SESSION_STATES:
            raise InvalidField("state", entry.state.value, tuple(each.value for each in SESSION_STATES))
        session = session_record(entry.data, self.store, id=entry.id, at=self.at).session
        known = self._known(session.district)
        there = known.get(_print_of(session))
        if there is None:
            self._do(_as_it_went(session, entry))
            known[_print_of(session)] = session.id
        if entry.label:
            self.labels[entry.label.casefold()] = there or session.id
        return there is None

    def _enter_action(self, entry: ActionEntry) -> bool:
        case = case_named(self.store, entry.case)
        label = entry.session.casefold()
        session = (
            self.store.get(Session, self.labels[label])
            if label in self.labels
            else session_named(self.store, entry.session)
        )
        made = action_record(entry.data, self.store, case=case.id, session=session.id, at=self.at)
        if any(_same(made, each) for each in self.store.where(Action, session=session.id)):
            return False
        self._do(_as_far_as_it_is(replace(made, id=entry.id), entry))
        return True

    def _known(self, district: DistrictId) -> dict[_Print, SessionId]:
        if district not in self.prints:
            there = self.store.where(Session, district=district)
            self.prints[district] = {_print_of(each): each.id for each in there}
        return self.prints[district]

    def _do(self, operations: Iterable[Operation]) -> None:
        """Do all of an entry or nothing of it."""
        done: list[Operation] = []
        try:
            for operation in operations:
                inverse = operation.apply(self.store)
                done.append(inverse)
        except RuleBroken:
            for each in reversed(done):
                each.apply(self.store)
            raise
        self.inverses += done


def _as_it_went(session: Session, entry: SessionEntry) -> Iterator[Operation]:
    if entry.state is SessionState.HELD:
        yield AddSession(session)
        return
    yield PlanSession(replace(session, state=SessionState.PLANNED))
    if entry.state is SessionState.MISSED:
        yield MissSession(session, entry.reason)
    if entry.state is SessionState.CANCELLED:
        yield CancelSession(session, entry.reason)


def _as_far_as_it_is(action: Action, entry: ActionEntry) -> Iterator[Operation]:
    yield AddAction(action)
    if entry.state is ActionState.CANCELLED:
        yield ChangeActionState(action, entry.state, reason=entry.reason)
    elif entry.state is ActionState.IN_PROGRESS:
        yield ChangeActionState(action, entry.state)
    elif entry.state is not ActionState.OPEN:
        yield ChangeActionState(action, ActionState.DONE, evidence=entry.evidence)
        if entry.state is ActionState.VERIFIED:
            yield ChangeActionState(action, entry.state)


def _print_of(session: Session) -> _Print:
    """Return by what a session is known again within its district: day, time, people and cases."""
    return (
        session.held_on,
        session.starts,
        session.supervisor.casefold(),
        frozenset(each.casefold() for each in session.supervisees),
        frozenset(each.case for each in session.discussions),
    )


def _same(one: Action, other: Action) -> bool:
    """Tell whether two actions of one session ask the same of the same person for the same case."""
    return one.case == other.case and _asked(one) == _asked(other)


def _asked(action: Action) -> tuple[str, str]:
    return " ".join(action.what.casefold().split()), action.who.casefold()
