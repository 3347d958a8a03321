"""The ledger of suggestions, reckoned: what was offered, what became of it, and whether what was promised came.

A suggestion was right when its code was given, though perhaps to other words. What was withdrawn with its whole run is
neither right nor wrong: it says something of the run, nothing of the single suggestion. What stands open says nothing
yet.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from workbench.domain.ids import CodeId
from workbench.domain.proportions import wilson
from workbench.domain.suggestions import Offer, Run, Verdict, VerdictKind

T = TypeVar("T")
K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What became of some suggestions.

    ``offered`` were shown; ``accepted`` were given as they were, ``moved`` to other words, ``recoded`` with another
    code. ``promised`` is the mean probability of those that were decided, ``observed`` the share of them that were
    right, with its 95 % interval ``low`` to ``high``; all three None while nothing is decided.
    """

    offered: int
    accepted: int
    moved: int
    recoded: int
    refused: int
    withdrawn: int
    promised: float | None
    observed: float | None
    low: float | None
    high: float | None

    @property
    def decided(self) -> int:
        """How many say whether the promise came."""
        return self.accepted + self.moved + self.recoded + self.refused

    @property
    def open(self) -> int:
        """How many were shown and not decided."""
        return max(0, self.offered - self.decided - self.withdrawn)


def reckoned(offers: int, verdicts: Iterable[Verdict]) -> Reckoning:
    """Reckon what became of this many offers. Verdicts on codings that were no suggestion don't count."""
    those = [each for each in verdicts if each.kind is not VerdictKind.KEPT]
    counts = {kind: [each for each in those if each.kind is kind] for kind in VerdictKind}
    recoded = sum(is_recoded(each) for each in those)
    accepted, moved = len(counts[VerdictKind.ACCEPTED]), len(counts[VerdictKind.CHANGED]) - recoded
    refused, withdrawn = len(counts[VerdictKind.REFUSED]), len(counts[VerdictKind.WITHDRAWN])
    decided = [each for each in those if each.kind is not VerdictKind.WITHDRAWN]
    shown = max(offers, len(those))
    if not decided:
        return Reckoning(shown, accepted, moved, recoded, refused, withdrawn, None, None, None, None)
    right = accepted + moved
    low, high = wilson(right, len(decided))
    promised = sum(each.confidence for each in decided) / len(decided)
    observed = right / len(decided)
    return Reckoning(shown, accepted, moved, recoded, refused, withdrawn, promised, observed, low, high)


def is_recoded(verdict: Verdict) -> bool:
    """Tell whether another code was given than the one that was suggested."""
    return verdict.kind is VerdictKind.CHANGED and verdict.chosen not in {"", verdict.code}


def by_run(
    runs: Sequence[Run], offers: Mapping[str, int], verdicts: Iterable[Verdict]
) -> tuple[tuple[Run, Reckoning], ...]:
    """Return each run with what became of it, the newest first; ``offers`` says how many each has shown."""
    sorted_out = _sorted_out(verdicts, lambda each: each.run)
    newest = sorted(runs, key=lambda run: (run.made_at, run.id), reverse=True)
    return tuple((run, reckoned(offers.get(run.id, 0), sorted_out.get(run.id, ()))) for run in newest)


def by_code(offers: Iterable[Offer], verdicts: Iterable[Verdict]) -> dict[CodeId, Reckoning]:
    """Return, for each code that was ever suggested, what became of it."""
    shown = _sorted_out(offers, lambda each: each.code)
    decided = _sorted_out(verdicts, lambda each: each.code)
    codes = sorted({*shown, *decided})
    return {code: reckoned(len(shown.get(code, ())), decided.get(code, ())) for code in codes}


def over_time(
    verdicts: Iterable[Verdict], day_of: Callable[[datetime], date], at_least: int = 20
) -> tuple[tuple[date, date, Reckoning], ...]:
    """Return promised against observed, one stretch of days after another, each with ``at_least`` decisions.

    Days are not parted; the last stretch may hold fewer. ``day_of`` turns a moment into the day of the reader's clock.
    """
    decided = [each for each in verdicts if each.kind not in {VerdictKind.KEPT, VerdictKind.WITHDRAWN}]
    days = _sorted_out(decided, lambda each: day_of(each.at))
    found: list[tuple[date, date, Reckoning]] = []
    begun: list[date] = []
    gathered: list[Verdict] = []
    for day in sorted(days):
        begun.append(day)
        gathered += days[day]
        if len(gathered) >= at_least:
            found.append((begun[0], day, reckoned(0, gathered)))
            begun, gathered = [], []
    if gathered:
        found.append((begun[0], begun[-1], reckoned(0, gathered)))
    return tuple(found)


def _sorted_out(things: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    found: dict[K, list[T]] = {}
    for each in things:
        found.setdefault(key(each), []).append(each)
    return found
