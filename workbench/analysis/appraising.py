"""Figures of an appraisal: from units by codes to shares with intervals, curves and the bars of a diagram.

What comes in are columns as ``language/learning/appraisal.py`` makes them; this package does not know that one.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from workbench.coding.intervals import share_of
from workbench.domain.quality import Bin, Concord, Figures, Mean, Overall, Point, Ranking, Share

NAMED = 0.5
"""From which strength of its keywords on a code is taken where keywords code by themselves."""
PROBABLE = 0.5
"""What is likelier than not and was not given is a mistake that tells something."""
BINS = 10
POINTS = 60
"""A curve has at most about so many points."""
Flags = NDArray[np.bool_]
Scores = NDArray[np.float64]


class Columns(Protocol):
    """Units (rows) by codes (columns)."""

    @property
    def places(self) -> Sequence[tuple[str, int]]:
        """Source and number of each unit."""
        ...

    @property
    def probabilities(self) -> Scores:
        """What the machine thought."""
        ...

    @property
    def given(self) -> Flags:
        """What people coded."""
        ...

    @property
    def offered(self) -> Flags:
        """What would have been shown."""
        ...

    @property
    def keywords(self) -> Scores:
        """How strongly the codebook's terms name each code."""
        ...

    @property
    def likely(self) -> Flags:
        """What the machine would code by itself."""
        ...

    @property
    def speaks(self) -> Flags:
        """Whether somebody speaks who does not lead the talk."""
        ...


@dataclass(frozen=True, slots=True)
class OfCode:
    """The figures of one code; ``counts`` are, for each source with something offered, how many right of how many."""

    offered: Figures
    likely: Figures
    keywords: Figures
    curve: tuple[Point, ...]
    counts: tuple[tuple[int, int], ...]


NO_FIGURES = OfCode(Figures(), Figures(), Figures(), (), ())


def of_codes(columns: Columns) -> list[OfCode]:
    """Return the figures of each code, in the order of the columns."""
    sources, by_words = _sources(columns), _named(columns)
    return [
        OfCode(
            figures(sources, columns.offered[:, at], columns.given[:, at]),
            figures(sources, columns.likely[:, at], columns.given[:, at]),
            figures(sources, by_words[:, at], columns.given[:, at]),
            curve(columns.probabilities[:, at], columns.given[:, at]),
            _counts(sources, columns.given[:, at] & columns.offered[:, at], columns.offered[:, at]),
        )
        for at in range(columns.given.shape[1])
    ]


def overall(columns: Columns, codes: Sequence[OfCode]) -> Overall:
    """Return the figures of all codes together."""
    sources, given = _sources(columns), columns.given
    bins = _bins(sources, columns.probabilities, given)
    told = columns.probabilities[columns.offered]
    return Overall(
        offered=figures(sources, columns.offered, given),
        likely=figures(sources, columns.likely, given),
        keywords=figures(sources, _named(columns), given),
        ranking=_ranking(columns, columns.probabilities),
        keyword_ranking=_ranking(columns, columns.keywords),
        mean=_mean(each.offered for each in codes),
        mean_likely=_mean(each.likely for each in codes),
        mean_keywords=_mean(each.keywords for each in codes),
        promised=_exact_mean(told) if len(told) else None,
        calibration_error=_error(bins),
        curve=curve(columns.probabilities.ravel(), given.ravel()),
        bins=bins,
    )


def figures(sources: NDArray[np.int64], proposed: Flags, given: Flags) -> Figures:
    """Return precision and recall with intervals that know that units of one source are like each other."""
    right = proposed & given
    return Figures(share_of(_counts(sources, right, proposed)), share_of(_counts(sources, right, given)))


def curve(probabilities: Scores, given: Flags) -> tuple[Point, ...]:
    """Return what comes when everything from a probability on is taken, from the surest down to all that is thinkable.

    Equal probabilities are taken together. Of many points those are kept that are evenly apart, and both ends.
    """
    order = np.argsort(-probabilities, kind="stable")
    ranked, right = probabilities[order], np.cumsum(given[order])
    ends = np.flatnonzero(np.append(ranked[1:] < ranked[:-1], True)[: len(ranked)] & (ranked > 0))
    kept = ends
    if len(ends) > POINTS:
        # Evenly in what is recalled, not in what is taken: nearly all that is taken is improbable.
        wanted = np.linspace(right[ends[0]], right[ends[-1]], POINTS)
        kept = ends[np.unique(np.clip(np.searchsorted(right[ends], wanted), 0, len(ends) - 1))]
    total = int(given.sum())
    return tuple(Point(float(ranked[at]), int(at) + 1, int(right[at]), total) for at in kept)


def concord(ones: Flags, others: Flags) -> Concord:
    """Return how two agree on units (rows) and codes (columns).

    Kappa is pooled over codes: observed and expected agreement are averaged before they are compared (de Vries,
    Elliott, Kanouse and Teleki 2008, Field Methods 20:272-282).
    """
    both, sizes = int((ones & others).sum()), int(ones.sum() + others.sum())
    kappa = None
    if ones.size:
        one, other = ones.mean(axis=0), others.mean(axis=0)
        seen = float((ones == others).mean())
        chance = float((one * other + (1 - one) * (1 - other)).mean())
        kappa = round((seen - chance) / (1 - chance), 6) if chance < 1 else None
    return Concord(2 * both / sizes if sizes else None, kappa)


def likely_rows(columns: Columns, rows: Sequence[int]) -> Flags:
    """Return which codes the machine would give these units by itself."""
    return np.asarray(columns.likely[list(rows)])


def flags_of(rows: Sequence[Iterable[bool]], width: int) -> Flags:
    """Return rows of truth values as a matrix."""
    return np.array([list(row) for row in rows], dtype=bool).reshape(len(rows), width)


def ranked_cells(columns: Columns, wanted: Flags) -> list[tuple[int, int]]:
    """Return row and column of the cells that are wanted, the most probable first."""
    rows, codes = np.nonzero(wanted)
    order = np.argsort(-columns.probabilities[rows, codes], kind="stable")
    return [(int(rows[at]), int(codes[at])) for at in order]


def wrongly_probable(columns: Columns) -> Flags:
    """Return the cells where the machine thinks likelier than not, or would offer, what nobody gave."""
    return ((columns.probabilities >= PROBABLE) | columns.offered) & ~columns.given


def _sources(columns: Columns) -> NDArray[np.int64]:
    names = sorted({source for source, _ in columns.places})
    number = {name: at for at, name in enumerate(names)}
    return np.array([number[source] for source, _ in columns.places], dtype=np.int64)


def _named(columns: Columns) -> Flags:
    return np.asarray((columns.keywords >= NAMED) & columns.speaks[:, None])


def _counts(sources: NDArray[np.int64], right: Flags, tried: Flags) -> tuple[tuple[int, int], ...]:
    """Return for each source in which there is any how many are right of how many; wide flags are summed by rows."""
    rights = right if right.ndim == 1 else right.sum(axis=1)
    tries = tried if tried.ndim == 1 else tried.sum(axis=1)
    rights_of = np.bincount(sources, weights=rights)
    tries_of = np.bincount(sources, weights=tries)
    return tuple((int(r), int(t)) for r, t in zip(rights_of, tries_of, strict=True) if t)


def _ranking(columns: Columns, scores: Scores) -> Ranking:
    """Return how often a right code comes first; of equals the one that stands first in the codebook does.

    A code whose score is 0 is not ranked at all: where no keyword is found, nothing is named.
    """
    there = np.flatnonzero(columns.given.any(axis=1) & columns.speaks)
    sources = _sources(columns)[there]
    best = np.argsort(-scores[there], axis=1, kind="stable")[:, :3]
    ranked = np.take_along_axis(columns.given[there] & (scores[there] > 0), best, axis=1)
    all_of = np.ones(len(there), dtype=bool)
    first, three = (np.asarray(ranked[:, :most].any(axis=1)) for most in (1, 3))
    return Ranking(share_of(_counts(sources, first, all_of)), share_of(_counts(sources, three, all_of)))


def _bins(sources: NDArray[np.int64], probabilities: Scores, given: Flags) -> tuple[Bin, ...]:
    of: NDArray[np.int64] = np.minimum((probabilities * BINS).astype(np.int64), BINS - 1)
    found: list[Bin] = []
    for number in range(BINS):
        inside: Flags = np.equal(of, number)
        right = np.asarray(np.logical_and(inside, given), dtype=np.bool_)
        if inside.any():
            promised = _exact_mean(probabilities[inside])
            came: Share = share_of(_counts(sources, right, inside))
            found.append(Bin(number / BINS, (number + 1) / BINS, promised, came))
    return tuple(found)


def _exact_mean(values: Scores) -> float:
    """Return a mean that does not go by the order of what is summed."""
    return round(math.fsum(values.tolist()) / len(values), 6)


def _error(bins: Sequence[Bin]) -> float | None:
    total = sum(each.came.of for each in bins)
    apart = sum(abs(each.promised * each.came.of - each.came.count) for each in bins)
    return round(apart / total, 6) if total else None


def _mean(codes: Iterable[Figures]) -> Mean:
    """Return plain means over the codes that somebody gave: precision over those with any proposal."""
    there = [each for each in codes if each.recall.of]
    precisions = [each.precision.value for each in there if each.precision.value is not None]
    return Mean(
        _average(precisions),
        _average([each.recall.value or 0.0 for each in there]),
        _average([each.f1 or 0.0 for each in there]),
        len(there),
    )


def _average(values: Sequence[float]) -> float | None:
    return round(sum(values) / len(values), 6) if values else None
