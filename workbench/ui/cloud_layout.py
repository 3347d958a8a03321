"""Where the words of a cloud stand: pure geometry, the same for the same words every time."""

from collections.abc import Sequence
from math import cos, pi, sin, sqrt

Box = tuple[float, float]
"""Width and height."""
Place = tuple[float, float]
"""The upper left corner."""
_TURN, _STEP = 8.0, 10.0
_LONGEST_WAY = 5000


def font_sizes(counts: Sequence[int], smallest: float, largest: float) -> list[float]:
    """Return a size for each count, so that areas go by counts: sizes grow with the square root."""
    most = max(counts, default=0)
    return [max(smallest, largest * sqrt(each / most)) for each in counts] if most else []


def laid_out(boxes: Sequence[Box], area: Box, gap: float = 2.0) -> list[Place | None]:
    """Return where boxes stand, the first in the middle and the others around it on a spiral (of Archimedes).

    No two overlap or come closer than ``gap``. A box that finds no place in the area has None.
    """
    taken: list[tuple[float, float, float, float]] = []
    places: list[Place | None] = []
    for width, height in boxes:
        place = _place(width + gap, height + gap, area, taken)
        if place is not None:
            taken.append((place[0], place[1], place[0] + width + gap, place[1] + height + gap))
            place = place[0] + gap / 2, place[1] + gap / 2
        places.append(place)
    return places


def _place(
    width: float, height: float, area: Box, taken: Sequence[tuple[float, float, float, float]]
) -> Place | None:
    if width > area[0] or height > area[1]:
        return None
    flat = area[1] / area[0]
    angle, last = 0.0, 0
    for _ in range(_LONGEST_WAY):
        radius = _TURN * angle / (2 * pi)
        left = area[0] / 2 + radius * cos(angle) / max(flat, 0.4) - width / 2
        top = area[1] / 2 + radius * sin(angle) - height / 2
        if 0 <= left <= area[0] - width and 0 <= top <= area[1] - height:
            hit = _collision(left, top, left + width, top + height, taken, last)
            if hit is None:
                return left, top
            last = hit
        elif radius > area[0] + area[1]:
            return None
        # The same way along the spiral each time, whatever its radius.
        angle += _STEP / max(radius, _STEP)
    return None


def _collision(
    left: float,
    top: float,
    right: float,
    bottom: float,
    taken: Sequence[tuple[float, float, float, float]],
    first: int,
) -> int | None:
    """Return which box is in the way, looking first at the one that was so last."""
    order: tuple[int, ...] = (*range(first, len(taken)), *range(first))
    for number in order:
        other = taken[number]
        if left < other[2] and other[0] < right and top < other[3] and other[1] < bottom:
            return number
    return None
