"""An action that is taken off the draft again that agreed on it."""

from dataclasses import replace

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.supervision.desk import (
    DENIS,
    LATER,
    assert_goes_back_and_forth,
    desk,
    logged,
    meeting,
    put_in_state,
    visit,
)
from workbench.domain.actions import Action, ActionState, Review
from workbench.domain.errors import IllegalTransition, SessionFinalised
from workbench.domain.sessions import CaseDiscussion, SessionState
from workbench.supervision.draft_operations import DropAction
from workbench.supervision.states import DRAFT_SESSION_STATES
from workbench.ui.phrases import sentence


@pytest.fixture
def store() -> MemoryStore:
    made = desk()
    logged(made, meeting(made, CaseDiscussion(DENIS.id)), visit())
    return made


def test_it_is_as_if_it_had_not_been_written_down(store: MemoryStore):
    assert_goes_back_and_forth(store, DropAction(visit()))
    assert not store.all(Action)


@pytest.mark.parametrize("state", SessionState)
def test_only_a_draft_lets_go_of_one(store: MemoryStore, state: SessionState):
    session = put_in_state(store, meeting(store, CaseDiscussion(DENIS.id)), state)
    store.put(visit())
    if state in DRAFT_SESSION_STATES:
        store.perform(DropAction(visit()))
        return
    with pytest.raises((IllegalTransition, SessionFinalised)):
        store.perform(DropAction(visit()))
    assert store.where(Action, session=session.id)


@pytest.mark.parametrize("state", [each for each in ActionState if each is not ActionState.OPEN])
def test_what_somebody_did_about_it_stays(store: MemoryStore, state: ActionState):
    store.put(visit(state=state))
    with pytest.raises(IllegalTransition) as caught:
        store.perform(DropAction(visit()))
    assert "taken off the draft" in sentence(caught.value, "en")
    assert "dikeluarkan dari draf" in sentence(caught.value, "id")


def test_what_was_reviewed_stays(store: MemoryStore):
    store.put(replace(visit(), reviews=(Review(LATER, "masih berjalan"),)))
    with pytest.raises(IllegalTransition):
        store.perform(DropAction(visit()))
