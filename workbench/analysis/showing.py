"""Which codings show something best, by the columns alone: the same ones every time."""

from collections.abc import Sequence

import numpy as np

from workbench.analysis.coding_index import CodingIndex, Mask
from workbench.analysis.columns import Column

COMFORTABLE = range(70, 241)
BEARABLE = range(40, 401)
"""Lengths of quotations that read well, and that can be read (characters)."""


def best_of(index: CodingIndex, slots: Column, names: Sequence[str], number: int) -> list[int]:
    """Return up to ``number`` of the codings in ``slots``: of several sources, then speakers, of a length to read.

    No two of them share words. ``names`` are what sources are called, by number: of equals the first by name and place
    goes.
    """
    pool = slots[_in_order(index, slots, names)]
    chosen: list[int] = []
    while len(pool) and len(chosen) < number:
        sources, speakers = index.source[pool], index.participant[pool]
        heard = np.isin(sources, index.source[chosen]) if chosen else np.zeros(len(pool), dtype=np.bool_)
        spoken = np.isin(speakers, index.participant[chosen]) & (speakers >= 0) if chosen else heard
        # The first of those that bring most that is new.
        best = int(pool[np.argmin(2 * heard + spoken)])
        chosen.append(best)
        pool = pool[~_sharing_words(index, pool, best)]
    return chosen


def _in_order(index: CodingIndex, slots: Column, names: Sequence[str]) -> Column:
    """Return the places of the slots, what reads best first."""
    lengths = np.fromiter(map(len, index.words[slots]), dtype=np.int64, count=len(slots))
    ranks = np.empty(len(names), dtype=np.int64)
    ranks[sorted(range(len(names)), key=lambda each: (names[each], each))] = np.arange(len(names))
    found: Column = np.lexsort(
        (
            index.id[slots].astype(np.str_),
            index.end[slots],
            index.start[slots],
            ranks[index.source[slots]],
            ~_within(lengths, COMFORTABLE),
            ~_within(lengths, BEARABLE),
        )
    )
    return found


def _within(lengths: Column, wanted: range) -> Mask:
    return (lengths >= wanted.start) & (lengths < wanted.stop)


def _sharing_words(index: CodingIndex, slots: Column, one: int) -> Mask:
    same = index.source[slots] == index.source[one]
    sharing: Mask = same & (index.start[slots] < index.end[one]) & (index.end[slots] > index.start[one])
    return sharing
