import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import (
    CODING,
    GARUT,
    MEMO,
    NETWORK,
    SARI,
    SOURCE,
    TRANSCRIPT,
    WORKLOAD,
    coding,
)
from workbench.coding.splitting import split
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.errors import UnknownThing
from workbench.domain.memos import Memo

SIGNAL = Code("c-signal", "Sinyal", "c-work", 5)


@pytest.fixture
def store():
    more = (coding("x-2", 4, 14), coding("x-3", 0, 3), coding("x-4", 5, 9))
    return MemoryStore(GARUT, SARI, SOURCE, TRANSCRIPT, WORKLOAD, NETWORK, CODING, *more, MEMO)


def codes(store):
    return {each.id: each.code for each in store.all(Coding)}


class DescribeSplitting:
    def it_gives_segments_to_codes_new_and_known_in_one_step(self, store):
        moves = (("x-1", "c-signal"), ("x-3", "c-work"), ("x-4", "c-signal"))
        done = split(NETWORK, (SIGNAL,), moves)
        inverse = done.apply(store)
        assert codes(store) == {"x-1": "c-signal", "x-2": "c-net", "x-3": "c-work", "x-4": "c-signal"}
        assert (done.step.verb, done.step.subject, done.step.count) == ("split_code", NETWORK.name, 3)
        inverse.apply(store)
        assert set(codes(store).values()) == {"c-net"}
        assert store.find(Code, "c-signal") is None

    def it_keeps_a_coding_that_the_segment_bears_already(self, store):
        store.put(coding("x-9", 34, 50, "c-work"))
        inverse = split(NETWORK, (), (("x-1", "c-work"),)).apply(store)
        assert "x-1" not in codes(store)
        assert store.get(Memo, MEMO.id).about == "x-9"
        inverse.apply(store)
        assert store.get(Memo, MEMO.id).about == "x-1"

    def it_refuses_what_is_not_there(self, store):
        with pytest.raises(UnknownThing):
            split(NETWORK, (), (("x-1", "nothing"),)).apply(store)
