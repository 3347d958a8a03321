from hypothesis import given
from hypothesis import strategies as st

from workbench.coding.density import bounds, covered, densities, shares
from workbench.domain.spans import Span


@st.composite
def coded_texts(draw: st.DrawFn) -> tuple[int, int, list[Span]]:
    """The length of a text, a number of stretches, and spans in the text."""
    length = draw(st.integers(1, 500))
    spans = draw(
        st.lists(
            st.tuples(st.integers(0, length - 1), st.integers(1, length)).map(
                lambda pair: Span(pair[0], min(length, pair[0] + pair[1]))
            ),
            max_size=12,
        )
    )
    return length, draw(st.integers(1, 60)), spans


class DescribeDensities:
    def it_counts_how_many_codings_lie_on_a_code_point(self) -> None:
        spans = [Span(0, 10), Span(5, 10), Span(15, 20)]
        assert densities(covered(spans, 40, 4), 40, 4) == (1.5, 0.5, 0.0, 0.0)

    def it_is_nothing_where_nothing_is_coded(self) -> None:
        assert densities(covered([], 100, 3), 100, 3) == (0.0, 0.0, 0.0)

    def it_leaves_stretches_empty_that_hold_no_code_point(self) -> None:
        assert densities(covered([Span(0, 2)], 2, 4), 2, 4) == (0.0, 1.0, 0.0, 1.0)

    def it_is_nothing_in_a_text_of_no_length(self) -> None:
        assert densities(covered([], 0, 2), 0, 2) == (0.0, 0.0)

    @given(coded_texts())
    def it_agrees_with_counting_one_by_one(self, coded: tuple[int, int, list[Span]]) -> None:
        length, stretches, spans = coded
        found = densities(covered(spans, length, stretches), length, stretches)
        for stretch, density in enumerate(found):
            points = range(*bounds(stretch, length, stretches))
            laid = [sum(span.contains(point) for span in spans) for point in points]
            assert density == (sum(laid) / len(laid) if laid else 0.0)

    @given(coded_texts())
    def it_can_be_kept_by_adding_and_taking_off(self, coded: tuple[int, int, list[Span]]) -> None:
        length, stretches, spans = coded
        kept = covered(spans, length, stretches)
        for span in spans[1:]:
            for stretch, points in shares(span, length, stretches):
                kept[stretch] -= points
        assert kept == covered(spans[:1], length, stretches)
