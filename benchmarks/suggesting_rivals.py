"""The methods that the learner is measured against, each as simple as it is described, and the learner itself.

Every one gets the same words and the same splits. Thresholds come from scores that talks get when left out, in six
groups of talks at most. What depends on words alone is made once for a set.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.linalg import svds

from benchmarks.suggesting_trials import Answer, Method, Scores
from workbench.language.learning.evidence import Evidence, evidence_of
from workbench.language.learning.features import Basis, learn_basis
from workbench.language.learning.learner import Learner
from workbench.language.learning.lesson import Lesson, Talk
from workbench.language.learning.lexicon import named, terms_by_first_word
from workbench.language.learning.surroundings import last_questions

Rows = sparse.csr_array
_GROUPS = 6


def learner(lesson: Lesson, tested: Sequence[Talk]) -> Answer:
    """Weigh by the learner."""
    return learner_on(lesson, tested, _space(lesson).basis)


def learner_on(lesson: Lesson, tested: Sequence[Talk], basis: Basis | None) -> Answer:
    """Weigh by the learner, with this basis or one of its own."""
    taught = Learner().learn(lesson, basis)
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

    def __init__(self, talks: Sequence[Talk]) -> None:
        self.talks = talks
        ends = np.cumsum([0, *(len(talk.units) for talk in talks)]).tolist()
        self.starts = {id(talk): end for talk, end in zip(talks, ends, strict=False)}
        texts = [unit.words for talk in talks for unit in talk.units]
        words = _weighed([[*words, *map(" ".join, pairwise(words))] for words in texts])
        runs = _weighed([[run for word in words for run in _runs(word)] for words in texts])
        self.words, self.rows = words, sparse.csr_array(sparse.hstack((words, runs))) / np.sqrt(2)

    @cached_property
    def short(self) -> Scores:
        size = min(300, min(self.rows.shape) - 1)
        left, strengths, _ = svds(self.rows, k=size, v0=np.ones(min(self.rows.shape)))
        short = left * strengths
        return np.asarray(short / np.linalg.norm(short, axis=1, keepdims=True).clip(1e-9))

    @cached_property
    def beside(self) -> Scores:
        return np.concatenate([_beside(talk, self.short[self.at(talk)]) for talk in self.talks])

    @cached_property
    def basis(self) -> Basis:
        return learn_basis(self.talks)

    def at(self, talk: Talk) -> slice:
        start = self.starts[id(talk)]
        return slice(start, start + len(talk.units))


_SPACES: dict[frozenset[int], _Space] = {}


def _space(lesson: Lesson) -> _Space:
    """Return the space of a lesson's talks: the same for all lessons with these talks, whichever are marked."""
    talks = sorted([*(each.talk for each in lesson.marked), *lesson.others], key=lambda talk: talk.source)
    key = frozenset(map(id, talks))
    if key not in _SPACES:
        _SPACES.clear()
        _SPACES[key] = _Space(talks)
    return _SPACES[key]


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
    space = _space(lesson)

    def score(lesson: Lesson, evidence: Evidence) -> Callable[[Sequence[Talk]], Scores]:
        means = space.words[_rows_of(space, lesson, evidence)].T @ evidence.given.astype(float)
        means = means / np.linalg.norm(means, axis=0).clip(1e-9)
        return lambda talks: np.concatenate([space.words[space.at(talk)] @ means for talk in talks])

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
        space = _space(lesson)
        short = space.beside if context else space.short

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
