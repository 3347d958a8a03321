"""Features: every distinct word is a vector once and for all, and a unit is the sum of the vectors of its words.

Words, pairs of neighbouring words and the runs of three to five characters within a word are weighed by how rare they
are in all units of the project, coded or not, and reduced by a singular value decomposition (latent semantic analysis:
Deerwester et al. 1990). The decomposition starts from fixed numbers, so that the same texts give the same vectors.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from workbench.language.learning.lesson import Talk, Unit

DIMENSIONS = 300
SAMPLE = 6000
"""So many units at most are decomposed, evenly chosen; more change the vectors little and cost seconds."""
SEED = 20250101
_PASSES = 4
_RUNS = (3, 4, 5)


@dataclass(frozen=True, slots=True)
class Basis:
    """The vectors of the words (rows in the order of ``words``) and of the pairs of them that are known."""

    words: tuple[str, ...]
    word_vectors: NDArray[np.float64]
    pairs: NDArray[np.int64]
    pair_vectors: NDArray[np.float64]

    @property
    def dimensions(self) -> int:
        """Return the length of a vector."""
        return int(self.word_vectors.shape[1])


class Featuriser:
    """Makes vectors of units by a basis."""

    def __init__(self, basis: Basis) -> None:
        """Work with this basis."""
        self.basis = basis
        self._ids = {word: number for number, word in enumerate(basis.words)}

    def vectors(self, units: Sequence[Unit]) -> NDArray[np.float64]:
        """Return one row of length 1 a unit; a unit without a known word is all zeros."""
        return self.of_words([unit.words for unit in units])

    def of_words(self, texts: Sequence[Sequence[str]]) -> NDArray[np.float64]:
        """Return one row of length 1 a text."""
        found = [_known(text, self._ids) for text in texts]
        words = _counts(found, len(self.basis.words))
        pairs = _counts([self._pairs_in(each) for each in found], len(self.basis.pairs))
        return _unit_rows(words @ self.basis.word_vectors + pairs @ self.basis.pair_vectors)

    @cached_property
    def _pair_ids(self) -> dict[int, int]:
        return {int(pair): number for number, pair in enumerate(self.basis.pairs)}

    def _pairs_in(self, ids: Sequence[int]) -> list[int]:
        known = self._pair_ids
        return [known[pair] for pair in _pair_numbers(ids, len(self._ids)) if pair in known]


def learn_basis(talks: Iterable[Talk], dimensions: int = DIMENSIONS) -> Basis:
    """Return the basis of these talks; it depends on their words alone."""
    texts = [unit.words for talk in talks for unit in talk.units if unit.words]
    words = tuple(sorted({word for text in texts for word in text}))
    ids = {word: number for number, word in enumerate(words)}
    step = max(1, math.ceil(len(texts) / SAMPLE))
    found = [_known(text, ids) for text in texts]
    of_words = _counts(found, len(words))
    runs = _runs_of(words)
    pairs = _frequent_pairs(found, len(words))
    pair_ids = {int(pair): number for number, pair in enumerate(pairs)}
    of_pairs = _counts(
        [[pair_ids[p] for p in _pair_numbers(ids_, len(words)) if p in pair_ids] for ids_ in found],
        len(pairs),
    )
    word_weight, pair_weight = _rarity(of_words), _rarity(of_pairs)
    of_runs = of_words[::step] @ runs
    run_weight = _rarity(of_words @ runs)
    left = sparse.hstack(
        (_dampened(of_words[::step]) * word_weight, _dampened(of_pairs[::step]) * pair_weight)
    )
    blocks = sparse.hstack((_scaled(left), _scaled(_dampened(of_runs) * run_weight))).tocsr()
    axes = _decomposed(blocks, dimensions)
    ends = np.cumsum([len(words), len(pairs)])
    of_word, of_pair, of_run = np.split(axes, ends)
    weighed = sparse.csr_array(runs * run_weight)
    return Basis(
        words, of_word * word_weight[:, None] + weighed @ of_run, pairs, of_pair * pair_weight[:, None]
    )


def _known(text: Iterable[str], ids: dict[str, int]) -> list[int]:
    return [ids.get(word, -1) for word in text]


def _pair_numbers(ids: Sequence[int], size: int) -> list[int]:
    return [a * size + b for a, b in pairwise(ids) if a >= 0 and b >= 0]


def _counts(rows: Sequence[Sequence[int]], columns: int) -> sparse.csr_array:
    flat = [number for row in rows for number in row if number >= 0]
    ends = np.cumsum([0, *(sum(number >= 0 for number in row) for row in rows)])
    made = sparse.csr_array((np.ones(len(flat)), np.array(flat, dtype=np.int64), ends), (len(rows), columns))
    made.sum_duplicates()
    return made


def _frequent_pairs(texts: Sequence[Sequence[int]], size: int) -> NDArray[np.int64]:
    flat = [pair for ids in texts for pair in set(_pair_numbers(ids, size))]
    pairs, counts = np.unique(np.array(flat, dtype=np.int64), return_counts=True)
    return pairs[counts > 1]


def _runs_of(words: Sequence[str]) -> sparse.csr_array:
    """Return which runs of characters each word has; a word's ends are marked by blanks."""
    found = [_runs_in(f" {word} ") for word in words]
    runs = sorted({run for each in found for run in each})
    ids = {run: number for number, run in enumerate(runs)}
    return _counts([[ids[run] for run in each] for each in found], len(runs))


def _runs_in(word: str) -> list[str]:
    return [word[at : at + n] for n in _RUNS for at in range(len(word) - n + 1)]


def _rarity(counts: sparse.csr_array) -> NDArray[np.float64]:
    """Return the smoothed inverse document frequency of the columns."""
    documents = np.bincount(counts.indices, minlength=counts.shape[1])
    return np.asarray(np.log((1 + counts.shape[0]) / (1 + documents)) + 1)


def _dampened(counts: sparse.csr_array) -> sparse.csr_array:
    made = counts.copy()
    made.data = 1 + np.log(made.data)
    return made


def _scaled(matrix: sparse.coo_array | sparse.csr_array) -> sparse.csr_array:
    made = sparse.csr_array(matrix)
    lengths = np.sqrt(np.asarray(made.multiply(made).sum(axis=1)).ravel())
    lengths[lengths == 0] = 1
    return sparse.csr_array(sparse.diags_array(1 / lengths) @ made)


def _decomposed(matrix: sparse.csr_array, dimensions: int) -> NDArray[np.float64]:
    """Return the first right singular vectors in columns (Halko, Martinsson and Tropp 2011)."""
    size = min(dimensions, *matrix.shape)
    if size == 0:
        return np.zeros((matrix.shape[1], 0))
    draw = np.random.default_rng(SEED).standard_normal((matrix.shape[1], min(size + 20, *matrix.shape)))
    ranged = matrix @ draw
    for _ in range(_PASSES):
        ranged = matrix @ (matrix.T @ np.linalg.qr(ranged)[0])
    _, _, right = np.linalg.svd((matrix.T @ np.linalg.qr(ranged)[0]).T, full_matrices=False)
    return np.ascontiguousarray(right[:size].T)


def _unit_rows(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0))
