"""The journal: what was done, by whom and when, with every changed record before and after.

It is written in the unit of work that makes the change and never rewritten. It serves the audit trail and undo
across sittings.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Final

from workbench.domain.coders import Coder
from workbench.domain.ids import OperationId
from workbench.domain.operations import Restoration, Step
from workbench.domain.store import Edit, ProjectStore, Record
from workbench.storage.codec import Json, dumped, loaded
from workbench.storage.database import Database
from workbench.storage.driver import Row
from workbench.storage.kinds import KINDS, kind_name

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile

_ADD_OPERATION: Final = """
INSERT INTO operation (guid, at, coder, coder_name, verb, subject, count, undoes, redoes)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ADD_EDIT: Final = """
INSERT INTO journal (operation, place, kind, record, before, after)
VALUES (?, ?, ?, (SELECT id FROM identity WHERE guid = ?), ?, ?)
"""
_EVENTS: Final = """
SELECT o.guid, o.at, o.coder_name, o.verb, o.subject, o.count, j.kind, i.guid, j.before, j.after, o.undoes, o.redoes
FROM operation o LEFT JOIN journal j ON j.operation = o.id LEFT JOIN identity i ON i.id = j.record
WHERE (j.record IS NOT NULL OR o.verb = 'export_unreviewed')
"""
_EDITS: Final = """
SELECT j.kind, j.before, j.after FROM journal j WHERE j.operation = ? ORDER BY j.place
"""


@dataclass(frozen=True)
class JournalEvent:
    """One changed record of one operation; None before an addition and after a removal.

    ``kind`` is the record's kind in snake case, ``coder`` a name, empty when nobody was named. A copy that left the
    project unreviewed changed no record: kind and id are empty, and its step says why.
    """

    operation: OperationId
    at: datetime
    coder: str
    step: Step
    kind: str
    record_id: str
    before: Json | None
    after: Json | None
    undoes: OperationId | None = None
    redoes: OperationId | None = None


@dataclass(frozen=True)
class Entry:
    """What the journal says of an operation beside its edits."""

    id: OperationId
    at: datetime
    coder: Coder | None
    step: Step
    undoes: OperationId | None = None
    redoes: OperationId | None = None


@dataclass(frozen=True)
class Recollection:
    """What takes a journaled operation back. Reads its edits only when wanted: an import's are whole transcripts."""

    step: Step
    project: "ProjectFile" = field(repr=False, compare=False)
    number: int

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits that take the operation back."""
        with self.project.connection() as database, database.readable():
            return _reversed_edits(database, self.number)

    def apply(self, store: ProjectStore) -> Restoration:
        """Take the operation back and return what makes it again."""
        return Restoration(self.step, self.edits).apply(store)


def write(database: Database, entry: Entry, edits: list[Edit]) -> None:
    """Write an operation and its edits; stands within the unit of work that made them."""
    who = (entry.coder.id, entry.coder.name) if entry.coder else (None, "")
    step = (entry.step.verb, entry.step.subject, entry.step.count)
    database.rows(_ADD_OPERATION, (entry.id, entry.at.isoformat(), *who, *step, entry.undoes, entry.redoes))
    number = database.number("SELECT max(id) FROM operation")
    database.run_many(
        _ADD_EDIT,
        [
            (
                number,
                place,
                kind_name(type(edit.record)),
                edit.record.id,
                None if edit.before is None else dumped(edit.before),
                None if edit.after is None else dumped(edit.after),
            )
            for place, edit in enumerate(edits)
        ],
    )


def events(project: "ProjectFile", *, limit: int | None = None) -> Iterator[JournalEvent]:
    """Give every changed record, the oldest first; with ``limit`` only those of the last so many changes."""
    newest_first = f"{_EVENTS} ORDER BY o.id DESC, j.place DESC LIMIT ?"
    with project.connection() as database:
        if limit is None:
            rows = database.rows(f"{_EVENTS} ORDER BY o.id, j.place")
        else:
            rows = database.rows(newest_first, (limit,))[::-1]
        for row in rows:
            with database.readable():
                event = _event(row)
            yield event


def _event(row: Row) -> JournalEvent:
    return JournalEvent(
        OperationId(row[0]),
        datetime.fromisoformat(row[1]),
        row[2],
        Step(row[3], row[4], row[5]),
        row[6] or "",
        row[7] or "",
        None if row[8] is None else json.loads(row[8]),
        None if row[9] is None else json.loads(row[9]),
        row[10],
        row[11],
    )


def undoable(project: "ProjectFile", limit: int) -> list[tuple[OperationId, Recollection]]:
    """Return the last ``limit`` operations that stand, the oldest first, each with what takes it back.

    One that was undone is not among them; one that was redone is, under its first id, at the time of the redoing.
    """
    with project.connection() as database, database.readable():
        standing = _standing(database)
        return [
            (OperationId(first), Recollection(step, project, number))
            for first, (number, step) in list(standing.items())[-limit:]
            if limit > 0
        ]


def _standing(database: Database) -> dict[str, tuple[int, Step]]:
    """Return the operations that stand by the id of their first doing, with the number of their last doing."""
    first_of: dict[str, str] = {}
    standing: dict[str, tuple[int, Step]] = {}
    rows = database.rows("SELECT id, guid, verb, subject, count, undoes, redoes FROM operation ORDER BY id")
    for number, guid, verb, subject, count, undoes, redoes in rows:
        origin = str(undoes or redoes or "")
        first = first_of[guid] = first_of.get(origin, origin) or guid
        standing.pop(first, None)
        if not undoes:
            standing[first] = (number, Step(verb, subject, count))
    return standing


def _reversed_edits(database: Database, number: int) -> tuple[Edit, ...]:
    edits = [
        Edit(_record(kind, after), _record(kind, before))
        for kind, before, after in database.rows(_EDITS, (number,))
    ]
    return tuple(reversed(edits))


def _record(kind: str, line: str | None) -> Record | None:
    return None if line is None else loaded(KINDS[kind], line)
