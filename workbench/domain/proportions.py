"""Shares of a count, and how far they can be trusted."""

from math import sqrt

_Z = 1.959964
"""Of the normal distribution 95 % lie within this many standard deviations."""


def wilson(right: float, tried: float) -> tuple[float, float]:
    """Return the 95 % interval of the share ``right / tried`` (Wilson 1927); all of 0..1 when nothing was tried.

    Tries that are not independent count for less: then both are what they count for, and need not be whole.
    """
    if tried == 0:
        return 0.0, 1.0
    share = right / tried
    spread = _Z * sqrt(share * (1 - share) / tried + _Z**2 / (4 * tried**2))
    middle, scale = share + _Z**2 / (2 * tried), 1 + _Z**2 / tried
    # Whole numbers of hits are met exactly, whatever the last digit makes of them.
    return max(0.0, min(share, (middle - spread) / scale)), min(1.0, max(share, (middle + spread) / scale))
