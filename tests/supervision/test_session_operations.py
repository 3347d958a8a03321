"""Sessions: logged, edited while a draft, finalised, acknowledged, added to."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import GARUT, NOW
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
    put_in_state,
    visit,
)
from workbench.domain.actions import Action, ActionState, Review
from workbench.domain.cases import Case, CaseState, NoteEvidence, Risk, RiskChange, ThemeTie
from workbench.domain.erasure import Erasure
from workbench.domain.errors import (
    ActionsUnreviewed,
    IllegalTransition,
    InvalidField,
    NameTaken,
    PersonalNumber,
    RationaleMissing,
    RecordErased,
    SessionFinalised,
    UnknownThing,
)
from workbench.domain.facilitators import Competence, LearningNeed
from workbench.domain.sessions import (
    Addendum,
    Alarm,
    CaseDiscussion,
    Reflection,
    Session,
    SessionState,
    WellBeing,
)
from workbench.supervision.rules import unreviewed_actions
from workbench.supervision.session_operations import (
    AcknowledgeSession,
    AddAddendum,
    AddSession,
    EditSession,
    FinaliseSession,
)
from workbench.supervision.states import (
    CASE_MOVES,
    FINAL_SESSION_STATES,
    SESSION_MOVES,
    WRITABLE_SESSION_STATES,
)

TALK = CaseDiscussion(DENIS.id, "Kunjungan", "Dirujuk", "Berat badan turun", Risk.HIGH)


@pytest.fixture
def store() -> MemoryStore:
    return desk()


class DescribeLoggingASession:
    def it_goes_back_and_forth_with_its_actions(self, store: MemoryStore) -> None:
        session = meeting(store, TALK)
        assert_goes_back_and_forth(store, AddSession(session, (visit(), visit(id="a-2"))))
        assert store.get(Session, "z-1") == session
        assert len(store.where(Action, session="z-1")) == 2

    def it_is_named_by_its_number(self, store: MemoryStore) -> None:
        step = AddSession(meeting(store), justification="izin dinas").step
        assert (step.verb, step.subject) == ("add_session", "END/2026/001 [justified: izin dinas]")

    def it_refuses_a_number_out_of_turn(self, store: MemoryStore) -> None:
        session = logged(store, meeting(store))
        for number in (session.number, "END/2026/003"):
            with pytest.raises(NameTaken):
                store.perform(AddSession(replace(session, id="z-2", number=number)))

    @pytest.mark.parametrize("state", SessionState)
    def it_begins_as_a_draft(self, store: MemoryStore, state: SessionState) -> None:
        operation = AddSession(replace(meeting(store), state=state))
        if state is SessionState.HELD:
            store.perform(operation)
            assert store.get(Session, "z-1").state is state
        else:
            with pytest.raises(InvalidField) as told:
                store.perform(operation)
            assert told.value.name == "state"

    @pytest.mark.parametrize(
        ("talk", "kind"),
        [
            (CaseDiscussion("q-9"), "case"),
            (replace(TALK, themes=(ThemeTie("c-9"),)), "code"),
            (replace(TALK, evidence=("x-9",)), "coding"),
            (replace(TALK, refused=("c-9",)), "code"),
        ],
    )
    def it_refuses_what_points_to_nothing(self, store: MemoryStore, talk: CaseDiscussion, kind: str) -> None:
        with pytest.raises(UnknownThing) as told:
            store.perform(AddSession(meeting(store, talk)))
        assert told.value.kind == kind

    def it_refuses_a_district_that_is_not_there(self, store: MemoryStore) -> None:
        with pytest.raises(UnknownThing):
            store.perform(AddSession(replace(meeting(store), district="nowhere")))

    def it_refuses_a_case_that_is_discussed_twice(self, store: MemoryStore) -> None:
        with pytest.raises(InvalidField) as told:
            store.perform(AddSession(meeting(store, TALK, TALK)))
        assert (told.value.name, told.value.value) == ("cases[1].case", "K-END-001")

    def it_says_nothing_new_of_a_case_whose_words_were_erased(self, store: MemoryStore) -> None:
        silent = CaseDiscussion(DENIS.id)
        draft = meeting(store, silent)
        store.perform(AddSession(draft))
        store.put(replace(DENIS, erased=Erasure(NOW, "Sari", "diminta")))
        store.perform(EditSession(replace(draft, summary="Sampai di sini")))
        with pytest.raises(RecordErased):
            store.perform(EditSession(replace(draft, discussions=(TALK,))))
        with pytest.raises(RecordErased):
            store.perform(AddSession(replace(meeting(store, silent), id="s-9")))

    def it_wants_a_supervisor(self, store: MemoryStore) -> None:
        with pytest.raises(InvalidField):
            store.perform(AddSession(replace(meeting(store), supervisor="")))

    def it_refuses_another_sessions_action(self, store: MemoryStore) -> None:
        with pytest.raises(InvalidField) as told:
            store.perform(AddSession(meeting(store, TALK), (visit(session="z-7"),)))
        assert told.value.name == "session"

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"supervisor": NIK}, "supervisor"),
            ({"supervisees": ("PD-07", NIK)}, "supervisees[1]"),
            ({"discussions": (replace(TALK, discussed=NIK),)}, "cases[0].discussed"),
            ({"discussions": (replace(TALK, decision=NIK),)}, "cases[0].decision"),
            ({"discussions": (replace(TALK, rationale=NIK),)}, "cases[0].rationale"),
            ({"discussions": (replace(TALK, done=NIK),)}, "cases[0].done"),
            ({"discussions": (replace(TALK, risk_reason=NIK),)}, "cases[0].risk_reason"),
            ({"discussions": (replace(TALK, strengths=NIK),)}, "cases[0].strengths"),
            ({"discussions": (replace(TALK, analysis=NIK),)}, "cases[0].analysis"),
            ({"role": NIK}, "role"),
            ({"reason": NIK}, "reason"),
            ({"summary": NIK}, "summary"),
            ({"comment": NIK}, "comment"),
            ({"disagreement": NIK}, "disagreement"),
            ({"reflection": Reflection(plan=NIK)}, "reflection.plan"),
            ({"needs": (LearningNeed(Competence.SOCIAL, "mediasi", NIK),)}, "needs[0].agreed"),
            (
                {"needs": (LearningNeed(Competence.SOCIAL, "x"), LearningNeed(Competence.SOCIAL, NIK))},
                "needs[1].what",
            ),
        ],
    )
    def it_refuses_a_personal_number_anywhere(
        self, store: MemoryStore, changes: dict[str, object], field: str
    ) -> None:
        session = replace(meeting(store, TALK), **changes)
        with pytest.raises(PersonalNumber) as told:
            store.perform(AddSession(session))
        assert told.value.name == field
        store.perform(AddSession(session, justification="nomor contoh"))
        assert store.count(Session) == 1

    def it_lets_the_restricted_block_be(self, store: MemoryStore) -> None:
        session = replace(meeting(store), wellbeing=WellBeing(NIK, NIK))
        store.perform(AddSession(session))
        assert store.get(Session, "z-1") == session

    def it_reads_a_number_in_a_cited_note(self, store: MemoryStore) -> None:
        earlier = replace(meeting(store, id="z-0"), summary=NIK)
        store.perform(AddSession(earlier, justification="nomor contoh"))
        talk = replace(TALK, notes=(NoteEvidence("z-0", NIK),))
        with pytest.raises(PersonalNumber) as told:
            store.perform(AddSession(meeting(store, talk)))
        assert told.value.name == "cases[0].notes[0].quote"

    def it_refuses_a_personal_number_in_an_action(self, store: MemoryStore) -> None:
        actions = (visit(MARIA), visit(id="a-2"), replace(visit(id="a-3"), what=NIK))
        with pytest.raises(PersonalNumber) as told:
            store.perform(AddSession(meeting(store, CaseDiscussion(MARIA.id), TALK), actions))
        assert told.value.name == "cases[1].actions[1].what"


class DescribeTheRiskThatASessionStates:
    def it_becomes_the_cases(self, store: MemoryStore) -> None:
        logged(store, meeting(store, TALK, CaseDiscussion(MARIA.id)))
        assert store.get(Case, DENIS.id).risk is Risk.HIGH
        assert store.get(Case, MARIA.id).risk is MARIA.risk

    def it_yields_to_that_of_a_later_meeting_which_was_entered_first(self, store: MemoryStore) -> None:
        logged(store, meeting(store, replace(TALK, risk=Risk.LOW), held_on=date(2026, 4, 1)))
        logged(store, meeting(store, CaseDiscussion(DENIS.id), id="z-2", held_on=date(2026, 5, 1)))
        logged(store, meeting(store, TALK, id="z-3", held_on=date(2026, 3, 1)))
        assert store.get(Case, DENIS.id).risk is Risk.LOW

    def it_follows_a_draft_that_is_corrected(self, store: MemoryStore) -> None:
        session = logged(store, meeting(store, TALK))
        store.perform(EditSession(replace(session, discussions=(replace(TALK, risk=Risk.CRITICAL),))))
        assert store.get(Case, DENIS.id).risk is Risk.CRITICAL

    def it_leaves_alone_what_was_set_by_hand_since(self, store: MemoryStore) -> None:
        session = logged(store, meeting(store, TALK))
        store.put(replace(store.get(Case, DENIS.id), risk=Risk.LOW))
        more = replace(
            session, discussions=(replace(TALK, discussed="Lebih lengkap"), CaseDiscussion(MARIA.id))
        )
        store.perform(EditSession(more))
        assert store.get(Case, DENIS.id).risk is Risk.LOW


class DescribeTheChangeOfRisk:
    """A session that states a risk leaves a trace of it with the case."""

    WHY = replace(TALK, risk_reason="Berat badan turun")

    def changes(self, store: MemoryStore) -> tuple[RiskChange, ...]:
        return store.get(Case, DENIS.id).risk_changes

    def it_is_kept_with_reason_and_session(self, store: MemoryStore) -> None:
        logged(store, meeting(store, self.WHY))
        assert self.changes(store) == (RiskChange(NOW, Risk.HIGH, "Berat badan turun", "z-1"),)

    def it_is_judged_on_the_day_of_the_meeting_when_that_is_written_down_later(
        self, store: MemoryStore
    ) -> None:
        logged(store, meeting(store, self.WHY, entered_at=LATER))
        (change,) = self.changes(store)
        assert change.at.date() == date(2026, 3, 2)
        assert change.at < LATER

    def it_is_none_where_the_risk_stays(self, store: MemoryStore) -> None:
        logged(store, meeting(store, replace(self.WHY, risk=DENIS.risk)))
        assert self.changes(store) == ()

    def it_is_replaced_while_the_draft_is_corrected(self, store: MemoryStore) -> None:
        session = logged(store, meeting(store, self.WHY))
        again = replace(self.WHY, risk=Risk.CRITICAL)
        store.perform(EditSession(replace(session, discussions=(again,))))
        assert [(each.risk, each.session) for each in self.changes(store)] == [(Risk.CRITICAL, "z-1")]

    def it_takes_a_better_reason_and_leaves_the_risk_alone(self, store: MemoryStore) -> None:
        first = logged(store, meeting(store, self.WHY))
        logged(store, meeting(store, CaseDiscussion(DENIS.id), id="z-2"))
        by_hand = RiskChange(LATER, Risk.LOW, "membaik")
        case = store.get(Case, DENIS.id)
        store.put(replace(case, risk=Risk.LOW, risk_changes=(*case.risk_changes, by_hand)))
        better = replace(self.WHY, risk_reason="Turun 2 kg")
        store.perform(EditSession(replace(first, discussions=(better,))))
        assert store.get(Case, DENIS.id).risk is Risk.LOW
        assert [each.reason for each in self.changes(store)] == ["Turun 2 kg", "membaik"]

    def it_follows_those_of_earlier_sessions(self, store: MemoryStore) -> None:
        logged(store, meeting(store, self.WHY))
        second = meeting(store, replace(TALK, risk=Risk.LOW), id="z-2", held_on=date(2026, 3, 9))
        logged(store, second)
        assert [each.risk for each in self.changes(store)] == [Risk.HIGH, Risk.LOW]


class DescribeEditingASession:
    def it_goes_back_and_forth(self, store: MemoryStore) -> None:
        session = logged(store, meeting(store, TALK), visit())
        edited = replace(session, supervisor="KK-02", discussions=(replace(TALK, risk=Risk.LOW),))
        assert_goes_back_and_forth(store, EditSession(edited, (visit(id="a-2"),)))
        assert store.get(Session, "z-1") == edited
        assert store.count(Action) == 2

    def it_changes_nothing_that_signs_the_record(self, store: MemoryStore) -> None:
        session = logged(store, meeting(store, TALK))
        signed = replace(
            session,
            number="END/2026/099",
            state=SessionState.ACKNOWLEDGED,
            revision=7,
            finalised_at=NOW,
            acknowledged_by="x",
            acknowledged_at=NOW,
            addenda=(Addendum(7, (), "x", NOW),),
            entered_at=LATER,
            supervisor="KK-02",
        )
        store.perform(EditSession(signed))
        assert store.get(Session, "z-1") == replace(session, supervisor="KK-02")

    @pytest.mark.parametrize("state", SessionState)
    def it_is_refused_once_the_session_is_final(self, store: MemoryStore, state: SessionState) -> None:
        session = put_in_state(store, logged(store, meeting(store, TALK)), state)
        operation = EditSession(replace(session, supervisor="KK-02"))
        if state in FINAL_SESSION_STATES:
            with pytest.raises(SessionFinalised):
                store.perform(operation)
        elif state in WRITABLE_SESSION_STATES:
            store.perform(operation)
            assert store.get(Session, "z-1").supervisor == "KK-02"
        else:
            with pytest.raises(IllegalTransition) as told:
                store.perform(operation)
            assert (told.value.state, told.value.wanted) == (state, "edited")

    @pytest.mark.parametrize(
        ("changes", "error"),
        [
            ({"district": GARUT.id}, InvalidField("district", "Garut", ("Ende",))),
            ({"held_on": date(2025, 12, 31)}, InvalidField("date", "2025-12-31", ("2026",))),
        ],
    )
    def it_keeps_what_the_number_stands_for(
        self, store: MemoryStore, changes: dict[str, object], error: InvalidField
    ) -> None:
        session = logged(store, meeting(store, TALK))
        with pytest.raises(InvalidField) as told:
            store.perform(EditSession(replace(session, **changes)))
        assert vars(told.value) == vars(error)

    def it_leaves_no_action_without_its_case(self, store: MemoryStore) -> None:
        session = logged(store, meeting(store, TALK), visit())
        with pytest.raises(InvalidField) as told:
            store.perform(EditSession(replace(session, discussions=())))
        assert (told.value.name, told.value.value) == ("cases", "Kunjungi K-END-001")

    def it_asks_for_a_justification_once(self, store: MemoryStore) -> None:
        session = meeting(store, replace(TALK, discussed=NIK))
        store.perform(AddSession(session, justification="nomor contoh"))
        store.perform(EditSession(replace(session, supervisor="KK-02")))
        assert store.get(Session, "z-1").supervisor == "KK-02"
        with pytest.raises(PersonalNumber):
            store.perform(EditSession(replace(session, supervisor=f"KK-01, {NIK}")))


class DescribeFinalising:
    @pytest.mark.parametrize("state", SessionState)
    def it_obeys_the_table(self, store: MemoryStore, state: SessionState) -> None:
        session = put_in_state(store, logged(store, meeting(store, TALK)), state)
        if SessionState.FINALISED in SESSION_MOVES[state]:
            assert_goes_back_and_forth(store, FinaliseSession(session, LATER))
            assert store.get(Session, "z-1").finalised_at == LATER
        else:
            with pytest.raises(IllegalTransition):
                store.perform(FinaliseSession(session, LATER))

    @pytest.mark.parametrize("rationale", ["", " \n"])
    def it_wants_a_rationale_for_every_decision(self, store: MemoryStore, rationale: str) -> None:
        talks = (replace(TALK, rationale=rationale), CaseDiscussion(MARIA.id, "hanya kabar"))
        session = logged(store, meeting(store, *talks))
        with pytest.raises(RationaleMissing) as told:
            store.perform(FinaliseSession(session, LATER))
        assert told.value.cases == ("K-END-001",)

    def it_does_not_mind_the_actions_of_its_own(self, store: MemoryStore) -> None:
        session = logged(store, meeting(store, TALK), visit())
        store.perform(FinaliseSession(session, LATER))
        assert store.get(Session, "z-1").state is SessionState.FINALISED

    def it_keeps_why_personal_data_had_to_stand(self, store: MemoryStore) -> None:
        session = logged(store, meeting(store, TALK))
        step = FinaliseSession(session, LATER, " izin dinas ").step
        assert step.subject == "END/2026/001 [justified: izin dinas]"
        store.perform(FinaliseSession(session, LATER, " izin dinas "))
        assert store.get(Session, "z-1").justification == "izin dinas"

    def it_takes_no_number_for_a_justification(self, store: MemoryStore) -> None:
        session = logged(store, meeting(store, TALK))
        with pytest.raises(PersonalNumber) as told:
            store.perform(FinaliseSession(session, LATER, NIK))
        assert told.value.name == "justify"


class DescribeAnAlarm:
    """A complaint, fraud, conflict or violence hands the case up when the session is finalised."""

    def raised(self, store: MemoryStore, **words: str) -> Case:
        talk = CaseDiscussion(DENIS.id, alarm=Alarm.VIOLENCE, **words)
        session = logged(store, meeting(store, talk, CaseDiscussion(MARIA.id)))
        assert_goes_back_and_forth(store, FinaliseSession(session, LATER))
        return store.get(Case, DENIS.id)

    def it_hands_up_its_case_alone(self, store: MemoryStore) -> None:
        assert self.raised(store).state is CaseState.ESCALATED
        assert store.get(Case, MARIA.id).state is CaseState.OPEN

    @pytest.mark.parametrize(
        ("words", "reason"),
        [
            ({}, "END/2026/001"),
            ({"discussed": "ancaman"}, "END/2026/001: ancaman"),
            ({"discussed": "ancaman", "rationale": "berulang"}, "END/2026/001: berulang"),
            ({"rationale": "berulang", "risk_reason": "tidak aman"}, "END/2026/001: tidak aman"),
        ],
    )
    def it_says_why(self, store: MemoryStore, words: dict[str, str], reason: str) -> None:
        assert self.raised(store, **words).reason == reason

    @pytest.mark.parametrize("state", CaseState)
    def it_goes_where_the_case_can_go(self, store: MemoryStore, state: CaseState) -> None:
        store.put(replace(DENIS, state=state, reason="dulu"))
        after = self.raised(store)
        if CaseState.ESCALATED in CASE_MOVES[state]:
            assert after.state is CaseState.ESCALATED
        else:
            assert (after.state, after.reason) == (state, "dulu")


class DescribeTheActionsThatAreToBeReviewed:
    """A session in March left an action open; another follows in April."""

    @pytest.fixture
    def april(self, store: MemoryStore) -> Session:
        logged(store, meeting(store, TALK), visit())
        second = meeting(store, TALK, id="z-2", held_on=date(2026, 4, 1), entered_at=LATER)
        return logged(store, second)

    def it_names_them(self, store: MemoryStore, april: Session) -> None:
        with pytest.raises(ActionsUnreviewed) as told:
            store.perform(FinaliseSession(april, LATER))
        assert told.value.actions == ("Kunjungi K-END-001",)

    @pytest.mark.parametrize("state", ActionState)
    def it_minds_open_ones_alone(self, store: MemoryStore, april: Session, state: ActionState) -> None:
        store.put(visit(state=state))
        assert bool(unreviewed_actions(store, april)) == visit(state=state).is_open

    @pytest.mark.parametrize(("days_after_entry", "counts"), [(-3, False), (-1, False), (0, True), (5, True)])
    def it_takes_a_review_from_the_day_of_the_meeting_on(
        self, store: MemoryStore, april: Session, days_after_entry: int, counts: bool
    ) -> None:
        at = LATER + timedelta(days=days_after_entry)
        store.put(replace(visit(), reviews=(Review(at, "dilihat"),)))
        assert (unreviewed_actions(store, april) == ()) is counts

    def it_takes_a_review_on_the_morning_of_the_meeting_in_papua(self, store: MemoryStore) -> None:
        logged(store, meeting(store, TALK), visit())
        second = meeting(
            store, TALK, id="z-2", held_on=date(2026, 4, 2), entered_at=LATER + timedelta(days=1)
        )
        logged(store, second)
        half_past_six = datetime(2026, 4, 2, 6, 30, tzinfo=timezone(timedelta(hours=9)))
        store.put(replace(visit(), reviews=(Review(half_past_six.astimezone(UTC), "dilihat"),)))
        assert unreviewed_actions(store, second) == ()

    def it_takes_a_review_made_before_a_late_entry(self, store: MemoryStore) -> None:
        logged(store, meeting(store, TALK), visit())
        entered_late = meeting(store, TALK, id="z-2", held_on=date(2026, 3, 20), entered_at=LATER)
        logged(store, entered_late)
        store.put(replace(visit(), reviews=(Review(NOW + timedelta(days=18), "di pertemuan"),)))
        assert unreviewed_actions(store, entered_late) == ()

    def it_takes_a_review_made_once_a_meeting_ahead_was_entered(self, store: MemoryStore) -> None:
        logged(store, meeting(store, TALK), visit())
        planned = meeting(store, TALK, id="z-2", held_on=date(2026, 5, 1), entered_at=LATER)
        logged(store, planned)
        store.put(replace(visit(), reviews=(Review(LATER, "disiapkan"),)))
        assert unreviewed_actions(store, planned) == ()

    def it_minds_the_cases_of_this_session_alone(self, store: MemoryStore, april: Session) -> None:
        other = replace(april, discussions=(CaseDiscussion(MARIA.id),))
        assert unreviewed_actions(store, other) == ()

    def it_minds_earlier_sessions_alone(self, store: MemoryStore, april: Session) -> None:
        store.put(visit(session="z-2"))
        assert unreviewed_actions(store, store.get(Session, "z-1")) == ()

    def it_orders_meetings_of_one_day_by_their_entry(self, store: MemoryStore) -> None:
        first = logged(store, meeting(store, TALK), visit())
        same_day = meeting(store, TALK, id="z-2", entered_at=NOW + timedelta(minutes=5))
        logged(store, same_day)
        assert unreviewed_actions(store, same_day) == (visit(),)
        assert unreviewed_actions(store, first) == ()


class DescribeAcknowledging:
    @pytest.mark.parametrize("state", SessionState)
    def it_obeys_the_table(self, store: MemoryStore, state: SessionState) -> None:
        session = put_in_state(store, logged(store, meeting(store, TALK)), state)
        operation = AcknowledgeSession(session, " PD-07 ", LATER)
        if SessionState.ACKNOWLEDGED in SESSION_MOVES[state]:
            assert_goes_back_and_forth(store, operation)
            kept = store.get(Session, "z-1")
            assert (kept.acknowledged_by, kept.acknowledged_at) == ("PD-07", LATER)
        else:
            with pytest.raises(IllegalTransition):
                store.perform(operation)

    @pytest.mark.parametrize(("name", "error"), [(" ", InvalidField), (NIK, PersonalNumber)])
    def it_wants_a_name(self, store: MemoryStore, name: str, error: type[Exception]) -> None:
        session = put_in_state(store, logged(store, meeting(store)), SessionState.FINALISED)
        with pytest.raises(error):
            store.perform(AcknowledgeSession(session, name, LATER))


class DescribeAnAddendum:
    WORDS = (("text", "Hasil puskesmas sudah ada."),)

    @pytest.mark.parametrize("state", SessionState)
    def it_is_for_final_sessions(self, store: MemoryStore, state: SessionState) -> None:
        session = put_in_state(store, logged(store, meeting(store, TALK)), state)
        operation = AddAddendum(session, self.WORDS, "Sari", LATER, (visit(),))
        if state in FINAL_SESSION_STATES:
            assert_goes_back_and_forth(store, operation)
            kept = store.get(Session, "z-1")
            addendum = Addendum(2, self.WORDS, "Sari", LATER)
            assert kept == replace(session, revision=2, addenda=(addendum,))
            assert store.get(Action, "a-1") == visit()
        else:
            with pytest.raises(IllegalTransition) as told:
                store.perform(operation)
            assert (told.value.state, told.value.wanted) == (state, "addendum")

    def it_makes_a_revision_each_time(self, store: MemoryStore) -> None:
        session = put_in_state(store, logged(store, meeting(store)), SessionState.FINALISED)
        store.perform(AddAddendum(session, self.WORDS, "Sari", LATER))
        store.perform(AddAddendum(session, self.WORDS, "Sari", LATER))
        kept = store.get(Session, "z-1")
        assert (kept.revision, [each.revision for each in kept.addenda]) == (3, [2, 3])

    def it_wants_words(self, store: MemoryStore) -> None:
        session = put_in_state(store, logged(store, meeting(store)), SessionState.FINALISED)
        for fields in ((), (("text", " "),)):
            with pytest.raises(InvalidField):
                store.perform(AddAddendum(session, fields, "Sari", LATER))

    def it_refuses_a_personal_number(self, store: MemoryStore) -> None:
        session = put_in_state(store, logged(store, meeting(store, TALK)), SessionState.FINALISED)
        with pytest.raises(PersonalNumber) as told:
            store.perform(AddAddendum(session, (("note", NIK),), "Sari", LATER))
        assert told.value.name == "note"
        with pytest.raises(PersonalNumber) as told:
            store.perform(AddAddendum(session, self.WORDS, "Sari", LATER, (replace(visit(), what=NIK),)))
        assert told.value.name == "actions.what"

    def it_changes_nothing_that_was_finalised_when_it_is_refused(self, store: MemoryStore) -> None:
        session = put_in_state(store, logged(store, meeting(store, TALK)), SessionState.FINALISED)
        before = everything(store)
        with pytest.raises(InvalidField):
            AddAddendum(session, self.WORDS, "Sari", LATER, (visit(MARIA),)).apply(store)
        assert everything(store) == before
