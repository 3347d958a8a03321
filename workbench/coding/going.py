"""Where to go on reading: the next coding, the turn that nobody has coded, a turn by its number or its time."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from workbench.domain.codings import Coding
from workbench.domain.spans import Span
from workbench.domain.turns import Turn


def coding_after(codings: Iterable[Coding], position: int, marked: Coding | None) -> Coding | None:
    """Return the coding that comes after ``marked`` in the order of the text, or, without one, starts at ``position``
    or later (code points). None after the last.
    """
    ordered = sorted(codings, key=in_text_order)
    if marked is not None:
        return next((each for each in ordered if in_text_order(each) > in_text_order(marked)), None)
    return next((each for each in ordered if each.span.start >= position), None)


def coding_before(codings: Iterable[Coding], position: int, marked: Coding | None) -> Coding | None:
    """Return the coding that comes before ``marked``, or, without one, starts before ``position``."""
    ordered = sorted(codings, key=in_text_order, reverse=True)
    if marked is not None:
        return next((each for each in ordered if in_text_order(each) < in_text_order(marked)), None)
    return next((each for each in ordered if each.span.start < position), None)


def next_of_same_code(codings: Iterable[Coding], marked: Coding) -> Coding | None:
    """Return the coding by the same coder under the same code that comes next in the text."""
    alike = (each for each in codings if (each.code, each.coder) == (marked.code, marked.coder))
    return coding_after(alike, 0, marked)


def next_uncoded(turns: Sequence[Turn], coded: Iterable[Span], position: int) -> Turn | None:
    """Return the first turn that begins after ``position`` and of whose speech nothing is coded.

    After the last one it begins anew at the top; None when every turn is coded somewhere.
    """
    covered = _merged(coded)
    starts = [span.start for span in covered]
    here = bisect_right(turns, position, key=lambda turn: turn.start)
    for turn in (*turns[here:], *turns[:here]):
        if turn.text_start >= turn.end:
            continue
        last = bisect_right(starts, turn.end - 1) - 1
        if last < 0 or covered[last].end <= turn.text_start:
            return turn
    return None


def turn_by_words(turns: Sequence[Turn], typed: str) -> Turn | None:
    """Return the turn that ``typed`` names: its number, from 1, or a time (``12:30``, ``1:02:30``) that it holds."""
    parts = typed.strip().replace(".", ":").split(":")
    if not all(part.strip().isdecimal() for part in parts) or len(parts) > 3:
        return None
    numbers = [int(part) for part in parts]
    if len(numbers) == 1:
        return turns[numbers[0] - 1] if 1 <= numbers[0] <= len(turns) else None
    seconds = 0
    for number in numbers:
        seconds = seconds * 60 + number
    timed = [turn for turn in turns if turn.time is not None]
    return next((turn for turn in reversed(timed) if (turn.time or 0) <= seconds), next(iter(timed), None))


def in_text_order(coding: Coding) -> tuple[int, int, str]:
    """Return by what codings of one source are ordered as they are read: start, end, and the older first."""
    return coding.span.start, coding.span.end, coding.id


def _merged(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found
