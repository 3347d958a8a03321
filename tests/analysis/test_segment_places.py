from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.segment_places import codes_on_words, disputed, places_of

SPANS = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 20), st.integers(1, 6)).map(
        lambda each: (each[0], each[1], each[1] + each[2])
    ),
    max_size=12,
)  # fmt: skip


def _overlap(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


class DescribePlaces:
    def it_joins_what_overlaps_and_what_overlaps_that(self) -> None:
        places = places_of([(0, 0, 5), (1, 0, 5), (0, 4, 9), (0, 8, 12), (0, 12, 14)]).tolist()
        assert places[0] == places[2] == places[3]
        assert len(set(places)) == 3
        assert places_of([]).tolist() == []

    @given(SPANS)
    def it_is_what_walking_from_neighbour_to_neighbour_reaches(
        self, spans: list[tuple[int, int, int]]
    ) -> None:
        group = list(range(len(spans)))
        for _ in spans:
            for one, first in enumerate(spans):
                for other, second in enumerate(spans):
                    if _overlap(first, second):
                        group[one] = group[other] = min(group[one], group[other])
        places = places_of(spans).tolist()
        assert [[a == b for b in places] for a in places] == [[a == b for b in group] for a in group]


class DescribeCodesOnWords:
    @given(SPANS, st.data())
    def it_is_which_codes_overlap(self, spans: list[tuple[int, int, int]], data) -> None:
        codes = [data.draw(st.integers(0, 2)) for _ in spans]
        found = codes_on_words(spans, codes, 3).tolist()
        assert found == [
            [
                any(_overlap(one, other) and code == codes[n] for n, other in enumerate(spans))
                for code in range(3)
            ]
            for one in spans
        ]


class DescribeDisputes:
    def it_counts_where_two_coders_gave_different_codes(self) -> None:
        assert disputed([(0, 0, 5), (0, 3, 9)], [0, 1], [0, 1], 2).tolist() == [[0, 1], [1, 0]]

    def it_sees_none_in_one_coder_or_where_either_gave_both(self) -> None:
        assert not disputed([(0, 0, 5), (0, 3, 9)], [0, 1], [0, 0], 2).any()
        both = [(0, 0, 5), (0, 0, 5), (0, 0, 5)]
        assert not disputed(both, [0, 1, 0], [0, 0, 1], 2).any()
        assert not disputed([], [], [], 2).any()
