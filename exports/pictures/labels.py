"""Names beside things, where they lie over nothing else."""

from collections.abc import Sequence

from exports.pictures.sheet import Box, Place

_SAMPLES = 12
_WORSE = 0.3
"""How much worse each place is than the one before, in lines that lie wholly under a name."""


def free_place(
    size: tuple[float, float],
    around: Place,
    radius: float,
    taken: Sequence[Box],
    lines: Sequence[tuple[Place, Place]],
    field: Box,
) -> Box | None:
    """Return where a name of that size goes around a circle, the better places first; None where all is taken.

    A name never lies over what is ``taken`` and always within ``field``; it lies over as few ``lines`` as may be.
    """
    best: tuple[float, Box] | None = None
    places = _places(size, around, radius)
    whole = _around(places)
    near = [each for each in taken if _overlap(whole, each)]
    for rank, box in enumerate(places):
        if best is not None and _WORSE * rank >= best[0]:
            break  # no place that comes now can be better
        if not _within(box, field) or any(_overlap(box, each) for each in near):
            continue
        cost = sum(_crosses(each, box) for each in lines) + _WORSE * rank
        if best is None or cost < best[0]:
            best = cost, box
    return best[1] if best else None


def centred_or_free(size: tuple[float, float], around: Place, taken: Sequence[Box], field: Box) -> Box | None:
    """Return where a name goes that belongs onto a place: on it where that is free, else beside it, else nowhere."""
    wide, high = size
    left = min(max(around[0] - wide / 2, field.left), max(field.right - wide, field.left))
    top = min(max(around[1] - high / 2, field.top), max(field.bottom - high, field.top))
    box = Box(left, top, left + wide, top + high)
    if not any(_overlap(box, each) for each in taken):
        return box
    return free_place(size, around, 0.0, taken, [], field)


def _places(size: tuple[float, float], around: Place, radius: float) -> list[Box]:
    wide, high = size
    x, y = around
    near = radius + 3.0
    slant = 0.72 * radius + 2.0
    corners = [
        (x - wide / 2, y + near),
        (x + near + 1, y - high / 2),
        (x - wide / 2, y - near - high),
        (x - near - 1 - wide, y - high / 2),
        (x + slant, y + slant),
        (x + slant, y - slant - high),
        (x - slant - wide, y + slant),
        (x - slant - wide, y - slant - high),
        (x - wide * 0.15, y + near),
        (x - wide * 0.85, y + near),
        (x - wide * 0.15, y - near - high),
        (x - wide * 0.85, y - near - high),
    ]
    for far in (near + 14.0, near + 30.0):
        corners += [
            (x + far, y - high - 4),
            (x + far, y + 4),
            (x - far - wide, y - high - 4),
            (x - far - wide, y + 4),
            (x - wide / 2, y + far),
            (x - wide / 2, y - far - high),
        ]
    return [Box(left, top, left + wide, top + high) for left, top in corners]


def _around(boxes: Sequence[Box]) -> Box:
    """Return the smallest box that holds some."""
    return Box(
        min(each.left for each in boxes),
        min(each.top for each in boxes),
        max(each.right for each in boxes),
        max(each.bottom for each in boxes),
    )


def _within(box: Box, field: Box) -> bool:
    return (
        box.left >= field.left
        and box.right <= field.right
        and box.top >= field.top
        and box.bottom <= field.bottom
    )


def _overlap(one: Box, other: Box) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )


def _crosses(line: tuple[Place, Place], box: Box) -> float:
    """Return how much of a line lies in a box, 0 to 1, as looked at in some places."""
    (x0, y0), (x1, y1) = line
    if max(x0, x1) < box.left or min(x0, x1) > box.right or max(y0, y1) < box.top or min(y0, y1) > box.bottom:
        return 0.0
    within = 0
    for step in range(_SAMPLES + 1):
        part = step / _SAMPLES
        x, y = x0 + (x1 - x0) * part, y0 + (y1 - y0) * part
        within += box.left <= x <= box.right and box.top <= y <= box.bottom
    return within / (_SAMPLES + 1)
