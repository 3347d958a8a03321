"""Segments that share words: which stand in one place, and which other codes their words bear."""

from collections.abc import Sequence

import numpy as np

from workbench.analysis.columns import CodingTable, Column
from workbench.analysis.overlaps import overlapping_pairs
from workbench.analysis.word_index import Flags

Spans = Sequence[tuple[int, int, int]]
"""Text, start and end (code points) of each segment."""


def places_of(spans: Spans) -> Column:
    """Return the place of each segment, from 0: those that overlap, and those that overlap these, share one."""
    table = np.asarray(spans, np.int64).reshape(-1, 3)
    if not len(table):
        return np.zeros(0, np.int64)
    width = int(table[:, 2].max()) + 1
    start, end = table[:, 0] * width + table[:, 1], table[:, 0] * width + table[:, 2]
    order = np.lexsort((end, start))
    reached = np.maximum.accumulate(end[order])
    fresh = np.concatenate([[False], start[order][1:] >= reached[:-1]])
    found = np.zeros(len(table), np.int64)
    found[order] = np.cumsum(fresh)
    return found


def codes_on_words(spans: Spans, code: Sequence[int], codes: int) -> Flags:
    """Return, for each segment, which codes are given to words of it, its own among them."""
    number = np.asarray(code, np.int64)
    found = np.zeros((len(number), codes), bool)
    one, other = overlapping_pairs(_table(spans, number, number))
    found[one, number[other]] = True
    return found


def disputed(spans: Spans, code: Sequence[int], coder: Sequence[int], codes: int) -> Column:
    """Return how often two codes were given to the same words, one by one coder and one by another, as a square.

    What either coder gave both codes there is no dispute. A pair of segments counts once.
    """
    number, who = np.asarray(code, np.int64), np.asarray(coder, np.int64)
    one, other = overlapping_pairs(_table(spans, number, who))
    apart = (who[one] != who[other]) & (number[one] != number[other])
    one, other = one[apart], other[apart]
    width = int(who.max(initial=0)) + 1
    # Which codes, by whom, each segment's words bear.
    by_coder = np.zeros((len(number), codes * width), bool)
    first, second = overlapping_pairs(_table(spans, number, who))
    by_coder[first, number[second] * width + who[second]] = True
    both = by_coder[one, number[other] * width + who[one]] | by_coder[one, number[one] * width + who[other]]
    found = np.zeros((codes, codes), np.int64)
    np.add.at(found, (number[one[~both]], number[other[~both]]), 1)
    return found


def _table(spans: Spans, code: Column, coder: Column) -> CodingTable:
    table = np.asarray(spans, np.int64).reshape(-1, 3)
    nobody = np.full(len(table), -1, np.int64)
    return CodingTable(table[:, 0], code, coder, table[:, 1], table[:, 2], nobody)
