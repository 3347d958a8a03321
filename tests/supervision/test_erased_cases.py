"""A case whose words were erased: nothing new is said of it, and what is left stays where it stands."""

from dataclasses import replace
from datetime import date

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import ENDE, FACILITATOR, MEMO, MENTORSHIP, NOW
from tests.supervision.desk import DENIS, LATER, MARIA, desk, everything, logged, meeting, put_in_state, visit
from workbench.coding.codings import SetMemo
from workbench.domain.erasure import Erasure
from workbench.domain.errors import RecordErased
from workbench.domain.facilitators import Competence
from workbench.domain.memos import MemoTarget
from workbench.domain.mentorships import MentorGoal, MentorMeeting
from workbench.domain.operations import Operation
from workbench.domain.sessions import CaseDiscussion, Session, SessionState
from workbench.domain.store import Record
from workbench.supervision.action_operations import AddAction
from workbench.supervision.draft_operations import DropAction
from workbench.supervision.mentorship_operations import (
    AddMentorship,
    EditMentorship,
    LogMentorMeeting,
    SetMentorGoal,
)
from workbench.supervision.session_operations import AddAddendum, AddSession, EditSession
from workbench.supervision.session_planning import PlanSession

GONE = Erasure(NOW, "Sari", "Diminta keluarga")
BARE = CaseDiscussion(DENIS.id)


def erased(*others: Record) -> MemoryStore:
    """A desk whose first case was erased after a session discussed it with another one."""
    store = desk()
    logged(store, meeting(store, BARE, CaseDiscussion(MARIA.id)))
    store.put(replace(DENIS, erased=GONE), *others)
    return store


def refused(store: MemoryStore, operation: Operation) -> str:
    before = everything(store)
    with pytest.raises(RecordErased) as raised:
        store.perform(operation)
    assert everything(store) == before
    return raised.value.name


class DescribeACaseWhoseWordsWereErased:
    @pytest.mark.parametrize("words", ["", "Kunjungan"])
    def it_is_in_no_new_session(self, words: str) -> None:
        store = erased()
        new = meeting(store, replace(BARE, discussed=words), id="z-2", held_on=date(2026, 4, 1))
        assert refused(store, AddSession(new)) == DENIS.code
        assert refused(store, PlanSession(replace(new, state=SessionState.PLANNED))) == DENIS.code

    def it_is_not_spoken_of_anew_in_a_draft(self) -> None:
        store = erased()
        draft = store.get(Session, "z-1")
        said = replace(draft, discussions=(replace(BARE, discussed="Lagi"), draft.discussions[1]))
        assert refused(store, EditSession(said)) == DENIS.code

    def it_lets_the_draft_go_on_about_others(self) -> None:
        store = erased()
        draft = store.get(Session, "z-1")
        said = replace(draft, discussions=(BARE, replace(draft.discussions[1], discussed="Membaik")))
        store.perform(EditSession(said))
        assert store.get(Session, "z-1").discussions == said.discussions

    def it_gets_no_follow_up(self) -> None:
        assert refused(erased(), AddAction(visit())) == DENIS.code

    @pytest.mark.parametrize("called", [DENIS.code, DENIS.code.lower(), DENIS.id])
    def it_is_in_no_addendum(self, called: str) -> None:
        store = erased()
        final = put_in_state(store, store.get(Session, "z-1"), SessionState.FINALISED)
        fields = (("cases[0].case", called), ("cases[0].discussed", "Ralat"))
        assert refused(store, AddAddendum(final, fields, "KK-01", LATER)) == DENIS.code
        store.perform(AddAddendum(final, (("cases[0].case", MARIA.code),), "KK-01", LATER))

    def it_gets_no_memo(self) -> None:
        memo = replace(MEMO, id="m-9", target=MemoTarget.CASE, about=DENIS.id)
        assert refused(erased(), SetMemo(memo)) == DENIS.code


def test_what_was_erased_of_a_draft_is_not_taken_off_it() -> None:
    store = erased(replace(visit(), what="", erased=GONE))
    assert refused(store, DropAction(visit())) == visit().id


@pytest.mark.parametrize(
    "operation",
    [
        AddMentorship(replace(MENTORSHIP, id="mt-9", mentor="PD-88")),
        EditMentorship(MENTORSHIP),
        LogMentorMeeting(MENTORSHIP.id, MentorMeeting(date(2026, 3, 9), 30, "Lancar")),
        SetMentorGoal(MENTORSHIP.id, 0, MentorGoal(Competence.SOCIAL, "Menengahi")),
    ],
    ids=lambda operation: type(operation).__name__,
)
def test_nothing_is_written_about_a_pair_with_somebody_whose_words_were_erased(operation: Operation) -> None:
    gone = replace(FACILITATOR, code=MENTORSHIP.mentee.lower(), district=ENDE.id, erased=GONE)
    assert refused(erased(MENTORSHIP, gone), operation) == MENTORSHIP.mentee
