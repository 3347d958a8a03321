"""Intervals of shares that are counted in sources: hits within one source are like each other, and count for less.

A share of suggestions that were right comes from sources, and what is easy in one may be hard in the next. Wilson's
interval (1927) takes every hit for a witness of its own and is far too narrow then. Hence it is reckoned on the
*effective* number of hits: theirs divided by the design effect 1 + (n' - 1)ρ (Kish 1965), where ρ says how alike hits
of one source are, times a correction for how few sources it was learned from (Korn and Graubard 1998, Survey
Methodology 24:193-201). Of few sources ρ itself is hardly known: it is drawn towards ``USUAL``, as if that had been
seen in ``WITNESSES`` sources.
"""

from collections.abc import Sequence
from math import comb, exp, lgamma

from workbench.domain.proportions import NORMAL, wilson
from workbench.domain.quality import Share

USUAL, WITNESSES = 0.1, 3
_TAIL = 0.05
_STUDENT = (12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157)
"""Student's t that 2.5 % lie above, of 1 to 9 degrees of freedom."""

Counts = Sequence[tuple[int, int]]
"""For each source how many were right, of how many."""


def share_of(sources: Counts) -> Share:
    """Return what part was right over all sources, with the interval in which the part lies, at 95 %."""
    right, tried = _sums(sources)
    if not tried:
        return Share(0, 0)
    effective = _effective(sources)
    return Share(right, tried, *wilson(right / tried * effective, effective))


def next_of(sources: Counts, size: int) -> tuple[int, int]:
    """Return how many of ``size`` hits in one more source are to be expected right: from, to; nine times in ten.

    A source has its own ways: its share scatters about the share of all as a beta distribution does, and its hits about
    its own share (the beta-binomial distribution: Skellam 1948); with Jeffreys' half a hit of either kind beforehand.
    """
    right, tried = _sums(sources)
    if not tried:
        return 0, size
    effective = _effective(sources)
    share = (right / tried * effective + 0.5) / (effective + 1)
    likeness = _likeness(sources)
    strength = 1 / (likeness / (1 - likeness) + 1 / (effective + 1)) if likeness < 1 else 1e-6
    chances = _beta_binomial(size, share * strength, (1 - share) * strength)
    below = 0.0
    low, high = 0, size
    for number, chance in enumerate(chances):
        if below <= _TAIL:
            low = number
        if below < 1 - _TAIL:
            high = number
        below += chance
    return low, high


def _beta_binomial(size: int, a: float, b: float) -> list[float]:
    """Return the chance of each number of hits among ``size``."""
    whole = lgamma(a) + lgamma(b) - lgamma(a + b)
    return [
        comb(size, hits) * exp(lgamma(a + hits) + lgamma(b + size - hits) - lgamma(a + b + size) - whole)
        for hits in range(size + 1)
    ]


def _sums(sources: Counts) -> tuple[int, int]:
    return sum(right for right, _ in sources), sum(tried for _, tried in sources)


def _effective(sources: Counts) -> float:
    """Return as how many independent tries the tries in these sources count."""
    tried = sum(each for _, each in sources)
    degrees = sum(1 for _, each in sources if each) - 1
    fewer = (_student(tried - 1) / _student(degrees)) ** 2
    return min(float(tried), tried / (1 + (_usual_size(sources) - 1) * _likeness(sources)) * fewer)


def _usual_size(sources: Counts) -> float:
    """Return how many tries the source of the average try has."""
    return sum(each**2 for _, each in sources) / sum(each for _, each in sources)


def _likeness(sources: Counts) -> float:
    """Return how alike tries of one source are, 0 to 1, drawn towards what is usual where sources are few."""
    there = [each for each in sources if each[1]]
    right, tried = _sums(there)
    share, size, count = right / tried, _usual_size(there), len(there)
    found = 0.0
    if count > 1 and size > 1 and 0 < right < tried:
        spread = count / (count - 1) * sum((a - share * b) ** 2 for a, b in there) / tried**2
        effect = spread * tried / (share * (1 - share))
        found = max(0.0, min(1.0, (effect - 1) / (size - 1)))
    return ((count - 1) * found + WITNESSES * USUAL) / (count - 1 + WITNESSES)


def _student(degrees: int) -> float:
    """Return Student's t that 2.5 % lie above (above 9 degrees Fisher and Cornish 1960, right to 0.001)."""
    if degrees <= len(_STUDENT):
        return _STUDENT[max(1, degrees) - 1]
    z = NORMAL
    return (
        z
        + (z**3 + z) / (4 * degrees)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * degrees**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * degrees**3)
    )
