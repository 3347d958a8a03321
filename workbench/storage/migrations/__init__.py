"""Schema versions of the project file, one revision each.

The version stands in the file as ``user_version``; revision *n* brings a file of version *n - 1* to *n*. Revisions
use Alembic's operations, and plain ALTERs wherever they do: rebuilding a table behind foreign keys has been seen to
delete rows.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workbench.domain.errors import ProjectDamaged
from workbench.storage.copying import copied
from workbench.storage.database import Database
from workbench.storage.engine import connected, engine_for
from workbench.storage.migrations import version_2, version_3, version_4, version_5, version_6, version_7

if TYPE_CHECKING:
    from alembic.operations import Operations
    from sqlalchemy import Connection

Revision = Callable[["Operations"], None]

REVISIONS: Final[Mapping[int, Revision]] = {
    2: version_2.upgrade,
    3: version_3.upgrade,
    4: version_4.upgrade,
    5: version_5.upgrade,
    6: version_6.upgrade,
    7: version_7.upgrade,
}
"""What brings a file to the version that is the key. Version 1 is built whole by ``schema``."""


def copy_path(path: Path, version: int, at: datetime) -> Path:
    """Return where the copy of a project of an old version goes."""
    return path.with_name(f"{path.stem}.version-{version}.{at:%Y%m%d-%H%M%S}{path.suffix}")


def migrate(path: Path, version: int, wanted: int, revisions: Mapping[int, Revision] = REVISIONS) -> Path:
    """Bring the project at ``path`` from ``version`` to ``wanted``, whole or not at all; return where its copy is.

    Raises:
        ProjectDamaged: there is no way from that version, or pointers to nothing would remain.
    """
    if any(number not in revisions for number in range(version + 1, wanted + 1)):
        raise ProjectDamaged(path)
    kept = copy_path(path, version, datetime.now(UTC))
    old = Database(connected(path), path)
    try:
        copied(old, kept)
    finally:
        old.connection.close()
    _upgrade(path, version, wanted, revisions)
    return kept


def _upgrade(path: Path, version: int, wanted: int, revisions: Mapping[int, Revision]) -> None:
    # Alembic costs a second to import, and is needed once in a file's life.
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext

    engine = engine_for(path)
    try:
        with engine.connect() as connection:
            # Inside a transaction this pragma does nothing, so it comes first.
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            operations = Operations(MigrationContext.configure(connection))
            try:
                for number in range(version + 1, wanted + 1):
                    revisions[number](operations)
                _require_sound_pointers(connection, path)
                connection.exec_driver_sql(f"PRAGMA user_version={wanted}")
                connection.exec_driver_sql("COMMIT")
            except BaseException:
                connection.exec_driver_sql("ROLLBACK")
                raise
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        engine.dispose()


def _require_sound_pointers(connection: "Connection", path: Path) -> None:
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise ProjectDamaged(path)
