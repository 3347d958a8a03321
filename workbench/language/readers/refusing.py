"""What holds for files of every format: what is refused before reading, while it goes on, and of what was read."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers.material import PASSAGE_LIMIT, TEXT_LIMIT, Material


@contextmanager
def told_as_refusals(path: Path) -> Iterator[None]:
    """Tell what the system says against a file as its refusal."""
    try:
        yield
    except PermissionError as error:
        raise FileRefused(path, FileReason.NO_RIGHTS) from error
    except FileNotFoundError as error:
        raise FileRefused(path, FileReason.MISSING) from error
    except OSError as error:
        raise FileRefused(path, FileReason.DAMAGED, {"system": error.strerror or ""}) from error


@contextmanager
def unchanged(path: Path) -> Iterator[None]:
    """Refuse a file that is not what it was when reading it began; what else is wrong with it then says nothing."""
    before = _state(path)
    try:
        yield
    except FileRefused as refused:
        if _state(path) != before:
            raise FileRefused(path, FileReason.CHANGED) from refused
        raise
    if _state(path) != before:
        raise FileRefused(path, FileReason.CHANGED)


def must_be_file(path: Path) -> None:
    """Refuse what is no plain file: a folder that can't be listed, a pipe, a device."""
    if path.is_file():
        return
    if not path.exists():
        raise FileRefused(path, FileReason.MISSING)
    if path.is_dir():
        next(path.iterdir(), None)
    raise FileRefused(path, FileReason.UNKNOWN_FORMAT, {"suffix": path.suffix.lower()})


def must_open(path: Path) -> None:
    """Raise PermissionError for a file that may not be read, before a process is started for it."""
    with path.open("rb"):
        pass


def with_text(material: Material) -> Material:
    """Return the material, or refuse it: it has too many passages or letters, none, or such as no text can hold."""
    if len(material.passages) > PASSAGE_LIMIT:
        raise FileRefused(material.path, FileReason.TOO_LONG, {"limit": str(PASSAGE_LIMIT)})
    text = material.text
    if "\0" in text:
        raise FileRefused(material.path, FileReason.NUL_CHARACTERS)
    try:
        size = len(text.encode())
    except UnicodeEncodeError as error:
        raise FileRefused(material.path, FileReason.LONE_SURROGATES) from error
    if size > TEXT_LIMIT:
        raise FileRefused(material.path, FileReason.TOO_LARGE, {"bytes": str(size), "limit": str(TEXT_LIMIT)})
    if not text.strip():
        raise FileRefused(material.path, FileReason.NO_TEXT)
    return material


def _state(path: Path) -> tuple[int, int, int]:
    """Return what tells that a file is no longer the one that it was."""
    now = path.stat()
    return now.st_ino, now.st_size, now.st_mtime_ns
