"""Cross-tables against counting by hand, for any codings."""

from collections.abc import Callable
from itertools import product
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis import cross
from workbench.analysis.count_columns import CountColumns
from workbench.analysis.cross import Bases, Counts, Crossing, measured_by
from workbench.analysis.material import NEVER, Material, Words
from workbench.analysis.sides import Pairs, Side
from workbench.domain.matrices import Base, Heading, Measure

ROWS, COLUMNS, SOURCES = 3, 4, 3
WORDS = (70, 0, 20, 10)


class Coded(NamedTuple):
    """A coding: its source, start and end, who speaks, its row and its column; -1 is none."""

    source: int
    start: int
    end: int
    speaker: int
    row: int
    column: int


CODINGS = st.lists(
    st.builds(
        lambda source, start, length, speaker, row, column: Coded(
            source, start, start + length, speaker, row, column
        ),
        st.integers(0, SOURCES - 1),
        st.integers(0, 20),
        st.integers(1, 8),
        st.integers(-1, 2),
        st.integers(-1, ROWS - 1),
        st.integers(-1, COLUMNS - 1),
    ),
    max_size=20,
)


def pairs(codings: list[Coded], read: Callable[[Coded], int]) -> Pairs:
    heads = np.array([read(each) for each in codings], dtype=np.int64)
    there = np.flatnonzero(heads >= 0)
    return there, heads[there]


def side(number: int, members: Pairs) -> Side:
    heads = tuple(Heading(str(each), f"Nomor {each}") for each in range(number))
    return Side(heads, members, (), Base.COLUMN, Words.ALL, np.ones(0, dtype=np.bool_))


def matrix_of(codings: list[Coded], measure: Measure, words: tuple[int, ...] = WORDS) -> Counts:
    """Count codings of texts in which every code point is a word; each speaker has one stretch."""
    codings = sorted(codings)

    def column(read: Callable[[Coded], int]) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
        return np.array([read(each) for each in codings], dtype=np.int64)

    number = np.arange(len(codings))
    source, start, end = (column(lambda each, at=at: each[at]) for at in range(3))
    stretch = column(lambda each: each.speaker + 1)
    columns = CountColumns(
        number, source, number, number, start, end, start, stretch, start, end, np.full_like(start, NEVER)
    )
    speakers, none = np.arange(4), np.zeros(4, dtype=np.int64)
    material = Material(none, none, none, none, speakers, none, np.arange(SOURCES))
    crossing = Crossing(
        columns,
        side(ROWS, pairs(codings, lambda each: each.row)),
        side(COLUMNS, pairs(codings, lambda each: each.column)),
    )
    bases = Bases(tuple(map(float, words)), float(sum(words)))
    return measured_by(measure, crossing.counted(measure, material), bases)


def units(codings: list[Coded], measure: Measure) -> int:
    """Count by hand what a measure counts in some codings."""
    if measure is Measure.SOURCES:
        return len({each.source for each in codings})
    if measure is Measure.SPEAKERS:
        return len({each.speaker for each in codings} - {-1})
    if measure is Measure.WORDS:
        return len({(each.source, place) for each in codings for place in range(each.start, each.end)})
    return len(codings)


class DescribeCross:
    @pytest.mark.parametrize("measure", [Measure.CODINGS, Measure.SOURCES, Measure.SPEAKERS, Measure.WORDS])
    @given(codings=CODINGS)
    def it_counts_as_a_hand_does(self, measure: Measure, codings: list[Coded]) -> None:
        found = matrix_of(codings, measure)
        both = [each for each in codings if each.row >= 0 and each.column >= 0]
        for row, column in product(range(ROWS), range(COLUMNS)):
            own = [each for each in both if (each.row, each.column) == (row, column)]
            assert found.cells[row][column] == units(own, measure)
        for row in range(ROWS):
            assert found.rows[row] == units([each for each in both if each.row == row], measure)
        for column in range(COLUMNS):
            assert found.columns[column] == units([each for each in both if each.column == column], measure)
        assert found.total == units(both, measure)

    @pytest.mark.parametrize("measure", [Measure.SOURCES, Measure.SPEAKERS])
    def it_counts_the_same_where_marks_would_take_too_much(
        self, measure: Measure, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        codings = [Coded(each % 3, each, each + 2, each % 4 - 1, each % 3, each % 4) for each in range(24)]
        marked = matrix_of(codings, measure)
        monkeypatch.setattr(cross, "_MARKS", 0)
        sorted_out = matrix_of(codings, measure)
        assert marked.cells.tolist() == sorted_out.cells.tolist()
        assert (marked.rows.tolist(), marked.total) == (sorted_out.rows.tolist(), sorted_out.total)

    @given(CODINGS)
    def it_loses_and_invents_no_coding(self, codings: list[Coded]) -> None:
        found = matrix_of(codings, Measure.CODINGS)
        both = sum(1 for each in codings if each.row >= 0 and each.column >= 0)
        assert sum(map(sum, found.cells)) == sum(found.rows) == sum(found.columns) == both

    @given(CODINGS)
    def it_never_counts_a_source_twice_in_a_total(self, codings: list[Coded]) -> None:
        found = matrix_of(codings, Measure.SOURCES)
        for row, total in zip(found.cells, found.rows, strict=True):
            assert max(row) <= total <= min(sum(row), SOURCES)

    @given(CODINGS)
    def it_shares_rows_and_columns_out(self, codings: list[Coded]) -> None:
        by_row, by_column = (
            matrix_of(codings, Measure.ROW_PERCENT),
            matrix_of(codings, Measure.COLUMN_PERCENT),
        )
        for row, total in zip(by_row.cells, by_row.rows, strict=True):
            assert sum(row) == pytest.approx(total)
            assert total in {0, 100}
        for column, total in enumerate(by_column.columns):
            assert sum(row[column] for row in by_column.cells) == pytest.approx(total)
            assert total in {0, 100}
        assert sum(by_row.columns) == pytest.approx(by_row.total)
        assert sum(by_column.rows) == pytest.approx(by_column.total)

    @given(CODINGS)
    def it_rates_totals_between_their_cells(self, codings: list[Coded]) -> None:
        found = matrix_of(codings, Measure.PER_1000_WORDS, (70, 10, 20, 10))
        for row, total in zip(found.cells, found.rows, strict=True):
            assert min(row) - 1e-9 <= total <= max(row) + 1e-9
        assert min(found.columns) - 1e-9 <= found.total <= max(found.columns) + 1e-9

    def it_rates_nothing_by_no_words(self) -> None:
        found = matrix_of([Coded(0, 0, 1, 0, 0, 1)], Measure.PER_1000_WORDS)
        assert found.cells[0].tolist() == [0, 0, 0, 0]
        assert found.rows[0] == 10
        assert matrix_of([], Measure.PER_1000_WORDS, (0, 0, 0, 0)).total == 0

    @given(CODINGS)
    def it_tells_what_is_there_at_all(self, codings: list[Coded]) -> None:
        counted, present = matrix_of(codings, Measure.CODINGS), matrix_of(codings, Measure.PRESENT)
        assert present.cells.tolist() == [[float(each > 0) for each in row] for row in counted.cells]
        assert present.rows.tolist() == [float(each > 0) for each in counted.rows]
        assert present.total == float(counted.total > 0)

    def it_counts_shared_stretches_once(self) -> None:
        codings = [
            Coded(0, 0, 5, 0, 0, 0),
            Coded(0, 5, 8, 0, 0, 0),
            Coded(0, 2, 3, 0, 0, 0),
            Coded(1, 2, 3, 0, 0, 0),
        ]
        assert matrix_of(codings, Measure.WORDS).cells[0][0] == 9

    @pytest.mark.parametrize("measure", list(Measure))
    def it_counts_nothing_where_nothing_is_coded(self, measure: Measure) -> None:
        found = matrix_of([], measure)
        assert found.cells.tolist() == [[0.0] * COLUMNS] * ROWS
        assert found.total == 0
