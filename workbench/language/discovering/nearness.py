"""How near a passage is to what a code was given to: what may have been missed, what may not belong, what is confused.

A code is the mean of its segments, less what all talk shares (Rocchio 1971, *Relevance feedback in information
retrieval*, with weights 1 and 0.5). A segment is always weighed against its code *without itself* and without whatever
overlaps it. Whoever has better scores, such as probabilities of a learner on sources that it did not see, hands those
to ``near_code`` and ``confused_of`` as their ``scores``.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

from workbench.language.discovering.space import (
    ROUNDED,
    Bags,
    Measures,
    Numbers,
    Space,
    along,
    space_of,
    times,
    total,
)

SHARED = 0.5
"""How much of what all talk shares is taken off a code."""
LEAST_SEGMENTS = 3
"""A code with fewer segments in different places has no likeness yet."""
_HALF = 0.5
"""Near is what is at least half as near as a code's own segments usually are: as their median."""
_NOTHING = 1e-6
"""A shorter sum is that of no segment at all."""
_SHOWN_TERMS = 5


@dataclass(frozen=True, slots=True, eq=False)
class Coded:
    """Segments of codes: which ``row`` of the bags each is, its ``code``, and its ``place``.

    Segments that overlap, and those that overlap these, share a place. ``codes`` says how many codes there are.
    """

    row: Numbers
    code: Numbers
    place: Numbers
    codes: int


@dataclass(frozen=True, slots=True, eq=False)
class Likeness:
    """Passages and segments of codes in one space, with each code's direction in it."""

    space: Space
    coded: Coded
    weights: Measures
    """A row a code: what each term adds to the nearness of a passage."""
    sums: Measures
    common: Measures
    places: Numbers
    """In how many places each code was given."""

    def to_codes(self, rows: Numbers) -> Measures:
        """Return how near passages are to each code, by row; they are none of its segments."""
        near: Measures = np.round(times(self.space.rows[rows], self.weights.T), ROUNDED)
        return near

    def held_out(self) -> Measures:
        """Return how near each segment is to each code, by segment; for its own code what shares its place is left out.

        Taking a place's sum p off a code's sum S needs no new direction: x·(S − p) and |S − p|² follow from products
        that are there.
        """
        coded = self.coded
        near = times(self.space.rows[coded.row], self.weights.T)
        if not len(coded.row):
            return near
        pairs, of_pair = np.unique(coded.place * coded.codes + coded.code, return_inverse=True)
        own = self.space.rows[coded.row]
        own_numbers = np.arange(len(coded.row))
        member = sparse.csr_array(
            (np.ones(len(own_numbers)), (of_pair, own_numbers)), shape=(len(pairs), len(own_numbers))
        )
        gathered = sparse.csr_array(member @ own)
        code = pairs % coded.codes
        with_sum = times(gathered, self.sums.T)[np.arange(len(pairs)), code]
        with_itself = along(gathered, gathered)
        left = np.sqrt(np.maximum((self.sums**2).sum(axis=1)[code] - 2 * with_sum + with_itself, 0))
        dot = times(own, self.sums.T)[own_numbers, coded.code]
        dot -= along(own, sparse.csr_array(gathered[of_pair]))
        rest = left[of_pair]
        shared = float(np.linalg.norm(self.common))
        common = times(own, self.common) * (SHARED / shared if shared > 0 else 0.0)
        alone = rest < _NOTHING
        near[own_numbers, coded.code] = np.where(alone, 0.0, dot / np.where(alone, 1.0, rest) - common)
        rounded: Measures = np.round(near, ROUNDED)
        return rounded

    def terms(self, row: int, code: int, *, without: int | None = None) -> tuple[int, ...]:
        """Return the terms that bring a passage near to a code, those that add most first.

        ``without`` is a place whose segments don't speak for the code.
        """
        weights = self.weights[code]
        if without is not None:
            own = self.coded.row[(self.coded.place == without) & (self.coded.code == code)]
            left = self.sums[code] - total(self.space.rows[own])
            weights = _direction(left, self.common)
        here = self.space.rows[[row]]
        added = np.round(here.data * weights[here.indices], ROUNDED)
        order = np.lexsort((here.indices, -added))[:_SHOWN_TERMS]
        return tuple(int(here.indices[each]) for each in order if added[each] > 0)

    def nearest_segment(self, row: int, code: int, *, without: int | None = None) -> int | None:
        """Return the number of the code's segment that is most like a passage; None when none is like it at all."""
        own = np.flatnonzero(
            (self.coded.code == code) & (self.coded.place != (-1 if without is None else without))
        )
        if not len(own):
            return None
        near = np.round(
            (self.space.rows[self.coded.row[own]] @ self.space.rows[[row]].T).toarray().ravel(), ROUNDED
        )
        best = int(near.argmax())
        return int(own[best]) if near[best] > 0 else None


@dataclass(frozen=True, slots=True, eq=False)
class NearCode:
    """What is near a code and lacks it, the nearest first, and its own segments that are least like the rest.

    ``missed`` are rows, ``odd`` numbers of segments, each with its nearness. ``expected`` is how near its segments are
    to each other, their median: what is missed reaches half of it.
    """

    missed: Numbers
    missed_near: Measures
    odd: Numbers
    odd_near: Measures
    expected: float


@dataclass(frozen=True, slots=True, eq=False)
class Confusion:
    """Two codes that are hard to tell apart.

    ``together`` are segments of either on words that bear the other too; ``between`` those that bear one alone, and
    of all codes are nearest to the other. ``share`` is what both are of all segments of the two; ``alike`` the cosine
    of the two codes' means.
    """

    one: int
    other: int
    together: Numbers
    between: Numbers
    share: float
    alike: float


def likeness_of(bags: Bags, passages: int, coded: Coded) -> Likeness:
    """Return the likeness of bags, of which the first ``passages`` are all talk and the others segments of codes."""
    number = len(bags.start) - 1
    space = space_of(bags, np.arange(number) < passages)
    common = total(space.rows[:passages]) if passages else np.zeros(len(bags.names))
    sums = np.zeros((coded.codes, len(bags.names)))
    places = np.zeros(coded.codes, np.int64)
    for code in range(coded.codes):
        own = coded.code == code
        if own.any():
            sums[code] = total(space.rows[np.sort(coded.row[own])])
            places[code] = len(np.unique(coded.place[own]))
    weights = np.stack([_direction(each, common) for each in sums]) if coded.codes else sums
    return Likeness(space, coded, weights, sums, common, places)


def coded_of(first_row: int, code: Sequence[int], place: Numbers, codes: int) -> Coded:
    """Return segments that stand in the bags from ``first_row`` on, in their order."""
    number = np.asarray(code, np.int64)
    return Coded(first_row + np.arange(len(number)), number, place, codes)


def near_code(
    likeness: Likeness,
    scores: Measures,
    code: int,
    lacking: npt.NDArray[np.bool_],
    missed_most: int,
    odd_most: int,
) -> NearCode:
    """Return which of the passages flagged as ``lacking`` a code are near it, and its odd segments.

    ``scores`` says how near each segment is to each code, itself left out. At most a quarter of the segments are odd.
    """
    own = np.flatnonzero(likeness.coded.code == code)
    held_out = scores[own, code]
    expected = float(np.round(np.median(held_out), ROUNDED))
    rows = np.flatnonzero(lacking & likeness.space.telling[: len(lacking)])
    near = likeness.to_codes(rows)[:, code]
    reach = (near >= _HALF * expected) & (near > 0) & (expected > 0)
    rows, near = rows[reach], near[reach]
    order = np.lexsort((rows, -near))[:missed_most]
    odd = np.lexsort((own, held_out))[: min(odd_most, -(-len(own) // 4))]
    return NearCode(rows[order], near[order], own[odd], held_out[odd], expected)


def nearer_code(
    likeness: Likeness, scores: Measures, segment: int, on_words: npt.NDArray[np.bool_]
) -> int | None:
    """Return the code to which a segment is nearest, when that is neither its own nor on its words; else None."""
    rivals = np.where(on_words | (likeness.places < LEAST_SEGMENTS), -np.inf, scores[segment])
    best = int(rivals.argmax())
    return best if rivals[best] > max(0.0, scores[segment, likeness.coded.code[segment]]) else None


def confused_of(
    likeness: Likeness,
    scores: Measures,
    on_words: npt.NDArray[np.bool_],
    apart: Sequence[Sequence[bool]],
    least: int = LEAST_SEGMENTS,
) -> tuple[Confusion, ...]:
    """Return the pairs of codes that are confused, those of which the greatest share is in doubt first.

    ``scores`` says how near each segment is to each code, itself left out; ``on_words`` which codes its words bear;
    ``apart`` which pairs of codes may be confused at all. Codes with few segments are not weighed.
    """
    coded, able = likeness.coded, likeness.places >= LEAST_SEGMENTS
    if not able.any():
        return ()
    every = np.arange(len(coded.code))
    nearest = np.where(able[None, :], scores, -np.inf).argmax(axis=1)
    # What is near to no code at all is near to none more than to its own.
    astray = ~on_words[every, nearest] & (scores[every, nearest] > 0)
    strayed = np.zeros((coded.codes, coded.codes), np.int64)
    np.add.at(strayed, (coded.code[astray], nearest[astray]), 1)
    beside = np.zeros((coded.codes, coded.codes), np.int64)
    np.add.at(beside, coded.code, on_words)
    sizes, alike = np.bincount(coded.code, minlength=coded.codes), alike_codes(likeness)
    doubtful = strayed + strayed.T + beside + beside.T
    wanted = np.triu((doubtful >= least) & np.asarray(apart) & able[:, None] & able[None, :], 1)
    found = []
    for one, other in np.argwhere(wanted).tolist():
        rival = np.where(coded.code == one, other, one)
        own = (coded.code == one) | (coded.code == other)
        between = np.flatnonzero(own & astray & (nearest == rival))
        together = np.flatnonzero(own & on_words[every, rival])
        share = float(np.round(doubtful[one, other] / (sizes[one] + sizes[other]), ROUNDED))
        found.append(Confusion(one, other, together, between, share, float(alike[one, other])))
    return tuple(sorted(found, key=lambda each: (-each.share, -each.alike, each.one, each.other)))


def shared_terms(likeness: Likeness, one: int, other: int) -> tuple[int, ...]:
    """Return the terms that make two codes alike: what each holds much of, beyond what all talk shares."""
    shared = np.round(np.minimum(likeness.weights[one], likeness.weights[other]), ROUNDED)
    order = np.lexsort((np.arange(len(shared)), -shared))[:_SHOWN_TERMS]
    return tuple(int(each) for each in order if shared[each] > 0)


def alike_codes(likeness: Likeness) -> Measures:
    """Return the cosine of every two codes' means."""
    length = np.linalg.norm(likeness.sums, axis=1, keepdims=True)
    means = likeness.sums / np.where(length > 0, length, 1.0)
    found: Measures = np.round(means @ means.T, ROUNDED)
    return found


def _direction(total: Measures, common: Measures) -> Measures:
    """Return a code's mean less what all talk shares, both at length 1 before; nothing for a code without segments."""
    length, shared = float(np.linalg.norm(total)), float(np.linalg.norm(common))
    if length < _NOTHING:
        return np.zeros_like(total)
    return total / length - (SHARED * common / shared if shared > 0 else 0.0)
