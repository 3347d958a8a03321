"""All codings of a project as columns kept in memory, for queries: made once, then mended where something changed.

Things bear numbers here that the caller gives them and that they keep. -1 stands for none: no turn, nobody.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from workbench.analysis.columns import Column
from workbench.coding.query_facts import line_starts, word_starts

Seconds = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
Objects = npt.NDArray[np.object_]

_WIDTH = 1 << 26
"""More than any text has code points: keeps the places of one source apart from those of the next."""


class CodingColumns(NamedTuple):
    """Codings in numbers: ``speaks_at`` is where words begin, ``day`` and ``moment`` (seconds) when they were made."""

    id: Sequence[str]
    source: Sequence[int]
    code: Sequence[int]
    coder: Sequence[int]
    start: Sequence[int]
    end: Sequence[int]
    speaks_at: Sequence[int]
    day: Sequence[int]
    moment: Sequence[float]
    accepted: Sequence[bool]
    words: Sequence[str]


class TurnColumns(NamedTuple):
    """Turns in numbers; ``seconds`` is the time in the recording, not a number where there is none."""

    source: Sequence[int]
    start: Sequence[int]
    end: Sequence[int]
    participant: Sequence[int]
    seconds: Sequence[float]


class Turns:
    """All turns, by source and place.

    Turns are numbered in that order, one number being left out between two sources: so the turn behind another one
    bears the next number, and no turn of another source does.
    """

    def __init__(self, turns: TurnColumns) -> None:
        """Take the turns in any order."""
        source, start, end, participant = (np.asarray(each, dtype=np.int64) for each in turns[:4])
        order = np.argsort(source * _WIDTH + start, kind="stable")
        self._key = (source * _WIDTH + start)[order]
        self._end = (source * _WIDTH + end)[order]
        gaps = np.cumsum(np.diff(source[order], prepend=source[order][:1]) != 0)
        none = np.asarray([-1], dtype=np.int64)
        self.number = np.concatenate((np.arange(len(order)) + gaps, none))
        self.participant = np.concatenate((participant[order], none))
        self.seconds = np.concatenate((np.asarray(turns.seconds, dtype=np.float64)[order], [np.nan]))

    def __len__(self) -> int:
        """Count the turns."""
        return len(self._key)

    def at(self, source: Column, position: Column) -> Column:
        """Return the row of the turn that holds each place; -1, the row of none, between turns."""
        key = source * _WIDTH + position
        last = np.searchsorted(self._key, key, side="right") - 1
        inside = last >= 0
        inside[inside] = key[inside] < self._end[last[inside]]
        return np.where(inside, last, -1)


@dataclass(frozen=True, eq=False)
class CodingIndex:
    """One row a coding. Never changes: what is mended is a new one, so that a query sees one state.

    ``turn`` and ``last_turn`` are those in which it begins and ends. ``first_word`` and ``last_word`` count the words
    that begin before its start and before its end, ``goes_on`` is where a word that its start cuts goes on (far behind
    every text where none does); ``first_line`` and ``last_line`` are its paragraphs, from 0. They are there once
    ``measured``.
    """

    id: Objects
    source: Column
    code: Column
    coder: Column
    start: Column
    end: Column
    speaks_at: Column
    day: Column
    moment: Seconds
    accepted: Mask
    words: Objects
    turn: Column
    last_turn: Column
    participant: Column
    seconds: Seconds
    first_word: Column
    last_word: Column
    goes_on: Column
    first_line: Column
    last_line: Column
    measured: bool = False

    @property
    def size(self) -> int:
        """Number of codings."""
        return len(self.id)

    @cached_property
    def slots(self) -> dict[str, int]:
        """Where each coding stands, by its id."""
        return dict(zip(self.id.tolist(), range(self.size), strict=True))

    @cached_property
    def width(self) -> int:
        """One more than any place in a text."""
        return int(self.end.max(initial=0)) + 2

    def without(self, ids: Iterable[str]) -> "CodingIndex":
        """Return the index without these codings, those of them that it has."""
        gone = [slot for slot in map(self.slots.get, ids) if slot is not None]
        if not gone:
            return self
        kept = np.ones(self.size, dtype=np.bool_)
        kept[gone] = False
        return self._kept(kept)

    def of_coders(self, coders: Sequence[int]) -> "CodingIndex":
        """Return the index of the codings of these coders, by number, alone."""
        kept = np.isin(self.coder, np.asarray(coders, dtype=np.int64))
        return self._kept(kept)

    def not_said_by(self, participants: Sequence[int]) -> "CodingIndex":
        """Return the index without the codings that these participants, by number, say."""
        return self._kept(~np.isin(self.participant, np.asarray(participants, dtype=np.int64)))

    def with_more(self, codings: CodingColumns, turns: Turns) -> "CodingIndex":
        """Return the index with more codings at its end, not measured yet."""
        if not codings.id:
            return self
        fresh = index_of(codings, turns)
        joined = {
            name: np.concatenate((getattr(self, name), getattr(fresh, name))) for name in _column_names()
        }
        return CodingIndex(**joined, measured=self.measured and not fresh.size)

    def in_turns(self, turns: Turns) -> "CodingIndex":
        """Return the index as other turns have it."""
        begins = turns.at(self.source, self.speaks_at)
        return replace(
            self,
            turn=turns.number[begins],
            last_turn=turns.number[turns.at(self.source, self.end - 1)],
            participant=turns.participant[begins],
            seconds=turns.seconds[begins],
        )

    def measure(self, text_of: Callable[[int], str]) -> "CodingIndex":
        """Return the index with words and paragraphs counted where they are not yet; reads the texts of those."""
        from workbench.analysis.material import Measured

        if self.measured:
            return self
        none = np.zeros(0, dtype=np.int64)
        places = [getattr(self, name).copy() for name in _PLACES]
        waiting = np.flatnonzero(self.first_line < 0)
        order = waiting[np.argsort(self.source[waiting], kind="stable")]
        for mine in np.split(order, np.flatnonzero(np.diff(self.source[order])) + 1):
            if not len(mine):
                continue
            text = text_of(int(self.source[mine[0]]))
            words = np.asarray(word_starts(text), dtype=np.int64)
            lines = np.asarray(line_starts(text), dtype=np.int64)
            start, end = self.start[mine], self.end[mine]
            places[0][mine], places[2][mine] = Measured(words, none, none).counted(text, start)
            places[1][mine] = np.searchsorted(words, end, side="left")
            places[3][mine] = np.searchsorted(lines, start, side="right")
            places[4][mine] = np.searchsorted(lines, end - 1, side="right")
        return replace(self, **dict(zip(_PLACES, places, strict=True)), measured=True)

    def of_source(self, source: int) -> list[str]:
        """Return the ids of the codings of a source."""
        return list(self.id[self.source == source])

    def codes_over(self, slot: int) -> list[int]:
        """Return the codes, by number, of the other codings that share text with one; each once."""
        sharing = (
            (self.source == self.source[slot]) & (self.start < self.end[slot]) & (self.end > self.start[slot])
        )
        sharing[slot] = False
        return [each for each in dict.fromkeys(self.code[sharing].tolist()) if each != self.code[slot]]

    def _kept(self, rows: Mask | Column) -> "CodingIndex":
        columns = {name: getattr(self, name)[rows] for name in _column_names()}
        return replace(self, **columns)


_PLACES = ("first_word", "last_word", "goes_on", "first_line", "last_line")


def index_of(codings: CodingColumns, turns: Turns) -> CodingIndex:
    """Return the index of these codings, not measured yet."""

    def column(name: str) -> Column:
        return np.asarray(getattr(codings, name), dtype=np.int64)

    size = len(codings.id)
    none = np.full(size, -1, dtype=np.int64)
    bare = CodingIndex(
        id=_objects(codings.id),
        source=column("source"),
        code=column("code"),
        coder=column("coder"),
        start=column("start"),
        end=column("end"),
        speaks_at=column("speaks_at"),
        day=column("day"),
        moment=np.asarray(codings.moment, dtype=np.float64),
        accepted=np.asarray(codings.accepted, dtype=np.bool_),
        words=_objects(codings.words),
        turn=none,
        last_turn=none,
        participant=none,
        seconds=np.full(size, np.nan),
        first_word=none,
        last_word=none,
        goes_on=none,
        first_line=none,
        last_line=none,
        measured=not size,
    )
    return bare.in_turns(turns)


def _objects(values: Sequence[str]) -> Objects:
    made = np.empty(len(values), dtype=np.object_)
    made[:] = values
    return made


def _column_names() -> tuple[str, ...]:
    return tuple(each.name for each in fields(CodingIndex) if each.name != "measured")
