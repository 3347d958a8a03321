"""A benchmark's figures: our times beside those of a floor, taken turn by turn in the same run."""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True)
class Goal:
    """What is measured against what. A goal is in seconds, or a ratio to the floor; there may be none.

    With the ``unit`` MB the figures, and what ``seconds`` holds, are megabytes.
    """

    what: str
    floor: str
    seconds: float | None = None
    ratio: float | None = None
    unit: str = "s"


@dataclass(frozen=True)
class Result:
    """The seconds that each run took, ours and the floor's."""

    goal: Goal
    ours: tuple[float, ...]
    floor: tuple[float, ...]

    @property
    def median(self) -> float:
        """Our median in seconds."""
        return median(self.ours)

    @property
    def ratio(self) -> float:
        """Our median by the floor's."""
        return self.median / median(self.floor)

    @property
    def reached(self) -> bool:
        """Tell whether the goal is reached."""
        in_time = self.goal.seconds is None or self.median <= self.goal.seconds
        return in_time and (self.goal.ratio is None or self.ratio <= self.goal.ratio)

    def dumped(self) -> str:
        """Return the result as one line of JSON."""
        return json.dumps(asdict(self))

    @classmethod
    def loaded(cls, line: str) -> "Result":
        """Return the result that ``dumped`` made ``line`` of."""
        found = json.loads(line)
        return cls(Goal(**found["goal"]), tuple(found["ours"]), tuple(found["floor"]))


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that ``work`` takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def compared(
    goal: Goal, ours: Callable[[], float], floor: Callable[[], float], runs: int, *, warm: int = 1
) -> Result:
    """Take both in turn, so that whatever else the machine does falls on both; the first ``warm`` don't count."""
    pairs = [(ours(), floor()) for _ in range(warm + runs)][warm:]
    return Result(goal, tuple(each[0] for each in pairs), tuple(each[1] for each in pairs))


def table(results: Iterable[Result]) -> str:
    """Return the results as a table in Markdown."""
    lines = [
        "| what | goal | median | min–max | runs | floor | floor's median | × floor | reached |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for each in results:
        unit = each.goal.unit
        spread = f"{_figure(min(each.ours), unit)}–{_figure(max(each.ours), unit)}"
        goal, reached = _goal(each)
        cells = (
            each.goal.what,
            goal,
            f"**{_figure(each.median, unit)}**",
            spread,
            str(len(each.ours)),
            each.goal.floor,
            _figure(median(each.floor), unit),
            f"{each.ratio:.1f}",
            reached,
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _goal(result: Result) -> tuple[str, str]:
    """Return the goal, and whether it is reached; dashes where there is none."""
    seconds, ratio = result.goal.seconds, result.goal.ratio
    if seconds is None and ratio is None:
        return "–", "–"
    goal = f"{ratio:g} × floor" if seconds is None else _figure(seconds, result.goal.unit)
    return goal, "yes" if result.reached else "**no**"


def _figure(value: float, unit: str) -> str:
    return f"{value:.0f} MB" if unit == "MB" else _seconds(value)


def _seconds(seconds: float) -> str:
    if seconds >= 1:
        return f"{seconds:.2f} s"
    if seconds >= 0.01:
        return f"{seconds * 1000:.0f} ms"
    return f"{seconds * 1000:.1f} ms" if seconds >= 0.0001 else f"{seconds * 1e6:.0f} µs"
