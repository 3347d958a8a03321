"""The methods that the learner is measured against, each as simple as it is described, and the learner itself.

Every one gets the same words and the same splits. Thresholds come from scores that talks get when left out, in groups
of talks where there are more than twenty.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.linalg import svds

from benchmarks.suggesting_trials import Answer, Method, Scores
from workbench.language.learning.evidence import Evidence, evidence_of
from workbench.language.learning.learner import Learner
from workbench.language.learning.lesson import Lesson, Talk
from workbench.language.learning.lexicon import named, terms_by_first_word
from workbench.language.learning.surroundings import last_questions

Rows = sparse.csr_array
_GROUPS = 20


def learner(lesson: Lesson, tested: Sequence[Talk]) -> Answer:
    """Weigh by the learner."""
    taught = Learner().learn(lesson)
    held, given, stands_for = taught.held_out()
    return Answer(np.concatenate([taught.weigh(talk) for talk in tested]), held, given, stands_for)


def _apart(score: Callable[[Lesson, Evidence], Callable[[Sequence[Talk]], Scores]]) -> Method:
    """Return a method that learns once for the tested talks and again without each group of talks."""

    def method(lesson: Lesson, tested: Sequence[Talk]) -> Answer:
        evidence = evidence_of(lesson)
        found = score(lesson, evidence)(tested)
        groups = np.unique(evidence.talks, return_inverse=True)[1] % _GROUPS
        held = np.zeros(evidence.targets.shape)
        for group in np.unique(groups):
            rows, rest = np.flatnonzero(groups == group), np.flatnonzero(groups != group)
            weigh = score(lesson, evidence.rows(rest, evidence.counts[rest]))
            for talk in np.unique(evidence.talks[rows]):
                own = rows[evidence.talks[rows] == talk]
                held[own] = weigh([lesson.marked[talk].talk])[evidence.units[own]]
        return Answer(found, held, evidence.given, np.ones(held.shape))

    return method


class _Space:
    """TF-IDF of words, pairs of words and runs of characters, over all units of a lesson."""

    def __init__(self, lesson: Lesson, whole: bool) -> None:
        self.talks = [*(each.talk for each in lesson.marked), *lesson.others]
        self.starts = dict(
            zip(
                map(id, self.talks),
                np.cumsum([0, *(len(t.units) for t in self.talks)]).tolist(),
                strict=False,
            )
        )
        texts = [unit.words for talk in self.talks for unit in talk.units]
        parts = [_weighed([[*words, *map(" ".join, pairwise(words))] for words in texts])]
        if whole:
            parts.append(_weighed([[run for word in words for run in _runs(word)] for words in texts]))
        self.rows: Rows = sparse.csr_array(sparse.hstack(parts)) / np.sqrt(len(parts))

    def at(self, talk: Talk) -> slice:
        start = self.starts[id(talk)]
        return slice(start, start + len(talk.units))


@lru_cache(maxsize=200_000)
def _runs(word: str) -> tuple[str, ...]:
    marked = f" {word} "
    return tuple(marked[at : at + n] for n in (3, 4, 5) for at in range(len(marked) - n + 1))


def _weighed(texts: Sequence[Sequence[str]]) -> Rows:
    ids: dict[str, int] = {}
    counts = [Counter(ids.setdefault(term, len(ids)) for term in text) for text in texts]
    ends = np.cumsum([0, *map(len, counts)])
    flat = np.array([number for each in counts for number in each], dtype=np.int64)
    data = np.array([1 + np.log(n) for each in counts for n in each.values()])
    made = sparse.csr_array((data, flat, ends), (len(texts), len(ids)))
    rarity = np.log((1 + len(texts)) / (1 + np.bincount(flat, minlength=len(ids)))) + 1
    made = sparse.csr_array(made * rarity)
    lengths = np.sqrt(np.asarray(made.multiply(made).sum(axis=1)).ravel()).clip(1e-9)
    return sparse.csr_array(sparse.diags_array(1 / lengths) @ made)


def _rows_of(space: _Space, lesson: Lesson, evidence: Evidence) -> NDArray[np.int64]:
    starts = np.array([space.starts[id(each.talk)] for each in lesson.marked], dtype=np.int64)
    return np.asarray(starts[evidence.talks] + evidence.units)


def centroid(lesson: Lesson, tested: Sequence[Talk]) -> Answer:
    """Weigh by the cosine with the mean of a code's units, over words."""
    space = _Space(lesson, whole=False)

    def score(lesson: Lesson, evidence: Evidence) -> Callable[[Sequence[Talk]], Scores]:
        means = space.rows[_rows_of(space, lesson, evidence)].T @ evidence.given.astype(float)
        means = means / np.linalg.norm(means, axis=0).clip(1e-9)
        return lambda talks: np.concatenate([space.rows[space.at(talk)] @ means for talk in talks])

    return _apart(score)(lesson, tested)


def keywords(lesson: Lesson, tested: Sequence[Talk]) -> Answer:
    """Weigh by the codebook's terms, and the twenty words most telling of a code by their log-likelihood."""

    def score(lesson: Lesson, evidence: Evidence) -> Callable[[Sequence[Talk]], Scores]:
        telling = _telling(lesson, evidence)
        terms = terms_by_first_word(lesson.codes)

        def weigh(talks: Sequence[Talk]) -> Scores:
            texts = [unit.words for talk in talks for unit in talk.units]
            found = named(texts, terms, len(lesson.codes))
            for row, words in enumerate(texts):
                for word in set(words):
                    for column, weight in telling.get(word, ()):
                        found[row, column] += weight
            return found

        return weigh

    return _apart(score)(lesson, tested)


def _telling(lesson: Lesson, evidence: Evidence, most: int = 20) -> dict[str, list[tuple[int, float]]]:
    texts = [
        set(lesson.marked[t].talk.units[u].words) for t, u in zip(evidence.talks, evidence.units, strict=True)
    ]
    everywhere, rows = Counter(word for words in texts for word in words), len(texts)
    found: dict[str, list[tuple[int, float]]] = {}
    for column in range(evidence.targets.shape[1]):
        own = np.flatnonzero(evidence.given[:, column])
        inside = Counter(word for row in own for word in texts[row])
        keyness = {
            word: _likelihood(count, everywhere[word], len(own), rows)
            for word, count in sorted(inside.items())
            if count * rows > everywhere[word] * len(own) and not re.fullmatch(r"\W*", word)
        }
        for word in sorted(keyness, key=lambda word: (-keyness[word], word))[:most]:
            found.setdefault(word, []).append((column, keyness[word] / 100))
    return found


def _likelihood(inside: int, everywhere: int, own: int, rows: int) -> float:
    outside, rest = everywhere - inside, max(1, rows - own)
    expected = everywhere * own / rows, everywhere * rest / rows
    return 2 * sum(n * np.log(n / e) for n, e in zip((inside, outside), expected, strict=True) if n)


def _ridge(context: bool) -> Method:
    """Return the ridge over TF-IDF reduced to 300 numbers, with or without the neighbours beside it."""

    def method(lesson: Lesson, tested: Sequence[Talk]) -> Answer:
        space = _Space(lesson, whole=True)
        size = min(300, min(space.rows.shape) - 1)
        left, strengths, _ = svds(space.rows, k=size, v0=np.ones(min(space.rows.shape)))
        short = left * strengths
        short /= np.linalg.norm(short, axis=1, keepdims=True).clip(1e-9)
        if context:
            short = np.concatenate([_beside(talk, short[space.at(talk)]) for talk in space.talks])

        def score(lesson: Lesson, evidence: Evidence) -> Callable[[Sequence[Talk]], Scores]:
            rows = short[_rows_of(space, lesson, evidence)]
            mean = evidence.given.mean(axis=0)
            gram = rows.T @ rows + np.eye(rows.shape[1])
            weights = np.linalg.solve(gram, rows.T @ (evidence.given - mean))
            return lambda talks: np.concatenate([short[space.at(talk)] @ weights + mean for talk in talks])

        return _apart(score)(lesson, tested)

    return method


def _beside(talk: Talk, short: Scores) -> Scores:
    padded = np.concatenate((short, np.zeros((1, short.shape[1]))))
    at = np.arange(len(short))
    after = np.where(at + 1 < len(short), at + 1, -1)
    asked = np.array(last_questions(talk.units), dtype=np.int64)
    return np.concatenate((short, 0.6 * padded[at - 1], 0.6 * padded[asked], 0.4 * padded[after]), axis=1)


METHODS: dict[str, Method] = {
    "names and keywords": keywords,
    "nearest centroid": centroid,
    "TF-IDF, SVD 300, ridge": _ridge(context=False),
    "the same with context": _ridge(context=True),
    "the learner": learner,
}
