"""What stands round a unit: the one before it, the last words of who leads the talk, and the one after it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from workbench.language.learning.lesson import Unit

OWN, BEFORE, QUESTION, AFTER = 0.3**0.5, 0.2**0.5, 0.25**0.5, 0.1**0.5
"""How much the short forms of a unit and of its neighbours count."""
REACH = 4
"""So many units on either side are heard when scores are smoothed along the talk."""
_FADES = 0.6


def with_surroundings(units: Sequence[Unit], short: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return each unit's short form with those of what stands round it beside it."""
    empty = np.zeros((1, short.shape[1]))
    padded = np.concatenate((short, empty))
    at = np.arange(len(short))
    asked = np.array(last_questions(units), dtype=np.int64)
    after = np.where(at + 1 < len(short), at + 1, -1)
    parts = (OWN * short, BEFORE * padded[at - 1], QUESTION * padded[asked], AFTER * padded[after])
    return np.concatenate(parts, axis=1)


def last_questions(units: Sequence[Unit]) -> list[int]:
    """Return, for each unit, which unit before it was the last of who leads the talk, -1 for none."""
    found: list[int] = []
    last = -1
    for at, unit in enumerate(units):
        found.append(last)
        if unit.leads:
            last = at
    return found


def smoothed(scores: NDArray[np.float64], heard: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return, for each unit, the fading mean of the scores of the units near it that are heard, without its own."""
    total, weights = np.zeros_like(scores), np.zeros((len(scores), 1))
    counted = np.where(heard[:, None], scores, 0.0)
    for far in range(1, min(REACH, len(scores) - 1) + 1):
        weight = _FADES ** (far - 1)
        total[far:] += weight * counted[:-far]
        weights[far:] += weight * heard[:-far, None]
        total[:-far] += weight * counted[far:]
        weights[:-far] += weight * heard[far:, None]
    return np.asarray(total / np.maximum(weights, 1e-9))
