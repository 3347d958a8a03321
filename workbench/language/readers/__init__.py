"""One reader per file format, each from a path to the same plain record: passages in reading order.

A reader either returns Material or raises FileRefused with a reason; no file makes it do anything else.
"""

from collections.abc import Callable
from pathlib import Path

from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers.chats import chat_in
from workbench.language.readers.folders import material_files
from workbench.language.readers.material import TEXT_LIMIT, Comment, Doubt, DoubtKind, Material, Part, Passage
from workbench.language.readers.plain import read_plain
from workbench.language.readers.spoken_sheets import read_spoken_sheet
from workbench.language.readers.subtitles import read_subtitles
from workbench.language.readers.word import read_word

__all__ = [
    "FORMATS",
    "TEXT_LIMIT",
    "Comment",
    "Doubt",
    "DoubtKind",
    "Material",
    "Part",
    "Passage",
    "material_files",
    "read",
]


def _read_text(path: Path) -> Material:
    plain = read_plain(path)
    return chat_in(plain) or plain


_READERS: dict[str, Callable[[Path], Material]] = {
    ".docx": read_word,
    ".txt": _read_text,
    ".md": read_plain,
    ".csv": read_spoken_sheet,
    ".tsv": read_spoken_sheet,
    ".xlsx": read_spoken_sheet,
    ".srt": read_subtitles,
    ".vtt": read_subtitles,
}
_OLD_WORD = (".doc", ".dot")
_OLD_EXCEL = (".xls", ".xlt")
FORMATS = tuple(_READERS)
"""The suffixes that can be read, in lower case with their dot."""


def read(path: Path) -> Material:
    """Return what stands in the file.

    Raises:
        FileRefused: the file is missing, empty, too large, damaged, protected, unsafe, holds no text, or is of a
            format that can't be read.
    """
    suffix = path.suffix.lower()
    try:
        _must_be_file(path)
        if suffix in _OLD_WORD:
            raise FileRefused(path, FileReason.OLD_WORD)
        if suffix in _OLD_EXCEL:
            raise FileRefused(path, FileReason.OLD_EXCEL)
        if suffix not in _READERS:
            raise FileRefused(path, FileReason.UNKNOWN_FORMAT, {"suffix": suffix})
        if path.stat().st_size == 0:
            raise FileRefused(path, FileReason.EMPTY)
        material = _READERS[suffix](path)
    except PermissionError as error:
        raise FileRefused(path, FileReason.NO_RIGHTS) from error
    except FileNotFoundError as error:
        raise FileRefused(path, FileReason.MISSING) from error
    except OSError as error:
        raise FileRefused(path, FileReason.DAMAGED, {"system": error.strerror or ""}) from error
    return _with_text(material)


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
    size = sum(len(passage.text.encode()) + len(passage.label.encode()) + 1 for passage in material.passages)
    if size > TEXT_LIMIT + 1:
        raise FileRefused(material.path, FileReason.TOO_LARGE, {"bytes": str(size), "limit": str(TEXT_LIMIT)})
    if not any(passage.whole.strip() for passage in material.passages):
        raise FileRefused(material.path, FileReason.NO_TEXT)
    return material
