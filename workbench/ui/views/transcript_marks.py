"""Codings and suggestions kept so that those in a stretch of text are found without looking at the others. No Qt."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from itertools import accumulate
from typing import Generic, Protocol, TypeVar

from workbench.coding.lanes import lanes
from workbench.domain.spans import Span


class Spanned(Protocol):
    """Anything that lies on a span."""

    @property
    def span(self) -> Span:
        """Where it lies."""
        ...


Shown = TypeVar("Shown", bound=Spanned)
Key = TypeVar("Key", bound=Hashable)


class Marks(Generic[Shown, Key]):
    """Marks in the order of the text, each with its key and its lane."""

    def __init__(self, key: Callable[[Shown], Key]) -> None:
        """Start empty; ``key`` tells what a mark is called by."""
        self._key = key
        self._marks: list[Shown] = []
        self._starts: list[int] = []
        self._reach: list[int] = []
        self._by_key: dict[Key, Shown] = {}
        self._lanes: dict[Key, int] = {}
        self._in_lane: list[int] = []

    @property
    def depth(self) -> int:
        """How many lanes there are."""
        return len(self._in_lane)

    def __len__(self) -> int:
        """Return how many marks there are."""
        return len(self._marks)

    def replace_all(self, marks: Iterable[Shown]) -> None:
        """Forget what was there; of marks with the same key the last one stays."""
        self._by_key = {self._key(mark): mark for mark in marks}
        self._marks = sorted(self._by_key.values(), key=_order)
        self._starts = [mark.span.start for mark in self._marks]
        self._reach = list(accumulate((mark.span.end for mark in self._marks), max))
        self._lanes = dict(
            zip(map(self._key, self._marks), lanes([mark.span for mark in self._marks]), strict=True)
        )
        counts = Counter(self._lanes.values())
        self._in_lane = [counts[lane] for lane in range(max(counts, default=-1) + 1)]

    def are(self, marks: Iterable[Shown]) -> bool:
        """Tell whether exactly these marks are here."""
        return {self._key(mark): mark for mark in marks} == self._by_key

    def add(self, mark: Shown) -> Span:
        """Add ``mark``, in place of one with the same key; return the span of all marks that look different now."""
        gone = self.remove(self._key(mark))
        place = bisect_left(self._marks, _order(mark), key=_order)
        self._marks.insert(place, mark)
        self._starts.insert(place, mark.span.start)
        self._by_key[self._key(mark)] = mark
        self._reach.insert(place, max(mark.span.end, self._reach[place - 1] if place else 0))
        later = place + 1
        while later < len(self._reach) and self._reach[later] < mark.span.end:
            self._reach[later] = mark.span.end
            later += 1
        changed = self._place_in_lanes(place, mark.span)
        return changed if gone is None else _hull(changed, gone)

    def remove(self, key: Key) -> Span | None:
        """Take the mark called ``key`` away; return the span of what looks different now, None if there is none."""
        mark = self._by_key.pop(key, None)
        if mark is None:
            return None
        place = bisect_left(self._marks, _order(mark), key=_order)
        while self._key(self._marks[place]) != key:
            place += 1
        del self._marks[place], self._starts[place], self._reach[place]
        self._leave_lane(self._lanes.pop(key))
        reach = self._reach[place - 1] if place else 0
        for later in range(place, len(self._marks)):
            reach = max(reach, self._marks[later].span.end)
            if self._reach[later] == reach:
                break  # from here on nothing reached as far as what is gone
            self._reach[later] = reach
        return self._place_in_lanes(place, mark.span)

    def get(self, key: Key | None) -> Shown | None:
        """Return the mark called ``key``, or None."""
        return None if key is None else self._by_key.get(key)

    def key(self, mark: Shown) -> Key:
        """Return what ``mark`` is called by."""
        return self._key(mark)

    def lane(self, mark: Shown) -> int:
        """Return the lane of a mark that is here."""
        return self._lanes[self._key(mark)]

    def between(self, start: int, end: int) -> list[Shown]:
        """Return the marks that share a code point with ``[start, end)``, in the order of the text."""
        first = bisect_left(self._reach, start + 1)
        last = bisect_left(self._starts, end)
        return [mark for mark in self._marks[first:last] if mark.span.end > start]

    def _place_in_lanes(self, place: int, changed: Span) -> Span:
        """Place the marks around ``place`` anew that hang together by overlapping; return what looks different."""
        first = min(place, len(self._marks) - 1)
        while first > 0 and self._reach[first - 1] > self._starts[first]:
            first -= 1
        last = max(first, place)
        while last < len(self._marks) and (
            last <= place or self._starts[last] < max(changed.end, self._reach[last - 1])
        ):
            last += 1
        cluster = self._marks[max(first, 0) : last]
        for mark, lane in zip(cluster, lanes([mark.span for mark in cluster]), strict=True):
            key = self._key(mark)
            before = self._lanes.get(key)
            if before != lane:
                self._lanes[key] = lane
                self._enter_lane(lane)
                if before is not None:
                    self._leave_lane(before)
                changed = _hull(changed, mark.span)
        return changed

    def _enter_lane(self, lane: int) -> None:
        self._in_lane.extend([0] * (lane + 1 - len(self._in_lane)))
        self._in_lane[lane] += 1

    def _leave_lane(self, lane: int) -> None:
        self._in_lane[lane] -= 1
        while self._in_lane and not self._in_lane[-1]:
            self._in_lane.pop()


def _hull(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))


def _order(mark: Spanned) -> tuple[int, int]:
    return mark.span.start, -mark.span.end
