"""Things in a row that must not overlap, as near as can be to where they belong."""

from collections.abc import Sequence


def spread(wishes: Sequence[float], apart: float, low: float, high: float) -> list[float]:
    """Return a place for each wish, in the order of the wishes, at least ``apart`` from each other where room permits.

    Those that would overlap are moved together as one block around the mean of what they wish (pool adjacent
    violators), then everything is brought between ``low`` and ``high``.
    """
    if not wishes:
        return []
    room = max(high - low, 0.0)
    step = min(apart, room / max(len(wishes) - 1, 1))
    order = sorted(range(len(wishes)), key=lambda each: (wishes[each], each))
    blocks: list[tuple[float, int]] = []
    for place, each in enumerate(order):
        mean, count = wishes[each] - step * place, 1
        while blocks and blocks[-1][0] > mean:
            before, many = blocks.pop()
            mean, count = (before * many + mean * count) / (many + count), many + count
        blocks.append((mean, count))
    shifts = [mean for mean, count in blocks for _ in range(count)]
    found = [0.0] * len(wishes)
    for place, each in enumerate(order):
        floor, ceiling = low + step * place, high - step * (len(wishes) - 1 - place)
        found[each] = min(max(shifts[place] + step * place, floor), max(ceiling, floor))
    return found
