"""Outlines of places, made simple enough for a map on a page: fewer points, no specks, nothing crossing itself.

The method is Douglas and Peucker's (1973): a point stays when it lies farther than the tolerance from the line that
would replace it. Distances are kilometres on a plane laid at the middle of the shape, where a degree of longitude is
as much shorter as its latitude asks for; over a district that is exact to far less than the tolerance.
"""

from collections.abc import Iterable, Sequence
from math import cos, radians
from typing import TYPE_CHECKING

import numpy as np

from workbench.domain.pictures import Ring

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Points = NDArray[np.float64]

KM_PER_DEGREE = 111.195
"""A degree of a great circle, of an earth whose radius is 6,371 km."""
TOLERANCE = 1.0
"""How far a simplified border may lie from the true one, in km."""
SPECK = 1.0
"""Parts no larger than this, in km², are left out, unless there is no larger one."""
DIGITS = 3
"""Decimals of a degree that are kept, about 110 m; one more where the tolerance is finer than half a km."""
MOST_POINTS = 2000
"""How many points the outline of one place has at most, as a rule."""
_STEPS_ACROSS = 40
_COARSEST = 1000.0
_FINE = 0.5
_TRIES = 8
_LESS = 0.8
_CORNERS = 3


def simplified(rings: Iterable[Ring], tolerance: float = TOLERANCE, speck: float = SPECK) -> tuple[Ring, ...]:
    """Return the parts of a shape simplified, the largest first. ``tolerance`` in km, ``speck`` in km².

    A part that would cross itself when simplified is simplified less. Parts are turned counterclockwise, holes
    clockwise (a hole lies within another part), so that either way of filling leaves the holes empty.
    """
    closed = [ring for ring in (_tidied(each) for each in rings) if len(ring) >= _CORNERS]
    if not closed:
        return ()
    by_size = sorted(closed, key=lambda each: (-square_kilometres(each), each))
    kept = [ring for ring in by_size if square_kilometres(ring) > speck] or by_size[:1]
    coarse = [_simple(ring, tolerance) for ring in kept]
    return tuple(_turned(ring, coarse[:place]) for place, ring in enumerate(coarse))


def modest(rings: Sequence[Ring]) -> tuple[Ring, ...]:
    """Return a shape simplified as far as it suits its size: to 1 km a district, to less what is smaller.

    What has more points than MOST_POINTS even so is simplified further.
    """
    sound = [ring for ring in map(_tidied, rings) if len(ring) >= _CORNERS]
    tolerance = min(TOLERANCE, max(map(_extent, sound), default=0.0) / _STEPS_ACROSS) or TOLERANCE
    while tolerance < _COARSEST and sum(len(_fewer(ring, tolerance)) for ring in sound) > MOST_POINTS:
        tolerance *= 2
    return simplified(sound, tolerance, tolerance**2)


def square_kilometres(ring: Ring) -> float:
    """Return the area within a border, in km²."""
    return abs(_signed_area(_plane(ring)))


def centre_of(rings: Sequence[Ring]) -> tuple[float, float] | None:
    """Return longitude and latitude of the centre of gravity of the largest part; None without any."""
    if not rings:
        return None
    largest = max(rings, key=square_kilometres)
    at = np.asarray(largest, dtype=float)
    across, up = at[:, 0] - at[0, 0], at[:, 1] - at[0, 1]
    cross = across * np.roll(up, -1) - np.roll(across, -1) * up
    area = float(cross.sum())
    if not area:
        middle = at.mean(axis=0)
        return float(middle[0]), float(middle[1])
    x = float(((across + np.roll(across, -1)) * cross).sum() / (3 * area)) + float(at[0, 0])
    y = float(((up + np.roll(up, -1)) * cross).sum() / (3 * area)) + float(at[0, 1])
    return x, y


def crosses_itself(ring: Ring) -> bool:
    """Tell whether two sides of a border that are no neighbours meet."""
    points = np.asarray(ring, dtype=float)
    after = np.roll(points, -1, axis=0)
    count = len(points)
    for place in range(count - 2):
        # The last side is the first one's neighbour.
        others = slice(place + 2, count - 1 if place == 0 else count)
        if _meets(points[place], after[place], points[others], after[others]):
            return True
    return False


def _meets(start: "Points", end: "Points", starts: "Points", ends: "Points") -> bool:
    one = _side(start, end, starts) * _side(start, end, ends)
    other = _side(starts, ends, start) * _side(starts, ends, end)
    return bool(np.any((one <= 0) & (other <= 0) & _boxes_touch(start, end, starts, ends)))


def _side(start: "Points", end: "Points", point: "Points") -> "Points":
    """Return on which side of a line points lie: the sign of a cross product."""
    run = end - start
    away = point - start
    sign: Points = np.sign(run[..., 0] * away[..., 1] - run[..., 1] * away[..., 0])
    return sign


def _boxes_touch(start: "Points", end: "Points", starts: "Points", ends: "Points") -> "NDArray[np.bool_]":
    low, high = np.minimum(start, end), np.maximum(start, end)
    touch: NDArray[np.bool_] = np.all(
        (np.minimum(starts, ends) <= high) & (np.maximum(starts, ends) >= low), axis=1
    )
    return touch


def _tidied(ring: Ring) -> Ring:
    """Return a ring without points that repeat the one before, the first at the end among them."""
    points = [point for place, point in enumerate(ring) if place == 0 or point != ring[place - 1]]
    while len(points) > 1 and points[0] == points[-1]:
        points.pop()
    return tuple(points)


def _simple(ring: Ring, tolerance: float) -> Ring:
    """Return a ring with fewer points that does not cross itself.

    Where no tolerance keeps it sound it is returned as it was; where that has too many points, simplified all the
    same.
    """
    found = ring
    for attempt in range(_TRIES):
        digits = DIGITS if tolerance >= _FINE else DIGITS + 1
        found = _tidied(_rounded(_fewer(ring, tolerance * _LESS**attempt), digits))
        if len(found) >= _CORNERS and not crosses_itself(found):
            return found
    return ring if len(ring) <= MOST_POINTS else found


def _fewer(ring: Ring, tolerance: float) -> Ring:
    """Simplify a closed ring: it is parted at the two points that lie farthest from each other, roughly."""
    plane = _plane(ring)
    first = int(np.argmax(np.hypot(*(plane - plane.mean(axis=0)).T)))
    rolled = np.roll(plane, -first, axis=0)
    second = int(np.argmax(np.hypot(*(rolled - rolled[0]).T)))
    around = np.vstack([rolled, rolled[:1]])
    stays = np.zeros(len(around), dtype=bool)
    stays[[0, second, len(ring)]] = True
    waiting = [(0, second), (second, len(ring))]
    while waiting:
        start, end = waiting.pop()
        if end - start < 2:
            continue
        away = _distances(around[start + 1 : end], around[start], around[end])
        farthest = int(np.argmax(away))
        if away[farthest] > tolerance:
            middle = start + 1 + farthest
            stays[middle] = True
            waiting += [(start, middle), (middle, end)]
    turned = [*ring[first:], *ring[:first]]
    return tuple(point for point, stay in zip(turned, stays, strict=False) if stay)


def _distances(points: "Points", start: "Points", end: "Points") -> "Points":
    """Return how far points lie from the stretch between two others."""
    run = end - start
    length = float(run @ run)
    along = np.clip((points - start) @ run / length, 0, 1) if length else np.zeros(len(points))
    near = start + along[:, None] * run
    away: Points = np.hypot(*(points - near).T)
    return away


def _plane(ring: Ring) -> "Points":
    """Return a ring in kilometres, on a plane that touches the earth at its middle."""
    points = np.asarray(ring, dtype=float)
    middle = points.mean(axis=0)
    shrink = cos(radians(float(middle[1])))
    plane: Points = (points - middle) * np.array([KM_PER_DEGREE * shrink, KM_PER_DEGREE])
    return plane


def _signed_area(plane: "Points") -> float:
    after = np.roll(plane, -1, axis=0)
    return float((plane[:, 0] * after[:, 1] - after[:, 0] * plane[:, 1]).sum() / 2)


def _extent(ring: Ring) -> float:
    """Return how far a ring reaches across or up, whichever is more, in km."""
    return float(np.ptp(_plane(ring), axis=0).max()) if ring else 0.0


def _rounded(ring: Ring, digits: int) -> Ring:
    return tuple((round(x, digits), round(y, digits)) for x, y in ring)


def _turned(ring: Ring, larger: Sequence[Ring]) -> Ring:
    """Turn a part counterclockwise, a hole in one of the ``larger`` parts clockwise."""
    hole = sum(holds(each, ring[0]) for each in larger) % 2 == 1
    clockwise = _signed_area(_plane(ring)) < 0
    return ring if clockwise == hole else (ring[0], *reversed(ring[1:]))


def holds(ring: Ring, point: tuple[float, float]) -> bool:
    """Tell whether a point lies within a border, by counting how often a line from it crosses that."""
    x, y = point
    within = False
    for (ax, ay), (bx, by) in zip(ring, (*ring[1:], ring[0]), strict=True):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            within = not within
    return within
