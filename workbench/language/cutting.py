"""How a talk is cut into units: by turns, within them by paragraphs or sentences, and long ones into pieces.

Only positions and the text are asked, so that the cut is the same wherever words are parted. All positions are code
points of the source.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from workbench.domain.marks import MarkKind
from workbench.domain.sources import Transcript
from workbench.language.learning.lesson import Grain
from workbench.language.sentences import sentence_spans

LONGEST: Final = 250
"""A paragraph of more words is cut into pieces; people code no such stretch as one."""
PIECE: Final = 120
"""About how many words a piece of a long paragraph has."""
_COVERED: Final = 0.25
_FEWEST_WORDS: Final = 3
NO_TURN: Final = -1


class Cut(NamedTuple):
    """Where a unit stands, ``[start, end)`` without white space at its ends, and the index of its turn or NO_TURN."""

    start: int
    end: int
    turn: int


class Stretch(NamedTuple):
    """A stretch of speech: what is said in a turn, without its label, or a text that knows no turns."""

    start: int
    end: int
    turn: int


def cuts(transcript: Transcript, grain: Grain) -> list[Cut]:
    """Return the units of a transcript in the order of the text. No label of a turn belongs to one.

    A paragraph of more than LONGEST words, as in a talk without line ends, is cut at sentence ends into pieces of
    about PIECE words; a stretch without sentence ends at every PIECE-th word.
    """
    found: list[Cut] = []
    for stretch in stretches(transcript):
        for start, end in paragraphs(transcript.text, stretch.start, stretch.end):
            found += (Cut(*span, stretch.turn) for span in _units(transcript.text, start, end, grain))
    return found


def stretches(transcript: Transcript) -> list[Stretch]:
    """Return where there is speech.

    Beside turns nothing counts but where they are a small part of the text: a note in which a few lines are quoted.
    """
    turns = [
        Stretch(turn.text_start, turn.end, turn.index)
        for turn in transcript.turns
        if turn.text_start < turn.end
    ]
    length = len(transcript.text)
    if not transcript.turns:
        return [Stretch(0, length, NO_TURN)] if length else []
    if sum(turn.end - turn.start for turn in transcript.turns) >= _COVERED * length:
        return turns
    return sorted([*turns, *_between(transcript)])


def paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the lines between two positions that hold anything, without white space at their ends."""
    while start < end:
        at = text.find("\n", start, end)
        stop = end if at < 0 else at
        span = _trimmed(text, start, stop)
        if span is not None:
            yield span
        start = stop + 1


def _between(transcript: Transcript) -> Iterator[Stretch]:
    """Give the paragraphs outside all turns that say something: names and dates alone do not."""
    headings = [(mark.start, mark.end) for mark in transcript.marks if mark.kind is MarkKind.HEADING]
    at = 0
    ends = [*((turn.start, turn.end) for turn in transcript.turns), (len(transcript.text),) * 2]
    for start, end in ends:
        for span in paragraphs(transcript.text, at, start):
            titled = any(first < span[1] and span[0] < last for first, last in headings)
            if not titled and len(transcript.text[slice(*span)].split()) >= _FEWEST_WORDS:
                yield Stretch(*span, NO_TURN)
        at = end


def _units(text: str, start: int, end: int, grain: Grain) -> list[tuple[int, int]]:
    words = text.count(" ", start, end) + 1
    if grain is Grain.PARAGRAPH and words <= LONGEST:
        return [(start, end)]
    sentences = [
        piece
        for first, last in sentence_spans(text[start:end])
        for piece in _short(text, start + first, start + last)
    ]
    return sentences if grain is Grain.SENTENCE else _joined(text, sentences)


def _short(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return a sentence as it is or, when it is longer than anybody speaks, cut at every PIECE-th word."""
    if text.count(" ", start, end) < LONGEST:
        return [(start, end)]
    found: list[tuple[int, int]] = []
    at = start
    while at < end:
        stop = _after_words(text, at, end)
        span = _trimmed(text, at, stop)
        if span is not None:
            found.append(span)
        at = stop
    return found


def _after_words(text: str, start: int, end: int) -> int:
    for _ in range(PIECE):
        space = text.find(" ", start + 1, end)
        if space < 0:
            return end
        start = space
    return start


def _joined(text: str, sentences: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join sentences to pieces of about PIECE words; a short rest belongs to the piece before it."""
    found: list[tuple[int, int]] = []
    words = PIECE
    for start, end in sentences:
        if words >= PIECE:
            found.append((start, end))
            words = 0
        else:
            found[-1] = (found[-1][0], end)
        words += text.count(" ", start, end) + 1
    if len(found) > 1 and words < PIECE // 3:
        last = found.pop()
        found[-1] = (found[-1][0], last[1])
    return found


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
