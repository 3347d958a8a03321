from dataclasses import replace

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import ATTENDED, ENDE, GARUT, MEMO, P1, P2, P3, SOURCE
from workbench.coding.participants import ChangeParticipants, MergeParticipants
from workbench.domain.errors import NameEmpty, UnknownThing
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Transcript

ELSEWHERE = replace(ATTENDED, source="s-2", turns=(replace(ATTENDED.turns[1], index=0),), silent=("p-1",))


@pytest.fixture
def store() -> MemoryStore:
    other = replace(SOURCE, id="s-2", name="Lain")
    return MemoryStore(GARUT, ENDE, SOURCE, other, P1, P2, P3, ATTENDED, ELSEWHERE)


class DescribeDescribingParticipants:
    def it_changes_several_in_one_step(self, store):
        told = (P1.renamed("Ibu 1").placed(None), P2.in_role(Role.OFFICIAL).placed(ENDE.id))
        operation = ChangeParticipants(told)
        assert (operation.step.verb, operation.step.count) == ("change_participants", 2)
        inverse = operation.apply(store)
        assert store.among(Participant, ("p-1", "p-2")) == told
        inverse.apply(store)
        assert store.among(Participant, ("p-1", "p-2")) == (P1, P2)

    @pytest.mark.parametrize(
        ("person", "error"),
        [
            (replace(P1, id="p-9"), UnknownThing),
            (P1.placed("d-9"), UnknownThing),
            (P1.renamed(" "), NameEmpty),
        ],
    )
    def it_refuses_the_unknown_and_the_nameless(self, store, person, error):
        with pytest.raises(error):
            ChangeParticipants((person,)).apply(store)


class DescribeMergingParticipants:
    def it_makes_one_person_of_several_in_all_sources(self, store):
        known = replace(P1, attributes=(("Usia", "40"), ("Desa", "A")), district=GARUT.id)
        store.put(known)
        operation = MergeParticipants("p-2", ("p-1", "p-3", "p-2", "p-1"), "P2")
        inverse = operation.apply(store)
        assert operation.step.subject == "P2"
        assert store.all(Participant) == (
            replace(P2, district=GARUT.id, attributes=(("Usia", "40"), ("Desa", "A"))),
        )
        assert [turn.participant for turn in store.get(Transcript, "s-1").turns] == ["p-2", "p-2"]
        assert store.get(Transcript, "s-1").silent == ()
        assert store.get(Transcript, "s-2").silent == ()
        inverse.apply(store)
        assert store.get(Transcript, "s-2") == ELSEWHERE
        assert set(store.all(Participant)) == {known, P2, P3}

    def it_hands_memos_on_the_others_to_the_one_who_stays(self, store):
        memo = replace(MEMO, target=MemoTarget.PARTICIPANT, about="p-1", segment=None)
        store.put(memo)
        inverse = MergeParticipants("p-2", ("p-1",)).apply(store)
        assert store.get(Memo, memo.id) == replace(memo, about="p-2")
        inverse.apply(store)
        assert store.get(Memo, memo.id) == memo

    def it_keeps_what_is_known_of_the_one_who_stays(self, store):
        store.put(replace(P2, attributes=(("Usia", "50"),), district=ENDE.id))
        MergeParticipants("p-2", ("p-1",)).apply(store)
        kept = store.get(Participant, "p-2")
        assert (kept.attribute("Usia"), kept.district) == ("50", ENDE.id)

    def it_lets_who_stays_sit_silent_where_the_other_did(self, store):
        MergeParticipants("p-3", ("p-1",)).apply(store)
        assert store.get(Transcript, "s-2").silent == ("p-3",)

    def it_needs_all_of_them(self, store):
        with pytest.raises(UnknownThing):
            MergeParticipants("p-1", ("p-9",)).apply(store)
