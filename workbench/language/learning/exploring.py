"""Where to look next: uncoded units that would teach most about a code, uncertain and unlike one another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workbench.language.learning.findings import Scores
from workbench.language.learning.lesson import Talk, Unit

POOL = 60
"""So many of the most uncertain units are chosen among."""
FEWEST_WORDS = 4
"""Shorter units say too little to learn from."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A unit that could be looked at: in which talk (by its place in the list) and which unit."""

    talk: int
    unit: int
    probability: float


def candidates(
    talks: Sequence[Talk], scores: Iterable[Scores], column: int, closed: Sequence[Sequence[bool]]
) -> list[Candidate]:
    """Return the most uncertain open units for one code, most uncertain first.

    A probability near one half is uncertain; far below it, as for a code that is still little known, the higher is.
    """
    found: list[Candidate] = []
    for number, (talk, weighed) in enumerate(zip(talks, scores, strict=True)):
        for at, probability in enumerate(weighed[:, column].tolist()):
            if not closed[number][at] and _tells(talk.units[at]):
                found.append(Candidate(number, at, probability))
    found.sort(key=lambda each: (abs(each.probability - 0.5), each.talk, each.unit))
    return found[:POOL]


def diverse(found: Sequence[Candidate], vectors: NDArray[np.float64], limit: int) -> list[Candidate]:
    """Choose so many of the candidates: each time the one that is most uncertain and least like those chosen.

    ``vectors`` has a row of length 1 for every candidate. After Carbonell and Goldstein's maximal marginal relevance
    (1998), with equal say for both.
    """
    doubt = np.array([1 - 2 * abs(each.probability - 0.5) for each in found])
    nearest = np.zeros(len(found))
    chosen: list[int] = []
    while len(chosen) < min(limit, len(found)):
        worth = np.round(doubt - nearest, 6)
        worth[chosen] = -np.inf
        best = int(np.argmax(worth))
        chosen.append(best)
        nearest = np.maximum(nearest, vectors @ vectors[best])
    return [found[at] for at in chosen]


def _tells(unit: Unit) -> bool:
    return not unit.leads and len(unit.words) >= FEWEST_WORDS
