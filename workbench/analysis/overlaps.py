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

    Each pair stands in both orders, and each coding beside itself.
    """
    one, other = overlapping(table)
    everything = np.arange(table.size)
    return np.concatenate((one, other, everything)), np.concatenate((other, one, everything))


def overlapping(table: Spans) -> tuple[Column, Column]:
    """Return every two different codings of one source that share at least one code point, in one order.

    A sorted sweep: for each coding, those that start within it.
    """
    everything = np.arange(table.size)
    if not table.size:
        return everything, everything
    width = int(table.end.max()) + 1
    start = table.source * width + table.start
    order = np.argsort(start, kind="stable")
    reach = np.searchsorted(start[order], (table.source * width + table.end)[order], side="left")
    counts = np.maximum(reach - everything - 1, 0)
    before = np.cumsum(counts) - counts
    second = np.arange(counts.sum()) + np.repeat(everything + 1 - before, counts)
    return np.repeat(order, counts), order[second]
