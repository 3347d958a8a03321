"""Which codings share text with which."""

from typing import Protocol

import numpy as np

from workbench.analysis.columns import Column


class Spans(Protocol):
    """Codings, a row each, with their source, start and end as columns."""

    @property
    def source(self) -> Column:
        """The source of each, as a number."""
        ...

    @property
    def start(self) -> Column:
        """Where each starts, in code points."""
        ...

    @property
    def end(self) -> Column:
        """Where each ends, in code points."""
        ...

    @property
    def size(self) -> int:
        """How many there are."""
        ...


def overlapping_pairs(table: Spans) -> tuple[Column, Column]:
    """Return the numbers of every two codings of one source that share at least one code point.

    Each pair stands in both orders, and each coding beside itself. A sorted sweep: for each coding, those that start
    within it.
    """
    everything = np.arange(table.size)
    if not table.size:
        return everything, everything
    width = int(table.end.max()) + 1
    start = table.source * width + table.start
    order = np.argsort(start, kind="stable")
    sorted_start = start[order]
    reach = np.searchsorted(sorted_start, (table.source * width + table.end)[order], side="left")
    counts = np.maximum(reach - np.arange(table.size) - 1, 0)
    first = np.repeat(np.arange(table.size), counts)
    step = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    left, right = order[first], order[first + 1 + step]
    return np.concatenate((left, right, everything)), np.concatenate((right, left, everything))
