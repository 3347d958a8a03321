"""The journal's part about the codebook, read without the rest, which may be whole transcripts."""

import json
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final, cast

from workbench.domain.codebook_events import CodebookEvent
from workbench.domain.codes import Code
from workbench.domain.ids import CodeId, OperationId
from workbench.domain.operations import Step
from workbench.domain.themes import Interpretation
from workbench.storage.codec import loaded
from workbench.storage.database import Database
from workbench.storage.driver import Row
from workbench.storage.kinds import KINDS

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile

_EVENTS: Final = """
SELECT o.id, o.guid, o.at, o.coder_name, o.verb, o.subject, o.count, o.undoes, o.redoes, j.kind, j.before, j.after
FROM journal j JOIN operation o ON o.id = j.operation
WHERE j.kind IN ('code', 'interpretation')
"""
_OF_ONE: Final = "AND j.record = (SELECT id FROM identity WHERE guid = ?)"
_ORDER: Final = "ORDER BY j.operation, j.place"
_MOVED: Final = """
SELECT j.before, j.after FROM journal j
WHERE j.operation = ? AND j.before IS NOT NULL AND j.after IS NOT NULL
AND j.kind IN ('coding', 'unplaced', 'code', 'memo', 'district_link', 'refusal', 'verdict')
ORDER BY j.place
"""
_POINTERS: Final = ("code", "parent", "about")


def codebook_events(project: "ProjectFile", code: CodeId | None = None) -> tuple[CodebookEvent, ...]:
    """Return what happened to the codebook, or to one code, the oldest first. May be asked on any thread."""
    query, given = (f"{_EVENTS} {_ORDER}", ()) if code is None else (f"{_EVENTS} {_OF_ONE} {_ORDER}", (code,))
    with project.connection() as database, database.readable():
        return tuple(_event(database, row) for row in database.rows(query, given))


def _event(database: Database, row: Row) -> CodebookEvent:
    event = CodebookEvent(
        OperationId(row[1]),
        datetime.fromisoformat(row[2]),
        row[3],
        Step(row[4], row[5], row[6]),
        _record(row[9], row[10]),
        _record(row[9], row[11]),
        row[7],
        row[8],
    )
    return _merged(database, row[0], event) if event.is_merge and isinstance(event.before, Code) else event


def _merged(database: Database, operation: int, event: CodebookEvent) -> CodebookEvent:
    """Find where what hung on the code went: the journal has no other word of it."""
    for before, after in database.rows(_MOVED, (operation,)):
        then, now = json.loads(before), json.loads(after)
        for name in _POINTERS:
            if then.get(name) == event.code != now.get(name) and now.get(name):
                return replace(event, into=CodeId(now[name]))
    return event


def _record(kind: str, line: str | None) -> Code | Interpretation | None:
    return None if line is None else cast("Code | Interpretation", loaded(KINDS[kind], line))
