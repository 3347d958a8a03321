"""One reader per file format, each from a path to the same plain record: passages in reading order.

A reader either returns Material or raises FileRefused with a reason; no file makes it do anything else.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers.chats import chat_in
from workbench.language.readers.folders import material_files
from workbench.language.readers.material import TEXT_LIMIT, Comment, Doubt, DoubtKind, Material, Part, Passage
from workbench.language.readers.odt import read_odt
from workbench.language.readers.pdf import read_pdf
from workbench.language.readers.plain import read_plain
from workbench.language.readers.rtf import read_rtf
from workbench.language.readers.signatures import suffix_within
from workbench.language.readers.spoken_sheets import read_spoken_sheet
from workbench.language.readers.subtitles import read_subtitles
from workbench.language.readers.web import read_web
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
    ".odt": read_odt,
    ".rtf": read_rtf,
    ".pdf": read_pdf,
    ".html": read_web,
    ".htm": read_web,
    ".txt": _read_text,
    ".md": read_plain,
    ".csv": read_spoken_sheet,
    ".tsv": read_spoken_sheet,
    ".xlsx": read_spoken_sheet,
    ".srt": read_subtitles,
    ".vtt": read_subtitles,
}
_OLD = {
    ".doc": FileReason.OLD_WORD,
    ".dot": FileReason.OLD_WORD,
    ".xls": FileReason.OLD_EXCEL,
    ".xlt": FileReason.OLD_EXCEL,
}
_SAME = frozenset({(".htm", ".html"), (".csv", ".xlsx"), (".tsv", ".xlsx")})
"""Suffixes whose readers look themselves whether a file holds the other format."""
_HOLDS_ANY = (".md",)
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
        if suffix not in _READERS and suffix not in _OLD:
            raise FileRefused(path, FileReason.UNKNOWN_FORMAT, {"suffix": suffix})
        if path.stat().st_size == 0:
            raise FileRefused(path, _OLD.get(suffix, FileReason.EMPTY))
        within = _within(path, suffix)
        if within in _OLD:
            raise FileRefused(path, _OLD[within])
        material = _READERS[within](path)
    except PermissionError as error:
        raise FileRefused(path, FileReason.NO_RIGHTS) from error
    except FileNotFoundError as error:
        raise FileRefused(path, FileReason.MISSING) from error
    except OSError as error:
        raise FileRefused(path, FileReason.DAMAGED, {"system": error.strerror or ""}) from error
    return _with_text(material if within == suffix else _renamed(material, suffix, within))


def _within(path: Path, suffix: str) -> str:
    """Return the suffix by which to read: what the content surely is, or what the name says."""
    found = suffix_within(path)
    known = found in _READERS or found in _OLD
    return found if known and suffix not in _HOLDS_ANY and (suffix, found) not in _SAME else suffix


def _renamed(material: Material, suffix: str, within: str) -> Material:
    """Say that the name lies about what the file is."""
    doubt = Doubt(DoubtKind.OTHER_FORMAT, {"suffix": suffix, "format": within.removeprefix(".")})
    return replace(material, warnings=(doubt, *material.warnings))


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
    """Return the material if a source can hold its text."""
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
