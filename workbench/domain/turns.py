"""Turns: who speaks from where to where."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.ids import ParticipantId


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's stretch of a transcript.

    ``[start, end)`` is the whole turn with its label and ``text_start`` where speech begins (code points);
    ``time`` is in seconds from the recording's start, or None. ``speaker`` is the label as it stands in the text.
    """

    index: int
    speaker: str
    start: int
    text_start: int
    end: int
    participant: ParticipantId | None = None
    time: float | None = None


def turn_at(turns: Sequence[Turn], position: int) -> Turn | None:
    """Return the turn that holds the code point at ``position``, or None before, between and after turns."""
    found = bisect_right(turns, position, key=lambda turn: turn.start) - 1
    if found >= 0 and position < turns[found].end:
        return turns[found]
    return None
