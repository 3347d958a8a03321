"""Appraisal: what a learner, its calibration and its gate would have offered on groups that none of them had seen.

For each group everything that comes of people's decisions is learned anew from the others: the weights, the
calibration, the gate. The words of all sources are known, as they are to the learner in use: a source that is imported
lends its words before anybody has coded it. What people decided about the group is not.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from workbench.domain.suggestions import PROMISED, Standing
from workbench.language.learning.evidence import counting
from workbench.language.learning.features import learn_basis
from workbench.language.learning.findings import Scores
from workbench.language.learning.learner import Learner
from workbench.language.learning.lesson import Lesson, Marked, Talk
from workbench.language.learning.lexicon import Terms, named, terms_by_first_word

FOLDS = 10
"""With more sources than this they are held back in so many groups."""
Flags = NDArray[np.bool_]
Told = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Appraisal:
    """Units that people decided on (rows) by codes (columns), in the order of sources and of their texts.

    ``places`` are source and number of the unit within its talk. ``given`` are people's codes, ``probabilities`` and
    ``offered`` the learner's that had not seen the source; ``keywords`` is how strongly the codebook's own terms name
    each code. ``likely`` is what the machine would code if it had to code by itself: from the probability on at which
    its F1 was best on what it learned from. ``speaks`` is false of units of who leads the talk, where nothing is
    proposed.
    """

    codes: tuple[str, ...]
    places: tuple[tuple[str, int], ...]
    probabilities: Scores
    given: Flags
    offered: Flags
    keywords: Scores
    likely: Flags
    speaks: Flags


def in_order(lesson: Lesson) -> Lesson:
    """Return the lesson with its talks ordered by their words, so that the order of sources and ids changes nothing."""
    marked = tuple(sorted(lesson.marked, key=lambda each: (_words(each.talk), each.talk.source)))
    others = tuple(sorted(lesson.others, key=lambda each: (_words(each), each.source)))
    return replace(lesson, marked=marked, others=others)


def by_source(lesson: Lesson) -> list[str]:
    """Return the group of each marked talk of a lesson in order: its own, or one of ten with about as many codings."""
    if len(lesson.marked) <= FOLDS:
        return [each.talk.source for each in lesson.marked]
    sizes = [sum(map(len, each.codes)) for each in lesson.marked]
    ranked = sorted(range(len(sizes)), key=lambda at: (-sizes[at], at))
    rank_of = {at: rank for rank, at in enumerate(ranked)}
    return [f"{rank_of[at] % FOLDS:02}" for at in range(len(sizes))]


def by_district(lesson: Lesson) -> list[str]:
    """Return the group of each marked talk: its district; those of none are held back together."""
    return [each.talk.district for each in lesson.marked]


def appraised(
    lesson: Lesson, groups: Sequence[str], wanted: float, told: Told, *, promised_only: bool = False
) -> Appraisal:
    """Return what would have been offered; ``groups`` names the group of each marked talk of a lesson in order.

    With ``promised_only`` codes that have not passed the gate are offered to nobody, as in the window; otherwise to who
    wants less than is promised, as on the command line. ``told`` is called with how many of how many groups are done,
    and may raise to stop.
    """
    terms = terms_by_first_word(lesson.codes)
    names = sorted(set(groups))
    basis = learn_basis([*(marked.talk for marked in lesson.marked), *lesson.others])
    parts: dict[int, Appraisal] = {}
    for done, name in enumerate(names):
        told(done, len(names))
        kept = tuple(each for each, group in zip(lesson.marked, groups, strict=True) if group != name)
        learner = Learner().learn(replace(lesson, marked=kept), basis)
        thresholds = _thresholds(learner, wanted, promised_only=promised_only)
        best = _best_threshold(*learner.held_out())
        for number, marked in enumerate(lesson.marked):
            if groups[number] == name:
                parts[number] = _part(learner, thresholds, best, terms, marked)
    told(len(names), len(names))
    return _joined(lesson, [parts[number] for number in sorted(parts)])


def standings(lesson: Lesson, wanted: float) -> dict[str, Standing]:
    """Return how every code stands with all that there is to learn from: what is shown now."""
    return Learner().learn(lesson).standing(wanted)


def _words(talk: Talk) -> tuple[tuple[str, ...], ...]:
    return tuple(unit.words for unit in talk.units)


def _thresholds(learner: Learner, wanted: float, *, promised_only: bool) -> NDArray[np.float64]:
    """Return from which probability on each code is offered: never less than what is wanted; none reaches infinity."""
    standing = learner.standing(wanted)
    closed = np.inf if promised_only or wanted >= PROMISED else wanted
    found = (standing[code].threshold for code in learner.codes)
    return np.array([closed if each is None else max(each, wanted) for each in found], dtype=np.float64)


def _best_threshold(probabilities: Scores, given: Flags, stands_for: NDArray[np.float64]) -> float:
    """Return the probability from which on all that is taken has the best F1; 1 where nothing was given."""
    weights = stands_for.ravel()
    order = np.argsort(-probabilities.ravel(), kind="stable")
    ranked, truth, weights = probabilities.ravel()[order], given.ravel()[order], weights[order]
    right, taken = np.cumsum(truth * weights), np.cumsum(weights)
    if not len(right) or right[-1] <= 0:
        return 1.0
    return float(ranked[int(np.argmax(np.round(2 * right / (taken + right[-1]), 9)))])


def _part(
    learner: Learner, thresholds: NDArray[np.float64], best: float, terms: Terms, marked: Marked
) -> Appraisal:
    # Of a unit that nobody read, a refusal tells about one code alone: it is no case for all the others.
    rows = [at for at in counting(marked) if marked.decided[at] or marked.codes[at]]
    units = [marked.talk.units[row] for row in rows]
    probabilities = learner.weigh(marked.talk)[rows]
    given = np.array([[code in marked.codes[row] for code in learner.codes] for row in rows], dtype=bool)
    return Appraisal(
        learner.codes,
        tuple((marked.talk.source, row) for row in rows),
        probabilities,
        given.reshape(probabilities.shape),
        (probabilities >= thresholds) & (probabilities > 0),
        named([unit.words for unit in units], terms, len(learner.codes)),
        (probabilities >= best) & (probabilities > 0),
        np.array([not unit.leads for unit in units], dtype=bool),
    )


def _joined(lesson: Lesson, parts: Sequence[Appraisal]) -> Appraisal:
    width = len(lesson.codes)
    return Appraisal(
        tuple(code.id for code in lesson.codes),
        tuple(place for part in parts for place in part.places),
        np.concatenate((np.zeros((0, width)), *(part.probabilities for part in parts))),
        _flags(width, (part.given for part in parts)),
        _flags(width, (part.offered for part in parts)),
        np.concatenate((np.zeros((0, width)), *(part.keywords for part in parts))),
        _flags(width, (part.likely for part in parts)),
        np.concatenate((np.zeros(0, dtype=bool), *(part.speaks for part in parts))),
    )


def _flags(width: int, parts: Iterable[Flags]) -> Flags:
    return np.concatenate((np.zeros((0, width), dtype=bool), *parts))
