"""The key of pseudonyms: which name a pseudonym stands for, in an encrypted file of its own beside the project.

It is never within the project, its backups or an export. SQLCipher encrypts it, with what is written while it changes,
under a password of its own; a change is on the disk whole, or not at all, when it returns.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Final, Self

from workbench.domain.errors import KeyOfAnother, ReadOnly
from workbench.domain.personal import KeyEntry
from workbench.storage.database import Database
from workbench.storage.locked_file import create_locked, open_locked

SUFFIX: Final = ".key"
_APPLICATION_ID: Final = 0x574B4559
_VERSION: Final = 1
_SCHEMA: Final = (
    "CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE person (pseudonym TEXT PRIMARY KEY, note TEXT NOT NULL DEFAULT '') WITHOUT ROWID",
    (
        "CREATE TABLE spoken (pseudonym TEXT NOT NULL REFERENCES person, name TEXT NOT NULL,"
        " PRIMARY KEY (pseudonym, name)) WITHOUT ROWID"
    ),
    f"PRAGMA application_id={_APPLICATION_ID}",
    f"PRAGMA user_version={_VERSION}",
)


def key_path(project: Path) -> Path:
    """Return where the key of a project lies unless somebody put it elsewhere."""
    return project.with_suffix(SUFFIX)


class KeyFile:
    """An open key. What several windows write into one key stands beside each other: names are only ever added."""

    def __init__(self, path: Path, database: Database, *, read_only: bool) -> None:
        """Take over what ``create`` or ``open`` prepared."""
        self.path, self.read_only = path, read_only
        self._database = database

    @classmethod
    def create(cls, path: Path, project: str, password: str) -> "KeyFile":
        """Make the key of the project with that id and open it. A creation that fails leaves no file.

        Raises PasswordEmpty, InvalidField, ProjectExists, FolderMissing, NoRights, DiskFull.
        """

        def fill(database: Database) -> None:
            for statement in _SCHEMA:
                database.rows(statement)
            database.rows("INSERT INTO about (name, value) VALUES ('project', ?)", (project,))

        create_locked(path, password, fill)
        return cls.open(path, project, password)

    @classmethod
    def open(cls, path: Path, project: str, password: str) -> "KeyFile":
        """Open the key of the project with that id.

        Raises:
            KeyMissing: nothing is at ``path``. KeyClosed: it does not open so. KeyOfAnother: it is another project's.
            ProjectTooNew: a newer version of the program wrote it.
        """
        database, read_only = open_locked(path, password, _APPLICATION_ID, _VERSION)
        try:
            _must_be_key_of(database, project)
        except BaseException:
            database.connection.close()
            raise
        return cls(path, database, read_only=read_only)

    def __enter__(self) -> Self:
        """Use the key in a ``with`` statement."""
        return self

    def __exit__(self, *exception: object) -> None:
        """Close it at the end."""
        self.close()

    def entries(self) -> tuple[KeyEntry, ...]:
        """Return who stands behind which pseudonym, with all names that were spoken, by pseudonym."""
        names: dict[str, list[str]] = {}
        for pseudonym, name in self._database.rows(
            "SELECT pseudonym, name FROM spoken ORDER BY pseudonym, name"
        ):
            names.setdefault(pseudonym, []).append(name)
        rows = self._database.rows("SELECT pseudonym, note FROM person ORDER BY pseudonym")
        return tuple(KeyEntry(pseudonym, tuple(names.get(pseudonym, ())), note) for pseudonym, note in rows)

    def add(self, spoken: Iterable[tuple[str, str]]) -> int:
        """Add pairs of a pseudonym and a name for which it stands; return how many were not there.

        Raises ReadOnly, DiskFull.
        """
        pairs = sorted(set(spoken))
        self._must_be_writable()
        with self._database.unit_of_work():
            before = self._database.number("SELECT count(*) FROM spoken")
            self._database.run_many(
                "INSERT INTO person (pseudonym) VALUES (?) ON CONFLICT DO NOTHING",
                [(pseudonym,) for pseudonym, _ in pairs],
            )
            self._database.run_many(
                "INSERT INTO spoken (pseudonym, name) VALUES (?, ?) ON CONFLICT DO NOTHING", pairs
            )
            return self._database.number("SELECT count(*) FROM spoken") - before

    def describe(self, pseudonym: str, note: str) -> None:
        """Write down who somebody is, in words of one's own. Raises ReadOnly, DiskFull."""
        self._must_be_writable()
        with self._database.unit_of_work():
            self._database.rows(
                "INSERT INTO person (pseudonym, note) VALUES (?, ?)"
                " ON CONFLICT (pseudonym) DO UPDATE SET note = excluded.note",
                (pseudonym, note),
            )

    def close(self) -> None:
        """Lock it again."""
        self._database.connection.close()

    def _must_be_writable(self) -> None:
        if self.read_only:
            raise ReadOnly


def _must_be_key_of(database: Database, project: str) -> None:
    row = database.row("SELECT value FROM about WHERE name = 'project'")
    if row is None or row[0] != project:
        raise KeyOfAnother(database.path)
