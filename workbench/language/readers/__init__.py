"""One reader per file format, each from a path to the same plain record: passages in reading order.

A reader either returns Material or raises FileRefused with a reason; no file makes it do anything else.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers import sheets
from workbench.language.readers.chats import chat_in
from workbench.language.readers.folders import material_files
from workbench.language.readers.geojson import read_geojson
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
from workbench.language.readers.odt import read_odt
from workbench.language.readers.pdf import read_pdf
from workbench.language.readers.plain import read_plain
from workbench.language.readers.refusing import (
    must_be_file,
    must_open,
    told_as_refusals,
    unchanged,
    with_text,
)
from workbench.language.readers.rtf import read_rtf
from workbench.language.readers.sheets import SHEET_SUFFIXES, Sheet
from workbench.language.readers.signatures import suffix_within
from workbench.language.readers.spoken_sheets import read_spoken_sheet
from workbench.language.readers.subtitles import read_subtitles
from workbench.language.readers.web import read_web
from workbench.language.readers.word import read_word

__all__ = [
    "FORMATS",
    "PASSAGE_LIMIT",
    "PLACE_SUFFIXES",
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
    "read_places",
    "read_sheet",
    "refuse_unread",
    "suffix_read_as",
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
GEOJSON_SUFFIXES = (".geojson", ".json")
PLACE_SUFFIXES = (*SHEET_SUFFIXES, *GEOJSON_SUFFIXES)
"""The suffixes of files that name a study's places."""


def read(path: Path) -> Material:
    """Return what stands in the file.

    Raises:
        FileRefused: the file is missing, empty, too large, damaged, protected, unsafe, holds no text, changed while it
            was read, or is of a format that can't be read.
    """
    with told_as_refusals(path):
        _refuse_unread(path)
        with unchanged(path):
            within = suffix_read_as(path)
            if within in _OLD:
                raise FileRefused(path, _OLD[within])
            material = _READERS[within](path)
    return with_text(material if within == path.suffix.lower() else _renamed(material, within))


def read_sheet(path: Path, *more: str) -> Sheet:
    """Return the sheet in the file, as ``sheets.read_sheet`` does with ``more``, and refuse it as ``read`` does."""
    with told_as_refusals(path):
        _refuse_unread(path, SHEET_SUFFIXES)
        with unchanged(path):
            return sheets.read_sheet(path, *more)


def read_places(path: Path) -> Sheet:
    """Return the places in the file, be it a sheet or GeoJSON, as a sheet; refused as ``read`` does."""
    with told_as_refusals(path):
        _refuse_unread(path, PLACE_SUFFIXES)
        with unchanged(path):
            return read_geojson(path) if path.suffix.lower() in GEOJSON_SUFFIXES else sheets.read_sheet(path)


def refuse_unread(path: Path, formats: Iterable[str] = ()) -> None:
    """Raise the FileRefused of a file that need not be read to know it: an empty one, or one of none of the formats.

    Without ``formats`` these are all from which there is material.
    """
    with told_as_refusals(path):
        _refuse_unread(path, formats)


def suffix_read_as(path: Path) -> str:
    """Return the suffix of the format as which the file is read: what its content surely is, or what its name says.

    Raises:
        OSError: the file can't be read.
    """
    suffix = path.suffix.lower()
    found = suffix_within(path)
    known = found in _READERS or found in _OLD
    return found if known and suffix not in _HOLDS_ANY and (suffix, found) not in _SAME else suffix


def _refuse_unread(path: Path, formats: Iterable[str] = ()) -> None:
    suffix = path.suffix.lower()
    must_be_file(path)
    if suffix not in (formats or _READERS) and suffix not in _OLD:
        raise FileRefused(path, FileReason.UNKNOWN_FORMAT, {"suffix": suffix})
    if path.stat().st_size == 0:
        raise FileRefused(path, _OLD.get(suffix, FileReason.EMPTY))
    must_open(path)


def _renamed(material: Material, within: str) -> Material:
    """Say that the name lies about what the file is."""
    facts = {"suffix": material.path.suffix.lower(), "format": within.removeprefix(".")}
    return replace(material, warnings=(Doubt(DoubtKind.OTHER_FORMAT, facts), *material.warnings))
