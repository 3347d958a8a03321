"""The part of a talk on which the scores of one unit depend."""

from dataclasses import replace

from workbench.language.learning.lesson import Talk
from workbench.language.learning.surroundings import REACH, last_questions


def window(talk: Talk, at: int) -> tuple[Talk, int]:
    """Return that part, and where in the talk it starts."""
    earliest = max(0, at - REACH - 1)
    asked = last_questions(talk.units)[earliest] if talk.units else -1
    first = earliest if asked < 0 else asked
    return replace(talk, units=talk.units[first : at + REACH + 2]), first
