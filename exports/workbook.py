"""Reports as workbooks: a sheet for each table, numbers as numbers, and words that nothing takes for a formula."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from exports.cell_words import figure_of, shown_as, words_of
from exports.files import write_whole
from exports.legal import legal
from exports.references import LABELS, NOTE_LABELS
from exports.sheets import sheet_name
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.reports import Cell, Column, Report, Table, Tone

if TYPE_CHECKING:
    from xlsxwriter import Format, Workbook, Worksheet

CELL_LIMIT: Final = 32_767
"""How much a cell of Excel holds, in UTF-16 units."""
ROW_LIMIT: Final = 1_048_576
"""How many rows a sheet of Excel has."""

_SHEETS: Final = 255
_NARROWEST, _NUMBER, _WHOLE = 12, 14, 150
_DEEPEST: Final = 15
_GREY: Final = "#BFBFBF"
_FILLS: Final = {Tone.AMBER: "#FBE8C8", Tone.RED: "#F6D5CE"}
_DAY: Final = "yyyy-mm-dd"
_BELOW: Final = 4
_PLAIN: Final = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
_CUT: Final = {
    "id": "Sel yang lebih panjang daripada yang dapat dimuat Excel: {count}; akhirnya “…”.",
    "en": "Cells longer than Excel can hold: {count}; they end in “…”.",
}
_ROWS_CUT: Final = {
    "id": "Baris yang tidak termuat dalam lembar Excel: {count}.",
    "en": "Rows that find no room in a sheet of Excel: {count}.",
}


def write_workbook(report: Report, path: Path) -> int:
    """Write the tables of a report to an ``.xlsx`` file and return how many rows they have, without their headings.

    The first row of a sheet has its headings; below the last row stand caption and note. A cell is a number where the
    report knows one; all others are words, with their quotations and where these come from.

    Raises:
        FileRefused: the report has no table, or the file can't be written.
    """
    tables = report.tables()
    if not tables:
        raise FileRefused(path, FileReason.NO_TABLE, {"what": report.title})
    write_whole(path, lambda stream: _fill(stream, report, tables[:_SHEETS]))
    return sum(len(table.rows) for table in tables)


def _fill(stream: BinaryIO, report: Report, tables: Sequence[Table]) -> None:
    # It costs a fifth of a second that a window need not wait for.
    from xlsxwriter import Workbook

    whole = BytesIO()
    with Workbook(whole, {"in_memory": True, **_PLAIN}) as book:
        book.set_properties({"title": legal(report.title), "subject": legal(report.subtitle)})
        looks = _Looks(book)
        for number, table in enumerate(tables, 1):
            name = f"{LABELS[report.language]['table']} {number}"
            sheet = book.add_worksheet(sheet_name(f"{number}. {table.caption.partition(':')[0]}"))
            _Sheet(sheet, looks, table, report.language).fill(name)
    stream.write(whole.getvalue())


@dataclass(eq=False)
class _Looks:
    """The formats of one workbook, each made once."""

    book: "Workbook"

    def __post_init__(self) -> None:
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}

    def of(self, **look: Any) -> "Format":  # noqa: ANN401 - the library's own words
        key = tuple(sorted(look.items()))
        if key not in self._made:
            self._made[key] = self.book.add_format({"valign": "top", **look})
        return self._made[key]


class _Sheet:
    """One table on its way into one sheet."""

    def __init__(self, sheet: "Worksheet", looks: _Looks, table: Table, language: str) -> None:
        self._sheet = sheet
        self._looks = looks
        self._table = table
        self._language = language
        self._cut = 0

    def fill(self, name: str) -> None:
        table = self._table
        rows = table.rows[: ROW_LIMIT - 1 - _BELOW]
        for at, column in enumerate(table.columns):
            side = "right" if column.number else "left"
            look = self._looks.of(bold=True, top=2, bottom=1, text_wrap=True, align=side)
            self._put(0, at, column.label, look)
            self._sheet.set_column(at, at, _width(column, table.columns))
        for number, cells in enumerate(rows, 1):
            strong = any(cell.strong for cell in cells)
            for at, (cell, column) in enumerate(zip(cells, table.columns, strict=False)):
                self._cell(
                    number, at, cell, numeric=cell.number or column.number, ruled=strong and number > 1
                )
        self._sheet.freeze_panes(1, 1 if len(table.columns) > 1 else 0)
        if rows and table.columns:
            self._sheet.autofilter(0, 0, len(rows), len(table.columns) - 1)
        self._print(rows=len(rows))
        self._notes(name, len(rows) + 2, left_out=len(table.rows) - len(rows))

    def _cell(self, row: int, at: int, cell: Cell, *, numeric: bool, ruled: bool) -> None:
        look: dict[str, Any] = {"bold": True} if cell.strong else {}
        look |= {"top": 1, "top_color": _GREY} if ruled else {}
        look |= {"bg_color": _FILLS[cell.tone]} if cell.tone is not Tone.NONE else {}
        if cell.day is not None:
            dated = self._looks.of(**look, num_format=_DAY, align="left")
            self._sheet.write_datetime(row, at, datetime.combine(cell.day, time.min), dated)
            return
        figure = figure_of(cell)
        if figure is not None:
            look = {**look, "num_format": _number_format(cell), "align": "right"}
            self._sheet.write_number(row, at, figure, self._looks.of(**look))
            return
        look |= {"align": "right"} if numeric else {"text_wrap": True}
        look |= {"indent": min(cell.level, _DEEPEST)} if cell.level and not numeric else {}
        self._put(row, at, words_of(cell), self._looks.of(**look))

    def _put(self, row: int, at: int, words: str, look: "Format | None" = None) -> None:
        fitting = _fitting(legal(words))
        self._cut += fitting != legal(words)
        if fitting:
            self._sheet.write_string(row, at, fitting, look)
        elif look is not None:
            self._sheet.write_blank(row, at, None, look)

    def _notes(self, name: str, row: int, *, left_out: int) -> None:
        table = self._table
        note = f"{NOTE_LABELS[self._language]} {table.note}" if table.note else ""
        told = [f"{name}. {table.caption}", note]
        told.append(_ROWS_CUT[self._language].format(count=left_out) if left_out else "")
        told.append(_CUT[self._language].format(count=self._cut) if self._cut else "")
        for number, words in enumerate(each for each in told if each):
            self._put(row + number, 0, words, self._looks.of())

    def _print(self, *, rows: int) -> None:
        sheet = self._sheet
        sheet.set_paper(9)
        if self._table.wide:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.set_header(f"&L{_for_header(self._table.caption)}")
        sheet.set_footer("&R&P / &N")
        # a figure that is kept as words (a year, a code's number) is meant as it stands
        if rows and self._table.columns:
            sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{rows + 1}"})


def _width(column: Column, columns: Sequence[Column]) -> float:
    if column.number:
        return max(_NUMBER, len(column.label) / 2)
    whole = sum(each.width for each in columns) or 1.0
    return max(_NARROWEST, min(_WHOLE * column.width / whole, 80))


def _number_format(cell: Cell) -> str:
    shown = shown_as(cell)
    digits = f"#,##0.{'0' * shown.decimals}" if shown.decimals else "#,##0"
    if not shown.percent:
        return digits
    return f"{digits}%" if shown.part else f'{digits}"%"'


def _fitting(words: str) -> str:
    """Return words that a cell can hold: longer ones are cut between two signs, and end in an ellipsis."""
    if len(words) <= CELL_LIMIT // 2 or _units(words) <= CELL_LIMIT:
        return words
    units = words.encode("utf-16-le")[: 2 * (CELL_LIMIT - 1)]
    return units.decode("utf-16-le", "ignore") + "…"


def _units(words: str) -> int:
    return len(words.encode("utf-16-le")) // 2


def _for_header(words: str) -> str:
    """Return words for a page's header, where ``&`` gives orders and 255 signs are all."""
    return " ".join(legal(words).split())[:100].replace("&", "&&")
