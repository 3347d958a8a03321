"""Numbers that would tell of persons: in copies for others, one and two are not told, nor what they follow from."""

from collections.abc import Sequence
from typing import Final

FEWEST: Final = 3
"""Fewer than so many persons could be told from each other by who knows the district."""
_STEP: Final = 5


def is_small(count: int) -> bool:
    """Tell whether a number is not to be told; nought is nobody's."""
    return 0 < count < FEWEST


def hidden_among(counts: Sequence[int]) -> frozenset[int]:
    """Return the places of those numbers, parts of one whole, that are not to be told.

    Where one of them alone is small it would follow from the whole; then the next larger one is kept back, too.
    """
    small = [place for place, count in enumerate(counts) if is_small(count)]
    others = sorted((count, place) for place, count in enumerate(counts) if count >= FEWEST)
    if len(small) == 1 and others:
        small.append(others[0][1])
    return frozenset(small)


def rough_share(part: int, whole: int) -> int | None:
    """Return a share of persons in per cent, rounded so far that nobody can be counted back from it; None for few."""
    return None if whole * _STEP < 100 else _STEP * round(100 * part / whole / _STEP)
