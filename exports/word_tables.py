"""Tables in Word: three lines, the header row on every page, rows whole unless told otherwise. XML in one pass.

Lengths are in twentieths of a point. Elements stand in the order that the schema of WordprocessingML asks for;
LibreOffice forgives another, Word may call the file unreadable.
"""

from collections.abc import Iterator, Sequence

from lxml.etree import _Element

from exports.word_prose import cell_prose
from exports.word_widths import PLAIN_TYPE, TableType, column_widths
from exports.word_xml import element, legal, paragraph, run, value
from workbench.domain.reports import Cell, Column, Quote, Table

_INDENT = 170
_SHORT = 15
"""So many rows without quotations are kept on one page."""

_UPRIGHT_HEIGHT = 1400
_GREY_LINE = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "BFBFBF"}


def table_element(table: Table, room: int, face: TableType = PLAIN_TYPE) -> _Element:
    """Return the table as wide as ``room``, set in type like ``face``."""
    widths, upright = column_widths(table, room, face)
    grid = element("w:tblGrid", children=[element("w:gridCol", {"w:w": str(width)}) for width in widths])
    made = element(
        "w:tbl", children=[_properties(table, room), grid, _header(table.columns, widths, upright=upright)]
    )
    for number, cells in enumerate(table.rows):
        keep_next = _stays_with_next(table, number)
        row = _row(cells, table.columns, widths, first=number == 0, keep_next=keep_next)
        if table.breaks:
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


def _header(columns: Sequence[Column], widths: Sequence[int], *, upright: bool) -> _Element:
    rules = [element("w:cantSplit")]
    if upright:
        rules.append(element("w:trHeight", {"w:val": str(_UPRIGHT_HEIGHT), "w:hRule": "atLeast"}))
    rules.append(element("w:tblHeader"))
    row = element("w:tr", children=[element("w:trPr", children=rules)])
    for column, width in zip(columns, widths, strict=True):
        turned = upright and column.number
        style = "TableHeadingNumber" if column.number and not turned else "TableHeading"
        properties = [element("w:tcW", {"w:w": str(width), "w:type": "dxa"})]
        if turned:
            properties.append(value("w:textDirection", "btLr"))
        properties.append(value("w:vAlign", "center" if turned else "bottom"))
        row.append(_cell(properties, [paragraph(style, [run(column.label)])]))
    return row


def _stays_with_next(table: Table, number: int) -> bool:
    """Tell whether a row must not end a page: in a short table, before its first code, above the table's note."""
    if table.breaks:
        return False
    if len(table.rows) <= _SHORT and not any(cell.quotes for row in table.rows for cell in row):
        return True
    if number == len(table.rows) - 1:
        return bool(table.note)
    return _is_strong(table.rows[number]) and not _is_strong(table.rows[number + 1])


def _is_strong(cells: Sequence[Cell]) -> bool:
    return any(cell.strong for cell in cells)


def _row(
    cells: Sequence[Cell], columns: Sequence[Column], widths: Sequence[int], *, first: bool, keep_next: bool
) -> _Element:
    """Return a row; a strong one has a thin line above it."""
    row = element("w:tr", children=[element("w:trPr", children=[element("w:cantSplit")])])
    padded = [*cells, *[Cell()] * (len(columns) - len(cells))]
    for cell, column, width in zip(padded, columns, widths, strict=True):
        properties = [element("w:tcW", {"w:w": str(width), "w:type": "dxa"})]
        if _is_strong(cells) and not first:
            properties.append(element("w:tcBorders", children=[element("w:top", _GREY_LINE)]))
        content = _content(cell, number=cell.number or column.number, keep_next=keep_next)
        row.append(_cell(properties, content))
    return row


def _cell(properties: Sequence[_Element], content: Sequence[_Element]) -> _Element:
    return element("w:tc", children=[element("w:tcPr", children=properties), *content])


def _content(cell: Cell, *, number: bool, keep_next: bool) -> list[_Element]:
    style = "TableNumber" if number else "TableText"
    mark = "Strong" if cell.strong else ""
    indent = 0 if number else cell.level * _INDENT
    made = [
        paragraph(style, [run(line, mark)], keep_next=keep_next, indent=indent)
        for line in legal(cell.text).split("\n")
        if line.strip()
    ]
    made += cell_prose(cell.prose, style, keep_next=keep_next)
    for quote in cell.quotes:
        made += _quote(quote, keep_next=keep_next)
    if cell.alert:
        made.append(paragraph("Provenance", [run(cell.alert, "Strong")], keep_next=keep_next))
    return made or [paragraph(style, keep_next=keep_next)]


def _quote(quote: Quote, *, keep_next: bool) -> Iterator[_Element]:
    # Rows are not split, so a quotation stays with its provenance; only a row that stays with the next may say more:
    # a style that keeps every row with the next pushes a long table off its first page.
    yield paragraph("TableQuote", [run(f"“{quote.text}”")], keep_next=keep_next)
    if quote.provenance:
        yield paragraph("Provenance", [run(f"({quote.provenance})")], keep_next=keep_next)
