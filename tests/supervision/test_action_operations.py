"""Actions: agreed on, looked at, done, verified, given up."""

import itertools
from dataclasses import replace
from datetime import date

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import CODING, NOW
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
from workbench.domain.actions import Action, ActionState, Priority, Review
from workbench.domain.errors import (
    IllegalTransition,
    InvalidField,
    PersonalNumber,
    SessionFinalised,
    UnknownThing,
)
from workbench.domain.sessions import CaseDiscussion, Session, SessionState
from workbench.supervision.action_operations import (
    AddAction,
    ChangeActionState,
    ChangeDueDate,
    EditAction,
    ReviewAction,
)
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

    def it_refuses_a_ground_that_is_not_there(self, store: MemoryStore) -> None:
        with pytest.raises(UnknownThing) as told:
            store.perform(AddAction(replace(visit(id="a-2"), grounds=("x-9",))))
        assert told.value.kind == "coding"


class DescribeEditingAnAction:
    def it_changes_words_date_and_grounds_alone(self, store: MemoryStore) -> None:
        wanted = replace(
            visit(),
            what=" Telepon ",
            who="PD-09",
            due=date(2026, 3, 20),
            priority=Priority.HIGH,
            why="tidak di rumah",
            grounds=(CODING.id,),
        )
        meddled = replace(
            wanted, state=ActionState.DONE, evidence="x", carried=9, session="z-9", case=MARIA.id
        )
        assert_goes_back_and_forth(store, EditAction(meddled))
        assert store.get(Action, "a-1") == replace(wanted, what="Telepon")

    def it_may_be_under_way(self, store: MemoryStore) -> None:
        store.put(visit(state=ActionState.IN_PROGRESS))
        store.perform(EditAction(replace(visit(), what="Telepon")))
        after = store.get(Action, "a-1")
        assert (after.state, after.what) == (ActionState.IN_PROGRESS, "Telepon")

    @pytest.mark.parametrize("field", ["what", "who"])
    def it_wants_words(self, store: MemoryStore, field: str) -> None:
        with pytest.raises(InvalidField) as told:
            store.perform(EditAction(replace(visit(), **{field: " "})))
        assert told.value.name == field

    def it_refuses_a_personal_number_that_is_new(self, store: MemoryStore) -> None:
        with pytest.raises(PersonalNumber) as told:
            store.perform(EditAction(replace(visit(), why=NIK)))
        assert told.value.name == "why"
        store.perform(EditAction(replace(visit(), why=NIK), "nomor contoh"))
        store.perform(EditAction(replace(visit(), why=NIK, who="PD-09")))
        assert store.get(Action, "a-1").who == "PD-09"


class DescribeAnotherDate:
    def it_is_a_review_and_carries_the_action_forward(self, store: MemoryStore) -> None:
        store.perform(ChangeDueDate(visit(), date(2026, 4, 1), " hujan ", LATER))
        after = store.get(Action, "a-1")
        assert (after.due, after.carried) == (date(2026, 4, 1), 1)
        assert after.reviews == (Review(LATER, "hujan"),)

    @pytest.mark.parametrize(
        ("due", "reason", "field"),
        [(date(2026, 4, 1), " ", "reason"), (date(2026, 3, 16), "hujan", "due")],
    )
    def it_wants_a_reason_and_another_date(
        self, store: MemoryStore, due: date, reason: str, field: str
    ) -> None:
        with pytest.raises(InvalidField) as told:
            store.perform(ChangeDueDate(visit(), due, reason, LATER))
        assert told.value.name == field

    def it_refuses_a_personal_number(self, store: MemoryStore) -> None:
        with pytest.raises(PersonalNumber):
            store.perform(ChangeDueDate(visit(), date(2026, 4, 1), NIK, LATER))


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

    def it_keeps_when_it_was_done_and_who_verified_it(self, store: MemoryStore) -> None:
        store.perform(ChangeActionState(visit(), ActionState.DONE, evidence="foto", at=NOW))
        store.perform(ChangeActionState(visit(), ActionState.VERIFIED, at=LATER, by=" KK-01 "))
        kept = store.get(Action, "a-1")
        assert (kept.done_at, kept.verified_at, kept.verified_by) == (NOW, LATER, "KK-01")

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
        assert EditAction(visit()).step.verb == "edit_action"
        assert ChangeDueDate(visit(), NOW.date(), "x", NOW).step.verb == "change_due_date"
