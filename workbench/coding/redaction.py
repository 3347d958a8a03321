"""A text with what is masked in it replaced, and where everything that points into it stands then."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from workbench.domain.personal import MarkState, PersonalMark
from workbench.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Replacement:
    """Words of a text (``span``) and what stands there instead in a copy."""

    span: Span
    words: str


class Redaction:
    """A redacted copy of ``original``: ``text``, and the way from places in the one to places in the other."""

    def __init__(self, original: str, marks: Iterable[PersonalMark]) -> None:
        """Replace what is masked. Marks that overlap become one, which the longest of them gives its pseudonym."""
        self.original = original
        self.replacements = replacements(marks)
        self._starts = [each.span.start for each in self.replacements]
        self._ends = [each.span.end for each in self.replacements]
        grown = (len(each.words) - each.span.length for each in self.replacements)
        self._shifts = list(accumulate(grown, initial=0))
        parts, end = [], 0
        for each in self.replacements:
            parts += [original[end : each.span.start], each.words]
            end = each.span.end
        self.text = "".join((*parts, original[end:]))

    def moved(self, span: Span) -> Span:
        """Return where a span stands in the copy. Of what is replaced it holds all or nothing."""
        return Span(self.start(span.start), self.end(span.end))

    def start(self, position: int) -> int:
        """Return where what starts at a place starts in the copy; within replaced words, where these begin."""
        before = bisect_right(self._ends, position)
        inside = before < len(self._starts) and self._starts[before] < position
        return (self._starts[before] if inside else position) + self._shifts[before]

    def end(self, position: int) -> int:
        """Return where what ends at a place ends in the copy; within replaced words, where these end."""
        before = bisect_left(self._starts, position)
        inside = before > 0 and position < self._ends[before - 1]
        return (self._ends[before - 1] if inside else position) + self._shifts[before]


def replacements(marks: Iterable[PersonalMark]) -> tuple[Replacement, ...]:
    """Return what masked marks replace, in the order of the text and without overlaps."""
    masked = [each for each in marks if each.state is MarkState.MASKED]
    groups: list[list[PersonalMark]] = []
    end = 0
    for mark in sorted(masked, key=lambda each: (each.segment.span, each.id)):
        if groups and mark.segment.span.start < end:
            groups[-1].append(mark)
        else:
            groups.append([mark])
        end = max(end, mark.segment.span.end)
    return tuple(_as_one(group) for group in groups)


def _as_one(group: list[PersonalMark]) -> Replacement:
    longest = max(group, key=lambda each: (each.segment.span.length, -each.segment.span.start))
    start = min(each.segment.span.start for each in group)
    end = max(each.segment.span.end for each in group)
    return Replacement(Span(start, end), longest.pseudonym)
