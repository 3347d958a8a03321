"""What can be worked out again, kept in the project's file to be quick, and encrypted with it.

An entry has a name, under which there is one at a time, and a key that says of what it was made. It is no record: not
journalled, not checked, and anybody may throw it away.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from workbench.storage.database import Database

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile

LARGEST: Final = 256 * 1024 * 1024
"""All entries together take no more bytes than this; the oldest go first."""

_ENTRY: Final = "SELECT key, data FROM cache WHERE name = ?"
_NAMES: Final = "SELECT name FROM cache WHERE name >= ? AND name < ? ORDER BY name"
_SIZES: Final = "SELECT rowid, length(data) FROM cache ORDER BY rowid DESC"


class Entry(NamedTuple):
    """What is kept: the key of what it was made of, and what was made."""

    key: str
    data: bytes


def cached(file: "ProjectFile", names: Iterable[str]) -> Iterator[tuple[str, Entry]]:
    """Give the entries of these names one by one, in the order asked; those that are not there are left out.

    Reads with a connection of its own, on any thread.
    """
    with file.connection() as database:
        for name in names:
            row = database.row(_ENTRY, (name,))
            if row is not None and isinstance(row[1], bytes):
                yield name, Entry(str(row[0]), row[1])


def cached_names(file: "ProjectFile", beginning: str) -> list[str]:
    """Return the names that begin so, in the order of the alphabet; ``beginning`` may not be empty."""
    after = beginning[:-1] + chr(ord(beginning[-1]) + 1)
    with file.connection() as database:
        return [str(row[0]) for row in database.rows(_NAMES, (beginning, after))]


def write_cached(database: Database, entries: Mapping[str, Entry | None], largest: int = LARGEST) -> None:
    """Put these entries in place of those of their names, None for none; for use within a unit of work."""
    database.run_many("DELETE FROM cache WHERE name = ?", [(name,) for name in entries])
    kept = [(name, *entry) for name, entry in entries.items() if entry is not None]
    database.run_many("INSERT INTO cache (name, key, data) VALUES (?, ?, ?)", kept)
    _make_room(database, largest)


def _make_room(database: Database, largest: int) -> None:
    total = 0
    oldest: list[tuple[int]] = []
    for row, size in database.rows(_SIZES):
        total += int(size)
        if total > largest:
            oldest.append((int(row),))
    database.run_many("DELETE FROM cache WHERE rowid = ?", oldest)
