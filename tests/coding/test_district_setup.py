from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import ENDE, GARUT, OUTLINE
from workbench.coding.district_setup import MOST_PLANNED, EditDistrict, ReviseDistricts
from workbench.coding.districts import AddDistrict, FoundStudy
from workbench.domain.districts import District, Outline
from workbench.domain.errors import InvalidField, NameEmpty, NameTaken, UnknownThing
from workbench.domain.ids import DistrictId

BEKASI = District(DistrictId("d-bekasi"), "Bekasi", "Jawa Barat", "3216", "32.16")
SHAPE = Outline(BEKASI.id, (((107.0, -6.2), (107.2, -6.2), (107.1, -6.0)),), "peta")


class DescribeEditDistrict:
    def it_changes_facts_and_outline_but_not_its_place_among_the_others(self) -> None:
        store = MemoryStore(GARUT, ENDE)
        shape = replace(SHAPE, district=ENDE.id)
        after = replace(ENDE, notes="Pulau.", planned_fgds=2, position=99)
        inverse = EditDistrict(after, shape).apply(store)
        assert store.get(District, ENDE.id) == replace(after, position=1)
        assert store.get(Outline, ENDE.id) == shape
        inverse.apply(store)
        assert store.all(District) == (GARUT, ENDE)
        assert store.all(Outline) == ()

    def it_lets_a_district_keep_its_own_name_however_it_is_written(self) -> None:
        store = MemoryStore(GARUT, ENDE)
        EditDistrict(replace(GARUT, name="  Kab.  Garut ")).apply(store)
        assert store.get(District, GARUT.id).name == "Kab. Garut"

    def it_refuses_what_is_not_there_and_names_of_others(self) -> None:
        store = MemoryStore(GARUT, ENDE)
        with pytest.raises(UnknownThing):
            EditDistrict(BEKASI).apply(store)
        with pytest.raises(NameTaken):
            EditDistrict(replace(ENDE, name="kabupaten garut")).apply(store)
        with pytest.raises(NameEmpty):
            EditDistrict(replace(ENDE, name=" ")).apply(store)
        assert store.all(District) == (GARUT, ENDE)

    @pytest.mark.parametrize(
        ("changed", "field"),
        [
            (replace(ENDE, planned_fgds=-1), "planned_fgds"),
            (replace(ENDE, planned_interviews=MOST_PLANNED + 1), "planned_interviews"),
            (replace(ENDE, latitude=90.5), "latitude"),
            (replace(ENDE, longitude=-181.0), "longitude"),
        ],
    )
    def it_refuses_plans_and_places_that_can_not_be(self, changed: District, field: str) -> None:
        with pytest.raises(InvalidField) as raised:
            EditDistrict(changed).apply(MemoryStore(GARUT, ENDE))
        assert raised.value.name == field

    def it_is_named_by_the_district(self) -> None:
        assert EditDistrict(ENDE).step.subject == "Ende"


class DescribeReviseDistricts:
    def it_adds_behind_what_is_there_and_changes_in_place(self) -> None:
        store = MemoryStore(GARUT, ENDE)
        operation = ReviseDistricts((BEKASI, replace(GARUT, notes="Bukit.", position=7)), (SHAPE,))
        inverse = operation.apply(store)
        assert [(each.name, each.position) for each in store.all(District)] == [
            ("Garut", 0),
            ("Ende", 1),
            ("Bekasi", 2),
        ]
        assert store.get(District, GARUT.id).notes == "Bukit."
        assert store.get(Outline, BEKASI.id) == SHAPE
        inverse.apply(store)
        assert store.all(District) == (GARUT, ENDE)

    def it_refuses_two_of_one_name_among_its_own(self) -> None:
        store = MemoryStore()
        with pytest.raises(NameTaken):
            ReviseDistricts((BEKASI, replace(BEKASI, id=DistrictId("d-2"), name="Kab. Bekasi"))).apply(store)
        assert store.all(District) == ()

    def it_lets_two_districts_exchange_their_names(self) -> None:
        store = MemoryStore(replace(GARUT, aliases=()), ENDE)
        swapped = (replace(GARUT, name="Ende", aliases=()), replace(ENDE, name="Garut"))
        ReviseDistricts(swapped).apply(store)
        assert [each.name for each in store.all(District)] == ["Ende", "Garut"]

    def it_is_named_by_the_first_and_how_many(self) -> None:
        assert ReviseDistricts((BEKASI, ENDE)).step.subject == "Bekasi"
        assert ReviseDistricts((BEKASI, ENDE)).step.count == 2
        assert ReviseDistricts((), (SHAPE,)).step.count == 1

    @given(st.lists(st.text(min_size=1, max_size=8).map(lambda text: f"Desa {text}"), max_size=6))
    def it_is_undone_by_what_it_returns_or_changes_nothing(self, names: list[str]) -> None:
        store = MemoryStore(GARUT, ENDE)
        districts = tuple(District(DistrictId(f"d-{number}"), name) for number, name in enumerate(names))
        with suppress(NameTaken, NameEmpty):
            ReviseDistricts(districts).apply(store).apply(store)
        assert store.all(District) == (GARUT, ENDE)


class DescribeOutlinesThatComeWithDistricts:
    def it_adds_one_with_its_district(self) -> None:
        store = MemoryStore()
        inverse = AddDistrict(BEKASI, SHAPE).apply(store)
        assert store.all(Outline) == (SHAPE,)
        inverse.apply(store)
        assert store.all(Outline) == ()

    def it_founds_a_study_with_them(self) -> None:
        store = MemoryStore()
        FoundStudy((GARUT,), outlines=(OUTLINE,)).apply(store)
        assert store.all(Outline) == (OUTLINE,)
