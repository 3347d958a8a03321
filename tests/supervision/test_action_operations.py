"""Actions: agreed on, looked at, done, verified, given up."""

import itertools
from dataclasses import replace

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import NOW
from tests.supervision.desk import (
    DENIS,
    LATER,
    MARIA,
    NIK,
    assert_goes_back_and_forth,
    desk,
    logged,
    meeting,
    put_in_state,
    visit,
)
from workbench.domain.actions import Action, ActionState, Review
from workbench.domain.errors import (
    IllegalTransition,
    InvalidField,
    PersonalNumber,
    SessionFinalised,
    UnknownThing,
)
from workbench.domain.sessions import CaseDiscussion, Session, SessionState
from workbench.supervision.action_operations import AddAction, ChangeActionState, ReviewAction
from workbench.supervision.states import ACTION_MOVES, DRAFT_SESSION_STATES, FINAL_SESSION_STATES


@pytest.fixture
def store() -> MemoryStore:
    kept = desk()
    logged(kept, meeting(kept, CaseDiscussion(DENIS.id)), visit())
    return kept


class DescribeAddingAnAction:
    def it_goes_back_and_forth(self, store: MemoryStore) -> None:
        assert_goes_back_and_forth(store, AddAction(visit(id="a-2")))
        assert store.get(Action, "a-2") == visit(id="a-2")

    @pytest.mark.parametrize("state", SessionState)
    def it_is_for_drafts(self, store: MemoryStore, state: SessionState) -> None:
        put_in_state(store, store.get(Session, "z-1"), state)
        if state in FINAL_SESSION_STATES:
            with pytest.raises(SessionFinalised) as told:
                store.perform(AddAction(visit(id="a-2")))
            assert told.value.number == "END/2026/001"
        elif state in DRAFT_SESSION_STATES:
            store.perform(AddAction(visit(id="a-2")))
            assert store.count(Action) == 2
        else:
            with pytest.raises(IllegalTransition) as forbidden:
                store.perform(AddAction(visit(id="a-2")))
            assert (forbidden.value.state, forbidden.value.wanted) == (state, "given_actions")

    @pytest.mark.parametrize(
        ("action", "field"),
        [
            (visit(MARIA, id="a-2"), "case"),
            (visit(id="a-2", state=ActionState.DONE), "state"),
            (replace(visit(id="a-2"), what=" "), "what"),
            (replace(visit(id="a-2"), who=""), "who"),
        ],
    )
    def it_refuses_what_is_no_new_action_of_this_session(
        self, store: MemoryStore, action: Action, field: str
    ) -> None:
        with pytest.raises(InvalidField) as told:
            store.perform(AddAction(action))
        assert told.value.name == field

    def it_names_the_cases_that_were_discussed(self, store: MemoryStore) -> None:
        with pytest.raises(InvalidField) as told:
            store.perform(AddAction(visit(MARIA, id="a-2")))
        assert (told.value.value, told.value.allowed) == ("K-END-002", ("K-END-001",))

    def it_refuses_an_unknown_session(self, store: MemoryStore) -> None:
        with pytest.raises(UnknownThing):
            store.perform(AddAction(visit(session="z-9")))

    @pytest.mark.parametrize("field", ["what", "who"])
    def it_refuses_a_personal_number(self, store: MemoryStore, field: str) -> None:
        with pytest.raises(PersonalNumber) as told:
            store.perform(AddAction(replace(visit(id="a-2"), **{field: NIK})))
        assert told.value.name == field


class DescribeReviewingAnAction:
    def it_goes_back_and_forth(self, store: MemoryStore) -> None:
        assert_goes_back_and_forth(store, ReviewAction(visit(), Review(LATER, "belum sempat")))

    @pytest.mark.parametrize("state", [ActionState.VERIFIED, ActionState.CANCELLED])
    def it_is_refused_when_nothing_can_change_any_more(self, store: MemoryStore, state: ActionState) -> None:
        store.put(visit(state=state))
        with pytest.raises(IllegalTransition) as told:
            store.perform(ReviewAction(visit(), Review(LATER, "dilihat")))
        assert (told.value.kind, told.value.state) == ("action", state.value)
        assert store.get(Action, "a-1").reviews == ()

    @pytest.mark.parametrize("state", [ActionState.OPEN, ActionState.IN_PROGRESS, ActionState.DONE])
    def it_carries_forward_what_stays_open(self, store: MemoryStore, state: ActionState) -> None:
        store.put(visit(state=state))
        store.perform(ReviewAction(visit(), Review(LATER, "dilihat")))
        store.perform(ReviewAction(visit(), Review(LATER, "dilihat lagi")))
        reviewed = store.get(Action, "a-1")
        assert [review.note for review in reviewed.reviews] == ["dilihat", "dilihat lagi"]
        assert reviewed.carried == (2 if state in {ActionState.OPEN, ActionState.IN_PROGRESS} else 0)

    def it_wants_a_note(self, store: MemoryStore) -> None:
        with pytest.raises(InvalidField) as told:
            store.perform(ReviewAction(visit(), Review(LATER, " ")))
        assert told.value.name == "note"

    def it_refuses_a_personal_number(self, store: MemoryStore) -> None:
        with pytest.raises(PersonalNumber):
            store.perform(ReviewAction(visit(), Review(LATER, NIK)))


class DescribeAnActionInAnotherState:
    @pytest.mark.parametrize(("state", "wanted"), list(itertools.product(ActionState, ActionState)))
    def it_obeys_the_table(self, store: MemoryStore, state: ActionState, wanted: ActionState) -> None:
        store.put(visit(state=state))
        operation = ChangeActionState(visit(), wanted, evidence="foto", reason="pindah")
        if wanted in ACTION_MOVES[state]:
            assert_goes_back_and_forth(store, operation)
            assert store.get(Action, "a-1").state is wanted
        else:
            with pytest.raises(IllegalTransition):
                store.perform(operation)

    @pytest.mark.parametrize(
        ("wanted", "field"), [(ActionState.DONE, "evidence"), (ActionState.CANCELLED, "reason")]
    )
    def it_wants_to_know_why(self, store: MemoryStore, wanted: ActionState, field: str) -> None:
        with pytest.raises(InvalidField) as told:
            store.perform(ChangeActionState(visit(), wanted))
        assert told.value.name == field

    def it_keeps_the_evidence_when_it_is_verified(self, store: MemoryStore) -> None:
        store.perform(ChangeActionState(visit(), ActionState.DONE, evidence=" surat rujukan "))
        store.perform(ChangeActionState(visit(), ActionState.VERIFIED))
        kept = store.get(Action, "a-1")
        assert (kept.state, kept.evidence, kept.reason) == (ActionState.VERIFIED, "surat rujukan", "")

    @pytest.mark.parametrize(
        ("wanted", "field"), [(ActionState.DONE, "evidence"), (ActionState.CANCELLED, "reason")]
    )
    def it_refuses_a_personal_number(self, store: MemoryStore, wanted: ActionState, field: str) -> None:
        with pytest.raises(PersonalNumber) as told:
            store.perform(ChangeActionState(visit(), wanted, **{field: NIK}))
        assert told.value.name == field

    def it_is_named_by_what_is_to_be_done(self) -> None:
        step = ChangeActionState(visit(), ActionState.DONE, "x", justification="y").step
        assert (step.verb, step.subject) == ("change_action_state", "Kunjungi K-END-001 [justified: y]")
        assert ReviewAction(visit(), Review(NOW, "x")).step.verb == "review_action"
        assert AddAction(visit()).step.verb == "add_action"
