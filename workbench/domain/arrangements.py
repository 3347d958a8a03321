"""How a matrix is laid out: in which order its rows and columns stand, and what of it is not shown. Nothing is counted.

A row or column is known by its *place*: the id of its outer heading (empty where there is none) and its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain, pairwise
from typing import Final

from workbench.domain.matrices import Heading, Matrix

Place = tuple[str, str]
"""The id of the outer heading, empty where there is none, and the heading's own."""
TOTAL: Final[Place] = ("", "")
"""The place of the totals."""


class Side(StrEnum):
    """One side of a matrix."""

    ROWS = "rows"
    COLUMNS = "columns"


@dataclass(frozen=True, slots=True)
class Order:
    """The order of one side: by the values at a place of the other side, or by hand, or, with neither, as counted.

    By hand, what ``by_hand`` doesn't name stands behind what it names. Things move among their like only: codes within
    their theme, inner headings under their outer one.
    """

    by_hand: tuple[Place, ...] = ()
    by_values: Place | None = None
    falling: bool = True


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Both orders; whether totals are shown, and rows and columns in which nothing is."""

    rows: Order = Order()
    columns: Order = Order()
    totals: bool = True
    hide_empty: bool = False


def place_of(heading: Heading) -> Place:
    """Return what a heading is known by."""
    return (heading.outer[0] if heading.outer is not None else "", heading.id)


def headings_of(matrix: Matrix, side: Side) -> tuple[Heading, ...]:
    """Return the headings of a side."""
    return matrix.rows if side is Side.ROWS else matrix.columns


def turned(arrangement: Arrangement) -> Arrangement:
    """Return the arrangement of the matrix whose rows and columns are swapped."""
    return replace(arrangement, rows=arrangement.columns, columns=arrangement.rows)


def arranged(matrix: Matrix, arrangement: Arrangement) -> Matrix:
    """Return the matrix in its order, without what is not to be shown. Totals stay what they are."""
    rows = _order(matrix, Side.ROWS, arrangement.rows)
    columns = _order(matrix, Side.COLUMNS, arrangement.columns)
    if arrangement.hide_empty:
        full = [any(matrix.cells[row]) or bool(matrix.row_totals[row]) for row in range(len(matrix.rows))]
        held = [any(cells) for cells in zip(*matrix.cells, strict=True)] or [False] * len(matrix.columns)
        rows = [row for row in rows if full[row]]
        columns = [each for each in columns if held[each] or matrix.column_totals[each]]
    return _taken(matrix, rows, columns)


def moved(matrix: Matrix, side: Side, place: Place, steps: int) -> Order | None:
    """Return the order by hand in which what stands at ``place`` has moved so many steps among its like.

    ``matrix`` is laid out as it is shown. None when it can't move that far, or is not there.
    """
    places = [place_of(each) for each in headings_of(matrix, side)]
    like = [places[number] for number in _like(headings_of(matrix, side), places, place)[:-1]]
    if place not in like:
        return None
    target = like.index(place) + steps
    return moved_to(matrix, side, place, like[target]) if steps and 0 <= target < len(like) else None


def moved_to(matrix: Matrix, side: Side, place: Place, target: Place) -> Order | None:
    """Return the order by hand in which what stands at ``place`` has taken the place of ``target``, one of its like.

    None when the two are not alike, or the same.
    """
    headings = headings_of(matrix, side)
    places = [place_of(each) for each in headings]
    starts = _like(headings, places, place)
    # What belongs to one of its like stands before the next one.
    blocks = {places[one]: places[one:other] for one, other in pairwise(starts)}
    if place == target or target not in blocks:
        return None
    order = list(blocks)
    where = order.index(target)
    order.remove(place)
    order.insert(where, place)
    again = chain.from_iterable(blocks[each] for each in order)
    return Order((*places[: starts[0]], *again, *places[starts[-1] :]))


def group_moved(matrix: Matrix, side: Side, outer: str, steps: int) -> Order | None:
    """Return the order by hand in which all that stands under an outer heading has moved so many outer headings on.

    None when it can't move that far, or is not there.
    """
    places = [place_of(each) for each in headings_of(matrix, side)]
    groups = list(dict.fromkeys(above for above, _own in places))
    target = groups.index(outer) + steps if outer in groups else -1
    if not steps or not 0 <= target < len(groups):
        return None
    groups.remove(outer)
    groups.insert(target, outer)
    rank = {each: number for number, each in enumerate(groups)}
    return Order(tuple(sorted(places, key=lambda each: rank[each[0]])))


def _order(matrix: Matrix, side: Side, order: Order) -> list[int]:
    """Return the numbers of a side's headings in their order."""
    headings = headings_of(matrix, side)
    everything = range(len(headings))
    outer: dict[str, float] = {}
    if order.by_values is not None:
        values = _values(matrix, side, order.by_values)
        if values is None:
            return list(everything)
        ranks = [-value for value in values] if order.falling else list(values)
        for heading in headings:
            outer.setdefault(place_of(heading)[0], len(outer))
    elif order.by_hand:
        by_hand = {place: number for number, place in enumerate(order.by_hand)}
        ranks = [float(by_hand.get(place_of(each), len(by_hand))) for each in headings]
        for heading, rank in zip(headings, ranks, strict=True):
            above = place_of(heading)[0]
            outer[above] = min(rank, outer.get(above, rank))
    else:
        return list(everything)
    return _sorted(headings, ranks, outer, everything)


def _values(matrix: Matrix, side: Side, place: Place) -> tuple[float, ...] | None:
    """Return the values by which a side is to be ordered; None when the place is not there any more."""
    if place == TOTAL:
        return matrix.row_totals if side is Side.ROWS else matrix.column_totals
    other = headings_of(matrix, Side.COLUMNS if side is Side.ROWS else Side.ROWS)
    for number, heading in enumerate(other):
        if place_of(heading) == place:
            return (
                tuple(cells[number] for cells in matrix.cells) if side is Side.ROWS else matrix.cells[number]
            )
    return None


def _sorted(
    headings: Sequence[Heading], ranks: Sequence[float], outer: Mapping[str, float], members: Sequence[int]
) -> list[int]:
    """Return headings by rank within their outer one and their branch; what ranks alike stays as it stood."""
    blocks: list[list[int]] = []
    for number in members:
        first = headings[blocks[-1][0]] if blocks else None
        heading = headings[number]
        if first is None or place_of(first)[0] != place_of(heading)[0] or heading.depth <= first.depth:
            blocks.append([number])
        else:
            blocks[-1].append(number)
    blocks.sort(key=lambda each: (outer[place_of(headings[each[0]])[0]], ranks[each[0]]))
    found: list[int] = []
    for block in blocks:
        found.append(block[0])
        if len(block) > 1:
            found += _sorted(headings, ranks, outer, block[1:])
    return found


def _like(headings: Sequence[Heading], places: Sequence[Place], place: Place) -> list[int]:
    """Return where those begin that stand beside one, under the same outer heading and in the same branch, itself too.

    Last comes where all of them end. Nothing when the place is not there.
    """
    if place not in places:
        return []
    here = places.index(place)
    depth = headings[here].depth
    start = here
    while start and places[start - 1][0] == place[0] and headings[start - 1].depth >= depth:
        start -= 1
    found: list[int] = []
    for number in range(start, len(headings)):
        if places[number][0] != place[0] or headings[number].depth < depth:
            return [*found, number]
        if headings[number].depth == depth:
            found.append(number)
    return [*found, len(headings)]


def _taken(matrix: Matrix, rows: Sequence[int], columns: Sequence[int]) -> Matrix:
    everything = list(range(len(matrix.columns)))
    if rows == list(range(len(matrix.rows))) and columns == everything:
        return matrix
    same = columns == everything
    return replace(
        matrix,
        rows=tuple(matrix.rows[row] for row in rows),
        columns=tuple(matrix.columns[each] for each in columns),
        cells=tuple(
            matrix.cells[row] if same else tuple(map(matrix.cells[row].__getitem__, columns)) for row in rows
        ),
        row_totals=tuple(matrix.row_totals[row] for row in rows),
        column_totals=tuple(matrix.column_totals[each] for each in columns),
        bases=tuple(matrix.bases[each] for each in columns) if matrix.bases else (),
    )
