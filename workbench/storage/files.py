"""What a project file looks like from outside, before any database is opened on it."""

import errno
import os
from pathlib import Path
from typing import Final

from workbench.domain.errors import (
    DiskFull,
    FolderMissing,
    NameTooLong,
    NoRights,
    NotAProject,
    PasswordNeeded,
    ProjectDamaged,
    ProjectMissing,
    ProjectUnusable,
)
from workbench.storage.tables import APPLICATION_ID

SUFFIX: Final = ".workbench"
_MAGIC: Final = b"SQLite format 3\0"
_PAGE: Final = 4096
_APPLICATION_ID_AT: Final = slice(68, 72)
_HEADER: Final = 100


def refused(error: OSError, path: Path) -> ProjectUnusable:
    """Return what the system's ``error`` means for the project at ``path``."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return DiskFull(path)
    if error.errno == errno.ENAMETOOLONG:
        return NameTooLong(path)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return ProjectMissing(path) if path.parent.is_dir() else FolderMissing(path)
    return NoRights(path)


def stands(path: Path) -> bool:
    """Tell whether anything bears that name; raises NameTooLong or NoRights when the system can't be asked."""
    try:
        return path.exists()
    except OSError as error:
        raise refused(error, path) from error


def examine(path: Path) -> None:
    """Look at the first bytes of the file at ``path`` and return when a project may be in it.

    Must not be called while this process has the project open: closing any descriptor of a file drops the locks that
    the process holds on it (POSIX).

    Raises ProjectMissing, NotAProject, NoRights, PasswordNeeded, ProjectDamaged.
    """
    # a pipe would keep us waiting for ever
    if stands(path) and not path.is_file():
        raise NotAProject(path)
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
            size = os.fstat(file.fileno()).st_size
    except OSError as error:
        raise refused(error, path) from error
    if not header.startswith(_MAGIC):
        raise _without_magic(path, header, size)
    if len(header) < _HEADER:
        raise ProjectDamaged(path)
    if int.from_bytes(header[_APPLICATION_ID_AT], "big") != APPLICATION_ID:
        raise NotAProject(path)
    if _is_cut_off(path, header, size):
        raise ProjectDamaged(path)


def wal_path(path: Path) -> Path:
    """Return where SQLite keeps the latest commits that are not in the file itself yet."""
    return path.with_name(f"{path.name}-wal")


def _is_cut_off(path: Path, header: bytes, size: int) -> bool:
    """Tell whether the file is shorter than its header says; with commits still beside it nobody can tell so early."""
    wal = wal_path(path)
    if wal.exists() and wal.stat().st_size:
        return False
    page = int.from_bytes(header[16:18], "big")
    return size < int.from_bytes(header[28:32], "big") * (65536 if page == 1 else page)


def _without_magic(path: Path, header: bytes, size: int) -> ProjectUnusable:
    """Tell an encrypted project from something else: it has whole pages, and its start is noise."""
    if path.suffix != SUFFIX or size == 0 or size % _PAGE or _is_text(header):
        return NotAProject(path)
    return PasswordNeeded(path) if any(header) else ProjectDamaged(path)


def _is_text(header: bytes) -> bool:
    try:
        words = header.decode("utf-8")
    except UnicodeDecodeError as error:
        # A character may be cut in two where the header ends.
        return error.start > len(header) - 4 and error.start > 0
    return not any(ord(each) < ord("\t") for each in words)
