from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import records as made
from tests.fakes.memory_store import MemoryStore
from workbench.coding.comparing import Agreement, AgreeWith, Place, places, share
from workbench.domain.codings import Coding
from workbench.domain.errors import AlreadyCoded, SpanOutOfRange, UnknownThing
from workbench.domain.spans import Span


def _coding(id: str, start: int, end: int, code: str = "c-net"):
    return made.coding(id, start, end, code)


def _told(found: tuple[Place, ...]) -> list[tuple[str, str | None, str | None]]:
    return [
        (each.agreement.value, each.first and each.first.id, each.second and each.second.id) for each in found
    ]


class DescribeShare:
    @pytest.mark.parametrize(
        ("one", "other", "shared"),
        [((0, 10), (0, 10), 1), ((0, 10), (5, 15), 5 / 15), ((0, 10), (0, 5), 0.5), ((0, 5), (5, 9), 0)],
    )
    def it_is_what_both_cover_of_what_either_covers(self, one, other, shared):
        assert share(Span(*one), Span(*other)) == share(Span(*other), Span(*one)) == shared


class DescribePlaces:
    def it_parts_same_other_words_and_only_one(self):
        first = [_coding("a", 0, 10), _coding("b", 20, 40), _coding("c", 60, 70)]
        second = [_coding("d", 0, 9), _coding("e", 30, 50), _coding("f", 80, 90)]
        assert _told(places(first, second)) == [
            ("same", "a", "d"),
            ("other_words", "b", "e"),
            ("only_first", "c", None),
            ("only_second", None, "f"),
        ]

    def it_speaks_of_the_first_coding_and_of_the_second_where_that_is_alone(self):
        found = places([_coding("a", 0, 10)], [_coding("b", 0, 10), _coding("c", 20, 30)])
        assert [each.coding.id for each in found] == ["a", "c"]

    def it_takes_the_wanted_share_for_the_same(self):
        first, second = [_coding("a", 0, 10)], [_coding("b", 0, 5)]
        assert places(first, second, 0.5)[0].agreement is Agreement.SAME
        assert places(first, second, 0.51)[0].agreement is Agreement.OTHER_WORDS

    def it_takes_another_code_on_the_same_words_for_two_places(self):
        found = places([_coding("a", 0, 10)], [_coding("b", 0, 10, "c-work")])
        assert sorted(each.agreement for each in found) == [Agreement.ONLY_FIRST, Agreement.ONLY_SECOND]

    def it_puts_those_together_that_share_most(self):
        found = places([_coding("a", 0, 20)], [_coding("b", 0, 8), _coding("c", 2, 20)])
        assert _told(found) == [("only_second", None, "b"), ("same", "a", "c")]

    def it_spans_what_either_means(self):
        (found,) = places([_coding("a", 5, 20)], [_coding("b", 10, 30)])
        assert found.span == Span(5, 30)

    @given(
        st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20), st.sampled_from("xy")), max_size=12),
        st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20), st.sampled_from("xy")), max_size=12),
    )
    def it_puts_every_coding_in_one_place(self, ones, others):
        first = [_coding(f"a{n}", start, start + size, code) for n, (start, size, code) in enumerate(ones)]
        second = [_coding(f"b{n}", start, start + size, code) for n, (start, size, code) in enumerate(others)]
        found = places(first, second)
        assert sorted(each.first.id for each in found if each.first) == sorted(each.id for each in first)
        assert sorted(each.second.id for each in found if each.second) == sorted(each.id for each in second)
        alone = [each for each in found if each.first is None or each.second is None]
        assert not any(
            one.first and other.second and one.code == other.code and one.span.overlap(other.span)
            for one in alone
            for other in alone
        )
        turned = places(second, first)
        assert [each.span for each in turned] == [each.span for each in found]


class DescribeAgreeWith:
    @pytest.fixture
    def store(self) -> MemoryStore:
        return MemoryStore(made.GARUT, made.SARI, made.SOURCE, made.WORKLOAD, made.NETWORK, made.CODING)

    def it_adds_a_coding_or_gives_one_other_words(self, store):
        new = _coding("x-8", 0, 4)
        moved = replace(made.CODING, segment=new.segment)
        undo = AgreeWith(new).apply(store)
        assert store.get(Coding, "x-8") == new
        undo.apply(store)
        back = AgreeWith(moved).apply(store)
        assert store.all(Coding) == (moved,)
        back.apply(store)
        assert store.all(Coding) == (made.CODING,)

    def it_is_named_by_the_words(self):
        assert AgreeWith(made.CODING).step.subject == made.CODING.segment.quote

    def it_gives_no_words_one_code_twice(self, store):
        with pytest.raises(AlreadyCoded):
            AgreeWith(replace(made.CODING, id="x-9")).apply(store)

    def it_needs_source_and_code_and_words_that_are_there(self, store):
        with pytest.raises(UnknownThing):
            AgreeWith(_coding("x-9", 0, 4, "c-404")).apply(store)
        long = replace(made.CODING.segment, span=Span(0, 10**6))
        with pytest.raises(SpanOutOfRange):
            AgreeWith(replace(made.CODING, segment=long)).apply(store)
