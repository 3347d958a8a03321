"""Addenda from JSON."""

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import NOW
from tests.supervision.desk import DENIS, action_file, desk, discussion_file, logged, meeting
from workbench.domain.errors import InvalidField, UnknownField, UnknownThing
from workbench.domain.sessions import CaseDiscussion
from workbench.supervision.addenda import AddendumEntry, addendum_record


@pytest.fixture
def store() -> MemoryStore:
    kept = desk()
    logged(kept, meeting(kept, CaseDiscussion(DENIS.id)))
    return kept


def read(store: MemoryStore, data: object) -> AddendumEntry:
    return addendum_record(data, store, meeting(store, CaseDiscussion(DENIS.id)), at=NOW)


class DescribeAnAddendumRecord:
    @pytest.mark.parametrize("name", ["text", "note", "reason"])
    def it_may_be_plain_words(self, store: MemoryStore, name: str) -> None:
        assert read(store, {name: " Hasil sudah ada. "}).fields == ((name, "Hasil sudah ada."),)

    def it_tells_every_field_by_its_path(self, store: MemoryStore) -> None:
        data = {
            "date": "2026-03-03",
            "supervisees": ["PD-07", "PD-08"],
            "cases": [{"case": "K-END-001", "discussed": "Ralat", "risk": None, "themes": []}],
            "function_minutes": {"educative": 5},
            "planned": False,
        }
        assert read(store, data).fields == (
            ("date", "2026-03-03"),
            ("supervisees[0]", "PD-07"),
            ("supervisees[1]", "PD-08"),
            ("cases[0].case", "K-END-001"),
            ("cases[0].discussed", "Ralat"),
            ("function_minutes.educative", "5"),
            ("planned", "false"),
        )

    def it_agrees_on_actions(self, store: MemoryStore) -> None:
        entry = read(store, {"cases": [{"case": "K-END-001", "actions": [action_file()]}]})
        assert [(each.what, each.case, each.session) for each in entry.actions] == [
            ("Antar ke puskesmas", DENIS.id, "z-1")
        ]

    @pytest.mark.parametrize(
        "name", ["foo", "district", "number", "wellbeing", "research_consent", "keep_until"]
    )
    def it_is_refused_for_an_unknown_field(self, store: MemoryStore, name: str) -> None:
        with pytest.raises(UnknownField) as told:
            read(store, {name: "x"})
        assert told.value.name == name

    @pytest.mark.parametrize(
        ("data", "path"),
        [
            ("kata", "record"),
            ({"text": 5}, "text"),
            ({"date": "kemarin"}, "date"),
            ({"supervisor": 5}, "supervisor"),
            ({"supervisees": "PD-07"}, "supervisees"),
            ({"type": "x"}, "type"),
            ({"medium": "x"}, "medium"),
            ({"function_minutes": []}, "function_minutes"),
            ({"cases": [discussion_file(case="K-END-002")]}, "cases[0].case"),
            ({"starts": "pagi"}, "starts"),
            ({"planned": "ya"}, "planned"),
            ({"reflection": []}, "reflection"),
            ({"workload": {"families": "x"}}, "workload.families"),
            ({"needs": [{"what": "x"}]}, "needs[0].competence"),
            ({"next_on": "besok"}, "next_on"),
            ({"summary": 5}, "summary"),
        ],
    )
    def it_is_refused_for_a_field_that_can_not_be(self, store: MemoryStore, data: object, path: str) -> None:
        with pytest.raises(InvalidField) as told:
            read(store, data)
        assert told.value.name == path

    def it_is_refused_for_a_case_that_is_not_there(self, store: MemoryStore) -> None:
        with pytest.raises(UnknownThing):
            read(store, {"cases": [{"case": "K-9"}]})
