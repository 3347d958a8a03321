"""Where two coders differ in one source: which codings both gave, which only one did, and which on other words.

Two codings are of one kind when they bear the same code. They are *the same* when what their spans share is at least a
given part of what they cover together (shared code points / code points of both, the Jaccard index; Jaccard 1912).
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from workbench.coding.codings import twin_of
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.errors import AlreadyCoded, SpanOutOfRange
from workbench.domain.ids import CodeId
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.domain.store import ProjectStore

ALIKE = 0.75
"""How much two spans share, unless somebody says otherwise, to count as the same."""


class Agreement(StrEnum):
    """How a place stands between two coders."""

    SAME = "same"
    OTHER_WORDS = "other_words"
    ONLY_FIRST = "only_first"
    ONLY_SECOND = "only_second"


@dataclass(frozen=True, slots=True)
class Place:
    """A coding of one coder, or two codings of both that belong together; at least one is there.

    ``shared`` is what the spans share of what they cover together, 0 to 1.
    """

    agreement: Agreement
    code: CodeId
    first: Coding | None
    second: Coding | None
    shared: float = 0.0

    @property
    def coding(self) -> Coding:
        """The first coder's coding, or the second's where that one is alone."""
        there = self.first or self.second
        assert there is not None
        return there

    @property
    def span(self) -> Span:
        """The words that either of the two means, from the first to the last (code points)."""
        spans = [each.span for each in (self.first, self.second) if each is not None]
        return Span(min(each.start for each in spans), max(each.end for each in spans))


def places(first: Iterable[Coding], second: Iterable[Coding], alike: float = ALIKE) -> tuple[Place, ...]:
    """Return how the codings of two coders in one source stand to each other, in the order of the text.

    Each coding stands in one place: of several that overlap under one code, those that share most belong together.
    ``alike`` is the part, above 0 and up to 1, that two spans must share to be the same.
    """
    ones, others = _by_code(first), _by_code(second)
    found: list[Place] = []
    for code in dict.fromkeys((*ones, *others)):
        found += _of_code(code, ones.get(code, []), others.get(code, []), alike)
    return tuple(sorted(found, key=lambda each: (each.span, each.code)))


def share(one: Span, other: Span) -> float:
    """Return what two spans share of what they cover together: 1 for the same words, 0 for none."""
    both = one.overlap(other)
    return both / (one.length + other.length - both)


def _of_code(code: CodeId, ones: list[Coding], others: list[Coding], alike: float) -> Iterator[Place]:
    pairs = sorted(
        ((share(one.span, other.span), one, other) for one, other in _overlapping(ones, others)),
        key=lambda pair: (-pair[0], pair[1].span, pair[2].span),
    )
    taken: set[str] = set()
    for shared, one, other in pairs:
        if taken.isdisjoint((one.id, other.id)):
            taken.update((one.id, other.id))
            agreement = Agreement.SAME if shared >= alike else Agreement.OTHER_WORDS
            yield Place(agreement, code, one, other, shared)
    for one in ones:
        if one.id not in taken:
            yield Place(Agreement.ONLY_FIRST, code, one, None)
    for other in others:
        if other.id not in taken:
            yield Place(Agreement.ONLY_SECOND, code, None, other)


def _overlapping(ones: list[Coding], others: list[Coding]) -> Iterator[tuple[Coding, Coding]]:
    """Give the pairs that share words, without a look at those that lie before or behind."""
    ordered = sorted(others, key=lambda each: each.span)
    starts = [each.span.start for each in ordered]
    reach = list(accumulate((each.span.end for each in ordered), max))
    for one in ones:
        near = ordered[bisect_right(reach, one.span.start) : bisect_left(starts, one.span.end)]
        yield from ((one, other) for other in near if one.span.overlap(other.span))


def _by_code(codings: Iterable[Coding]) -> dict[CodeId, list[Coding]]:
    found: dict[CodeId, list[Coding]] = defaultdict(list)
    for coding in codings:
        found[coding.code].append(coding)
    return dict(found)


@dataclass(frozen=True, slots=True)
class AgreeWith:
    """Code a place as another coder did: ``coding`` is one's own, as it is to be.

    It is a new coding, or one that is there already and takes the other's words; then it keeps memos and evidence.
    """

    coding: Coding

    @property
    def step(self) -> Step:
        """Named by the words."""
        return Step("agree_with", self.coding.segment.quote)

    def apply(self, store: ProjectStore) -> Restoration:
        """Put the coding.

        Raises:
            UnknownThing: its source or its code is not there.
            SpanOutOfRange: the span reaches past the text.
            AlreadyCoded: another coding gives these words this code by this coder already.
        """
        coding = self.coding
        length = store.get(Source, coding.source).characters
        store.get(Code, coding.code)
        if coding.span.end > length:
            raise SpanOutOfRange(coding.span.start, coding.span.end, length)
        twin = twin_of(store, coding)
        if twin is not None and twin.id != coding.id:
            raise AlreadyCoded(twin.id)
        log = EditLog(store)
        log.put(coding)
        return log.inverse(self.step)
