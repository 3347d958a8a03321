"""Tables as sheets: CSV, or a workbook that Excel opens with numbers as numbers and nothing taken for a formula."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from exports.files import write_whole
from exports.legal import legal
from exports.tabular import write_csv

if TYPE_CHECKING:
    from xlsxwriter import Workbook

Value = str | int | float
_WIDEST, _LONGEST_CELL, _MOST_ROWS = 60, 32_767, 1_048_575
_LOOKED_AT = 200


def write_sheet(
    header: Sequence[str], rows: Sequence[Sequence[Value]], path: Path, *, title: str = "", note: str = ""
) -> int:
    """Write a table and return how many rows it has below its header; the suffix of ``path`` says which kind of file.

    ``title`` names the sheet of a workbook, which holds at most 1,048,575 rows, and 32,767 characters in a cell; longer
    words end in an ellipsis there. ``note`` stands below the rows, parted from them by an empty one.

    Raises:
        FileRefused: the file can't be written.
    """
    rest = ("",) * (len(header) - 1)
    below: Sequence[Sequence[Value]] = (("", *rest), (note, *rest)) if note else ()
    if path.suffix.casefold() == ".xlsx":
        shown = rows[: _MOST_ROWS - len(below)]
        write_whole(path, lambda stream: _fill(stream, header, shown, title, note))
        return len(shown)
    write_csv(header, [[_plain(value) for value in row] for row in (*rows, *below)], path)
    return len(rows)


def _fill(
    stream: BinaryIO, header: Sequence[str], rows: Sequence[Sequence[Value]], title: str, note: str
) -> None:
    from xlsxwriter import Workbook

    # Strings stay strings: a hit that begins with = would be a formula, an address a link.
    whole = BytesIO()
    book = Workbook(whole, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    with book:
        _fill_sheet(book, header, rows, title, note)
    stream.write(whole.getvalue())


def _fill_sheet(
    book: "Workbook", header: Sequence[str], rows: Sequence[Sequence[Value]], title: str, note: str
) -> None:
    bold = book.add_format({"bold": True, "bottom": 1})
    sheet = book.add_worksheet(sheet_name(title))
    sheet.freeze_panes(1, 0)
    for column, words in enumerate(header):
        sheet.write_string(0, column, words, bold)
        longest = max((len(str(row[column])) for row in rows[:_LOOKED_AT]), default=0)
        sheet.set_column(column, column, min(_WIDEST, max(len(words), longest) + 2))
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(number, column, _fitting(value))
            else:
                sheet.write_number(number, column, value)
    if rows:
        sheet.autofilter(0, 0, len(rows), len(header) - 1)
    if note:
        sheet.write_string(len(rows) + 2, 0, _fitting(note))


def sheet_name(title: str) -> str:
    """Return a name that Excel takes for a sheet."""
    # Excel counts in UTF-16: signs that take two there go
    kept = (each for each in " ".join(legal(title).split()) if each <= "\uffff")
    clean = "".join(" " if each in "[]:*?/\\" else each for each in kept).strip(" '")
    return clean[:31].strip(" '") or "Sheet1"


def _fitting(words: str) -> str:
    """Return words that a cell can hold: longer ones are cut, and end in an ellipsis that says so."""
    return words if len(words) <= _LONGEST_CELL else f"{words[: _LONGEST_CELL - 1]}…"


def _plain(value: Value) -> str:
    return value if isinstance(value, str) else f"{value:g}" if isinstance(value, float) else str(value)
