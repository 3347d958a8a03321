"""Groups of similar passages: leaders in the densest places first, and whoever is near enough to them.

What talk is about has no fixed number of topics, and most of it belongs to none that repeats. So nothing is forced into
a group: a passage that is near no leader stays by itself. (Leader clustering, Hartigan 1975, over the dimensions of
``space``; ``docs/decisions/0019`` has what it was measured against.)
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

import numpy as np
import numpy.typing as npt

from workbench.language.discovering.space import (
    ROUNDED,
    Bags,
    Measures,
    Numbers,
    dimensions,
    in_order_of_contents,
    space_of,
    total,
    unit_rows,
)

_NEIGHBOURS = 8
"""How dense a place is, is the mean likeness of this many nearest passages."""
_MOST_LEADERS = 3_000
"""Of more passages than this, every so manieth may lead."""
_AT_ONCE = 1_000
_KEY_TERMS = 8
_TELLING = 8


class Tightness(Enum):
    """How alike the passages of a group are at least: the cosine with its centre."""

    LOOSE = 0.4
    MEDIUM = 0.5
    TIGHT = 0.6


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Passages that are alike, the nearest to their centre first, by number; ``terms`` are what sets them apart."""

    members: Numbers
    likeness: Measures
    terms: tuple[int, ...]
    cohesion: float
    """The mean cosine of the members with the group's centre."""
    shown: Numbers
    """The members in the order in which they represent it: near the centre, of some length, from different sources."""


def groups_of(
    bags: Bags,
    source: Numbers,
    tightness: Tightness = Tightness.MEDIUM,
    least: int = 5,
    least_sources: int = 2,
    alive: Callable[[], None] = lambda: None,
) -> tuple[Group, ...]:
    """Return groups of passages, those first that are large, close together and spread over many sources.

    ``source`` numbers where each passage stands: a group has at least ``least`` passages from ``least_sources``.
    ``alive`` is called between steps, and may raise when nobody wants the groups any more.
    """
    space = space_of(bags)
    order = in_order_of_contents(bags, np.flatnonzero(space.telling))
    if len(order) < least:
        return ()
    alive()
    rows = space.rows[order]
    points = dimensions(rows, alive)
    centres = _centres(points, tightness.value, least, alive)
    if not len(centres):
        return ()
    near = np.round(points @ centres.T, ROUNDED)
    nearest = near.argmax(axis=1)
    likeness = near[np.arange(len(order)), nearest]
    everywhere = total(rows)
    found = []
    for number in range(len(centres)):
        here = np.flatnonzero((nearest == number) & (likeness >= tightness.value))
        sources = len(np.unique(source[order[here]]))
        if len(here) < least or sources < least_sources:
            continue
        # The nearest first; among equals those that stand first in the talk.
        ranked = here[np.lexsort((order[here], -likeness[here]))]
        inside = total(rows[here])
        cohesion = float(np.round(likeness[here].mean(), ROUNDED))
        terms = _key_terms(inside, everywhere - inside, len(here), len(order) - len(here))
        members, near_centre = order[ranked], likeness[ranked]
        shown = _representatives(members, near_centre, space.terms[members], source)
        found.append((Group(members, near_centre, terms, cohesion, shown), sources))
    found.sort(key=lambda each: (-_worth(*each), each[0].terms))
    return tuple(group for group, _ in found)


def _representatives(ranked: Numbers, likeness: Measures, terms: Numbers, source: Numbers) -> Numbers:
    """Return members in the order in which they represent a group; ``ranked`` says which, and in which order by right.

    A few words may lie at the very centre and say nothing to a reader: below ``_TELLING`` terms a passage counts less.
    """
    worth = np.round(likeness * np.minimum(1, terms / _TELLING), ROUNDED)
    order = ranked[np.lexsort((np.arange(len(ranked)), -worth))]
    first: list[int] = []
    later: list[int] = []
    seen: set[int] = set()
    for member in order.tolist():
        place = int(source[member])
        (later if place in seen else first).append(member)
        seen.add(place)
    return np.asarray([*first, *later], np.int64)


def _worth(group: Group, sources: int) -> float:
    """Rank groups: close together, many passages, from many sources, of which more count less and less."""
    return float(np.round(group.cohesion**2 * np.log(len(group.members)) * np.log(1 + sources), ROUNDED))


def _centres(points: Measures, near: float, least: int, alive: Callable[[], None]) -> Measures:
    """Return the centres of groups, found one after the other from the densest place on."""
    step = -(-len(points) // _MOST_LEADERS)
    leaders = points[::step]
    density = _density(leaders, alive)
    # Equally dense ones come in the order of what they hold, which is that of ``points``.
    order = np.argsort(-density, kind="stable")
    free = np.ones(len(leaders), bool)
    # Where not everybody may lead, fewer of a group are among those who do.
    least = max(2, least // step)
    found: list[Measures] = []
    for leader in order.tolist():
        if not free[leader]:
            continue
        members = free & (np.round(leaders @ leaders[leader], ROUNDED) >= near)
        if members.sum() < least:
            continue
        centre = unit_rows(leaders[members].sum(axis=0)[None])[0]
        closer = free & (np.round(leaders @ centre, ROUNDED) >= near)
        if closer.sum() < least:
            continue
        free &= ~closer
        free[leader] = False
        found.append(unit_rows(leaders[closer].sum(axis=0)[None])[0])
    return np.asarray(found) if found else np.zeros((0, points.shape[1]))


def _density(points: Measures, alive: Callable[[], None]) -> Measures:
    """Return the mean likeness of each point's nearest neighbours, itself not among them."""
    wanted = min(_NEIGHBOURS, len(points) - 1)
    found = np.zeros(len(points))
    for low in range(0, len(points), _AT_ONCE):
        alive()
        near = np.round(points[low : low + _AT_ONCE] @ points.T, ROUNDED)
        near[np.arange(len(near)), np.arange(low, low + len(near))] = -1
        best = np.sort(np.partition(near, len(points) - wanted, axis=1)[:, len(points) - wanted :], axis=1)
        found[low : low + _AT_ONCE] = best.mean(axis=1) if wanted else 0
    rounded: Measures = np.round(found, ROUNDED)
    return rounded


def _key_terms(
    inside: npt.NDArray[np.float64], outside: Measures, members: int, others: int
) -> tuple[int, ...]:
    """Return the terms that weigh most in a group beyond what they weigh elsewhere, on average over its passages."""
    beyond = np.round(inside / members - outside / max(1, others), ROUNDED)
    ranked = np.lexsort((np.arange(len(beyond)), -beyond))[:_KEY_TERMS]
    return tuple(int(term) for term in ranked if beyond[term] > 0)
