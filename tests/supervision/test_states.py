"""Where cases, sessions and actions can go: every pair of states is tried."""

import itertools

import pytest

from workbench.domain.actions import ActionState
from workbench.domain.cases import CaseState
from workbench.domain.errors import IllegalTransition
from workbench.domain.sessions import SessionState
from workbench.supervision.states import (
    ACTION_MOVES,
    CASE_MOVES,
    SESSION_MOVES,
    refuse_illegal_action_move,
    refuse_illegal_case_move,
    refuse_illegal_session_move,
)


class DescribeACase:
    @pytest.mark.parametrize(("state", "wanted"), list(itertools.product(CaseState, CaseState)))
    def it_goes_only_where_the_table_lets_it(self, state: CaseState, wanted: CaseState) -> None:
        if wanted in CASE_MOVES[state]:
            assert refuse_illegal_case_move(state, wanted) is None
            return
        with pytest.raises(IllegalTransition) as told:
            refuse_illegal_case_move(state, wanted)
        assert (told.value.kind, told.value.state, told.value.wanted) == ("case", state, wanted)
        assert told.value.allowed == CASE_MOVES[state]

    def it_is_reopened_only_when_it_was_closed(self) -> None:
        assert [state for state in CaseState if CaseState.REOPENED in CASE_MOVES[state]] == [CaseState.CLOSED]
        assert CASE_MOVES[CaseState.CLOSED] == (CaseState.REOPENED,)

    def it_is_stable_only_after_it_was_followed_up(self) -> None:
        assert CaseState.STABLE not in CASE_MOVES[CaseState.OPEN]

    def it_never_becomes_new_again(self) -> None:
        assert not any(CaseState.OPEN in moves for moves in CASE_MOVES.values())

    def it_never_goes_where_it_stands(self) -> None:
        assert not any(state in moves for state, moves in CASE_MOVES.items())


class DescribeASession:
    @pytest.mark.parametrize(("state", "wanted"), list(itertools.product(SessionState, SessionState)))
    def it_goes_only_where_the_table_lets_it(self, state: SessionState, wanted: SessionState) -> None:
        if wanted in SESSION_MOVES[state]:
            assert refuse_illegal_session_move(state, wanted) is None
            return
        with pytest.raises(IllegalTransition) as told:
            refuse_illegal_session_move(state, wanted)
        assert (told.value.kind, told.value.state, told.value.wanted) == ("session", state, wanted)
        assert told.value.allowed == SESSION_MOVES[state]

    def it_is_acknowledged_only_when_it_was_finalised(self) -> None:
        signed = [state for state in SessionState if SessionState.ACKNOWLEDGED in SESSION_MOVES[state]]
        assert signed == [SessionState.FINALISED]

    def it_is_finalised_only_when_it_was_held(self) -> None:
        ready = {state for state in SessionState if SessionState.FINALISED in SESSION_MOVES[state]}
        assert ready == {SessionState.HELD, SessionState.REOPENED}


class DescribeAnAction:
    @pytest.mark.parametrize(("state", "wanted"), list(itertools.product(ActionState, ActionState)))
    def it_goes_only_where_the_table_lets_it(self, state: ActionState, wanted: ActionState) -> None:
        if wanted in ACTION_MOVES[state]:
            assert refuse_illegal_action_move(state, wanted) is None
            return
        with pytest.raises(IllegalTransition) as told:
            refuse_illegal_action_move(state, wanted)
        assert (told.value.kind, told.value.state, told.value.wanted) == ("action", state, wanted)
        assert told.value.allowed == ACTION_MOVES[state]

    def it_is_verified_only_when_it_was_done(self) -> None:
        done = [state for state in ActionState if ActionState.VERIFIED in ACTION_MOVES[state]]
        assert done == [ActionState.DONE]

    def it_ends_when_it_is_verified_or_cancelled(self) -> None:
        assert [state for state in ActionState if not ACTION_MOVES[state]] == [
            ActionState.VERIFIED,
            ActionState.CANCELLED,
        ]
