"""Erases words from a project for good: from its records, and from what the journal keeps of them.

The journal is append-only for everybody else. Here, and only here, its rows are written anew, in the unit of work that
erases, and that this was done stands in the journal itself.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final, cast

from workbench.coding.naming import name_of
from workbench.domain.coders import Coder
from workbench.domain.errors import ReadOnly
from workbench.domain.ids import OperationId, new_id
from workbench.domain.memos import Memo
from workbench.domain.operations import Step
from workbench.domain.store import Change, Edit, ProjectReader, Record
from workbench.storage.codec import dumped, loaded
from workbench.storage.database import Database
from workbench.storage.journal import Entry, write
from workbench.storage.kinds import KINDS
from workbench.storage.mapper import batches
from workbench.storage.store import SqliteStore

if TYPE_CHECKING:
    from workbench.domain.cases import Case
    from workbench.storage.project_file import ProjectFile

Wipe = Callable[[Record], Record]
"""Makes of a record what may be left of it."""

_KINDS: Final = (
    "case",
    "session",
    "session_version",
    "action",
    "flag",
    "escalation",
    "referral",
    "approval",
    "facilitator",
    "mentorship",
)
"""The kinds that may hold words to be erased; memos go whole."""
_ROWS: Final = """
SELECT j.operation, j.place, j.kind, j.before, j.after FROM journal j
WHERE j.kind IN (SELECT value FROM json_each(?)) AND (j.operation, j.place) > (?, ?)
ORDER BY j.operation, j.place LIMIT ?
"""
_PAGE: Final = 2000
_GUARDS: Final = (
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('journal', 'operation')"
)
_REWRITE: Final = "UPDATE journal SET before = ?, after = ? WHERE operation = ? AND place = ?"
_FORGET: Final = "DELETE FROM journal WHERE record IN (SELECT id FROM identity WHERE guid IN ({}))"
_RENAME: Final = "UPDATE operation SET subject = ? WHERE id = ?"
_TOLD_OF: Final = """
SELECT DISTINCT operation FROM journal WHERE record IN (SELECT id FROM identity WHERE guid IN ({}))
"""


def erase(
    project: "ProjectFile", wipe: Wipe, memos: Iterable[Memo], step: Step, coder: Coder, at: datetime
) -> tuple[OperationId, Change]:
    """Erase what ``wipe`` takes from records and journal, and ``memos`` whole; nothing brings it back.

    The file is written back into itself before this returns, so that what was erased stands in none of its parts.

    Raises:
        ReadOnly: the project is open for reading only. DiskFull: there is no room.
    """
    if project.read_only:
        raise ReadOnly
    gone = list(memos)
    id = OperationId(new_id())
    with project.aside() as database:
        store = SqliteStore(database)
        changed = list(_left(store, wipe))
        guards = database.rows(_GUARDS)
        for name, _ in guards:
            database.rows(f'DROP TRIGGER "{name}"')
        _rewrite_journal(database, store, wipe)
        _forget(database, [each.id for each in gone])
        store.put(*changed)
        store.remove(*gone)
        # The steps before and after hold the same: what was there is nobody's to know any more.
        edits = [Edit(after, after) for after in changed]
        write(database, Entry(id, at, coder, step), edits)
        for _, sql in guards:
            database.rows(str(sql))
    project.checkpoint()
    kinds = {type(after) for after in changed} | ({Memo} if gone else set())
    return id, Change(frozenset(kinds), frozenset(each.id for each in (*changed, *gone)))


def _left(store: ProjectReader, wipe: Wipe) -> Iterator[Record]:
    """Give what is left of every record of which less is left."""
    for name in _KINDS:
        for record in cast("tuple[Record, ...]", store.all(cast("type[Case]", KINDS[name]))):
            left = wipe(record)
            if left != record:
                yield left


def _rewrite_journal(database: Database, reader: ProjectReader, wipe: Wipe) -> None:
    """Wipe the records that the journal keeps; operations are named by what is left of these."""
    kinds = json.dumps(_KINDS)
    last = (-1, -1)
    while rows := database.rows(_ROWS, (kinds, *last, _PAGE)):
        last = (rows[-1][0], rows[-1][1])
        fresh: list[Sequence[object]] = []
        names: dict[int, str] = {}
        for operation, place, kind, *lines in rows:
            records = [None if line is None else loaded(KINDS[kind], line) for line in lines]
            left = [None if record is None else wipe(record) for record in records]
            if left != records:
                fresh.append((*(None if each is None else dumped(each) for each in left), operation, place))
                shown = next(each for each in reversed(left) if each is not None)
                names[operation] = names.get(operation) or name_of(reader, shown)
        database.run_many(_REWRITE, fresh)
        database.run_many(_RENAME, [(name, operation) for operation, name in names.items()])


def _forget(database: Database, ids: list[str]) -> None:
    """Let the journal know nothing of records that are erased whole."""
    for batch in batches(ids):
        marks = ", ".join("?" * len(batch))
        told = database.rows(_TOLD_OF.format(marks), batch)
        database.run_many(_RENAME, [("", row[0]) for row in told])
        database.rows(_FORGET.format(marks), batch)
