from dataclasses import replace

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import (
    CODING,
    ENDE,
    GARUT,
    LINK,
    MEMO,
    NETWORK,
    P1,
    P2,
    SARI,
    SOURCE,
    TEXT,
    TRANSCRIPT,
    WORKLOAD,
    coding,
)
from workbench.coding.segments import JoinCodings, RecodeCodings, ResizeCodings, SplitCoding
from workbench.domain.codings import Coding
from workbench.domain.districts import DistrictLink
from workbench.domain.errors import AlreadyCoded, NotInsideSegment, NotOneCode, SpanOutOfRange, UnknownThing
from workbench.domain.memos import Memo
from workbench.domain.spans import Span

OTHER = coding("x-2", 4, 29)
ALSO = replace(CODING, id="x-3", code=WORKLOAD.id)


@pytest.fixture
def store():
    return MemoryStore(
        GARUT,
        ENDE,
        SARI,
        SOURCE,
        P1,
        P2,
        TRANSCRIPT,
        WORKLOAD,
        NETWORK,
        CODING,
        OTHER,
        ALSO,
        MEMO,
        replace(LINK, evidence=("x-1", "x-2")),
    )


def words(store, id_):
    found = store.get(Coding, id_)
    assert found.segment.quote == found.span.of(TEXT)
    assert found.segment.text_sha256 == SOURCE.sha256
    return found.segment.quote


class DescribeResizeCodings:
    def it_gives_a_coding_other_words_and_takes_them_back(self, store):
        inverse = ResizeCodings(("x-1",), Span(34, 56)).apply(store)
        assert words(store, "x-1") == "Jaringannya lemah, ya,"
        assert store.get(Coding, "x-3") == ALSO
        inverse.apply(store)
        assert store.get(Coding, "x-1") == CODING

    def it_moves_several_that_are_listed(self, store):
        operation = ResizeCodings(("x-1", "x-3"), Span(34, 45))
        operation.apply(store)
        assert [words(store, each) for each in ("x-1", "x-3")] == ["Jaringannya"] * 2
        assert operation.step.count == 2

    def it_may_leave_the_words_as_they_are(self, store):
        ResizeCodings(("x-1",), CODING.span).apply(store)
        assert store.get(Coding, "x-1") == CODING

    def it_refuses_to_become_a_twin(self, store):
        with pytest.raises(AlreadyCoded) as caught:
            ResizeCodings(("x-1",), OTHER.span).apply(store)
        assert caught.value.existing == "x-2"

    def it_refuses_words_past_the_text_and_what_is_not_there(self, store):
        with pytest.raises(SpanOutOfRange):
            ResizeCodings(("x-1",), Span(34, 9999)).apply(store)
        with pytest.raises(UnknownThing):
            ResizeCodings(("nothing",), Span(0, 3)).apply(store)


class DescribeSplitCoding:
    def it_makes_two_and_keeps_memo_and_evidence_with_the_first(self, store):
        inverse = SplitCoding("x-2", 14, "x-7").apply(store)
        assert words(store, "x-2") == "Anak-anak"
        assert words(store, "x-7") == "senang sekolah."
        rest = store.get(Coding, "x-7")
        assert (rest.code, rest.coder, rest.created_at) == (OTHER.code, OTHER.coder, OTHER.created_at)
        assert store.get(DistrictLink, LINK.id).evidence == ("x-1", "x-2")
        inverse.apply(store)
        assert store.get(Coding, "x-2") == OTHER
        assert store.find(Coding, "x-7") is None

    @pytest.mark.parametrize("at", [4, 29, 2, 40])
    def it_refuses_a_cut_that_is_not_inside(self, store, at):
        with pytest.raises(NotInsideSegment):
            SplitCoding("x-2", at, "x-7").apply(store)

    @pytest.mark.parametrize("span", [(13, 23), (4, 14)])
    def it_refuses_a_cut_with_no_words_on_one_side(self, store, span):
        store.put(coding("x-6", *span))
        with pytest.raises(NotInsideSegment):
            SplitCoding("x-6", 14 if span[0] == 13 else 13, "x-7").apply(store)

    def it_refuses_a_part_that_is_coded_so_already(self, store):
        store.put(coding("x-6", 14, 29))
        with pytest.raises(AlreadyCoded):
            SplitCoding("x-2", 14, "x-7").apply(store)


class DescribeJoinCodings:
    def it_makes_one_from_first_start_to_last_end(self, store):
        inverse = JoinCodings(("x-1", "x-2")).apply(store)
        assert words(store, "x-2") == TEXT[4:50]
        assert store.find(Coding, "x-1") is None
        assert store.get(Memo, MEMO.id).about == "x-2"
        assert store.get(DistrictLink, LINK.id).evidence == ("x-2",)
        inverse.apply(store)
        assert store.get(Coding, "x-1") == CODING
        assert store.get(Memo, MEMO.id) == MEMO

    def it_joins_those_that_overlap(self, store):
        store.put(coding("x-6", 10, 20))
        JoinCodings(("x-6", "x-2")).apply(store)
        assert words(store, "x-2") == OTHER.segment.quote

    @pytest.mark.parametrize("some", [("x-1",), ("x-1", "x-1"), ("x-1", "x-3")])
    def it_refuses_one_alone_and_different_codes(self, store, some):
        with pytest.raises(NotOneCode):
            JoinCodings(some).apply(store)

    def it_refuses_to_become_a_twin_of_a_third(self, store):
        store.put(coding("x-6", 4, 50))
        with pytest.raises(AlreadyCoded):
            JoinCodings(("x-1", "x-2")).apply(store)


class DescribeRecodeCodings:
    def it_recodes_several_in_one_step(self, store):
        operation = RecodeCodings(("x-2", "x-1"), WORKLOAD.id)
        inverse = operation.apply(store)
        assert store.get(Coding, "x-2").code == WORKLOAD.id
        assert operation.step.count == 2
        inverse.apply(store)
        assert store.get(Coding, "x-2") == OTHER

    def it_makes_twins_one(self, store):
        inverse = RecodeCodings(("x-1",), WORKLOAD.id).apply(store)
        assert store.find(Coding, "x-1") is None
        assert store.get(Memo, MEMO.id).about == "x-3"
        assert store.get(DistrictLink, LINK.id).evidence == ("x-3", "x-2")
        inverse.apply(store)
        assert store.get(Coding, "x-1") == CODING

    def it_may_name_the_code_that_they_have(self, store):
        RecodeCodings(("x-1", "x-2"), NETWORK.id).apply(store)
        assert store.get(Coding, "x-1") == CODING

    def it_refuses_what_is_not_there(self, store):
        with pytest.raises(UnknownThing):
            RecodeCodings(("x-1",), "nothing").apply(store)
        with pytest.raises(UnknownThing):
            RecodeCodings(("nothing",), WORKLOAD.id).apply(store)
