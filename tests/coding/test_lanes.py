from hypothesis import given
from hypothesis import strategies as st

from workbench.coding.lanes import lanes
from workbench.domain.spans import Span

spans = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
)


def deepest(some: list[Span]) -> int:
    return max(
        (sum(span.contains(start) for span in some) for start in (other.start for other in some)), default=0
    )


class DescribeLanes:
    def it_gives_nothing_for_nothing(self) -> None:
        assert lanes([]) == ()

    def it_keeps_spans_that_only_touch_in_one_lane(self) -> None:
        assert lanes([Span(0, 5), Span(5, 9)]) == (0, 0)

    def it_lets_the_longer_of_two_that_start_together_choose_first(self) -> None:
        assert lanes([Span(3, 5), Span(3, 9)]) == (1, 0)

    def it_goes_back_to_the_lowest_free_lane(self) -> None:
        assert lanes([Span(0, 10), Span(1, 4), Span(2, 5), Span(4, 6)]) == (0, 1, 2, 1)

    @given(spans)
    def it_never_puts_two_that_overlap_into_one_lane(self, some: list[Span]) -> None:
        placed = lanes(some)
        assert not any(
            one.overlaps(other) and placed[i] == placed[i + 1 + j]
            for i, one in enumerate(some)
            for j, other in enumerate(some[i + 1 :])
        )

    @given(spans)
    def it_opens_no_more_lanes_than_spans_lie_on_top_of_each_other(self, some: list[Span]) -> None:
        assert len(set(lanes(some))) == deepest(some)

    @given(spans)
    def it_gives_the_same_answer_again(self, some: list[Span]) -> None:
        assert lanes(some) == lanes(list(some))
