"""Where words stand: hits in an index of words, their order and their surroundings."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from workbench.analysis.word_index import Flags, Numbers, Places, WordIndex

_NEIGHBOURS = 4
"""By how many words on a side hits are put in order."""


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """One word that is looked for: which words of the vocabulary it may be, in Indonesian and in English texts."""

    wanted: Flags
    in_english: Flags | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Hits:
    """Places in texts: text, start and end (code points) of each."""

    text: Numbers
    start: Numbers
    end: Numbers

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.text)

    def among(self, chosen: "Flags | Places") -> "Hits":
        """Return those that are flagged, or those of these numbers in that order."""
        return Hits(self.text[chosen], self.start[chosen], self.end[chosen])

    def span(self, number: int) -> tuple[int, int, int]:
        """Return text, start and end of one."""
        return int(self.text[number]), int(self.start[number]), int(self.end[number])

    def in_text(self, text: int) -> list[tuple[int, int]]:
        """Return start and end of those in a text, in the order of the text."""
        here = self.text == text
        return sorted(zip(self.start[here].tolist(), self.end[here].tolist(), strict=True))


def hits_of(triples: Sequence[tuple[int, int, int]]) -> Hits:
    """Return hits from (text, start, end)."""
    table = np.asarray(triples, np.int32).reshape(-1, 3)
    return Hits(table[:, 0], table[:, 1], table[:, 2])


def find_units(index: WordIndex, units: Sequence[Sequence[Piece]], *, join_glued: bool = False) -> Hits:
    """Return where units of words stand, in paragraphs that hold all of them, in the order of the texts.

    The pieces of a unit stand one after the other. Units that follow each other as they are given are one hit, else
    each is a hit of its own. With ``join_glued``, hits that are glued (*bantu-bantu*) are one.
    """
    if not units or not index.size:
        return hits_of(())
    fits = [[_fitting(index, piece) for piece in unit] for unit in units]
    runs = [_runs(index, unit) for unit in fits]
    if len(units) > 1:
        runs = [_in_lines(index, each, runs) for each in runs]
        whole = [piece for unit in fits for piece in unit]
        wanted = [(_runs(index, whole), len(whole))]
    else:
        wanted = []
    wanted += [(run, len(unit)) for run, unit in zip(runs, units, strict=True)]
    first, last = _without_overlap(index, wanted)
    order = np.argsort(first, kind="stable")
    first, last = first[order], last[order]
    if join_glued:
        first, last = _glued_together(index, first, last)
    return Hits(index.text_of_word[first], index.start[first], index.end[last])


def ordered(index: WordIndex, hits: Hits, *, left: bool) -> Places:
    """Return the numbers of hits in the order of the words at their left (the nearest first) or right.

    Hits with the same neighbours stay in the order of the texts; one at the edge of its paragraph comes first.
    """
    if not index.size:
        return np.arange(len(hits), dtype=np.int64)
    first = np.minimum(index.words_from(hits.text, hits.start), index.size - 1)
    last = np.minimum(np.maximum(index.words_from(hits.text, hits.end - np.int32(1)), first), index.size - 1)
    here, step = (first, -1) if left else (last, 1)
    ranks = []
    for away in range(1, _NEIGHBOURS + 1):
        near = here + step * away
        there = (near >= 0) & (near < index.size)
        near = np.where(there, near, 0)
        there &= index.line[near] == index.line[here]
        ranks.append(np.where(there, index.rank[index.word[near]], -1))
    placed = by_place(hits)
    return placed[np.lexsort([rank[placed] for rank in reversed(ranks)])]


def by_place(hits: Hits) -> Places:
    """Return the numbers of hits in the order of the texts."""
    return np.lexsort((hits.start, hits.text))


def in_turns(index: WordIndex, hits: Hits, turns: Sequence[bool], outside: Sequence[bool]) -> Hits:
    """Return the hits in turns that are flagged, and those in no turn in texts that are flagged in ``outside``."""
    turn = index.turns_at(hits.text, hits.start)
    wanted = np.asarray([*turns, False], bool)[turn]
    return hits.among(np.where(turn >= 0, wanted, np.asarray([*outside, False], bool)[hits.text]))


def _fitting(index: WordIndex, piece: Piece) -> Flags:
    fits: Flags = piece.wanted[index.word]
    english = index.in_english
    if piece.in_english is None or english is None:
        return fits
    return np.where(english, piece.in_english[index.word], fits)


def _runs(index: WordIndex, fits: Sequence[Flags]) -> Places:
    """Return the places at which words fit one after the other within a paragraph."""
    places = np.flatnonzero(fits[0])
    for away in range(1, len(fits)):
        places = places[places + away < index.size]
        there = fits[away][places + away] & (index.line[places + away] == index.line[places])
        places = places[there]
    return places


def _in_lines(index: WordIndex, places: Places, runs: Sequence[Places]) -> Places:
    """Keep the places in paragraphs that hold every unit."""
    lines = index.line[places]
    for other in runs:
        kept = np.isin(lines, index.line[other])
        places, lines = places[kept], lines[kept]
    return places


def _without_overlap(index: WordIndex, wanted: Sequence[tuple[Places, int]]) -> tuple[Places, Places]:
    """Return first and last word of each run, those that are given first going first where runs share words."""
    taken = np.zeros(index.size, bool)
    firsts: list[Places] = []
    lasts: list[Places] = []
    for places, length in wanted:
        free = places
        for away in range(length):
            free = free[~taken[free + away]]
        free = _apart(free, length)
        for away in range(length):
            taken[free + away] = True
        firsts.append(free)
        lasts.append(free + (length - 1))
    return np.concatenate(firsts), np.concatenate(lasts)


def _apart(places: Places, length: int) -> Places:
    """Keep the places, from left to right, at which runs of that length don't overlap."""
    if length == 1 or not (np.diff(places) < length).any():
        return places
    kept: list[int] = []
    for place in places.tolist():
        if not kept or place - kept[-1] >= length:
            kept.append(place)
    return np.asarray(kept, np.int64)


def _glued_together(index: WordIndex, first: Places, last: Places) -> tuple[Places, Places]:
    if not len(first):
        return first, last
    joins = index.glued[last[:-1]] & (first[1:] == last[:-1] + 1)
    begins = np.flatnonzero(np.concatenate([[True], ~joins]))
    ends = [after - 1 for _, after in pairwise([*begins.tolist(), len(first)])]
    return first[begins], last[ends]
