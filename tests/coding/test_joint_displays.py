"""Joint displays: what they may cite, and what becomes of it."""

from dataclasses import replace

import pytest

from tests.fakes import records as made
from tests.fakes.memory_store import MemoryStore
from workbench.coding.bringing_back import BringBack
from workbench.coding.codings import RemoveCodings
from workbench.coding.joint_displays import RemoveDisplay, SaveDisplay, display_named
from workbench.coding.merging import MergeCodes
from workbench.coding.removal import RemoveCode
from workbench.domain.errors import NameEmpty, NameTaken, UnknownThing
from workbench.domain.joint_displays import JointDisplay, JointRow
from workbench.domain.store import Edit

ROW = made.DISPLAY.rows[0]


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore(*made.ONE_OF_EACH)


def the_row(store: MemoryStore) -> JointRow:
    return store.get(JointDisplay, "j-1").rows[0]


class DescribeSavingADisplay:
    def it_keeps_it_under_a_clean_title(self, store: MemoryStore) -> None:
        store.perform(SaveDisplay(replace(made.DISPLAY, id="j-2", title="  Sinyal   lagi ")))
        assert store.get(JointDisplay, "j-2").title == "Sinyal lagi"
        assert display_named(store, "SINYAL lagi").id == "j-2"
        assert display_named(store, "j-1") == made.DISPLAY

    def it_wants_a_title_of_its_own(self, store: MemoryStore) -> None:
        with pytest.raises(NameEmpty):
            store.perform(SaveDisplay(replace(made.DISPLAY, title=" ")))
        with pytest.raises(NameTaken):
            store.perform(SaveDisplay(replace(made.DISPLAY, id="j-2", title="BEBAN dan sinyal")))
        store.perform(SaveDisplay(replace(made.DISPLAY, note="Lagi.")))
        assert store.get(JointDisplay, "j-1").note == "Lagi."

    @pytest.mark.parametrize(
        "wrong", [{"codes": ("c-404",)}, {"quotations": ("x-404",)}, {"district": "d-404"}]
    )
    def it_cites_only_what_is_there(self, store: MemoryStore, wrong: dict[str, object]) -> None:
        row = replace(ROW, **wrong)  # type: ignore[arg-type]
        with pytest.raises(UnknownThing):
            store.perform(SaveDisplay(replace(made.DISPLAY, rows=(row,))))
        assert store.get(JointDisplay, "j-1") == made.DISPLAY

    def it_may_speak_of_the_whole_study(self, store: MemoryStore) -> None:
        store.perform(SaveDisplay(replace(made.DISPLAY, rows=(replace(ROW, district=None),))))
        assert the_row(store).district is None

    def it_cites_what_waits_for_its_place(self, store: MemoryStore) -> None:
        store.perform(SaveDisplay(replace(made.DISPLAY, rows=(replace(ROW, quotations=("x-9",)),))))
        assert the_row(store).quotations == ("x-9",)


class DescribeRemovingADisplay:
    def it_goes_and_comes_back(self, store: MemoryStore) -> None:
        back = store.perform(RemoveDisplay("j-1", "Beban"))
        assert store.all(JointDisplay) == ()
        with pytest.raises(UnknownThing):
            display_named(store, "j-1")
        store.perform(back)
        assert store.all(JointDisplay) == (made.DISPLAY,)

    def it_comes_back_from_the_wastebasket_without_what_is_gone(self, store: MemoryStore) -> None:
        store.perform(RemoveDisplay("j-1"))
        store.perform(SaveDisplay(replace(made.DISPLAY, id="j-2", rows=())))
        gone = replace(ROW, codes=("c-404", "c-net"), quotations=("x-404", "x-1"), district="d-404")
        store.perform(BringBack((replace(made.DISPLAY, rows=(gone,)),)))
        back = store.get(JointDisplay, "j-1")
        assert back.title == "Beban dan sinyal (2)"
        assert back.rows == (replace(ROW, codes=("c-net",), quotations=("x-1",), district=None),)


class DescribeWhatItCites:
    def it_lets_go_of_a_coding_that_is_deleted_and_gets_it_back(self, store: MemoryStore) -> None:
        before = store.get(JointDisplay, "j-1")
        back = store.perform(RemoveCodings(("x-1",)))
        assert the_row(store) == replace(ROW, quotations=())
        store.perform(back)
        assert store.get(JointDisplay, "j-1") == before

    def it_lets_go_of_a_code_that_is_deleted(self, store: MemoryStore) -> None:
        store.perform(RemoveCode("c-net"))
        assert the_row(store) == replace(ROW, codes=(), quotations=())

    def it_follows_a_code_that_is_merged(self, store: MemoryStore) -> None:
        store.perform(SaveDisplay(replace(made.DISPLAY, rows=(replace(ROW, codes=("c-net", "c-work")),))))
        store.perform(MergeCodes(("c-net",), "c-work"))
        assert the_row(store).codes == ("c-work",)
        assert the_row(store).quotations == ("x-1",)

    def it_quotes_the_twin_of_a_coding_that_is_joined_with_it(self, store: MemoryStore) -> None:
        twin = replace(made.CODING, id="x-2", code="c-work")
        store.put(twin)
        store.perform(SaveDisplay(replace(made.DISPLAY, rows=(replace(ROW, quotations=("x-1", "x-2")),))))
        store.perform(MergeCodes(("c-net",), "c-work"))
        (quoted,) = the_row(store).quotations
        assert quoted in {"x-1", "x-2"}

    def it_mentions_again_what_is_brought_back(self, store: MemoryStore) -> None:
        store.perform(RemoveCodings(("x-1",)))
        without = store.get(JointDisplay, "j-1")
        other = JointRow("Baris lain")
        store.perform(SaveDisplay(replace(without, rows=(other, *without.rows))))
        edit = Edit(made.DISPLAY, without)
        store.perform(BringBack((made.CODING,), (edit,)))
        assert store.get(JointDisplay, "j-1").rows == (other, ROW)

    def it_tells_rows_apart_that_are_alike_but_for_what_they_cite(self, store: MemoryStore) -> None:
        here = JointRow("Sinyal", codes=("c-net",), quotations=("x-1",), district="d-garut")
        there = JointRow("Sinyal", codes=("c-net",), district="d-ende")
        before = replace(made.DISPLAY, rows=(here, there))
        store.perform(SaveDisplay(before))
        store.perform(RemoveCodings(("x-1",)))
        without = store.get(JointDisplay, "j-1")
        store.perform(SaveDisplay(replace(without, rows=tuple(reversed(without.rows)))))
        store.perform(BringBack((made.CODING,), (Edit(before, without),)))
        assert store.get(JointDisplay, "j-1").rows == (there, here)
