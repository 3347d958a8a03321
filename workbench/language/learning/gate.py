"""The gate: which codes may be suggested unasked, and from which probability on."""

import math
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from workbench.domain.suggestions import Readiness, Standing

HITS = 30
"""So many held-out proposals at least before their precision is believed."""
FEWEST_CODINGS, FEWEST_SOURCES = 5, 2
_NORMAL = 1.959964


def standing(
    counted: tuple[str, int, int],
    probabilities: NDArray[np.float64],
    given: NDArray[np.bool_],
    stands_for: NDArray[np.float64],
    wanted: float,
) -> Standing:
    """Return how a code stands; ``counted`` is the code, its codings and their sources.

    The rest are held-out units: the code's probability, whether it was given, and how many units each stands for.
    """
    code, codings, sources = counted
    if codings < FEWEST_CODINGS or sources < FEWEST_SOURCES:
        return Standing(code, Readiness.FEW, codings, sources)
    ranked, right, hits = _ranked(probabilities, given, stands_for)
    enough = np.flatnonzero((hits >= HITS) & (right >= wanted * hits) & (ranked > 0))
    if len(enough):
        at, threshold = int(enough[-1]), float(ranked[enough[-1]])
        return _told(Standing(code, Readiness.ENOUGH, codings, sources, threshold), right[at], hits[at])
    reached = int(np.count_nonzero(ranked >= wanted))
    told = Standing(code, Readiness.NOT_SEPARABLE, codings, sources)
    return _told(told, right[reached - 1], hits[reached - 1]) if reached else told


def _ranked(
    probabilities: NDArray[np.float64], given: NDArray[np.bool_], stands_for: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Return every distinct probability, falling, and how many proposals from it on were right, and were made."""
    order = np.argsort(-probabilities, kind="stable")
    ranked = probabilities[order]
    right, hits = np.cumsum(given[order] * stands_for[order]), np.cumsum(stands_for[order])
    last = np.flatnonzero(np.append(ranked[1:] < ranked[:-1], np.ones(min(1, len(ranked)), dtype=bool)))
    return ranked[last], right[last], hits[last]


def _told(standing: Standing, right: float, hits: float) -> Standing:
    tried = max(1, round(float(hits)))
    share = float(right) / float(hits)
    low, high = wilson(min(tried, round(share * tried)), tried)
    return replace(standing, hits=tried, precision=share, low=min(low, share), high=max(high, share))


def wilson(right: int, tried: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson 1927)."""
    if not tried:
        return 0.0, 1.0
    share, squared = right / tried, _NORMAL**2
    middle = (share + squared / (2 * tried)) / (1 + squared / tried)
    half = _NORMAL * math.sqrt(share * (1 - share) / tried + squared / (4 * tried**2)) / (1 + squared / tried)
    return max(0.0, middle - half), min(1.0, middle + half)
