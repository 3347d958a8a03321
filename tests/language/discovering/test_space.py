import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.discovering.bags import bags_of
from workbench.language.discovering.space import dimensions, in_order_of_contents, space_of, unit_rows

WORDS = st.lists(st.sampled_from(["air", "batu", "cangkul", "dahan", "emas"]), max_size=6).map(" ".join)


def _still() -> None:
    """Nobody has changed their mind."""


class DescribeTheSpace:
    def it_weighs_terms_by_how_often_and_by_how_rare(self) -> None:
        space = space_of(bags_of(["air air batu", "air cangkul", "batu", "batu cangkul"]))
        air, batu, _ = space.rows.toarray()[0]
        assert air / batu == pytest.approx((1 + np.log(2)) * np.log(5 / 2) / np.log(5 / 3))

    def it_leaves_out_what_only_one_holds_and_of_many_what_nearly_all_hold(self) -> None:
        space = space_of(bags_of(["air batu", "air", "cangkul air"]))
        assert space.terms.tolist() == [1, 1, 1]
        many = space_of(bags_of(["air batu"] * 9 + ["air dahan emas"] * 40))
        assert many.terms.tolist() == [1] * 9 + [0] * 40

    def it_may_count_rarity_among_some_only(self) -> None:
        counted = np.asarray([True, True, False, False])
        space = space_of(bags_of(["air batu", "air batu", "cangkul air", "cangkul air"]), counted)
        assert space.terms.tolist() == [2, 2, 1, 1]

    @given(st.lists(WORDS, max_size=8))
    def it_gives_every_row_length_one_or_none(self, passages: list[str]) -> None:
        space = space_of(bags_of(passages))
        lengths = np.sqrt((space.rows.toarray() ** 2).sum(axis=1))
        assert lengths == pytest.approx((space.terms > 0).astype(float))
        assert space.telling.tolist() == [count >= 3 for count in space.terms]


class DescribeTheOrderOfContents:
    @given(st.lists(WORDS, min_size=1, max_size=8), st.randoms(use_true_random=False))
    def it_hangs_on_the_words_alone(self, passages: list[str], dice) -> None:
        other = list(passages)
        dice.shuffle(other)

        def ordered(given: list[str]) -> list[list[str]]:
            places = in_order_of_contents(bags_of(given), np.arange(len(given))).tolist()
            return [sorted(given[place].split()) for place in places]

        assert ordered(passages) == ordered(other)


class DescribeDimensions:
    def it_is_small_and_of_length_one(self) -> None:
        passages = [f"air batu w{number % 7} w{number % 5}" for number in range(30)]
        points = dimensions(space_of(bags_of(passages)).rows, _still)
        assert points.shape == (30, 5)
        assert np.linalg.norm(points, axis=1) == pytest.approx(np.ones(30))

    def it_is_the_best_of_that_size(self) -> None:
        dice = np.random.default_rng(3)
        passages = [" ".join(f"w{each}" for each in dice.integers(0, 40, 12)) for _ in range(60)]
        rows = space_of(bags_of(passages)).rows
        points = dimensions(rows, _still)
        left, strength, _ = np.linalg.svd(rows.toarray(), full_matrices=False)
        exact = unit_rows(left[:, :8] * strength[:8])
        assert points @ points.T == pytest.approx(exact @ exact.T, abs=1e-4)

    def it_may_be_nothing(self) -> None:
        assert dimensions(space_of(bags_of([])).rows, _still).shape == (0, 0)

    def it_is_the_same_every_time(self) -> None:
        rows = space_of(bags_of([f"air batu w{number % 7} w{number % 5}" for number in range(30)])).rows
        assert np.array_equal(dimensions(rows, _still), dimensions(rows, _still))
