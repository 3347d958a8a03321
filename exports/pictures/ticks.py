"""Round numbers along an axis, and where values stand on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, isfinite, log10

_STEPS = (1.0, 2.0, 5.0, 10.0, 20.0)
_LARGEST, _SMALLEST = 1e200, 1e-200
"""Beyond these, differences of numbers are none any more; nothing that is counted comes near."""


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from ``low`` to ``high`` with round numbers along it."""

    marks: tuple[float, ...]
    low: float
    high: float

    def part(self, value: float) -> float:
        """Return where a value stands, from 0 to 1; what lies beyond stands at the end."""
        return min(max((held(value) - self.low) / (self.high - self.low), 0.0), 1.0)

    @property
    def places(self) -> int:
        """How many decimals tell its marks apart."""
        step = abs(self.marks[1] - self.marks[0])
        return min(max(0, -floor(log10(step) + 1e-9)), 12)


def scale_of(
    values: Iterable[float], most: int, *, whole: bool = False, zero: bool = True, round_ends: bool = True
) -> Scale:
    """Return the axis for values, with at most about ``most`` marks; from or to 0, unless ``zero`` is not wanted.

    What is not finite doesn't count. A ``whole`` axis has no marks between whole numbers. With ``round_ends`` it goes
    on to the next mark beyond the values, else it ends with them.
    """
    finite = [held(each) for each in values if isfinite(each)]
    if zero or not finite:
        finite.append(0.0)
    low, high = min(finite), max(finite)
    if high - low < max(_SMALLEST, 1e-12 * max(abs(low), abs(high))):
        high = low + max(1.0, abs(low) * 0.1)
    marks = ticks(low, high, max(most, 2), least=1.0 if whole else 0.0)
    if round_ends:
        return Scale(marks, marks[0], marks[-1])
    within = tuple(each for each in marks if low <= each <= high)
    return Scale(within if len(within) > 1 else (low, high), low, high)


def held(value: float) -> float:
    """Return a finite value, small enough to be reckoned with."""
    return min(max(value, -_LARGEST), _LARGEST)


def ticks(low: float, high: float, most: int, least: float = 0.0) -> tuple[float, ...]:
    """Return about ``most`` round numbers that reach from ``low`` to ``high``, and are no less than ``least`` apart."""
    step = max(_round_up((high - low) / max(most - 1, 1)), least)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return tuple(step * number for number in range(first, max(last, first + 1) + 1))


def places_of(value: float) -> int:
    """Return how many decimals a number of this size can bear."""
    size = abs(value)
    if size >= 100 or size == 0:
        return 0
    return 1 if size >= 10 else 2 if size >= 0.095 else min(6, 1 - floor(log10(size)))


def _round_up(step: float) -> float:
    power = 10.0 ** floor(log10(step))
    return next(each for each in _STEPS if each * power >= step * (1 - 1e-9)) * power
