"""The queue of suggestions in all sources: narrowed, ordered, under headings."""

from dataclasses import replace
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.records import SOURCE
from workbench.domain.codes import Code, Codebook
from workbench.domain.ids import CodeId, DistrictId, SourceId
from workbench.domain.spans import Span
from workbench.domain.suggestions import Suggestion
from workbench.services.suggestion_queue import QueueFilter, QueueHeads, QueueOrder, arranged, counted

THEME = Code(CodeId("t"), "Beban", None, 0, "#332288")
COST = Code(CodeId("a"), "Biaya", THEME.id, 0, "#332288")
TIME = Code(CodeId("b"), "Waktu", THEME.id, 1, "#332288")
OTHER = Code(CodeId("o"), "Harapan", None, 1, "#332288")
BOOK = Codebook((THEME, COST, TIME, OTHER))
GARUT = replace(SOURCE, id=SourceId("s2"), name="FGD Garut", district=DistrictId("garut"))
BOGOR = replace(SOURCE, id=SourceId("s1"), name="fgd Bogor", district=None)
SOURCES = {each.id: each for each in (GARUT, BOGOR)}

SUGGESTIONS = st.lists(
    st.builds(
        lambda source, start, length, code, confidence: Suggestion(
            source, Span(start, start + length), "kata", code, confidence
        ),
        st.sampled_from([GARUT.id, BOGOR.id]),
        st.integers(0, 90),
        st.integers(1, 9),
        st.sampled_from([COST.id, TIME.id, OTHER.id]),
        st.floats(0, 1),
    ),
    max_size=12,
    unique=True,
)


def suggested(code: Code, confidence: float = 0.8, start: int = 0, source: SourceId = GARUT.id) -> Suggestion:
    return Suggestion(source, Span(start, start + 4), "kata", code.id, confidence)


class DescribeArranging:
    def it_stands_under_the_codes_in_the_order_of_the_codebook(self) -> None:
        groups = arranged(
            [suggested(OTHER), suggested(TIME), suggested(COST)],
            QueueHeads.CODE,
            QueueOrder.SUREST,
            BOOK,
            SOURCES,
            {},
        )
        assert [each.key for each in groups] == [COST.id, TIME.id, OTHER.id]

    def it_stands_under_the_sources_by_name(self) -> None:
        groups = arranged(
            [suggested(COST), suggested(COST, source=BOGOR.id)],
            QueueHeads.SOURCE,
            QueueOrder.PLACE,
            BOOK,
            SOURCES,
            {},
        )
        assert [each.key for each in groups] == [BOGOR.id, GARUT.id]

    def it_begins_with_the_surest(self) -> None:
        unsure, sure = suggested(COST, 0.4), suggested(COST, 0.9, start=50)
        (group,) = arranged([unsure, sure], QueueHeads.NONE, QueueOrder.SUREST, BOOK, SOURCES, {})
        assert group.suggestions == (sure, unsure)

    def it_begins_where_a_second_look_tells_most(self) -> None:
        sure, open_, known = suggested(COST, 0.95), suggested(COST, 0.5), suggested(TIME, 0.5)
        counts = {COST.id: 3, TIME.id: 80}
        (group,) = arranged([sure, known, open_], QueueHeads.NONE, QueueOrder.TELLING, BOOK, SOURCES, counts)
        assert group.suggestions[0] == open_

    def it_says_nothing_of_nothing(self) -> None:
        for heads in QueueHeads:
            assert arranged([], heads, QueueOrder.PLACE, BOOK, SOURCES, {}) == ()

    @given(SUGGESTIONS, st.sampled_from(QueueHeads), st.sampled_from(QueueOrder), st.randoms())
    def it_loses_none_and_is_the_same_whatever_order_they_come_in(
        self, suggestions: list[Suggestion], heads: QueueHeads, order: QueueOrder, random: Random
    ) -> None:
        groups = arranged(suggestions, heads, order, BOOK, SOURCES, {})
        listed = [each for group in groups for each in group.suggestions]
        assert sorted(map(repr, listed)) == sorted(map(repr, suggestions))
        shuffled = list(suggestions)
        random.shuffle(shuffled)
        assert arranged(shuffled, heads, order, BOOK, SOURCES, {}) == groups

    @given(SUGGESTIONS)
    def it_goes_through_each_text_from_its_beginning(self, suggestions: list[Suggestion]) -> None:
        for group in arranged(suggestions, QueueHeads.SOURCE, QueueOrder.PLACE, BOOK, SOURCES, {}):
            assert all(one.span <= other.span for one, other in pairwise(group.suggestions))


class DescribeNarrowing:
    def it_lets_everything_through_where_nothing_is_asked(self) -> None:
        assert QueueFilter().lets(suggested(COST), SOURCES, BOOK)

    def it_takes_a_code_with_those_below_it(self) -> None:
        asked = QueueFilter(codes=frozenset({THEME.id}))
        assert asked.lets(suggested(COST), SOURCES, BOOK)
        assert not asked.lets(suggested(OTHER), SOURCES, BOOK)

    def it_takes_a_district(self) -> None:
        asked = QueueFilter(districts=frozenset({DistrictId("garut")}))
        assert asked.lets(suggested(COST), SOURCES, BOOK)
        assert not asked.lets(suggested(COST, source=BOGOR.id), SOURCES, BOOK)

    def it_takes_a_source(self) -> None:
        asked = QueueFilter(sources=frozenset({BOGOR.id}))
        assert not asked.lets(suggested(COST), SOURCES, BOOK)
        assert asked.lets(suggested(COST, source=BOGOR.id), SOURCES, BOOK)


class DescribeCounting:
    def it_names_the_most_frequent_first(self) -> None:
        many = [suggested(TIME), suggested(COST), suggested(TIME, start=9)]
        assert counted(many) == ((TIME.id, 2), (COST.id, 1))
