"""From scores to probabilities: one logistic regression for all codes, fitted on scores of sources left out.

What is learned is pooled over codes, so that a code with five codings borrows from the others how much a score means.
A normal prior holds the weights near those that served on coded material of several kinds, until there is more to
learn from: sources left out are fewer than units, and free weights follow the accidents of a few sources.

A coder passes over some of even the surest, so that a logistic regression promises too much at the top. A curve bends
its probabilities to what came (beta calibration: Kull, Silva Filho and Flach 2017); it rises everywhere, and so changes
no ranking, and little evidence leaves it straight.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
HELD, FREE = 100.0, 1.0
"""How strongly the prior holds the weights, and the constant."""
STRAIGHT = (1.0, 1.0, 0.0)
"""The curve that changes nothing."""
BENT = 50.0
"""How strongly the curve is held straight."""
_LEAST = 0.05
"""So much a curve rises at least, at its lower and at its upper end."""
_STEPS = 40
_ENOUGH = 1e-8
_DIGITS = 6
"""What a weight has after its point: less than the order in which sums are taken, by one thread or two, can change."""


@dataclass(frozen=True, slots=True)
class Logistic:
    """A logistic regression's weights, the constant last."""

    weights: Matrix

    def log_odds(self, features: Matrix) -> Matrix:
        """Return the log-odds; the last axis of ``features`` holds them."""
        return np.asarray(features @ self.weights[:-1] + self.weights[-1])


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic regression, and the curve that bends what it says to what came."""

    logistic: Logistic
    curve: Logistic

    def log_odds(self, features: Matrix) -> Matrix:
        """Return the log-odds; the last axis of ``features`` holds them."""
        return self.curve.log_odds(_ends(self.logistic.log_odds(features)))


def calibrated(
    features: Matrix, truth: NDArray[np.bool_], counts: Matrix, prior: Sequence[float]
) -> Calibration:
    """Return the calibration that fits best; ``counts`` is how many cases each row stands for.

    Should a curve fall somewhere, the regression stands as it is: less sure must not come to mean more probable.
    """
    logistic = fitted(features, truth, counts, prior)
    curve = fitted(_ends(logistic.log_odds(features)), truth, counts, STRAIGHT, held=BENT)
    rises = float(curve.weights[:-1].min()) >= _LEAST
    return Calibration(logistic, curve if rises else Logistic(np.array(STRAIGHT)))


def _ends(log_odds: Matrix) -> Matrix:
    """Return log p and -log (1 - p), which are added up to log-odds, along a new last axis."""
    return np.stack((-np.logaddexp(0, -log_odds), np.logaddexp(0, log_odds)), axis=-1)


def probability(log_odds: Matrix) -> Matrix:
    """Return log-odds as probabilities, rounded so that a saved learner decides as the one that was saved."""
    return np.asarray(np.round(1 / (1 + np.exp(-np.clip(log_odds, -30, 30))), 6))


def fitted(
    features: Matrix, truth: NDArray[np.bool_], counts: Matrix, prior: Sequence[float], held: float = HELD
) -> Logistic:
    """Return the regression that fits best, by Newton's method with steps halved where they would worsen.

    ``counts`` is how many cases each row stands for, ``held`` how strongly the prior holds the weights.
    """
    rows = np.concatenate((features, np.ones((len(features), 1))), axis=1)
    start = np.array(prior, dtype=np.float64)
    holds = np.full(len(start), held)
    holds[-1] = FREE

    def cost(weights: Matrix) -> float:
        odds = rows @ weights
        misfit = counts @ (np.logaddexp(0, odds) - np.where(truth, odds, 0))
        return float(misfit + holds @ (weights - start) ** 2 / 2)

    weights, now = start, cost(start)
    for _ in range(_STEPS):
        expected = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (counts * (truth - expected)) - holds * (weights - start)
        curve = (rows * (counts * expected * (1 - expected))[:, None]).T @ rows + np.diag(holds)
        step = np.linalg.solve(curve, slope)
        while float(np.abs(step).max()) > _ENOUGH and cost(weights + step) > now:
            step = step / 2
        weights = weights + step
        if float(np.abs(step).max()) <= _ENOUGH:
            break
        now = cost(weights)
    return Logistic(np.round(weights, _DIGITS))
