"""Workbooks to fill in: headings, lists to choose from, days and times as Excel keeps them, and a guide."""

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from exports.files import write_whole
from exports.sheets import sheet_name
from workbench.domain.record_books import BookColumn, BookSheet, CellKind, RecordBook

if TYPE_CHECKING:
    from xlsxwriter import Workbook, Worksheet

ROWS: Final = 2_000
"""So many rows of a sheet offer their lists."""

_FORMS: Final = {CellKind.DAY: "yyyy-mm-dd", CellKind.TIME: "hh:mm", CellKind.NUMBER: "0"}
_WIDE, _NARROW, _LONGEST_HINT = 34, 14, 255
_NEEDED: Final = "#FFF2CC"
_PAPER_A4: Final = 9


def write_record_book(book: RecordBook, path: Path) -> int:
    """Write the workbook and return how many sheets there are to fill in.

    Raises:
        FileRefused, DiskFull: the file can't be written.
    """
    write_whole(path, lambda stream: _fill(stream, book))
    return len(book.sheets)


def _fill(stream: BinaryIO, book: RecordBook) -> None:
    from xlsxwriter import Workbook

    whole = BytesIO()
    plain = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
    with Workbook(whole, {"in_memory": True, **plain}) as made:
        made.set_properties({"title": book.title})
        guide = made.add_worksheet(sheet_name(book.guide_name))
        sheets = [made.add_worksheet(sheet_name(each.name)) for each in book.sheets]
        places = _fill_words(made, book)
        _fill_guide(made, guide, book)
        for sheet, told in zip(sheets, book.sheets, strict=True):
            _fill_sheet(made, sheet, told, places)
    stream.write(whole.getvalue())


def _fill_words(made: "Workbook", book: RecordBook) -> dict[tuple[str, ...], str]:
    """Write every list of allowed words into a column of the last sheet and return where each stands."""
    name = sheet_name(book.words_name)
    sheet = made.add_worksheet(name)
    bold = made.add_format({"bold": True, "bottom": 1})
    places: dict[tuple[str, ...], str] = {}
    for column in (each for told in book.sheets for each in told.columns):
        if not column.choices or column.choices in places:
            continue
        at = len(places)
        sheet.write_string(0, at, column.heading, bold)
        for row, word in enumerate(column.choices, 1):
            sheet.write_string(row, at, word)
        sheet.set_column(at, at, _NARROW + 10)
        letters = _letters(at)
        places[column.choices] = f"='{name}'!${letters}$2:${letters}${len(column.choices) + 1}"
    sheet.freeze_panes(1, 0)
    return places


def _fill_guide(made: "Workbook", sheet: "Worksheet", book: RecordBook) -> None:
    wrapped = made.add_format({"text_wrap": True, "valign": "top"})
    bold = made.add_format({"bold": True, "bottom": 1})
    sheet.write_string(0, 0, book.title, made.add_format({"bold": True, "font_size": 14}))
    row = 1
    for paragraph in book.guide:
        sheet.write_string(row, 0, paragraph)
        row += 1
    row += 1
    for at, (head, width) in enumerate(zip(book.guide_heads, (16, 30, 54, 50), strict=True)):
        sheet.write_string(row, at, head, bold)
        sheet.set_column(at, at, width)
    for told in book.sheets:
        for column in told.columns:
            row += 1
            star = " *" if column.required else ""
            words = ", ".join(column.choices)
            for at, text in enumerate((told.name, f"{column.heading}{star}", column.hint, words)):
                sheet.write_string(row, at, text, wrapped)
    sheet.set_landscape()
    sheet.set_paper(_PAPER_A4)
    sheet.fit_to_pages(1, 0)


def _fill_sheet(
    made: "Workbook", sheet: "Worksheet", told: BookSheet, places: dict[tuple[str, ...], str]
) -> None:
    usual = made.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    needed = made.add_format(
        {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top", "bg_color": _NEEDED}
    )
    cells = {kind: made.add_format(_look(kind)) for kind in CellKind}
    for at, column in enumerate(told.columns):
        head = f"{column.heading} *" if column.required else column.heading
        sheet.write_string(0, at, head, needed if column.required else usual)
        sheet.set_column(at, at, _width(column), cells[column.kind])
        _check(sheet, at, column, places)
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.set_paper(_PAPER_A4)


def _look(kind: CellKind) -> dict[str, object]:
    if kind is CellKind.WORDS:
        return {"text_wrap": True, "valign": "top"}
    return {"num_format": _FORMS[kind], "valign": "top"}


def _check(sheet: "Worksheet", at: int, column: BookColumn, places: dict[tuple[str, ...], str]) -> None:
    """Offer the allowed words, and show the hint where somebody types."""
    options: dict[str, object] = {"validate": "any"}
    if column.choices:
        # Words of the other language are read, too: they get a warning, not a refusal.
        options = {"validate": "list", "source": places[column.choices], "error_type": "warning"}
    if column.hint:
        options |= {"input_title": column.heading[:32], "input_message": column.hint[:_LONGEST_HINT]}
    sheet.data_validation(1, at, ROWS, at, options)


def _width(column: BookColumn) -> int:
    if column.kind is not CellKind.WORDS:
        return _NARROW
    if column.choices:
        return min(_WIDE, max(_NARROW, *(len(each) + 3 for each in column.choices)))
    return _WIDE if len(column.hint) > 40 else max(_NARROW + 4, len(column.heading) + 2)


def _letters(column: int) -> str:
    first, second = divmod(column, 26)
    return (chr(64 + first) if first else "") + chr(65 + second)
