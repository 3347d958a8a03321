from dataclasses import replace

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import GARUT
from workbench.coding.districts import AddDistrict
from workbench.domain.districts import District
from workbench.domain.errors import NameEmpty, NameTaken
from workbench.domain.ids import DistrictId

BEKASI = District(DistrictId("d-bekasi"), " Bekasi  Timur ", "Jawa Barat", "3216")


class DescribeAddDistrict:
    def it_stands_behind_those_that_are_there(self) -> None:
        store = MemoryStore(replace(GARUT, position=4))
        AddDistrict(BEKASI).apply(store)
        assert store.get(District, "d-bekasi") == replace(BEKASI, name="Bekasi Timur", position=5)

    def it_is_the_first_of_an_empty_study_and_can_be_undone(self) -> None:
        store = MemoryStore()
        inverse = AddDistrict(BEKASI).apply(store)
        assert [each.position for each in store.all(District)] == [0]
        inverse.apply(store)
        assert store.all(District) == ()

    def it_refuses_a_name_that_means_another_district(self) -> None:
        store = MemoryStore(GARUT)
        with pytest.raises(NameTaken):
            AddDistrict(replace(BEKASI, name="Kabupaten Garut")).apply(store)
        assert store.all(District) == (GARUT,)

    def it_refuses_an_empty_name(self) -> None:
        with pytest.raises(NameEmpty):
            AddDistrict(replace(BEKASI, name="  ")).apply(MemoryStore())

    def it_is_named_by_the_district(self) -> None:
        assert AddDistrict(replace(BEKASI, name="Bekasi")).step.subject == "Bekasi"
