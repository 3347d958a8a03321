"""Cross-tables: what meets what, by any measure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from workbench.analysis.columns import CodingTable, Column
from workbench.domain.matrices import Dimension, Heading, Matrix, Measure

WordsIn = Callable[[int, int, int], int]
"""Counts the words of a source (by number) between two positions (code points)."""


@dataclass(frozen=True, slots=True, eq=False)
class Membership:
    """Which codings belong to which heading: pairs of a coding's and a heading's number. A coding may have several."""

    coding: Column
    heading: Column

    @classmethod
    def single(cls, headings: Column) -> "Membership":
        """Return the membership in which each coding has the one heading given for it; -1 is none."""
        coding = np.flatnonzero(headings >= 0)
        return cls(coding, headings[coding])

    @classmethod
    def several(cls, headings: Sequence[Sequence[int]], of: Column) -> "Membership":
        """Return the membership in which each coding has all headings that its number in ``of`` stands for."""
        sizes = np.asarray([len(each) for each in headings], dtype=np.int64)
        flat = np.asarray([number for each in headings for number in each], dtype=np.int64)
        starts = np.concatenate(([0], np.cumsum(sizes)))
        counts = sizes[of]
        coding = np.repeat(np.arange(len(of)), counts)
        offset = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        return cls(coding, flat[np.repeat(starts[of], counts) + offset])


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """One side of a matrix: its dimension, its headings in order, and who belongs to them.

    ``words`` are the words of each heading's material, for rates; empty where rates make no sense.
    """

    kind: Dimension
    headings: tuple[Heading, ...]
    members: Membership
    words: tuple[int, ...] = ()


def cross(
    table: CodingTable, rows: Side, columns: Side, measure: Measure, words_in: WordsIn, all_words: int
) -> Matrix:
    """Return the matrix of two sides.

    ``all_words`` are the words of all material: the base of a rate where a column has none of its own. The totals of
    rates are for the words of all columns together.
    """
    left = pd.DataFrame({"coding": rows.members.coding, "row": rows.members.heading})
    right = pd.DataFrame({"coding": columns.members.coding, "column": columns.members.heading})
    entries = left.merge(right, on="coding").drop_duplicates()
    for name in ("source", "participant", "start", "end"):
        entries[name] = getattr(table, name)[entries["coding"].to_numpy()]
    shape = (len(rows.headings), len(columns.headings))
    counts = _Counts(entries, shape, words_in)
    cells, row_totals, column_totals, total = counts.of(_counted(measure))
    if measure is Measure.ROW_PERCENT:
        cells, row_totals, column_totals = _shares(cells, row_totals, column_totals, total, by_row=True)
        total = 100.0 if total else 0.0
    elif measure is Measure.COLUMN_PERCENT:
        cells, row_totals, column_totals = _shares(cells, row_totals, column_totals, total, by_row=False)
        total = 100.0 if total else 0.0
    elif measure is Measure.PER_1000_WORDS:
        words = np.asarray(columns.words or [all_words] * shape[1], dtype=float)
        everything = float(sum(columns.words) if columns.words else all_words)
        cells = _rate(cells, words[np.newaxis, :])
        row_totals = _rate(row_totals, np.full(shape[0], everything))
        column_totals = _rate(column_totals, words)
        total = 1000.0 * total / everything if everything else 0.0
    elif measure is Measure.PRESENT:
        cells, row_totals, column_totals = (
            np.minimum(each, 1.0) for each in (cells, row_totals, column_totals)
        )
        total = min(total, 1.0)
    return Matrix(
        rows.kind,
        columns.kind,
        measure,
        rows.headings,
        columns.headings,
        tuple(tuple(float(value) for value in row) for row in cells),
        tuple(float(value) for value in row_totals),
        tuple(float(value) for value in column_totals),
        float(total),
        table.size - int(entries["coding"].nunique()),
    )


Numbers = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


class _Counts:
    """Counts entries (coding, row, column) by cell, by row, by column and over all."""

    def __init__(self, entries: pd.DataFrame, shape: tuple[int, int], words_in: WordsIn) -> None:
        self._entries = entries
        self._shape = shape
        self._words_in = words_in

    def of(self, unit: str) -> tuple[Numbers, Numbers, Numbers, float]:
        rows, columns = self._shape
        row = self._entries["row"].to_numpy()
        column = self._entries["column"].to_numpy()
        cells = self._by(unit, row * columns + column, rows * columns).reshape(rows, columns)
        total = self._by(unit, np.zeros(len(row), dtype=np.int64), 1)
        return cells, self._by(unit, row, rows), self._by(unit, column, columns), float(total[0])

    def _by(self, unit: str, group: Column, groups: int) -> Numbers:
        if unit == "words":
            return self._words(group, groups)
        frame = pd.DataFrame({"group": group, "unit": self._entries[unit].to_numpy()})
        frame = frame[frame["unit"] >= 0].drop_duplicates()
        return np.bincount(frame["group"].to_numpy(), minlength=groups).astype(np.float64)

    def _words(self, group: Column, groups: int) -> Numbers:
        """Count the words under the codings of each group; where codings overlap, once."""
        totals = np.zeros(groups, dtype=np.float64)
        frame = self._entries.assign(group=group).sort_values(["group", "source", "start", "end"])
        place: tuple[int, int] | None = None
        start = end = 0
        spans = frame[["group", "source", "start", "end"]].to_numpy().tolist()
        for own_group, source, own_start, own_end in spans:
            if place == (own_group, source) and own_start <= end:
                end = max(end, own_end)
                continue
            if place is not None:
                totals[place[0]] += self._words_in(place[1], start, end)
            place, start, end = (own_group, source), own_start, own_end
        if place is not None:
            totals[place[0]] += self._words_in(place[1], start, end)
        return totals


def _counted(measure: Measure) -> str:
    """Return the column of which a measure counts the different values."""
    return {Measure.SOURCES: "source", Measure.SPEAKERS: "participant", Measure.WORDS: "words"}.get(
        measure, "coding"
    )


def _shares(
    cells: Numbers, row_totals: Numbers, column_totals: Numbers, total: float, *, by_row: bool
) -> tuple[Numbers, Numbers, Numbers]:
    base = row_totals[:, np.newaxis] if by_row else column_totals[np.newaxis, :]
    everything = np.full(1, total)
    full_rows, full_columns = _share(row_totals, row_totals), _share(column_totals, column_totals)
    if by_row:
        return _share(cells, base), full_rows, _share(column_totals, everything)
    return _share(cells, base), _share(row_totals, everything), full_columns


def _share(part: Numbers, whole: Numbers) -> Numbers:
    return _divided(100.0 * part, whole)


def _rate(part: Numbers, words: Numbers) -> Numbers:
    return _divided(1000.0 * part, words)


def _divided(part: Numbers, whole: Numbers) -> Numbers:
    whole = np.broadcast_to(whole, part.shape)
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)
