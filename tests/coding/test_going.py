"""The next coding, the next turn without one, a turn by number or time."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.records import WORKLOAD, coding
from workbench.coding.going import ReadingOrder, next_uncoded, turn_by_words
from workbench.domain.spans import Span
from workbench.domain.turns import Turn

FIRST, INNER, LAST = coding("x-1", 4, 29), coding("x-2", 4, 12), coding("x-3", 34, 50)
ALL = (LAST, FIRST, INNER)
TURNS = (
    Turn(0, "P1", 0, 4, 30, time=0.0),
    Turn(1, "P2", 30, 34, 60, time=65.5),
    Turn(2, "P3", 60, 64, 64),
    Turn(3, "P1", 64, 68, 90, time=3700.0),
)


class DescribeTheReadingOrder:
    def it_goes_on_and_back_in_the_order_of_the_text(self):
        order = ReadingOrder(ALL)
        assert list(order.after(INNER)) == ["x-1", "x-3"]
        assert list(order.after(LAST)) == []
        assert order.before(LAST) == "x-1"
        assert order.before(INNER) is None

    def it_goes_from_a_position(self):
        order = ReadingOrder(ALL)
        assert order.first_from(0) == order.first_from(4) == "x-2"
        assert order.first_from(35) is None
        assert order.last_before(99) == "x-3"
        assert order.last_before(4) is None

    def it_knows_what_stands_on_the_same_words(self):
        order = ReadingOrder((*ALL, replace(INNER, id="x-4", code=WORKLOAD.id)))
        assert order.on(INNER.span) == ["x-2", "x-4"]
        assert order.on(Span(5, 6)) == []

    def it_follows_what_comes_moves_and_goes(self):
        order = ReadingOrder()
        for each in ALL:
            order.put(each)
        order.put(coding("x-2", 40, 45))
        order.drop("x-1")
        order.drop("nothing")
        assert len(order) == 2
        assert list(order.after(LAST)) == ["x-2"]

    @given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=12))
    def it_sums_up_what_is_coded(self, spans):
        made = [
            replace(
                coding(f"x-{place}", 0, 1), segment=replace(FIRST.segment, span=Span(start, start + length))
            )
            for place, (start, length) in enumerate(spans)
        ]
        stretches = ReadingOrder(made).stretches()
        coded = {place for start, length in spans for place in range(start, start + length)}
        assert {place for start, end in stretches for place in range(start, end)} == coded
        assert all(one[1] < other[0] for one, other in pairwise(stretches))


class DescribeNextUncoded:
    def it_finds_a_turn_of_which_nothing_is_coded(self):
        assert next_uncoded(TURNS, [(36, 44)], 0) == TURNS[3]
        assert next_uncoded(TURNS, [(70, 72)], 31) == TURNS[0]

    def it_counts_words_that_reach_into_a_turn(self):
        assert next_uncoded(TURNS, [(10, 36), (80, 82)], 0) is None

    def it_finds_none_where_all_are_coded_or_there_are_none(self):
        assert next_uncoded(TURNS, [(0, 90)], 5) is None
        assert next_uncoded((), [], 0) is None

    def it_counts_no_coding_of_a_label(self):
        assert next_uncoded(TURNS, [(0, 4), (34, 90)], 70) == TURNS[0]


class DescribeATurnByWords:
    @pytest.mark.parametrize(
        ("typed", "index"),
        [
            ("1", 0),
            (" 4 ", 3),
            ("0:10", 0),
            ("1:05", 0),
            ("1:06", 1),
            ("1.30", 1),
            ("1:02:30", 3),
            ("0:0", 0),
        ],
    )
    def it_is_found_by_number_and_by_time(self, typed, index):
        assert turn_by_words(TURNS, typed) == TURNS[index]

    @pytest.mark.parametrize("typed", ["", "0", "5", "dua", "1:x", "1:2:3:4"])
    def it_is_none_for_what_names_no_turn(self, typed):
        assert turn_by_words(TURNS, typed) is None

    def it_is_none_by_time_where_there_are_no_times(self):
        assert turn_by_words((Turn(0, "P1", 0, 4, 30),), "1:00") is None

    def it_is_the_first_timed_turn_before_the_recording_begins(self):
        assert turn_by_words((replace(TURNS[0], time=9.0),), "0:01") == replace(TURNS[0], time=9.0)
