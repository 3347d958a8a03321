"""From scores to probabilities: one logistic regression for all codes, fitted on scores of sources left out.

What is learned is pooled over codes, so that a code with five codings borrows from the others how much a score means.
A normal prior keeps the weights near ``PRIOR`` while there is little to learn from.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
_STEPS = 30
_STRENGTH = 1.0


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


def fitted(features: Matrix, truth: NDArray[np.bool_], prior: Sequence[float]) -> Logistic:
    """Return the regression that fits best, by Newton's method from the prior's weights."""
    rows = np.concatenate((features, np.ones((len(features), 1))), axis=1)
    start = np.array(prior, dtype=np.float64)
    weights = start.copy()
    for _ in range(_STEPS):
        expected = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (truth - expected) - _STRENGTH * (weights - start)
        curve = (rows * (expected * (1 - expected))[:, None]).T @ rows + _STRENGTH * np.eye(len(weights))
        step = np.linalg.solve(curve, slope)
        weights = weights + step
        if float(np.abs(step).max()) < 1e-9:
            break
    return Logistic(weights)
