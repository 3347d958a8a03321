"""A random stretch of supervision work, undone step by step, leaves the project as it was."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import NOW
from tests.supervision.desk import DENIS, desk, everything, meeting, visit
from workbench.domain.actions import Action, ActionState, Review
from workbench.domain.cases import Case, CaseState, Risk
from workbench.domain.errors import RuleBroken
from workbench.domain.operations import Operation
from workbench.domain.sessions import Alarm, CaseDiscussion, Session, SessionState
from workbench.supervision.action_operations import (
    AddAction,
    ChangeActionState,
    ChangeDueDate,
    EditAction,
    ReviewAction,
)
from workbench.supervision.case_operations import AddCase, ChangeCaseState, EditCase
from workbench.supervision.session_keeping import ArchiveSession, ReopenSession
from workbench.supervision.session_operations import (
    AcknowledgeSession,
    AddAddendum,
    AddSession,
    EditSession,
    FinaliseSession,
)
from workbench.supervision.session_planning import (
    CancelSession,
    HoldSession,
    MissSession,
    PlanSession,
    RescheduleSession,
)

words = st.sampled_from(["", "kata", "5308014103850001"])
days = st.integers(0, 60)


@st.composite
def next_operations(draw: st.DrawFn, store: MemoryStore, place: int) -> Operation:
    """Something that a person might try now; the rules may well refuse it."""
    cases, sessions, actions = store.all(Case), store.all(Session), store.all(Action)
    at = NOW + timedelta(days=draw(days))
    case = draw(st.sampled_from(cases))
    talk = CaseDiscussion(case.id, "x", draw(words), draw(words), draw(st.none() | st.sampled_from(Risk)))
    talk = replace(talk, alarm=draw(st.sampled_from(Alarm)))
    held_on = date(2026, 3, 1) + timedelta(days=draw(days))
    fresh = meeting(store, talk, id=f"z-{place}", held_on=held_on, entered_at=at)
    tries: list[Operation] = [
        AddCase(replace(DENIS, id=f"q-{place}", code=f"K-{draw(st.integers(0, 3))}")),
        EditCase(replace(case, situation=draw(words), code=draw(st.sampled_from(["K-1", case.code])))),
        ChangeCaseState(case, draw(st.sampled_from(CaseState)), draw(words), draw(words)),
        PlanSession(replace(fresh, state=SessionState.PLANNED)),
        AddSession(fresh, (visit(case, fresh.id, f"a-{place}"),) if draw(st.booleans()) else ()),
    ]
    if sessions:
        session = draw(st.sampled_from(sessions))
        tries += [
            EditSession(replace(session, discussions=(*session.discussions, talk)), ()),
            FinaliseSession(session, at),
            AcknowledgeSession(session, draw(words), at),
            AddAddendum(session, (("text", draw(words)),), "Sari", at),
            AddAction(visit(case, session.id, f"a-{place}")),
            HoldSession(session, at),
            MissSession(session, draw(words)),
            CancelSession(session, draw(words)),
            RescheduleSession(session, held_on),
            ReopenSession(session, f"v-{place}", draw(words), at),
            ArchiveSession(session),
        ]
    if actions:
        action = draw(st.sampled_from(actions))
        tries += [
            ReviewAction(action, Review(at, draw(words))),
            EditAction(replace(action, what=draw(words))),
            ChangeDueDate(action, held_on, draw(words), at),
            ChangeActionState(action, draw(st.sampled_from(ActionState)), draw(words), draw(words)),
        ]
    return draw(st.sampled_from(tries))


class DescribeAnyStretchOfWork:
    @settings(max_examples=40)
    @given(st.data())
    def it_can_be_taken_back_and_made_again(self, data: st.DataObject) -> None:
        store = desk()
        at_first = everything(store)
        undoing: list[Operation] = []
        for place in range(data.draw(st.integers(1, 15))):
            before = everything(store)
            operation = data.draw(next_operations(store, place))
            try:
                undoing.append(store.perform(operation))
            except RuleBroken:
                assert everything(store) == before
        at_last = everything(store)
        redoing = [store.perform(undo) for undo in reversed(undoing)]
        assert everything(store) == at_first
        for redo in reversed(redoing):
            store.perform(redo)
        assert everything(store) == at_last

    @settings(max_examples=40)
    @given(st.data())
    def it_is_refused_before_anything_is_written(self, data: st.DataObject) -> None:
        store = desk()
        for place in range(10):
            before = everything(store)
            operation = data.draw(next_operations(store, place))
            try:
                operation.apply(store)
            except RuleBroken:
                assert everything(store) == before

    @settings(max_examples=40)
    @given(st.data())
    def it_leaves_no_gap_in_the_numbers(self, data: st.DataObject) -> None:
        store = desk()
        for place in range(10):
            try:
                store.perform(data.draw(next_operations(store, place)))
            except RuleBroken:
                continue
        numbers = sorted(session.number for session in store.all(Session))
        assert numbers == [f"END/2026/{place:03}" for place in range(1, len(numbers) + 1)]
