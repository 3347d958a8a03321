"""What the prior of the calibration owes to the sets that it is tried on: each set with a prior from all the others.

The weights that fit a set best, freely, are found from all its talks; a set's prior is then the median of those of the
other sets. Its session is gone through twice: as it is, and with that prior.
"""

from collections.abc import Sequence
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from benchmarks.suggesting_data import Material
from benchmarks.suggesting_session import brief, steps
from workbench.language.learning import calibration, studying
from workbench.language.learning.learner import Learner

_FREELY = 1e-3
"""How strongly the weights are held that are to fit a set best."""


def prior_lines(sets: Sequence[Material]) -> list[str]:
    """Return what a prior from all the other sets makes of each."""
    best = [_best(each) for each in sets]
    lines = [
        "",
        "| set, prior | 0.8 by the gate: precision, recall, mean told | hit@3 | calibration error |",
        "|---|---|---|---|",
    ]
    for number, each in enumerate(sets):
        others = np.median([weights for at, weights in enumerate(best) if at != number], axis=0)
        lines.append(f"| {each.name}, as it is | {brief(list(steps(each)))} |")
        with patch.object(studying, "PRIOR", tuple(others.tolist())):
            told = ", ".join(f"{weight:.2f}" for weight in others)
            lines.append(f"| of the others ({told}) | {brief(list(steps(each)))} |")
    return lines


def _best(material: Material) -> NDArray[np.float64]:
    """Return the weights that fit a set best."""
    found: list[NDArray[np.float64]] = []
    whole = calibration.calibrated

    def noting(
        features: calibration.Matrix,
        truth: NDArray[np.bool_],
        counts: calibration.Matrix,
        prior: Sequence[float],
    ) -> calibration.Calibration:
        found.append(calibration.fitted(features, truth, counts, prior, held=_FREELY).weights)
        return whole(features, truth, counts, prior)

    with patch.object(calibration, "calibrated", noting):
        Learner().learn(material.lesson)
    return found[-1]
