"""The log of looks at restricted records: written once, beside the journal, and never taken back.

Each entry's fingerprint holds the one before it; the last one is kept apart, so that an entry that was changed, put in
or taken out by other means leaves a trace. Who can write the whole file anew can hide that, too.
"""

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Final

from workbench.domain.access import Access, AccessKind
from workbench.storage.database import Database
from workbench.storage.driver import Row
from workbench.storage.problems import Problem

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile

_SEAL: Final = "access_seal"
_ADD: Final = "INSERT INTO access (at, coder, kind, record_kind, record_id, what) VALUES (?, ?, ?, ?, ?, ?)"
_ALL: Final = "SELECT at, coder, kind, record_kind, record_id, what FROM access ORDER BY id"
_LATEST: Final = "SELECT at, coder, kind, record_kind, record_id, what FROM access ORDER BY id DESC LIMIT ?"
_KEEP_SEAL: Final = (
    "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
)
_GUARDS: Final = frozenset({"access_keeps_update", "access_keeps_delete"})


def keep_access(project: "ProjectFile", entry: Access) -> None:
    """Write an entry down, on the thread that makes the changes. Raises ReadOnly, DiskFull."""
    row = (
        entry.at.isoformat(),
        entry.coder,
        entry.kind.value,
        entry.record_kind,
        entry.record_id,
        entry.what,
    )
    with project.aside() as database:
        database.rows(_ADD, row)
        database.rows(_KEEP_SEAL, (_SEAL, _sealed(_seal(database), row)))


def accesses(project: "ProjectFile", limit: int | None = None) -> tuple[Access, ...]:
    """Return the entries, the oldest first; with ``limit`` the last so many. May be asked on any thread."""
    with project.connection() as database, database.readable():
        rows = database.rows(_ALL) if limit is None else database.rows(_LATEST, (limit,))[::-1]
        return tuple(_entry(row) for row in rows)


def access_problems(database: Database) -> Iterator[Problem]:
    """Give what tells that somebody meddled with the log: gaps, a broken seal, guards that are gone."""
    rows = database.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'access'")
    if not {str(name) for (name,) in rows} >= _GUARDS:
        yield Problem("access", "", "log_unguarded")
    count = database.number("SELECT count(*) FROM access")
    last = database.number("SELECT coalesce(max(id), 0) FROM access")
    if last != count:
        yield Problem("access", "", "log_gaps", str(last - count))
    seal = ""
    for row in database.rows(_ALL):
        seal = _sealed(seal, row)
    if seal != _seal(database):
        yield Problem("access", "", "log_changed")


def _seal(database: Database) -> str:
    row = database.row("SELECT value FROM setting WHERE name = ?", (_SEAL,))
    return str(row[0]) if row else ""


def _sealed(before: str, row: Row) -> str:
    line = json.dumps([before, *row], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(line.encode("utf-8", errors="surrogatepass")).hexdigest()


def _entry(row: Row) -> Access:
    return Access(datetime.fromisoformat(row[0]), row[1], AccessKind(row[2]), row[3], row[4], row[5])
