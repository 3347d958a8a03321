"""Records that were kept elsewhere: each whole or refused, and nothing twice."""

from dataclasses import replace

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import NOW
from tests.supervision.desk import (
    DENIS,
    NIK,
    action_file,
    assert_goes_back_and_forth,
    case_file,
    desk,
    discussion_file,
    everything,
    logged,
    meeting,
    session_file,
    visit,
)
from workbench.domain.actions import Action, ActionState
from workbench.domain.cases import Case
from workbench.domain.errors import (
    IllegalTransition,
    InvalidField,
    PersonalNumber,
    RuleBroken,
    SessionFinalised,
    UnknownThing,
)
from workbench.domain.sessions import CaseDiscussion, Session, SessionState
from workbench.supervision.record_import import (
    ActionEntry,
    CaseEntry,
    Entry,
    Fate,
    ImportRecords,
    Outcome,
    Rehearsal,
    Rehearsed,
    SessionEntry,
)
from workbench.supervision.session_operations import FinaliseSession

NEW, THERE, REFUSED = Fate


@pytest.fixture
def store() -> MemoryStore:
    return desk()


def a_case(**changes: object) -> CaseEntry:
    return CaseEntry("q-new", case_file(**changes))


def a_session(id: str = "z-new", state: SessionState = SessionState.HELD, **changes: object) -> SessionEntry:
    talk = {name: value for name, value in discussion_file(**changes).items() if name != "actions"}
    return SessionEntry(id, session_file(cases=[talk]), "S-1", state, "banjir")


def an_action(state: ActionState = ActionState.OPEN, session: str = "s-1", **changes: object) -> ActionEntry:
    return ActionEntry("a-new", action_file(**changes), session, "K-END-001", state, "foto", "pindah")


def rehearsed(store: MemoryStore, *entries: Entry) -> tuple[Outcome, ...]:
    """What would become of the entries; the store is left as it was."""
    before = everything(store)
    with pytest.raises(Rehearsed) as told:
        store.perform(Rehearsal(entries, NOW))
    assert everything(store) == before
    return told.value.outcomes


def refusal(store: MemoryStore, *entries: Entry) -> RuleBroken:
    """The error of the last entry, which adding all of them strictly raises, too."""
    last = rehearsed(store, *entries)[-1]
    assert last.fate is REFUSED
    assert last.error is not None
    with pytest.raises(type(last.error)):
        store.perform(ImportRecords("sesi.xlsx", entries, NOW))
    return last.error


class DescribeBringingRecordsIn:
    def it_is_one_step_back_and_forth(self, store: MemoryStore) -> None:
        whole = ImportRecords("sesi.xlsx", (a_case(), a_session(), an_action()), NOW)
        assert_goes_back_and_forth(store, whole)
        assert (whole.step.verb, whole.step.subject, whole.step.count) == ("import_records", "sesi.xlsx", 3)
        assert (store.get(Case, "q-new").code, store.get(Session, "z-new").number) == (
            "K-END-003",
            "END/2026/001",
        )
        assert store.get(Action, "a-new").session == "z-new"

    def it_tells_before_what_would_become_of_each(self, store: MemoryStore) -> None:
        fates = [each.fate for each in rehearsed(store, a_case(), a_session(), an_action())]
        assert fates == [NEW, NEW, NEW]
        assert Rehearsal((), NOW).step.verb == "import_records"

    def it_lets_a_later_record_name_an_earlier_one(self, store: MemoryStore) -> None:
        about_new = a_session(case="K-END-003")
        assert isinstance(refusal(store, about_new), UnknownThing)
        assert [each.fate for each in rehearsed(store, a_case(), about_new)] == [NEW, NEW]

    def it_adds_nothing_twice(self, store: MemoryStore) -> None:
        entries = (a_case(), a_session(), an_action())
        store.perform(ImportRecords("sesi.xlsx", entries, NOW))
        again = (
            replace(entries[0], id="q-2"),
            replace(entries[1], id="z-2"),
            replace(entries[2], id="a-2"),
        )
        assert [each.fate for each in rehearsed(store, *again)] == [THERE, THERE, THERE]
        store.perform(ImportRecords("sesi.xlsx", again, NOW))
        assert (store.count(Session), store.count(Action)) == (1, 1)

    def it_knows_a_session_again_by_day_time_people_and_cases(self, store: MemoryStore) -> None:
        store.perform(ImportRecords("sesi.xlsx", (a_session(),), NOW))
        same = a_session("z-2", discussed="Kata lain")
        other_case = a_session("z-3", case="K-END-002")
        data = {**a_session().data, "starts": "13:00"}
        afternoon = SessionEntry("z-4", data)
        fates = [each.fate for each in rehearsed(store, same, other_case, afternoon)]
        assert fates == [THERE, NEW, NEW]

    def it_goes_on_after_a_refusal(self, store: MemoryStore) -> None:
        outcomes = rehearsed(store, a_case(risk="huge"), a_session(), an_action(who=""))
        assert [each.fate for each in outcomes] == [REFUSED, NEW, REFUSED]
        assert isinstance(outcomes[0].error, InvalidField)

    def it_refuses_personal_numbers(self, store: MemoryStore) -> None:
        assert isinstance(refusal(store, a_case(situation=NIK)), PersonalNumber)


class DescribeASessionThatComesIn:
    @pytest.mark.parametrize("state", SessionState)
    def it_is_a_draft_or_one_that_was_not_held(self, store: MemoryStore, state: SessionState) -> None:
        entry = a_session(state=state)
        if state in {
            SessionState.HELD,
            SessionState.PLANNED,
            SessionState.MISSED,
            SessionState.CANCELLED,
        }:
            store.perform(ImportRecords("sesi.xlsx", (entry,), NOW))
            kept = store.get(Session, "z-new")
            assert kept.state is state
            assert kept.reason == ("banjir" if state in {SessionState.MISSED, SessionState.CANCELLED} else "")
        else:
            error = refusal(store, entry)
            assert isinstance(error, InvalidField)
            assert error.name == "state"

    def it_leaves_nothing_half_done(self, store: MemoryStore) -> None:
        missed = replace(a_session(state=SessionState.MISSED), reason="")
        outcomes = rehearsed(store, missed, a_session("z-2"))
        assert [each.fate for each in outcomes] == [REFUSED, NEW]
        store.perform(ImportRecords("sesi.xlsx", (a_session("z-2"),), NOW))
        assert store.get(Session, "z-2").number == "END/2026/001"

    def it_may_bear_no_label(self, store: MemoryStore) -> None:
        bare = replace(a_session(), label="")
        assert isinstance(refusal(store, bare, an_action(session="")), UnknownThing)


class DescribeAnActionThatComesIn:
    @pytest.mark.parametrize("state", ActionState)
    def it_is_as_far_as_it_was(self, store: MemoryStore, state: ActionState) -> None:
        store.perform(ImportRecords("sesi.xlsx", (a_session(), an_action(state)), NOW))
        kept = store.get(Action, "a-new")
        assert kept.state is state
        assert kept.evidence == ("foto" if state in {ActionState.DONE, ActionState.VERIFIED} else "")
        assert kept.reason == ("pindah" if state is ActionState.CANCELLED else "")

    def it_may_name_a_session_that_is_there(self, store: MemoryStore) -> None:
        logged(store, meeting(store, CaseDiscussion(DENIS.id)))
        store.perform(ImportRecords("sesi.xlsx", (an_action(session="end/2026/001"),), NOW))
        assert store.get(Action, "a-new").session == "z-1"

    def it_is_the_same_when_it_asks_the_same_of_the_same(self, store: MemoryStore) -> None:
        logged(store, meeting(store, CaseDiscussion(DENIS.id)), visit())
        same = an_action(session="END/2026/001", what=" kunjungi  k-end-001", who="pd-07")
        other = an_action(session="END/2026/001", what="Kunjungi K-END-001", who="PD-09")
        assert [each.fate for each in rehearsed(store, same, other)] == [THERE, NEW]

    def it_keeps_out_of_sessions_that_are_final_or_not_held(self, store: MemoryStore) -> None:
        session = logged(store, meeting(store, CaseDiscussion(DENIS.id)))
        planned = a_session(state=SessionState.PLANNED)
        assert isinstance(refusal(store, planned, an_action()), IllegalTransition)
        store.perform(FinaliseSession(session, NOW))
        assert isinstance(refusal(store, an_action(session="END/2026/001")), SessionFinalised)

    def it_wants_evidence_when_it_is_done(self, store: MemoryStore) -> None:
        bare = replace(an_action(ActionState.DONE), evidence="")
        outcomes = rehearsed(store, a_session(), bare)
        assert [each.fate for each in outcomes] == [NEW, REFUSED]
