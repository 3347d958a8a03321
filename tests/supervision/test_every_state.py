"""Every deed on a session and an action, tried in every state: it is done, or refused with one sentence."""

import itertools
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import NOW
from tests.supervision.desk import (
    DENIS,
    LATER,
    assert_goes_back_and_forth,
    desk,
    everything,
    logged,
    meeting,
    put_in_state,
    visit,
)
from workbench.domain.actions import Action, ActionState, Review
from workbench.domain.errors import IllegalTransition, RuleBroken, SessionFinalised
from workbench.domain.operations import Operation
from workbench.domain.sessions import CaseDiscussion, Session, SessionState
from workbench.supervision.action_operations import (
    AddAction,
    ChangeActionState,
    ChangeDueDate,
    EditAction,
    ReviewAction,
)
from workbench.supervision.session_keeping import ArchiveSession, MarkSession, ReopenSession
from workbench.supervision.session_operations import (
    AcknowledgeSession,
    AddAddendum,
    EditSession,
    FinaliseSession,
)
from workbench.supervision.session_planning import CancelSession, HoldSession, MissSession, RescheduleSession
from workbench.ui.phrases import sentence

PLANNED, HELD, FINALISED, ACKNOWLEDGED, ARCHIVED, MISSED, CANCELLED, REOPENED = SessionState
OTHER_DAY: Final = date(2026, 3, 9)

SESSION_DEEDS: Final[Mapping[str, tuple[Callable[[Session], Operation], Collection[SessionState]]]] = {
    "edit": (lambda it: EditSession(replace(it, supervisor="KK-02")), (PLANNED, HELD, REOPENED)),
    "add an action": (lambda it: AddAction(visit(id="a-2")), (HELD, REOPENED)),
    "edit its action": (lambda it: EditAction(replace(visit(), what="Telepon")), (HELD, REOPENED)),
    "reschedule": (lambda it: RescheduleSession(it, OTHER_DAY), (PLANNED,)),
    "hold": (lambda it: HoldSession(it, LATER), (PLANNED,)),
    "miss": (lambda it: MissSession(it, "banjir"), (PLANNED,)),
    "cancel": (lambda it: CancelSession(it, "rapat dinas"), (PLANNED,)),
    "finalise": (lambda it: FinaliseSession(it, LATER), (HELD, REOPENED)),
    "acknowledge": (lambda it: AcknowledgeSession(it, "PD-07", LATER), (FINALISED,)),
    "add to": (
        lambda it: AddAddendum(it, (("text", "Ralat"),), "Sari", LATER),
        (FINALISED, ACKNOWLEDGED, ARCHIVED),
    ),
    "reopen": (lambda it: ReopenSession(it, "v-1", "keliru", LATER), (FINALISED, ACKNOWLEDGED)),
    "archive": (ArchiveSession, (ACKNOWLEDGED,)),
    "mark": (
        lambda it: MarkSession(it, research_consent=True, keep_until=OTHER_DAY),
        tuple(SessionState),
    ),
}

OPEN, IN_PROGRESS, DONE, VERIFIED, GIVEN_UP = ActionState

ACTION_DEEDS: Final[Mapping[str, tuple[Callable[[Action], Operation], Collection[ActionState]]]] = {
    "edit": (lambda it: EditAction(replace(it, what="Telepon")), (OPEN, IN_PROGRESS)),
    "postpone": (lambda it: ChangeDueDate(it, OTHER_DAY, "hujan", LATER), (OPEN, IN_PROGRESS)),
    "review": (lambda it: ReviewAction(it, Review(LATER, "dilihat")), (OPEN, IN_PROGRESS, DONE)),
    "start": (lambda it: ChangeActionState(it, IN_PROGRESS), (OPEN,)),
    "do": (lambda it: ChangeActionState(it, DONE, evidence="foto"), (OPEN, IN_PROGRESS)),
    "verify": (lambda it: ChangeActionState(it, VERIFIED, by="KK-01", at=LATER), (DONE,)),
    "give up": (lambda it: ChangeActionState(it, GIVEN_UP, reason="pindah"), (OPEN, IN_PROGRESS)),
    "open again": (lambda it: ChangeActionState(it, OPEN), ()),
}


@pytest.fixture
def store() -> MemoryStore:
    kept = desk()
    logged(kept, meeting(kept, CaseDiscussion(DENIS.id)), visit())
    return kept


def assert_refused(store: MemoryStore, operation: Operation, kind: str, state: str) -> None:
    """The refusal is a fact, nothing was written, and each language has a sentence of its own for it."""
    before = everything(store)
    with pytest.raises(RuleBroken) as told:
        store.perform(operation)
    assert everything(store) == before
    error = told.value
    if isinstance(error, SessionFinalised):
        assert state in {FINALISED, ACKNOWLEDGED, ARCHIVED}
    else:
        assert isinstance(error, IllegalTransition)
        assert (error.kind, error.state) == (kind, state)
    indonesian, english = sentence(error, "id"), sentence(error, "en")
    assert indonesian != english
    for words in (indonesian, english):
        assert words[0].isupper()
        assert words.endswith(".")
        assert "_" not in words.replace("in_progress", "")


class DescribeASession:
    @pytest.mark.parametrize(("deed", "state"), list(itertools.product(SESSION_DEEDS, SessionState)))
    def it_is_dealt_with_as_its_state_allows(
        self, store: MemoryStore, deed: str, state: SessionState
    ) -> None:
        session = put_in_state(store, store.get(Session, "z-1"), state)
        make, allowed = SESSION_DEEDS[deed]
        if state in allowed:
            assert_goes_back_and_forth(store, make(session))
            assert store.get(Session, "z-1") != session or deed in {"add an action", "edit its action"}
        else:
            assert_refused(store, make(session), "session", state)

    def it_says_in_indonesian_what_was_wanted(self, store: MemoryStore) -> None:
        session = put_in_state(store, store.get(Session, "z-1"), MISSED)
        with pytest.raises(IllegalTransition) as told:
            store.perform(AddAction(visit(id="a-2", session=session.id)))
        assert "diberi tindak lanjut" in sentence(told.value, "id")
        assert "given actions" in sentence(told.value, "en")


class DescribeAnAction:
    @pytest.mark.parametrize(("deed", "state"), list(itertools.product(ACTION_DEEDS, ActionState)))
    def it_is_dealt_with_as_its_state_allows(self, store: MemoryStore, deed: str, state: ActionState) -> None:
        action = visit(state=state)
        store.put(action)
        make, allowed = ACTION_DEEDS[deed]
        if state in allowed:
            assert_goes_back_and_forth(store, make(action))
            assert store.get(Action, "a-1") != action
        else:
            assert_refused(store, make(action), "action", state)

    @pytest.mark.parametrize("state", SessionState)
    def it_gets_another_date_whatever_its_session_is(self, store: MemoryStore, state: SessionState) -> None:
        put_in_state(store, store.get(Session, "z-1"), state)
        store.perform(ChangeDueDate(visit(), OTHER_DAY, "hujan", NOW))
        assert store.get(Action, "a-1").due == OTHER_DAY
