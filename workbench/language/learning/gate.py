"""The gate: which codes may be suggested unasked, and from which probability on.

A code passes by its own record: at some probability and above it, at least ``HITS`` held-out proposals were right as
often as wanted, with ``DOUBT`` misses added to them, as the best of many places at which to draw the line is the best
partly by luck. Or it passes by the record of all codes together: where the proposals of all that reach the wanted
probability kept what was promised, a code with some such proposals of its own, that were not worse, may be offered from
that probability on.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from workbench.domain.proportions import wilson
from workbench.domain.suggestions import Readiness, Standing

HITS, SOME = 30, 10
"""So many held-out proposals at least before a record is believed: its own, or of one that others vouch for."""
DOUBT = 2
SLACK = 0.02
"""By so much the record of all codes together may fall short, which is less than is known of it."""
FEWEST_CODINGS, FEWEST_SOURCES = 5, 2


@dataclass(frozen=True, slots=True)
class HeldOutUnits:
    """Held-out units in rows, codes in columns: probability, whether given, and how many units each stands for."""

    probabilities: NDArray[np.float64]
    given: NDArray[np.bool_]
    stands_for: NDArray[np.float64]

    def keeps(self, wanted: float) -> bool:
        """Tell whether all codes together keep what is promised."""
        reached = (self.probabilities >= wanted) * self.stands_for
        hits, right = float(reached.sum()), float((reached * self.given).sum())
        return hits >= HITS and right >= (wanted - SLACK) * hits


def standings(
    counted: Sequence[tuple[str, int, int]], units: HeldOutUnits, wanted: float
) -> dict[str, Standing]:
    """Return how every code stands; ``counted`` are the codes in the order of the columns, codings, and sources."""
    kept = units.keeps(wanted)
    return {
        each[0]: _standing(
            each,
            HeldOutUnits(units.probabilities[:, at], units.given[:, at], units.stands_for[:, at]),
            wanted,
            kept,
        )
        for at, each in enumerate(counted)
    }


def _standing(counted: tuple[str, int, int], own: HeldOutUnits, wanted: float, kept: bool) -> Standing:
    if counted[1] < FEWEST_CODINGS or counted[2] < FEWEST_SOURCES:
        return Standing(counted[0], Readiness.FEW, *counted[1:])
    ranked, right, hits = _ranked(own)
    enough = np.flatnonzero((hits >= HITS) & (right >= wanted * (hits + DOUBT)) & (ranked > 0))
    reached = int(np.count_nonzero(ranked >= wanted)) - 1
    vouched = kept and reached >= 0 and hits[reached] >= SOME and right[reached] >= wanted * hits[reached] - 1
    if len(enough) and (not vouched or ranked[enough[-1]] < wanted):
        at = int(enough[-1])
        ready = Standing(counted[0], Readiness.ENOUGH, *counted[1:], float(ranked[at]))
        return _told(ready, right[at], hits[at])
    state = Readiness.ENOUGH if vouched else Readiness.NOT_SEPARABLE
    told = Standing(counted[0], state, *counted[1:], wanted if vouched else None)
    return _told(told, right[reached], hits[reached]) if reached >= 0 else told


def _ranked(own: HeldOutUnits) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Return every distinct probability, falling, and how many proposals from it on were right, and were made."""
    order = np.argsort(-own.probabilities, kind="stable")
    ranked = own.probabilities[order]
    right, hits = np.cumsum((own.given * own.stands_for)[order]), np.cumsum(own.stands_for[order])
    last = np.flatnonzero(np.append(ranked[1:] < ranked[:-1], np.ones(min(1, len(ranked)), dtype=bool)))
    return ranked[last], right[last], hits[last]


def _told(standing: Standing, right: float, hits: float) -> Standing:
    tried, share = max(1, round(float(hits))), float(right) / max(1e-9, float(hits))
    low, high = wilson(min(tried, round(share * tried)), tried)
    return replace(standing, hits=tried, precision=share, low=min(low, share), high=max(high, share))
