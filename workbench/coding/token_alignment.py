"""Which word of a corrected text is which word of the old one.

Both texts are cut into words and signs. Stretches of eight that stand once in either text hold the two together; what
lies between is aligned by the shortest edit, once from the front and once from the back. Where the two ways differ the
texts alone can't tell: a sentence that was doubled may be either of the two. Whoever places something asks both.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from workbench.coding.shortest_edit import ShortestEdit

NOWHERE: Final = -1
"""In place of a token's number: it has no counterpart."""

_TOKEN = re.compile(r"\n|\w{1,100}|[^\w\s]")
_LONG, _SHORT = 8, 4
"""Tokens of a stretch that, standing once in each text, is taken for the same."""
_LINE = 6
"""Tokens of the shortest line that is found again as a whole where it was put in."""
_MOST_STEPS = 2_500_000
"""What all searches for shortest edits may cost; texts with nothing in common end here."""

_Gap = tuple[int, int, int, int]
_Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and signs of a text: what each is (capital letters aside), where it starts and ends, in which line."""

    keys: list[str]
    starts: list[int]
    ends: list[int]
    lines: list[int]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.keys)


@dataclass(frozen=True, slots=True)
class TokenAlignment:
    """For each token of ``old`` the number of its counterpart in ``new``, or NOWHERE, seen from front and back."""

    old: Tokens
    new: Tokens
    forward: list[int]
    backward: list[int]


def tokens_of(text: str) -> Tokens:
    """Cut a text into words and signs; white space is none."""
    keys, starts, ends, lines = [], [], [], []
    line = 0
    for match in _TOKEN.finditer(text):
        word = match.group()
        if word == "\n":
            line += 1
            continue
        keys.append(word.casefold())
        starts.append(match.start())
        ends.append(match.end())
        lines.append(line)
    return Tokens(keys, starts, ends, lines)


def aligned(old: str, new: str) -> TokenAlignment:
    """Align two texts. Time is bounded: what can't be aligned at that cost has no counterpart."""
    before, after = tokens_of(old), tokens_of(new)
    search = _Search(before, after)
    search.run()
    return TokenAlignment(before, after, search.forward, search.backward)


class _Search:
    def __init__(self, old: Tokens, new: Tokens) -> None:
        self.old, self.new = old.keys, new.keys
        self.lines = old.lines, new.lines
        self.forward = [NOWHERE] * len(old)
        self.backward = [NOWHERE] * len(old)
        self.steps = _MOST_STEPS

    def run(self) -> None:
        pairs = _once_in_both(self.old, self.new, _LONG)
        chain = _longest_rise(pairs)
        self._between(_kernels(chain, _LONG), (0, len(self.old), 0, len(self.new)))
        for way in (self.forward, self.backward):
            _forget_chance(way, self.old, len(self.new))
        self._moved(pairs, chain)

    def _between(self, kernels: Sequence[tuple[int, int, int]], whole: _Gap, depth: int = 0) -> None:
        """Take the tokens of ``kernels`` for the same and align what lies between."""
        i, end, j, new_end = whole
        for at, there, length in kernels:
            self._gap((i, at, j, there), depth)
            for way in (self.forward, self.backward):
                way[at : at + length] = range(there, there + length)
            i, j = at + length, there + length
        self._gap((i, end, j, new_end), depth)

    def _gap(self, gap: _Gap, depth: int) -> None:
        i, end, j, new_end = gap
        if i == end or j == new_end:
            return
        old, new = self.old[i:end], self.new[j:new_end]
        forward = self._shortest(old, new)
        if forward is not None:
            backward = self._shortest(old[::-1], new[::-1])
            for at, there in forward:
                self.forward[i + at] = j + there
            for at, there in backward or ():
                self.backward[end - 1 - at] = new_end - 1 - there
        elif depth < 2:  # first the middles of short stretches, then all of them
            chain = _longest_rise(_once_in_both(old, new, _SHORT))
            kernels = _kernels(chain, _SHORT, bare=depth == 1)
            self._between([(i + at, j + there, length) for at, there, length in kernels], gap, depth + 1)

    def _shortest(self, old: Sequence[str], new: Sequence[str]) -> list[_Pair] | None:
        """Return the pairs that the shortest edit keeps, or None when it costs too much."""
        search = ShortestEdit(old, new, self.steps)
        pairs = search.pairs()
        self.steps = search.steps
        return pairs

    def _moved(self, pairs: list[_Pair], chain: list[_Pair]) -> None:
        """Find what was put in elsewhere: long stretches, whole lines, and short stretches that nothing else claims."""
        in_place = set(chain)
        self._carry(_kernels([pair for pair in pairs if pair not in in_place], _LONG))
        self._carry(list(self._moved_lines()))
        free = self._free()
        short = [
            (at, there)
            for at, there in _once_in_both(self.old, self.new, _SHORT)
            if all(self._loose(at + n) and free[there + n] for n in range(_SHORT))
        ]
        self._carry(_kernels(short, _SHORT))

    def _moved_lines(self) -> Iterator[tuple[int, int, int]]:
        new = _lines_once(self.new, self.lines[1])
        for words, at in _lines_once(self.old, self.lines[0]).items():
            there = new.get(words, NOWHERE)
            if NOWHERE not in (at, there) and self.forward[at : at + len(words)] != [
                *range(there, there + len(words))
            ]:
                yield at, there, len(words)

    def _carry(self, kernels: Sequence[tuple[int, int, int]]) -> None:
        targets = {there + n for _, there, length in kernels for n in range(length)}
        for way in (self.forward, self.backward):
            for at, there in enumerate(way):
                if there in targets:
                    way[at] = NOWHERE
            for at, there, length in kernels:
                way[at : at + length] = range(there, there + length)
        held: dict[int, int] = {}
        for at, there, length in kernels:
            held |= self._extended(at, there, -1)
            held |= self._extended(at + length - 1, there + length - 1, 1)
        targets = set(held.values())
        for way in (self.forward, self.backward):
            for at, there in enumerate(way):
                if there in targets:
                    way[at] = NOWHERE
            for at, there in held.items():
                way[at] = there

    def _extended(self, at: int, there: int, step: int) -> dict[int, int]:
        """Let a stretch that was moved grow to the end of its line, over neighbours that are the same: who moves with
        the words beside it has a better claim than who stands alone.
        """
        grown: dict[int, int] = {}
        while self._neighbours_same(at, there, step):
            at, there = at + step, there + step
            grown[at] = there
        return grown

    def _neighbours_same(self, at: int, there: int, step: int) -> bool:
        old, new = self.lines
        if not (0 <= at + step < len(old) and 0 <= there + step < len(new)):
            return False
        in_line = old[at] == old[at + step] and new[there] == new[there + step]
        return in_line and self.old[at + step] == self.new[there + step]

    def _loose(self, at: int) -> bool:
        return self.forward[at] == NOWHERE and self.backward[at] == NOWHERE

    def _free(self) -> list[bool]:
        free = [True] * len(self.new)
        for way in (self.forward, self.backward):
            for there in way:
                if there != NOWHERE:
                    free[there] = False
        return free


def _once_in_both(old: Sequence[str], new: Sequence[str], length: int) -> list[_Pair]:
    """Return where stretches stand that both texts have exactly once, by their place in the old text."""
    there = _once(new, length)
    found = ((at, there.get(stretch, NOWHERE)) for stretch, at in _once(old, length).items())
    return [(at, place) for at, place in found if NOWHERE not in (at, place)]


def _once(keys: Sequence[str], length: int) -> dict[tuple[str, ...], int]:
    places: dict[tuple[str, ...], int] = {}
    for at, stretch in enumerate(zip(*(keys[n:] for n in range(length)), strict=False)):
        places[stretch] = NOWHERE if stretch in places else at
    return places


def _lines_once(keys: Sequence[str], lines: Sequence[int]) -> dict[tuple[str, ...], int]:
    """Return the lines that a text has once, those of a few words left out, by their first token."""
    places: dict[tuple[str, ...], int] = {}
    start = 0
    for at in range(1, len(keys) + 1):
        if at == len(keys) or lines[at] != lines[start]:
            words = tuple(keys[start:at])
            if len(words) >= _LINE:
                places[words] = NOWHERE if words in places else start
            start = at
    return places


def _longest_rise(pairs: list[_Pair]) -> list[_Pair]:
    """Return the longest choice of pairs that rise in both texts; ``pairs`` rise in the old one."""
    tops: list[int] = []
    holders: list[int] = []
    before: list[int] = []
    for number, (_, there) in enumerate(pairs):
        place = bisect_left(tops, there)
        before.append(holders[place - 1] if place else NOWHERE)
        tops[place : place + 1] = [there]
        holders[place : place + 1] = [number]
    chain = []
    at = holders[-1] if holders else NOWHERE
    while at != NOWHERE:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _kernels(chain: list[_Pair], length: int, *, bare: bool = False) -> list[tuple[int, int, int]]:
    """Return runs of tokens (old place, new place, how many) whose stretches are all in the chain.

    The first and last stretches of a run reach over its border into words that may stand there twice: only the
    tokens that every stretch around them vouches for are taken, unless ``bare``.
    """
    kernels = []
    for at, there, stretches in _runs(chain):
        if bare:
            kernels.append((at, there, stretches + length - 1))
        elif stretches >= length:
            kernels.append((at + length - 1, there + length - 1, stretches - length + 1))
    return kernels


def _runs(pairs: Sequence[_Pair]) -> Iterator[tuple[int, int, int]]:
    start = 0
    for place in range(1, len(pairs) + 1):
        at, there = pairs[place - 1]
        if place == len(pairs) or pairs[place] != (at + 1, there + 1):
            yield (*pairs[start], place - start)
            start = place


def _forget_chance(way: list[int], keys: Sequence[str], size: int) -> None:
    """Drop runs of counterparts between two changes that are signs alone, or shorter than either change: chance."""
    pairs = [(at, there) for at, there in enumerate(way) if there != NOWHERE]
    runs = [(0, 0, 0), *_runs(pairs), (len(way), size, 0)]
    changes = [
        max(later[0] - at - length, later[1] - there - length)
        for (at, there, length), later in pairwise(runs)
    ]
    for number, (at, _, length) in enumerate(runs[1:-1]):
        least = min(changes[number], changes[number + 1])
        if length < least or (least and not any(key.isalnum() for key in keys[at : at + length])):
            way[at : at + length] = [NOWHERE] * length
