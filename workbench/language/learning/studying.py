"""Studying a lesson: the regression on what was decided, and what it says of sources that it did not see."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workbench.language.learning import calibration, ridge
from workbench.language.learning.evidence import Evidence, grouped
from workbench.language.learning.features import Basis, Features, stacked
from workbench.language.learning.lesson import Talk
from workbench.language.learning.lexicon import Terms, named
from workbench.language.learning.scoring import Weights, likeness, weights_of
from workbench.language.learning.surroundings import REACH, smoothed, with_surroundings

Matrix = NDArray[np.float64]
COMPARED = 4000
_SCALE = 5.0
"""Brings scores to about the size of log-odds."""
PRIOR = (1.45, 2.6, 0.55, 0.6, 0.5, -3.65)
"""What is said at first by a score, the codebook's terms, both near by, the distance to the best; a constant last.

Medians of what fitted best on coded material of five kinds."""


@dataclass(frozen=True, slots=True)
class Studied:
    """What was learned, and the probabilities that the evidence got from a regression that did not see its source."""

    weights: Weights
    calibration: calibration.Calibration
    held: Matrix


def studied(basis: Basis, talks: Sequence[Talk], evidence: Evidence, terms: Terms) -> Studied:
    """Learn from the evidence in these talks."""
    columns = evidence.targets.shape[1]
    starts = np.cumsum([0, *(len(talk.units) for talk in talks)])
    rows = starts[evidence.talks] + evidence.units
    heard = _near(talks, evidence)
    near = np.flatnonzero(heard)
    among = np.searchsorted(near, rows)
    of_near, around = _of_near(basis, talks, heard, starts)
    alike = likeness(basis.whole(of_near), around, among)
    dual = ridge.fitted(alike[among], evidence.targets, evidence.counts)
    weights = weights_of(basis, of_near.rows(among), around[among], dual.coefficients, dual.mean)
    scores = np.zeros((int(starts[-1]), columns))
    scores[near] = _held(dual, alike, grouped(evidence.talks), _nearest(rows, near, starts))
    found = np.zeros((len(rows), columns, len(PRIOR) - 1))
    for number, talk in enumerate(talks):
        part = slice(int(starts[number]), int(starts[number + 1]))
        own = np.flatnonzero(evidence.talks == number)
        texts = [unit.words if near else () for unit, near in zip(talk.units, heard[part], strict=True)]
        found[own] = signs(scores[part], texts, terms, heard[part] & ~_leading(talk))[evidence.units[own]]
    known = evidence.known
    counts = np.broadcast_to(evidence.counts[:, None], known.shape)[known]
    made = calibration.calibrated(found[known], evidence.given[known], counts, PRIOR)
    return Studied(weights, made, calibration.probability(made.log_odds(found)))


def _of_near(
    basis: Basis, talks: Sequence[Talk], heard: NDArray[np.bool_], starts: NDArray[np.int64]
) -> tuple[Features, Matrix]:
    """Return the features of units that are near, and what stands round them; of a large project they are few."""
    parts: list[Features] = []
    around = [np.zeros((0, 4 * basis.dimensions))]
    for number, talk in enumerate(talks):
        near = np.flatnonzero(heard[starts[number] : starts[number + 1]])
        if len(near):
            features = basis.features(talk)
            parts.append(features.rows(near))
            around.append(with_surroundings(talk.units, features.short)[near])
    return stacked(parts, basis), np.concatenate(around)


def signs(scores: Matrix, texts: Sequence[Sequence[str]], terms: Terms, heard: NDArray[np.bool_]) -> Matrix:
    """Return what the logistic regression goes by, along the last axis, for every unit and code.

    ``texts`` are the words of the units; of one that is neither asked about nor heard they may be left out.
    """
    says = named(texts, terms, scores.shape[1])
    below = scores - scores.max(axis=1, keepdims=True, initial=-np.inf) if scores.shape[1] else scores
    along = smoothed(scores, heard)
    return np.stack((_SCALE * scores, says, _SCALE * along, smoothed(says, heard), _SCALE * below), axis=-1)


def speaking(talk: Talk) -> NDArray[np.bool_]:
    """Return which units are heard when scores are smoothed along the talk."""
    return np.asarray(~_leading(talk))


def _leading(talk: Talk) -> NDArray[np.bool_]:
    return np.array([unit.leads for unit in talk.units], dtype=bool)


def _near(talks: Sequence[Talk], evidence: Evidence) -> NDArray[np.bool_]:
    """Return which of all units are evidence, or so near to it that they are heard with it.

    Where these would be too many to compare in about a second, nearer ones only.
    """
    found = _within(talks, evidence, REACH)
    for reach in range(REACH - 1, -1, -1):
        if np.count_nonzero(found) <= COMPARED:
            break
        found = _within(talks, evidence, reach)
    return found


def _within(talks: Sequence[Talk], evidence: Evidence, reach: int) -> NDArray[np.bool_]:
    found: list[NDArray[np.bool_]] = [np.zeros(0, dtype=bool)]
    for number, talk in enumerate(talks):
        near = np.zeros(len(talk.units), dtype=bool)
        for at in evidence.units[evidence.talks == number]:
            near[max(0, at - reach) : at + reach + 1] = True
        found.append(near)
    return np.concatenate(found)


def _nearest(
    rows: NDArray[np.int64], near: NDArray[np.int64], starts: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Return which of the evidence follows each unit in its talk, or is the talk's last."""
    after = np.searchsorted(rows, near)
    last = np.searchsorted(rows, starts[np.searchsorted(starts, near, side="right")]) - 1
    return np.asarray(np.minimum(after, last))


def _held(dual: ridge.Dual, alike: Matrix, groups: NDArray[np.int64], nearest: NDArray[np.int64]) -> Matrix:
    """Return the scores of all units by regressions that saw no unit of their group."""
    scores = np.zeros((len(alike), dual.coefficients.shape[1]))
    if not len(groups):
        return scores
    of_units = groups[nearest]
    for group in np.unique(groups):
        at = np.flatnonzero(of_units == group)
        scores[at] = alike[at] @ dual.without(np.flatnonzero(groups == group)) + dual.mean
    return scores
