"""Columns that come into an author's table, or go out of it; the table stays as wide as it is."""

from lxml.etree import _Element

from exports.live.finding import FoundTable
from exports.live.grids import GridCell, GridRow
from exports.live.laying import bare, below, dress_runs, empty_cell, rescue, set_count
from exports.live.table_hand import TableHand
from exports.live.words import W, first_look, paragraphs_of
from exports.word_xml import element, run

_NARROWEST = 300
"""The least width of a new column, in twentieths of a point."""


def add_column(hand: TableHand, column: str) -> None:
    """Add a column after the one that precedes it now; the widest makes room."""
    found, at = hand.found, hand.columns.index(column)
    place = _place(hand, at)
    model = _model(hand, at)
    like = found.columns.get(model, (-1, -1))
    room = _make_room(found, place, like if hand.column(model).number == hand.column(column).number else None)
    models = {row.element: row.at(*like) for row in found.grid}
    for row in found.grid:
        _add_cell(row, place, models[row.element], room)
    found.move_columns(place, 1)
    found.columns[column] = (place, place + 1)
    _fill(hand, column, models)


def _place(hand: TableHand, at: int) -> int:
    columns = hand.found.columns
    before = next((each for each in reversed(hand.columns[:at]) if each in columns), None)
    if before is not None:
        return columns[before][1]
    after = next((each for each in hand.columns[at:] if each in columns), None)
    return columns[after][0] if after is not None else 0


def _model(hand: TableHand, at: int) -> str:
    """Return the column to look like: the nearest of numbers for numbers, of words for words."""
    number = hand.block.columns[at].number
    near = min(
        (place for place, each in enumerate(hand.columns) if each in hand.found.columns),
        key=lambda place: (hand.block.columns[place].number != number, abs(place - at)),
        default=at,
    )
    return hand.columns[near]


def _make_room(found: FoundTable, place: int, like: tuple[int, int] | None) -> int:
    """Give the grid one more column at ``place``, as wide as those ``like`` it; return what the widest loses for it."""
    grid = found.element.find(W + "tblGrid")
    if grid is None or not len(grid):
        return 0
    widths = [_width(each) for each in grid]
    most = max(widths) // 2
    wanted = sum(widths[slice(*like)]) if like is not None else sum(widths) // (len(widths) + 1)
    room = max(min(most, wanted), min(_NARROWEST, most))
    _widen_widest(found, -room)
    grid.insert(place, element("w:gridCol", {"w:w": str(room)}))
    return room


def _widen_widest(found: FoundTable, by: int) -> None:
    grid = found.element.find(W + "tblGrid")
    if grid is None or not len(grid):
        return
    widest = max(range(len(grid)), key=lambda place: _width(grid[place]))
    grid[widest].set(W + "w", str(_width(grid[widest]) + by))
    for row in found.grid:
        cell = row.over(widest)
        if cell is not None:
            _widen(cell.element, by)


def _add_cell(row: GridRow, place: int, model: GridCell | None, room: int) -> None:
    over = next((cell for cell in row.cells if cell.start < place < cell.end), None)
    if over is not None:
        _span(over, 1)
        _widen(over.element, room)
        return
    before = next((cell for cell in row.cells if cell.end == place), None)
    beside = before or next((cell for cell in row.cells if cell.start == place), None)
    if beside is None:
        return
    made = bare((model or beside).element)
    empty_cell(made)
    properties = made.find(W + "tcPr")
    if properties is not None:
        properties[:] = [each for each in properties if each.tag not in {W + "gridSpan", W + "vMerge"}]
        for width in properties.iter(W + "tcW"):
            width.set(W + "w", str(room))
    where = below(row.element, beside.element)
    if before is not None:
        where.addnext(made)
    else:
        where.addprevious(made)


def _fill(hand: TableHand, column: str, models: dict[_Element, GridCell | None]) -> None:
    head = hand.found.heading()
    cell = head.at(*hand.found.columns[column]) if head is not None else None
    if head is not None and cell is not None:
        like = models[head.element]
        paragraph = next(paragraphs_of(cell.element))
        paragraph.append(run(hand.column(column).label))
        if like is not None:
            dress_runs(paragraph, first_look(like.element))
        hand.mark_column(cell.element, column)
    for token, row in hand.found.rows.items():
        own = row.at(*hand.found.columns[column])
        if own is not None and token in hand.rows:
            model = models[row.element]
            hand.fill_anew(own.element, token, column, (model or own).element)


def remove_column(hand: TableHand, column: str) -> None:
    """Take a column out, unless it is the only one; the widest of the others gets its room."""
    found = hand.found
    start, end = found.columns[column]
    if found.width <= end - start:
        return
    grid = found.element.find(W + "tblGrid")
    going = grid[start:end] if grid is not None else []
    room = sum(map(_width, going))
    for row in found.grid:
        cell = row.at(start, end)
        over = row.over(start)
        if cell is not None and len(row.cells) > 1:
            _remove_cell(row, cell)
        elif over is not None and over.span > end - start:
            _span(over, start - end)
            _widen(over.element, -room)
    if grid is not None:
        del grid[start:end]
    del found.columns[column]
    found.move_columns(end, start - end)
    _widen_widest(found, room)


def _remove_cell(row: GridRow, cell: GridCell) -> None:
    others = [each for each in row.cells if each is not cell]
    heir = next((each for each in others if each.start >= cell.end), others[-1])
    paragraph = next(paragraphs_of(heir.element), None)
    if paragraph is not None:
        rescue(cell.element, paragraph, first=True, but=lambda mark: mark.kind == "c")
    holder = cell.element.getparent()
    assert holder is not None
    holder.remove(cell.element)


def _span(cell: GridCell, by: int) -> None:
    properties = cell.element.find(W + "tcPr")
    if properties is not None:
        set_count(properties, "gridSpan", cell.span + by, ("cnfStyle", "tcW"))


def _widen(cell: _Element, by: int) -> None:
    width = cell.find(f"{W}tcPr/{W}tcW")
    if width is not None and width.get(W + "type", "dxa") == "dxa":
        width.set(W + "w", str(max(_width(width) + by, 0)))


def _width(element_: _Element) -> int:
    text = element_.get(W + "w", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0
