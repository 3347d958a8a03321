"""What is said more in one group of talk than in the others."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeyPhrase:
    """A phrase that is key to a group.

    ``forms`` are the ways in which it is said, the commonest first and so called ``phrase``; ``count`` is how often it
    is said in the group, ``elsewhere`` how often in the others; ``likelihood`` tells how sure one can be of the
    difference, ``ratio`` (in powers of two) how great it is; ``sources`` in how many of the group's sources it is said.
    """

    phrase: str
    forms: tuple[str, ...]
    length: int
    count: int
    elsewhere: int
    likelihood: float
    ratio: float
    sources: int


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """A group's key phrases, the surest first; ``words`` and ``sources`` say how much talk the group has."""

    phrases: tuple[KeyPhrase, ...]
    words: int
    sources: int


@dataclass(frozen=True, slots=True)
class Keyness:
    """The key phrases of all groups; ``tested`` is how many comparisons of a phrase in a group were made."""

    groups: tuple[KeyGroup, ...]
    tested: int
    critical: float
    """The log-likelihood that a phrase has to reach."""
