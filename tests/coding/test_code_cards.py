"""What a code's card says beside its guide."""

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import NETWORK, WORKLOAD
from workbench.coding.code_cards import (
    AddExample,
    MoveExample,
    RemoveExample,
    SetCodeStatus,
    SetResearchQuestion,
)
from workbench.domain.codes import Code, CodeExample, CodeStatus, ExampleKind
from workbench.domain.errors import UnknownThing

TYPICAL, OTHER, EDGE = (
    CodeExample(ExampleKind.TYPICAL, "satu"),
    CodeExample(ExampleKind.TYPICAL, "dua"),
    CodeExample(ExampleKind.BOUNDARY, "batas"),
)


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore(WORKLOAD, NETWORK)


def examples(store: MemoryStore) -> list[str]:
    return [each.quote for each in store.get(Code, NETWORK.id).examples]


class DescribeACard:
    def it_gives_one_code_a_status_and_leaves_those_below(self, store: MemoryStore) -> None:
        back = store.perform(SetCodeStatus(WORKLOAD.id, CodeStatus.RETIRED))
        assert store.get(Code, WORKLOAD.id).status is CodeStatus.RETIRED
        assert store.get(Code, NETWORK.id).status is CodeStatus.ACTIVE
        store.perform(back)
        assert store.get(Code, WORKLOAD.id) == WORKLOAD

    def it_keeps_the_research_question(self, store: MemoryStore) -> None:
        store.perform(SetResearchQuestion(NETWORK.id, " Apa yang berat? "))
        assert store.get(Code, NETWORK.id).research_question == "Apa yang berat?"


class DescribeExamples:
    def it_adds_them_last_and_the_same_words_once(self, store: MemoryStore) -> None:
        for each in (TYPICAL, OTHER, TYPICAL):
            store.perform(AddExample(NETWORK.id, each))
        assert examples(store) == ["dua", "satu"]

    def it_refuses_one_from_a_coding_that_is_not_there(self, store: MemoryStore) -> None:
        with pytest.raises(UnknownThing):
            store.perform(AddExample(NETWORK.id, CodeExample(ExampleKind.TYPICAL, "x", "", "x-9")))

    def it_removes_one_by_its_place(self, store: MemoryStore) -> None:
        for each in (TYPICAL, EDGE, OTHER):
            store.perform(AddExample(NETWORK.id, each))
        store.perform(RemoveExample(NETWORK.id, 1))
        assert examples(store) == ["satu", "dua"]
        for place in (2, -1):
            with pytest.raises(UnknownThing):
                store.perform(RemoveExample(NETWORK.id, place))

    @pytest.mark.parametrize(
        ("place", "by", "kind", "after"),
        [
            (2, -1, None, ["dua", "batas", "satu"]),
            (0, 1, None, ["dua", "batas", "satu"]),
            (0, -1, None, ["satu", "batas", "dua"]),
            (1, 1, None, ["satu", "batas", "dua"]),
            (1, 1, ExampleKind.TYPICAL, ["satu", "dua", "batas"]),
            (1, 0, ExampleKind.COUNTER, ["satu", "batas", "dua"]),
        ],
    )
    def it_moves_one_among_its_kind(
        self, store: MemoryStore, place: int, by: int, kind: ExampleKind | None, after: list[str]
    ) -> None:
        for each in (TYPICAL, EDGE, OTHER):
            store.perform(AddExample(NETWORK.id, each))
        store.perform(MoveExample(NETWORK.id, place, by, kind))
        assert examples(store) == after
        if kind is not None:
            assert kind in {each.kind for each in store.get(Code, NETWORK.id).examples}
