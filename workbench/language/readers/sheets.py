"""Sheets of any kind, by what the file is and not by what its name says."""

from pathlib import Path

from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers.separated import read_separated
from workbench.language.readers.sheet_rows import BadRow, RowFault, Sheet
from workbench.language.readers.workbooks import read_workbook

__all__ = ["SHEET_SUFFIXES", "BadRow", "RowFault", "Sheet", "read_sheet"]

SHEET_SUFFIXES = (".csv", ".tsv", ".xlsx")
"""The suffixes of sheets, in lower case with their dot."""

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"


def read_sheet(path: Path, worksheet: str = "") -> Sheet:
    """Return the sheet in the file, all cells as text: a ``.csv`` may be a workbook inside, and the other way round.

    Of a workbook it is the first worksheet that holds anything, or the one called ``worksheet``.

    Raises:
        FileRefused: there is no such worksheet (a text file has none), or the file is damaged,
            protected, unsafe, too large, no sheet at all, or holds nothing.
        OSError: it can't be read.
    """
    with path.open("rb") as stream:
        start = stream.read(4)
    if start in {_ZIP, _OLE}:
        return read_workbook(path, worksheet)
    if worksheet:
        raise FileRefused(path, FileReason.NO_WORKSHEET, {"worksheet": worksheet})
    return read_separated(path)
