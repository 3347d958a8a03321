"""Codings as columns of whole numbers, ready to be counted.

Things are numbered within each dimension in the order in which they are shown; -1 stands for *none* (a coding in a
source without district, or outside every turn).
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields

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


def coding_table(
    source: "Column",
    code: "Column",
    coder: "Column",
    span: tuple[Sequence[int], Sequence[int]],
    participant: "Column",
) -> CodingTable:
    """Return the table of codings from columns that are numbered already, and the spans' starts and ends."""
    start, end = (np.asarray(column, dtype=np.int64) for column in span)
    return CodingTable(source, code, coder, start, end, participant)


def without_speakers(table: CodingTable, left_out: Sequence[bool]) -> CodingTable:
    """Return the table without the codings of participants (by number) that are marked in ``left_out``."""
    gone = np.asarray([*left_out, False], dtype=bool)
    kept = ~gone[table.participant]
    return CodingTable(*(getattr(table, column.name)[kept] for column in fields(table)))


def only_coder(table: CodingTable, coder: int) -> CodingTable:
    """Return the table with the codings of one coder (by number) alone."""
    kept = table.coder == coder
    return CodingTable(*(getattr(table, column.name)[kept] for column in fields(table)))


def renumbered(raw: Sequence[int], order: Sequence[int]) -> Column:
    """Return, for each raw number, its place in ``order``; -1 for one that is not there."""
    numbers = np.asarray(raw, dtype=np.int64)
    known = np.asarray(order, dtype=np.int64)
    if not len(known):
        return np.full(len(numbers), -1, dtype=np.int64)
    ranks = np.argsort(known, kind="stable")
    found = np.minimum(np.searchsorted(known[ranks], numbers), len(known) - 1)
    places = ranks[found]
    return np.where(known[places] == numbers, places, -1)


def looked_up(numbers: Column, table: Sequence[int]) -> Column:
    """Return what each number stands for in another dimension; -1 stays -1."""
    extended = np.asarray([*table, -1], dtype=np.int64)
    return extended[numbers]


def laid_over(first: Column, second: Column, groups: Column, wanted: Sequence[bool]) -> Column:
    """Return ``first`` with the ``second`` number, where there is one, for those whose group is ``wanted``."""
    asks = np.asarray([*wanted, False], dtype=bool)[groups]
    return np.where(asks & (second >= 0), second, first)
