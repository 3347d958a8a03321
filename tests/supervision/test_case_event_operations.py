"""Flags, escalations, referrals and approvals: made, settled once, refused where a rule forbids them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import NOW
from tests.supervision.desk import DENIS, LATER, NIK, assert_goes_back_and_forth, desk, everything
from workbench.domain.case_events import (
    Approval,
    ApprovalOf,
    ApprovalState,
    Escalation,
    EscalationLevel,
    Flag,
    Referral,
)
from workbench.domain.cases import Case, CaseState
from workbench.domain.erasure import Erasure
from workbench.domain.errors import (
    AlreadySettled,
    ApprovalPending,
    CaseClosed,
    ConsentMissing,
    InvalidField,
    PersonalNumber,
    RecordErased,
    RuleBroken,
    UnknownThing,
)
from workbench.domain.operations import Operation
from workbench.supervision.case_event_operations import (
    AnswerEscalation,
    DecideApproval,
    Escalate,
    RaiseFlag,
    Refer,
    RequestApproval,
    ResolveFlag,
    TakeFeedback,
)

DAY, EARLIER, AFTER = date(2026, 3, 2), date(2026, 3, 1), date(2026, 3, 9)
FLAG = Flag("f-1", DENIS.id, "Belum ada kabar", "KK-01", NOW, AFTER)
SENT = Escalation(
    "e-1", DENIS.id, EscalationLevel.DINAS, "Dinas Sosial", "Sengketa desil", "Ringkasan", "KK-01", DAY, NOW
)
MADE = Referral("r-1", DENIS.id, "Puskesmas", "Gizi", "PD-07", DAY, NOW, DAY, feedback_due=AFTER)
ASKED = Approval("v-1", DENIS.id, ApprovalOf.CLOSURE, "KK-01", NOW, "Semua selesai")
CODE = DENIS.code


@pytest.fixture
def store() -> MemoryStore:
    return desk()


def refused(store: MemoryStore, operation: Operation, error: type[RuleBroken]) -> RuleBroken:
    before = everything(store)
    with pytest.raises(error) as told:
        operation.apply(store)
    assert everything(store) == before
    return told.value


def refused_field(store: MemoryStore, operation: Operation, field: str) -> None:
    error = refused(store, operation, InvalidField)
    assert isinstance(error, InvalidField)
    assert error.name == field


def resolved(**words: str) -> ResolveFlag:
    given = {"by": "KK-01", "note": "Sudah dikunjungi"} | words
    return ResolveFlag(FLAG, CODE, given["by"], given["note"], LATER, words.get("justification", ""))


def decided(
    state: ApprovalState = ApprovalState.APPROVED, by: str = "KP-01", comment: str = "ya"
) -> DecideApproval:
    return DecideApproval(ASKED, CODE, state, by, LATER, comment)


class DescribeFlags:
    def it_is_raised_and_resolved_back_and_forth(self, store: MemoryStore) -> None:
        assert_goes_back_and_forth(store, RaiseFlag(FLAG, CODE))
        assert store.get(Flag, "f-1").is_up
        assert_goes_back_and_forth(store, resolved(note=" Sudah dikunjungi "))
        down = store.get(Flag, "f-1")
        assert (down.resolved_by, down.resolved_at, down.note) == ("KK-01", LATER, "Sudah dikunjungi")

    def it_is_raised_on_a_closed_case_too(self, store: MemoryStore) -> None:
        store.put(replace(DENIS, state=CaseState.CLOSED))
        store.perform(RaiseFlag(FLAG, CODE))
        assert store.get(Flag, "f-1") == FLAG

    def it_is_resolved_once(self, store: MemoryStore) -> None:
        store.perform(RaiseFlag(FLAG, CODE))
        store.perform(resolved())
        error = refused(store, resolved(), AlreadySettled)
        assert isinstance(error, AlreadySettled)
        assert error.kind == "flag"

    @pytest.mark.parametrize("field", ["reason", "raised_by"])
    def it_wants_reason_and_person(self, store: MemoryStore, field: str) -> None:
        refused_field(store, RaiseFlag(replace(FLAG, **{field: " "}), CODE), field)

    @pytest.mark.parametrize(("given", "field"), [("by", "resolved_by"), ("note", "note")])
    def it_wants_a_note_and_a_person_to_be_resolved(self, store: MemoryStore, given: str, field: str) -> None:
        store.perform(RaiseFlag(FLAG, CODE))
        refused_field(store, resolved(**{given: " "}), field)


class DescribeEscalations:
    @pytest.mark.parametrize("state", CaseState)
    def it_brings_every_case_up_that_is_not_closed(self, store: MemoryStore, state: CaseState) -> None:
        store.put(replace(DENIS, state=state, reason="tadi"))
        if state is CaseState.CLOSED:
            error = refused(store, Escalate(SENT, CODE), CaseClosed)
            assert isinstance(error, CaseClosed)
            assert error.case == CODE
            return
        assert_goes_back_and_forth(store, Escalate(SENT, CODE))
        case = store.get(Case, DENIS.id)
        assert case.state is CaseState.ESCALATED
        assert case.reason == ("tadi" if state is CaseState.ESCALATED else "Sengketa desil")
        assert store.get(Escalation, "e-1") == SENT

    def it_is_answered_once(self, store: MemoryStore) -> None:
        store.perform(Escalate(SENT, CODE))
        answer = AnswerEscalation(SENT, CODE, AFTER, " Data diperbaiki ")
        assert_goes_back_and_forth(store, answer)
        after = store.get(Escalation, "e-1")
        assert (after.answered_on, after.answer) == (AFTER, "Data diperbaiki")
        assert store.get(Case, DENIS.id).state is CaseState.ESCALATED
        refused(store, answer, AlreadySettled)

    def it_wants_an_answer_of_a_day_after_it_was_sent(self, store: MemoryStore) -> None:
        store.perform(Escalate(SENT, CODE))
        refused_field(store, AnswerEscalation(SENT, CODE, EARLIER, "x"), "answered_on")
        refused_field(store, AnswerEscalation(SENT, CODE, AFTER, " "), "answer")

    @pytest.mark.parametrize("field", ["to", "reason", "sent", "sent_by"])
    def it_wants_every_word(self, store: MemoryStore, field: str) -> None:
        refused_field(store, Escalate(replace(SENT, **{field: ""}), CODE), field)

    @pytest.mark.parametrize("field", ["to", "sent"])
    def it_sends_no_personal_number_whatever_the_reason(self, store: MemoryStore, field: str) -> None:
        operation = Escalate(replace(SENT, **{field: f"NIK {NIK}"}), CODE, "diminta dinas")
        error = refused(store, operation, PersonalNumber)
        assert isinstance(error, PersonalNumber)
        assert error.name == field


class DescribeReferrals:
    def it_is_made_and_answered_back_and_forth(self, store: MemoryStore) -> None:
        assert_goes_back_and_forth(store, Refer(MADE, CODE))
        feedback = TakeFeedback(MADE, CODE, AFTER, " Anak diperiksa ")
        assert_goes_back_and_forth(store, feedback)
        after = store.get(Referral, "r-1")
        assert (after.feedback_on, after.outcome, after.waits) == (AFTER, "Anak diperiksa", False)
        refused(store, feedback, AlreadySettled)

    def it_needs_consent_or_a_reason_without(self, store: MemoryStore) -> None:
        bare = replace(MADE, consented_on=None)
        refused(store, Refer(bare, CODE), ConsentMissing)
        store.perform(Refer(replace(bare, without_consent="nyawa terancam", feedback_due=None), CODE))
        assert store.get(Referral, "r-1").consented_on is None

    @pytest.mark.parametrize(
        ("made", "field"),
        [
            (replace(MADE, consented_on=AFTER), "consented_on"),
            (replace(MADE, feedback_due=EARLIER), "feedback_due"),
            (replace(MADE, agency=""), "agency"),
            (replace(MADE, reason=""), "reason"),
            (replace(MADE, made_by=""), "made_by"),
        ],
    )
    def it_is_refused_with_days_in_the_wrong_order_or_words_missing(
        self, store: MemoryStore, made: Referral, field: str
    ) -> None:
        refused_field(store, Refer(made, CODE), field)

    def it_takes_no_feedback_from_before(self, store: MemoryStore) -> None:
        store.perform(Refer(MADE, CODE))
        refused_field(store, TakeFeedback(MADE, CODE, EARLIER, "x"), "feedback_on")
        refused_field(store, TakeFeedback(MADE, CODE, AFTER, ""), "outcome")

    def it_is_refused_for_a_closed_case(self, store: MemoryStore) -> None:
        store.put(replace(DENIS, state=CaseState.CLOSED))
        refused(store, Refer(MADE, CODE), CaseClosed)


class DescribeApprovals:
    @pytest.mark.parametrize("state", ApprovalState)
    @pytest.mark.parametrize("wanted", ApprovalState)
    def it_is_answered_once_and_only_then(
        self, store: MemoryStore, state: ApprovalState, wanted: ApprovalState
    ) -> None:
        store.put(replace(ASKED, state=state))
        if state is not ApprovalState.REQUESTED:
            error = refused(store, decided(wanted), AlreadySettled)
            assert isinstance(error, AlreadySettled)
            assert error.kind == "approval"
        elif wanted is ApprovalState.REQUESTED:
            refused_field(store, decided(wanted), "state")
        else:
            assert_goes_back_and_forth(store, decided(wanted))
            after = store.get(Approval, "v-1")
            assert (after.state, after.decided_by, after.decided_at, after.comment) == (
                wanted,
                "KP-01",
                LATER,
                "ya",
            )

    def it_is_asked_for_once_at_a_time(self, store: MemoryStore) -> None:
        assert_goes_back_and_forth(store, RequestApproval(ASKED, CODE))
        error = refused(store, RequestApproval(replace(ASKED, id="v-2"), CODE), ApprovalPending)
        assert isinstance(error, ApprovalPending)
        assert (error.case, error.of) == (CODE, "closure")
        store.perform(RequestApproval(replace(ASKED, id="v-3", of=ApprovalOf.PLAN), CODE))
        store.perform(decided(ApprovalState.REJECTED))
        store.perform(RequestApproval(replace(ASKED, id="v-4"), CODE))
        assert len(store.all(Approval)) == 3

    def it_wants_a_comment_for_a_rejection_alone(self, store: MemoryStore) -> None:
        store.perform(RequestApproval(ASKED, CODE))
        refused_field(store, decided(ApprovalState.REJECTED, comment=" "), "comment")
        refused_field(store, decided(by=" "), "decided_by")
        store.perform(decided(comment=""))
        assert store.get(Approval, "v-1").state is ApprovalState.APPROVED

    def it_begins_as_a_request_of_somebody(self, store: MemoryStore) -> None:
        begun = replace(ASKED, state=ApprovalState.APPROVED)
        refused_field(store, RequestApproval(begun, CODE), "state")
        refused_field(store, RequestApproval(replace(ASKED, requested_by=""), CODE), "requested_by")

    def it_is_refused_for_a_closed_case(self, store: MemoryStore) -> None:
        store.put(replace(DENIS, state=CaseState.CLOSED))
        refused(store, RequestApproval(ASKED, CODE), CaseClosed)


OPERATIONS: list[tuple[str, Callable[[str, str], Operation]]] = [
    ("raise_flag", lambda words, why: RaiseFlag(replace(FLAG, id="f-2", reason=words), CODE, why)),
    ("resolve_flag", lambda words, why: ResolveFlag(FLAG, CODE, "KK-01", words, LATER, why)),
    ("escalate_case", lambda words, why: Escalate(replace(SENT, id="e-2", reason=words), CODE, why)),
    ("answer_escalation", lambda words, why: AnswerEscalation(SENT, CODE, AFTER, words, why)),
    ("refer_case", lambda words, why: Refer(replace(MADE, id="r-2", without_consent=words), CODE, why)),
    ("take_feedback", lambda words, why: TakeFeedback(MADE, CODE, AFTER, words, why)),
    (
        "request_approval",
        lambda words, why: RequestApproval(
            replace(ASKED, id="v-2", of=ApprovalOf.PLAN, note=words), CODE, why
        ),
    ),
    (
        "decide_approval",
        lambda words, why: DecideApproval(ASKED, CODE, ApprovalState.REJECTED, "KP-01", LATER, words, why),
    ),
]


class DescribeAnyOfThem:
    @pytest.mark.parametrize(("verb", "make"), OPERATIONS)
    def it_holds_a_personal_number_for_a_reason_alone(
        self, store: MemoryStore, verb: str, make: Callable[[str, str], Operation]
    ) -> None:
        store.put(FLAG, SENT, MADE, ASKED)
        refused(store, make(NIK, ""), PersonalNumber)
        operation = make(NIK, "nomor contoh")
        assert operation.step.verb == verb
        assert operation.step.subject == "K-END-001 [justified: nomor contoh]"
        assert_goes_back_and_forth(store, operation)

    @pytest.mark.parametrize(("verb", "make"), OPERATIONS)
    def it_is_refused_for_a_case_whose_words_were_erased(
        self, store: MemoryStore, verb: str, make: Callable[[str, str], Operation]
    ) -> None:
        store.put(FLAG, SENT, MADE, ASKED, replace(DENIS, erased=Erasure(NOW, "Sari", "diminta")))
        error = refused(store, make("kata", ""), RecordErased)
        assert isinstance(error, RecordErased)
        assert (error.name, make("kata", "").step.verb) == (CODE, verb)

    @pytest.mark.parametrize(
        "operation",
        [
            RaiseFlag(replace(FLAG, case="q-none"), CODE),
            ResolveFlag(FLAG, CODE, "KK-01", "x", LATER),
            Escalate(replace(SENT, case="q-none"), CODE),
            AnswerEscalation(SENT, CODE, AFTER, "x"),
            Refer(replace(MADE, case="q-none"), CODE),
            TakeFeedback(MADE, CODE, AFTER, "x"),
            RequestApproval(replace(ASKED, case="q-none"), CODE),
            decided(),
        ],
    )
    def it_refuses_what_is_not_there(self, store: MemoryStore, operation: Operation) -> None:
        refused(store, operation, UnknownThing)
