"""Reasons: which words move the score of a code, tried one by one by taking them out."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from workbench.language.learning.findings import Ground, GroundKind, Scores
from workbench.language.learning.lesson import Talk, Unit
from workbench.language.learning.surroundings import last_questions
from workbench.language.learning.windows import window

TERMS, NEAR_TERMS = 6, 2
TRIED, NEAR_TRIED = 12, 4
"""So many words of a unit, and of one near it, are tried: those of which the regression's weights promise most."""
LogOdds = Callable[[Talk], Scores]
Promise = Callable[[Sequence[str]], NDArray[np.float64]]
"""What the regression's weights say of words, roughly: which are worth trying."""


def reasons(talk: Talk, unit_index: int, column: int, log_odds: LogOdds, promise: Promise) -> list[Ground]:
    """Return the words in the unit and near it that raise its score, strongest first within each.

    Taking all occurrences of a named word out of its unit lowers the log-odds by the ground's weight: it was done.
    """
    near_by, first = window(talk, unit_index)
    at = unit_index - first
    whole = float(log_odds(near_by)[at, column])

    def drops(of: int, kind: GroundKind) -> list[Ground]:
        words = near_by.units[of].words
        found: list[Ground] = []
        for word in _promising(words, promise)[: TRIED if of == at else NEAR_TRIED]:
            kept = tuple(each for each in words if each != word)
            drop = round(whole - float(log_odds(_changed(near_by, of, kept))[at, column]), 6)
            if drop > 0:
                places = tuple(place for place, each in enumerate(words) if each == word)
                found.append(Ground(kind, word, drop, of + first, places))
        return sorted(found, key=lambda ground: (-ground.weight, ground.words))

    own = drops(at, GroundKind.TERM)[:TERMS]
    return own + [
        ground for near in _near(near_by.units, at) for ground in drops(near, GroundKind.CONTEXT)[:NEAR_TERMS]
    ]


def _promising(words: Sequence[str], promise: Promise) -> list[str]:
    distinct = sorted(set(words))
    says = np.round(promise(distinct), 6)
    order = np.argsort(-says, kind="stable")[:TRIED]
    return [distinct[place] for place in order]


def _near(units: Sequence[Unit], at: int) -> list[int]:
    found = {last_questions(units)[at], at - 1, at + 1}
    return sorted(near for near in found if 0 <= near < len(units))


def _changed(talk: Talk, at: int, words: tuple[str, ...]) -> Talk:
    units = (*talk.units[:at], replace(talk.units[at], words=words), *talk.units[at + 1 :])
    return replace(talk, units=units)
