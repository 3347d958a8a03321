"""Entries of the register as JSON has them."""

from datetime import date

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import ENDE, FACILITATOR, GARUT, NOW
from workbench.domain.errors import InvalidField, UnknownField, UnknownThing
from workbench.domain.facilitators import Facilitator, Performance
from workbench.supervision.facilitator_records import facilitator_data, facilitator_record

STORE = MemoryStore(GARUT, ENDE)


def read(**fields: object) -> Facilitator:
    data = {"code": "PD-07", "district": "Ende", **fields}
    return facilitator_record(data, STORE, id="pd-7", at=NOW)


class DescribeFacilitatorRecord:
    def it_gives_the_same_entry_there_and_back(self) -> None:
        data = facilitator_data(FACILITATOR, STORE)
        assert facilitator_record(data, STORE, id=FACILITATOR.id, at=NOW) == FACILITATOR

    def it_wants_no_more_than_code_name_and_district(self) -> None:
        found = read()
        assert (found.families, found.since, found.performance) == (None, None, Performance.UNKNOWN)
        assert facilitator_record(facilitator_data(found, STORE), STORE, id="pd-7", at=NOW) == found

    @pytest.mark.parametrize(
        ("told", "day"), [("2019", (2019, 1, 1)), ("2019-03", (2019, 3, 1)), ("2019-03-04", (2019, 3, 4))]
    )
    def it_takes_a_year_or_a_month_for_a_day(self, told: str, day: tuple[int, int, int]) -> None:
        assert read(since=told).since == date(*day)

    @pytest.mark.parametrize(
        ("fields", "name"),
        [
            ({"since": "Maret 2019"}, "since"),
            ({"since": "2019-13"}, "since"),
            ({"families": -1}, "families"),
            ({"families": "212"}, "families"),
            ({"groups": 1_000_000}, "groups"),
            ({"performance": "best"}, "performance"),
            ({"trainings": [{"what": "P2K2"}]}, "trainings[0].on"),
            ({"trainings": [{"on": "2024"}]}, "trainings[0].what"),
            ({"trainings": [{"what": "P2K2", "on": "24"}]}, "trainings[0].on"),
            ({"needs": [{"what": "Mediasi"}]}, "needs[0].competence"),
            ({"needs": [{"competence": "social"}]}, "needs[0].what"),
        ],
    )
    def it_names_what_it_cannot_read(self, fields: dict[str, object], name: str) -> None:
        with pytest.raises(InvalidField) as raised:
            read(**fields)
        assert raised.value.name == name

    def it_refuses_unknown_fields_by_name(self) -> None:
        with pytest.raises(UnknownField) as raised:
            read(trainings=[{"what": "P2K2", "on": "2024", "place": "Ende"}])
        assert raised.value.name == "trainings[0].place"
        with pytest.raises(UnknownField):
            read(nik="5308014103850001")

    def it_knows_only_districts_of_the_study(self) -> None:
        with pytest.raises(UnknownThing):
            read(district="Atlantis")
