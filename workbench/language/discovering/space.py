"""Passages as points of one space, in which alike ones are near: terms weighed by TF-IDF, and a few dimensions of them.

Everything is computed over the passages in the order of what they hold, never of where they stand: the same talk gives
the same numbers, bit for bit, in whatever order its sources come.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt
from scipy import sparse

Numbers = npt.NDArray[np.int64]
Measures = npt.NDArray[np.float64]
ROUNDED = 9
"""Decimals after which two likenesses are the same."""
LEAST_TERMS = 3
"""A passage of fewer different terms says too little to be like another."""
_RAREST = 2
_COMMONEST = 0.25
_SOME = 40
"""Of so many passages on, a term that is in more than a quarter of them tells nothing."""
_MOST, _A_DIMENSION = 100, 10
"""A dimension for every ten passages, or as many as the root of their number when that is more; at most 100."""
_SPARE, _PASSES, _SEED = 20, 5, 20260101
_NONE = 1e-6
"""A direction in which passages differ by less is none."""
_ENOUGH_TO_LEARN = 5_000
"""Of more passages than this, every so manieth says in which directions all of them differ."""


class Bags(Protocol):
    """Passages as bags of terms, in a sparse table."""

    @property
    def start(self) -> Numbers:
        """Where the terms of each passage begin, and where those of the last one end."""

    @property
    def term(self) -> Numbers:
        """The numbers of the terms, passage after passage."""

    @property
    def count(self) -> Numbers:
        """How often the passage holds each term."""

    @property
    def names(self) -> tuple[str, ...]:
        """What the terms are called, by their numbers."""


@dataclass(frozen=True, slots=True, eq=False)
class Space:
    """Passages by terms; a row has length 1, or 0 where a passage holds no term that counts.

    ``rows`` are in the order of the passages that were given. A term weighs (1 + ln f) · ln(n / n₁) in a passage that
    holds it f times, where n₁ of n passages hold it (Salton & Buckley 1988, *Term-weighting approaches in automatic
    text retrieval*).
    """

    rows: "sparse.csr_array[np.float64]"
    terms: Numbers
    """How many different terms that count each passage has."""
    names: tuple[str, ...]

    @property
    def telling(self) -> npt.NDArray[np.bool_]:
        """Which passages say enough to be like another."""
        return self.terms >= LEAST_TERMS


def space_of(bags: Bags, counted: npt.NDArray[np.bool_] | None = None) -> Space:
    """Return the space of passages; ``counted`` are those that say how rare a term is, by default all."""
    number = len(bags.start) - 1
    row = np.repeat(np.arange(number), np.diff(bags.start))
    among = np.ones(number, bool) if counted is None else counted
    total = int(among.sum())
    seen = np.bincount(bags.term[among[row]], minlength=len(bags.names))
    most = total * _COMMONEST if total >= _SOME else total
    counts = (seen >= _RAREST) & (seen <= most)
    rarity = np.zeros(len(bags.names))
    # One that everybody holds weighs little, not nothing: a study may have three passages.
    rarity[counts] = np.log((total + 1) / seen[counts])
    kept = counts[bags.term]
    weight = (1 + np.log(bags.count[kept])) * rarity[bags.term[kept]]
    row = row[kept]
    length = np.sqrt(np.bincount(row, weight * weight, number))
    weight = weight / length[row]
    start = np.concatenate([[0], np.cumsum(np.bincount(row, minlength=number))])
    rows = sparse.csr_array((weight, bags.term[kept], start), shape=(number, len(bags.names)))
    return Space(rows, np.diff(start), bags.names)


def in_order_of_contents(bags: Bags, chosen: Numbers) -> Numbers:
    """Return the chosen passages in an order that only hangs on their terms: alike ones are each other's equals."""
    start, term, count = bags.start.tolist(), bags.term.tolist(), bags.count.tolist()

    def contents(passage: int) -> tuple[list[int], list[int]]:
        low, high = start[passage], start[passage + 1]
        return term[low:high], count[low:high]

    return np.asarray(sorted(chosen.tolist(), key=contents), np.int64)


def dimensions(rows: "sparse.csr_array[np.float64]", alive: Callable[[], None]) -> Measures:
    """Return passages in the few directions in which they differ most, each of length 1 (or 0).

    Latent semantic analysis (Deerwester et al. 1990) by a randomised singular value decomposition with fixed draws
    (Halko, Martinsson & Tropp 2011, algorithms 4.3 and 5.1): terms that keep the same company fall into one direction,
    so that two passages may be alike that share few words.
    """
    number, terms = rows.shape
    wanted = min(max(number // _A_DIMENSION, round(number**0.5)), _MOST, number, terms)
    if not wanted:
        return np.zeros((number, 0))
    learned = rows[:: -(-number // _ENOUGH_TO_LEARN)]
    drawn = np.random.default_rng(_SEED).standard_normal(
        (terms, min(wanted + _SPARE, learned.shape[0], terms))
    )
    spanned = np.linalg.qr(times(learned, drawn))[0]
    turned = learned.T.tocsr()
    for _ in range(_PASSES):
        alive()
        spanned = np.linalg.qr(times(learned, times(turned, spanned)))[0]
    small = times(turned, spanned)
    # The few singular values of a tall matrix are those of its small square.
    squares, turns = np.linalg.eigh(small.T @ small)
    strength = np.sqrt(np.maximum(squares[::-1][:wanted], 0))
    directions = small @ turns[:, ::-1][:, :wanted] / np.where(strength > _NONE, strength, np.inf)
    return unit_rows(times(rows, directions))


def times(rows: "sparse.csr_array[np.float64]", points: Measures) -> Measures:
    """Return rows of terms times a matrix or a vector of terms."""
    found: Measures = np.asarray(rows @ points, np.float64)
    return found


def total(rows: "sparse.csr_array[np.float64]") -> Measures:
    """Return the sum of rows, term by term."""
    found: Measures = np.asarray(rows.sum(axis=0), np.float64).ravel()
    return found


def along(rows: "sparse.csr_array[np.float64]", other: "sparse.csr_array[np.float64]") -> Measures:
    """Return the product of each row with the row of ``other`` at the same place."""
    found: Measures = np.asarray((rows.multiply(other)) @ np.ones(rows.shape[1]), np.float64).ravel()
    return found


def unit_rows(points: Measures) -> Measures:
    """Return points at length 1; one of no length stays where it is."""
    length = np.linalg.norm(points, axis=1, keepdims=True)
    return points / np.where(length > 0, length, 1.0)
