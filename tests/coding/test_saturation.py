"""Saturation against the worked example of its authors, and by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.coding.saturation import codes_of, fresh_in, in_any_order, ratios, reached
from workbench.domain.saturation import Reached, Spread

EXAMPLE = (16, 9, 7, 5, 4, 3, 1, 0, 0, 0)
"""New themes per interview: 37 in the base of four, then the runs of the published example.

Guest, Namey and Chen (2020), PLoS ONE 15(5): e0232076, where saturation is calculated: base 4, run 2. How the 37 of
the base are spread over its four interviews changes nothing.
"""


class DescribeThePublishedExample:
    def it_has_its_ratios(self) -> None:
        found = [None if each is None else round(each, 2) for each in ratios(EXAMPLE, 4, 2)]
        assert found[:8] == [None, None, None, None, None, 0.19, 0.11, 0.03]

    def it_reaches_five_percent_at_six_plus_two(self) -> None:
        assert reached(EXAMPLE, 4, 2, 0.05) == 6


class DescribeAStricterThreshold:
    def it_is_reached_where_two_sources_bring_nothing(self) -> None:
        assert reached(EXAMPLE, 4, 2, 0.0) == 7


class DescribeRatios:
    def it_is_not_known_before_a_run_is_full(self) -> None:
        assert ratios((3, 2, 1), 2, 2) == [None, None, None]
        assert ratios((3, 2, 1, 1), 2, 2) == [None, None, None, 2 / 5]
        assert ratios((), 4, 2) == []

    def it_is_not_known_where_the_base_has_no_code(self) -> None:
        assert ratios((0, 0, 3, 1), 2, 2) == [None] * 4
        assert reached((0, 0, 3, 1), 2, 2, 0.05) is None

    def it_counts_a_ratio_that_equals_the_threshold(self) -> None:
        assert reached((10, 10, 0, 1), 2, 2, 0.05) == 2
        assert reached((10, 9, 0, 1), 2, 2, 0.05) is None


class DescribeFreshCodes:
    def it_is_what_no_source_before_has(self) -> None:
        sources = [codes_of([0, 1]), codes_of([1]), codes_of([1, 2, 5])]
        assert fresh_in(sources) == [codes_of([0, 1]), 0, codes_of([2, 5])]


class DescribeRandomOrders:
    SOURCES = (codes_of([0]), codes_of([1]), codes_of([0]))

    def it_spreads_what_orders_would_have_shown(self) -> None:
        spread, places = in_any_order(self.SOURCES, 1, 1, (0.0,), 300, 7)
        assert spread == (Spread(1, 1, 1), Spread(2, 1, 2), Spread(2, 2, 2))
        # Two of six orders begin with the equal ones and stop at the first; the others end with an equal one.
        assert places == (Reached(0.0, None, 1.0, 2),)

    def it_is_the_same_for_the_same_seed(self) -> None:
        assert in_any_order(self.SOURCES, 1, 1, (0.05,), 50, 3) == in_any_order(
            self.SOURCES, 1, 1, (0.05,), 50, 3
        )

    @pytest.mark.parametrize(("sources", "orders"), [((), 100), (SOURCES, 0)])
    def it_says_nothing_of_nothing(self, sources: tuple[int, ...], orders: int) -> None:
        assert in_any_order(sources, 1, 1, (0.05,), orders, 1) == ((), (Reached(0.05, None),))

    def it_says_where_no_order_gets_there(self) -> None:
        different = [codes_of([each]) for each in range(4)]
        assert in_any_order(different, 1, 1, (0.0,), 20, 1)[1] == (Reached(0.0, None, 0.0),)

    @given(st.lists(st.integers(0, 255), min_size=1, max_size=8))
    def it_ends_where_every_order_ends(self, sources: list[int]) -> None:
        spread, _places = in_any_order(sources, 2, 1, (0.05,), 20, 1)
        everything = 0
        for each in sources:
            everything |= each
        assert spread[-1] == Spread(*[everything.bit_count()] * 3)
        assert all(each.low <= each.median <= each.high for each in spread)
