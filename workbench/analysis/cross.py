"""Cross-tables: what meets what, by any measure, counted in columns of numbers."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

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
        self.coding, self.row, self.column = _joined(rows.members, columns.members, codings.size)

    def counted(self, measure: Measure, material: Material) -> Counts:
        """Return the counts that a measure is made of: codings, but of those that say so sources, speakers, words."""
        rows, columns = self._shape
        group = self.row * columns + self.column
        match measure:
            case Measure.SOURCES:
                unit = np.searchsorted(material.sources, self._codings.source)
                return self._distinct(group, unit, len(material.sources))
            case Measure.SPEAKERS:
                people, unit = np.unique(material.participant, return_inverse=True)
                speaker = np.where(people[unit] > 0, unit, -1)[self._codings.stretch]
                return self._distinct(group, speaker, len(people))
            case Measure.WORDS:
                cells = self._words(group, rows * columns)
                whole = self._words(np.zeros_like(group), 1)
                by_row, by_column = self._words(self.row, rows), self._words(self.column, columns)
                return Counts(cells.reshape(rows, columns), by_row, by_column, float(whole[0]))
            case _:
                cells = np.bincount(group, minlength=rows * columns).astype(np.float64)
                by_row, by_column = (
                    np.bincount(heading[self.placed[coding]], minlength=size).astype(np.float64)
                    for (coding, heading), size in zip(self._sides, self._shape, strict=True)
                )
                return Counts(cells.reshape(rows, columns), by_row, by_column, float(self.placed.sum()))

    def codings_at(self, row: int | None, column: int | None) -> Column:
        """Return the codings, by row of the columns, that are counted in a cell; None stands for all of a side."""
        here = np.ones(len(self.coding), dtype=np.bool_)
        if row is not None:
            here &= self.row == row
        if column is not None:
            here &= self.column == column
        return np.unique(self.coding[here])

    def _distinct(self, group: Column, unit: Column, units: int) -> Counts:
        rows, columns = self._shape
        own = unit[self.coding]
        there = own >= 0
        own, group, row, column = own[there], group[there], self.row[there], self.column[there]
        cells = _different(group, rows * columns, own, units).reshape(rows, columns)
        return Counts(
            cells,
            _different(row, rows, own, units),
            _different(column, columns, own, units),
            float(len(np.unique(own))),
        )

    def _words(self, group: Column, groups: int) -> Numbers:
        """Count the words under the codings of each group; where codings overlap or touch, once."""
        codings = self._codings
        small = group.astype(np.uint16) if groups < 1 << 16 else group
        # Codings stand by source and place already, and a stable sort keeps that; small numbers sort fastest.
        order = np.argsort(small, kind="stable")
        coding, group = self.coding[order], group[order]
        if not len(coding):
            return np.zeros(groups, dtype=np.float64)
        source = codings.source[coding]
        fresh_block = np.ones(len(coding), dtype=np.bool_)
        fresh_block[1:] = (np.diff(group) != 0) | (np.diff(source) != 0)
        offset = np.cumsum(fresh_block) * _WIDTH
        reach = np.maximum.accumulate(codings.end[coding] + offset)
        words = np.maximum.accumulate(codings.last_word[coding] + offset)
        begins = np.ones(len(coding), dtype=np.bool_)
        begins[1:] = codings.start[coding][1:] + offset[1:] > reach[:-1]
        first = np.flatnonzero(begins)
        last = np.append(first[1:], len(coding)) - 1
        found = (words - offset)[last] - codings.first_word[coding[first]]
        found += codings.goes_on[coding[first]] < (reach - offset)[last]
        return np.bincount(group[first], found, minlength=groups).astype(np.float64)


def _joined(rows: Pairs, columns: Pairs, size: int) -> tuple[Column, Column, Column]:
    """Return the meetings of pairs by their coding: codings, rows, columns."""
    each = np.bincount(columns[0], minlength=size)
    first = np.cumsum(each) - each
    counts = each[rows[0]]
    coding = np.repeat(rows[0], counts)
    step = np.arange(len(coding)) - np.repeat(np.cumsum(counts) - counts, counts)
    return coding, np.repeat(rows[1], counts), columns[1][np.repeat(first[rows[0]], counts) + step]


def _different(group: Column, groups: int, unit: Column, units: int) -> Numbers:
    """Count the different units of each group."""
    key = group * max(units, 1) + unit
    if groups * units <= _MARKS:
        marks = np.zeros(groups * units, dtype=np.bool_)
        marks[key] = True
        found: Numbers = np.add.reduce(marks.reshape(groups, units), axis=1, dtype=np.float64)
        return found
    return np.bincount(np.unique(key) // max(units, 1), minlength=groups).astype(np.float64)


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
