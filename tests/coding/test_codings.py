from dataclasses import replace

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import (
    CODING,
    ENDE,
    GARUT,
    MEMO,
    NETWORK,
    NOW,
    P1,
    P2,
    READING,
    SARI,
    SOURCE,
    TRANSCRIPT,
    WORKLOAD,
    coding,
)
from workbench.coding.codings import (
    AddCoding,
    AddCodings,
    RecodeCoding,
    RemoveCodings,
    RemoveMemo,
    SetMemo,
)
from workbench.coding.deciding import RefuseSuggestion
from workbench.domain.cases import Case, ThemeTie
from workbench.domain.codings import Coding
from workbench.domain.districts import DistrictLink
from workbench.domain.errors import AlreadyCoded, SpanOutOfRange, UnknownThing
from workbench.domain.memos import PROJECT, Memo, MemoTarget
from workbench.domain.sessions import CaseDiscussion, Session
from workbench.domain.spans import Span
from workbench.domain.suggestions import Refusal

LINK = DistrictLink("l-1", NETWORK.id, GARUT.id, SARI.id, NOW, "tampak", ("x-1", "x-2"))
CASE = Case("k-1", "K-GRT-001", GARUT.id, "PD-01", NOW, themes=(ThemeTie(NETWORK.id, 2),), evidence=("x-1",))
SESSION = Session(
    "s-9",
    "GAR/2026/001",
    NOW.date(),
    GARUT.id,
    "KK",
    NOW,
    discussions=(CaseDiscussion("k-1", evidence=("x-1",)),),
)


@pytest.fixture
def store():
    return MemoryStore(GARUT, ENDE, SARI, SOURCE, P1, P2, TRANSCRIPT, WORKLOAD, NETWORK, READING)


@pytest.fixture
def coded(store):
    store.put(CODING, coding("x-2", 4, 14), MEMO, LINK, CASE, SESSION)
    return store


class DescribeAddCoding:
    def it_adds_a_coding_with_its_memo_and_takes_both_back(self, store):
        inverse = AddCoding(CODING, MEMO).apply(store)
        assert store.all(Coding) == (CODING,)
        assert store.all(Memo) == (MEMO,)
        inverse.apply(store)
        assert not store.all(Coding)
        assert not store.all(Memo)

    def it_refuses_the_same_coding_twice(self, store):
        AddCoding(CODING).apply(store)
        with pytest.raises(AlreadyCoded) as caught:
            AddCoding(replace(CODING, id="x-7")).apply(store)
        assert caught.value.existing == "x-1"

    def it_lets_another_coder_or_code_have_the_same_segment(self, store):
        AddCoding(CODING).apply(store)
        AddCoding(replace(CODING, id="x-7", code=WORKLOAD.id)).apply(store)
        assert len(store.all(Coding)) == 2

    @pytest.mark.parametrize(
        "change", [{"code": "nothing"}, {"segment": replace(CODING.segment, source="nothing")}]
    )
    def it_refuses_what_is_not_there(self, store, change):
        with pytest.raises(UnknownThing):
            AddCoding(replace(CODING, **change)).apply(store)
        with pytest.raises(UnknownThing):
            AddCodings((replace(CODING, **change),)).apply(store)

    def it_refuses_a_span_past_the_text(self, store):
        late = replace(CODING, segment=replace(CODING.segment, span=Span(0, 9999)))
        for operation in (AddCoding(late), AddCodings((late,))):
            with pytest.raises(SpanOutOfRange):
                operation.apply(store)
        assert not store.all(Coding)


class DescribeAddCodings:
    def it_adds_many_as_one_step(self, store):
        operation = AddCodings((CODING, coding("x-2", 4, 14)), (MEMO,))
        inverse = operation.apply(store)
        assert operation.step.count == 2
        assert len(store.all(Coding)) == 2
        inverse.apply(store)
        assert not store.all(Coding)


class DescribeRemoveCodings:
    def it_withdraws_memos_and_evidence_with_them(self, coded):
        inverse = RemoveCodings((CODING.id,)).apply(coded)
        assert [each.id for each in coded.all(Coding)] == ["x-2"]
        assert not coded.all(Memo)
        assert coded.get(DistrictLink, "l-1").evidence == ("x-2",)
        assert coded.get(Case, "k-1").evidence == ()
        assert coded.get(Session, "s-9").discussions[0].evidence == ()
        inverse.apply(coded)
        assert coded.get(DistrictLink, "l-1") == LINK
        assert coded.get(Case, "k-1") == CASE
        assert coded.get(Session, "s-9") == SESSION
        assert coded.get(Memo, MEMO.id) == MEMO

    def it_removes_several_at_once(self, coded):
        RemoveCodings(("x-1", "x-2")).apply(coded)
        assert not coded.all(Coding)
        assert coded.get(DistrictLink, "l-1").evidence == ()

    def it_refuses_what_is_not_there(self, coded):
        with pytest.raises(UnknownThing):
            RemoveCodings(("nothing",)).apply(coded)


class DescribeRecodeCoding:
    def it_is_undone_by_what_it_returns(self, coded):
        inverse = RecodeCoding("x-1", WORKLOAD.id).apply(coded)
        assert coded.get(Coding, "x-1").code == WORKLOAD.id
        inverse.apply(coded)
        assert coded.get(Coding, "x-1") == CODING

    def it_refuses_a_twin(self, coded):
        coded.put(replace(CODING, id="x-3", code=WORKLOAD.id))
        with pytest.raises(AlreadyCoded):
            RecodeCoding("x-1", WORKLOAD.id).apply(coded)

    def it_may_name_the_code_that_it_has(self, coded):
        RecodeCoding("x-1", NETWORK.id).apply(coded)
        assert coded.get(Coding, "x-1") == CODING


class DescribeMemos:
    @pytest.mark.parametrize(
        ("target", "about"),
        [
            (MemoTarget.CODING, "x-1"),
            (MemoTarget.SOURCE, SOURCE.id),
            (MemoTarget.CODE, NETWORK.id),
            (MemoTarget.PROJECT, PROJECT),
            (MemoTarget.PARTICIPANT, "p-1"),
            (MemoTarget.DISTRICT, "d-garut"),
        ],
    )
    def it_writes_a_memo_on_what_is_there(self, coded, target, about):
        memo = Memo("m-9", target, about, "Catatan.", SARI.id, NOW)
        inverse = SetMemo(memo).apply(coded)
        assert coded.get(Memo, "m-9") == memo
        inverse.apply(coded)
        assert coded.find(Memo, "m-9") is None
        with pytest.raises(UnknownThing):
            SetMemo(replace(memo, about="nothing")).apply(coded)

    def it_rewrites_and_removes(self, coded):
        SetMemo(MEMO.rewritten("Lain.")).apply(coded)
        inverse = RemoveMemo(MEMO.id).apply(coded)
        assert not coded.all(Memo)
        inverse.apply(coded)
        assert coded.get(Memo, MEMO.id).text == "Lain."


class DescribeRefusals:
    def it_keeps_a_no_and_takes_it_back(self, store):
        refusal = Refusal("n-1", SOURCE.id, Span(0, 3), NETWORK.id, SARI.id, NOW)
        inverse = RefuseSuggestion(refusal).apply(store)
        assert store.all(Refusal) == (refusal,)
        inverse.apply(store)
        assert not store.all(Refusal)


class DescribeSteps:
    def it_names_each_operation(self):
        operations = [
            AddCoding(CODING),
            AddCodings((CODING,)),
            RemoveCodings(("x-1",)),
            RecodeCoding("x-1", "c"),
            SetMemo(MEMO),
            RemoveMemo(MEMO.id),
            RefuseSuggestion(Refusal("n", "s", Span(0, 1), "c", "r", NOW)),
        ]
        assert [each.step.verb for each in operations] == [
            "add_coding",
            "add_codings",
            "remove_coding",
            "recode_coding",
            "set_memo",
            "remove_memo",
            "refuse_suggestion",
        ]
