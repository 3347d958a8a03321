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
Small = np.ndarray[tuple[int, ...], np.dtype[np.int32]]
"""Rows and headings, of which there are never so many: millions of them take half the memory, and its time."""
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

    coding: Small
    group: Small
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
        yield _Groups(coding, row * np.int32(columns) + column, rows * columns)
        for (one, heading), size in zip(self._sides, self._shape, strict=True):
            there = self.placed[one]
            yield _Groups(one[there].astype(np.int32), heading[there].astype(np.int32), size)
        every = np.flatnonzero(self.placed).astype(np.int32)
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
        order = np.argsort(group.astype(np.min_scalar_type(number)), kind="stable")
        sizes = np.bincount(group, minlength=number)
        ends = np.cumsum(sizes)
        first = least = 0
        while first < len(order):
            # Whole groups, as many as the processor keeps at hand: several times as quick as all at once.
            beyond = int(np.searchsorted(ends, min(first + _AT_HAND, len(order)))) + 1
            last = int(ends[beyond - 1])
            # Wide numbers: only those are looked up quickly.
            some = coding[order[first:last]].astype(np.int64)
            self._add_words(found, some, np.repeat(np.arange(least, beyond), sizes[least:beyond]))
            first, least = last, beyond
        return found

    def _add_words(self, found: Numbers, coding: Column, group: Column) -> None:
        """Add up the words under codings that stand by group and place."""
        starts, ends, width = self._places
        # Every group on a stretch of its own, behind the one before.
        apart = (group - group[0]) * width
        reach = np.maximum.accumulate(ends[coding] + apart)
        # Each tells whether it goes on where those before it in its group have reached; the last is none's.
        goes_on = np.zeros(len(coding) + 1, dtype=np.bool_)
        np.less_equal(starts[coding[1:]] + apart[1:], reach[:-1], out=goes_on[1:-1])
        several = goes_on[:-1] | goes_on[1:]
        alone = np.flatnonzero(~several)
        _add(found, group[alone], self._own_words[coding[alone]])
        last = np.flatnonzero(several & ~goes_on[1:])
        if len(last):
            first = np.flatnonzero(several & ~goes_on[:-1])
            together = self._words_together(coding, several, first, reach[last] - apart[last])
            _add(found, group[first], together)

    @cached_property
    def _own_words(self) -> Numbers:
        """The words under each coding by itself."""
        codings = self._codings
        words = codings.last_word - codings.first_word + (codings.goes_on < codings.end)
        return words.astype(np.float64)

    def _words_together(self, coding: Column, several: "Mask", first: Column, reached: Column) -> Column:
        """Return the words under each run of codings that touch: where it begins and how far it reaches is given."""
        codings = self._codings
        opening = coding[first]
        runs = np.cumsum(several)[first] - 1
        # The further a coding reaches, the more words begin before its end: so the most belongs to the furthest.
        words = np.maximum.reduceat(codings.last_word[coding[several]], runs) - codings.first_word[opening]
        words += codings.goes_on[opening] - codings.start[opening] + self._places[0][opening] < reached
        return words

    @cached_property
    def _places(self) -> tuple[Column, Column, int]:
        """Where each coding starts and ends, the texts of all sources behind each other, and how long these are."""
        source = self._codings.source
        before = np.cumsum(np.diff(source, prepend=source[:1]) != 0) * _WIDTH
        ends = before + self._codings.end
        return before + self._codings.start, ends, int(ends.max(initial=0)) + 1


def _add(found: Numbers, group: Column, words: "Column | Numbers") -> None:
    """Add numbers to what is found of the groups that they are of; these are in order."""
    if len(group):
        least = int(group[0])
        sums = np.bincount(group - least, words)
        found[least : least + len(sums)] += sums


def _joined(rows: Pairs, columns: Pairs, size: int) -> tuple[Small, Small, Small]:
    """Return the meetings of pairs by their coding: codings, rows, columns."""
    each = np.bincount(columns[0], minlength=size)
    first = np.cumsum(each) - each
    counts = each[rows[0]]
    coding = np.repeat(rows[0].astype(np.int32), counts)
    place = np.arange(len(coding)) + np.repeat(first[rows[0]] - (np.cumsum(counts) - counts), counts)
    return coding, np.repeat(rows[1].astype(np.int32), counts), columns[1].astype(np.int32)[place]


def _different(groups: _Groups, unit: Column, units: int) -> Numbers:
    """Count the different units, -1 being none, of each group."""
    own = unit[groups.coding]
    there = own >= 0
    key = groups.group[there] * np.int64(max(units, 1)) + own[there]
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
