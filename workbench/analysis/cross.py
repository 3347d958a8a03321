"""Cross-tables: what meets what, by any measure, counted in columns of numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from workbench.analysis.columns import Column
from workbench.analysis.count_columns import CountColumns
from workbench.analysis.material import Material
from workbench.analysis.sides import Pairs, Side
from workbench.domain.matrices import Measure

if TYPE_CHECKING:
    from workbench.analysis.coding_index import Mask

Numbers = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
_MARKS = 1 << 26
"""Up to so many bytes a mark for every group and unit is quicker than sorting."""
_AT_HAND = 1 << 15
"""So many codings are gone through at a time where that is quicker."""
_WIDTH = 1 << 26
"""More than any text has code points or words."""


@dataclass(frozen=True, eq=False)
class Counts:
    """What was counted: by cell, by row, by column, and over all."""

    cells: Numbers
    rows: Numbers
    columns: Numbers
    total: float


@dataclass(frozen=True, eq=False)
class Bases:
    """How much material, in words or sources, a rate is of: each column's, and that of all together."""

    columns: tuple[float, ...]
    whole: float


class _Groups(NamedTuple):
    """Codings in groups by number; one may be in several. By coding, so by source and place within each group."""

    coding: Column
    group: Column
    number: int


class Crossing:
    """Two sides laid across each other: every meeting of a coding, a row and a column, once."""

    def __init__(self, codings: CountColumns, rows: Side, columns: Side) -> None:
        """Take sides of the same codings."""
        self._codings = codings
        self._shape = len(rows.headings), len(columns.headings)
        self._sides = rows.members, columns.members
        has_row, has_column = (np.zeros(codings.size, dtype=np.bool_) for _side in range(2))
        has_row[rows.members[0]] = True
        has_column[columns.members[0]] = True
        self.placed: Mask = has_row & has_column
        self._met = _joined(rows.members, columns.members, codings.size)

    def counted(self, measure: Measure, material: Material) -> Counts:
        """Return the counts that a measure is made of: codings, but of those that say so sources, speakers, words."""
        cells, rows, columns, total = (self._count(each, measure, material) for each in self._groups())
        return Counts(cells.reshape(self._shape), rows, columns, float(total[0]))

    def codings_at(self, row: int | None, column: int | None) -> Column:
        """Return the codings, by row of the columns, that are counted in a cell; None stands for all of a side."""
        coding, rows, columns = self._met
        here = np.ones(len(coding), dtype=np.bool_)
        if row is not None:
            here &= rows == row
        if column is not None:
            here &= columns == column
        return np.unique(coding[here])

    def _groups(self) -> Iterator[_Groups]:
        """Give the codings by cell, by row, by column, and all that stand somewhere."""
        coding, row, column = self._met
        rows, columns = self._shape
        yield _Groups(coding, row * columns + column, rows * columns)
        for (one, heading), size in zip(self._sides, self._shape, strict=True):
            there = self.placed[one]
            yield _Groups(one[there], heading[there], size)
        every = np.flatnonzero(self.placed)
        yield _Groups(every, np.zeros_like(every), 1)

    def _count(self, groups: _Groups, measure: Measure, material: Material) -> Numbers:
        codings = self._codings
        match measure:
            case Measure.SOURCES:
                source = np.searchsorted(material.sources, codings.source)
                return _different(groups, source, len(material.sources))
            case Measure.SPEAKERS:
                return _different(groups, material.speaker[codings.stretch], material.speakers)
            case Measure.WORDS:
                return self._words(groups)
            case _:
                return np.bincount(groups.group, minlength=groups.number).astype(np.float64)

    def _words(self, groups: _Groups) -> Numbers:
        """Count the words under the codings of each group; where codings overlap or touch, once."""
        coding, group, number = groups
        found = np.zeros(number, dtype=np.float64)
        # A stable sort keeps the order of the text within each group; small numbers sort fastest.
        order = np.argsort(group.astype(np.uint16) if number < 1 << 16 else group, kind="stable")
        ends = np.cumsum(np.bincount(group, minlength=number))
        first = 0
        while first < len(order):
            # Whole groups, as many as the processor keeps at hand: several times as quick as all at once.
            last = int(ends[np.searchsorted(ends, min(first + _AT_HAND, len(order)))])
            some = order[first:last]
            self._add_words(found, coding[some], group[some])
            first = last
        return found

    def _add_words(self, found: Numbers, coding: Column, group: Column) -> None:
        """Add up the words under codings that stand by group and place."""
        codings = self._codings
        least = int(group[0])
        starts, ends, width = self._places
        # Every group on a stretch of its own, behind the one before.
        apart = (group - least) * width
        end = ends[coding]
        reach = np.maximum.accumulate(end + apart)
        begins = np.ones(len(coding), dtype=np.bool_)
        begins[1:] = (starts[coding] + apart)[1:] > reach[:-1]
        first = np.flatnonzero(begins)
        opening = coding[first]
        # The further a coding reaches, the more words begin before its end: so the most belongs to the furthest.
        words = np.maximum.reduceat(codings.last_word[coding], first) - codings.first_word[opening]
        goes_on = codings.goes_on[opening] - codings.start[opening] + starts[opening]
        words += goes_on < np.maximum.reduceat(end, first)
        sums = np.bincount(group[first] - least, words)
        found[least : least + len(sums)] += sums

    @cached_property
    def _places(self) -> tuple[Column, Column, int]:
        """Where each coding starts and ends, the texts of all sources behind each other, and how long these are."""
        source = self._codings.source
        before = np.cumsum(np.diff(source, prepend=source[:1]) != 0) * _WIDTH
        ends = before + self._codings.end
        return before + self._codings.start, ends, int(ends.max(initial=0)) + 1


def _joined(rows: Pairs, columns: Pairs, size: int) -> tuple[Column, Column, Column]:
    """Return the meetings of pairs by their coding: codings, rows, columns."""
    each = np.bincount(columns[0], minlength=size)
    first = np.cumsum(each) - each
    counts = each[rows[0]]
    coding = np.repeat(rows[0], counts)
    step = np.arange(len(coding)) - np.repeat(np.cumsum(counts) - counts, counts)
    return coding, np.repeat(rows[1], counts), columns[1][np.repeat(first[rows[0]], counts) + step]


def _different(groups: _Groups, unit: Column, units: int) -> Numbers:
    """Count the different units, -1 being none, of each group."""
    own = unit[groups.coding]
    there = own >= 0
    key = groups.group[there] * max(units, 1) + own[there]
    if groups.number * units <= _MARKS:
        marks = np.zeros(groups.number * units, dtype=np.bool_)
        marks[key] = True
        found: Numbers = np.add.reduce(marks.reshape(groups.number, units), axis=1, dtype=np.float64)
        return found
    return np.bincount(np.unique(key) // max(units, 1), minlength=groups.number).astype(np.float64)


def measured_by(measure: Measure, counts: Counts, bases: Bases) -> Counts:
    """Return what a measure says of the counts that it is made of."""
    match measure:
        case Measure.ROW_PERCENT | Measure.COLUMN_PERCENT:
            return _shares(counts, by_row=measure is Measure.ROW_PERCENT)
        case Measure.PER_1000_WORDS:
            return _rates(counts, bases, 1000.0)
        case Measure.PER_SOURCE:
            return _rates(counts, bases, 1.0)
        case Measure.PRESENT:
            cells, rows, columns = (
                np.minimum(each, 1.0) for each in (counts.cells, counts.rows, counts.columns)
            )
            return Counts(cells, rows, columns, min(counts.total, 1.0))
        case _:
            return counts


def _shares(counts: Counts, *, by_row: bool) -> Counts:
    everything = np.full(1, counts.total)
    total = 100.0 if counts.total else 0.0
    full_rows, full_columns = _share(counts.rows, counts.rows), _share(counts.columns, counts.columns)
    if by_row:
        cells = _share(counts.cells, counts.rows[:, np.newaxis])
        return Counts(cells, full_rows, _share(counts.columns, everything), total)
    cells = _share(counts.cells, counts.columns[np.newaxis, :])
    return Counts(cells, _share(counts.rows, everything), full_columns, total)


def _rates(counts: Counts, bases: Bases, of: float) -> Counts:
    columns, whole = np.asarray(bases.columns, dtype=np.float64), np.full(1, bases.whole)
    total = of * counts.total / bases.whole if bases.whole else 0.0
    return Counts(
        _divided(of * counts.cells, columns[np.newaxis, :]),
        _divided(of * counts.rows, whole),
        _divided(of * counts.columns, columns),
        total,
    )


def _share(part: Numbers, whole: Numbers) -> Numbers:
    return _divided(100.0 * part, whole)


def _divided(part: Numbers, whole: Numbers) -> Numbers:
    whole = np.broadcast_to(whole, part.shape)
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)
