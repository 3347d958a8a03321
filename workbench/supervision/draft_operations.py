"""Operations on what a session that is still a draft agreed on."""

from dataclasses import dataclass

from workbench.domain.actions import Action, ActionState
from workbench.domain.errors import IllegalTransition
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.sessions import Session
from workbench.domain.store import ProjectStore
from workbench.supervision.lookup import action_to_change
from workbench.supervision.states import refuse_session_deed


@dataclass(frozen=True, slots=True)
class DropAction:
    """Take an action off the draft that agreed on it, as if it had not been written down."""

    action: Action

    @property
    def step(self) -> Step:
        """Named by what was to be done."""
        return Step("drop_action", self.action.what)

    def apply(self, store: ProjectStore) -> Restoration:
        """Remove the action.

        Raises:
            SessionFinalised: what a final session agreed on is cancelled, with a reason, and not taken off.
            RecordErased: its words were erased.
            IllegalTransition: the session is no draft, or somebody reviewed the action or did something about it.
        """
        before = action_to_change(store, self.action)
        refuse_session_deed(store.get(Session, before.session), "edited")
        if before.state is not ActionState.OPEN or before.reviews:
            raise IllegalTransition("action", before.state.value, "dropped")
        log = EditLog(store)
        log.remove(before)
        return log.inverse(self.step)
