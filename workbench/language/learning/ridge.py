"""Ridge regression for all codes at once, in closed form, with exact scores for groups left out.

With the Gram matrix A = X'WX + penalty and its inverse, the residuals of a group g that was not learned from are
(I - H_gg)^-1 (y_g - ŷ_g), where H_gg = X_g A^-1 X_g'W_g (Cook and Weisberg 1982, section 2.2, for groups of rows).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Ridge:
    """The weights of every code (columns) for every feature (rows), and a constant per code."""

    weights: Matrix
    constant: Matrix

    def scores(self, rows: Matrix) -> Matrix:
        """Return the score of every code for every row."""
        return np.asarray(rows @ self.weights + self.constant)


def fitted(
    rows: Matrix, targets: Matrix, weights: Matrix, groups: NDArray[np.int64], penalty: float
) -> tuple[Ridge, Matrix]:
    """Return the regression, and the scores that each row gets when its group is left out.

    ``weights`` is a weight per row; ``groups`` numbers the groups from 0.
    """
    features = np.concatenate((rows, np.ones((len(rows), 1))), axis=1)
    root = np.sqrt(weights)[:, None]
    features, wanted = features * root, targets * root
    gram = features.T @ features
    gram[np.diag_indices_from(gram)] += penalty
    gram[-1, -1] += 1e-3 - penalty
    inverse = np.linalg.inv(gram)
    solved = inverse @ (features.T @ wanted)
    scores = features @ solved
    held = np.empty_like(scores)
    for group in range(int(groups.max(initial=-1)) + 1):
        at = np.flatnonzero(groups == group)
        own = features[at]
        hat = own @ inverse @ own.T
        rest = np.linalg.solve(np.eye(len(at)) - hat, wanted[at] - scores[at])
        held[at] = wanted[at] - rest
    return Ridge(solved[:-1], solved[-1]), np.asarray(held / root)
