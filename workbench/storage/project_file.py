"""The project file: created, opened, read, changed and closed."""

import os
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self, cast

from workbench.coding.naming import named
from workbench.domain.clock import system_clock
from workbench.domain.coders import Coder
from workbench.domain.errors import NoRights, ProjectExists, ProjectMissing, ReadOnly
from workbench.domain.ids import OperationId, new_id
from workbench.domain.operations import Operation, Step
from workbench.domain.store import Change, Edit, ProjectReader
from workbench.storage import journal, schema
from workbench.storage.cache import Entry, write_cached
from workbench.storage.copying import discard, put_in_place
from workbench.storage.database import Database
from workbench.storage.engine import connected
from workbench.storage.files import examine, refused, stands
from workbench.storage.lock import Lock
from workbench.storage.opening import Opened, opened
from workbench.storage.store import SqliteReader, SqliteStore

if TYPE_CHECKING:
    from workbench.storage.driver import DriverConnection

_LANGUAGE = "id"
_open_here: list[str] = []
"""The files that this process has open now; see ``files.examine`` for why it must know."""


@dataclass(frozen=True)
class ProjectInfo:
    """What a project says about itself.

    ``study`` names the example study that it began with, ``language`` is that of its texts.
    """

    title: str
    study: str
    language: str
    created_at: datetime
    id: str


@dataclass(frozen=True)
class Performed:
    """An operation that has been done and is on the disk."""

    id: OperationId
    operation_step: Step
    inverse: Operation
    change: Change


class ProjectFile:
    """An open project. Changes come from one thread; other threads read through ``reading``."""

    def __init__(self, path: Path, opened: Opened, lock: Lock | None) -> None:
        """Take over what ``open`` prepared; without a lock the project is open for reading only."""
        self.path = path
        self.read_only = lock is None
        self._opened = opened
        self._engine = opened.engine
        self._lock = lock
        self._pooled = self._engine.raw_connection()
        self._database = Database(cast("DriverConnection", self._pooled.driver_connection), path)
        self._reader = SqliteReader(self._database)
        self._changing = threading.RLock()
        self._closed = False
        _open_here.append(os.path.realpath(path))

    @classmethod
    def create(cls, path: Path, title: str, study: str) -> "ProjectFile":
        """Create a project and open it. A creation that fails leaves no file.

        Raises:
            ProjectExists: something stands at ``path`` already.
            FolderMissing: there is no such folder. NoRights: it can't be written. DiskFull: there is no room.
        """
        if stands(path):
            raise ProjectExists(path)
        _must_have_room_for_neighbours(path)
        draft = _draft_beside(path)
        try:
            _fill(draft, path, ProjectInfo(title, study, _LANGUAGE, system_clock(), new_id()))
            put_in_place(draft, path)
        finally:
            discard(draft)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> "ProjectFile":
        """Open a project, bringing an older file up to date after copying it.

        Raises:
            ProjectMissing, NotAProject, ProjectDamaged, PasswordNeeded, NoRights: the file is not usable so.
            ProjectLocked: another process holds it (not when ``read_only``).
            ProjectTooNew: a newer version of the program wrote it.
        """
        if not stands(path):
            raise ProjectMissing(path)
        if os.path.realpath(path) not in _open_here:
            examine(path)
        if not read_only and not os.access(path, os.W_OK):
            raise NoRights(path)
        lock = None if read_only else Lock.taken(path)
        try:
            return cls(path, opened(path, writing=not read_only), lock)
        except BaseException:
            if lock is not None:
                lock.release()
            raise

    def __enter__(self) -> Self:
        """Use the project in a ``with`` statement."""
        return self

    def __exit__(self, *exception: object) -> None:
        """Close it at the end."""
        self.close()

    @property
    def store(self) -> ProjectReader:
        """The records as they are now; for the thread that makes the changes."""
        return self._reader

    def info(self) -> ProjectInfo:
        """Return what the project says about itself."""
        said = dict(cast("list[tuple[str, str]]", self._database.rows("SELECT name, value FROM project")))
        with self._database.readable():
            created_at = datetime.fromisoformat(said["created_at"])
            return ProjectInfo(said["title"], said["study"], said["language"], created_at, said["id"])

    @contextmanager
    def connection(self) -> Iterator[Database]:
        """Lend a connection of its own, with one unchanging state, to this package's other modules."""
        pooled = self._engine.raw_connection()
        try:
            database = Database(cast("DriverConnection", pooled.driver_connection), self.path)
            with database.snapshot():
                yield database
        finally:
            pooled.close()

    @contextmanager
    def reading(self) -> Iterator[ProjectReader]:
        """Lend a reader on a connection of its own, for another thread; it sees one unchanging state, that of now."""
        with self.connection() as database:
            yield SqliteReader(database)

    def perform(
        self,
        operation: Operation,
        coder: Coder | None,
        *,
        at: datetime,
        undoes: OperationId | None = None,
        redoes: OperationId | None = None,
        allowing: Callable[[Sequence[Edit]], None] = lambda _edits: None,
    ) -> Performed:
        """Do an operation; when this returns it is on the disk, journal and all. Any error leaves nothing of it.

        ``allowing`` looks at what was edited before it is written, and raises what forbids it.

        Raises:
            RuleBroken: what the operation itself refuses; UnknownThing when a pointer would point to nothing.
            ReadOnly: the project is open for reading only. DiskFull: there is no room.
        """
        if self.read_only:
            raise ReadOnly
        entry = journal.Entry(OperationId(new_id()), at, coder, operation.step, undoes, redoes)
        with self._changing, self._database.unit_of_work():
            store = SqliteStore(self._database)
            inverse = operation.apply(store)
            allowing(store.edits)
            entry = replace(entry, step=named(entry.step, store.edits, store))
            journal.write(self._database, entry, store.edits)
        return Performed(entry.id, entry.step, inverse, Change.of(store.edits))

    def setting(self, name: str) -> str | None:
        """Return a small setting of the project, such as its last coder; None when it was never set."""
        row = self._database.row("SELECT value FROM setting WHERE name = ?", (name,))
        return None if row is None else str(row[0])

    def set_setting(self, name: str, value: str) -> None:
        """Keep a small setting. It is not part of the journal. Raises ReadOnly."""
        with self.aside() as database:
            database.rows(
                "INSERT INTO setting (name, value) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (name, value),
            )

    @contextmanager
    def aside(self) -> Iterator[Database]:
        """Lend the writing connection for what is no change of the project, and stands in no journal; one transaction.

        On the thread that makes the changes. Raises ReadOnly. DiskFull: there is no room.
        """
        if self.read_only:
            raise ReadOnly
        with self._changing, self._database.unit_of_work():
            yield self._database

    def keep_cached(self, entries: Mapping[str, Entry | None]) -> None:
        """Keep what can be worked out again, all in one go, None to forget it; a project only read keeps nothing."""
        if self.read_only or not entries:
            return
        with self.aside() as database:
            write_cached(database, entries)

    def checkpoint(self) -> None:
        """Move the latest commits into the file itself, so that a copy of it holds them; after imports, for one."""
        if not self.read_only:
            self._database.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close the project and give its lock back. Closing again does nothing."""
        if self._closed:
            return
        self._closed = True
        try:
            self.checkpoint()
        finally:
            self._pooled.close()
            self._opened.close()
            _open_here.remove(os.path.realpath(self.path))
            if self._lock is not None:
                self._lock.release()


def _must_have_room_for_neighbours(path: Path) -> None:
    """Refuse a name so long that the longest name of a file beside the project, its lock's draft, would be too long."""
    try:
        path.with_name(f".{path.name}.lock.clearing12345678.new").lstat()
    except FileNotFoundError:
        return
    except OSError as error:
        raise refused(error, path) from error


def _draft_beside(path: Path) -> Path:
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.stem[:40]}-", suffix=".new", dir=path.parent)
        os.close(descriptor)
    except OSError as error:
        raise refused(error, path) from error
    return Path(name)


def _fill(draft: Path, path: Path, info: ProjectInfo) -> None:
    database = Database(connected(draft), path)
    try:
        database.rows("PRAGMA journal_mode=WAL")
        with database.unit_of_work():
            schema.build(database)
            said = {**vars(info), "created_at": info.created_at.isoformat()}
            database.run_many("INSERT INTO project (name, value) VALUES (?, ?)", said.items())
        database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        database.connection.close()
