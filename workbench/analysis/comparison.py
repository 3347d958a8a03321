"""Comparison of groups: what each has more of than the others, how sure that is, and on how little it rests.

The test is the log-likelihood of ``analysis.keyness``. Where units that can but have something or not are counted
(sources of all sources, codings of all codings), both halves of the table enter it, as in Dunning (1993), *Accurate
methods for the statistics of surprise and coincidence*, Computational Linguistics 19(1); where codings are counted for
so many words, the first half alone, as in Rayson & Garside (2000).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import erfc, sqrt

import numpy as np
import numpy.typing as npt

from workbench.analysis.coding_index import CodingIndex
from workbench.analysis.columns import Column
from workbench.analysis.keyness import critical_value, log_likelihood, log_ratio
from workbench.domain.comparisons import Base, Caution, Standing
from workbench.domain.matrices import Measure

Counts = npt.NDArray[np.int64]
TYPICAL = 0.05
"""The probability below which a difference counts as one, of one comparison by itself and of all together."""
LEAST = {Measure.SOURCES: 2, Measure.SPEAKERS: 2}
LEAST_CODINGS = 3
"""What is there but once or twice is typical of nothing."""
FEW = 5
_ROUNDED = 9


def whole_likelihood(count: int, elsewhere: int, size: int, size_elsewhere: int) -> float:
    """Return the log-likelihood of a table of two by two: ``count`` of ``size`` units here, others elsewhere.

    G² over all four cells (Dunning 1993). That of Rayson & Garside leaves out those that don't have it, which are
    nearly all where words are counted.
    """
    without = log_likelihood(size - count, size_elsewhere - elsewhere, size, size_elsewhere)
    return log_likelihood(count, elsewhere, size, size_elsewhere) + without


def chance_of(likelihood: float) -> float:
    """Return how probable a log-likelihood at least as great is by chance: chi-square, one degree of freedom."""
    return erfc(sqrt(max(0.0, likelihood) / 2))


def holm(chances: Sequence[float]) -> list[float]:
    """Return the probabilities corrected for their number (Holm 1979, *A simple sequentially rejective multiple test
    procedure*, Scandinavian Journal of Statistics 6): the smallest times n, the next times n - 1, never falling.
    """
    corrected = [0.0] * len(chances)
    highest = 0.0
    for rank, place in enumerate(sorted(range(len(chances)), key=lambda each: chances[each])):
        highest = max(highest, min(1.0, (len(chances) - rank) * chances[place]))
        corrected[place] = highest
    return corrected


@dataclass(frozen=True, slots=True, eq=False)
class Coded:
    """Codings by column: their group, their row, their source and who says it (-1: nobody known)."""

    group: Column
    row: Column
    source: Column
    participant: Column


@dataclass(frozen=True, slots=True, eq=False)
class Spoken:
    """Material by column, a row for each speaker (-1: nobody known) of each source in a group: how many words."""

    group: Column
    source: Column
    participant: Column
    words: Column


@dataclass(frozen=True, slots=True)
class Yardstick:
    """How things are counted; ``covered`` are the words under the codings of each row and group, by words alone."""

    measure: Measure
    base: Base
    covered: Counts | None = None
    covered_all: Counts | None = None


class Table:
    """Counts of rows in groups."""

    def __init__(self, coded: Coded, spoken: Spoken, rows: int, groups: int) -> None:
        """Take codings and material, numbered by row and group."""
        self._coded, self._spoken = coded, spoken
        self.rows, self.groups = rows, groups

    @cached_property
    def codings(self) -> Counts:
        """Codings of each row in each group."""
        return self._by_cell(self._coded.row * self.groups + self._coded.group)

    @cached_property
    def sources(self) -> Counts:
        """In how many sources of a group each row occurs."""
        return self._different(self._coded.source)

    @cached_property
    def speakers(self) -> Counts:
        """By how many known speakers."""
        return self._different(self._coded.participant)

    @cached_property
    def unsaid(self) -> Counts:
        """How many codings nobody is known to say."""
        nobody = self._coded.participant < 0
        return self._by_cell((self._coded.row * self.groups + self._coded.group)[nobody])

    @cached_property
    def words(self) -> Counts:
        """Words of each group's material."""
        return np.bincount(self._spoken.group, self._spoken.words, self.groups).astype(np.int64)

    @cached_property
    def sources_there(self) -> Counts:
        """Sources of each group that have words in it, or codings."""
        return self._there(self._spoken.source, self._coded.source)

    @cached_property
    def speakers_there(self) -> Counts:
        """Speakers of each group who say something in it, or are coded."""
        return self._there(self._spoken.participant, self._coded.participant)

    def _by_cell(self, cell: Column) -> Counts:
        found = np.bincount(cell, minlength=self.rows * self.groups).astype(np.int64)
        return found.reshape(self.rows, self.groups)

    def _different(self, thing: Column) -> Counts:
        known = thing >= 0
        cell = (self._coded.row * self.groups + self._coded.group)[known]
        width = int(thing.max(initial=0)) + 1
        return self._by_cell(np.unique(cell * width + thing[known]) // width)

    def _there(self, said: Column, coded: Column) -> Counts:
        thing = np.concatenate((said[self._spoken.words > 0], coded))
        group = np.concatenate((self._spoken.group[self._spoken.words > 0], self._coded.group))
        known = thing >= 0
        width = int(thing.max(initial=0)) + 1
        cells = np.unique(group[known] * width + thing[known]) // width
        return np.bincount(cells, minlength=self.groups).astype(np.int64)

    def heaviest(self, by_speaker: bool) -> tuple[Counts, Counts, Counts]:
        """Return, for each row and group, the codings of the source (or speaker) that has most of them.

        With it, that source's words in the group and all its codings there.
        """
        thing = self._coded.participant if by_speaker else self._coded.source
        said = self._spoken.participant if by_speaker else self._spoken.source
        width = int(max(thing.max(initial=0), said.max(initial=0))) + 1
        known, spoke = thing >= 0, said >= 0
        row, group, thing = self._coded.row[known], self._coded.group[known], thing[known]
        cells, counts = np.unique((row * self.groups + group) * width + thing, return_counts=True)
        where = (cells // width) % self.groups * width + cells % width
        words = np.bincount(
            self._spoken.group[spoke] * width + said[spoke],
            self._spoken.words[spoke],
            self.groups * width,
        )
        codings = np.bincount(group * width + thing, minlength=self.groups * width)
        # Of several that have as many, the one that takes least of the rest with it goes: numbers must not decide.
        order = np.lexsort((codings[where], words[where], -counts, cells // width))
        first = np.concatenate(([True], np.diff(cells[order] // width) != 0))[: len(cells)]
        cells, counts, where = cells[order][first], counts[order][first], where[order][first]
        most, its_words, its_codings = (np.zeros(self.rows * self.groups, np.int64) for _ in range(3))
        place = cells // width
        most[place], its_words[place], its_codings[place] = counts, words[where], codings[where]
        shape = (self.rows, self.groups)
        return most.reshape(shape), its_words.reshape(shape), its_codings.reshape(shape)


def covered_words(
    index: CodingIndex, slots: Column, coded: Coded, shape: tuple[int, int]
) -> tuple[Counts, Counts]:
    """Return the words under the codings of each row and group, and under all of each group; shared ones count once.

    ``index`` is measured; ``coded`` are its codings in ``slots``.
    """
    by_cell = _united(index, slots, coded.row * shape[1] + coded.group, shape[0] * shape[1])
    return by_cell.reshape(shape), _united(index, slots, coded.group, shape[1])


def _united(index: CodingIndex, slots: Column, cell: Column, cells: int) -> Counts:
    """Count the words under codings by cell as a table does: where codings of a source overlap or touch, once."""
    source, start, end = index.source[slots], index.start[slots], index.end[slots]
    # Every cell's piece of every source has a stretch of its own on one long line.
    line = (cell * (int(source.max(initial=0)) + 1) + source) * index.width
    order = np.argsort(line + start, kind="stable")
    if not len(order):
        return np.zeros(cells, dtype=np.int64)
    begins, ends, mine = (line + start)[order], (line + end)[order], slots[order]
    fresh = np.concatenate(([True], begins[1:] > np.maximum.accumulate(ends)[:-1]))
    first = np.flatnonzero(fresh)
    words = np.maximum.reduceat(index.last_word[mine], first) - index.first_word[mine[first]]
    # A word that the first coding's start cuts counts, too, where it goes on before the last one's end.
    words += (line[order][first] + index.goes_on[mine[first]]) < np.maximum.reduceat(ends, first)
    return np.bincount(cell[order[first]], words, cells).astype(np.int64)


class Standings:
    """Holds each group against the others together."""

    def __init__(self, table: Table, how: Yardstick) -> None:
        """Take the counts and by what they are compared."""
        self._table, self._how = table, how
        self._against_words = how.measure in {Measure.CODINGS, Measure.WORDS} and how.base is Base.WORDS
        self._sizes = self._of_units().sum(axis=0) if self._sizes_are_codings else self._sizes_there()
        self._critical = critical_value(TYPICAL)

    @property
    def _sizes_are_codings(self) -> bool:
        return self._how.measure in {Measure.CODINGS, Measure.WORDS} and self._how.base is Base.CODINGS

    def _of_units(self) -> Counts:
        """What is tested: codings, sources or speakers. Words of one coding are said together, so theirs is codings."""
        measure = self._how.measure
        if measure is Measure.SOURCES:
            return self._table.sources
        return self._table.speakers if measure is Measure.SPEAKERS else self._table.codings

    def _sizes_there(self) -> Counts:
        measure = self._how.measure
        if measure is Measure.SOURCES:
            return self._table.sources_there
        return self._table.speakers_there if measure is Measure.SPEAKERS else self._table.words

    def all(self) -> tuple[list[list[Standing]], int]:
        """Return the standings by row and group, and how many comparisons were made."""
        units = self._of_units()
        groups = range(self._table.groups)
        plain = [[self._standing(row, group, units) for group in groups] for row in range(self._table.rows)]
        # Two groups make one comparison, seen from both sides.
        tested = [
            (row, group) for row in range(len(plain)) for group in groups if len(groups) > 2 or not group
        ]
        corrected = holm([plain[row][group].chance for row, group in tested])
        by_place = dict(zip(tested, corrected, strict=True))
        leaning = self._leaning(units)
        found = [
            [
                self._told(row, group, standing, by_place.get((row, group), by_place[row, 0]), leaning)
                for group, standing in enumerate(standings)
            ]
            for row, standings in enumerate(plain)
        ]
        return found, len(tested)

    def _likelihood(self, count: int, others: int, size: int, size_others: int) -> float:
        """Return G², 0 where there is nothing to compare: nothing here and there, or no material on one side."""
        if not count + others or size <= 0 or size_others <= 0:
            return 0.0
        test = log_likelihood if self._against_words else whole_likelihood
        return round(max(0.0, test(count, others, size, size_others)), _ROUNDED)

    def _standing(self, row: int, group: int, units: Counts) -> Standing:
        count = int(units[row, group])
        others = int(units[row].sum()) - count
        size = int(self._sizes[group])
        size_others = int(self._sizes.sum()) - size
        likelihood = self._likelihood(count, others, size, size_others)
        total = size + size_others
        expected = (count + others) * size / total if total else 0.0
        shown, shown_others, base, base_others = count, others, size, size_others
        how = self._how
        if how.measure is Measure.WORDS and how.covered is not None and how.covered_all is not None:
            shown = int(how.covered[row, group])
            shown_others = int(how.covered[row].sum()) - shown
            if self._sizes_are_codings:
                base = int(how.covered_all[group])
                base_others = int(how.covered_all.sum()) - base
            both = base + base_others
            expected = (shown + shown_others) * base / both if both else 0.0
        scale = 1000.0 if self._against_words else 100.0
        rate = scale * shown / base if base else 0.0
        elsewhere = scale * shown_others / base_others if base_others else 0.0
        comparable = bool(shown and base and base_others)
        return Standing(
            shown,
            expected,
            rate,
            elsewhere,
            likelihood,
            chance_of(likelihood),
            1.0,
            round(log_ratio(shown, shown_others, base, base_others), _ROUNDED) if comparable else None,
            round(100 * (rate - elsewhere) / elsewhere, _ROUNDED) if elsewhere else None,
            int(self._table.codings[row, group]),
            int(self._table.sources[row, group]),
            int(self._table.speakers[row, group]),
        )

    def _told(
        self,
        row: int,
        group: int,
        plain: Standing,
        corrected: float,
        leaning: Sequence[tuple[Caution, Callable[[int, int], bool]]],
    ) -> Standing:
        """Return the standing with what it comes to."""
        least = LEAST.get(self._how.measure, LEAST_CODINGS)
        units = int(self._of_units()[row, group])
        more = units > self._expected_units(row, group) and plain.rate > plain.elsewhere
        typical = more and units >= least and plain.likelihood >= self._critical
        cautions = [caution for caution, holds in self._grounds(row, group, corrected) if holds]
        # Without its only source nothing is left, which that says already.
        known = {Caution.WITHOUT_SOURCE: Caution.ONE_SOURCE, Caution.WITHOUT_SPEAKER: Caution.ONE_SPEAKER}
        if typical:
            cautions += [
                caution for caution, leans in leaning if known[caution] not in cautions and leans(row, group)
            ]
        order = list(Caution)
        return Standing(
            plain.count, plain.expected, plain.rate, plain.elsewhere, plain.likelihood, plain.chance, corrected,
            plain.ratio, plain.difference, plain.codings, plain.sources, plain.speakers, typical,
            tuple(sorted(cautions, key=order.index)) if plain.codings else (),
        )  # fmt: skip

    def _expected_units(self, row: int, group: int) -> float:
        units, sizes = self._of_units()[row], self._sizes
        return float(units.sum() * sizes[group] / sizes.sum()) if sizes.sum() else 0.0

    def _grounds(self, row: int, group: int, corrected: float) -> tuple[tuple[Caution, bool], ...]:
        table = self._table
        unsaid, speakers = int(table.unsaid[row, group]), int(table.speakers[row, group])
        return (
            (Caution.FEW, self._is_few(row, group)),
            (Caution.ONE_SOURCE, int(table.sources[row, group]) == 1),
            (Caution.ONE_SPEAKER, speakers == 1 and not unsaid),
            (Caution.NO_SPEAKER, unsaid > 0),
            (Caution.CHANCE, corrected >= TYPICAL),
        )

    def _is_few(self, row: int, group: int) -> bool:
        """Tell whether any cell that enters the test is expected to hold fewer than five."""
        count = int(self._of_units()[row].sum())
        size = int(self._sizes[group])
        total = int(self._sizes.sum())
        here = count * size / total if total else 0.0
        cells = [here, count - here]
        if not self._against_words:
            cells += [size - here, total - size - (count - here)]
        return min(cells) < FEW

    def _leaning(self, units: Counts) -> list[tuple[Caution, Callable[[int, int], bool]]]:
        """Return how to tell whether a difference is gone without the source, or the speaker, that has most of it."""
        if self._how.measure not in {Measure.CODINGS, Measure.WORDS}:
            return []
        return [
            (Caution.WITHOUT_SOURCE, self._without(units, by_speaker=False)),
            (Caution.WITHOUT_SPEAKER, self._without(units, by_speaker=True)),
        ]

    def _without(self, units: Counts, *, by_speaker: bool) -> Callable[[int, int], bool]:
        most, words, codings = self._table.heaviest(by_speaker)

        def leans(row: int, group: int) -> bool:
            if not most[row, group]:
                return False
            count = int(units[row, group] - most[row, group])
            others = int(units[row].sum() - units[row, group])
            gone = words if self._against_words else codings
            size = int(self._sizes[group] - gone[row, group])
            size_others = int(self._sizes.sum() - self._sizes[group])
            likelihood = self._likelihood(count, others, size, size_others)
            more = count * size_others > others * size
            return not more or likelihood < self._critical

        return leans
