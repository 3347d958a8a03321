"""Lanes: side by side places for the margin's stripes, so that stripes that overlap never hide each other."""

from collections.abc import Sequence
from heapq import heappop, heappush

from workbench.domain.spans import Span


def lanes(spans: Sequence[Span]) -> tuple[int, ...]:
    """Return a lane, from 0, for each span, in the order given.

    Spans that share a code point get different lanes and no more lanes are used than spans lie on top of each other
    somewhere. The answer depends on nothing but the spans and their order: earlier starts choose first, of equal
    starts the longer, of equal spans the one given first; each takes the lowest lane that is free.
    """
    order = sorted(range(len(spans)), key=lambda index: (spans[index].start, -spans[index].end))
    placed = [0] * len(spans)
    busy: list[tuple[int, int]] = []
    free: list[int] = []
    opened = 0
    for index in order:
        span = spans[index]
        while busy and busy[0][0] <= span.start:
            heappush(free, heappop(busy)[1])
        if free:
            lane = heappop(free)
        else:
            lane = opened
            opened += 1
        placed[index] = lane
        heappush(busy, (span.end, lane))
    return tuple(placed)
