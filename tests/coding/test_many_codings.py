from dataclasses import replace

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import LINK, MEMO, ONE_OF_EACH, coding
from workbench.coding.many_codings import WriteMemos, recoding
from workbench.coding.segments import RecodeCodings
from workbench.domain.codings import Coding
from workbench.domain.districts import DistrictLink
from workbench.domain.errors import UnknownThing
from workbench.domain.memos import Memo
from workbench.domain.store import Record

OTHER = coding("x-2", 34, 50, "c-work")
THIRD = coding("x-3", 4, 8, "c-net")


def everything(store: MemoryStore) -> set[Record]:
    return {each for kind in (Coding, Memo, DistrictLink) for each in store.all(kind)}


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore(*ONE_OF_EACH, OTHER, THIRD)


class DescribeRecodingMany:
    def it_tells_what_it_would_do(self, store: MemoryStore) -> None:
        planned = recoding(store, ("x-1", "x-2", "x-3", "gone"), "c-work")
        assert [each.id for each in planned.moving] == ["x-3"]
        assert planned.joined == (("x-1", "x-2"),)
        assert planned.already == ("x-2",)

    def it_joins_those_that_come_to_be_twins(self, store: MemoryStore) -> None:
        store.put(replace(coding("x-4", 4, 8), code="c-work"), coding("x-5", 60, 64, "c-net"))
        store.put(replace(coding("x-6", 60, 64), code="c-work"))
        planned = recoding(store, ("x-5",), "c-work")
        assert planned.joined == (("x-5", "x-6"),)

    def it_moves_memos_and_evidence_to_the_twin_and_is_undone(self, store: MemoryStore) -> None:
        operation = RecodeCodings(("x-1", "x-3"), "c-work")
        before = everything(store)
        inverse = store.perform(operation)
        assert operation.step.count == 2
        assert store.find(Coding, "x-1") is None
        assert store.get(Coding, "x-3").code == "c-work"
        assert store.get(Memo, MEMO.id).about == "x-2"
        assert store.get(DistrictLink, LINK.id).evidence == ("x-2",)
        store.perform(inverse)
        assert everything(store) == before

    def it_only_moves_where_nobody_has_the_code_yet(self, store: MemoryStore) -> None:
        store.perform(RecodeCodings(("x-3",), "c-work"))
        assert store.get(Coding, "x-3").code == "c-work"

    @pytest.mark.parametrize(("codings", "code"), [(("x-1",), "c-gone"), (("x-8",), "c-work")])
    def it_refuses_what_is_not_there(self, store: MemoryStore, codings: tuple[str, ...], code: str) -> None:
        with pytest.raises(UnknownThing):
            store.perform(RecodeCodings(codings, code))


class DescribeMemosOnMany:
    def it_writes_them_in_one_step(self, store: MemoryStore) -> None:
        fresh = replace(MEMO, id="m-7", about="x-3", text="Sama.")
        operation = WriteMemos((fresh, MEMO.rewritten("Penting. Sama.")))
        inverse = store.perform(operation)
        assert operation.step.count == 2
        assert store.get(Memo, "m-7") == fresh
        store.perform(inverse)
        assert store.get(Memo, MEMO.id) == MEMO

    def it_refuses_a_coding_that_is_not_there(self, store: MemoryStore) -> None:
        with pytest.raises(UnknownThing):
            store.perform(WriteMemos((replace(MEMO, id="m-7", about="x-8"),)))
