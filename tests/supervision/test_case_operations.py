"""Cases: opened, edited, and brought from state to state."""

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
    everything,
    logged,
    meeting,
    visit,
)
from workbench.domain.actions import ActionState
from workbench.domain.case_events import Approval, ApprovalOf, ApprovalState
from workbench.domain.cases import Case, CaseState, NoteEvidence, Risk, RiskChange, ThemeTie
from workbench.domain.erasure import Erasure
from workbench.domain.errors import (
    ClosingIncomplete,
    IllegalTransition,
    InvalidField,
    NameEmpty,
    NameTaken,
    PersonalNumber,
    RecordErased,
    RuleBroken,
    UnknownThing,
)
from workbench.domain.operations import Operation
from workbench.domain.sessions import CaseDiscussion, Session, WellBeing
from workbench.supervision.case_operations import AddCase, ChangeCaseState, EditCase, SetRisk
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
        assert store.get(Case, "q-new") == replace(NEW, risk_changes=(RiskChange(NOW, Risk.MEDIUM),))

    def it_leaves_judgements_alone_that_came_with_it(self, store: MemoryStore) -> None:
        judged = replace(NEW, risk_changes=(RiskChange(LATER, Risk.LOW),))
        store.perform(AddCase(judged))
        assert store.get(Case, "q-new") == judged

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
            (replace(NEW, household=NIK), "household"),
            (replace(NEW, group=NIK), "group"),
            (replace(NEW, strengths=NIK), "strengths"),
            (replace(NEW, template=NIK), "template"),
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
        assert_goes_back_and_forth(store, EditCase(edited, at=LATER, risk_reason=" ada ancaman "))
        judged = RiskChange(LATER, Risk.CRITICAL, "ada ancaman")
        assert store.get(Case, DENIS.id) == replace(edited, risk_changes=(judged,))

    def it_judges_no_risk_without_a_moment(self, store: MemoryStore) -> None:
        store.perform(EditCase(replace(DENIS, risk=Risk.CRITICAL, situation="Baru")))
        assert store.get(Case, DENIS.id) == replace(DENIS, situation="Baru")

    def it_keeps_no_judgement_of_the_risk_that_it_had(self, store: MemoryStore) -> None:
        store.perform(EditCase(replace(DENIS, situation="Baru"), at=LATER))
        assert store.get(Case, DENIS.id).risk_changes == ()

    def it_leaves_state_and_outcome_alone(self, store: MemoryStore) -> None:
        edited = replace(DENIS, state=CaseState.CLOSED, outcome="x", reason="y", group="Melati")
        store.perform(EditCase(edited))
        assert store.get(Case, DENIS.id) == replace(DENIS, group="Melati")

    def it_refuses_the_code_of_another_case(self, store: MemoryStore) -> None:
        refused(store, EditCase(replace(DENIS, code=MARIA.code)), NameTaken)

    def it_refuses_a_case_that_is_not_there(self, store: MemoryStore) -> None:
        refused(store, EditCase(NEW), UnknownThing)

    def it_asks_for_a_justification_once(self, store: MemoryStore) -> None:
        store.perform(EditCase(replace(DENIS, situation=NIK), "nomor contoh"))
        store.perform(EditCase(replace(DENIS, situation=NIK, group="Melati")))
        assert store.get(Case, DENIS.id).group == "Melati"
        refused(store, EditCase(replace(DENIS, situation=f"dan {NIK}")), PersonalNumber)


class DescribeNotesAsEvidence:
    @pytest.fixture
    def talked(self, store: MemoryStore) -> MemoryStore:
        discussion = CaseDiscussion(DENIS.id, "Anak sudah dua minggu tidak sekolah", "Kunjungi", "Tenggat")
        other = CaseDiscussion(MARIA.id, "Suaminya pulang")
        session = replace(meeting(store, discussion, other), summary="Sepakat bertemu lagi")
        logged(store, replace(session, wellbeing=WellBeing("lelah sekali")))
        return store

    @pytest.mark.parametrize("words", ["dua minggu tidak sekolah", "Kunjungi", "bertemu lagi"])
    def it_cites_words_that_were_said(self, talked: MemoryStore, words: str) -> None:
        cited = replace(DENIS, notes=(NoteEvidence("z-1", words),))
        assert_goes_back_and_forth(talked, EditCase(cited))
        assert talked.get(Case, DENIS.id).notes == cited.notes
        fresh = replace(cited, id="q-new", code="K-END-009", notes=(NoteEvidence("z-1", "bertemu lagi"),))
        talked.perform(AddCase(fresh))

    @pytest.mark.parametrize("words", ["tiga minggu", " ", "Suaminya pulang", "lelah sekali"])
    def it_refuses_words_that_were_not_said_of_this_case(self, talked: MemoryStore, words: str) -> None:
        error = refused(talked, EditCase(replace(DENIS, notes=(NoteEvidence("z-1", words),))), InvalidField)
        assert isinstance(error, InvalidField)
        assert (error.name, error.allowed) == ("notes[0].quote", ("END/2026/001",))

    def it_refuses_a_session_that_is_not_there(self, talked: MemoryStore) -> None:
        refused(talked, EditCase(replace(DENIS, notes=(NoteEvidence("z-9", "x"),))), UnknownThing)

    def it_refuses_a_personal_number(self, store: MemoryStore) -> None:
        logged(store, replace(meeting(store, CaseDiscussion(DENIS.id)), summary="x"))
        store.put(replace(store.get(Session, "z-1"), summary=f"NIK {NIK}"))
        error = refused(store, EditCase(replace(DENIS, notes=(NoteEvidence("z-1", NIK),))), PersonalNumber)
        assert isinstance(error, PersonalNumber)
        assert error.name == "notes[0].quote"

    def it_keeps_words_as_they_stood_when_they_were_cited(self, talked: MemoryStore) -> None:
        cited = replace(DENIS, notes=(NoteEvidence("z-1", "Kunjungi"),))
        talked.perform(EditCase(cited))
        session = talked.get(Session, "z-1")
        talked.put(replace(session, discussions=(CaseDiscussion(DENIS.id, "lain"),)))
        talked.perform(EditCase(replace(cited, group="Melati")))
        assert talked.get(Case, DENIS.id).notes == cited.notes


class DescribeJudgingTheRisk:
    def it_goes_back_and_forth(self, store: MemoryStore) -> None:
        assert_goes_back_and_forth(store, SetRisk(DENIS, Risk.HIGH, " ada ancaman ", LATER))
        case = store.get(Case, DENIS.id)
        assert (case.risk, case.risk_changes) == (
            Risk.HIGH,
            (RiskChange(LATER, Risk.HIGH, "ada ancaman"),),
        )

    def it_is_named_by_the_code(self) -> None:
        step = SetRisk(DENIS, Risk.HIGH, "x", LATER).step
        assert (step.verb, step.subject) == ("set_risk", "K-END-001")

    @pytest.mark.parametrize(
        ("risk", "reason", "field"), [(Risk.MEDIUM, "x", "risk"), (Risk.HIGH, " ", "reason")]
    )
    def it_wants_another_risk_and_a_reason(
        self, store: MemoryStore, risk: Risk, reason: str, field: str
    ) -> None:
        error = refused(store, SetRisk(DENIS, risk, reason, LATER), InvalidField)
        assert isinstance(error, InvalidField)
        assert error.name == field

    def it_refuses_a_personal_number(self, store: MemoryStore) -> None:
        refused(store, SetRisk(DENIS, Risk.HIGH, NIK, LATER), PersonalNumber)
        store.perform(SetRisk(DENIS, Risk.HIGH, NIK, LATER, "nomor contoh"))


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


class DescribeACaseWhoseWordsWereErased:
    @pytest.mark.parametrize(
        "operation",
        [
            EditCase(replace(DENIS, situation="Baru")),
            SetRisk(DENIS, Risk.HIGH, "x", LATER),
            ChangeCaseState(DENIS, CaseState.CLOSED, "x", "y"),
        ],
    )
    def it_is_not_written_again(self, store: MemoryStore, operation: Operation) -> None:
        store.put(replace(DENIS, erased=Erasure(NOW, "Sari", "diminta")))
        error = refused(store, operation, RecordErased)
        assert isinstance(error, RecordErased)
        assert error.name == "K-END-001"


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

    @pytest.mark.parametrize("state", ApprovalState)
    @pytest.mark.parametrize("of", ApprovalOf)
    def it_wants_an_approval_that_was_asked_for(
        self, store: MemoryStore, state: ApprovalState, of: ApprovalOf
    ) -> None:
        store.put(Approval("v-1", DENIS.id, of, "KK-01", NOW, state=state))
        operation = ChangeCaseState(DENIS, CaseState.CLOSED, "sebab", "lulus")
        if of is ApprovalOf.CLOSURE and state is not ApprovalState.APPROVED:
            error = refused(store, operation, ClosingIncomplete)
            assert isinstance(error, ClosingIncomplete)
            assert error.approval == state.value
        else:
            store.perform(operation)
            assert store.get(Case, DENIS.id).state is CaseState.CLOSED

    def it_heeds_the_last_request_alone(self, store: MemoryStore) -> None:
        closure, no, yes = ApprovalOf.CLOSURE, ApprovalState.REJECTED, ApprovalState.APPROVED
        store.put(Approval("v-1", DENIS.id, closure, "KK-01", NOW, state=no))
        store.put(Approval("v-2", DENIS.id, closure, "KK-01", LATER, state=yes))
        store.perform(ChangeCaseState(DENIS, CaseState.CLOSED, "sebab", "lulus"))
        assert store.get(Case, DENIS.id).state is CaseState.CLOSED
