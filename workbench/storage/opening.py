"""From a path to an engine on a file of the newest schema."""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from workbench.domain.errors import ProjectTooNew
from workbench.storage import migrations, schema, tables
from workbench.storage.copying import copied
from workbench.storage.database import Database
from workbench.storage.engine import connected, engine_for
from workbench.storage.files import wal_path


@dataclass(frozen=True)
class Opened:
    """An engine, and the folder of the temporary copy that it reads when the file itself had to stay as it is."""

    engine: Engine
    workplace: tempfile.TemporaryDirectory[str] | None = None

    def close(self) -> None:
        """Let go of both."""
        self.engine.dispose()
        if self.workplace is not None:
            self.workplace.cleanup()


def opened(path: Path, *, writing: bool) -> Opened:
    """Return an engine on the file at ``path``, which an older version may have written.

    To be written, an old file is copied and brought up to date; to be read, a temporary copy of it is.

    Raises ProjectTooNew, ProjectDamaged, NoRights, DiskFull.
    """
    query = "mode=rw" if writing else reading_query(path)
    database = Database(connected(path, query=query, writing=writing), path)
    try:
        version = database.number("PRAGMA user_version")
        if version > tables.SCHEMA_VERSION:
            raise ProjectTooNew(path, version, tables.SCHEMA_VERSION)
        if version < tables.SCHEMA_VERSION and not writing:
            return _opened_copy(database, version)
        if version == tables.SCHEMA_VERSION:
            schema.must_be_whole(database)
    finally:
        database.connection.close()
    if version < tables.SCHEMA_VERSION:
        _bring_up_to_date(path, version)
    return Opened(engine_for(path, query=query, writing=writing))


def _opened_copy(database: Database, version: int) -> Opened:
    workplace = tempfile.TemporaryDirectory(prefix="workbench-")
    copy = Path(workplace.name) / database.path.name
    try:
        copied(database, copy)
        _bring_up_to_date(copy, version)
    except BaseException:
        workplace.cleanup()
        raise
    return Opened(engine_for(copy, writing=False), workplace)


def _bring_up_to_date(path: Path, version: int) -> None:
    migrations.migrate(path, version, tables.SCHEMA_VERSION, migrations.REVISIONS)


def reading_query(path: Path) -> str:
    """Return how to open a file that is only read: where nothing can be written beside it SQLite needs to be told."""
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        return "mode=rw"
    wal = wal_path(path)
    if os.access(path.parent, os.W_OK) or (wal.exists() and wal.stat().st_size):
        return "mode=ro"
    return "mode=ro&immutable=1"
