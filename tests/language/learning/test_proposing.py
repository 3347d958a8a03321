import numpy as np
import pytest

from tests.language.learning.lessons import CODES, COSTS, DATA, SIGNAL, talk
from workbench.language.learning.exploring import Candidate, candidates, diverse
from workbench.language.learning.lesson import Talk, Unit
from workbench.language.learning.proposing import Joins, Proposal, proposals, said, surest_of_each
from workbench.language.learning.windows import window

APART, TOGETHER = Joins(within_turns=False, across_turns=False), Joins(within_turns=True, across_turns=False)


def turns(*numbers: int, leads: tuple[int, ...] = ()) -> Talk:
    units = (
        Unit(10 * at, 10 * at + 9, ("satu", "dua", "tiga", "empat"), turn, leads=at in leads)
        for at, turn in enumerate(numbers)
    )
    return Talk("s-1", tuple(units))


def proposed(
    of: Talk, column: list[float], *, joins: Joins = APART, least: float = 0.8, taken: tuple[int, ...] = ()
) -> list[tuple[int, int, float]]:
    closed = [{SIGNAL} if at in taken else set[str]() for at in range(len(column))]
    found = proposals(of, np.array([column]).T, [SIGNAL], {SIGNAL: least}, closed, {SIGNAL: joins})
    return [(each.first, each.last, each.probability) for each in found]


class DescribeProposals:
    def it_takes_what_reaches_the_least_probability(self) -> None:
        assert proposed(turns(0, 1, 2), [0.8, 0.79, 0.9]) == [(0, 0, 0.8), (2, 2, 0.9)]

    def it_never_takes_what_has_no_probability_at_all(self) -> None:
        assert proposed(turns(0), [0.0], least=0.0) == []

    def it_leaves_out_what_is_taken_and_who_leads(self) -> None:
        assert proposed(turns(0, 1, 2, leads=(2,)), [0.9, 0.9, 0.9], taken=(0,)) == [(1, 1, 0.9)]

    @pytest.mark.parametrize(
        ("joins", "found"),
        [
            (APART, [(0, 0), (1, 1), (2, 2)]),
            (TOGETHER, [(0, 1), (2, 2)]),
            (Joins(within_turns=True, across_turns=True), [(0, 2)]),
            (Joins(within_turns=False, across_turns=True), [(0, 0), (1, 2)]),
        ],
    )
    def it_joins_neighbours_as_coders_do(self, joins: Joins, found: list[tuple[int, int]]) -> None:
        got = proposed(turns(0, 0, 1), [0.9, 0.9, 0.9], joins=joins)

        assert [(first, last) for first, last, _ in got] == found

    def it_gives_joined_units_their_mean(self) -> None:
        assert proposed(turns(0, 0), [0.8, 0.9], joins=TOGETHER) == [(0, 1, 0.85)]

    def it_joins_over_no_gap(self) -> None:
        assert len(proposed(turns(0, 0, 0), [0.9, 0.1, 0.9], joins=TOGETHER)) == 2

    def it_orders_by_the_talk_then_by_probability(self) -> None:
        scores = np.array([[0.8, 0.9], [0.9, 0.9]])
        least, joins = {COSTS: 0.5, SIGNAL: 0.5}, {COSTS: APART, SIGNAL: APART}

        found = proposals(turns(0, 1), scores, [SIGNAL, COSTS], least, [set(), set()], joins)

        assert [(each.first, each.code) for each in found] == [
            (0, COSTS),
            (0, SIGNAL),
            (1, COSTS),
            (1, SIGNAL),
        ]


class DescribeKeywords:
    def it_says_how_strongly_terms_speak(self) -> None:
        found = said(talk("bensin dan uang sendiri", "uang saja", "bensin", leads=[2]), CODES)

        assert found[:, 0].tolist() == [0.98, 0.0, 0.0]

    def it_keeps_the_surest_of_each_code(self) -> None:
        found = [Proposal(SIGNAL, at, at, p) for at, p in enumerate((0.6, 0.9, 0.9, 0.7))]
        other = Proposal(DATA, 0, 0, 0.5)

        assert surest_of_each([*found, other], 2) == [found[1], found[2], other]


class DescribeExploring:
    def it_finds_the_most_uncertain_units_that_are_open_and_say_something(self) -> None:
        talks = [turns(0, 1, 2, 3), talk("ya", "empat kata ada di", source="s-2")]
        scores = [np.array([[0.1], [0.45], [0.9], [0.5]]), np.array([[0.5], [0.3]])]
        closed = [[False, False, False, True], [False, False]]

        found = candidates(talks, scores, 0, closed)

        assert [(each.talk, each.unit) for each in found] == [(0, 1), (1, 1), (0, 0), (0, 2)]

    def it_chooses_what_is_unlike_what_was_chosen(self) -> None:
        found = [Candidate(0, 0, 0.5), Candidate(0, 1, 0.49), Candidate(0, 2, 0.4)]
        vectors = np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])

        assert [each.unit for each in diverse(found, vectors, 2)] == [0, 2]
        assert [each.unit for each in diverse(found, vectors, 9)] == [0, 2, 1]

    def it_chooses_nothing_among_nothing(self) -> None:
        assert diverse([], np.zeros((0, 2)), 3) == []


class DescribeWindow:
    def it_is_the_whole_of_a_short_talk(self) -> None:
        short = turns(0, 1)

        assert window(short, 1) == (short, 0)

    def it_begins_with_the_last_question_before_what_counts(self) -> None:
        long = turns(*range(60), leads=(3, 50))

        near, first = window(long, 40)

        assert first == 3
        assert near.units[40 - first] == long.units[40]
        assert len(near.units) < 60
