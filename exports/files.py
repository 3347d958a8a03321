"""Files that land whole or not at all."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from workbench.domain.errors import FileReason, FileRefused


def write_whole(path: Path, write: Callable[[BinaryIO], object]) -> int:
    """Have ``write`` fill a file beside ``path``, then put it in its place; return its size in bytes.

    What stood at ``path`` stays as it was until the new file is complete.

    Raises:
        FileRefused: the place can't be written (no rights, no folder, no room, or another program holds the file).
    """
    target = Path(os.path.realpath(path))
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        try:
            with draft.open("wb") as stream:
                write(stream)
                stream.flush()
                os.fsync(stream.fileno())
                size = stream.tell()
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise FileRefused(path, FileReason.CANNOT_WRITE, {"what": error.strerror or ""}) from error
    return size
