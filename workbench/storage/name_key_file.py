"""The key of names: who stands behind the code names of supervision, in an encrypted file of its own.

It belongs to no project and is never within one, its backups or an export.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Final, Self

from workbench.domain.errors import ReadOnly
from workbench.domain.named_people import NamedPerson, PersonKind
from workbench.storage.database import Database
from workbench.storage.locked_file import create_locked, open_locked

SUFFIX: Final = ".names.key"
_APPLICATION_ID: Final = 0x574B4E4B
_VERSION: Final = 1
_SCHEMA: Final = (
    (
        "CREATE TABLE person (folded TEXT PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,"
        " phone TEXT NOT NULL, note TEXT NOT NULL) WITHOUT ROWID"
    ),
    f"PRAGMA application_id={_APPLICATION_ID}",
    f"PRAGMA user_version={_VERSION}",
)
_PUT: Final = (
    "INSERT INTO person (folded, code, name, kind, phone, note) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (folded) DO"
    " UPDATE SET code = excluded.code, name = excluded.name, kind = excluded.kind, phone = excluded.phone,"
    " note = excluded.note"
)


class NameKeyFile:
    """An open key of names."""

    def __init__(self, path: Path, database: Database, *, read_only: bool) -> None:
        """Take over what ``create`` or ``open`` prepared."""
        self.path, self.read_only = path, read_only
        self._database = database

    @classmethod
    def create(cls, path: Path, password: str) -> Self:
        """Make a key and open it; raises what ``create_locked`` does."""

        def fill(database: Database) -> None:
            for statement in _SCHEMA:
                database.rows(statement)

        create_locked(path, password, fill)
        return cls.open(path, password)

    @classmethod
    def open(cls, path: Path, password: str) -> Self:
        """Open a key; raises what ``open_locked`` does."""
        database, read_only = open_locked(path, password, _APPLICATION_ID, _VERSION)
        return cls(path, database, read_only=read_only)

    def people(self) -> tuple[NamedPerson, ...]:
        """Return everybody, by code name. Raises ProjectDamaged."""
        rows = self._database.rows("SELECT code, name, kind, phone, note FROM person ORDER BY folded")
        with self._database.readable():
            return tuple(NamedPerson(row[0], row[1], PersonKind(row[2]), row[3], row[4]) for row in rows)

    def put(self, people: Iterable[NamedPerson]) -> None:
        """Write people down, all or none; who stands under the same code name is overwritten.

        Raises ReadOnly, DiskFull.
        """
        self._must_be_writable()
        rows = [
            (each.code.casefold(), each.code, each.name, each.kind.value, each.phone, each.note)
            for each in people
        ]
        with self._database.unit_of_work():
            self._database.run_many(_PUT, rows)

    def remove(self, code: str) -> None:
        """Forget who stands behind a code name; the place on the disk is overwritten. Raises ReadOnly, DiskFull."""
        self._must_be_writable()
        with self._database.unit_of_work():
            self._database.rows("DELETE FROM person WHERE folded = ?", (code.casefold(),))

    def close(self) -> None:
        """Lock it again."""
        self._database.connection.close()

    def _must_be_writable(self) -> None:
        if self.read_only:
            raise ReadOnly
