"""How often words are said, and who keeps them company."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WordCount:
    """A word with its count and the counts by group. A stem goes under its commonest form; ``forms`` has them all."""

    word: str
    forms: tuple[str, ...]
    count: int
    groups: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Frequencies:
    """Words from the commonest on; ``total`` counts all words of the talk, ``group_totals`` those of each group."""

    words: tuple[WordCount, ...]
    total: int
    group_totals: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Collocate:
    """A word near the node: how often it is so, how often by chance, how often anywhere, and by two measures.

    ``left`` and ``right`` part ``near`` by the side, where a word may be on both sides of different nodes.
    """

    word: str
    forms: tuple[str, ...]
    near: int
    left: int
    right: int
    anywhere: int
    expected: float
    likelihood: float
    dice: float


@dataclass(frozen=True, slots=True)
class Company:
    """The company of a word: how often the word itself is said, and who is near, the strongest tie first."""

    node: int
    around: int
    """How many words are near the node, each counted once."""
    total: int
    """How many words there are, the node's own left out."""
    collocates: tuple[Collocate, ...] = ()
