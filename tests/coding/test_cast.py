from dataclasses import replace

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import ATTENDED, GARUT, P1, P2, P3, SOURCE
from workbench.coding.cast import found_nowhere_else, people_in


class DescribeTheCastOfASource:
    STORE = MemoryStore(
        GARUT, SOURCE, replace(SOURCE, id="s-2", name="Lain"), P1, P2, P3, ATTENDED,
        replace(ATTENDED, source="s-2", turns=ATTENDED.turns[1:], silent=()),
    )  # fmt: skip

    def it_is_who_speaks_and_then_who_is_silent(self):
        assert people_in(self.STORE, ATTENDED) == (P1, P2, P3)

    def it_knows_who_is_in_no_other_source(self):
        assert found_nowhere_else(self.STORE, ATTENDED, ATTENDED.people) == (P1, P3)
