"""How densely a text is coded, stretch by stretch: the picture beside the scroll bar."""

from collections.abc import Iterable, Iterator

from workbench.domain.spans import Span


def bounds(stretch: int, length: int, stretches: int) -> tuple[int, int]:
    """Return start and end (code points) of one of ``stretches`` equal parts of a text ``length`` long."""
    return stretch * length // stretches, (stretch + 1) * length // stretches


def shares(span: Span, length: int, stretches: int) -> Iterator[tuple[int, int]]:
    """Give each stretch of the text that the span touches, and how many code points of the span lie on it."""
    stretch = min(span.start * stretches // max(1, length), stretches - 1)
    while stretch < stretches:
        start, end = bounds(stretch, length, stretches)
        if start >= span.end:
            return
        covered = min(end, span.end) - max(start, span.start)
        if covered > 0:
            yield stretch, covered
        stretch += 1


def covered(spans: Iterable[Span], length: int, stretches: int) -> list[int]:
    """Return for each stretch how many code points of all the spans lie on it, each span counted by itself."""
    found = [0] * stretches
    for span in spans:
        # Nearly every span lies on one stretch alone.
        first = min(span.start * stretches // max(1, length), stretches - 1)
        if span.end <= (first + 1) * length // stretches:
            found[first] += span.end - span.start
            continue
        for stretch, points in shares(span, length, stretches):
            found[stretch] += points
    return found


def densities(covered: Iterable[int], length: int, stretches: int) -> tuple[float, ...]:
    """Return for each stretch how many spans lie on one of its code points, on average; 0 where it is empty."""
    found: list[float] = []
    for stretch, points in enumerate(covered):
        start, end = bounds(stretch, length, stretches)
        found.append(points / (end - start) if end > start else 0.0)
    return tuple(found)
