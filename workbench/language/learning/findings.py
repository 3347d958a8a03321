"""What the learner tells: how far each code can be suggested, why a score is what it is, and what it is worth."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray

from workbench.domain.suggestions import Standing

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


@dataclass(frozen=True, slots=True)
class Trial:
    """A marked talk as weighed by a learner that did not see its group.

    ``probabilities`` and ``given`` have units in rows and codes in columns; ``counts`` tells which units are evidence
    at all: a person gave them a code or decided that none fits.
    """

    source: str
    group: str
    probabilities: Scores
    given: NDArray[np.bool_]
    counts: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class HeldOut:
    """The trials of all marked talks, in the lesson's order; columns are in the order of ``codes``."""

    codes: tuple[str, ...]
    trials: tuple[Trial, ...]

    def pooled(self) -> tuple[Scores, NDArray[np.bool_]]:
        """Return probabilities and given codes of all units that count, one under the other."""
        if not self.trials:
            return np.zeros((0, len(self.codes))), np.zeros((0, len(self.codes)), dtype=bool)
        probabilities = np.concatenate([each.probabilities[each.counts] for each in self.trials])
        return probabilities, np.concatenate([each.given[each.counts] for each in self.trials])


Standings = Mapping[str, Standing]
