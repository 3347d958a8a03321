"""How wide columns must be, so that no word is broken in two. All lengths in twentieths of a point."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.domain.reports import Table

_BOLD = 1.06
_NARROW_NUMBER = 420
_LONGEST = 20  # letters; a longer word may break
_WIDTHS = {
    **dict.fromkeys("iljI.,;:'|()-", 0.28),
    **dict.fromkeys("frts/ ", 0.37),
    **dict.fromkeys("mwMW%", 0.83),
}


@dataclass(frozen=True, slots=True)
class TableType:
    """The type in tables: its size, how broad its letters run beside those of a face like Calibri, and the white space
    left and right of it within a cell.
    """

    size: int = 190
    breadth: float = 1.0
    margin: int = 80


PLAIN_TYPE = TableType()
"""9.5 points of Calibri."""


def column_widths(table: Table, room: int, face: TableType = PLAIN_TYPE) -> tuple[list[int], bool]:
    """Return the columns' widths, which add up to ``room``, and whether the headings of numbers must stand upright.

    Each column gets its share, but no less than its longest word needs; the others give way.
    """
    floors = _floors(table, face)
    upright = sum(floors) > room
    if upright:
        floors = [
            _NARROW_NUMBER if column.number else floor
            for column, floor in zip(table.columns, floors, strict=True)
        ]
    if sum(floors) > room:
        floors = [room // len(floors)] * len(floors)
    return _shared([column.width for column in table.columns], floors, room), upright


def stands_upright(table: Table, room: int, face: TableType) -> bool:
    """Tell whether ``room`` is too narrow for the longest words of all columns beside each other."""
    return sum(_floors(table, face)) > room


def _shared(shares: Sequence[float], floors: Sequence[int], room: int) -> list[int]:
    fixed: set[int] = set()
    while True:
        free = [index for index in range(len(shares)) if index not in fixed]
        left = room - sum(floors[index] for index in fixed)
        unit = left / (sum(shares[index] for index in free) or 1)
        short = {index for index in free if shares[index] * unit < floors[index]}
        if not short or short == set(free):
            break
        fixed |= short
    widths = [floors[index] if index in fixed else int(shares[index] * unit) for index in range(len(shares))]
    widths[max(range(len(widths)), key=widths.__getitem__)] += room - sum(widths)
    return widths


def _floors(table: Table, face: TableType) -> list[int]:
    return [_floor(table, index, face) for index in range(len(table.columns))]


def _floor(table: Table, index: int, face: TableType) -> int:
    longest = max(map(_length, _words(table, index)), default=0.0)
    return int(longest * face.size * face.breadth * _BOLD) + 2 * face.margin + 20


def _words(table: Table, index: int) -> Iterator[str]:
    yield from table.columns[index].label.split()
    for row in table.rows:
        if index < len(row):
            cell = row[index]
            for text in (cell.text, *(line.text for line in cell.prose)):
                for word in text.split():
                    yield word[:_LONGEST]


def _length(word: str) -> float:
    """Return a word's length in ems, roughly, in a face like Calibri."""
    return sum(_WIDTHS.get(letter, 0.6 if letter.isupper() else 0.52) for letter in word)
