import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import CODING, GARUT, MEMO, NETWORK, SARI, SOURCE, TRANSCRIPT, WORKLOAD, coding
from workbench.coding.splitting import RecodeCodings, split
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.errors import UnknownThing
from workbench.domain.memos import Memo

SIGNAL = Code("c-signal", "Sinyal", "c-work", 5)


@pytest.fixture
def store():
    return MemoryStore(
        GARUT,
        SARI,
        SOURCE,
        TRANSCRIPT,
        WORKLOAD,
        NETWORK,
        CODING,
        coding("x-2", 4, 14),
        coding("x-3", 0, 3),
        MEMO,
    )


def codes(store):
    return {each.id: each.code for each in store.all(Coding)}


class DescribeSplitting:
    def it_gives_segments_to_codes_new_and_known_in_one_step(self, store):
        done = split(NETWORK, (SIGNAL,), (("x-1", "c-signal"), ("x-3", "c-work")))
        inverse = done.apply(store)
        assert codes(store) == {"x-1": "c-signal", "x-2": "c-net", "x-3": "c-work"}
        assert (done.step.verb, done.step.subject, done.step.count) == ("split_code", NETWORK.name, 2)
        inverse.apply(store)
        assert codes(store) == {"x-1": "c-net", "x-2": "c-net", "x-3": "c-net"}
        assert store.find(Code, "c-signal") is None

    def it_keeps_a_coding_that_the_segment_bears_already(self, store):
        store.put(coding("x-9", 34, 50, "c-work"))
        inverse = RecodeCodings((("x-1", "c-work"),)).apply(store)
        assert codes(store) == {"x-2": "c-net", "x-3": "c-net", "x-9": "c-work"}
        assert store.get(Memo, MEMO.id).about == "x-9"
        inverse.apply(store)
        assert store.get(Memo, MEMO.id).about == "x-1"

    def it_follows_a_row_of_twins_to_the_one_that_stays(self, store):
        store.put(SIGNAL, coding("x-8", 34, 50, "c-work"), coding("x-9", 34, 50, "c-signal"))
        RecodeCodings((("x-1", "c-work"), ("x-8", "c-signal"))).apply(store)
        assert codes(store) == {"x-2": "c-net", "x-3": "c-net", "x-9": "c-signal"}
        assert store.get(Memo, MEMO.id).about == "x-9"

    def it_lets_one_take_the_place_that_another_left(self, store):
        store.put(SIGNAL, coding("x-8", 34, 50, "c-work"))
        RecodeCodings((("x-8", "c-signal"), ("x-1", "c-work"))).apply(store)
        assert codes(store)["x-8"] == "c-signal"
        assert codes(store)["x-1"] == "c-work"

    def it_leaves_one_alone_that_has_the_code(self, store):
        RecodeCodings((("x-1", "c-net"),)).apply(store)
        assert codes(store)["x-1"] == "c-net"

    def it_refuses_what_is_not_there(self, store):
        with pytest.raises(UnknownThing):
            RecodeCodings((("x-1", "nothing"),)).apply(store)
        with pytest.raises(UnknownThing):
            RecodeCodings((("nothing", "c-net"),)).apply(store)

    def it_is_named_by_how_many(self):
        assert RecodeCodings((("x-1", "c-net"),)).step.count == 1
