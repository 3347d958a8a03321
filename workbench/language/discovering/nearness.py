"""How near a passage is to what a code was given to: what may have been missed, what may not belong, what is confused.

A code is the mean of its segments, less what all talk shares (Rocchio 1971, *Relevance feedback in information
retrieval*, with weights 1 and 0.5). A segment is always weighed against its code *without itself* and without whatever
overlaps it. Whoever has better scores, such as probabilities of a learner on sources that it did not see, hands those
to ``nearest_of`` and ``confused_of`` instead.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workbench.language.discovering.space import ROUNDED, Bags, Measures, Numbers, Space, space_of

SHARED = 0.5
"""How much of what all talk shares is taken off a code."""
LEAST_SEGMENTS = 3
"""A code with fewer segments in different places has no likeness yet."""
_LOWEST_QUARTER = 0.25
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
        near: Measures = np.round(self.space.rows[rows] @ self.weights.T, ROUNDED)
        return near

    def held_out(self) -> Measures:
        """Return how near each segment is to each code, by segment, the segments of its own place left out."""
        found = self.to_codes(self.coded.row)
        by_place: dict[tuple[int, int], list[int]] = {}
        for number, (place, code) in enumerate(
            zip(self.coded.place.tolist(), self.coded.code.tolist(), strict=True)
        ):
            by_place.setdefault((place, code), []).append(number)
        members: dict[int, list[int]] = {}
        for number, place in enumerate(self.coded.place.tolist()):
            members.setdefault(place, []).append(number)
        for (place, code), own in sorted(by_place.items()):
            rows = self.space.rows[self.coded.row[own]]
            weights = _direction(self.sums[code] - np.asarray(rows.sum(axis=0)).ravel(), self.common)
            there = members[place]
            found[there, code] = np.round(self.space.rows[self.coded.row[there]] @ weights, ROUNDED)
        return found

    def terms(self, row: int, code: int, *, without: int | None = None) -> tuple[int, ...]:
        """Return the terms that bring a passage near to a code, those that add most first.

        ``without`` is a place whose segments don't speak for the code.
        """
        weights = self.weights[code]
        if without is not None:
            own = self.coded.row[(self.coded.place == without) & (self.coded.code == code)]
            left = self.sums[code] - np.asarray(self.space.rows[own].sum(axis=0)).ravel()
            weights = _direction(left, self.common)
        here = self.space.rows[[row]]
        added = np.round(here.data * weights[here.indices], ROUNDED)
        order = np.lexsort((here.indices, -added))[:_SHOWN_TERMS]
        return tuple(int(here.indices[each]) for each in order if added[each] > 0)

    def nearest_segment(self, row: int, code: int, *, without: int | None = None) -> int | None:
        """Return the number of the code's segment that is most like a passage; None when none is like it at all."""
        own = np.flatnonzero((self.coded.code == code) & (self.coded.place != (-1 if without is None else without)))
        if not len(own):
            return None
        near = np.round((self.space.rows[self.coded.row[own]] @ self.space.rows[[row]].T).toarray().ravel(), ROUNDED)
        best = int(near.argmax())
        return int(own[best]) if near[best] > 0 else None


@dataclass(frozen=True, slots=True, eq=False)
class NearCode:
    """What is near a code and lacks it, the nearest first, and its own segments that are least like the rest.

    ``missed`` are rows, ``odd`` numbers of segments, each with its nearness. ``expected`` is what a quarter of its
    segments don't reach: what is missed reaches it.
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
    common = np.asarray(space.rows[:passages].sum(axis=0)).ravel() if passages else np.zeros(len(bags.names))
    sums = np.zeros((coded.codes, len(bags.names)))
    places = np.zeros(coded.codes, np.int64)
    for code in range(coded.codes):
        own = coded.code == code
        if own.any():
            sums[code] = np.asarray(space.rows[np.sort(coded.row[own])].sum(axis=0)).ravel()
            places[code] = len(np.unique(coded.place[own]))
    weights = np.stack([_direction(each, common) for each in sums]) if coded.codes else sums
    return Likeness(space, coded, weights, sums, common, places)


def near_code(
    near: Measures,
    lacking: Numbers,
    own: Numbers,
    held_out: Measures,
    missed_most: int,
    odd_most: int,
) -> NearCode:
    """Return what is near a code, of the rows ``lacking`` it with their nearness ``near``, and its odd segments.

    ``own`` are the numbers of its segments with their nearness ``held_out``. At most a quarter of them are odd.
    """
    ranked = np.sort(held_out)
    expected = float(ranked[int(len(ranked) * _LOWEST_QUARTER)]) if len(ranked) else 0.0
    reach = (near >= expected) & (near > 0)
    order = np.lexsort((lacking[reach], -near[reach]))[:missed_most]
    odd = np.lexsort((own, held_out))[: min(odd_most, -(-len(own) // 4))]
    return NearCode(
        lacking[reach][order], near[reach][order], own[odd], held_out[odd], expected
    )


def confused_of(
    coded: Coded,
    scores: Measures,
    together: npt.NDArray[np.bool_],
    alike: Measures,
    able: npt.NDArray[np.bool_],
    least: int = LEAST_SEGMENTS,
) -> tuple[Confusion, ...]:
    """Return the pairs of codes that are confused, those of which the greatest share is in doubt first.

    ``scores`` says how near each segment is to each code, itself left out; ``together`` which segments stand on words
    of which other code; ``able`` which codes have enough segments to be weighed.
    """
    allowed = np.where(able[None, :], scores, -np.inf)
    nearest = allowed.argmax(axis=1)
    found = []
    for one in np.flatnonzero(able).tolist():
        for other in np.flatnonzero(able[one + 1 :]).tolist():
            pair = _confusion(coded, nearest, together, one, one + 1 + other)
            between, both, segments = pair
            if len(between) + len(both) >= least and len(between):
                share = float(np.round((len(between) + len(both)) / segments, ROUNDED))
                second = one + 1 + other
                found.append(Confusion(one, second, both, between, share, float(alike[one, second])))
    return tuple(sorted(found, key=lambda each: (-each.share, -each.alike, each.one, each.other)))


def alike_codes(likeness: Likeness) -> Measures:
    """Return the cosine of every two codes' means."""
    length = np.linalg.norm(likeness.sums, axis=1, keepdims=True)
    means = likeness.sums / np.where(length > 0, length, 1.0)
    found: Measures = np.round(means @ means.T, ROUNDED)
    return found


def _confusion(
    coded: Coded, nearest: Numbers, together: npt.NDArray[np.bool_], one: int, other: int
) -> tuple[Numbers, Numbers, int]:
    own = (coded.code == one) | (coded.code == other)
    rival = np.where(coded.code == one, other, one)
    shared = own & together[np.arange(len(coded.code)), rival]
    astray = own & ~shared & (nearest == rival)
    return np.flatnonzero(astray), np.flatnonzero(shared), int(own.sum())


def _direction(total: Measures, common: Measures) -> Measures:
    """Return a code's mean less what all talk shares, both at length 1 before; nothing for a code without segments."""
    length, shared = float(np.linalg.norm(total)), float(np.linalg.norm(common))
    if length < 1e-9:
        return np.zeros_like(total)
    return total / length - (SHARED * common / shared if shared > 0 else 0.0)
