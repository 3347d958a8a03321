"""The material of a project in stretches: every turn, and what of each source stands in no turn.

Every word belongs to one stretch, and every coding to that in which its words begin; so whatever is said of material
(whose it is, from where, which question it answers) is said once, for counts and for what they are rated by alike.
"""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from workbench.analysis.coding_index import Mask
from workbench.analysis.columns import Column, renumbered
from workbench.coding.query_facts import word_starts

if TYPE_CHECKING:
    from array import array

_WIDTH = 1 << 26
"""More than any text has code points: keeps the places of one source apart from those of the next."""
NEVER = _WIDTH
_RUN = re.compile(r"\S*")
_SIGN = re.compile(r"[^\W_]")


class Words(Enum):
    """Which words are somebody's material.

    ``ALL``: all of a source, labels of speakers too. ``PLACED``: the same, but of surveys only answers, without their
    labels. ``SPOKEN``: what is said in turns, without labels.
    """

    ALL = auto()
    PLACED = auto()
    SPOKEN = auto()


@dataclass(frozen=True, eq=False)
class Measured:
    """The words of one source: where each begins, how many each turn holds, with its label and without."""

    starts: Column
    whole: Column
    spoken: Column

    def counted(self, text: str, positions: Column) -> tuple[Column, Column]:
        """Return how many words begin before each position, and where one that it cuts goes on.

        That is the next letter or digit of a word that began before the position; ``NEVER`` where none is cut or the
        rest holds none. Words between two positions are those that begin there, and a cut one that goes on before the
        end: exactly what ``count_words`` finds between them.
        """
        before = np.searchsorted(self.starts, positions, side="left")
        goes_on = np.full(len(positions), NEVER, dtype=np.int64)
        inside = [
            number
            for number, place in enumerate(positions.tolist())
            if 0 < place <= len(text) and not text[place - 1].isspace()
        ]
        for number in inside:
            place, known = int(positions[number]), int(before[number])
            if known and (rest := _rest_of_word(text, int(self.starts[known - 1]), place)) >= 0:
                goes_on[number] = rest
        return before, goes_on


def _rest_of_word(text: str, start: int, place: int) -> int:
    run = _RUN.match(text, start)
    end = run.end() if run is not None else start
    found = _SIGN.search(text, place, end) if end > place else None
    return found.start() if found is not None else -1


def measured(text: str, turns: Column) -> Measured:
    """Return the words of a source with these turns: rows of start, where speech begins, and end (code points)."""
    none = np.zeros(0, dtype=np.int64)
    bare = Measured(np.asarray(word_starts(text), dtype=np.int32), none, none)
    first, label = bare.counted(text, turns[:, 0])
    speech, cut = bare.counted(text, turns[:, 1])
    last = np.searchsorted(bare.starts, turns[:, 2], side="left")
    whole = last - first + (label < turns[:, 2])
    spoken = last - speech + (cut < turns[:, 2])
    return Measured(bare.starts, whole, spoken)


@dataclass(frozen=True, eq=False)
class Material:
    """All stretches: the turns by source and place, then one for each source. Things bear the file's numbers.

    ``participant`` is 0 for nobody known, ``question`` the number of the question that is answered, -1 for none.
    """

    source: Column
    start: Column
    text_start: Column
    end: Column
    participant: Column
    question: Column
    sources: Column
    """The sources by number; the stretch of what stands in no turn of them comes after all turns, in this order."""

    @property
    def turns(self) -> int:
        """Number of turns."""
        return len(self.start)

    @cached_property
    def speaker(self) -> Column:
        """Who speaks in each stretch, numbered from 0; -1 where nobody known does."""
        # Nobody, 0, is put in so that it is always the first.
        _people, found = np.unique(np.append(self.participant, 0), return_inverse=True)
        return found[:-1] - 1

    @cached_property
    def speakers(self) -> int:
        """How many people speak anywhere."""
        return int(self.speaker.max(initial=-1)) + 1

    def at(self, source: Column, position: Column) -> Column:
        """Return the stretch that holds each place."""
        key = source * _WIDTH + position
        last = np.searchsorted(self._key, key, side="right") - 1
        inside = last >= 0
        found = last[inside]
        inside[inside] = key[inside] < self.source[found] * _WIDTH + self.end[found]
        return np.where(inside, last, self.turns + np.searchsorted(self.sources, source))

    @cached_property
    def _key(self) -> Column:
        return self.source[: self.turns] * _WIDTH + self.start

    def turns_of(self, source: int) -> Column:
        """Return the turns of a source: rows of start, where speech begins, and end."""
        first, last = np.searchsorted(self.source[: self.turns], [source, source + 1])
        return np.stack((self.start, self.text_start, self.end), axis=1)[first:last]

    def by_source(self, heads: Mapping[int, int]) -> Column:
        """Return for each stretch what its source, by number, stands for; -1 for what ``heads`` has not."""
        return _looked_up(self.source, heads)

    def by_speaker(self, heads: Mapping[int, int]) -> Column:
        """Return for each stretch what its speaker, by number, stands for; -1 for what ``heads`` has not."""
        return _looked_up(self.participant, heads)

    def by_place(
        self, sources: Mapping[int, int], speakers: Mapping[int, int], asking: AbstractSet[int]
    ) -> Column:
        """Return for each stretch the place of its source; in sources that ask for it that of who speaks goes first."""
        of_source, of_speaker = self.by_source(sources), self.by_speaker(speakers)
        asks = self.by_source(dict.fromkeys(asking, 1)) > 0
        return np.where(asks & (of_speaker >= 0), of_speaker, of_source)

    def without(self, speakers: AbstractSet[int]) -> Mask:
        """Tell which stretches none of these people, by number, speak."""
        return ~self.spoken_by(speakers)

    def people(self, stretches: Column) -> frozenset[int]:
        """Return who speaks in some stretches, by number; 0 where nobody known does."""
        return frozenset(np.unique(self.participant[stretches]).tolist())

    def spoken_by(self, speakers: AbstractSet[int]) -> Mask:
        """Tell which stretches one of these people, by number, speaks."""
        return np.isin(self.participant, np.asarray(sorted(speakers), dtype=np.int64))

    def talks(self) -> dict[int, list[int]]:
        """Return in which sources each participant speaks, by numbers, in their order."""
        spoken = self.participant > 0
        pairs = np.unique(self.participant[spoken] * _WIDTH + self.source[spoken])
        found: dict[int, list[int]] = {}
        for pair in pairs.tolist():
            found.setdefault(pair // _WIDTH, []).append(pair % _WIDTH)
        return found

    def words(
        self,
        measured: Mapping[int, Measured],
        totals: Mapping[int, int],
        surveys: AbstractSet[int],
        which: Words,
    ) -> Column:
        """Return how many words each stretch has of those asked for; ``totals`` are those of each source."""
        numbers = self.sources.tolist()
        none = [np.zeros(0, dtype=np.int64)]
        whole = np.concatenate(none + [measured[each].whole for each in numbers])
        spoken = np.concatenate(none + [measured[each].spoken for each in numbers])
        if which is Words.SPOKEN:
            return np.concatenate((spoken, np.zeros(len(numbers), dtype=np.int64)))
        place = np.searchsorted(self.sources, self.source[: self.turns])
        every = np.asarray([totals[each] for each in numbers], dtype=np.int64)
        rest = np.maximum(every - np.bincount(place, whole, minlength=len(numbers)).astype(np.int64), 0)
        if which is Words.ALL:
            return np.concatenate((whole, rest))
        asked = np.asarray([each in surveys for each in numbers], dtype=np.bool_)
        return np.concatenate((np.where(asked[place], spoken, whole), np.where(asked, 0, rest)))


def _looked_up(numbers: Column, heads: Mapping[int, int]) -> Column:
    known = sorted(heads)
    return np.asarray([*(heads[each] for each in known), -1], dtype=np.int64)[renumbered(numbers, known)]


def material_of(turns: "array[int]", questions: Sequence[int], sources: Sequence[int]) -> Material:
    """Return the material from turns in flat rows of five numbers, by source and place, and the question of each.

    Turns of other sources are left out: they came in after the sources were read.
    """
    table = np.frombuffer(turns, dtype=np.int64).reshape(-1, 5) if len(turns) else np.zeros((0, 5), np.int64)
    every = np.sort(np.asarray(sources, dtype=np.int64))
    known = np.isin(table[:, 0], every)
    table, question = table[known], np.asarray(questions, dtype=np.int64)[known]
    none = np.zeros(len(every), dtype=np.int64)
    return Material(
        source=np.concatenate((table[:, 0], every)),
        start=table[:, 1].copy(),
        text_start=table[:, 2].copy(),
        end=table[:, 3].copy(),
        participant=np.concatenate((table[:, 4], none)),
        question=np.concatenate((question, none - 1)),
        sources=every,
    )
