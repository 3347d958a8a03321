"""Trials of suggestions: what is learned from, what is tested on, and how good the answers are.

A *method* gets a lesson and talks to weigh, and answers with scores of these and with scores for its own evidence from
which the threshold is chosen: that with the best F1 there, one for all codes. No method sees a label of a test talk.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from benchmarks.suggesting_data import Material
from workbench.language.learning.lesson import Lesson, Marked, Talk

Scores = NDArray[np.float64]
Given = NDArray[np.bool_]
TESTED = 3
"""One in so many talks is tested on."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A method's answer: scores of the tested units, talk after talk, and of its evidence with what was given."""

    tested: Scores
    held: Scores
    given: Given
    stands_for: Scores


Method = Callable[[Lesson, Sequence[Talk]], Answer]


@dataclass(frozen=True, slots=True)
class Figures:
    """Micro F1, share of a unit's codes among the first three, share of units with any code among the first three."""

    f1: float
    recall3: float
    hit3: float
    calibration: float = 0.0


@dataclass(frozen=True, slots=True)
class Draw:
    """A lesson and the talks that were kept apart from it."""

    lesson: Lesson
    tested: tuple[Marked, ...]


def draws(material: Material, examples: int, seeds: int) -> Iterator[Draw]:
    """Draw a third of the talks for testing, and so many units a code from the others (0: everything).

    Units without a code are drawn too, as many as keep their share; where fewer units have a code, all are taken. The
    seed is the number of the draw.
    """
    for seed in range(seeds):
        chance = np.random.default_rng(seed)
        order = chance.permutation(len(material.talks))
        apart = set(order[: max(1, round(len(order) / TESTED))].tolist())
        learned = [at for at in range(len(material.talks)) if at not in apart]
        tested = tuple(material.talks[at] for at in sorted(apart))
        marked = tuple(material.talks[at] for at in learned)
        yield Draw(_lesson(material, _fewer(marked, examples, chance), tested), tested)


def given_split(material: Material) -> Iterator[Draw]:
    """Give the split that the makers of the set drew, if they did."""
    if material.test:
        tested = tuple(each for each in material.talks if each.talk.source in material.test)
        marked = tuple(each for each in material.talks if each.talk.source not in material.test)
        yield Draw(_lesson(material, marked, tested), tested)


def folds(material: Material, parts: int) -> Iterator[Draw]:
    """Give every talk once to be tested by what all others teach, in so many parts (or one each)."""
    parts = min(parts, len(material.talks))
    for part in range(parts):
        tested = tuple(each for at, each in enumerate(material.talks) if at % parts == part)
        marked = tuple(each for at, each in enumerate(material.talks) if at % parts != part)
        yield Draw(_lesson(material, marked, tested), tested)


def _lesson(material: Material, marked: tuple[Marked, ...], tested: Sequence[Marked]) -> Lesson:
    return replace(material.lesson, marked=marked, others=tuple(each.talk for each in tested))


def _fewer(marked: tuple[Marked, ...], examples: int, chance: np.random.Generator) -> tuple[Marked, ...]:
    if not examples:
        return marked
    places = [
        (t, u) for t, each in enumerate(marked) for u, unit in enumerate(each.talk.units) if not unit.leads
    ]
    kept: set[tuple[int, int]] = set()
    for code in sorted({code for each in marked for codes in each.codes for code in codes}):
        having = [(t, u) for t, u in places if code in marked[t].codes[u]]
        kept.update(having[at] for at in chance.permutation(len(having))[:examples])
    bare = [(t, u) for t, u in places if not marked[t].codes[u]]
    wanted = round(len(kept) * len(bare) / max(1, len(places) - len(bare)))
    kept.update(bare[at] for at in chance.permutation(len(bare))[:wanted])
    return tuple(_only(each, {u for at, u in kept if at == t}) for t, each in enumerate(marked))


def _only(marked: Marked, kept: set[int]) -> Marked:
    codes = tuple(given if u in kept else frozenset() for u, given in enumerate(marked.codes))
    return replace(marked, codes=codes, decided=tuple(u in kept for u in range(len(marked.codes))))


def truth(codes: Sequence[str], marked: Sequence[Marked]) -> tuple[Given, Given]:
    """Return which codes the tested units have, and which units count (nobody who leads)."""
    given = np.array([[code in own for code in codes] for each in marked for own in each.codes], dtype=bool)
    counts = np.array([not unit.leads for each in marked for unit in each.talk.units], dtype=bool)
    return given.reshape(len(counts), len(codes)), counts


def figures(draw: Draw, answer: Answer) -> Figures:
    """Return how good an answer is."""
    given, counts = truth([code.id for code in draw.lesson.codes], draw.tested)
    given, scores = given[counts], answer.tested[counts]
    offered = scores >= threshold(answer)
    right = int((offered & given).sum())
    coded = given.any(axis=1)
    first = np.argsort(-scores[coded], axis=1, kind="stable")[:, :3]
    found = np.take_along_axis(given[coded], first, axis=1)
    recall = float((found.sum(axis=1) / given[coded].sum(axis=1)).mean()) if coded.any() else 0.0
    hit = float(found.any(axis=1).mean()) if coded.any() else 0.0
    f1 = 2 * right / max(1, int(offered.sum()) + int(given.sum()))
    return Figures(f1, recall, hit, calibration_error(scores, given))


def threshold(answer: Answer) -> float:
    """Return the score from which offering has the best micro F1 on the method's own evidence."""
    order = np.argsort(-answer.held.ravel(), kind="stable")
    weight = answer.stands_for.ravel()[order]
    right = np.cumsum(answer.given.ravel()[order] * weight)
    best = 2 * right / (np.cumsum(weight) + right[-1] + 1e-9)
    return float(answer.held.ravel()[order][int(np.argmax(best))])


def calibration_error(probabilities: Scores, given: Given, bins: int = 15) -> float:
    """Return the mean distance of promised and observed in bins of equal width, by their size."""
    at = np.minimum((probabilities.ravel() * bins).astype(int).clip(0), bins - 1)
    promised = np.bincount(at, probabilities.ravel(), bins)
    observed = np.bincount(at, given.ravel().astype(float), bins)
    return float(np.abs(promised - observed).sum() / max(1, given.size))
