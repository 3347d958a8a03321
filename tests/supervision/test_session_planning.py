"""Sessions before they are held: planned, put off, held, missed, cancelled."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import NOW
from tests.supervision.desk import (
    DENIS,
    LATER,
    NIK,
    assert_goes_back_and_forth,
    desk,
    logged,
    meeting,
    visit,
)
from workbench.domain.actions import Review
from workbench.domain.cases import Case, NoteEvidence, Risk, RiskChange
from workbench.domain.errors import InvalidField, NameTaken, PersonalNumber
from workbench.domain.sessions import CaseDiscussion, Session, SessionState
from workbench.supervision.numbering import next_number
from workbench.supervision.rules import unreviewed_actions
from workbench.supervision.session_operations import AddSession, EditSession
from workbench.supervision.session_planning import (
    CancelSession,
    HoldSession,
    MissSession,
    PlanSession,
    RescheduleSession,
)

TALK = CaseDiscussion(DENIS.id, risk=Risk.HIGH, risk_reason="Berat badan turun")


@pytest.fixture
def store() -> MemoryStore:
    return desk()


def planned(store: MemoryStore, *discussions: CaseDiscussion, id: str = "z-1") -> Session:
    session = replace(meeting(store, *discussions, id=id), state=SessionState.PLANNED)
    store.perform(PlanSession(session))
    return session


class DescribePlanning:
    def it_goes_back_and_forth(self, store: MemoryStore) -> None:
        session = replace(meeting(store, TALK), state=SessionState.PLANNED)
        assert_goes_back_and_forth(store, PlanSession(session))
        assert store.get(Session, "z-1") == session

    def it_takes_a_number_that_nobody_else_gets(self, store: MemoryStore) -> None:
        session = planned(store)
        assert next_number(store, session.district, 2026) == "END/2026/002"
        with pytest.raises(NameTaken):
            store.perform(PlanSession(replace(session, id="z-2")))

    def it_judges_no_case_yet(self, store: MemoryStore) -> None:
        session = planned(store, TALK)
        store.perform(EditSession(replace(session, discussions=(replace(TALK, risk=Risk.CRITICAL),))))
        assert store.get(Case, DENIS.id) == DENIS

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"state": SessionState.HELD}, "state"),
            ({"supervisor": " "}, "supervisor"),
        ],
    )
    def it_wants_a_session_that_is_still_to_come(
        self, store: MemoryStore, changes: dict[str, object], field: str
    ) -> None:
        session = replace(meeting(store), state=SessionState.PLANNED)
        with pytest.raises(InvalidField) as told:
            store.perform(PlanSession(replace(session, **changes)))
        assert told.value.name == field

    def it_refuses_a_personal_number(self, store: MemoryStore) -> None:
        session = replace(meeting(store), state=SessionState.PLANNED, summary=NIK)
        with pytest.raises(PersonalNumber) as told:
            store.perform(PlanSession(session))
        assert told.value.name == "summary"

    def it_cites_only_what_was_said(self, store: MemoryStore) -> None:
        logged(store, meeting(store))
        talk = replace(TALK, notes=(NoteEvidence("z-1", "tidak pernah dikatakan"),))
        with pytest.raises(InvalidField) as told:
            store.perform(PlanSession(replace(meeting(store, talk, id="z-2"), state=SessionState.PLANNED)))
        assert told.value.name == "cases[0].notes[0].quote"

    def it_agrees_on_nothing_before_it_is_held(self, store: MemoryStore) -> None:
        session = planned(store, TALK)
        with pytest.raises(InvalidField) as told:
            store.perform(EditSession(session, (visit(),)))
        assert told.value.name == "actions"


class DescribeAnotherDay:
    def it_is_set_with_its_times(self, store: MemoryStore) -> None:
        session = planned(store)
        store.perform(RescheduleSession(session, date(2026, 3, 9), time(9), time(10, 30)))
        after = store.get(Session, "z-1")
        assert (after.held_on, after.starts, after.ends) == (date(2026, 3, 9), time(9), time(10, 30))
        assert after.state is SessionState.PLANNED

    @pytest.mark.parametrize(
        ("day", "starts", "ends", "field"),
        [
            (date(2027, 1, 4), None, None, "date"),
            (date(2026, 3, 9), time(9), time(8, 59), "ends"),
        ],
    )
    def it_is_refused_where_it_can_not_be(
        self, store: MemoryStore, day: date, starts: time | None, ends: time | None, field: str
    ) -> None:
        session = planned(store)
        with pytest.raises(InvalidField) as told:
            store.perform(RescheduleSession(session, day, starts, ends))
        assert told.value.name == field

    def it_may_have_one_time_alone(self, store: MemoryStore) -> None:
        session = planned(store)
        store.perform(RescheduleSession(session, session.held_on, ends=time(10)))
        assert store.get(Session, "z-1").ends == time(10)


class DescribeHolding:
    def it_makes_a_draft_that_is_entered_now(self, store: MemoryStore) -> None:
        session = planned(store)
        store.perform(HoldSession(session, LATER))
        assert store.get(Session, "z-1") == replace(session, state=SessionState.HELD, entered_at=LATER)

    def it_may_be_on_another_day_of_the_year(self, store: MemoryStore) -> None:
        session = planned(store)
        store.perform(HoldSession(session, LATER, date(2026, 3, 4)))
        assert store.get(Session, "z-1").held_on == date(2026, 3, 4)
        other = planned(store, id="z-2")
        with pytest.raises(InvalidField) as told:
            store.perform(HoldSession(other, LATER, date(2027, 1, 4)))
        assert told.value.name == "date"

    def it_judges_its_cases(self, store: MemoryStore) -> None:
        store.perform(HoldSession(planned(store, TALK), NOW))
        case = store.get(Case, DENIS.id)
        assert case.risk is Risk.HIGH
        assert case.risk_changes == (RiskChange(NOW, Risk.HIGH, "Berat badan turun", "z-1"),)

    def it_wants_a_review_made_after_it_was_planned(self, store: MemoryStore) -> None:
        """A look between planning and meeting was for another session."""
        logged(store, meeting(store, TALK, id="z-0"), visit(session="z-0"))
        ahead = replace(
            meeting(store, TALK, held_on=date(2026, 4, 20), entered_at=NOW), state=SessionState.PLANNED
        )
        store.perform(PlanSession(ahead))
        store.put(replace(visit(session="z-0"), reviews=(Review(LATER, "di pertemuan lain"),)))
        store.perform(HoldSession(ahead, LATER + timedelta(days=20)))
        assert [each.id for each in unreviewed_actions(store, store.get(Session, "z-1"))] == ["a-1"]


class DescribeASessionThatDoesNotTakePlace:
    @pytest.mark.parametrize(
        ("kind", "state"),
        [(MissSession, SessionState.MISSED), (CancelSession, SessionState.CANCELLED)],
    )
    def it_keeps_the_reason(
        self, store: MemoryStore, kind: type[MissSession | CancelSession], state: SessionState
    ) -> None:
        session = planned(store)
        store.perform(kind(session, " banjir "))
        after = store.get(Session, "z-1")
        assert (after.state, after.reason) == (state, "banjir")

    @pytest.mark.parametrize("kind", [MissSession, CancelSession])
    def it_wants_a_reason_without_personal_numbers(
        self, store: MemoryStore, kind: type[MissSession | CancelSession]
    ) -> None:
        session = planned(store)
        with pytest.raises(InvalidField) as told:
            store.perform(kind(session, " "))
        assert told.value.name == "reason"
        with pytest.raises(PersonalNumber):
            store.perform(kind(session, NIK))
        store.perform(kind(session, NIK, "nomor contoh"))
        assert store.get(Session, "z-1").reason == NIK

    def it_does_not_settle_the_risk_of_a_case(self, store: MemoryStore) -> None:
        ahead = replace(meeting(store, TALK, held_on=date(2026, 5, 1)), state=SessionState.PLANNED)
        store.perform(PlanSession(ahead))
        store.perform(MissSession(ahead, "banjir"))
        store.perform(AddSession(meeting(store, replace(TALK, risk=Risk.CRITICAL), id="z-2")))
        assert store.get(Case, DENIS.id).risk is Risk.CRITICAL


class DescribeTheSteps:
    def it_is_named_by_the_number(self, store: MemoryStore) -> None:
        session = meeting(store)
        steps = [
            PlanSession(session).step,
            RescheduleSession(session, session.held_on).step,
            HoldSession(session, NOW).step,
            MissSession(session, "x").step,
            CancelSession(session, "x").step,
        ]
        assert [each.verb for each in steps] == [
            "plan_session",
            "reschedule_session",
            "hold_session",
            "miss_session",
            "cancel_session",
        ]
        assert {each.subject for each in steps} == {"END/2026/001"}
