"""From scores to probabilities: one logistic regression for all codes, fitted on scores of sources left out.

What is learned is pooled over codes, so that a code with five codings borrows from the others how much a score means.
A normal prior holds the weights near those that served on coded material of several kinds, until there is more to
learn from: sources left out are fewer than units, and free weights follow the accidents of a few sources.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
HELD, FREE = 100.0, 1.0
"""How strongly the prior holds the weights, and the constant."""
_STEPS = 40
_ENOUGH = 1e-8


@dataclass(frozen=True, slots=True)
class Logistic:
    """A logistic regression's weights, the constant last."""

    weights: Matrix

    def log_odds(self, features: Matrix) -> Matrix:
        """Return the log-odds; the last axis of ``features`` holds them."""
        return np.asarray(features @ self.weights[:-1] + self.weights[-1])


def probability(log_odds: Matrix) -> Matrix:
    """Return log-odds as probabilities, rounded so that a saved learner decides as the one that was saved."""
    return np.asarray(np.round(1 / (1 + np.exp(-np.clip(log_odds, -30, 30))), 6))


def fitted(features: Matrix, truth: NDArray[np.bool_], counts: Matrix, prior: Sequence[float]) -> Logistic:
    """Return the regression that fits best, by Newton's method with steps halved where they would worsen.

    ``counts`` is how many cases each row stands for.
    """
    rows = np.concatenate((features, np.ones((len(features), 1))), axis=1)
    start = np.array(prior, dtype=np.float64)
    held = np.full(len(start), HELD)
    held[-1] = FREE

    def cost(weights: Matrix) -> float:
        odds = rows @ weights
        misfit = counts @ (np.logaddexp(0, odds) - np.where(truth, odds, 0))
        return float(misfit + held @ (weights - start) ** 2 / 2)

    weights, now = start, cost(start)
    for _ in range(_STEPS):
        expected = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (counts * (truth - expected)) - held * (weights - start)
        curve = (rows * (counts * expected * (1 - expected))[:, None]).T @ rows + np.diag(held)
        step = np.linalg.solve(curve, slope)
        while float(np.abs(step).max()) > _ENOUGH and cost(weights + step) > now:
            step = step / 2
        if float(np.abs(step).max()) <= _ENOUGH:
            break
        weights = weights + step
        now = cost(weights)
    return Logistic(weights)
