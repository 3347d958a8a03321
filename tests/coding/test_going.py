"""The next coding, the next turn without one, a turn by number or time."""

from dataclasses import replace

import pytest

from tests.fakes.records import WORKLOAD, coding
from workbench.coding.going import (
    coding_after,
    coding_before,
    next_of_same_code,
    next_uncoded,
    turn_by_words,
)
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


class DescribeCodings:
    def it_goes_on_in_the_order_of_the_text(self):
        assert coding_after(ALL, 0, None) == INNER
        assert coding_after(ALL, 0, INNER) == FIRST
        assert coding_after(ALL, 0, FIRST) == LAST
        assert coding_after(ALL, 0, LAST) is None
        assert coding_after(ALL, 35, None) is None

    def it_goes_back(self):
        assert coding_before(ALL, 99, None) == LAST
        assert coding_before(ALL, 0, LAST) == FIRST
        assert coding_before(ALL, 0, INNER) is None
        assert coding_before(ALL, 4, None) is None

    def it_finds_the_next_of_the_same_code_and_coder(self):
        assert next_of_same_code(ALL, INNER) == FIRST
        assert next_of_same_code((*ALL, replace(LAST, id="x-4", code=WORKLOAD.id)), FIRST) == LAST
        assert next_of_same_code((replace(LAST, coder="k-2"),), FIRST) is None


class DescribeNextUncoded:
    def it_finds_a_turn_of_which_nothing_is_coded(self):
        assert next_uncoded(TURNS, [Span(40, 44), Span(36, 41)], 0) == TURNS[3]
        assert next_uncoded(TURNS, [Span(70, 72)], 31) == TURNS[0]

    def it_counts_words_that_reach_into_a_turn(self):
        assert next_uncoded(TURNS, [Span(10, 36), Span(80, 82)], 0) is None

    def it_finds_none_where_all_are_coded_or_there_are_none(self):
        assert next_uncoded(TURNS, [Span(0, 90)], 5) is None
        assert next_uncoded((), [], 0) is None

    def it_counts_no_coding_of_a_label(self):
        assert next_uncoded(TURNS, [Span(0, 4), Span(34, 90)], 70) == TURNS[0]


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
