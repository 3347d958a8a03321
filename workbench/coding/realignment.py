"""Where spans of a text stand after the text was corrected.

A span is *kept* when all its words are found again, side by side, as the same words: not merely the same letters
somewhere, but the counterparts that an alignment of the two whole texts gives them. It is *changed* when words inside
it were corrected while counterparts still hold both its ends and most of its letters stayed. Else it is *uncertain*,
and a person decides; so it is wherever the texts alone can't tell, as with one of two equal sentences of which one was
taken out.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from workbench.coding.token_alignment import NOWHERE, aligned
from workbench.coding.ways import Way, Words
from workbench.domain.spans import Span

_MOST_CANDIDATES = 3
_WINDOW = 20_000
"""How far around its expected place (code points) a repeated quote is looked for."""

_FAR_SEARCHES = 500
"""How many quotes are looked for in the whole text when they stand nowhere around: that takes time."""


class Certainty(StrEnum):
    """How sure the place of a span in the corrected text is."""

    KEPT = "kept"
    CHANGED = "changed"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True)
class Placement:
    """What became of one span.

    ``span`` is its place in the new text, or None when that is uncertain; then ``candidates`` holds up to three places
    that a person may mean, the likeliest first, and ``near`` says where in the new text (code points) the words around
    it stand now.
    """

    old: Span
    certainty: Certainty
    span: Span | None
    candidates: tuple[Span, ...] = ()
    near: int = 0


def realigned(old: str, new: str, spans: Iterable[Span]) -> tuple[Placement, ...]:
    """Return for each span of ``old`` where it stands in ``new``, in the order given. Spans lie inside ``old``."""
    return Realignment(old, new).placements(spans)


class Realignment:
    """Two texts aligned once, for whatever points into the old one.

    ``words`` holds their words and counterparts, ``origins`` for each new word the old one that it was, or NOWHERE.
    """

    def __init__(self, old: str, new: str) -> None:
        """Align the texts."""
        self.old, self.new = old, new
        self.words = aligned(old, new)
        ways = (self.words.forward, self.words.backward)
        self._before = list(accumulate(ways[0], _latest, initial=NOWHERE))
        self._after = list(accumulate(ways[0][::-1], _latest, initial=NOWHERE))[::-1]
        self.origins = [NOWHERE] * len(self.words.new)
        for at, there in enumerate(ways[0]):
            if there != NOWHERE:
                self.origins[there] = at
        self._far_searches = _FAR_SEARCHES
        self._placed: dict[Span, Placement] = {}
        search = Words(self.words.old.keys), Words(self.words.new.keys)
        self._ways = tuple(Way((old, new), self.words, search, each) for each in (ways, ways[::-1]))

    def placements(self, spans: Iterable[Span]) -> tuple[Placement, ...]:
        """Return where spans of the old text stand in the new one, in the order given."""
        # Remembered, so that what was shown before it is saved is what is saved: far searches run out.
        wanted = tuple(spans)
        for span in wanted:
            if span not in self._placed:
                self._placed[span] = self._placement(span)
        return tuple(self._placed[span] for span in wanted)

    def _placement(self, span: Span) -> Placement:
        first, last = self._tokens(span)
        if first > last:
            return self._uncertain(span, first, last)
        whole = [way for way in self._ways if way.is_whole(first, last)]
        places = [(way.same if whole else way.corrected)(span, first, last) for way in whole or self._ways]
        place = next((each for each in places if each is not None), None)
        if place is None or (whole and None in places):
            return self._uncertain(span, first, last)
        kept = place.of(self.new) == span.of(self.old)
        return Placement(span, Certainty.KEPT if kept else Certainty.CHANGED, place)

    def _tokens(self, span: Span) -> tuple[int, int]:
        """Return the first and last token that the span touches; first > last when it holds white space alone."""
        tokens = self.words.old
        return bisect_right(tokens.ends, span.start), bisect_left(tokens.starts, span.end) - 1

    def _uncertain(self, span: Span, first: int, last: int) -> Placement:
        before, after = self._surroundings(first, last)
        near = max(0, min(before, len(self.new)))
        found = dict.fromkeys((*self._images(first, last), *self._occurrences(span, near)))
        if not found and before < after:
            found = dict.fromkeys(_stripped(self.new, before, after, 3 * span.length))
        candidates = tuple(found)[:_MOST_CANDIDATES]
        return Placement(
            span, Certainty.UNCERTAIN, None, candidates, candidates[0].start if candidates else near
        )

    def _surroundings(self, first: int, last: int) -> tuple[int, int]:
        """Return between which positions of the new text the tokens around a span stand now."""
        tokens = self.words.new
        left, right = self._before[min(first, len(self._before) - 1)], self._after[last + 1]
        start = tokens.ends[left] if left != NOWHERE else 0
        return start, tokens.starts[right] if right != NOWHERE else len(self.new)

    def _images(self, first: int, last: int) -> Iterator[Span]:
        """Give where most of a span's words went, as either way of aligning has it."""
        tokens = self.words.new
        for way in (self.words.forward, self.words.backward):
            found = sorted(there for there in way[first : last + 1] if there != NOWHERE)
            size = last - first + 1
            if found and found[-1] - found[0] < 2 * size and 2 * len(found) >= size:
                yield Span(tokens.starts[found[0]], tokens.ends[found[-1]])

    def _occurrences(self, span: Span, near: int) -> Iterator[Span]:
        """Give the places around ``near`` where the same letters stand, the nearest first."""
        quote = span.of(self.old)
        later = self.new.find(quote, near, near + _WINDOW)
        earlier = self.new.rfind(quote, max(0, near - _WINDOW), near + len(quote) - 1)
        starts = [at for at in (later, earlier) if at >= 0]
        if not starts and self._far_searches:
            self._far_searches -= 1
            starts = [at for at in [self.new.find(quote)] if at >= 0]
        for start in sorted(starts, key=lambda each: abs(each - near)):
            yield Span(start, start + len(quote))


def _latest(known: int, there: int) -> int:
    return known if there == NOWHERE else there


def _stripped(text: str, start: int, end: int, most: int) -> Iterator[Span]:
    """Give the words between two positions, when there are any and not too many (code points)."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    size = len(words.strip())
    if 0 < size <= most:
        yield Span(start, start + size)
