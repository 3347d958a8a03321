"""What was deleted, as the journal tells it: in which operation, which records, and what lost its mention of them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from workbench.domain.ids import OperationId
from workbench.domain.operations import Step
from workbench.domain.store import Edit, Record
from workbench.storage.codec import loaded
from workbench.storage.database import Database
from workbench.storage.driver import Row
from workbench.storage.kinds import KINDS
from workbench.storage.mapping import mapper_of

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile

# An undone addition takes records out, too, but nobody deleted them.
_DELETING: Final = """
SELECT id, guid, at, coder_name, verb, subject, count FROM operation
WHERE undoes IS NULL AND (verb LIKE 'remove!_%' ESCAPE '!' OR verb IN ('unlink_district', 'give_up'))
ORDER BY id DESC
"""
_GONE: Final = """
SELECT j.kind, i.guid FROM journal j JOIN identity i ON i.id = j.record
WHERE j.operation = ? AND j.after IS NULL ORDER BY j.place
"""
_WORDS: Final = """
SELECT j.kind, i.guid, j.before, j.after FROM journal j JOIN identity i ON i.id = j.record
WHERE j.operation = ? AND j.before IS NOT NULL ORDER BY j.place
"""


@dataclass(frozen=True)
class Deletion:
    """An operation that deleted something which is still gone.

    ``coder`` is a name, empty when nobody was named; ``gone`` holds the ids of what is gone, by kind in snake case.
    """

    id: OperationId
    number: int
    at: datetime
    coder: str
    step: Step
    gone: Mapping[str, tuple[str, ...]]


def deletions(project: "ProjectFile", limit: int) -> list[Deletion]:
    """Return the last deletions of which something is still gone, the newest first.

    What was deleted twice is listed with its last deletion only.
    """
    found: list[Deletion] = []
    told: set[tuple[str, str]] = set()
    with project.connection() as database:
        for row in database.rows(_DELETING):
            gone = _still_gone(database, row[0], told)
            if gone:
                with database.readable():
                    found.append(_deletion(row, gone))
            if len(found) == limit:
                break
    return found


def deleted_records(
    project: "ProjectFile", deletion: Deletion
) -> tuple[tuple[Record, ...], tuple[Edit, ...]]:
    """Return what a deletion took away and is still gone, and the edits by which others lost their mention of it."""
    wanted = {(kind, id) for kind, ids in deletion.gone.items() for id in ids}
    records: list[Record] = []
    edits: list[Edit] = []
    with project.connection() as database, database.readable():
        for kind, id, before, after in database.rows(_WORDS, (deletion.number,)):
            if after is not None:
                edits.append(Edit(loaded(KINDS[kind], before), loaded(KINDS[kind], after)))
            elif (kind, id) in wanted:
                records.append(loaded(KINDS[kind], before))
    return tuple(records), tuple(edits)


def _still_gone(database: Database, number: int, told: set[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    by_kind: dict[str, list[str]] = defaultdict(list)
    for kind, id in database.rows(_GONE, (number,)):
        if (kind, id) not in told:
            by_kind[kind].append(id)
    gone: dict[str, tuple[str, ...]] = {}
    for kind, ids in by_kind.items():
        told.update((kind, id) for id in ids)
        there = mapper_of(KINDS[kind]).present(database, ids)
        missing = tuple(id for id in dict.fromkeys(ids) if id not in there)
        if missing:
            gone[kind] = missing
    return gone


def _deletion(row: Row, gone: Mapping[str, tuple[str, ...]]) -> Deletion:
    return Deletion(
        OperationId(row[1]),
        row[0],
        datetime.fromisoformat(row[2]),
        row[3],
        Step(row[4], row[5], row[6]),
        gone,
    )
