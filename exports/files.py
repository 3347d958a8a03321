"""Files that land whole or not at all."""

import errno
import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from workbench.domain.errors import DiskFull, FileReason, FileRefused

_LONGEST_DRAFT = 200
"""So many bytes of a file's name go into that of its draft; a file system has room for 255."""


def write_whole(path: Path, write: Callable[[BinaryIO], object]) -> int:
    """Have ``write`` fill a file beside ``path``, then put it in its place; return its size in bytes.

    What stood at ``path`` stays as it was until the new file is complete.

    Raises:
        FileRefused: the place can't be written (no rights, no folder, or another program holds the file).
        DiskFull: there is no room.
    """
    target = Path(os.path.realpath(path))
    whole = BytesIO()
    # of a long name the beginning, so that there is room for what comes behind it
    name = target.name.encode()[:_LONGEST_DRAFT].decode(errors="ignore")
    draft = target.with_name(f".{name}.{os.getpid()}.part")
    try:
        # in memory first: a zip file whose disk is full complains on its own once more when it goes
        write(whole)
        try:
            with draft.open("wb") as stream:
                stream.write(whole.getbuffer())
                stream.flush()
                os.fsync(stream.fileno())
                size = stream.tell()
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
            raise DiskFull(path) from error
        raise FileRefused(path, FileReason.CANNOT_WRITE, {"what": error.strerror or ""}) from error
    return size
