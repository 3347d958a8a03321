"""One reader per file format, each from a path to the same plain record: passages in reading order.

A reader either returns Material or raises FileRefused with a reason; no file makes it do anything else.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers import sheets
from workbench.language.readers.folders import material_files
from workbench.language.readers.material import (
    PASSAGE_LIMIT,
    TEXT_LIMIT,
    Comment,
    Doubt,
    DoubtKind,
    Material,
    Part,
    Passage,
)
from workbench.language.readers.plain import read_plain
from workbench.language.readers.sheets import SHEET_SUFFIXES, Sheet
from workbench.language.readers.word import read_word

__all__ = [
    "FORMATS",
    "PASSAGE_LIMIT",
    "TEXT_LIMIT",
    "Comment",
    "Doubt",
    "DoubtKind",
    "Material",
    "Part",
    "Passage",
    "Sheet",
    "material_files",
    "read",
    "read_sheet",
    "refuse_unread",
    "suffix_read_as",
]

_READERS: dict[str, Callable[[Path], Material]] = {".docx": read_word, ".txt": read_plain, ".md": read_plain}
_OLD_WORD = (".doc", ".dot")
FORMATS = tuple(_READERS)
"""The suffixes that can be read, in lower case with their dot."""


def read(path: Path) -> Material:
    """Return what stands in the file.

    Raises:
        FileRefused: the file is missing, empty, too large, damaged, protected, unsafe, holds no text, changed while it
            was read, or is of a format that can't be read.
    """
    with _told_as_refusals(path):
        _refuse_unread(path)
        with _unchanged(path):
            material = _READERS[suffix_read_as(path)](path)
    return _with_text(material)


def read_sheet(path: Path, *more: str | int | None) -> Sheet:
    """Return the sheet in the file, as ``sheets.read_sheet`` does with ``more``, and refuse it as ``read`` does."""
    with _told_as_refusals(path):
        _refuse_unread(path, SHEET_SUFFIXES)
        with _unchanged(path):
            return sheets.read_sheet(path, *more)


def refuse_unread(path: Path, formats: Iterable[str] = ()) -> None:
    """Raise the FileRefused of a file that need not be read to know it: an empty one, or one of none of the formats.

    Without ``formats`` these are all from which there is material.
    """
    with _told_as_refusals(path):
        _refuse_unread(path, formats)


def suffix_read_as(path: Path) -> str:
    """Return the suffix of the format as which the file is read.

    Raises:
        OSError: the file can't be read.
    """
    return path.suffix.lower()


@contextmanager
def _told_as_refusals(path: Path) -> Iterator[None]:
    """Tell what the system says against a file as its refusal."""
    try:
        yield
    except PermissionError as error:
        raise FileRefused(path, FileReason.NO_RIGHTS) from error
    except FileNotFoundError as error:
        raise FileRefused(path, FileReason.MISSING) from error
    except OSError as error:
        raise FileRefused(path, FileReason.DAMAGED, {"system": error.strerror or ""}) from error


def _refuse_unread(path: Path, formats: Iterable[str] = ()) -> None:
    suffix = path.suffix.lower()
    _must_be_file(path)
    if suffix in _OLD_WORD:
        raise FileRefused(path, FileReason.OLD_WORD)
    if suffix not in (formats or _READERS):
        raise FileRefused(path, FileReason.UNKNOWN_FORMAT, {"suffix": suffix})
    if path.stat().st_size == 0:
        raise FileRefused(path, FileReason.EMPTY)
    with path.open("rb"):  # whoever may not read it learns so before a process is started for it
        pass


@contextmanager
def _unchanged(path: Path) -> Iterator[None]:
    """Refuse a file that is not what it was when reading it began; what is then wrong with it says nothing."""
    before = _state(path)
    try:
        yield
    except FileRefused as refused:
        if _state(path) != before:
            raise FileRefused(path, FileReason.CHANGED) from refused
        raise
    if _state(path) != before:
        raise FileRefused(path, FileReason.CHANGED)


def _state(path: Path) -> tuple[int, int, int]:
    """Return what tells that a file is no longer the one that it was."""
    now = path.stat()
    return now.st_ino, now.st_size, now.st_mtime_ns


def _must_be_file(path: Path) -> None:
    """Refuse what is no plain file: a folder that can't be listed, a pipe, a device."""
    if path.is_file():
        return
    if not path.exists():
        raise FileRefused(path, FileReason.MISSING)
    if path.is_dir():
        next(path.iterdir(), None)
    raise FileRefused(path, FileReason.UNKNOWN_FORMAT, {"suffix": path.suffix.lower()})


def _with_text(material: Material) -> Material:
    if len(material.passages) > PASSAGE_LIMIT:
        raise FileRefused(material.path, FileReason.TOO_LONG, {"limit": str(PASSAGE_LIMIT)})
    try:
        size = sum(
            len(passage.text.encode()) + len(passage.label.encode()) + 1 for passage in material.passages
        )
    except UnicodeEncodeError as error:
        raise FileRefused(material.path, FileReason.LONE_SURROGATES) from error
    if any("\0" in passage.whole for passage in material.passages):
        raise FileRefused(material.path, FileReason.NUL_CHARACTERS)
    if size > TEXT_LIMIT + 1:
        raise FileRefused(material.path, FileReason.TOO_LARGE, {"bytes": str(size), "limit": str(TEXT_LIMIT)})
    if not any(passage.whole.strip() for passage in material.passages):
        raise FileRefused(material.path, FileReason.NO_TEXT)
    return material
