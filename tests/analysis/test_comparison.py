from itertools import pairwise
from math import log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.coding_index import CodingColumns, TurnColumns, Turns, index_of
from workbench.analysis.comparison import (
    Coded,
    Spoken,
    Standings,
    Table,
    Yardstick,
    chance_of,
    covered_words,
    holm,
    whole_likelihood,
)
from workbench.analysis.keyness import log_likelihood
from workbench.analysis.showing import best_of
from workbench.domain.comparisons import Base, Caution, Standing
from workbench.domain.matrices import Measure

BY_CODINGS = Yardstick(Measure.CODINGS, Base.WORDS)


def _column(*values: int):
    return np.asarray(values, dtype=np.int64)


def _table(coded: list[tuple[int, int, int, int]], spoken: list[tuple[int, int, int, int]], rows: int = 1):
    """Codings as (group, row, source, speaker), talk as (group, source, speaker, words)."""
    codings = np.asarray(coded, dtype=np.int64).reshape(-1, 4)
    talk = np.asarray(spoken, dtype=np.int64).reshape(-1, 4)
    groups = int(max(talk[:, 0].max(initial=0), codings[:, 0].max(initial=0))) + 1
    return Table(
        Coded(*(codings[:, each] for each in range(4))),
        Spoken(*(talk[:, each] for each in range(4))),
        rows,
        groups,
    )


def _first(table: Table, how: Yardstick = BY_CODINGS) -> Standing:
    return Standings(table, how).all()[0][0][0]


class DescribeTheTest:
    @pytest.mark.parametrize(
        ("cells", "published"),
        [
            ((110, 2442, 111, 29114), 270.72),
            ((29, 13, 123, 31612), 263.90),
            ((31, 23, 139, 31584), 256.84),
            ((10, 0, 3, 31764), 167.23),
        ],
    )
    def it_agrees_with_dunning(self, cells: tuple[int, int, int, int], published: float) -> None:
        """Dunning (1993), table 1: *the swiss*, *can be*, *previous year*, *mineral water*."""
        both, first, second, neither = cells
        found = whole_likelihood(both, second, both + first, second + neither)
        assert found == pytest.approx(published, abs=0.005)

    def it_agrees_with_the_log_likelihood_wizard(self) -> None:
        """52 times in 50,000 words against 57 in 75,000: +2.65, says the UCREL wizard (Rayson) in the example that goes
        with McEnery & Hardie (2012), *Corpus Linguistics: Method, Theory and Practice*.
        """
        talk = [(0, 0, 0, 50_000), (1, 1, 1, 75_000)]
        found = _first(_table([(0, 0, 0, 0)] * 52 + [(1, 0, 1, 1)] * 57, talk))
        assert found.likelihood == pytest.approx(2.65, abs=0.005)
        assert (found.rate, found.elsewhere) == (pytest.approx(1.04), pytest.approx(0.76))
        assert found.expected == pytest.approx(43.6)
        assert not found.typical

    def it_reckons_chances_by_chi_square(self) -> None:
        assert [round(chance_of(each), 4) for each in (3.8415, 6.6349, 10.8276)] == [0.05, 0.01, 0.001]
        assert chance_of(0) == 1

    def it_corrects_as_holm_does(self) -> None:
        """The example of Holm's procedure in its usual form: 0.01, 0.04, 0.03, 0.005 become 0.03, 0.06, 0.06, 0.02."""
        assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
        assert holm([]) == []

    @given(st.lists(st.floats(0, 1), max_size=12))
    def it_never_falls_and_never_makes_surer(self, chances: list[float]) -> None:
        corrected = holm(chances)
        assert all(new >= old for new, old in zip(corrected, chances, strict=True))
        assert all(each <= 1 for each in corrected)
        ordered = [new for _, new in sorted(zip(chances, corrected, strict=True))]
        assert all(one <= other for one, other in pairwise(ordered))

    @given(st.integers(0, 40), st.integers(0, 40), st.integers(40, 90), st.integers(40, 90))
    def it_is_the_whole_formula(self, a: int, b: int, c: int, d: int) -> None:
        cells = [(a, c * (a + b) / (c + d)), (b, d * (a + b) / (c + d))]
        cells += [(c - a, c - cells[0][1]), (d - b, d - cells[1][1])]
        expected = 2 * sum(seen * log(seen / chance) for seen, chance in cells if seen)
        assert whole_likelihood(a, b, c, d) == pytest.approx(expected, abs=1e-9)


class DescribeStandings:
    def it_is_typical_by_rate_and_not_by_number(self) -> None:
        # 10 in 1,000 words against 2 in 2,000: expected are 4 and 8.
        coded = [(0, 0, each % 2, each % 3) for each in range(10)] + [(1, 0, 2, 3)] * 2
        talk = [(0, 0, 0, 400), (0, 1, 1, 300), (0, 1, 2, 300), (1, 2, 3, 2000)]
        (standings,), tests = Standings(_table(coded, talk), BY_CODINGS).all()
        here, there = standings
        assert tests == 1
        assert (here.count, here.rate, here.elsewhere, here.expected) == (10, 10, 1, 4)
        assert here.likelihood == there.likelihood == pytest.approx(12.7806, abs=1e-4)
        assert (here.ratio, here.difference) == (pytest.approx(3.321928), pytest.approx(900))
        assert (here.codings, here.sources, here.speakers) == (10, 2, 3)
        assert here.typical
        assert not there.typical
        assert here.cautions == (Caution.FEW,)

    def it_says_what_it_rests_on(self) -> None:
        alone = _table([(0, 0, 0, 0)] * 9 + [(1, 0, 1, 1)], [(0, 0, 0, 100), (1, 1, 1, 900)])
        assert {Caution.ONE_SOURCE, Caution.ONE_SPEAKER} <= set(_first(alone).cautions)
        unknown = _table([(0, 0, 0, -1)] * 9 + [(1, 0, 1, 1)], [(0, 0, -1, 100), (1, 1, 1, 900)])
        assert Caution.NO_SPEAKER in _first(unknown).cautions
        assert Caution.ONE_SPEAKER not in _first(unknown).cautions

    def it_says_when_one_source_or_speaker_makes_the_difference(self) -> None:
        coded = [(0, 0, 0, 0)] * 9 + [(0, 0, 1, 1)] * 2 + [(1, 0, 2, 2)] * 8
        talk = [(0, 0, 0, 500), (0, 1, 1, 1500), (1, 2, 2, 5000)]
        found = _first(_table(coded, talk))
        assert found.typical
        assert {Caution.WITHOUT_SOURCE, Caution.WITHOUT_SPEAKER} <= set(found.cautions)
        even = [(0, 0, each % 4, each % 4) for each in range(40)] + [(1, 0, 4, 4)] * 8
        talk = [(0, each, each, 500) for each in range(4)] + [(1, 4, 4, 5000)]
        assert not {Caution.WITHOUT_SOURCE, Caution.WITHOUT_SPEAKER} & set(
            _first(_table(even, talk)).cautions
        )

    def it_leaves_who_says_nothing_known_out_of_what_it_leans_on(self) -> None:
        coded = [(0, 0, each % 2, -1) for each in range(9)] + [(1, 0, 2, 2)]
        found = _first(_table(coded, [(0, 0, -1, 100), (0, 1, -1, 100), (1, 2, 2, 900)]))
        assert Caution.WITHOUT_SPEAKER not in found.cautions

    def it_warns_where_a_difference_may_be_chance_among_so_many(self) -> None:
        sizes = [(0, 0, 0, 1000), (1, 1, 1, 1000)]
        rows = [(0, 0, 0, 0)] * 8 + [(1, 0, 1, 1)]
        assert Caution.CHANCE not in _first(_table(rows, sizes)).cautions
        more = [(group, row, group, group) for row in range(1, 9) for group in (0, 1)]
        assert Caution.CHANCE in _first(_table(rows + more, sizes, rows=9)).cautions

    def it_holds_every_group_against_all_others(self) -> None:
        coded = [(0, 0, 0, 0)] * 6 + [(1, 0, 1, 1)] * 2 + [(2, 0, 2, 2)] * 2
        talk = [(group, group, group, 1000) for group in range(3)]
        (standings,), tests = Standings(_table(coded, talk), BY_CODINGS).all()
        assert tests == 3
        assert standings[0].elsewhere == 2
        assert standings[0].likelihood == pytest.approx(log_likelihood(6, 4, 1000, 2000))

    @pytest.mark.parametrize(
        ("measure", "count", "rate"),
        [(Measure.SOURCES, 2, 200 / 3), (Measure.SPEAKERS, 3, 75)],
    )
    def it_counts_sources_and_speakers_by_their_own_number(
        self, measure: Measure, count: int, rate: float
    ) -> None:
        coded = [(0, 0, 0, 0)] * 5 + [(0, 0, 1, 1), (0, 0, 1, 2), (1, 0, 3, 4)]
        talk = [(0, 0, 0, 9), (0, 1, 1, 9), (0, 1, 2, 9), (0, 2, 3, 9), (1, 3, 4, 9), (1, 4, 5, 9)]
        found = _first(_table(coded, talk), Yardstick(measure, Base.WORDS))
        assert (found.count, found.rate) == (count, pytest.approx(rate))
        assert Caution.WITHOUT_SOURCE not in found.cautions
        assert not found.typical

    def it_counts_against_all_codings(self) -> None:
        coded = [(0, 0, 0, 0)] * 3 + [(0, 1, 0, 0)] + [(1, 1, 1, 1)] * 4
        found = _first(_table(coded, [], rows=2), Yardstick(Measure.CODINGS, Base.CODINGS))
        assert (found.rate, found.elsewhere, found.difference) == (75, 0, None)
        assert found.only_here
        assert found.likelihood == pytest.approx(whole_likelihood(3, 0, 4, 4))

    def it_compares_nothing_with_a_group_without_material(self) -> None:
        (standings,), _ = Standings(_table([(0, 0, 0, 0)], [(0, 0, 0, 50), (1, 1, 1, 0)]), BY_CODINGS).all()
        assert [each.likelihood for each in standings] == [0, 0]
        assert standings[1].ratio is standings[0].ratio is None
        assert standings[1].cautions == ()

    def it_says_nothing_of_what_is_nowhere(self) -> None:
        table = _table([], [(0, 0, 0, 50), (1, 1, 1, 50)])
        assert _first(table) == Standing(0, 0, 0, 0, 0, 1, 1, None, None, 0, 0, 0)
        nothing = _first(_table([], []), Yardstick(Measure.SOURCES, Base.CODINGS))
        assert (nothing.rate, nothing.expected, nothing.typical) == (0, 0, False)

    @given(st.lists(st.tuples(*(st.integers(0, 2) for _ in range(4))), max_size=30))
    def it_sees_two_groups_alike_from_both_sides(self, coded: list[tuple[int, int, int, int]]) -> None:
        coded = [(group % 2, *rest) for group, *rest in coded]
        talk = [(0, 0, 0, 70), (1, 1, 1, 40)]
        for measure in (Measure.CODINGS, Measure.SOURCES, Measure.SPEAKERS):
            for base in Base:
                rows, _ = Standings(_table(coded, talk, rows=3), Yardstick(measure, base)).all()
                for one, other in rows:
                    assert one.likelihood == other.likelihood
                    assert not (one.typical and other.typical)


def _index(spans: list[tuple[int, int, int, int]], text: str = "a " * 5000):
    """Return an index of codings as (source, speaker, start, end), a word to each code point and blank."""
    size = len(spans)
    source, speaker, start, end = ([each[at] for each in spans] for at in range(4))
    words = ["w" * (last - first) for first, last in zip(start, end, strict=True)]
    columns = CodingColumns(
        [f"x{at:02}" for at in range(size)], source, [0] * size, [0] * size, start, end, start,
        [0] * size, [0.0] * size, [False] * size, words,
    )  # fmt: skip
    made = TurnColumns(source, start, [each + 1 for each in start], speaker, [0.0] * size)
    return index_of(columns, Turns(made)).measure(lambda _number: text)


class DescribeCoveredWords:
    def it_counts_shared_words_once(self) -> None:
        # Words stand at 0, 2, 4, ...: [0, 10) holds five, [6, 14) four, two of them the same.
        index = _index([(0, 0, 0, 10), (0, 0, 6, 14), (0, 0, 100, 104), (1, 1, 0, 10)])
        coded = Coded(_column(0, 0, 0, 1), _column(0, 0, 1, 0), index.source, index.participant)
        cells, groups = covered_words(index, _column(0, 1, 2, 3), coded, (2, 2))
        assert cells.tolist() == [[7, 5], [2, 0]]
        assert groups.tolist() == [9, 5]

    def it_counts_a_word_that_a_coding_cuts_as_a_table_does(self) -> None:
        # "eban", "eban ker" and, touching, "ja"; of another row "ban kerja la"; of another group no more than a sign.
        text = "beban kerja laporan …"
        index = _index([(0, 0, 1, 5), (0, 0, 1, 9), (0, 0, 9, 11), (0, 0, 2, 14), (0, 0, 20, 21)], text)
        coded = Coded(_column(0, 0, 0, 0, 1), _column(0, 0, 0, 1, 1), index.source, index.participant)
        cells, groups = covered_words(index, _column(0, 1, 2, 3, 4), coded, (2, 2))
        assert cells.tolist() == [[2, 0], [3, 0]]
        assert groups.tolist() == [3, 0]

    def it_has_no_words_without_codings(self) -> None:
        coded = Coded(_column(), _column(), _column(), _column())
        cells, groups = covered_words(_index([]), _column(), coded, (1, 2))
        assert (cells.tolist(), groups.tolist()) == ([[0, 0]], [0, 0])

    def it_rates_words_and_tests_codings(self) -> None:
        covered = np.asarray([[60, 10]]), np.asarray([80, 40])
        table = _table([(0, 0, each % 3, each % 3) for each in range(12)] + [(1, 0, 4, 4)],
                       [(0, 0, 0, 1000), (1, 4, 4, 1000)])  # fmt: skip
        by_words = _first(table, Yardstick(Measure.WORDS, Base.WORDS, *covered))
        assert (by_words.count, by_words.rate, by_words.elsewhere, by_words.expected) == (60, 60, 10, 35)
        assert by_words.likelihood == pytest.approx(log_likelihood(12, 1, 1000, 1000))
        assert by_words.typical
        of_all = _first(table, Yardstick(Measure.WORDS, Base.CODINGS, *covered))
        assert (of_all.rate, of_all.elsewhere) == (75, 25)


class DescribeShowing:
    def it_goes_from_source_to_source_and_speaker_to_speaker(self) -> None:
        index = _index(
            [(0, 0, 0, 100), (0, 0, 200, 300), (1, 0, 0, 100), (1, 1, 400, 500), (0, 2, 900, 1000)]
        )
        assert best_of(index, np.arange(5), ["b", "a"], 3) == [2, 4, 3]

    def it_prefers_what_reads_well_and_repeats_no_words(self) -> None:
        index = _index(
            [(0, 0, 0, 10), (0, 0, 0, 900), (0, 0, 1000, 1060), (0, 0, 2000, 2100), (0, 0, 2050, 2150)]
        )
        assert best_of(index, np.arange(5), ["a"], 5) == [3, 2, 0]

    def it_shows_nothing_of_nothing(self) -> None:
        assert best_of(_index([]), _column(), [], 3) == []
