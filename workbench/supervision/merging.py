"""Taking a coordinator's records into the study's file: what is added, what is newer, and what is left for a person.

Whether a record is newer is told by its story, not by a clock: when it stands here as it once stood there, theirs goes
on from ours; when it stands there as it once stood here, ours goes on from theirs. When both went on, nothing is taken.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from workbench.domain.actions import Action
from workbench.domain.case_events import Approval, Escalation, Flag, Referral
from workbench.domain.cases import Case, NoteEvidence
from workbench.domain.erasure import Erasure
from workbench.domain.facilitators import Facilitator, Performance
from workbench.domain.ids import CaseId
from workbench.domain.mentorships import Mentorship
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.sessions import Session
from workbench.domain.store import ProjectReader, ProjectStore, Record
from workbench.supervision.copying import Records, without_staff_words
from workbench.supervision.erasing import Request, wiped

Form = Callable[[Record], str]
"""A fingerprint of a record, by what ``case_form`` leaves of it."""


class Left(StrEnum):
    """Why a record is not taken."""

    CHANGED_HERE = "changed_here"
    NAME_TAKEN = "name_taken"
    ERASED_HERE = "erased_here"
    ERASED_THERE = "erased_there"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A record that is not taken: its kind, what it is called, and why."""

    kind: type[Record]
    name: str
    why: Left


@dataclass(frozen=True, slots=True)
class Merge:
    """What is to be put, and how the records came out; ``older`` are those that stand here newer or the same."""

    records: tuple[Record, ...]
    added: int
    updated: int
    older: int
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class MergeSupervision:
    """Put records that came from another file, as one step named by that file."""

    records: tuple[Record, ...]
    name: str = ""

    @property
    def step(self) -> Step:
        """Named by the file that they came from, with how many they are."""
        return Step("merge_supervision", self.name, max(1, len(self.records)))

    def apply(self, store: ProjectStore) -> Restoration:
        """Put them. Raises UnknownThing when one points to nothing."""
        log = EditLog(store)
        log.put(*self.records)
        return log.inverse(self.step)


def case_form(record: Record) -> Record:
    """Return a record without what is about a facilitator's work and person: what is merged by default."""
    if isinstance(record, Session):
        return without_staff_words(record)
    if isinstance(record, Facilitator):
        return replace(record, note="", performance=Performance.UNKNOWN, needs=())
    return record


def merged(
    reader: ProjectReader,
    incoming: Records,
    *,
    form: Form,
    earlier_there: Mapping[str, Collection[str]],
    earlier_here: Mapping[str, Collection[str]],
    staff: bool,
) -> Merge:
    """Return what taking ``incoming`` would do.

    ``form`` gives a record's fingerprint; the mappings give, by a record's id, the fingerprints of its earlier states
    there and here. With ``staff`` the blocks on a facilitator's work come along; mentorships come with these alone.
    """
    work = _Merging(reader, form, earlier_there, earlier_here, staff=staff)
    for record in incoming.all():
        if staff or not isinstance(record, Mentorship):
            work.take(record)
    return Merge(tuple(work.records), work.added, work.updated, work.older, tuple(work.left_out))


class _Merging:
    def __init__(
        self,
        reader: ProjectReader,
        form: Form,
        earlier_there: Mapping[str, Collection[str]],
        earlier_here: Mapping[str, Collection[str]],
        *,
        staff: bool,
    ) -> None:
        self._reader, self._form, self._staff = reader, form, staff
        self._there, self._here = earlier_there, earlier_here
        self.records: list[Record] = []
        self.left_out: list[LeftOut] = []
        self.added = self.updated = self.older = 0
        self._coming: set[str] = set()

    def take(self, record: Record) -> None:
        ours = self._reader.present(record)
        if ours is None:
            self._add(record)
        else:
            self._update(record, ours)

    def _add(self, record: Record) -> None:
        if self._is_taken(record):
            self._leave(record, Left.NAME_TAKEN)
        elif self._is_about_erased(record):
            self._leave(record, Left.ERASED_HERE)
        elif not self._has_ground(record):
            self._leave(record, Left.ALONE)
        else:
            self.records.append(self._unerased(record if self._staff else case_form(record)))
            self._coming.add(record.id)
            self.added += 1

    def _update(self, record: Record, ours: Record) -> None:
        there, here = self._form(record), self._form(ours)
        if _is_erased(record) != _is_erased(ours):
            self._leave(record, Left.ERASED_THERE if _is_erased(record) else Left.ERASED_HERE)
        elif there == here or there in self._here.get(record.id, ()):
            self.older += 1
        elif self._is_about_erased(record):
            self._leave(record, Left.ERASED_HERE)
        elif here in self._there.get(record.id, ()):
            self.records.append(self._unerased(self._with_our_staff_words(record, ours)))
            self.updated += 1
        else:
            self._leave(record, Left.CHANGED_HERE)

    def _with_our_staff_words(self, record: Record, ours: Record) -> Record:
        """Return theirs with what ours says of a facilitator's work, unless theirs is wanted."""
        if isinstance(record, Session) and isinstance(ours, Session):
            kept = replace(record, wellbeing=ours.wellbeing)
            if self._staff:
                return kept
            return replace(
                kept,
                reflection=ours.reflection,
                workload=ours.workload,
                needs=ours.needs,
                comment=ours.comment,
                disagreement=ours.disagreement,
            )
        if isinstance(record, Facilitator) and isinstance(ours, Facilitator):
            kept_note = replace(record, note=ours.note)
            if self._staff:
                return kept_note
            return replace(kept_note, performance=ours.performance, needs=ours.needs)
        return record

    def _is_about_erased(self, record: Record) -> bool:
        """Tell whether a record says nothing but about somebody whose words were erased here."""
        match record:
            case Action() | Flag() | Escalation() | Referral() | Approval():
                return self._erasure_of(record.case) is not None
            case Mentorship():
                return any(self._erased_worker(each) for each in (record.mentor, record.mentee))
            case _:
                return False

    def _unerased(self, record: Record) -> Record:
        """Return a record without words on whom and what was erased here."""
        for request in self._erased_in(record):
            record = wiped(record, request)
        return record

    def _erased_in(self, record: Record) -> Iterator[Request]:
        """Give what would erase anew what was erased here and a record speaks of."""
        notes: tuple[NoteEvidence, ...] = record.notes if isinstance(record, Case) else ()
        if isinstance(record, Session):
            notes = tuple(note for said in record.discussions for note in said.notes)
            for case in (said.case for said in record.discussions):
                erasure = self._erasure_of(case)
                if erasure is not None:
                    called = frozenset({self._reader.get(Case, case).code.casefold(), case.casefold()})
                    yield Request(erasure, frozenset({case}), called)
            for code in record.supervisees:
                erasure = self._erased_worker(code)
                if erasure is not None:
                    yield Request(erasure, facilitator_code=code.casefold())
        for note in notes:
            cited = self._reader.find(Session, note.session)
            if cited is not None and cited.erased is not None:
                yield Request(cited.erased, sessions=frozenset({cited.id}))

    def _erasure_of(self, case: CaseId) -> Erasure | None:
        ours = self._reader.find(Case, case)
        return None if ours is None else ours.erased

    def _erased_worker(self, code: str) -> Erasure | None:
        return next((each.erased for each in self._reader.bearing(Facilitator, code)), None)

    def _is_taken(self, record: Record) -> bool:
        match record:
            case Case():
                return bool(self._reader.bearing(Case, record.code))
            case Facilitator():
                return bool(self._reader.bearing(Facilitator, record.code))
            case Session():
                return bool(self._reader.bearing(Session, record.number))
            case _:
                return False

    def _has_ground(self, record: Record) -> bool:
        """Tell whether what a record points at is here or comes along."""
        match record:
            case Session():
                return all(self._is_there(Case, each.case) for each in record.discussions)
            case Action():
                return self._is_there(Case, record.case) and self._is_there(Session, record.session)
            case Flag() | Escalation() | Referral() | Approval():
                return self._is_there(Case, record.case)
            case _:
                return True

    def _is_there(self, kind: type[Any], id: str) -> bool:
        return id in self._coming or self._reader.find(kind, id) is not None

    def _leave(self, record: Record, why: Left) -> None:
        self.left_out.append(LeftOut(type(record), called(record), why))


def called(record: Record) -> str:
    """Return by what a record of supervision is known: code name or number; empty for what has none of its own."""
    return str(getattr(record, "code", "") or getattr(record, "number", ""))


def _is_erased(record: Record) -> bool:
    return getattr(record, "erased", None) is not None
