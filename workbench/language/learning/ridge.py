"""Ridge regression for all codes at once, in the units that were learned from, with exact scores for groups left out.

With K the likeness of the units learned from, D what each is distrusted, and A = (K + D)^-1, the coefficients are
A(Y - mean). Those of a regression that never saw the group g are α - A_·g A_gg^-1 α_g: no second fit is needed
(Cook and Weisberg 1982, section 2.2, in its dual form).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import linalg

Matrix = NDArray[np.float64]
PENALTY = 1.0
_CHUNK = 512


@dataclass(frozen=True, slots=True)
class Dual:
    """The coefficients of every unit learned from (rows) for every code (columns), and the codes' means."""

    coefficients: Matrix
    mean: Matrix
    inverse: Matrix

    def without(self, group: NDArray[np.int64]) -> Matrix:
        """Return the coefficients that a regression without these units has; theirs are zero."""
        across = self.inverse[:, group]
        made = self.coefficients - across @ np.linalg.solve(across[group], self.coefficients[group])
        made[group] = 0
        return np.asarray(made)


def fitted(likeness: Matrix, targets: Matrix, trusted: Matrix) -> Dual:
    """Return the regression; ``trusted`` is how many units each stands for; NaN in ``targets`` says: not known.

    ``likeness`` is symmetric, and is overwritten: of many units it is large.
    """
    known = ~np.isnan(targets)
    weights = known * trusted[:, None]
    total = weights.sum(axis=0)
    mean = np.where(known, targets * trusted[:, None], 0).sum(axis=0) / np.maximum(total, 1)
    wanted = np.where(known, targets - mean, 0.0)
    likeness[np.diag_indices_from(likeness)] += PENALTY / trusted
    inverse = _inverse(likeness)
    return Dual(inverse @ wanted, mean, inverse)


def _inverse(matrix: Matrix) -> Matrix:
    if not len(matrix):
        return matrix
    # The same numbers read by columns, as LAPACK has them, are the transpose: of a symmetric matrix the matrix itself.
    factor, _ = linalg.lapack.dpotrf(matrix.T, lower=0, overwrite_a=1)
    upper, _ = linalg.lapack.dpotri(factor, lower=0, overwrite_c=1)
    for at in range(0, len(upper), _CHUNK):
        part = slice(at, at + _CHUNK)
        upper[part, :at] = upper[:at, part].T
        upper[part, part] = np.triu(upper[part, part]) + np.triu(upper[part, part], 1).T
    return np.asarray(upper)
