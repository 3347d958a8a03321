"""Where a case, a session, an action and a mentorship can go from where they stand."""

from collections.abc import Collection, Mapping
from typing import Final, TypeVar

from workbench.domain.actions import Action, ActionState
from workbench.domain.cases import CaseState
from workbench.domain.errors import IllegalTransition, SessionFinalised
from workbench.domain.mentorships import MentorshipState
from workbench.domain.sessions import Session, SessionState

S = TypeVar("S", CaseState, SessionState, ActionState)

CASE_MOVES: Final[Mapping[CaseState, tuple[CaseState, ...]]] = {
    CaseState.OPEN: (CaseState.FOLLOW_UP, CaseState.ESCALATED, CaseState.CLOSED),
    CaseState.FOLLOW_UP: (CaseState.ESCALATED, CaseState.STABLE, CaseState.CLOSED),
    CaseState.ESCALATED: (CaseState.FOLLOW_UP, CaseState.STABLE, CaseState.CLOSED),
    CaseState.STABLE: (CaseState.FOLLOW_UP, CaseState.ESCALATED, CaseState.CLOSED),
    CaseState.CLOSED: (CaseState.REOPENED,),
    CaseState.REOPENED: (CaseState.FOLLOW_UP, CaseState.ESCALATED, CaseState.STABLE, CaseState.CLOSED),
}
"""A case can be closed from anywhere (families move away), but is stable only after somebody followed it up."""

SESSION_MOVES: Final[Mapping[SessionState, tuple[SessionState, ...]]] = {
    SessionState.PLANNED: (SessionState.HELD, SessionState.MISSED, SessionState.CANCELLED),
    SessionState.HELD: (SessionState.FINALISED,),
    SessionState.FINALISED: (SessionState.ACKNOWLEDGED, SessionState.REOPENED),
    SessionState.ACKNOWLEDGED: (SessionState.ARCHIVED, SessionState.REOPENED),
    SessionState.ARCHIVED: (),
    SessionState.MISSED: (),
    SessionState.CANCELLED: (),
    SessionState.REOPENED: (SessionState.FINALISED,),
}

ACTION_MOVES: Final[Mapping[ActionState, tuple[ActionState, ...]]] = {
    ActionState.OPEN: (ActionState.IN_PROGRESS, ActionState.DONE, ActionState.CANCELLED),
    ActionState.IN_PROGRESS: (ActionState.DONE, ActionState.CANCELLED),
    ActionState.DONE: (ActionState.VERIFIED,),
    ActionState.VERIFIED: (),
    ActionState.CANCELLED: (),
}

MENTORSHIP_MOVES: Final[Mapping[MentorshipState, tuple[MentorshipState, ...]]] = {
    MentorshipState.ACTIVE: (MentorshipState.COMPLETED, MentorshipState.ENDED),
    MentorshipState.COMPLETED: (),
    MentorshipState.ENDED: (),
}
"""What is over stays so: a pair that meets again begins a mentorship of its own."""

FINAL_SESSION_STATES: Final = frozenset(
    {SessionState.FINALISED, SessionState.ACKNOWLEDGED, SessionState.ARCHIVED}
)
"""A session in one of these changes by addendum only."""


DRAFT_SESSION_STATES: Final = frozenset({SessionState.HELD, SessionState.REOPENED})
"""The record of a session in one of these is being written: words and actions may still change."""

WRITABLE_SESSION_STATES: Final = DRAFT_SESSION_STATES | {SessionState.PLANNED}
"""Before it is held, a session can be prepared: its words may change, but nothing was agreed on yet."""


def refuse_illegal_case_move(state: CaseState, wanted: CaseState) -> None:
    """Raise IllegalTransition when a case can't go from ``state`` to ``wanted``."""
    _refuse_illegal("case", CASE_MOVES, state, wanted)


def refuse_illegal_session_move(state: SessionState, wanted: SessionState) -> None:
    """Raise IllegalTransition when a session can't go from ``state`` to ``wanted``."""
    _refuse_illegal("session", SESSION_MOVES, state, wanted)


def refuse_illegal_action_move(state: ActionState, wanted: ActionState) -> None:
    """Raise IllegalTransition when an action can't go from ``state`` to ``wanted``."""
    _refuse_illegal("action", ACTION_MOVES, state, wanted)


def refuse_closed_action(action: Action) -> None:
    """Raise IllegalTransition when an action that is to be reviewed can't change any more."""
    if not ACTION_MOVES[action.state]:
        raise IllegalTransition("action", action.state.value, "reviewed")


def refuse_settled_action(action: Action, wanted: str) -> None:
    """Raise IllegalTransition when an action that is to be changed (``edited``, ``postponed``) is done or given up."""
    if not action.is_open:
        allowed = tuple(each.value for each in ACTION_MOVES[action.state])
        raise IllegalTransition("action", action.state.value, wanted, allowed)


def refuse_session_deed(
    session: Session, deed: str, states: Collection[SessionState] = DRAFT_SESSION_STATES
) -> None:
    """Raise IllegalTransition when ``deed`` (``edited``) is done to a session in none of ``states``.

    A session that is final raises SessionFinalised: there is another way, the addendum.
    """
    if session.state in states:
        return
    if session.state in FINAL_SESSION_STATES:
        raise SessionFinalised(session.number)
    allowed = tuple(each.value for each in SESSION_MOVES[session.state])
    raise IllegalTransition("session", session.state.value, deed, allowed)


def _refuse_illegal(kind: str, moves: Mapping[S, tuple[S, ...]], state: S, wanted: S) -> None:
    if wanted not in moves[state]:
        raise IllegalTransition(kind, state.value, wanted.value, tuple(each.value for each in moves[state]))
