"""Groups of similar passages: leaders in the densest places first, and whoever is near enough to them.

What talk is about has no fixed number of topics, and most of it belongs to none that repeats. So nothing is forced into
a group: a passage that is near no leader stays by itself. (Leader clustering, Hartigan 1975, over the dimensions of
``space``; on talk that people had coded, its groups were purer than those of spherical k-means at like coverage, see
``docs/suggestions.md``.)
"""

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
    unit_rows,
)

_NEIGHBOURS = 8
"""How dense a place is, is the mean likeness of this many nearest passages."""
_MOST_LEADERS = 3_000
"""Of more passages than this, every so manieth may lead."""
_AT_ONCE = 1_000
_KEY_TERMS = 8


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


def groups_of(
    bags: Bags,
    source: Numbers,
    tightness: Tightness = Tightness.MEDIUM,
    least: int = 5,
    least_sources: int = 2,
) -> tuple[Group, ...]:
    """Return groups of passages, those first that are large, close together and spread over many sources.

    ``source`` numbers where each passage stands: a group has at least ``least`` passages from ``least_sources``.
    """
    space = space_of(bags)
    order = in_order_of_contents(bags, np.flatnonzero(space.telling))
    if len(order) < least:
        return ()
    rows = space.rows[order]
    points = dimensions(rows)
    centres = _centres(points, tightness.value, least)
    if not len(centres):
        return ()
    near = np.round(points @ centres.T, ROUNDED)
    nearest = near.argmax(axis=1)
    likeness = near[np.arange(len(order)), nearest]
    everywhere = np.asarray(rows.sum(axis=0)).ravel()
    found = []
    for number in range(len(centres)):
        here = np.flatnonzero((nearest == number) & (likeness >= tightness.value))
        sources = len(np.unique(source[order[here]]))
        if len(here) < least or sources < least_sources:
            continue
        # The nearest first; among equals those that stand first in the talk.
        ranked = here[np.lexsort((order[here], -likeness[here]))]
        inside = np.asarray(rows[here].sum(axis=0)).ravel()
        cohesion = float(np.round(likeness[here].mean(), ROUNDED))
        terms = _key_terms(inside, everywhere - inside, len(here), len(order) - len(here))
        found.append((Group(order[ranked], likeness[ranked], terms, cohesion), sources))
    found.sort(key=lambda each: (-_worth(*each), each[0].terms))
    return tuple(group for group, _ in found)


def representatives(group: Group, source: Numbers, most: int = 3) -> Numbers:
    """Return the members nearest to the centre that stand in different sources; then others, to ``most``."""
    first: list[int] = []
    seen: set[int] = set()
    for member in group.members.tolist():
        if int(source[member]) not in seen:
            seen.add(int(source[member]))
            first.append(member)
    rest = [member for member in group.members.tolist() if member not in set(first)]
    return np.asarray([*first, *rest][:most], np.int64)


def _worth(group: Group, sources: int) -> float:
    """Rank groups: many passages, from many sources, close together; each counts less the more there are."""
    return float(np.round(group.cohesion * np.log(len(group.members)) * np.log(1 + sources), ROUNDED))


def _centres(points: Measures, near: float, least: int) -> Measures:
    """Return the centres of groups, found one after the other from the densest place on."""
    step = -(-len(points) // _MOST_LEADERS)
    leaders = points[::step]
    density = _density(leaders)
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


def _density(points: Measures) -> Measures:
    """Return the mean likeness of each point's nearest neighbours, itself not among them."""
    wanted = min(_NEIGHBOURS, len(points) - 1)
    found = np.zeros(len(points))
    for low in range(0, len(points), _AT_ONCE):
        near = np.round(points[low : low + _AT_ONCE] @ points.T, ROUNDED)
        near[np.arange(len(near)), np.arange(low, low + len(near))] = -1
        best = np.sort(np.partition(near, len(points) - wanted, axis=1)[:, len(points) - wanted :], axis=1)
        found[low : low + _AT_ONCE] = best.mean(axis=1) if wanted else 0
    rounded: Measures = np.round(found, ROUNDED)
    return rounded


def _key_terms(inside: npt.NDArray[np.float64], outside: Measures, members: int, others: int) -> tuple[int, ...]:
    """Return the terms that weigh most in a group beyond what they weigh elsewhere, on average over its passages."""
    beyond = np.round(inside / members - outside / max(1, others), ROUNDED)
    ranked = np.lexsort((np.arange(len(beyond)), -beyond))[:_KEY_TERMS]
    return tuple(int(term) for term in ranked if beyond[term] > 0)
