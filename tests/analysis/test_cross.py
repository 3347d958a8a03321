"""Cross-tables against counting by hand, for any codings."""

from collections.abc import Callable
from itertools import product
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.columns import coding_table
from workbench.analysis.cross import Membership, Side, cross
from workbench.domain.matrices import Dimension, Heading, Matrix, Measure

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


def letters(source: int, start: int, end: int) -> int:
    """Count words where every code point is one."""
    return end - start


def matrix_of(codings: list[Coded], measure: Measure, words: tuple[int, ...] = WORDS) -> Matrix:
    def column(read: Callable[[Coded], int]) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
        return np.array([read(each) for each in codings], dtype=np.int64)

    nothing = column(lambda _each: 0)
    spans = [each.start for each in codings], [each.end for each in codings]
    table = coding_table(
        column(lambda each: each.source), nothing, nothing, spans, column(lambda each: each.speaker)
    )
    rows = Side(Dimension.CODE, heads(ROWS), Membership.single(column(lambda each: each.row)))
    columns = Side(
        Dimension.DISTRICT, heads(COLUMNS), Membership.single(column(lambda each: each.column)), words
    )
    return cross(table, rows, columns, measure, letters, 400)


def heads(count: int) -> tuple[Heading, ...]:
    return tuple(Heading(str(number), f"Nomor {number}") for number in range(count))


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
            assert found.row_totals[row] == units([each for each in both if each.row == row], measure)
        for column in range(COLUMNS):
            assert found.column_totals[column] == units(
                [each for each in both if each.column == column], measure
            )
        assert found.grand_total == units(both, measure)

    @given(CODINGS)
    def it_loses_and_invents_no_coding(self, codings: list[Coded]) -> None:
        found = matrix_of(codings, Measure.CODINGS)
        both = sum(1 for each in codings if each.row >= 0 and each.column >= 0)
        assert sum(map(sum, found.cells)) == sum(found.row_totals) == sum(found.column_totals) == both

    @given(CODINGS)
    def it_never_counts_a_source_twice_in_a_total(self, codings: list[Coded]) -> None:
        found = matrix_of(codings, Measure.SOURCES)
        for row, total in zip(found.cells, found.row_totals, strict=True):
            assert max(row) <= total <= min(sum(row), SOURCES)

    @given(CODINGS)
    def it_shares_rows_and_columns_out(self, codings: list[Coded]) -> None:
        by_row, by_column = (
            matrix_of(codings, Measure.ROW_PERCENT),
            matrix_of(codings, Measure.COLUMN_PERCENT),
        )
        for row, total in zip(by_row.cells, by_row.row_totals, strict=True):
            assert sum(row) == pytest.approx(total)
            assert total in {0, 100}
        for column, total in enumerate(by_column.column_totals):
            assert sum(row[column] for row in by_column.cells) == pytest.approx(total)
            assert total in {0, 100}
        assert sum(by_row.column_totals) == pytest.approx(by_row.grand_total)
        assert sum(by_column.row_totals) == pytest.approx(by_column.grand_total)

    @given(CODINGS)
    def it_rates_totals_between_their_cells(self, codings: list[Coded]) -> None:
        found = matrix_of(codings, Measure.PER_1000_WORDS, (70, 10, 20, 10))
        for row, total in zip(found.cells, found.row_totals, strict=True):
            assert min(row) - 1e-9 <= total <= max(row) + 1e-9
        assert min(found.column_totals) - 1e-9 <= found.grand_total <= max(found.column_totals) + 1e-9

    @given(CODINGS)
    def it_rates_by_all_words_where_columns_have_none(self, codings: list[Coded]) -> None:
        counted, rated = matrix_of(codings, Measure.CODINGS), matrix_of(codings, Measure.PER_1000_WORDS, ())
        for counts, rates in zip(counted.cells, rated.cells, strict=True):
            assert rates == pytest.approx([1000 * each / 400 for each in counts])
        assert rated.grand_total == pytest.approx(1000 * counted.grand_total / 400)

    def it_rates_nothing_by_no_words(self) -> None:
        found = matrix_of([Coded(0, 0, 1, 0, 0, 1)], Measure.PER_1000_WORDS)
        assert found.cells[0] == (0, 0, 0, 0)
        assert found.row_totals[0] == 10
        assert matrix_of([], Measure.PER_1000_WORDS, (0, 0, 0, 0)).grand_total == 0

    @given(CODINGS)
    def it_tells_what_is_there_at_all(self, codings: list[Coded]) -> None:
        counted, present = matrix_of(codings, Measure.CODINGS), matrix_of(codings, Measure.PRESENT)
        assert present.cells == tuple(tuple(float(each > 0) for each in row) for row in counted.cells)
        assert present.row_totals == tuple(float(each > 0) for each in counted.row_totals)
        assert present.grand_total == float(counted.grand_total > 0)

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
        assert found.cells == ((0.0,) * COLUMNS,) * ROWS
        assert (found.grand_total, found.measure) == (0, measure)


class DescribeMembership:
    def it_lets_a_coding_stand_in_several_places(self) -> None:
        found = Membership.several([[0, 1], [], [2]], np.array([0, 2, 1, 0]))
        pairs = list(zip(found.coding.tolist(), found.heading.tolist(), strict=True))
        assert pairs == [(0, 0), (0, 1), (1, 2), (3, 0), (3, 1)]

    def it_stands_nowhere_without_codings(self) -> None:
        found = Membership.several([[0]], np.array([], dtype=np.int64))
        assert found.coding.tolist() == found.heading.tolist() == []
