"""What the learner is given: talks cut into units, and what people decided about them.

Nothing here knows where talks come from, so that a trial on sources left out is the same call as the lesson in earnest.
"""

from dataclasses import dataclass
from enum import Enum, auto


class Grain(Enum):
    """How finely talks are cut: as finely as the project's coders cut, or nearly."""

    PARAGRAPH = auto()
    SENTENCE = auto()


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of a talk for which codes are weighed: a paragraph within a turn, or a sentence.

    ``[start, end)`` in code points of the source. ``words`` are normalised (see ``language/normal.py``), in the order
    of the text, stop words among them. ``turn`` is the index of its turn, -1 outside turns. ``leads`` is true of who
    leads the talk: such a unit is context, and nothing is proposed in it.
    """

    start: int
    end: int
    words: tuple[str, ...]
    turn: int = -1
    speaker: str = ""
    role: str = ""
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Talk:
    """A source as the learner sees it: its units in the order of the text. ``district`` is "" where none is known."""

    source: str
    units: tuple[Unit, ...]
    district: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """A talk with people's decisions, unit by unit.

    ``codes`` are those that a person gave. ``decided`` tells whether a code's absence is a decision too: the unit lies
    in what a coder has read. ``refused`` are suggestions to which somebody said no. ``unknown`` are codes whose absence
    in this talk is no decision anywhere: they came later, or those who give them have not read it.
    """

    talk: Talk
    codes: tuple[frozenset[str], ...]
    decided: tuple[bool, ...]
    refused: tuple[frozenset[str], ...]
    unknown: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CodeFacts:
    """What the codebook says of a code: its parent ("" for none), and its terms, normalised, with a weight in 0..1."""

    id: str
    parent: str = ""
    terms: tuple[tuple[tuple[str, ...], float], ...] = ()


@dataclass(frozen=True, slots=True)
class Lesson:
    """All there is to learn: codes that may be proposed, marked talks, and talks whose words are merely known."""

    codes: tuple[CodeFacts, ...]
    marked: tuple[Marked, ...]
    others: tuple[Talk, ...] = ()
