"""Scoring: how alike units are, and what a regression over likenesses comes to as a weight for every word.

Two units are as alike as the full forms of what is said in them, and as the short forms of them and of what stands
round them. The regression over likenesses is linear in these forms, so it can be told as weights: of every word, pair
and bearer of runs, and of the short forms. Scoring a unit is then a sum over its words.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from workbench.language.learning.counting import Counts
from workbench.language.learning.features import Basis, Features

FULL = 0.7
"""How much the full form of the unit itself counts; its short form counts 0.3 (``surroundings.OWN``)."""
Matrix = NDArray[np.float64]
_OFTEN, _CHUNK = 400, 512


@dataclass(frozen=True, slots=True)
class Weights:
    """What every word, pair, bearer of runs and short number adds to the score of every code (columns)."""

    words: Matrix
    pairs: Matrix
    bearers: Matrix
    around: Matrix
    mean: Matrix

    def scores(self, features: Features, around: Matrix) -> Matrix:
        """Return the score of every code for every unit."""
        full = features.words @ self.words + features.pairs @ self.pairs + features.bearers @ self.bearers
        return np.asarray(full + around @ self.around + self.mean)


def likeness(whole: Counts, around: Matrix, among: NDArray[np.int64]) -> Matrix:
    """Return how alike each unit is to those of the units that are learned from.

    What many units have is multiplied as a dense matrix, the rest as a sparse one: each where it is fast.
    """
    spread = np.bincount(whole.indices, minlength=whole.shape[1])
    often = np.sort(np.argsort(-spread, kind="stable")[:_OFTEN])
    rare = np.ones(whole.shape[1], dtype=bool)
    rare[often] = False
    sides = [whole[:, often].toarray() * FULL**0.5, around]
    dense = np.concatenate(sides, axis=1)
    sparse_rest = sparse.csr_array(whole[:, np.flatnonzero(rare)])
    chosen = sparse.csr_array(sparse_rest[among].T)
    made: Matrix = dense @ dense[among].T
    for at in range(0, len(made), _CHUNK):
        made[at : at + _CHUNK] += FULL * (sparse_rest[at : at + _CHUNK] @ chosen).toarray()
    return made


def weights_of(
    basis: Basis, features: Features, around: Matrix, coefficients: Matrix, mean: Matrix
) -> Weights:
    """Return what a regression with these coefficients for these units comes to."""
    full = FULL * coefficients
    borne = basis.runs.T @ (features.bearers.T @ full)
    return Weights(
        np.asarray(features.words.T @ full),
        np.asarray(features.pairs.T @ full),
        np.asarray(basis.runs @ borne),
        np.asarray(around.T @ coefficients),
        mean,
    )
