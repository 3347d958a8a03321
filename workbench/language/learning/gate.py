"""The gate: which codes may be suggested unasked, and from which probability on."""

import math

import numpy as np
from numpy.typing import NDArray

from workbench.language.learning.findings import Readiness, Standing

HITS = 30
"""So many held-out proposals at least before their precision is believed."""
FEWEST_CODINGS, FEWEST_SOURCES = 5, 2
_NORMAL = 1.959964


def standing(
    code: str,
    codings: int,
    sources: int,
    probabilities: NDArray[np.float64],
    given: NDArray[np.bool_],
    wanted: float,
) -> Standing:
    """Return how a code stands, from its held-out probabilities and whether it was given there."""
    if codings < FEWEST_CODINGS or sources < FEWEST_SOURCES:
        return Standing(code, Readiness.FEW, codings, sources)
    order = np.argsort(-probabilities, kind="stable")
    right, ranked = np.cumsum(given[order]), probabilities[order]
    hits = np.arange(1, len(order) + 1)
    last = np.append(ranked[1:] < ranked[:-1], True)[: len(order)]
    enough = np.flatnonzero(last & (hits >= HITS) & (right >= wanted * hits) & (ranked > 0))
    if len(enough):
        at = int(enough[-1])
        threshold = float(ranked[at])
        return _told(code, Readiness.ENOUGH, (codings, sources), threshold, (int(right[at]), int(hits[at])))
    reached = int(np.count_nonzero(ranked >= wanted))
    counts = (int(right[reached - 1]) if reached else 0, reached)
    return _told(code, Readiness.NOT_SEPARABLE, (codings, sources), None, counts)


def _told(
    code: str, state: Readiness, seen: tuple[int, int], threshold: float | None, counts: tuple[int, int]
) -> Standing:
    right, hits = counts
    low, high = wilson(right, hits)
    return Standing(code, state, *seen, threshold, hits, right / hits if hits else 0.0, low, high)


def wilson(right: int, tried: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson 1927)."""
    if not tried:
        return 0.0, 1.0
    share, squared = right / tried, _NORMAL**2
    middle = (share + squared / (2 * tried)) / (1 + squared / tried)
    half = _NORMAL * math.sqrt(share * (1 - share) / tried + squared / (4 * tried**2)) / (1 + squared / tried)
    return max(0.0, middle - half), min(1.0, middle + half)
