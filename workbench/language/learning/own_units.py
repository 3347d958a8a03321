"""The units that people coded, kept so that the nearest of them can be shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from workbench.language.learning.evidence import Evidence
from workbench.language.learning.features import Basis, Features, stacked
from workbench.language.learning.findings import Ground, GroundKind
from workbench.language.learning.lesson import Talk
from workbench.language.learning.scoring import FULL

NEAREST = 2
_PARTS = ("words", "pairs", "bearers")


@dataclass(frozen=True, slots=True)
class OwnUnits:
    """Coded units: where each stands (source, start, end), its features, and which codes it has."""

    places: tuple[tuple[str, int, int], ...]
    features: Features
    codes: NDArray[np.bool_]

    @classmethod
    def of(cls, basis: Basis, talks: Sequence[Talk], evidence: Evidence) -> "OwnUnits":
        """Return those of the evidence that have a code."""
        coded = np.flatnonzero(evidence.given.any(axis=1))
        pairs = [(int(evidence.talks[row]), int(evidence.units[row])) for row in coded]
        places = tuple((talks[t].source, talks[t].units[u].start, talks[t].units[u].end) for t, u in pairs)
        parts = [
            basis.features(talks[number]).rows(evidence.units[coded[evidence.talks[coded] == number]])
            for number in np.unique(evidence.talks[coded])
        ]
        return cls(places, stacked(parts, basis), evidence.given[coded])

    def nearest(self, basis: Basis, talk: Talk, unit_index: int, column: int) -> tuple[Ground, ...]:
        """Return the units with a code that are most like this one, and none that overlaps it."""
        unit = talk.units[unit_index]
        likeness = self._likeness(basis, basis.of_words([unit.words]))
        rows = [
            row
            for row in np.flatnonzero(self.codes[:, column]).tolist()
            if likeness[row] > 0 and not _overlap(self.places[row], (talk.source, unit.start, unit.end))
        ]
        best = sorted(rows, key=lambda row: (-likeness[row], self.places[row]))[:NEAREST]
        return tuple(
            Ground(GroundKind.LIKENESS, "", float(likeness[row]), -1, (), *self.places[row]) for row in best
        )

    def _likeness(self, basis: Basis, one: Features) -> NDArray[np.float64]:
        own, borne = self.features, basis.runs @ (basis.runs.T @ one.bearers.toarray()[0])
        words = own.words @ one.words.toarray()[0] + own.pairs @ one.pairs.toarray()[0]
        short = own.short @ one.short[0]
        return np.asarray(np.round(FULL * (words + own.bearers @ borne) + (1 - FULL) * short, 6))

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Return all but the places as arrays."""
        found: dict[str, NDArray[Any]] = {"own_short": self.features.short, "own_codes": self.codes}
        for part in _PARTS:
            matrix = getattr(self.features, part)
            found |= {
                f"own_{part}_data": matrix.data,
                f"own_{part}_at": matrix.indices,
                f"own_{part}_ends": matrix.indptr,
                f"own_{part}_shape": np.array(matrix.shape),
            }
        return found

    @classmethod
    def from_arrays(
        cls, places: tuple[tuple[str, int, int], ...], arrays: Mapping[str, NDArray[Any]]
    ) -> "OwnUnits":
        """Return what ``arrays`` gave."""
        parts = [
            sparse.csr_array(
                (arrays[f"own_{part}_data"], arrays[f"own_{part}_at"], arrays[f"own_{part}_ends"]),
                shape=tuple(arrays[f"own_{part}_shape"].tolist()),
            )
            for part in _PARTS
        ]
        return cls(places, Features(parts[0], parts[1], parts[2], arrays["own_short"]), arrays["own_codes"])


def _overlap(place: tuple[str, int, int], other: tuple[str, int, int]) -> bool:
    return place[0] == other[0] and place[1] < other[2] and other[1] < place[2]
