"""How many codings share a code, a source and a speaker: all of them summed up at once."""

import numpy as np

from workbench.analysis.count_columns import CountColumns
from workbench.analysis.material import Material


def coded_sums(
    codings: CountColumns, material: Material, coder: int | None
) -> list[tuple[int, int, int, int]]:
    """Return (code, source, speaker, codings) in the numbers of the project's file; speaker 0 is nobody known.

    ``coder`` says whose codings alone are summed up; None takes everybody's.
    """
    some = codings if coder is None else codings.by_coder(coder)
    if not some.size:
        return []
    speaker = material.participant[some.stretch]
    order = np.lexsort((speaker, some.source, some.code))
    keys = np.stack((some.code[order], some.source[order], speaker[order]))
    starts = np.flatnonzero(np.append(True, np.any(np.diff(keys, axis=1) != 0, axis=0)))
    counts = np.diff(np.append(starts, keys.shape[1]))
    return [
        (code, source, who, number)
        for (code, source, who), number in zip(keys[:, starts].T.tolist(), counts.tolist(), strict=True)
    ]
