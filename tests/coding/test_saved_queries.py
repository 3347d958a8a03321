from dataclasses import replace

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import ONE_OF_EACH, QUERY
from workbench.coding.removal import RemoveCode
from workbench.coding.saved_queries import RemoveSavedQuery, SaveQuery, query_named
from workbench.domain.errors import InvalidField, NameEmpty, NameTaken, UnknownThing
from workbench.domain.queries import SavedQuery, for_code
from workbench.domain.query_form import read, written

NEW = replace(QUERY, id="v-2", name="Beban di Ende", query=written(for_code("c-net")))


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore(*ONE_OF_EACH)


class DescribeSavingAQuery:
    def it_keeps_it_and_is_undone(self, store: MemoryStore) -> None:
        inverse = store.perform(SaveQuery(NEW))
        assert store.get(SavedQuery, "v-2") == NEW
        assert SaveQuery(NEW).step.subject == NEW.name
        store.perform(inverse)
        assert store.find(SavedQuery, "v-2") is None

    def it_keeps_another_query_in_its_place(self, store: MemoryStore) -> None:
        store.perform(SaveQuery(NEW))
        store.perform(SaveQuery(replace(NEW, name="Lain")))
        assert [each.name for each in store.all(SavedQuery)] == [QUERY.name, "Lain"]

    def it_keeps_the_name_with_single_spaces(self, store: MemoryStore) -> None:
        store.perform(SaveQuery(replace(NEW, name="  Beban  di Ende ")))
        assert store.get(SavedQuery, "v-2").name == NEW.name

    def it_refuses_a_name_that_is_taken(self, store: MemoryStore) -> None:
        with pytest.raises(NameTaken):
            store.perform(SaveQuery(replace(NEW, name=QUERY.name.upper())))

    def it_refuses_a_name_of_nothing(self, store: MemoryStore) -> None:
        with pytest.raises(NameEmpty):
            store.perform(SaveQuery(replace(NEW, name="  ")))

    def it_refuses_what_is_no_query(self, store: MemoryStore) -> None:
        with pytest.raises(InvalidField):
            store.perform(SaveQuery(replace(NEW, query="{}")))

    def it_survives_its_code(self, store: MemoryStore) -> None:
        store.perform(SaveQuery(NEW))
        store.perform(RemoveCode("c-net"))
        assert read(store.get(SavedQuery, "v-2").query).codes == ("c-net",)


class DescribeForgettingAQuery:
    def it_takes_it_away_and_is_undone(self, store: MemoryStore) -> None:
        operation = RemoveSavedQuery(QUERY.id, QUERY.name)
        inverse = store.perform(operation)
        assert store.all(SavedQuery) == ()
        assert operation.step.subject == QUERY.name
        store.perform(inverse)
        assert store.all(SavedQuery) == (QUERY,)

    def it_refuses_one_that_is_not_there(self, store: MemoryStore) -> None:
        with pytest.raises(UnknownThing):
            store.perform(RemoveSavedQuery("v-9"))


class DescribeNamingAQuery:
    def it_finds_it_by_name_or_id(self, store: MemoryStore) -> None:
        assert query_named(store, " sinyal  di garut ") == query_named(store, "v-1") == QUERY
        with pytest.raises(UnknownThing):
            query_named(store, "lain")
