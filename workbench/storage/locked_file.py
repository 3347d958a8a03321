"""An encrypted file of its own beside a project, under a password of its own; the keys are kept in such files.

SQLCipher encrypts it, with what is written while it changes; a change is on the disk whole, or not at all, when it
returns.
"""

import os
import tempfile
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Final
from urllib.parse import quote

from workbench.domain.errors import (
    InvalidField,
    KeyClosed,
    KeyMissing,
    NoRights,
    PasswordEmpty,
    ProjectDamaged,
    ProjectExists,
    ProjectTooNew,
)
from workbench.storage.copying import discard, put_in_place
from workbench.storage.database import Database
from workbench.storage.driver import DRIVER, DriverConnection, DriverError, explained
from workbench.storage.files import refused, stands

# DELETE, so that nothing but the key itself lies beside the project once a change is done.
_PRAGMAS: Final = (
    "journal_mode=DELETE",
    "synchronous=FULL",
    "busy_timeout=5000",
    "temp_store=MEMORY",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "foreign_keys=ON",
)


def create_locked(path: Path, password: str, fill: Callable[[Database], None]) -> None:
    """Make an encrypted file that ``fill`` lays out. A creation that fails leaves no file.

    Raises PasswordEmpty, InvalidField, ProjectExists, FolderMissing, NoRights, DiskFull.
    """
    _must_lock(password)
    if stands(path):
        raise ProjectExists(path)
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.stem[:40]}-", suffix=".new", dir=path.parent)
        os.close(descriptor)
    except OSError as error:
        raise refused(error, path) from error
    draft = Path(name)
    try:
        database = Database(_connected(draft, password, "mode=rw", path), path)
        try:
            with database.unit_of_work():
                fill(database)
        finally:
            database.connection.close()
        put_in_place(draft, path)
    finally:
        discard(draft)


def open_locked(path: Path, password: str, application: int, version: int) -> tuple[Database, bool]:
    """Open an encrypted file; return its database and whether it can be read only.

    ``application`` and ``version`` are the numbers by which its sort knows itself and its layout.

    Raises:
        KeyMissing: nothing is at ``path``. KeyClosed: it does not open so, or is of another sort.
        ProjectTooNew: a newer version of the program wrote it. PasswordEmpty, InvalidField, NoRights.
    """
    _must_lock(password)
    if not stands(path):
        raise KeyMissing(path)
    if not path.is_file() or not path.stat().st_size:
        raise KeyClosed(path)
    if not os.access(path, os.R_OK):
        raise NoRights(path)
    read_only = not os.access(path, os.W_OK)
    database = Database(_connected(path, password, "mode=ro" if read_only else "mode=rw", path), path)
    try:
        _must_be(database, application, version)
    except BaseException:
        database.connection.close()
        raise
    return database, read_only


def _must_be(database: Database, application: int, version: int) -> None:
    if database.number("PRAGMA application_id") != application:
        raise KeyClosed(database.path)
    found = database.number("PRAGMA user_version")
    if found > version:
        raise ProjectTooNew(database.path, found, version)


def _must_lock(password: str) -> None:
    if not password:
        raise PasswordEmpty
    if "\0" in password:
        raise InvalidField("password")


def _connected(file: Path, password: str, query: str, path: Path) -> DriverConnection:
    """Return a connection to an encrypted ``file``; raise KeyClosed for the key at ``path`` when it does not open."""
    address = f"file:{quote(os.fsencode(file.absolute()))}?{query}"
    try:
        connection: DriverConnection = DRIVER.connect(
            address, uri=True, isolation_level=None, check_same_thread=False
        )
    except DriverError as error:
        raise explained(error, path) from error
    # One password is one, however the keyboard put its accents together. A pragma takes no parameters.
    typed = unicodedata.normalize("NFC", password).replace("'", "''")
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.execute(f"PRAGMA key='{typed}'")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").fetchall()
    except (DriverError, UnicodeEncodeError) as error:
        connection.close()
        told = explained(error, path)
        # Without its original: an error of this statement could show the password.
        raise (KeyClosed(path) if isinstance(told, ProjectDamaged | UnicodeEncodeError) else told) from None
    return connection
