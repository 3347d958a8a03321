"""Rows that come into an author's table, or go out of it."""

from lxml.etree import _Element

from exports.live.anchors import bookmark_in
from exports.live.grids import CONTINUE, RESTART, GridCell, GridRow
from exports.live.laying import bare, below, drop_bookmark, empty_cell, rescue, set_count, unwrap
from exports.live.pieces import control_tag
from exports.live.table_hand import TableHand
from exports.live.words import W, paragraphs_of
from exports.word_xml import element
from workbench.domain.reports import Cell


def add_row(hand: TableHand, row: str) -> None:
    """Add a row after the one that precedes it now, in the look of the nearest of its kind.

    What the author has beside it stays empty. Without a row that precedes it, it comes before the one that follows.
    """
    found = hand.found
    at = hand.rows.index(row)
    before = next((each for each in reversed(hand.rows[:at]) if each in found.rows), None)
    after = next((each for each in hand.rows[at:] if each in found.rows), None)
    model = _model(hand, at)
    made = bare(model.element)
    properties = made.find(W + "trPr")
    if properties is not None:
        properties[:] = [each for each in properties if each.tag != W + "tblHeader"]
    if before is not None:
        place = found.grid.index(found.rows[before]) + 1
    elif after is not None:
        place = found.grid.index(found.rows[after])
    else:
        place = len(found.grid)
    if place:
        below(found.element, found.grid[place - 1].element).addnext(made)
    else:
        below(found.element, found.grid[0].element).addprevious(made)
    _fill(hand, row, place, found.take_row(row, made, place), model)


def _model(hand: TableHand, at: int) -> GridRow:
    """Return the row to copy: of those with the look of the new one the nearest, else the nearest of all."""
    wanted = _look(hand.block.rows[at])
    near = min(
        (place for place, each in enumerate(hand.rows) if each in hand.found.rows),
        key=lambda place: (_look(hand.block.rows[place]) != wanted, abs(place - at)),
        default=None,
    )
    if near is not None:
        return hand.found.rows[hand.rows[near]]
    return next(iter(hand.found.rows.values()), hand.found.grid[-1])


def _look(cells: tuple[Cell, ...]) -> tuple[bool, int]:
    return any(cell.strong for cell in cells), cells[0].level if cells else 0


def _fill(hand: TableHand, row: str, place: int, made: GridRow, model: GridRow) -> None:
    columns = {at: column for column, at in hand.found.columns.items()}
    under = hand.found.grid[place + 1] if place + 1 < len(hand.found.grid) else None
    filled = []
    for cell, like in zip(made.cells, model.cells, strict=True):
        column = columns.get((cell.start, cell.end))
        _join(cell, under)
        if column is None or column not in hand.columns:
            empty_cell(cell.element)
            continue
        hand.fill_anew(cell.element, row, column, like.element)
        filled.append(cell.element)
    hand.mark_first(filled, row)


def _join(cell: GridCell, under: GridRow | None) -> None:
    """Join a new cell with those around it where they are joined, and with none where they aren't."""
    properties = cell.element.find(W + "tcPr")
    below_ = under.at(cell.start, cell.end) if under is not None else None
    if properties is None:
        return
    properties[:] = [each for each in properties if each.tag != W + "vMerge"]
    if below_ is not None and below_.merged == CONTINUE:
        set_count(properties, "vMerge", 2, ("cnfStyle", "tcW", "gridSpan", "hMerge"))
        joined = properties.find(W + "vMerge")
        assert joined is not None
        joined.set(W + "val", CONTINUE)


def remove_row(hand: TableHand, row: str) -> None:
    """Take a row out, unless it is the only one. What it had joined with cells below stays with these.

    Copies of it that an author has made within the table stay, and are hers from now on.
    """
    found = hand.found
    gone = found.rows[row]
    place = found.grid.index(gone)
    if len(found.grid) == 1:
        return
    under = found.grid[place + 1] if place + 1 < len(found.grid) else None
    for cell in gone.cells:
        heir = under.at(cell.start, cell.end) if under is not None else None
        if cell.merged == RESTART and heir is not None and heir.merged == CONTINUE:
            _inherit(cell, heir.element)
    neighbour = under or found.grid[place - 1]
    paragraph = next((each for cell in neighbour.cells for each in paragraphs_of(cell.element)), None)
    if paragraph is not None:
        rescue(gone.element, paragraph, first=under is not None, but=lambda mark: mark.kind == "r")
    holder = gone.element.getparent()
    assert holder is not None
    holder.remove(gone.element)
    del found.rows[row]
    found.grid.remove(gone)
    for each in found.grid:
        _give_up(each.element, found.token, row)


def _give_up(holder: _Element, table: str, row: str) -> None:
    """Take away what says that words are those of a row of ours."""
    for control in list(holder.iter(W + "sdt")):
        tag = control_tag(control)
        if tag is not None and tag.kind == "c" and tag.parts[:2] == (table, row):
            unwrap(control)
    for start in list(holder.iter(W + "bookmarkStart")):
        mark = bookmark_in(start.get(W + "name", ""))
        if mark is not None and mark.kind == "r" and mark.parts == (table, row):
            drop_bookmark(start)


def _inherit(cell: GridCell, heir: _Element) -> None:
    """Make the cell below the first of those that are joined, with what stood in the one that goes.

    Words that stood in it unseen, since it was joined, stay in it behind these.
    """
    properties = heir.find(W + "tcPr")
    joined = properties.find(W + "vMerge") if properties is not None else None
    assert joined is not None
    joined.set(W + "val", RESTART)
    unseen = [each for each in heir if each.tag != W + "tcPr" and next(each.iter(W + "t"), None) is not None]
    heir[:] = [each for each in heir if each.tag == W + "tcPr"]
    heir.extend([each for each in cell.element if each.tag != W + "tcPr"])
    heir.extend(unseen)
    cell.element.append(element("w:p"))
