"""Counting words, pairs of neighbouring words and runs of characters, whole columns at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Counts = sparse.csr_array
Ids = NDArray[np.int64]
RUNS = (3, 4, 5)
"""How many characters a run has; a word's ends count as one each."""


@dataclass(frozen=True, slots=True)
class Flat:
    """The words of texts, one after another, by number (-1: unknown), and the text of each."""

    words: Ids
    texts: Ids
    rows: int
    vocabulary: int

    def counts(self) -> Counts:
        """Return how often each text has each word."""
        known = self.words >= 0
        return counted(self.texts[known], self.words[known], (self.rows, self.vocabulary))

    def pairs(self) -> tuple[Ids, Ids]:
        """Return the text and the number of every pair of known neighbours."""
        first, second = self.words[:-1], self.words[1:]
        good = (first >= 0) & (second >= 0) & (self.texts[:-1] == self.texts[1:])
        return self.texts[:-1][good], (first * self.vocabulary + second)[good]

    def pair_counts(self, pairs: Ids) -> Counts:
        """Return how often each text has each of these pairs; they are in rising order."""
        texts, found = self.pairs()
        at = np.minimum(np.searchsorted(pairs, found), max(0, len(pairs) - 1))
        known = pairs[at] == found if len(pairs) else np.zeros(len(found), dtype=bool)
        return counted(texts[known], at[known], (self.rows, len(pairs)))


def flattened(texts: Sequence[Sequence[str]], ids: Mapping[str, int]) -> Flat:
    """Return the words of texts as numbers."""
    lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
    words = np.fromiter((ids.get(word, -1) for text in texts for word in text), np.int64, int(lengths.sum()))
    return Flat(words, np.repeat(np.arange(len(texts), dtype=np.int64), lengths), len(texts), len(ids))


def counted(rows: Ids, columns: Ids, shape: tuple[int, int]) -> Counts:
    """Return how often each row and column are named together."""
    return sparse.csr_array(sparse.coo_array((np.ones(len(rows)), (rows, columns)), shape))


def frequent_pairs(flat: Flat) -> Ids:
    """Return the pairs that more than one text has, in rising order."""
    texts, found = flat.pairs()
    if not len(found):
        return np.zeros(0, dtype=np.int64)
    order = np.lexsort((texts, found))
    texts, found = texts[order], found[order]
    fresh = np.append(True, (found[1:] != found[:-1]) | (texts[1:] != texts[:-1]))
    pairs, counts = np.unique(found[fresh], return_counts=True)
    return np.asarray(pairs[counts > 1])


def runs_of(words: Sequence[str]) -> Counts:
    """Return which runs of characters each word has."""
    found = [
        [word[at : at + n] for n in RUNS for at in range(len(word) - n + 1)]
        for word in map(" {} ".format, words)
    ]
    ids = {run: number for number, run in enumerate(sorted({run for each in found for run in each}))}
    return flattened(found, ids).counts()


def dampened(counts: Counts) -> Counts:
    """Return counts so that a second and third time says less than the first: 1 + log n."""
    made = counts.copy()
    made.data = 1 + np.log(made.data)
    return made


def rarity(counts: Counts) -> NDArray[np.float64]:
    """Return the smoothed inverse document frequency of the columns."""
    documents = np.bincount(counts.indices, minlength=counts.shape[1])
    return np.asarray(np.log((1 + counts.shape[0]) / (1 + documents)) + 1)


def scaled(matrix: Counts, factors: NDArray[np.float64]) -> Counts:
    """Return the matrix with every row multiplied by its factor."""
    made = matrix.copy()
    made.data = made.data * np.repeat(factors, np.diff(made.indptr))
    return made
