from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.coding.intervals import next_of, share_of
from workbench.domain.proportions import wilson

sources = st.lists(
    st.integers(0, 40).flatmap(lambda tried: st.tuples(st.integers(0, tried), st.just(tried))), max_size=12
)


def drawn(chance: Random, count: int, size: int, share: float, likeness: float) -> list[tuple[int, int]]:
    """Return sources whose own shares scatter about ``share`` (beta), with ``size`` tries each in the mean."""
    scale = (1 - likeness) / likeness
    found = []
    for _ in range(count):
        tried = max(1, int(chance.expovariate(1 / size)))
        own = chance.betavariate(share * scale, (1 - share) * scale)
        found.append((sum(chance.random() < own for _ in range(tried)), tried))
    return found


class DescribeShareOf:
    @given(sources)
    def it_holds_the_share_and_stays_within_0_and_1(self, counts: list[tuple[int, int]]) -> None:
        found = share_of(counts)

        assert (found.count, found.of) == (sum(r for r, _ in counts), sum(n for _, n in counts))
        assert 0 <= found.low <= found.high <= 1
        if found.value is not None:
            assert found.low <= found.value <= found.high

    @given(sources, st.randoms())
    def it_does_not_go_by_the_order_of_sources(self, counts: list[tuple[int, int]], chance: Random) -> None:
        turned = list(counts)
        chance.shuffle(turned)
        found, other = share_of(counts), share_of(turned)

        assert (other.count, other.of) == (found.count, found.of)
        assert (other.low, other.high) == pytest.approx((found.low, found.high))

    @given(sources)
    def it_is_never_surer_than_independent_tries_allow(self, counts: list[tuple[int, int]]) -> None:
        found = share_of(counts)
        low, high = wilson(found.count, found.of)

        assert found.high - found.low >= high - low - 1e-9

    def it_knows_nothing_of_nothing(self) -> None:
        found = share_of([(0, 0)])

        assert (found.value, found.low, found.high) == (None, 0.0, 1.0)

    def it_hardly_believes_a_single_source(self) -> None:
        one, many = share_of([(80, 100)]), share_of([(8, 10)] * 10)

        assert one.high - one.low > 0.8
        assert many.high - many.low < 0.25

    def it_believes_less_where_sources_differ(self) -> None:
        alike, apart = share_of([(8, 10)] * 10), share_of([(10, 10)] * 8 + [(0, 10)] * 2)

        assert alike.value == apart.value
        assert apart.high - apart.low > 1.5 * (alike.high - alike.low)

    @pytest.mark.parametrize("count", [4, 8, 16])
    @pytest.mark.parametrize("size", [3, 10, 30])
    @pytest.mark.parametrize("share", [0.8, 0.95])
    def it_covers_the_truth_as_often_as_it_says(self, count: int, size: int, share: float) -> None:
        chance = Random(f"{count} {size} {share}")
        times = 400
        found = [share_of(drawn(chance, count, size, share, 0.05)) for _ in range(times)]
        plain = [wilson(each.count, each.of) for each in found]
        covered = sum(each.low <= share <= each.high for each in found)

        assert covered >= 0.93 * times
        assert covered >= sum(low <= share <= high for low, high in plain)


class DescribeNextOf:
    @given(sources, st.integers(0, 30))
    def it_stays_within_what_there_is(self, counts: list[tuple[int, int]], size: int) -> None:
        low, high = next_of(counts, size)

        assert 0 <= low <= high <= size

    def it_expects_anything_where_nothing_is_known(self) -> None:
        assert next_of([], 10) == (0, 10)
        assert next_of([(5, 10)], 10) == (0, 10)

    def it_expects_more_of_what_was_right_oftener(self) -> None:
        poor, good = next_of([(5, 10)] * 10, 10), next_of([(9, 10)] * 10, 10)

        assert poor[0] < good[0]
        assert poor[1] <= good[1]
        assert good == (7, 10)

    def it_expects_all_or_nothing_where_sources_are_all_or_nothing(self) -> None:
        assert next_of([(10, 10)] * 500 + [(0, 10)] * 500, 10) == (0, 10)

    @pytest.mark.parametrize("size", [3, 10, 30])
    @pytest.mark.parametrize("likeness", [0.05, 0.15])
    def it_holds_what_comes_in_one_more_source(self, size: int, likeness: float) -> None:
        chance = Random(f"{size} {likeness}")
        held, times = 0, 400
        for _ in range(times):
            *known, (right, tried) = drawn(chance, 8, size, 0.85, likeness)
            low, high = next_of(known, tried)
            held += low <= right <= high

        assert held >= 0.9 * times
