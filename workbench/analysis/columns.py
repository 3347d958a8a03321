"""Codings as columns of whole numbers, ready to be counted.

Things are numbered within each dimension in the order in which they are shown; -1 stands for *none* (a coding in a
source without district, or outside every turn).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class CodingTable:
    """One row a coding, by column: its source, code, coder, span (code points) and participant, as numbers."""

    source: Column
    code: Column
    coder: Column
    start: Column
    end: Column
    participant: Column

    @property
    def size(self) -> int:
        """Number of codings."""
        return len(self.source)


def coding_table(columns: Sequence[Sequence[int]]) -> CodingTable:
    """Return the table of six columns of numbers, in the order of CodingTable's fields."""
    source, code, coder, start, end, participant = (np.asarray(column, dtype=np.int64) for column in columns)
    return CodingTable(source, code, coder, start, end, participant)


def looked_up(numbers: Column, table: Sequence[int]) -> Column:
    """Return what each number stands for in another dimension; -1 stays -1."""
    extended = np.asarray([*table, -1], dtype=np.int64)
    return extended[numbers]


def speakers_of(table: CodingTable, turns: Sequence[Sequence[int]]) -> Column:
    """Return, for each coding, the participant in whose turn it starts, or -1.

    ``turns`` are four columns: source, start, end, participant, sorted by source and start.
    """
    source, start, end, participant = (np.asarray(column, dtype=np.int64) for column in turns)
    if not len(source) or not table.size:
        return np.full(table.size, -1, dtype=np.int64)
    width = int(max(end.max(), table.end.max())) + 1
    found = np.searchsorted(source * width + start, table.source * width + table.start, side="right") - 1
    safe = np.maximum(found, 0)
    inside = (found >= 0) & (source[safe] == table.source) & (table.start < end[safe])
    return np.where(inside, participant[safe], -1)
