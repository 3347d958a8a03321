"""Cases: opened, edited, and brought from state to state."""

import itertools
from dataclasses import replace

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.supervision.desk import (
    DENIS,
    MARIA,
    NIK,
    assert_goes_back_and_forth,
    desk,
    everything,
    logged,
    meeting,
    visit,
)
from workbench.domain.actions import ActionState
from workbench.domain.cases import Case, CaseState, Risk, ThemeTie
from workbench.domain.errors import (
    ClosingIncomplete,
    IllegalTransition,
    InvalidField,
    NameEmpty,
    NameTaken,
    PersonalNumber,
    RuleBroken,
    UnknownThing,
)
from workbench.domain.operations import Operation
from workbench.domain.sessions import CaseDiscussion
from workbench.supervision.case_operations import AddCase, ChangeCaseState, EditCase
from workbench.supervision.states import CASE_MOVES

NEW = replace(DENIS, id="q-new", code="K-END-009")


@pytest.fixture
def store() -> MemoryStore:
    return desk()


def refused(store: MemoryStore, operation: Operation, error: type[RuleBroken]) -> RuleBroken:
    """The error with which a store refuses an operation, of which nothing stays."""
    before = everything(store)
    with pytest.raises(error) as told:
        operation.apply(store)
    assert everything(store) == before
    return told.value


class DescribeAddingACase:
    def it_goes_back_and_forth(self, store: MemoryStore) -> None:
        assert_goes_back_and_forth(store, AddCase(NEW))
        assert store.get(Case, "q-new") == NEW

    def it_is_named_by_the_code(self) -> None:
        assert (AddCase(NEW).step.verb, AddCase(NEW).step.subject) == ("add_case", "K-END-009")

    def it_keeps_the_code_without_loose_blanks(self, store: MemoryStore) -> None:
        store.perform(AddCase(replace(NEW, code=" K-END-009 ")))
        assert store.get(Case, "q-new").code == "K-END-009"

    def it_refuses_a_code_that_is_taken(self, store: MemoryStore) -> None:
        refused(store, AddCase(replace(NEW, code="k-end-001")), NameTaken)

    def it_refuses_an_empty_code(self, store: MemoryStore) -> None:
        refused(store, AddCase(replace(NEW, code=" ")), NameEmpty)

    @pytest.mark.parametrize(
        ("case", "kind"),
        [
            (replace(NEW, district="nowhere"), "district"),
            (replace(NEW, themes=(ThemeTie("nothing"),)), "code"),
            (replace(NEW, evidence=("nothing",)), "coding"),
        ],
    )
    def it_refuses_what_points_to_nothing(self, store: MemoryStore, case: Case, kind: str) -> None:
        error = refused(store, AddCase(case), UnknownThing)
        assert isinstance(error, UnknownThing)
        assert error.kind == kind

    def it_refuses_a_case_that_is_closed_from_the_start(self, store: MemoryStore) -> None:
        error = refused(store, AddCase(replace(NEW, state=CaseState.CLOSED)), InvalidField)
        assert isinstance(error, InvalidField)
        assert (error.name, error.allowed) == ("state", ("open",))

    @pytest.mark.parametrize(
        ("case", "field"),
        [
            (replace(NEW, code=NIK), "code"),
            (replace(NEW, facilitator=NIK), "facilitator"),
            (replace(NEW, situation=f"NIK {NIK}"), "situation"),
            (replace(NEW, components=("balita", NIK)), "components[1]"),
        ],
    )
    def it_refuses_a_personal_number_anywhere(self, store: MemoryStore, case: Case, field: str) -> None:
        error = refused(store, AddCase(case), PersonalNumber)
        assert isinstance(error, PersonalNumber)
        assert error.name == field

    def it_takes_a_personal_number_that_is_justified(self, store: MemoryStore) -> None:
        operation = AddCase(replace(NEW, situation=NIK), "nomor contoh")
        store.perform(operation)
        assert store.get(Case, "q-new").situation == NIK
        assert operation.step.subject == "K-END-009 [justified: nomor contoh]"


class DescribeEditingACase:
    def it_goes_back_and_forth(self, store: MemoryStore) -> None:
        edited = replace(DENIS, code="K-END-077", risk=Risk.CRITICAL, themes=(), situation="Baru")
        assert_goes_back_and_forth(store, EditCase(edited))
        assert store.get(Case, DENIS.id) == edited

    def it_leaves_state_and_outcome_alone(self, store: MemoryStore) -> None:
        store.perform(
            EditCase(replace(DENIS, state=CaseState.CLOSED, outcome="x", reason="y", risk=Risk.LOW))
        )
        assert store.get(Case, DENIS.id) == replace(DENIS, risk=Risk.LOW)

    def it_refuses_the_code_of_another_case(self, store: MemoryStore) -> None:
        refused(store, EditCase(replace(DENIS, code=MARIA.code)), NameTaken)

    def it_refuses_a_case_that_is_not_there(self, store: MemoryStore) -> None:
        refused(store, EditCase(NEW), UnknownThing)

    def it_asks_for_a_justification_once(self, store: MemoryStore) -> None:
        store.perform(EditCase(replace(DENIS, situation=NIK), "nomor contoh"))
        store.perform(EditCase(replace(DENIS, situation=NIK, risk=Risk.LOW)))
        assert store.get(Case, DENIS.id).risk is Risk.LOW
        refused(store, EditCase(replace(DENIS, situation=f"dan {NIK}")), PersonalNumber)


class DescribeACaseInAnotherState:
    @pytest.mark.parametrize(("state", "wanted"), list(itertools.product(CaseState, CaseState)))
    def it_obeys_the_table(self, store: MemoryStore, state: CaseState, wanted: CaseState) -> None:
        case = replace(DENIS, state=state)
        store.put(case)
        operation = ChangeCaseState(case, wanted, "sebab", "lulus")
        if wanted in CASE_MOVES[state]:
            assert_goes_back_and_forth(store, operation)
            assert store.get(Case, DENIS.id) == replace(case, state=wanted, reason="sebab", outcome="lulus")
        else:
            refused(store, operation, IllegalTransition)

    def it_is_read_anew_whatever_the_window_last_saw(self, store: MemoryStore) -> None:
        store.perform(ChangeCaseState(DENIS, CaseState.CLOSED, "pindah", "pindah"))
        refused(store, ChangeCaseState(DENIS, CaseState.FOLLOW_UP, "x"), IllegalTransition)

    def it_wants_a_reason(self, store: MemoryStore) -> None:
        error = refused(store, ChangeCaseState(DENIS, CaseState.FOLLOW_UP, " "), InvalidField)
        assert isinstance(error, InvalidField)
        assert error.name == "reason"

    @pytest.mark.parametrize("field", ["reason", "outcome"])
    def it_refuses_a_personal_number(self, store: MemoryStore, field: str) -> None:
        words = {"reason": "sebab", "outcome": "lulus"} | {field: NIK}
        error = refused(store, ChangeCaseState(DENIS, CaseState.CLOSED, **words), PersonalNumber)
        assert isinstance(error, PersonalNumber)
        assert error.name == field


class DescribeClosingACase:
    @pytest.mark.parametrize(
        ("reason", "outcome", "missing"),
        [("sebab", "", ("outcome",)), (" ", "lulus", ("reason",)), ("", "", ("outcome", "reason"))],
    )
    def it_wants_outcome_and_reason(
        self, store: MemoryStore, reason: str, outcome: str, missing: tuple[str, ...]
    ) -> None:
        error = refused(store, ChangeCaseState(DENIS, CaseState.CLOSED, reason, outcome), ClosingIncomplete)
        assert isinstance(error, ClosingIncomplete)
        assert (error.case, error.missing, error.actions) == ("K-END-001", missing, ())

    @pytest.mark.parametrize("state", ActionState)
    def it_wants_no_action_left_open(self, store: MemoryStore, state: ActionState) -> None:
        logged(store, meeting(store, CaseDiscussion(DENIS.id)), visit())
        store.put(visit(state=state))
        operation = ChangeCaseState(DENIS, CaseState.CLOSED, "sebab", "lulus")
        if state in {ActionState.OPEN, ActionState.IN_PROGRESS}:
            error = refused(store, operation, ClosingIncomplete)
            assert isinstance(error, ClosingIncomplete)
            assert error.actions == ("Kunjungi K-END-001",)
        else:
            store.perform(operation)
            assert store.get(Case, DENIS.id).state is CaseState.CLOSED

    def it_minds_the_actions_of_this_case_alone(self, store: MemoryStore) -> None:
        logged(store, meeting(store, CaseDiscussion(MARIA.id)), visit(MARIA))
        store.perform(ChangeCaseState(DENIS, CaseState.CLOSED, "sebab", "lulus"))
        assert store.get(Case, DENIS.id).outcome == "lulus"
