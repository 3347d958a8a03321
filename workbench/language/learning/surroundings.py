"""What stands round a unit: the one before it, the last words of who leads the talk, and the one after it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from workbench.language.learning.lesson import Unit

PLACES = 4
"""The unit itself, the one before, the last words of who leads, the one after."""
BEFORE, QUESTION, AFTER = 0.6, 0.6, 0.4
"""How much the neighbours' vectors count beside the unit's own."""


def with_surroundings(units: Sequence[Unit], own: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return each unit's vector with those of what stands round it beside it."""
    empty = np.zeros((1, own.shape[1]))
    before = np.concatenate((empty, own[:-1])) if len(own) else own
    after = np.concatenate((own[1:], empty)) if len(own) else own
    asked = np.concatenate((own, empty))[last_questions(units)] if len(own) else own
    return np.concatenate((own, BEFORE * before, QUESTION * asked, AFTER * after), axis=1)


def last_questions(units: Sequence[Unit]) -> list[int]:
    """Return, for each unit, which unit before it was the last of who leads the talk, -1 for none."""
    found: list[int] = []
    last = -1
    for at, unit in enumerate(units):
        found.append(last)
        if unit.leads:
            last = at
    return found
