"""Spans: half-open ranges of code points over a source's canonical text."""

from dataclasses import dataclass

from workbench.domain.errors import SpanOutOfRange
from workbench.domain.texts import word_bounds


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points from ``start`` up to, not including, ``end``. Never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a span that is empty, turned round or negative."""
        if not 0 <= self.start < self.end:
            raise SpanOutOfRange(self.start, self.end)

    @property
    def length(self) -> int:
        """Number of code points."""
        return self.end - self.start

    def within(self, text: str) -> "Span":
        """Return the span itself when it lies inside ``text``; raise SpanOutOfRange otherwise."""
        if self.end > len(text):
            raise SpanOutOfRange(self.start, self.end, len(text))
        return self

    def of(self, text: str) -> str:
        """Return the words of ``text`` under the span."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, position: int) -> bool:
        """Tell whether the code point at ``position`` belongs to the span."""
        return self.start <= position < self.end

    def overlap(self, other: "Span") -> int:
        """Return how many code points both share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


def trimmed(text: str, span: Span) -> Span | None:
    """Return the span without white space at its ends, or None when nothing else was in it."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - (len(words) - len(words.rstrip()))
    return Span(start, end) if start < end else None


def snapped_to_words(text: str, span: Span) -> Span | None:
    """Return the span grown to whole words and freed of white space at its ends; None over white space alone.

    An end that merely touches a word from outside takes nothing of it in.
    """
    core = trimmed(text, span)
    if core is None:
        return None
    first = word_bounds(text, core.start)
    last = word_bounds(text, core.end - 1)
    start = first[0] if first and first[0] <= core.start < first[1] else core.start
    end = last[1] if last and last[0] < core.end <= last[1] else core.end
    return Span(start, end)
