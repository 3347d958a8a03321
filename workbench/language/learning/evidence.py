"""The evidence of a lesson: which units count, for which code, in which source."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workbench.language.learning.lesson import Lesson, Marked

REFUSED = -0.5
"""What is regressed to where a suggestion was refused; a code that was merely not given is 0, one that was given 1."""
FOLDS = 50
"""Groups that are left out in turn: sources, or several together where there are more."""
CODED, UNCODED, TOGETHER = 3500, 400, 2200
"""So many units with a code are learned from at most; units without any may be as many as fill up ``TOGETHER``, and at
least ``UNCODED``. Where more are left out, each stands for several."""
_PARTS = 5
_STRIDE, _MIXER = 1_000_003, 2_654_435_761


@dataclass(frozen=True, slots=True)
class Evidence:
    """The units that count: which talk and which unit each is, and what is aimed at, per code (NaN: not known).

    ``counts`` is how many units each stands for.
    """

    talks: NDArray[np.int64]
    units: NDArray[np.int64]
    targets: NDArray[np.float64]
    counts: NDArray[np.float64]

    @property
    def given(self) -> NDArray[np.bool_]:
        """Return which codes were given."""
        return np.asarray(self.targets == 1)

    @property
    def known(self) -> NDArray[np.bool_]:
        """Return for which codes it is known whether they were given."""
        return ~np.isnan(self.targets)

    def rows(self, chosen: NDArray[np.int64], counts: NDArray[np.float64]) -> "Evidence":
        """Return some of the units, which stand for so many."""
        return Evidence(self.talks[chosen], self.units[chosen], self.targets[chosen], counts)

    def some(self, rows: NDArray[np.int64], limit: int) -> tuple[NDArray[np.int64], float]:
        """Return so many of these rows at most, and how many each stands for."""
        if len(rows) <= limit:
            return rows, 1.0
        mixed = (self.talks[rows] * _STRIDE + self.units[rows]) * _MIXER % 2**32
        return rows[np.argsort(mixed, kind="stable")[:limit]], len(rows) / limit


def evidence_of(lesson: Lesson) -> Evidence:
    """Return what there is to learn from: units that were given a code, refused one, or decided to have none."""
    columns = {code.id: column for column, code in enumerate(lesson.codes)}
    above = {code.id: code.parent for code in lesson.codes}
    talks: list[int] = []
    units: list[int] = []
    targets: list[NDArray[np.float64]] = []
    for number, marked in enumerate(lesson.marked):
        for at in counting(marked):
            talks.append(number)
            units.append(at)
            targets.append(_target(marked, at, columns, above))
    aims = np.array(targets).reshape(len(targets), len(columns))
    return Evidence(
        np.array(talks, dtype=np.int64), np.array(units, dtype=np.int64), aims, np.ones(len(targets))
    )


def counting(marked: Marked) -> list[int]:
    """Return the units of a talk that are evidence."""
    return [
        at
        for at, unit in enumerate(marked.talk.units)
        if marked.codes[at] or ((marked.decided[at] or marked.refused[at]) and not unit.leads)
    ]


def _target(marked: Marked, at: int, columns: dict[str, int], above: dict[str, str]) -> NDArray[np.float64]:
    """Return what is aimed at for a unit; a code above one that was given is neither given nor denied."""
    seen = marked.decided[at] or marked.codes[at]
    target = np.full(len(columns), 0.0 if seen else np.nan)
    for code in (marked.unknown | _above(marked.codes[at], above)) & columns.keys():
        target[columns[code]] = np.nan
    for code in marked.refused[at]:
        if code in columns:
            target[columns[code]] = REFUSED
    for code in marked.codes[at]:
        if code in columns:
            target[columns[code]] = 1
    return target


def _above(codes: frozenset[str], above: dict[str, str]) -> frozenset[str]:
    """Return the codes that are learned and stand above these."""
    found: set[str] = set()
    for code in codes:
        while (code := above.get(code, "")) and code not in found:
            found.add(code)
    return frozenset(found)


def thinned(evidence: Evidence) -> Evidence:
    """Return no more evidence than can be learned from in about a second.

    Which units are left out goes by their places, mixed, so that one coding more changes hardly any of the others.
    """
    coded = evidence.given.any(axis=1)
    kept, told_for = evidence.some(np.flatnonzero(coded), CODED)
    rest, untold_for = evidence.some(np.flatnonzero(~coded), max(UNCODED, TOGETHER - len(kept)))
    chosen = np.concatenate((kept, rest))
    counts = np.concatenate((np.full(len(kept), told_for), np.full(len(rest), untold_for)))
    order = np.argsort(chosen, kind="stable")
    return evidence.rows(chosen[order], counts[order])


def grouped(talks: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return a group per row: its talk, several talks where there are many, a fifth of it where there is but one."""
    found = np.unique(talks, return_inverse=True)[1].astype(np.int64)
    several = int(found.max(initial=0)) + 1
    if several > 1:
        return np.asarray(found // math.ceil(several / FOLDS), dtype=np.int64)
    return np.arange(len(talks), dtype=np.int64) * _PARTS // max(1, len(talks))


def counts_of(evidence: Evidence) -> Sequence[tuple[int, int]]:
    """Return, per code, how many units it was given to, in how many talks."""
    return [(int(column.sum()), len(np.unique(evidence.talks[column]))) for column in evidence.given.T]
