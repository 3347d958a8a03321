"""The evidence of a lesson: which units count, for which code, in which source."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workbench.language.learning.lesson import Lesson, Marked

REFUSED = -0.5
"""What is regressed to where a suggestion was refused; a code that was merely not given is 0, one that was given 1."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The units that count: which talk and which unit each is, what is aimed at and what was given, per code."""

    talks: NDArray[np.int64]
    units: NDArray[np.int64]
    targets: NDArray[np.float64]
    given: NDArray[np.bool_]


def evidence_of(lesson: Lesson) -> Evidence:
    """Return what there is to learn from: units that were given a code, refused one, or decided to have none."""
    columns = {code.id: column for column, code in enumerate(lesson.codes)}
    talks: list[int] = []
    units: list[int] = []
    targets: list[NDArray[np.float64]] = []
    for number, marked in enumerate(lesson.marked):
        for at in counting(marked):
            talks.append(number)
            units.append(at)
            targets.append(_target(marked, at, columns))
    aims = np.array(targets).reshape(len(targets), len(columns))
    return Evidence(np.array(talks, dtype=np.int64), np.array(units, dtype=np.int64), aims, aims == 1)


def counting(marked: Marked) -> list[int]:
    """Return the units of a talk that are evidence."""
    return [
        at
        for at, unit in enumerate(marked.talk.units)
        if marked.codes[at] or ((marked.decided[at] or marked.refused[at]) and not unit.leads)
    ]


def _target(marked: Marked, at: int, columns: dict[str, int]) -> NDArray[np.float64]:
    target = np.zeros(len(columns))
    for code in marked.refused[at]:
        if code in columns:
            target[columns[code]] = REFUSED
    for code in marked.codes[at]:
        if code in columns:
            target[columns[code]] = 1
    return target


def grouped(talks: NDArray[np.int64], folds: int = 5) -> NDArray[np.int64]:
    """Return a group per row: its talk, or, where there is but one, a fifth of it."""
    if len(np.unique(talks)) > 1:
        return np.asarray(np.unique(talks, return_inverse=True)[1], dtype=np.int64)
    return np.arange(len(talks), dtype=np.int64) * folds // max(1, len(talks))


def counts_of(evidence: Evidence) -> Sequence[tuple[int, int]]:
    """Return, per code, how many units it was given to, in how many talks."""
    return [(int(column.sum()), len(np.unique(evidence.talks[column]))) for column in evidence.given.T]
