"""Shares of a count, and how far they can be trusted."""

from math import sqrt

NORMAL = 1.959964
"""Of the normal distribution 95 % lie within this many standard deviations."""


def wilson(right: float, tried: float) -> tuple[float, float]:
    """Return the 95 % interval of the share ``right / tried`` (Wilson 1927); all of 0..1 when nothing was tried.

    Tries that are not independent count for less: then both are what they count for, and need not be whole.
    """
    if tried == 0:
        return 0.0, 1.0
    share = right / tried
    spread = NORMAL * sqrt(share * (1 - share) / tried + NORMAL**2 / (4 * tried**2))
    middle, scale = share + NORMAL**2 / (2 * tried), 1 + NORMAL**2 / tried
    # Whole numbers of hits are met exactly, whatever the last digit makes of them.
    return max(0.0, min(share, (middle - spread) / scale)), min(1.0, max(share, (middle + spread) / scale))
