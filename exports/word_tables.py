"""Tables in Word: three lines, the header row on every page, rows whole unless told otherwise. XML in one pass.

Lengths are in twentieths of a point. Elements stand in the order that the schema of WordprocessingML asks for;
LibreOffice forgives another, Word may call the file unreadable.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml.etree import _Element

from exports.live.anchors import Bookmark, Tag
from exports.live.marking import table_base
from exports.word_cells import CellMarks, cell_content, language_in
from exports.word_controls import Marks
from exports.word_notes import Notes
from exports.word_widths import PLAIN_TYPE, TableType, column_widths, lines_of
from exports.word_xml import element, legal, paragraph, run, value, visible
from workbench.domain.reports import Cell, Column, Table, Tone

_SHORT = 15
"""So many rows without quotations are kept on one page."""

_HIGH = 14
"""Rows with more lines may go over two pages, where a table lets them."""

_UPRIGHT_HEIGHT = 1400
_FILLS = {Tone.AMBER: "FBE8C8", Tone.RED: "F6D5CE"}
_MARGIN = 80
"""The white left and right within a cell of our style."""
_GREY_LINE = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "BFBFBF"}


@dataclass(frozen=True, slots=True)
class TableMarks:
    """What a live table is marked with: its token, its number in bookmarks, and the tokens of its rows and columns."""

    marks: Marks
    token: str
    number: int
    rows: tuple[str, ...]
    columns: tuple[str, ...]

    def heading_name(self, column: int) -> Bookmark:
        """Return the bookmark of a column."""
        return Bookmark("c", (self.token, self.columns[column]), self.number)

    def heading(self, column: int, content: Sequence[_Element]) -> list[_Element]:
        """Return a heading's content in the bookmark of its column."""
        return self.marks.bookmarked(self.heading_name(column), content)

    def begin(self, row: int, first: _Element) -> None:
        """Put the content of a row's first paragraph with words into the bookmark of the row."""
        name = Bookmark("r", (self.token, self.rows[row]), self.number)
        first.extend(self.marks.bookmarked(name, first[1:]))

    def cell(self, row: int, column: int) -> CellMarks:
        """Return the marks of a cell."""
        return CellMarks(self.marks, self.token, self.rows[row], self.columns[column])


def table_element(
    table: Table,
    room: int,
    face: TableType = PLAIN_TYPE,
    *,
    marks: TableMarks | None = None,
    notes: Notes | None = None,
) -> _Element:
    """Return the table as wide as ``room``, set in type like ``face``; a live one, with ``marks``, within its control.

    ``notes`` takes the provenance of quotations, where the table wants footnotes.
    """
    made = _table(table, room, face, marks, notes if table.footnotes else None)
    if marks is None:
        return made
    tag = Tag("t", (marks.token, table_base(table)))
    return marks.marks.control(tag, [made], table.caption)


def _table(
    table: Table, room: int, face: TableType, marks: TableMarks | None, notes: Notes | None
) -> _Element:
    widths, upright = column_widths(table, room, face)
    grid = element("w:tblGrid", children=[element("w:gridCol", {"w:w": str(width)}) for width in widths])
    header = _header(table.columns, widths, marks, upright=upright)
    made = element("w:tbl", children=[_properties(table, room), grid, header])
    for number, cells in enumerate(table.rows):
        high = table.breaks and lines_of(cells, widths, face) > _HIGH
        row = _row(table, number, widths, marks, notes, high=high)
        if high:
            row.remove(row[0])
        made.append(row)
    return made


def _properties(table: Table, room: int) -> _Element:
    look = {
        "w:val": "0420",
        "w:firstRow": "1",
        "w:lastRow": "0",
        "w:firstColumn": "0",
        "w:lastColumn": "0",
        "w:noHBand": "0",
        "w:noVBand": "1",
    }
    return element(
        "w:tblPr",
        children=[
            value("w:tblStyle", "ThreeLineTable"),
            element("w:tblW", {"w:w": str(room), "w:type": "dxa"}),
            element("w:tblLayout", {"w:type": "fixed"}),
            element("w:tblLook", look),
            value("w:tblCaption", _plain(table.caption)),
            value("w:tblDescription", _plain(table.description or table.caption)),
        ],
    )


def _plain(text: str) -> str:
    return " ".join(legal(text).split())


def _header(
    columns: Sequence[Column], widths: Sequence[int], marks: TableMarks | None, *, upright: bool
) -> _Element:
    rules = [element("w:cantSplit")]
    if upright:
        rules.append(element("w:trHeight", {"w:val": str(_UPRIGHT_HEIGHT), "w:hRule": "atLeast"}))
    rules.append(element("w:tblHeader"))
    row = element("w:tr", children=[element("w:trPr", children=rules)])
    for number, (column, width) in enumerate(zip(columns, widths, strict=True)):
        turned = upright and column.number
        style = "TableHeadingNumber" if column.number and not turned else "TableHeading"
        properties = [element("w:tcW", {"w:w": str(width), "w:type": "dxa"})]
        if turned:
            properties.append(value("w:textDirection", "btLr"))
        properties.append(value("w:vAlign", "center" if turned else "bottom"))
        label = [run(column.label)]
        content = label if marks is None else marks.heading(number, label)
        row.append(_cell(properties, [paragraph(style, content)]))
    return row


def _stays_with_next(table: Table, number: int, *, high: bool) -> bool:
    """Tell whether a row must not end a page: in a short table, before its first code, above the table's note."""
    if high:
        return False
    if (
        not table.breaks
        and len(table.rows) <= _SHORT
        and not any(cell.quotes for row in table.rows for cell in row)
    ):
        return True
    if number == len(table.rows) - 1:
        return bool(table.note)
    return _is_strong(table.rows[number]) and not _is_strong(table.rows[number + 1])


def _is_strong(cells: Sequence[Cell]) -> bool:
    return any(cell.strong for cell in cells)


def _row(
    table: Table,
    number: int,
    widths: Sequence[int],
    marks: TableMarks | None,
    notes: Notes | None,
    *,
    high: bool,
) -> _Element:
    """Return a row; a strong one has a thin line above it, a high one stays with nothing."""
    cells, columns, keep_next = table.rows[number], table.columns, _stays_with_next(table, number, high=high)
    row = element("w:tr", children=[element("w:trPr", children=[element("w:cantSplit")])])
    padded = [*cells, *[Cell()] * (len(columns) - len(cells))]
    for place, (cell, column, width) in enumerate(zip(padded, columns, widths, strict=True)):
        properties = [element("w:tcW", {"w:w": str(width), "w:type": "dxa"})]
        if number and _is_strong(cells):
            properties.append(element("w:tcBorders", children=[element("w:top", _GREY_LINE)]))
        if cell.tone is not Tone.NONE:
            properties.append(
                element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": _FILLS[cell.tone]})
            )
        content = cell_content(
            cell,
            number=cell.number or column.number,
            language=language_in(column),
            keep_next=keep_next,
            marks=None if marks is None else marks.cell(number, place),
            notes=notes,
            width=width - 2 * _MARGIN,
        )
        row.append(_cell(properties, content))
    if marks is not None:
        # Around nothing, a bookmark that LibreOffice saves begins twice and ends once.
        lines = list(row.iter(qn("w:p")))
        marks.begin(number, next((line for line in lines if visible(line)), lines[0]))
    return row


def _cell(properties: Sequence[_Element], content: Sequence[_Element]) -> _Element:
    return element("w:tc", children=[element("w:tcPr", children=properties), *content])
