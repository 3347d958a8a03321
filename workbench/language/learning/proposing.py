"""Proposals: from the probabilities of single units to the stretches that this project's coders would code."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from workbench.language.learning.findings import Scores
from workbench.language.learning.lesson import CodeFacts, Talk
from workbench.language.learning.lexicon import named, terms_by_first_word


@dataclass(frozen=True, slots=True)
class Joins:
    """Whether neighbouring units of one code are coded as one: within a turn, and from turn to turn."""

    within_turns: bool
    across_turns: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """A code for the units ``first`` to ``last`` (both belong to it), with the mean of their probabilities."""

    code: str
    first: int
    last: int
    probability: float


def proposals(
    talk: Talk,
    scores: Scores,
    codes: Sequence[str],
    least: Mapping[str, float],
    taken: Sequence[Collection[str]],
    joins: Mapping[str, Joins],
) -> list[Proposal]:
    """Return what is proposed for a talk, in the order of its units.

    ``least`` holds the codes that may be proposed and the probability that a unit needs, ``taken`` what is not to be
    proposed in each unit, ``joins`` how each code is cut.
    """
    found: list[Proposal] = []
    for column, code in enumerate(codes):
        if code in least:
            reached = np.flatnonzero(scores[:, column] >= max(least[code], 1e-6)).tolist()
            open_units = [at for at in reached if code not in taken[at] and not talk.units[at].leads]
            for run in _runs(talk, open_units, joins[code]):
                mean = float(np.round(np.mean(scores[run[0] : run[-1] + 1, column]), 6))
                found.append(Proposal(code, run[0], run[-1], mean))
    return sorted(found, key=lambda each: (each.first, each.last, -each.probability, each.code))


def said(talk: Talk, codes: Sequence[CodeFacts]) -> Scores:
    """Return how strongly the codebook's terms speak for each code in each unit, 0..1; 0 where somebody leads."""
    found = named([unit.words for unit in talk.units], terms_by_first_word(codes), len(codes))
    found[[unit.leads for unit in talk.units]] = 0
    return np.asarray(np.round(found, 6))


def surest_of_each(found: Sequence[Proposal], limit: int) -> list[Proposal]:
    """Return so many proposals of each code: the surest, and of equal ones the first."""
    by_code: dict[str, list[Proposal]] = {}
    for each in found:
        by_code.setdefault(each.code, []).append(each)
    return [
        each
        for own in by_code.values()
        for each in sorted(own, key=lambda one: (-one.probability, one.first))[:limit]
    ]


def _runs(talk: Talk, units: Sequence[int], joins: Joins) -> Iterator[list[int]]:
    run: list[int] = []
    for at in units:
        if run and not (at == run[-1] + 1 and _joined(talk, at, joins)):
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _joined(talk: Talk, at: int, joins: Joins) -> bool:
    """Tell whether a unit belongs to the one before it."""
    same_turn = talk.units[at].turn == talk.units[at - 1].turn
    return joins.within_turns if same_turn else joins.across_turns
