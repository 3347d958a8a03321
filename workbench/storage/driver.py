"""The SQLite driver, seen through the few calls that this package makes.

One driver for projects with and without a password. It carries no type hints, hence the protocols here.
"""

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final, Protocol, cast

from workbench.domain.errors import DiskFull, NoRights, ProjectDamaged, ProjectLocked, WorkbenchError

Row = Sequence[Any]
"""What the driver gives for a row: values in the order of the columns asked for."""


class Cursor(Protocol):
    """The driver's cursor."""

    rowcount: int

    def __iter__(self) -> Iterator[Row]:
        """Give the rows that are left, one by one."""
        ...

    def fetchall(self) -> list[Row]:
        """Return what is left of the rows."""
        ...

    def fetchone(self) -> Row | None:
        """Return the next row, or None."""
        ...


class DriverConnection(Protocol):
    """The driver's connection."""

    in_transaction: bool

    def execute(self, sql: str, parameters: Sequence[object] | Mapping[str, object] = ()) -> Cursor:
        """Run one statement."""
        ...

    def executemany(self, sql: str, parameters: Iterable[Sequence[object]]) -> Cursor:
        """Run one statement for every row of parameters."""
        ...

    def backup(self, target: "DriverConnection", *, pages: int) -> None:
        """Copy the whole database page by page; -1 for all in one go."""
        ...

    def close(self) -> None:
        """End the connection."""
        ...


DRIVER = import_module("sqlcipher3.dbapi2")
DriverError = cast("type[Exception]", DRIVER.Error)
IntegrityError = cast("type[Exception]", DRIVER.IntegrityError)

_IO_ERROR: Final = 10
_FULL: Final = 13
_FAMILIES: Final[dict[int, type[WorkbenchError]]] = {
    3: NoRights,  # SQLITE_PERM
    8: NoRights,  # SQLITE_READONLY
    _IO_ERROR: ProjectDamaged,
    11: ProjectDamaged,  # SQLITE_CORRUPT
    _FULL: DiskFull,
    14: NoRights,  # SQLITE_CANTOPEN
    26: ProjectDamaged,  # SQLITE_NOTADB
}
_LOCKED: Final = {5, 6}  # SQLITE_BUSY, SQLITE_LOCKED
_SHORT_WRITE: Final = _IO_ERROR | (3 << 8)
_SHARED_MEMORY: Final = 32 * 1024


def explained(error: Exception, path: Path) -> Exception:
    """Return the error that tells a person what the driver's ``error`` means for the project at ``path``.

    An error that only a mistake of ours can cause comes back as it is.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return _without_code(error, path)
    if code == _SHORT_WRITE or (code & 0xFF == _IO_ERROR and _is_full(path)):
        return DiskFull(path)
    if code & 0xFF in _LOCKED:
        return ProjectLocked(path, 0, "")
    family = _FAMILIES.get(code & 0xFF)
    return family(path) if family is not None else error


def _without_code(error: Exception, path: Path) -> Exception:
    """Explain what the driver says in words alone: texts that are no text, and a copy that ran out of room."""
    if isinstance(error, DRIVER.OperationalError):
        if "decode" in str(error).lower():
            return ProjectDamaged(path)
        if "disk is full" in str(error):
            return DiskFull(path)
    return error


def _is_full(path: Path) -> bool:
    """Tell whether not even what SQLite needs to share a file finds room (32 KB): it says no more than "I/O error"."""
    try:
        return shutil.disk_usage(path.parent).free < _SHARED_MEMORY
    except OSError:
        return False
