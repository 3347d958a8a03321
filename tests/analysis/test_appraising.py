from dataclasses import dataclass
from itertools import pairwise
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from workbench.analysis.appraising import (
    Flags,
    Scores,
    concord,
    curve,
    of_codes,
    overall,
    ranked_cells,
    wrongly_probable,
)


@dataclass(frozen=True)
class Made:
    places: tuple[tuple[str, int], ...]
    probabilities: Scores
    given: Flags
    offered: Flags
    keywords: Scores
    likely: Flags
    speaks: NDArray[np.bool_]


def made(seed: int, units: int = 60, codes: int = 3, sources: int = 5) -> Made:
    chance = np.random.default_rng(seed)
    of = np.sort(chance.integers(0, sources, units))
    probabilities = np.round(chance.random((units, codes)), 2)
    speaks = chance.random(units) > 0.1
    probabilities[~speaks] = 0
    return Made(
        tuple((f"s{source}", at) for at, source in enumerate(of)),
        probabilities,
        chance.random((units, codes)) < probabilities * 0.8 + 0.05,
        probabilities >= 0.8,
        np.round(chance.random((units, codes)) * (chance.random((units, codes)) > 0.6), 2),
        probabilities >= 0.4,
        speaks,
    )


def plain_f1(proposed: Flags, given: Flags) -> tuple[int, int, int]:
    """Count right, proposed and given, cell by cell."""
    right = proposals = truths = 0
    for proposed_row, given_row in zip(proposed.tolist(), given.tolist(), strict=True):
        for one, other in zip(proposed_row, given_row, strict=True):
            right += one and other
            proposals += one
            truths += other
    return right, proposals, truths


class DescribeOfCodes:
    @given(st.integers(0, 10**6))
    def it_counts_as_plain_counting_does(self, seed: int) -> None:
        columns = made(seed)

        for at, found in enumerate(of_codes(columns)):
            one = slice(at, at + 1)
            for figures, proposed in (
                (found.offered, columns.offered),
                (found.likely, columns.likely),
                (found.keywords, (columns.keywords >= 0.5) & columns.speaks[:, None]),
            ):
                right, proposals, truths = plain_f1(proposed[:, one], columns.given[:, one])
                assert (figures.precision.count, figures.precision.of) == (right, proposals)
                assert (figures.recall.count, figures.recall.of) == (right, truths)


class DescribeOverall:
    @given(st.integers(0, 10**6))
    def it_counts_every_unit_and_code_once(self, seed: int) -> None:
        columns = made(seed)
        found = overall(columns, of_codes(columns))
        right, proposals, truths = plain_f1(columns.offered, columns.given)

        assert (found.offered.precision.count, found.offered.precision.of) == (right, proposals)
        assert found.offered.recall.of == truths
        assert sum(each.came.of for each in found.bins) == columns.given.size
        assert sum(each.came.count for each in found.bins) == truths
        for each in found.bins:
            assert each.low <= each.promised <= each.high

    @given(st.integers(0, 10**6))
    def it_ranks_as_plain_ranking_does(self, seed: int) -> None:
        columns = made(seed)
        first = three = units = 0
        for row, (scores, truth) in enumerate(zip(columns.probabilities, columns.given, strict=True)):
            if truth.any() and columns.speaks[row]:
                best = sorted(range(3), key=lambda at: (-scores[at], at))
                units += 1
                first += bool(truth[best[0]] and scores[best[0]] > 0)
                three += any(truth[at] and scores[at] > 0 for at in best)
        found = overall(columns, of_codes(columns)).ranking

        assert (found.first.count, found.first.of) == (first, units)
        assert (found.three.count, found.three.of) == (three, units)

    @given(st.integers(0, 10**6), st.randoms())
    def it_does_not_go_by_the_order_of_units(self, seed: int, chance: Random) -> None:
        columns = made(seed)
        order = list(range(len(columns.places)))
        chance.shuffle(order)
        turned = Made(
            tuple(columns.places[at] for at in order),
            *(each[order] for each in (columns.probabilities, columns.given, columns.offered)),
            columns.keywords[order],
            columns.likely[order],
            columns.speaks[order],
        )

        assert overall(turned, of_codes(turned)) == overall(columns, of_codes(columns))

    def it_says_nothing_of_nothing(self) -> None:
        nothing = np.zeros((0, 2))
        none = nothing.astype(bool)
        columns = Made((), nothing, none, none, nothing, none, np.zeros(0, dtype=bool))
        found = overall(columns, of_codes(columns))

        assert found.offered.f1 is None
        assert (found.calibration_error, found.promised, found.bins, found.curve) == (None, None, (), ())
        assert found.mean.codes == 0

    def it_averages_codes_that_somebody_gave(self) -> None:
        given_, offered = np.zeros((10, 3), dtype=bool), np.zeros((10, 3), dtype=bool)
        given_[:4, 0], given_[4:8, 1] = True, True
        offered[:2, 0] = True
        columns = Made(
            tuple((f"s{at % 2}", at) for at in range(10)),
            offered * 0.9,
            given_,
            offered,
            np.zeros((10, 3)),
            offered,
            np.ones(10, dtype=bool),
        )
        found = overall(columns, of_codes(columns))

        assert (found.mean.precision, found.mean.recall, found.mean.codes) == (1.0, 0.25, 2)
        assert found.mean.f1 == pytest.approx((2 * 2 / 6 + 0) / 2, abs=1e-6)
        assert found.promised == 0.9


class DescribeCurve:
    @given(st.integers(0, 10**6), st.integers(1, 400))
    def it_goes_down_in_threshold_and_up_in_recall(self, seed: int, size: int) -> None:
        chance = np.random.default_rng(seed)
        probabilities, given_ = np.round(chance.random(size), 2), chance.random(size) < 0.3
        found = curve(probabilities, given_)

        for one, next_one in pairwise(found):
            assert one.threshold > next_one.threshold
            assert one.offered < next_one.offered
            assert one.recall <= next_one.recall
        for each in found:
            taken = probabilities >= each.threshold
            assert (each.offered, each.right) == (int(taken.sum()), int(given_[taken].sum()))
        # What is not thinkable at all is on no point: then there is none.
        assert (found[-1].right if found else 0) == given_[probabilities > 0].sum()


class DescribeConcord:
    def it_is_one_where_two_say_the_same(self) -> None:
        flags = made(3).given
        found = concord(flags, flags)

        assert (found.f1, found.kappa) == (1.0, 1.0)

    def it_is_cohens_kappa_of_one_code(self) -> None:
        # Both 20, only the first 5, only the second 10, neither 15: Cohen's kappa is .4.
        ones = np.array([[True]] * 25 + [[False]] * 25)
        others = np.array([[True]] * 20 + [[False]] * 5 + [[True]] * 10 + [[False]] * 15)

        assert concord(ones, others).kappa == pytest.approx(0.4)

    def it_is_about_nothing_for_chance(self) -> None:
        chance = np.random.default_rng(1)
        found = concord(chance.random((4000, 3)) < 0.3, chance.random((4000, 3)) < 0.3)

        assert found.kappa == pytest.approx(0, abs=0.03)

    def it_has_no_figures_of_nothing(self) -> None:
        none = np.zeros((4, 2), dtype=bool)

        assert concord(none, none).kappa is None
        assert concord(none, none).f1 is None
        assert concord(none[:0], none[:0]).kappa is None


class DescribeWrongCells:
    def it_ranks_what_nobody_gave_by_its_probability(self) -> None:
        columns = made(5)
        found = ranked_cells(columns, wrongly_probable(columns))
        told = [float(columns.probabilities[cell]) for cell in found]

        assert told == sorted(told, reverse=True)
        assert told[-1] >= 0.5
        assert not any(columns.given[cell] for cell in found)
