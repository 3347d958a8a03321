"""The fuller record of a case as JSON: read, written, refused by the name of the field."""

from dataclasses import replace
from datetime import date

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import NETWORK, NOW
from tests.supervision.desk import DENIS, case_file, desk, logged, meeting
from workbench.domain.cases import NoteEvidence
from workbench.domain.errors import InvalidField, UnknownThing
from workbench.domain.sessions import CaseDiscussion
from workbench.supervision.case_records import CASE_FIELDS, case_data, case_record

MORE = {
    "household": "ibu tunggal",
    "group": "Melati 2",
    "strengths": "Nenek ikut mengasuh",
    "notes": [{"session": "END/2026/001", "quote": "dua minggu"}],
    "refused": ["Beban kerja / Jaringan internet"],
    "template": "commitment",
    "keep_until": "2031-12-31",
}


@pytest.fixture
def store() -> MemoryStore:
    made = desk()
    logged(made, meeting(made, CaseDiscussion(DENIS.id, "Sudah dua minggu")))
    return made


class DescribeTheRecordOfACase:
    def it_reads_every_field_and_writes_the_same(self, store: MemoryStore) -> None:
        data = case_file(**MORE)
        case = case_record(data, store, id="q-9", at=NOW)
        assert case.notes == (NoteEvidence("z-1", "dua minggu"),)
        assert case.refused == (NETWORK.id,)
        assert case.keep_until == date(2031, 12, 31)
        assert case_data(case, store) == data
        assert tuple(case_data(case, store)) == CASE_FIELDS

    def it_needs_none_of_the_newer_fields(self, store: MemoryStore) -> None:
        case = case_record(case_file(), store, id="q-9", at=NOW)
        assert case_record(case_data(case, store), store, id="q-9", at=NOW) == case
        assert (case.household, case.notes, case.refused, case.keep_until) == ("", (), (), None)

    def it_takes_a_session_by_its_id_and_a_note_once(self, store: MemoryStore) -> None:
        note = {"session": "z-1", "quote": "dua minggu"}
        case = case_record(case_file(notes=[note, note]), store, id="q-9", at=NOW)
        assert case.notes == (NoteEvidence("z-1", "dua minggu"),)

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"notes": [{"session": "END/2026/001"}]}, "notes[0].quote"),
            ({"notes": [{"quote": "x"}]}, "notes[0].session"),
            ({"keep_until": "31-12-2031"}, "keep_until"),
        ],
    )
    def it_names_the_field_that_is_wrong(
        self, store: MemoryStore, changes: dict[str, object], field: str
    ) -> None:
        with pytest.raises(InvalidField) as told:
            case_record(case_file(**changes), store, id="q-9", at=NOW)
        assert told.value.name == field

    @pytest.mark.parametrize(
        "changes", [{"notes": [{"session": "END/2026/777", "quote": "x"}]}, {"refused": ["Tiada"]}]
    )
    def it_refuses_what_is_not_there(self, store: MemoryStore, changes: dict[str, object]) -> None:
        with pytest.raises(UnknownThing):
            case_record(case_file(**changes), store, id="q-9", at=NOW)

    def it_is_written_without_what_other_operations_make(self, store: MemoryStore) -> None:
        assert case_data(replace(DENIS, reason="x", outcome="y"), store) == case_data(DENIS, store)
