"""Features: what a unit says, in two forms, from words, pairs of neighbouring words and runs of characters in words.

The *full* form weighs each by how rare it is in all units of the project, coded or not; words and runs have equal say.
Runs are counted once per distinct word, so that a unit is hardly more than the numbers of its words. The *short* form
is the full one reduced by a singular value decomposition of all texts (latent semantic analysis: Deerwester et al.
1990): words that keep the same company are near in it, whether somebody coded them or not. The decomposition starts
from fixed numbers, so that the same texts give the same vectors.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from workbench.language.learning.counting import (
    Counts,
    Flat,
    Ids,
    dampened,
    flattened,
    frequent_pairs,
    rarity,
    runs_of,
    scaled,
)
from workbench.language.learning.lesson import Talk, Unit

DIMENSIONS = 100
SAMPLE = 5000
"""So many units at most are decomposed, evenly chosen; more change the vectors little and cost seconds."""
SEED = 20250101
_PASSES = 4
_TOLD = 1e-4
"""Directions that say less than this of what the first says are none."""
_DIGITS = 9
_CHUNK = 4096
_TOGETHER = 20
"""So many talks are made features of at once: more would hold more memory on the way."""
_PARTS = ("words", "pairs", "bearers")
_HALF = math.sqrt(0.5)


@dataclass(frozen=True, slots=True)
class Features:
    """Units in rows. The full form is in three parts: words, pairs, and the words again as bearers of their runs."""

    words: Counts
    pairs: Counts
    bearers: Counts
    short: NDArray[np.float64]

    def rows(self, chosen: Ids) -> "Features":
        """Return some of the units."""
        return Features(self.words[chosen], self.pairs[chosen], self.bearers[chosen], self.short[chosen])


def stacked(features: Sequence[Features], basis: "Basis") -> Features:
    """Return the features of several talks, one under the other."""
    all_of = [basis.of_words([]), *features]
    return Features(
        sparse.csr_array(sparse.vstack([each.words for each in all_of], format="csr")),
        sparse.csr_array(sparse.vstack([each.pairs for each in all_of], format="csr")),
        sparse.csr_array(sparse.vstack([each.bearers for each in all_of], format="csr")),
        np.concatenate([each.short for each in all_of]),
    )


class Basis:
    """How words become features: which words and pairs are known, how rare they are, and their short forms.

    It keeps the features of the talks that it was made of, as long as it lives.
    """

    def __init__(
        self,
        words: Sequence[str],
        pairs: Ids,
        rarities: tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]],
        axes: tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]],
    ) -> None:
        """Take words and pairs in rising order.

        ``rarities`` are those of words, pairs and runs; ``axes`` what words, pairs, and words by their runs add to the
        short form.
        """
        self.words, self.pairs = tuple(words), pairs
        self.rarities, self.axes = rarities, axes
        self.ids = {word: number for number, word in enumerate(self.words)}
        self._kept: dict[int, tuple[Talk, Features]] = {}

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Return all but the words as arrays."""
        rarities = {f"rarity_{part}": each for part, each in zip(_PARTS, self.rarities, strict=True)}
        axes = {f"axes_{part}": each for part, each in zip(_PARTS, self.axes, strict=True)}
        return {"known_pairs": self.pairs, **rarities, **axes}

    @classmethod
    def from_arrays(cls, words: Sequence[str], arrays: Mapping[str, NDArray[Any]]) -> "Basis":
        """Return what ``arrays`` gave."""
        first, second, third = (arrays[f"rarity_{part}"] for part in _PARTS)
        one, two, three = (arrays[f"axes_{part}"] for part in _PARTS)
        return cls(words, arrays["known_pairs"], (first, second, third), (one, two, three))

    @property
    def dimensions(self) -> int:
        """Return the length of a short vector."""
        return int(self.axes[0].shape[1])

    @cached_property
    def runs(self) -> Counts:
        """Return the runs of every word, weighed."""
        return sparse.csr_array(runs_of(self.words) * self.rarities[2])

    def features(self, talk: Talk) -> Features:
        """Return the features of a talk's units."""
        kept = self._kept.get(id(talk))
        return kept[1] if kept else self.of_words([unit.words for unit in talk.units])

    def keep(self, talks: Sequence[Talk]) -> None:
        """Make the features of these talks, several at once, and keep them."""
        for at in range(0, len(talks), _TOGETHER):
            several = talks[at : at + _TOGETHER]
            found = self.of_words([unit.words for talk in several for unit in talk.units])
            ends = np.cumsum([0, *(len(talk.units) for talk in several)])
            for talk, (start, end) in zip(several, pairwise(ends.tolist()), strict=True):
                self._kept[id(talk)] = (talk, found.rows(np.arange(start, end)))

    def of_words(self, texts: Sequence[Sequence[str]]) -> Features:
        """Return the features of texts."""
        flat = flattened(texts, self.ids)
        counts = dampened(flat.counts())
        words = sparse.csr_array(counts * self.rarities[0])
        pairs = sparse.csr_array(dampened(flat.pair_counts(self.pairs)) * self.rarities[1])
        size = _HALF / np.maximum(1e-9, np.sqrt(_squares(words) + _squares(pairs)))
        words, pairs = scaled(words, size), scaled(pairs, size)
        bearers = scaled(counts, _HALF / self._run_lengths(counts))
        short = words @ self.axes[0] + pairs @ self.axes[1] + bearers @ self.axes[2]
        return Features(words, pairs, bearers, unit_rows(short))

    def _run_lengths(self, counts: Counts) -> NDArray[np.float64]:
        starts = range(0, counts.shape[0], _CHUNK)
        found = [np.sqrt(_squares(sparse.csr_array(counts[at : at + _CHUNK] @ self.runs))) for at in starts]
        return np.asarray(np.maximum(1e-9, np.concatenate([np.ones(0), *found])))

    def whole(self, features: Features) -> Counts:
        """Return the full form in one piece: words, pairs, runs."""
        return sparse.csr_array(sparse.hstack((features.words, features.pairs, features.bearers @ self.runs)))


class Featuriser:
    """Makes short vectors of units."""

    def __init__(self, basis: Basis) -> None:
        """Work with this basis."""
        self.basis = basis

    def vectors(self, units: Sequence[Unit]) -> NDArray[np.float64]:
        """Return one row of length 1 a unit; a unit without a known word is all zeros."""
        return self.basis.of_words([unit.words for unit in units]).short


def learn_basis(talks: Iterable[Talk], dimensions: int = DIMENSIONS) -> Basis:
    """Return the basis of these talks; it depends on their words and their order alone."""
    known = tuple(talks)
    texts = [unit.words for talk in known for unit in talk.units if unit.words]
    words = tuple(sorted({word for text in texts for word in text}))
    ids = {word: number for number, word in enumerate(words)}
    flat = flattened(texts, ids)
    pairs = frequent_pairs(flat)
    step = max(1, math.ceil(len(texts) / SAMPLE))
    made = _decomposed(words, pairs, flat, texts[::step], dimensions)
    made.keep(known)
    return made


def _decomposed(
    words: tuple[str, ...], pairs: Ids, flat: Flat, sample: Sequence[Sequence[str]], dimensions: int
) -> Basis:
    runs = runs_of(words)
    chosen = flattened(sample, {word: number for number, word in enumerate(words)}).counts()
    rarities = (
        rarity(flat.counts()),
        rarity(flat.pair_counts(pairs)),
        rarity(sparse.csr_array(chosen @ runs)),
    )
    empty, bare = np.zeros((len(words), 0), np.float32), np.zeros((len(pairs), 0), np.float32)
    raw = Basis(words, pairs, rarities, (empty, bare, empty))
    found = _right_axes(raw.whole(raw.of_words(sample)), dimensions)
    of_words, of_pairs, of_runs = np.split(found, (len(words), len(words) + len(pairs)))
    axes = (of_words, of_pairs, np.asarray(raw.runs @ of_runs, dtype=np.float32))
    return Basis(words, pairs, rarities, axes)


def _right_axes(matrix: Counts, dimensions: int) -> NDArray[np.float32]:
    """Return the first right singular vectors in columns (Halko, Martinsson and Tropp 2011, from the rows' side).

    What one unit alone has tells nothing of company, and is left out of them.
    """
    shared = np.flatnonzero(np.bincount(matrix.indices, minlength=matrix.shape[1]) > 1)
    across = sparse.csr_array(matrix[:, shared])
    size = min(dimensions, *across.shape)
    if size == 0:
        return np.zeros((matrix.shape[1], 0), np.float32)
    turned = sparse.csr_array(across.T)
    ranged = np.random.default_rng(SEED).standard_normal((across.shape[0], min(size + 20, *across.shape)))
    for _ in range(_PASSES):
        ranged = across @ (turned @ np.linalg.qr(ranged)[0])
    reduced = turned @ np.linalg.qr(ranged)[0]
    strengths, turns = np.linalg.eigh(reduced.T @ reduced)
    strengths, turns = strengths[::-1][:size], turns[:, ::-1][:, :size]
    # Few texts have fewer directions than are asked for: the rest would be noise, other on every machine.
    told = int(np.count_nonzero(strengths > _TOLD**2 * strengths[0]))
    made = np.zeros((matrix.shape[1], told), np.float32)
    made[shared] = np.round(reduced @ (turns[:, :told] / np.sqrt(strengths[:told])), _DIGITS)
    return made


def _squares(matrix: Counts) -> NDArray[np.float64]:
    """Return the squared Euclidean length of every row."""
    squares = sparse.csr_array((matrix.data**2, matrix.indices, matrix.indptr), matrix.shape)
    return np.asarray(squares.sum(axis=1), dtype=np.float64).ravel()


def unit_rows(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the rows at length 1; rows of zeros stay so."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 1e-9))
