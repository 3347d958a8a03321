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


def renumbered(raw: Sequence[int] | Column, order: Sequence[int]) -> Column:
    """Return, for each raw number, its place in ``order``; -1 for one that is not there."""
    numbers = np.asarray(raw, dtype=np.int64)
    known = np.asarray(order, dtype=np.int64)
    if not len(known):
        return np.full(len(numbers), -1, dtype=np.int64)
    ranks = np.argsort(known, kind="stable")
    found = np.minimum(np.searchsorted(known[ranks], numbers), len(known) - 1)
    places = ranks[found]
    return np.where(known[places] == numbers, places, -1)
