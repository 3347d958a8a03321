"""Saturation as figures: new codes per source in an order, the ratio of runs, and what random orders would have shown.

Codes are bits of a whole number here, so that 500 orders of hundreds of sources take moments.
"""

import random
from collections.abc import Iterable, Sequence

from workbench.domain.saturation import Reached, Spread

Codes = int
"""A set of codes: bit n stands for code n."""
_LOW, _HIGH = 0.05, 0.95
_SLACK = 1e-9
"""What a quotient of whole numbers may miss a threshold by that it equals."""


def codes_of(numbers: Iterable[int]) -> Codes:
    """Return the set of these codes, by number from 0."""
    found = 0
    for number in numbers:
        found |= 1 << number
    return found


def fresh_in(sources: Sequence[Codes]) -> list[Codes]:
    """Return the codes of each source that no source before it has."""
    seen, fresh = 0, []
    for each in sources:
        fresh.append(each & ~seen)
        seen |= each
    return fresh


def ratios(fresh: Sequence[int], base: int, run: int) -> list[float | None]:
    """Return for each source the ratio of the run that ends with it: new codes of the run by those of the base.

    ``fresh`` are how many codes are new in each source. None before the first run behind the base is full, and all
    through when the base has no code.
    """
    known = sum(fresh[:base])
    return [
        sum(fresh[last + 1 - run : last + 1]) / known if last + 1 >= base + run and known else None
        for last in range(len(fresh))
    ]


def reached(fresh: Sequence[int], base: int, run: int, threshold: float) -> int | None:
    """Return the source, counted from 1, at which the threshold is reached: the one before the first run within it.

    None when no run is, or when there is none.
    """
    for last, ratio in enumerate(ratios(fresh, base, run)):
        if ratio is not None and ratio <= threshold + _SLACK:
            return last + 1 - run
    return None


def in_any_order(
    sources: Sequence[Codes],
    base: int,
    run: int,
    thresholds: Sequence[float],
    orders: int,
    seed: int,
) -> tuple[tuple[Spread, ...], tuple[Reached, ...]]:
    """Return the spread of the growing number of codes over random orders, and how soon these reach the thresholds.

    The same seed gives the same orders. Where there are no orders or no sources, nothing is spread.
    """
    dice, shuffled = random.Random(seed), list(sources)  # noqa: S311 - the same orders every time are wanted
    grown: list[list[int]] = []
    places: list[list[int]] = [[] for _ in thresholds]
    for _ in range(orders if sources else 0):
        dice.shuffle(shuffled)
        fresh = [each.bit_count() for each in fresh_in(shuffled)]
        grown.append(_sums(fresh))
        for found, threshold in zip(places, thresholds, strict=True):
            place = reached(fresh, base, run, threshold)
            if place is not None:
                found.append(place)
    spread = tuple(_spread(sorted(each)) for each in zip(*grown, strict=True))
    return spread, tuple(
        Reached(
            threshold,
            None,
            len(found) / len(grown) if grown else None,
            _middle(sorted(found)) if found else None,
        )
        for threshold, found in zip(thresholds, places, strict=True)
    )


def _sums(fresh: Sequence[int]) -> list[int]:
    total, sums = 0, []
    for each in fresh:
        total += each
        sums.append(total)
    return sums


def _spread(found: Sequence[int]) -> Spread:
    """Return middle and bounds of ordered numbers: the nearest that is there, never one between two."""
    last = len(found) - 1
    return Spread(_middle(found), found[round(_LOW * last)], found[round(_HIGH * last)])


def _middle(found: Sequence[int]) -> int:
    return found[(len(found) - 1) // 2]
