"""What the learner tells: how probable each code is in each unit, and why."""

from dataclasses import dataclass
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
"""Units in rows, codes in columns."""


class GroundKind(Enum):
    """What a ground points at: words of the unit, words of a unit near it, or a unit that has the code already."""

    TERM = auto()
    CONTEXT = auto()
    LIKENESS = auto()


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason for a code in a unit.

    A term or context: ``words`` are positions in the words of the talk's unit ``unit``, and ``weight`` is by how much
    the log-odds of the code fall when just these words are taken out. A likeness: ``source``, ``start`` and ``end``
    (code points) say where the unit that is like this one stands, and ``weight`` is the cosine.
    """

    kind: GroundKind
    text: str
    weight: float
    unit: int = -1
    words: tuple[int, ...] = ()
    source: str = ""
    start: int = 0
    end: int = 0
