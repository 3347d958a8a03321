"""Saved tables: kept under a name of their own, and forgotten; both are undone."""

from dataclasses import replace

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import ONE_OF_EACH, TABLE
from workbench.coding.bringing_back import BringBack
from workbench.coding.saved_tables import RemoveSavedTable, SaveTable
from workbench.domain.errors import NameEmpty, NameTaken, UnknownThing
from workbench.domain.matrices import SavedTable

NEW = replace(TABLE, id="t-2", name="Peran per kabupaten", result="{}", view="{}")


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore(*ONE_OF_EACH)


class DescribeSavingATable:
    def it_keeps_it_and_is_undone(self, store: MemoryStore) -> None:
        inverse = store.perform(SaveTable(NEW))
        assert store.get(SavedTable, "t-2") == NEW
        assert SaveTable(NEW).step.subject == NEW.name
        store.perform(inverse)
        assert store.find(SavedTable, "t-2") is None

    def it_keeps_another_table_in_its_place(self, store: MemoryStore) -> None:
        store.perform(SaveTable(NEW))
        store.perform(SaveTable(replace(NEW, name="  Lain  lagi ")))
        assert [each.name for each in store.all(SavedTable)] == [TABLE.name, "Lain lagi"]

    def it_refuses_a_name_that_is_taken(self, store: MemoryStore) -> None:
        with pytest.raises(NameTaken):
            store.perform(SaveTable(replace(NEW, name=TABLE.name.upper())))

    def it_refuses_a_name_of_nothing(self, store: MemoryStore) -> None:
        with pytest.raises(NameEmpty):
            store.perform(SaveTable(replace(NEW, name="  ")))


class DescribeForgettingATable:
    def it_takes_it_away_and_is_undone(self, store: MemoryStore) -> None:
        operation = RemoveSavedTable(TABLE.id, TABLE.name)
        inverse = store.perform(operation)
        assert store.all(SavedTable) == ()
        assert operation.step.subject == TABLE.name
        store.perform(inverse)
        assert store.all(SavedTable) == (TABLE,)

    def it_comes_back_from_the_wastebasket_under_a_name_of_its_own(self, store: MemoryStore) -> None:
        store.perform(RemoveSavedTable(TABLE.id, TABLE.name))
        store.perform(SaveTable(replace(NEW, name=TABLE.name.upper())))
        store.perform(BringBack((TABLE,)))
        assert store.get(SavedTable, TABLE.id) == replace(TABLE, name=f"{TABLE.name} (2)")

    def it_refuses_one_that_is_not_there(self, store: MemoryStore) -> None:
        with pytest.raises(UnknownThing):
            store.perform(RemoveSavedTable("t-9"))
