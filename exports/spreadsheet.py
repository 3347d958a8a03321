"""Sheets as Excel workbooks. Every cell is text as it stands: what begins with ``=`` is no formula."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from exports.files import write_whole
from workbench.domain.code_sheets import COLUMNS, sheet_rows
from workbench.domain.codes import Codebook
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.themes import Interpretation

CELL_LIMIT = 32_767
"""How much a cell of Excel holds, in UTF-16 units."""

_WIDTHS = {"path": 42, "name_en": 24, "colour": 10, "status": 10, "step": 14}
_WIDE = 44
_PLAIN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of a workbook's sheet; ``width`` in characters."""

    label: str
    width: int = _WIDE


def write_codebook_xlsx(book: Codebook, interpretations: Iterable[Interpretation], path: Path) -> int:
    """Write one row for each code in the book's order, in both languages; return how many.

    Reading the sheet again gives the same codebook.

    Raises:
        FileRefused: the file can't be written, or a text is longer than a cell of Excel holds.
    """
    columns = [SheetColumn(name, _WIDTHS.get(name, _WIDE)) for name in COLUMNS]
    return write_xlsx(columns, sheet_rows(book, interpretations), path, "codebook")


def write_xlsx(columns: Sequence[SheetColumn], rows: Sequence[Sequence[str]], path: Path, name: str) -> int:
    """Write a workbook with one sheet called ``name``; return how many rows it has below its header.

    Raises:
        FileRefused: the file can't be written, or a text is longer than a cell of Excel holds.
    """
    # It costs a fifth of a second that a window need not wait for.
    from xlsxwriter import Workbook

    _refuse_long_cells(columns, rows, path)
    whole = BytesIO()
    with Workbook(whole, _PLAIN) as workbook:
        sheet = workbook.add_worksheet(name)
        head = workbook.add_format({"bold": True, "bottom": 1, "valign": "top"})
        body = workbook.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        for place, column in enumerate(columns):
            sheet.set_column(place, place, column.width, body)
            sheet.write_string(0, place, column.label, head)
        for number, row in enumerate(rows, start=1):
            for place, cell in enumerate(row):
                if cell:
                    sheet.write_string(number, place, cell, body)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(1, len(rows)), len(columns) - 1)
    write_whole(path, lambda stream: stream.write(whole.getvalue()))
    return len(rows)


def _refuse_long_cells(columns: Sequence[SheetColumn], rows: Sequence[Sequence[str]], path: Path) -> None:
    for row in rows:
        for column, cell in zip(columns, row, strict=True):
            if len(cell) * 2 > CELL_LIMIT and len(cell.encode("utf-16-le")) // 2 > CELL_LIMIT:
                facts = {"what": row[0][:80], "column": column.label, "limit": str(CELL_LIMIT)}
                raise FileRefused(path, FileReason.CELL_TOO_LONG, facts)
