"""One way of aligning two texts, questioned about spans: where one stands, and whether that is beyond doubt."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, chain, pairwise

from workbench.coding.token_alignment import NOWHERE, TokenAlignment
from workbench.domain.spans import Span

_ENOUGH_ALIKE = 0.67
"""Share of letters (0..1) that a corrected span must have in common with what it was."""
_PIECE_ALIKE = 0.5
"""The same for a piece at the end of a span whose number of words changed too."""
_MOST_LETTERS = 400
"""Up to this length letters are compared one by one; above, whole words count."""
_FEW_WORDS = 3
"""So many words may be put in at one place of a span, or a quarter of its own."""
_FOR_EACH_AGAINST = 3
"""How many letters must agree on a place for each that the other way of aligning puts elsewhere."""
_NEAR, _FAR = 8, 200
"""How many tokens hold a span fast against changes beside them, and how many of those changed are looked through."""


class Way:
    """One of the two alignments, with what the other one says of each token."""

    def __init__(
        self,
        texts: tuple[str, str],
        words: TokenAlignment,
        search: tuple["Words", "Words"],
        ways: tuple[list[int], list[int]],
    ) -> None:
        self.old, self.new = texts
        self.words = words
        self.old_words, self.new_words = search
        self.way, self.other = way, other = ways
        tokens = words.old
        sizes = [end - start for start, end in zip(tokens.starts, tokens.ends, strict=True)]
        self._agreed = _sums(
            size if there == yonder != NOWHERE else 0
            for size, there, yonder in zip(sizes, way, other, strict=True)
        )
        self._opposed = _sums(
            size if NOWHERE not in (there, yonder) and there != yonder else 0
            for size, there, yonder in zip(sizes, way, other, strict=True)
        )
        self._run_starts = _run_starts(way)
        self._run_ends = [len(way) - 1 - at for at in _run_starts([-each for each in reversed(way)])][::-1]
        claimed = [0] * len(words.new)
        for there in way:
            if there != NOWHERE:
                claimed[there] = 1
        self._claimed = _sums(claimed)
        self._lost = _sums(int(there == NOWHERE) for there in way)
        self._breaks = _sums(int(later != there + 1) for there, later in pairwise(way))

    def is_whole(self, first: int, last: int) -> bool:
        """Tell whether all tokens have counterparts that stand side by side."""
        return self.way[first] != NOWHERE and self._breaks[first] == self._breaks[last]

    def same(self, span: Span, first: int, last: int) -> Span | None:
        """Return where a whole span stands, unless the other way objects or a twin of it came or went beside it."""
        ends = self.way[first], self.way[last]
        if (
            not self._agrees(first, last)
            or self._has_twin(first, last)
            or not self._in_line((first, last), ends)
        ):
            return None
        return self._at(span, first, last, self.way[first], self.way[last])

    def _has_twin(self, first: int, last: int) -> bool:
        """Tell whether the same words stand near the span among those put in or taken out: it may be either.

        Far from such a change that is so only when all that lies between it and the span stands there a second time.
        """
        start, end = self._run_starts[first], self._run_ends[last]
        left = first if first - start < _NEAR else start
        right = last if end - last < _NEAR else end
        sides = [(left, last, first - start), (first, right, end - last)]
        return any(
            self._has_loose_twin(low, high, self.way[low]) or self._lost_twin(low, high)
            for low, high, distance in sides
            if distance < _FAR
        )

    def _in_line(self, ends: tuple[int, int], places: tuple[int, int]) -> bool:
        """Tell whether the lines that a span cuts keep words beyond it: lines with nothing in common may end alike.

        Many words in the line hold by themselves.
        """
        first, last = ends
        left, right = self._words_beyond(first, -1), self._words_beyond(last, 1)
        if self.words.old.lines[first] == self.words.old.lines[last]:
            return last - first >= _NEAR - 1 or self._line_holds(chain(left, right), places[0])
        return self._line_holds(left, places[0]) and self._line_holds(right, places[1])

    def _line_holds(self, beyond: Iterator[int], place: int) -> bool:
        """Tell whether one of the words beyond a span stands in the line of new token ``place``, if there are any."""
        lines = self.words.new.lines
        alone = True
        for there in beyond:
            if there != NOWHERE and lines[there] == lines[place]:
                return True
            alone = False
        return alone

    def _words_beyond(self, at: int, step: int) -> Iterator[int]:
        """Give the counterparts of the words, signs left out, between a token and the end of its line."""
        keys, lines = self.words.old.keys, self.words.old.lines
        beyond = at + step
        while 0 <= beyond < len(lines) and lines[beyond] == lines[at] and abs(beyond - at) < _FAR:
            if keys[beyond].isalnum():
                yield self.way[beyond]
            beyond += step

    def _lost_twin(self, first: int, last: int) -> bool:
        wanted = self.words.old.keys[first : last + 1]
        found = self.old_words.places(wanted, first - _FAR, last + _FAR)
        return any(self._lost[at + len(wanted)] > self._lost[at] for at in found if at != first)

    def _has_loose_twin(self, first: int, last: int, place: int) -> bool:
        """Tell whether the words of tokens stand near new token ``place`` among words that have no counterpart."""
        wanted = self.words.old.keys[first : last + 1]
        found = self.new_words.places(wanted, place - _FAR, place + len(wanted) + _FAR)
        return any(
            self._claimed[at + len(wanted)] - self._claimed[at] < len(wanted) for at in found if at != place
        )

    def corrected(self, span: Span, first: int, last: int) -> Span | None:
        """Return where the span stands with corrections inside it, when its ends are held and most of it stayed."""
        start, end = self._start(first), self._end(last)
        if start == NOWHERE or start > end:
            return None
        inside = [there for there in self.way[first : last + 1] if there != NOWHERE]
        if inside and not (start <= inside[0] and inside[-1] <= end and _rises(inside)):
            return None
        held = self._agrees(first, last) if inside else self._holds(first, last)
        if not held or self._takes_in(start, end, inside) or not self._pieces_alike(first, last, start, end):
            return None
        place = self._at(span, first, last, start, end)
        if not self._alike(span, first, last, place) or self._has_loose_twin(first, last, start):
            return None
        if not self._in_line((first, last), (start, end)):
            return None
        return place

    def _agrees(self, first: int, last: int) -> bool:
        agreed = self._agreed[last + 1] - self._agreed[first]
        opposed = self._opposed[last + 1] - self._opposed[first]
        return agreed > 0 and _FOR_EACH_AGAINST * opposed <= agreed

    def _holds(self, first: int, last: int) -> bool:
        """Tell whether both ways agree on the tokens beside a span of which no token is left."""
        sides = [at for at in (first - 1, last + 1) if 0 <= at < len(self.way)]
        return all(self.way[at] == self.other[at] for at in sides)

    def _takes_in(self, start: int, end: int, inside: Sequence[int]) -> bool:
        """Tell whether words came in between that belong elsewhere, or more of them at one place than a correction."""
        if self._claimed[end + 1] - self._claimed[start] > len(inside):
            return True
        most = max(_FEW_WORDS, len(inside) // 4)
        return any(later - before > most + 1 for before, later in pairwise((start - 1, *inside, end + 1)))

    def _start(self, first: int) -> int:
        """Return the new token at which the span begins: its first one's counterpart, or what follows that before."""
        if self.way[first] != NOWHERE:
            return self.way[first]
        before = self.way[first - 1] if first else NOWHERE
        return before + 1 if before != NOWHERE or not first else NOWHERE

    def _end(self, last: int) -> int:
        if self.way[last] != NOWHERE:
            return self.way[last]
        if last + 1 == len(self.way):
            return len(self.words.new) - 1
        after = self.way[last + 1]
        return after - 1 if after != NOWHERE else NOWHERE

    def _pieces_alike(self, first: int, last: int, start: int, end: int) -> bool:
        """Tell whether what stands at the span's ends instead of lost tokens is as many tokens, or looks like them."""
        way = self.way
        kept = [at for at in range(first, last + 1) if way[at] != NOWHERE]
        if not kept:
            return last - first == end - start or self._piece(first, last, start, end)
        head = (first, kept[0] - 1, start, way[kept[0]] - 1)
        tail = (kept[-1] + 1, last, way[kept[-1]] + 1, end)
        return all(mine[1] - mine[0] == mine[3] - mine[2] or self._piece(*mine) for mine in (head, tail))

    def _piece(self, first: int, last: int, start: int, end: int) -> bool:
        mine, other = (
            "".join(self.words.old.keys[first : last + 1]),
            "".join(self.words.new.keys[start : end + 1]),
        )
        return max(len(mine), len(other)) <= _MOST_LETTERS and _likeness(mine, other) >= _PIECE_ALIKE

    def _alike(self, span: Span, first: int, last: int, place: Span) -> bool:
        old, tokens = self.words.old, range(first, last + 1)
        stayed = sum(old.ends[at] - old.starts[at] for at in tokens if self.way[at] != NOWHERE)
        if 2 * stayed >= _ENOUGH_ALIKE * (span.length + place.length):
            return True
        if max(span.length, place.length) > _MOST_LETTERS:
            return False
        return _likeness(span.of(self.old).casefold(), place.of(self.new).casefold()) >= _ENOUGH_ALIKE

    def _at(self, span: Span, first: int, last: int, start: int, end: int) -> Span:
        """Return the place from new token ``start`` to ``end``, with the span's own ends where tokens are whole."""
        before, after = self.words.old, self.words.new
        left = after.starts[start] + span.start - before.starts[first]
        right = after.ends[end] + span.end - before.ends[last]
        if 0 <= left < right and self.new[left:right] == span.of(self.old):
            return Span(left, right)
        return Span(after.starts[start], after.ends[end])


class Words:
    """The tokens of a text in one string, to find where several of them stand side by side."""

    def __init__(self, keys: Sequence[str]) -> None:
        self.text = f" {' '.join(keys)} "
        self.starts = _sums(len(key) + 1 for key in keys)

    def places(self, wanted: Sequence[str], low: int, high: int) -> Iterator[int]:
        """Give the tokens between ``low`` and ``high`` at which ``wanted`` begin."""
        words = f" {' '.join(wanted)} "
        last = len(self.starts) - 1
        end = self.starts[max(0, min(high, last))] + 1
        at = self.text.find(words, self.starts[max(0, min(low, last))], end)
        while at >= 0:
            yield bisect_left(self.starts, at)
            at = self.text.find(words, at + 1, end)


def _run_starts(way: Sequence[int]) -> list[int]:
    """Return for each token at which one its run of counterparts side by side begins."""
    starts: list[int] = []
    for at, there in enumerate(way):
        starts.append(starts[-1] if at and there == way[at - 1] + 1 else at)
    return starts


def _sums(numbers: Iterable[int]) -> list[int]:
    return list(accumulate(numbers, initial=0))


def _rises(places: Sequence[int]) -> bool:
    return all(before < after for before, after in pairwise(places))


def _likeness(mine: str, other: str) -> float:
    return SequenceMatcher(None, mine, other, autojunk=False).ratio()
