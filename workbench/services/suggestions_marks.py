"""Which units of a talk a coding marks, and which of them were read by those who coded.

A coding marks a unit when it covers at least half of it, or when at least half of the coding lies in it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, CoderId
from workbench.domain.spans import Span
from workbench.language.learning.lesson import Marked, Talk

PICKED: Final = 3
"""Fewer segments than this in a long talk were picked out of it, perhaps from a search: the rest was not read."""
UNITS_A_PICK: Final = 20
"""A talk is long here when more units than this were passed over for each segment."""


class Units:
    """The units of one talk, to be found by spans."""

    def __init__(self, talk: Talk) -> None:
        """Take the talk."""
        self.talk = talk
        self._starts = [unit.start for unit in talk.units]
        self._ends = [unit.end for unit in talk.units]

    def marked_by(self, span: Span) -> range:
        """Return which units a span marks: neighbours, or none."""
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, span.end)
        found = [at for at in range(first, last) if self._is_marked(at, span)]
        return range(found[0], found[-1] + 1) if found else range(0)

    def begun_before(self, position: int) -> int:
        """Return how many units begin before a position."""
        return bisect_left(self._starts, position)

    def _is_marked(self, at: int, span: Span) -> bool:
        shared = min(span.end, self._ends[at]) - max(span.start, self._starts[at])
        return 2 * shared >= min(span.length, self._ends[at] - self._starts[at])


def marked_talk(
    talk: Talk,
    codings: Sequence[Coding],
    refused: Iterable[tuple[Span, CodeId]],
    finished: Collection[CoderId],
    known: Collection[CodeId],
) -> Marked:
    """Return a talk with what people decided about it.

    ``codings`` are those of this source, ``known`` the codes that are learned. Codes that several coders gave are taken
    together; words of who leads the talk bear none, for they are context.
    """
    units = Units(talk)
    codes: list[set[str]] = [set() for _ in talk.units]
    denied: list[set[str]] = [set() for _ in talk.units]
    decided = _read(units, codings, finished)
    for coding in codings:
        for at in units.marked_by(coding.span):
            decided[at] = True
            if coding.code in known and not talk.units[at].leads:
                codes[at].add(coding.code)
    for span, code in refused:
        for at in units.marked_by(span):
            denied[at].add(code)
    return Marked(
        talk,
        tuple(map(frozenset, codes)),
        tuple(decided),
        tuple(frozenset(no - yes) for no, yes in zip(denied, codes, strict=True)),
    )


def taken_in(
    talk: Talk,
    codings: Iterable[Coding],
    refused: Iterable[tuple[Span, CodeId]],
    above: dict[CodeId, tuple[CodeId, ...]],
) -> list[set[str]]:
    """Return, per unit, what is not to be proposed: codes that stand there, those above them, refused ones."""
    units = Units(talk)
    found: list[set[str]] = [set() for _ in talk.units]
    for coding in codings:
        for at in units.marked_by(coding.span):
            found[at].update((coding.code, *above.get(coding.code, ())))
    for span, code in refused:
        for at in units.marked_by(span):
            found[at].add(code)
    return found


def _read(units: Units, codings: Sequence[Coding], finished: Collection[CoderId]) -> list[bool]:
    """Tell which units a coder has read, so that what bears no code there is meant to bear none."""
    length = len(units.talk.units)
    if finished:
        return [True] * length
    reached = max((_read_by(units, own) for own in _by_coder(codings)), default=0)
    return [at < reached for at in range(length)]


def _read_by(units: Units, codings: Sequence[Coding]) -> int:
    """Return how many units, from the start, one coder has read: up to their last coding, never after it.

    Who coded two segments far down a long talk has not read to there but come from elsewhere; see
    ``docs/decisions/0021-what-suggestions-learn-from.md``.
    """
    reached = units.begun_before(max(each.span.end for each in codings))
    segments = len({each.span for each in codings})
    picked = segments < PICKED and reached > UNITS_A_PICK * segments
    return 0 if picked else reached


def _by_coder(codings: Iterable[Coding]) -> list[list[Coding]]:
    found: dict[CoderId, list[Coding]] = {}
    for each in codings:
        found.setdefault(each.coder, []).append(each)
    return [found[coder] for coder in sorted(found)]
