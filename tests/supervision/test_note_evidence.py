"""Words of earlier sessions as evidence."""

from dataclasses import replace

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import NOW
from tests.supervision.desk import DENIS, desk, logged, meeting
from workbench.domain.cases import NoteEvidence
from workbench.domain.errors import InvalidField, UnknownThing
from workbench.domain.sessions import Addendum, CaseDiscussion, Session, WellBeing
from workbench.supervision.note_evidence import says
from workbench.supervision.session_operations import AddSession, EditSession


@pytest.fixture
def store() -> MemoryStore:
    kept = desk()
    earlier = meeting(kept, CaseDiscussion(DENIS.id, "Anak kedua\nberhenti sekolah."), id="z-0")
    logged(kept, replace(earlier, wellbeing=WellBeing("sangat lelah")))
    return kept


def citing(store: MemoryStore, words: str, session: str = "z-0") -> Session:
    return meeting(store, CaseDiscussion(DENIS.id, notes=(NoteEvidence(session, words),)))


class DescribeANoteAsEvidence:
    @pytest.mark.parametrize("words", ["berhenti sekolah", "Anak kedua berhenti sekolah."])
    def it_was_said(self, store: MemoryStore, words: str) -> None:
        store.perform(AddSession(citing(store, words)))
        assert store.count(Session) == 2

    @pytest.mark.parametrize("words", ["berhenti bekerja", "sangat lelah", " "])
    def it_is_refused_when_it_was_not_or_is_restricted(self, store: MemoryStore, words: str) -> None:
        with pytest.raises(InvalidField) as told:
            store.perform(AddSession(citing(store, words)))
        assert (told.value.name, told.value.allowed) == ("cases[0].notes[0].quote", ("END/2026/001",))

    def it_is_refused_without_its_session(self, store: MemoryStore) -> None:
        with pytest.raises(UnknownThing):
            store.perform(AddSession(citing(store, "x", "z-9")))

    def it_is_taken_from_an_addendum_too(self, store: MemoryStore) -> None:
        earlier = replace(store.get(Session, "z-0"), addenda=(Addendum(2, (("text", "Ralat"),), "x", NOW),))
        assert says(earlier, "Ralat")

    def it_stays_when_the_session_says_something_else_by_now(self, store: MemoryStore) -> None:
        store.perform(AddSession(citing(store, "berhenti sekolah")))
        store.put(replace(store.get(Session, "z-0"), discussions=()))
        session = store.get(Session, "z-1")
        store.perform(EditSession(replace(session, summary="Ringkas")))
        assert store.get(Session, "z-1").summary == "Ringkas"
