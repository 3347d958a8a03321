"""Which codes stand together, counted in sorted columns for all pairs at once.

Every relation becomes an overlap on some line: of code points; of words, each stretch made longer by the distance;
of turns, paragraphs or sources, of which each takes one step. There, codings of one code that overlap are joined to a
*passage*. Passages of one code lie apart, so between two codes the passages that overlap form chains without a circle,
and how many chains there are follows from how many passages touch the other code, less how often they do. Two passages
that overlap are found by a sweep: behind each, those that begin before it ends.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from workbench.analysis.coding_index import CodingIndex, Mask
from workbench.analysis.columns import Column
from workbench.domain.cooccurrence import Togetherness

Square = npt.NDArray[np.int64]
_FLAGS = 4_000_000
"""So many marks *this passage touches that code* are held at a time (bytes)."""
_EDGES = 2_000_000
"""So many pairs of passages are held at a time."""


@dataclass(frozen=True, eq=False)
class Stretches:
    """Codings as half-open stretches of one line, with the number of what each stands for."""

    thing: Column
    start: Column
    end: Column


@dataclass(frozen=True, eq=False)
class Passages:
    """Codings of one thing that overlap, joined; by where they begin. ``weight`` is how many each is of."""

    thing: Column
    start: Column
    end: Column
    weight: Column

    @property
    def size(self) -> int:
        """Number of passages."""
        return len(self.thing)


@dataclass(frozen=True, eq=False)
class Counts:
    """For every two things, by number: places with both; ``holding[a, b]`` are those of the two that hold a.

    ``codings[a, b]`` are a's codings at places with both. ``passages`` and ``alone`` are each thing's own places and
    codings.
    """

    both: Square
    holding: Square
    codings: Square
    passages: Column
    alone: Column


class Met(NamedTuple):
    """Two things that meet: places with both, with the one, with the other, and codings at places with both."""

    one: int
    other: int
    both: int
    one_holding: int
    other_holding: int
    codings: int


def placed(index: CodingIndex, relation: Togetherness) -> Mask:
    """Tell which codings have a place in a relation: those outside every turn have none in *the same turn*."""
    if relation is Togetherness.SAME_TURN:
        return index.turn >= 0
    return np.ones(index.size, dtype=np.bool_)


def stretches_of(
    index: CodingIndex, thing: Column, rows: Column, relation: Togetherness, within: int
) -> Stretches:
    """Return these rows of the index as stretches; measured, where words or paragraphs are counted."""
    start, end, unit = _line(index, rows, relation, within)
    width = int(end.max(initial=0)) + 1
    return Stretches(thing[rows], unit * width + start, unit * width + end)


def counts_of(stretches: Stretches, things: int) -> Counts:
    """Count for every two of so many things, numbered from 0, how they meet."""
    passages = joined(stretches)
    touching = np.zeros((things, things), dtype=np.int64)
    codings = np.zeros((things, things), dtype=np.int64)
    edges = np.zeros(things * things, dtype=np.int64)
    own = np.bincount(passages.thing, minlength=things)
    reach = np.searchsorted(passages.start, passages.end, side="left") - np.arange(passages.size) - 1
    for low, high in _blocks(passages, max(1, _FLAGS // max(1, things))):
        flags = np.zeros((high - low, things), dtype=np.bool_)
        for left, right in _edges(reach, low, high):
            one, other = passages.thing[left], passages.thing[right]
            edges += np.bincount(one * things + other, minlength=things * things)
            flags[left - low, other] = True
            flags[right - low, one] = True
        _tally(passages, low, high, flags, touching, codings)
    met = edges.reshape(things, things)
    both = touching + touching.T - met - met.T
    return Counts(
        both,
        own[:, None] - touching + both,
        codings,
        own,
        np.bincount(stretches.thing, minlength=things),
    )


def joined(stretches: Stretches) -> Passages:
    """Return the passages of stretches."""
    width = int(stretches.end.max(initial=0)) + 1
    key = stretches.thing * width + stretches.start
    order = np.argsort(key, kind="stable")
    reached = np.maximum.accumulate((stretches.thing * width + stretches.end)[order])
    fresh = np.concatenate(([True], key[order][1:] >= reached[:-1]))[: len(order)]
    first = np.flatnonzero(fresh)
    if not len(first):
        return Passages(*(np.zeros(0, dtype=np.int64) for _ in range(4)))
    thing, start = stretches.thing[order][first], stretches.start[order][first]
    end = np.maximum.reduceat(stretches.end[order], first)
    weight = np.diff(first, append=len(order))
    sorting = np.lexsort((thing, start))
    return Passages(thing[sorting], start[sorting], end[sorting], weight[sorting])


def behind(stretches: Stretches, one: int, other: int) -> tuple[Column, Column]:
    """Return the codings, by place in ``stretches``, where two things meet, and the number of each one's place, from 0.

    They come by place and, within it, as they begin.
    """
    rows = np.flatnonzero((stretches.thing == one) | (stretches.thing == other))
    mine = Stretches(stretches.thing[rows], stretches.start[rows], stretches.end[rows])
    order = np.lexsort((mine.thing, mine.end, mine.start))
    start, end, thing = mine.start[order], mine.end[order], mine.thing[order]
    reached = np.maximum.accumulate(end)
    fresh = np.concatenate(([True], start[1:] >= reached[:-1]))[: len(order)]
    place = np.cumsum(fresh) - 1
    places = int(place[-1]) + 1 if len(place) else 0
    holding = [np.bincount(place[thing == each], minlength=places) > 0 for each in (one, other)]
    kept = (holding[0] & holding[1])[place]
    _numbers, renumbered = np.unique(place[kept], return_inverse=True)
    return rows[order[kept]], renumbered.astype(np.int64)


def alone(stretches: Stretches, one: int) -> Column:
    """Return the codings of a thing, by place in ``stretches``, as they begin."""
    rows = np.flatnonzero(stretches.thing == one)
    return rows[np.argsort(stretches.start[rows], kind="stable")]


def met(counts: Counts, at_least: int) -> list[Met]:
    """Return the pairs of at least so many places, and of one: by count, then share; else in the order of numbers."""
    ones, others = np.nonzero(np.triu(counts.both >= max(1, at_least), 1))
    found = [
        Met(
            one,
            other,
            int(counts.both[one, other]),
            int(counts.holding[one, other]),
            int(counts.holding[other, one]),
            int(counts.codings[one, other] + counts.codings[other, one]),
        )
        for one, other in zip(ones.tolist(), others.tolist(), strict=True)
    ]
    return sorted(found, key=lambda each: (-each.both, each.one_holding + each.other_holding))


def _line(
    index: CodingIndex, rows: Column, relation: Togetherness, within: int
) -> tuple[Column, Column, Column]:
    """Return where rows begin and end within their unit, and the number of the unit."""
    source = index.source[rows]
    if relation is Togetherness.OVERLAP:
        return index.start[rows], index.end[rows], source
    if relation is Togetherness.NEAR:
        # In half words, since no more words than said are still near: then two stretches overlap that are.
        farthest = min(within, int(index.last_word.max(initial=0)) + 1)
        return 2 * index.first_word[rows], 2 * (index.last_word[rows] + farthest) + 1, source
    nowhere = np.zeros(len(rows), dtype=np.int64)
    if relation is Togetherness.SAME_TURN:
        return nowhere, nowhere + 1, index.turn[rows]
    if relation is Togetherness.SAME_PARAGRAPH:
        line = index.first_line[rows]
        return line, line + 1, source
    return nowhere, nowhere + 1, source


def _blocks(passages: Passages, rows: int) -> list[tuple[int, int]]:
    """Return stretches of about so many passages that no passage reaches out of."""
    reached = np.maximum.accumulate(passages.end)
    cuts = np.flatnonzero(np.concatenate(([True], passages.start[1:] >= reached[:-1]))[: passages.size])
    blocks: list[tuple[int, int]] = []
    low = 0
    while low < passages.size:
        after = int(np.searchsorted(cuts, low + rows))
        high = int(cuts[after]) if after < len(cuts) else passages.size
        blocks.append((low, high))
        low = high
    return blocks


def _edges(reach: Column, low: int, high: int) -> Iterator[tuple[Column, Column]]:
    """Give every two passages between low and high that overlap, the one that begins first at the left."""
    upto = np.cumsum(reach[low:high])
    begin = 0
    while begin < high - low:
        done = int(upto[begin - 1]) if begin else 0
        until = max(begin + 1, int(np.searchsorted(upto, done + _EDGES, side="right")))
        counts = reach[low + begin : low + until]
        left = np.repeat(np.arange(low + begin, low + until), counts)
        step = np.arange(len(left)) - np.repeat(np.cumsum(counts) - counts, counts)
        yield left, left + 1 + step
        begin = until


def _tally(passages: Passages, low: int, high: int, flags: Mask, touching: Square, codings: Square) -> None:
    """Add the passages of a block that touch each other thing, by thing, and their codings."""
    order = np.argsort(passages.thing[low:high], kind="stable")
    thing, weight = passages.thing[low:high][order], passages.weight[low:high][order]
    first = np.flatnonzero(np.concatenate(([True], np.diff(thing) != 0)))
    marked = flags[order]
    touched = np.add.reduceat(marked, first, axis=0, dtype=np.int64)
    touching[thing[first]] += touched
    if (weight > 1).any():
        touched = np.add.reduceat(marked * weight[:, None], first, axis=0, dtype=np.int64)
    codings[thing[first]] += touched
