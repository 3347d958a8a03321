"""The order of rows and columns of a matrix, and what of it is hidden."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.arrangement_form import read, written
from workbench.domain.arrangements import (
    TOTAL,
    Arrangement,
    Order,
    Side,
    arranged,
    group_moved,
    moved,
    moved_to,
    place_of,
    turned,
)
from workbench.domain.errors import InvalidField
from workbench.domain.matrices import Dimension, Heading, Matrix, Measure


def matrix(rows: list[Heading], columns: list[Heading], cells: list[list[float]]) -> Matrix:
    return Matrix(
        Dimension.CODE,
        Dimension.DISTRICT,
        Measure.CODINGS,
        tuple(rows),
        tuple(columns),
        tuple(tuple(each) for each in cells),
        tuple(sum(each) for each in cells),
        tuple(sum(each) for each in zip(*cells, strict=True)) or (0.0,) * len(columns),
        sum(map(sum, cells)),
    )


def plain(*ids: str) -> list[Heading]:
    return [Heading(each, each.upper()) for each in ids]


def names(found: Matrix, side: Side = Side.ROWS) -> list[str]:
    headings = found.rows if side is Side.ROWS else found.columns
    return ["".join(place_of(each)) for each in headings]


TREE = matrix(
    [Heading("A", "A"), Heading("a", "a", 1), Heading("b", "b", 1), Heading("B", "B"), Heading("c", "c", 1)],
    plain("x", "y", "z"),
    [[3, 1, 0], [1, 0, 0], [2, 1, 0], [9, 0, 0], [9, 0, 0]],
)
NESTED = matrix(
    [Heading(id, id, 0, (outer, outer)) for outer in "PQ" for id in "mn"],
    plain("x", "y"),
    [[1, 0], [5, 0], [7, 0], [2, 9]],
)


class DescribeArranged:
    def it_leaves_everything_as_counted_unless_something_else_is_wanted(self) -> None:
        assert arranged(TREE, Arrangement()) is TREE

    def it_orders_rows_by_the_values_of_a_column_within_their_theme(self) -> None:
        found = arranged(TREE, Arrangement(rows=Order(by_values=("", "x"))))
        assert names(found) == ["B", "c", "A", "b", "a"]
        assert found.cells[0] == (9, 0, 0)
        assert found.row_totals == (9, 9, 4, 3, 1)
        assert names(arranged(TREE, Arrangement(rows=Order(by_values=("", "x"), falling=False)))) == [
            *("A", "a", "b"),
            *("B", "c"),
        ]

    def it_orders_columns_by_the_values_of_a_row_and_their_cells_with_them(self) -> None:
        found = arranged(TREE, Arrangement(columns=Order(by_values=("", "A"), falling=False)))
        assert names(found, Side.COLUMNS) == ["z", "y", "x"]
        assert found.cells[0] == (0, 1, 3)
        assert found.column_totals == (0, 2, 24)

    def it_orders_by_totals(self) -> None:
        assert names(arranged(TREE, Arrangement(rows=Order(by_values=TOTAL))))[0] == "B"
        found = arranged(TREE, Arrangement(columns=Order(by_values=TOTAL, falling=False)))
        assert names(found, Side.COLUMNS) == ["z", "y", "x"]

    def it_passes_over_a_place_that_is_gone(self) -> None:
        assert arranged(TREE, Arrangement(rows=Order(by_values=("", "gone")))) is TREE

    def it_keeps_inner_headings_under_their_outer_one(self) -> None:
        found = arranged(NESTED, Arrangement(rows=Order(by_values=("", "x"))))
        assert names(found) == ["Pn", "Pm", "Qm", "Qn"]

    def it_puts_what_is_new_behind_what_is_ordered_by_hand(self) -> None:
        found = arranged(TREE, Arrangement(rows=Order((("", "B"), ("", "A"), ("", "b")))))
        assert names(found) == ["B", "c", "A", "b", "a"]

    def it_hides_rows_and_columns_in_which_nothing_is(self) -> None:
        bare = replace(TREE, cells=((0, 0, 0), *TREE.cells[1:]), row_totals=(0, *TREE.row_totals[1:]))
        found = arranged(bare, Arrangement(hide_empty=True))
        assert names(found) == ["a", "b", "B", "c"]
        assert names(found, Side.COLUMNS) == ["x", "y"]
        assert found.grand_total == bare.grand_total

    def it_shows_what_has_a_total_though_no_cell(self) -> None:
        odd = replace(TREE, column_totals=(24, 2, 1))
        assert names(arranged(odd, Arrangement(hide_empty=True)), Side.COLUMNS) == ["x", "y", "z"]

    def it_hides_all_columns_where_there_are_no_rows(self) -> None:
        none = matrix([], plain("x", "y"), [])
        assert arranged(none, Arrangement(hide_empty=True)).columns == ()

    @given(
        st.lists(st.lists(st.integers(0, 5), min_size=3, max_size=3), min_size=1, max_size=8), st.booleans()
    )
    def it_shows_the_same_rows_in_whatever_order(self, cells: list[list[float]], falling: bool) -> None:
        whole = matrix(plain(*(f"r{number}" for number in range(len(cells)))), plain("x", "y", "z"), cells)
        order = Order(by_values=("", "y"), falling=falling)
        found = arranged(whole, Arrangement(rows=order))
        assert sorted(zip(found.rows, found.cells, strict=True), key=lambda each: each[0].id) == sorted(
            zip(whole.rows, whole.cells, strict=True), key=lambda each: each[0].id
        )
        shown = [each[1] for each in found.cells]
        assert shown == sorted(shown, reverse=falling)


class DescribeMoving:
    def it_moves_a_theme_with_its_codes(self) -> None:
        order = moved(TREE, Side.ROWS, ("", "B"), -1)
        assert order is not None
        assert names(arranged(TREE, Arrangement(rows=order))) == ["B", "c", "A", "a", "b"]

    def it_moves_a_code_within_its_theme_only(self) -> None:
        order = moved(TREE, Side.ROWS, ("", "a"), 1)
        assert order is not None
        assert names(arranged(TREE, Arrangement(rows=order))) == ["A", "b", "a", "B", "c"]
        assert moved(TREE, Side.ROWS, ("", "a"), -1) is None
        assert moved(TREE, Side.ROWS, ("", "b"), 1) is None

    def it_moves_inner_headings_under_their_outer_one_only(self) -> None:
        order = moved(NESTED, Side.ROWS, ("Q", "n"), -1)
        assert order is not None
        assert names(arranged(NESTED, Arrangement(rows=order))) == ["Pm", "Pn", "Qn", "Qm"]
        assert moved(NESTED, Side.ROWS, ("Q", "m"), -1) is None

    def it_moves_an_outer_heading_with_all_that_stands_under_it(self) -> None:
        order = group_moved(NESTED, Side.ROWS, "Q", -1)
        assert order is not None
        assert names(arranged(NESTED, Arrangement(rows=order))) == ["Qm", "Qn", "Pm", "Pn"]
        assert group_moved(NESTED, Side.ROWS, "Q", 1) is None
        assert group_moved(NESTED, Side.ROWS, "gone", 1) is None

    def it_moves_nothing_where_nothing_is(self) -> None:
        assert moved(TREE, Side.ROWS, ("", "gone"), 1) is None
        assert moved(TREE, Side.COLUMNS, ("", "x"), 0) is None

    def it_takes_the_place_of_one_of_its_like(self) -> None:
        order = moved_to(TREE, Side.COLUMNS, ("", "z"), ("", "x"))
        assert order is not None
        assert names(arranged(TREE, Arrangement(columns=order)), Side.COLUMNS) == ["z", "x", "y"]
        assert moved_to(TREE, Side.ROWS, ("", "a"), ("", "B")) is None
        assert moved_to(TREE, Side.ROWS, ("", "a"), ("", "a")) is None


class DescribeTurning:
    def it_swaps_the_orders(self) -> None:
        arrangement = Arrangement(rows=Order(by_values=TOTAL), totals=False)
        assert turned(arrangement).columns.by_values == TOTAL
        assert turned(turned(arrangement)) == arrangement


_START = '{"version": 1, "totals": true, "hide_empty": false, '
_PLACES = st.tuples(st.text(max_size=3), st.text(max_size=3))
_ORDERS = st.builds(Order, st.lists(_PLACES, max_size=3).map(tuple), st.none() | _PLACES, st.booleans())


class DescribeWriting:
    @given(st.builds(Arrangement, _ORDERS, _ORDERS, st.booleans(), st.booleans()))
    def it_is_read_as_it_was_written(self, arrangement: Arrangement) -> None:
        assert read(written(arrangement)) == arrangement

    def it_writes_nothing_of_the_usual_one(self) -> None:
        assert written(Arrangement()) == ""
        assert read("") == Arrangement()

    @pytest.mark.parametrize(
        "text",
        [
            "{",
            "[]",
            "{}",
            '{"version": 2}',
            _START + '"rows": {"by_hand": [3], "by_values": null, "falling": true}, "columns": {}}',
            _START + '"rows": {"by_hand": [[1, "a"]], "by_values": null, "falling": true}, "columns": {}}',
        ],
    )
    def it_refuses_what_is_none(self, text: str) -> None:
        with pytest.raises(InvalidField):
            read(text)
