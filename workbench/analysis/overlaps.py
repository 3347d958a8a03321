"""Which codings share text with which."""

import numpy as np

from workbench.analysis.columns import CodingTable, Column


def overlapping_pairs(table: CodingTable) -> tuple[Column, Column]:
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
