"""When turns without a time of their own were spoken: by the mark that a recorder's program left at their end."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.language.speakers.records import RecognisedTurn
from workbench.language.speakers.times import CLOSING, seconds

_MOSTLY = 0.5
_FEWEST = 2
_LONGEST = 24


def with_closing_times(turns: Sequence[RecognisedTurn], text: str) -> list[RecognisedTurn]:
    """Return the turns, those without a time with the one that closes them, where it closes most of them.

    The mark stays among the words: where it stands, somebody may have coded it.
    """
    timeless = [turn for turn in turns if turn.time is None]
    closing = {
        turn.start: seconds(match[0])
        for turn in timeless
        if (match := CLOSING.search(text, max(turn.text_start, turn.end - _LONGEST), turn.end)) is not None
    }
    if len(closing) < max(_FEWEST, _MOSTLY * len(timeless)):
        return list(turns)
    return [replace(turn, time=closing.get(turn.start)) if turn.time is None else turn for turn in turns]
