from dataclasses import replace
from datetime import date

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import ENDE, NETWORK, NOW, SARI
from tests.supervision.desk import assert_goes_back_and_forth, desk
from workbench.domain.errors import InvalidField, NameEmpty, NameTaken, UnknownThing
from workbench.domain.supervision_filters import SavedFilter, SupervisionFilter
from workbench.supervision.filter_operations import RemoveFilter, RenameFilter, SaveFilter, filter_named

HERE = SupervisionFilter((ENDE.id,), codes=(NETWORK.id,), since=date(2026, 1, 1), until=date(2026, 3, 31))
SAVED = SavedFilter("f-1", "Ende triwulan 1", HERE, SARI.id, NOW)


@pytest.fixture
def store() -> MemoryStore:
    store = desk()
    store.perform(SaveFilter(SAVED))
    return store


class DescribeSaveFilter:
    def it_keeps_a_filter_with_single_spaces_in_its_name(self) -> None:
        store = desk()
        assert_goes_back_and_forth(store, SaveFilter(replace(SAVED, name="  Ende   triwulan 1 ")))
        assert store.get(SavedFilter, "f-1") == SAVED

    def it_keeps_another_filter_under_its_own_name(self, store: MemoryStore) -> None:
        after = replace(SAVED, filter=replace(HERE, since=None))
        assert_goes_back_and_forth(store, SaveFilter(after))
        store.perform(SaveFilter(replace(after, filter=replace(HERE, until=None))))
        assert store.get(SavedFilter, "f-1").filter.until is None

    @pytest.mark.parametrize(
        ("saved", "error"),
        [
            (replace(SAVED, id="f-2", name="ENDE triwulan 1"), NameTaken),
            (replace(SAVED, name=" "), NameEmpty),
            (replace(SAVED, filter=replace(HERE, districts=("nowhere",))), UnknownThing),
            (replace(SAVED, filter=replace(HERE, codes=("nothing",))), UnknownThing),
            (replace(SAVED, filter=replace(HERE, until=date(2025, 12, 31))), InvalidField),
        ],
    )
    def it_refuses(self, store: MemoryStore, saved: SavedFilter, error: type[Exception]) -> None:
        with pytest.raises(error):
            store.perform(SaveFilter(saved))


class DescribeRenameFilter:
    def it_gives_another_name(self, store: MemoryStore) -> None:
        assert_goes_back_and_forth(store, RenameFilter(SAVED.id, "Ende"))
        store.perform(RenameFilter(SAVED.id, "Ende"))
        assert filter_named(store, " ende ").id == SAVED.id

    def it_refuses_a_name_that_another_bears(self, store: MemoryStore) -> None:
        store.perform(SaveFilter(replace(SAVED, id="f-2", name="Lain")))
        with pytest.raises(NameTaken):
            store.perform(RenameFilter("f-2", "Ende triwulan 1"))

    def it_refuses_what_is_not_there(self, store: MemoryStore) -> None:
        with pytest.raises(UnknownThing):
            store.perform(RenameFilter("f-9", "Lain"))


class DescribeRemoveFilter:
    def it_forgets_it(self, store: MemoryStore) -> None:
        assert_goes_back_and_forth(store, RemoveFilter(SAVED.id, SAVED.name))
        with pytest.raises(UnknownThing):
            filter_named(store, SAVED.name)


def test_a_filter_is_found_by_id_or_name() -> None:
    store = desk()
    store.perform(SaveFilter(SAVED))
    store.perform(SaveFilter(replace(SAVED, id="f-2", name="Lain")))
    assert [filter_named(store, name).id for name in ("f-2", "LAIN", "ende  triwulan 1")] == [
        "f-2",
        "f-2",
        "f-1",
    ]
