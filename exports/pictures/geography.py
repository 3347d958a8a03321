"""Places on the ground: degrees to kilometres, where things lie, lengths for scale bars."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, cos, floor, hypot, isfinite, log10, radians

from exports.pictures.sheet import Box, Place
from workbench.domain.pictures import Region, Ring

KM_PER_DEGREE = 111.195
"""A degree of a great circle of a globe with a radius of 6,371 km; the ellipsoid differs by half a per cent."""
_GRID = 9


@dataclass(frozen=True, slots=True)
class Projection:
    """Equirectangular: kilometres east and south of a place, true along its parallel and along all meridians."""

    longitude: float
    latitude: float

    def place(self, point: Place) -> Place:
        """Return kilometres to the right and down."""
        return (
            (point[0] - self.longitude) * KM_PER_DEGREE * max(cos(radians(self.latitude)), 0.05),
            (self.latitude - point[1]) * KM_PER_DEGREE,
        )

    def rings(self, rings: Iterable[Ring]) -> list[list[Place]]:
        """Return outlines in kilometres; what encloses nothing is left out."""
        return [[self.place(point) for point in ring] for ring in _enclosing(rings)]


def projection_of(points: Sequence[Place]) -> Projection:
    """Return the projection around the middle of some places, at their mean latitude."""
    known = [each for each in points if _on_earth(each)]
    if not known:
        return Projection(0.0, 0.0)
    box = bounds(known)
    return Projection((box.left + box.right) / 2, (box.top + box.bottom) / 2)


def is_outlined(region: Region) -> bool:
    """Tell whether there is an outline of a region."""
    return bool(_enclosing(region.rings))


def points_of(region: Region) -> list[Place]:
    """Return the points of a region's outline, else its centre."""
    outline = [point for ring in _enclosing(region.rings) for point in ring]
    centre = centre_of(region)
    return outline or ([centre] if centre else [])


def centre_of(region: Region) -> Place | None:
    """Return where a region lies: the centre that was given, else the middle of its outline; None for nowhere."""
    if region.centre is not None and _on_earth(region.centre):
        return region.centre
    outline = [point for ring in _enclosing(region.rings) for point in ring]
    return bounds(outline).middle if outline else None


def bounds(points: Iterable[Place]) -> Box:
    """Return the smallest box around points."""
    known = list(points)
    xs, ys = [x for x, _ in known], [y for _, y in known]
    return Box(min(xs), min(ys), max(xs), max(ys))


def rows_of(centres: Sequence[Place | None], across: int) -> list[list[int]]:
    """Return the numbers of places in rows of so many: from north to south, in a row from west to east.

    Those that lie nowhere come last, in their order.
    """
    known = [number for number, centre in enumerate(centres) if centre is not None]
    unknown = [number for number, centre in enumerate(centres) if centre is None]

    def north(number: int) -> tuple[float, int]:
        centre = centres[number]
        return (-centre[1] if centre else 0.0), number

    def west(number: int) -> tuple[bool, float, int]:
        centre = centres[number]
        return centre is None, (centre[0] if centre else 0.0), number

    order = [*sorted(known, key=north), *unknown]
    rows = max(ceil(len(order) / max(across, 1)), 1)
    even = max(ceil(len(order) / rows), 1)
    return [sorted(order[start : start + even], key=west) for start in range(0, len(order), even)]


def round_length(most: float) -> float:
    """Return the greatest of 1, 2, 5, 10, 20, ... that is not above ``most``; kilometres."""
    power = 10.0 ** floor(log10(max(most, 1e-6)))
    return max(each * power for each in (1.0, 2.0, 5.0) if each * power <= most * 1.0001)


def heart_of(ring: Sequence[Place]) -> Place:
    """Return a place well within an outline: of a grid over it, the one farthest from its points."""
    box = bounds(ring)
    best, far = box.middle, -1.0
    for column in range(1, _GRID + 1):
        for row in range(1, _GRID + 1):
            x = box.left + box.width * column / (_GRID + 1)
            y = box.top + box.height * row / (_GRID + 1)
            near = min(hypot(x - a, y - b) for a, b in ring)
            if near > far and inside((x, y), ring):
                best, far = (x, y), near
    return best


def inside(point: Place, ring: Sequence[Place]) -> bool:
    """Tell whether a point lies within an outline, by how often a ray from it meets that."""
    x, y = point
    found = False
    for (x0, y0), (x1, y1) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
            found = not found
    return found


def area_of(ring: Sequence[Place]) -> float:
    """Return the area of an outline (the shoelace formula)."""
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs)) / 2


def _enclosing(rings: Iterable[Ring]) -> list[list[Place]]:
    """Return the outlines that enclose something, of points that are on the globe."""
    found = [[point for point in ring if _on_earth(point)] for ring in rings]
    return [ring for ring in found if len(ring) > 2]


def _on_earth(point: Place) -> bool:
    return isfinite(point[0]) and isfinite(point[1]) and abs(point[0]) <= 360 and abs(point[1]) <= 90
