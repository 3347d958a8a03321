"""Words and sentences to either side of a position, and selections that grow by them. No Qt."""

import re

from workbench.domain.spans import Span, snapped_to_words, trimmed
from workbench.domain.texts import word_bounds

_LETTER = re.compile(r"\w")
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+|\n+")
_SENTENCE_REACH = 2000


def raw_span(one: int, other: int) -> Span | None:
    """Return the span between two places for a caret, whichever comes first; None when they are the same."""
    return Span(min(one, other), max(one, other)) if one != other else None


def trimmed_span(text: str, span: Span | None) -> Span | None:
    """Return the span without white space at its ends, None when nothing is left."""
    return None if span is None else trimmed(text, span)


def snapped(text: str, span: Span | None) -> Span | None:
    """Return ``snapped_to_words`` of the span, looking at no more of a long paragraph than it has to."""
    if span is None:
        return None
    low, high = _surroundings(text, span.start, span.end)
    found = snapped_to_words(text[low:high], Span(span.start - low, span.end - low))
    return None if found is None else Span(found.start + low, found.end + low)


def word_at(text: str, position: int) -> Span | None:
    """Return the word that holds or touches ``position``, or None between words."""
    low, high = _surroundings(text, position, position)
    found = word_bounds(text[low:high], position - low)
    return None if found is None else Span(found[0] + low, found[1] + low)


def word_after(text: str, position: int) -> Span | None:
    """Return the first word that ends after ``position``, or None at the end."""
    found = _LETTER.search(text, position)
    return None if found is None else _word_of(text, found.start())


def word_before(text: str, position: int) -> Span | None:
    """Return the last word that starts before ``position``, or None at the beginning."""
    index = position - 1
    while index >= 0 and not _LETTER.match(text[index]):
        index -= 1
    return None if index < 0 else _word_of(text, index)


def sentence_after(text: str, position: int) -> int:
    """Return where the sentence after the one at ``position`` begins; the end of the text when there is none."""
    found = _SENTENCE_END.search(text, position)
    return len(text) if found is None else found.end()


def sentence_before(text: str, position: int) -> int:
    """Return where the sentence that began last before ``position`` begins."""
    low = max(0, position - _SENTENCE_REACH)
    ends = [found.end() for found in _SENTENCE_END.finditer(text, low, position) if found.end() < position]
    return ends[-1] if ends else low


def extended_on(text: str, anchor: int, caret: int) -> int:
    """Return the caret after a selection has taken in one more word, or let go of one before the anchor."""
    word = word_after(text, caret)
    if caret >= anchor:
        return len(text) if word is None else word.end
    upcoming = None if word is None else word_after(text, word.end)
    return anchor if upcoming is None or upcoming.start > anchor else upcoming.start


def extended_back(text: str, anchor: int, caret: int) -> int:
    """Return the caret after a selection has let go of its last word, or taken in one before the anchor."""
    if caret > anchor:
        word = word_before(text, caret)
        previous = word_before(text, word.start) if word else None
        return anchor if previous is None or previous.end < anchor else previous.end
    previous = word_before(text, caret)
    return 0 if previous is None else previous.start


def _word_of(text: str, index: int) -> Span | None:
    """Return the word that the letter at ``index`` belongs to, not the one that merely ends where it begins."""
    return word_at(text, index + 1)


def _surroundings(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch with ``[start, end)`` in it that ends at spaces, which no word holds."""
    low = max(text.rfind(" ", 0, start), text.rfind("\n", 0, start)) + 1
    stops = [found for found in (text.find(" ", end), text.find("\n", end)) if found >= 0]
    return low, min(stops, default=len(text))
