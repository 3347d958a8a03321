"""What is read and coded as one: a sentence, a paragraph, a turn. Positions in code points; no label is part of any."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum, auto

from workbench.domain.spans import Span, trimmed
from workbench.domain.turns import Turn, turn_at

SENTENCE_END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+")
"""Where a sentence ends that can be selected or likened; what the machine learns is cut by ``language.sentences``."""


class Unit(Enum):
    """A measure of text. A sentence ends with its sign before a space; a turn is what is said in it."""

    SENTENCE = auto()
    PARAGRAPH = auto()
    TURN = auto()


def unit_at(unit: Unit, text: str, turns: Sequence[Turn], position: int) -> Span | None:
    """Return the unit at a caret before ``position``, without white space at its ends; None where nothing is written.

    A caret just behind a sentence's last sign still belongs to it. Outside every turn a turn is a paragraph.
    """
    if position and (
        position >= len(text) or (text[position].isspace() and not text[position - 1].isspace())
    ):
        position -= 1
    low, high = _stretch(text, turns, position)
    if unit is not Unit.TURN or turn_at(turns, position) is None:
        position = max(low, position)
        low = max(low, text.rfind("\n", 0, position) + 1)
        line_end = text.find("\n", position)
        high = min(high, line_end if line_end >= 0 else high)
    if unit is Unit.SENTENCE:
        ends = [found.end() for found in SENTENCE_END.finditer(text, low, high)]
        here = bisect_right(ends, position)
        low, high = (ends[here - 1] if here else low), (ends[here] if here < len(ends) else high)
    return trimmed(text, Span(low, high)) if low < high else None


def grown(unit: Unit, text: str, turns: Sequence[Turn], span: Span) -> Span:
    """Return a selection grown to whole units, or, when it is whole ones, by the next; the same at the end."""
    whole = _whole(unit, text, turns, span)
    if whole != span:
        return whole
    after = _first_written(text, span.end)
    added = None if after is None else unit_at(unit, text, turns, after)
    return span if added is None else Span(span.start, max(span.end, added.end))


def shrunk(unit: Unit, text: str, turns: Sequence[Turn], span: Span) -> Span:
    """Return a selection without its last unit; the same when it holds no more than one."""
    last = unit_at(unit, text, turns, span.end - 1)
    if last is None or last.start <= span.start:
        return span
    turn = turn_at(turns, last.start)
    opens = turn is not None and not text[turn.text_start : last.start].strip()
    limit = turn.start if turn is not None and opens else last.start
    kept = text[span.start : limit].rstrip()
    return Span(span.start, span.start + len(kept)) if kept else span


def _whole(unit: Unit, text: str, turns: Sequence[Turn], span: Span) -> Span:
    first, last = unit_at(unit, text, turns, span.start), unit_at(unit, text, turns, span.end - 1)
    start = span.start if first is None else min(span.start, first.start)
    return Span(start, span.end if last is None else max(span.end, last.end))


def _stretch(text: str, turns: Sequence[Turn], position: int) -> tuple[int, int]:
    """Return what is said in the turn at ``position``, or what stands between turns there."""
    turn = turn_at(turns, position)
    if turn is not None:
        return turn.text_start, turn.end
    after = bisect_right(turns, position, key=lambda each: each.start)
    return (turns[after - 1].end if after else 0), (turns[after].start if after < len(turns) else len(text))


def _first_written(text: str, position: int) -> int | None:
    rest = len(text) - len(text[position:].lstrip())
    return rest if rest < len(text) else None
