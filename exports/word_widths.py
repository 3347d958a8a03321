"""How wide columns must be, so that no word is broken in two. All lengths in twentieths of a point."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from workbench.domain.reports import Cell, Table

INDENT = 170
"""How far each level of a cell's text is moved in."""
_BOLD = 1.06
_NARROW_NUMBER = 420
_LONGEST = 20  # letters; a longer word may break
_LINE = 200  # letters; no column is so wide that a longer line would stay whole
_ROOMY = 1.05  # lines are a little longer than reckoned when most of their letters are broad


class _Widths(dict[str, float]):
    """The widths of letters in ems; those not told apart are capitals or not."""

    def __missing__(self, letter: str) -> float:
        return self.setdefault(letter, 0.6 if letter.isupper() else 0.52)


_WIDTHS = _Widths(
    {
        **dict.fromkeys("iljI.,;:'|()-", 0.28),
        **dict.fromkeys("frts/ ", 0.37),
        **dict.fromkeys("mwMW%", 0.83),
    }
)


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

    Each column gets its share, but no less than its longest word needs; the others give way. Where a column of words
    would have more than its longest line, those that must break theirs get it.
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
    widths = _shared([column.width for column in table.columns], floors, room)
    return widths if upright else _relieved(table, widths, face), upright


def stands_upright(table: Table, room: int, face: TableType) -> bool:
    """Tell whether ``room`` is too narrow for the longest words of all columns beside each other."""
    return sum(_floors(table, face)) > room


def lines_of(cells: Sequence[Cell], widths: Sequence[int], face: TableType) -> int:
    """Return about how many lines the highest cell of a row has in columns of these widths."""
    return max((_height(cell, width, face) for cell, width in zip(cells, widths, strict=False)), default=0)


def _height(cell: Cell, width: int, face: TableType) -> int:
    room = max(width - 2 * face.margin, 1) / (face.size * face.breadth)
    return sum(ceil(_length(line) / room) for line in _lines(cell))


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
    return _filled(widths, room)


def _relieved(table: Table, widths: Sequence[int], face: TableType) -> list[int]:
    """Return widths in which columns have given what their lines don't need to those whose lines must break."""
    needs = [_need(table, index, width, face) for index, width in enumerate(widths)]
    spare = {index: width - needs[index] for index, width in enumerate(widths) if needs[index] < width}
    wanted = {index: needs[index] - width for index, width in enumerate(widths) if needs[index] > width}
    moved = min(sum(spare.values()), sum(wanted.values()))
    given = _portions(moved, wanted, [column.width for column in table.columns])
    taken = {index: moved * part // (sum(spare.values()) or 1) for index, part in spare.items()}
    found = [width + given.get(index, 0) - taken.get(index, 0) for index, width in enumerate(widths)]
    return _filled(found, sum(widths))


def _portions(whole: float, most: Mapping[int, int], shares: Sequence[float]) -> dict[int, int]:
    """Return ``whole`` in portions as ``shares`` are, none larger than its ``most``."""
    found: dict[int, int] = {}
    shared = sum(shares[index] for index in most)
    for index in sorted(most, key=lambda each: most[each] / shares[each]):
        found[index] = min(most[index], int(whole * shares[index] / shared))
        whole, shared = whole - found[index], shared - shares[index]
    return found


def _filled(widths: list[int], room: int) -> list[int]:
    """Return widths of which the greatest has taken what roundings left of the room."""
    widths[max(range(len(widths)), key=widths.__getitem__)] += room - sum(widths)
    return widths


def _need(table: Table, index: int, width: int, face: TableType) -> int:
    """Return how wide a column of words is when no line breaks; one of figures, or without words, is ``width``."""
    cells = [row[index] for row in table.rows if index < len(row)]
    if table.columns[index].number or not any(map(_lines, cells)):
        return width
    heading = max(map(_length, table.columns[index].label.split("\n")), default=0.0)
    longest = max(heading * _BOLD, *(_longest_line(cell, face) for cell in cells))
    return int(longest * face.size * face.breadth * _ROOMY) + 2 * face.margin + 20


def _lines(cell: Cell) -> list[str]:
    quoted = (words for quote in cell.quotes for words in (quote.text, quote.translation, quote.provenance))
    found = (*cell.text.split("\n"), *(line.text for line in cell.prose), *quoted, cell.alert)
    return [line for line in found if line]


def _longest_line(cell: Cell, face: TableType) -> float:
    indent = cell.level * INDENT / (face.size * face.breadth)
    weight = _BOLD if cell.strong or cell.alert else 1.0
    return max((_length(line[:_LINE]) for line in _lines(cell)), default=0.0) * weight + indent


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
    return sum(map(_WIDTHS.__getitem__, word))
