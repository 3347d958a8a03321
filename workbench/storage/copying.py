"""Copies of a database made while it is in use, and looked at before they are trusted."""

import os
import tempfile
from pathlib import Path

from workbench.domain.errors import ProjectDamaged, ProjectExists
from workbench.storage.database import Database
from workbench.storage.driver import DriverError, explained
from workbench.storage.engine import connected
from workbench.storage.files import refused, stands, wal_path


def copied(database: Database, target: Path) -> int:
    """Write a whole, verified copy of a database to ``target`` and return its size in bytes.

    The copy gets its name only when it is finished and sound.

    Raises:
        ProjectExists: something stands at ``target``. ProjectDamaged: what was copied is not sound.
        FolderMissing, NoRights, DiskFull: ``target`` can't be written.
    """
    if stands(target):
        raise ProjectExists(target)
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{target.stem[:40]}-", suffix=".new", dir=target.parent)
        os.close(descriptor)
    except OSError as error:
        raise refused(error, target) from error
    draft = Path(name)
    try:
        _copy(database, draft, target)
        size = draft.stat().st_size
        put_in_place(draft, target)
    finally:
        discard(draft)
    return size


def put_in_place(draft: Path, target: Path) -> None:
    """Give a finished draft its name, unless something bears it by now.

    Raises:
        ProjectExists: something stands at ``target``. NoRights: the system refuses.
    """
    try:
        os.link(draft, target)
    except FileExistsError:
        raise ProjectExists(target) from None
    except OSError:
        # Some file systems (FAT) know no hard links.
        if target.exists():
            raise ProjectExists(target) from None
        try:
            draft.rename(target)
        except OSError as error:
            raise refused(error, target) from error


def discard(draft: Path) -> None:
    """Remove a draft and what SQLite kept beside it."""
    for leftover in (draft, wal_path(draft), draft.with_name(f"{draft.name}-shm")):
        leftover.unlink(missing_ok=True)


def _copy(database: Database, draft: Path, target: Path) -> None:
    copy = connected(draft)
    try:
        database.connection.backup(copy, pages=-1)
        copy.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        verdict = copy.execute("PRAGMA quick_check").fetchone()
        if verdict is None or verdict[0] != "ok":
            raise ProjectDamaged(database.path)
    except DriverError as error:
        raise explained(error, target) from error
    finally:
        copy.close()
