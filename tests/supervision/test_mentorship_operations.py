"""Mentorship: pairs, goals, meetings, and how one ends."""

from dataclasses import replace
from datetime import date

import pytest

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import ENDE, GARUT, MENTORSHIP, NOW
from tests.supervision.desk import LATER, NIK, assert_goes_back_and_forth, desk
from workbench.domain.errors import IllegalTransition, InvalidField, NameTaken, PersonalNumber, UnknownThing
from workbench.domain.facilitators import Competence
from workbench.domain.mentorships import GoalState, MentorGoal, MentorMeeting, Mentorship, MentorshipState
from workbench.domain.operations import Operation
from workbench.supervision.mentorship_operations import (
    AddMentorship,
    ChangeMentorshipState,
    EditMentorship,
    LogMentorMeeting,
    SetMentorGoal,
)
from workbench.supervision.mentorship_records import meeting_record, mentorship_data, mentorship_record
from workbench.supervision.states import MENTORSHIP_MOVES

GOAL = MentorGoal(Competence.SOCIAL, "Menengahi perselisihan", GoalState.UNDER_WAY)
DAY = date(2026, 3, 9)


def paired(state: MentorshipState = MentorshipState.ACTIVE) -> MemoryStore:
    store = desk()
    store.put(replace(MENTORSHIP, state=state))
    return store


def kept(store: MemoryStore) -> Mentorship:
    return store.get(Mentorship, MENTORSHIP.id)


class DescribeAddMentorship:
    def it_pairs_two_and_parts_them_again(self) -> None:
        assert_goes_back_and_forth(desk(), AddMentorship(MENTORSHIP))

    @pytest.mark.parametrize(
        ("changed", "name"),
        [
            ({"mentor": " "}, "mentor"),
            ({"mentee": ""}, "mentee"),
            ({"mentee": "pd-02"}, "mentee"),
            ({"state": MentorshipState.COMPLETED}, "state"),
            ({"goals": (replace(GOAL, what=" "),)}, "goals[0].what"),
        ],
    )
    def it_refuses_what_is_no_pair(self, changed: dict[str, object], name: str) -> None:
        with pytest.raises(InvalidField) as raised:
            desk().perform(AddMentorship(replace(MENTORSHIP, **changed)))  # type: ignore[arg-type]
        assert raised.value.name == name

    def it_refuses_a_pair_that_is_one_already(self) -> None:
        with pytest.raises(NameTaken):
            paired().perform(AddMentorship(replace(MENTORSHIP, id="mt-2", mentee="pd-07")))

    def it_pairs_two_anew_when_their_mentorship_is_over(self) -> None:
        store = paired(MentorshipState.COMPLETED)
        store.perform(AddMentorship(replace(MENTORSHIP, id="mt-2")))
        assert store.count(Mentorship) == 2

    def it_refuses_a_district_that_is_not_there(self) -> None:
        with pytest.raises(UnknownThing):
            desk().perform(AddMentorship(replace(MENTORSHIP, district="d-nowhere")))

    @pytest.mark.parametrize(
        ("changed", "name"),
        [
            ({"mentor": NIK}, "mentor"),
            ({"mentee": NIK}, "mentee"),
            ({"goals": (replace(GOAL, what=NIK),)}, "goals[0].what"),
            ({"meetings": (MentorMeeting(DAY, note=NIK),)}, "meetings[0].note"),
            ({"meetings": (MentorMeeting(DAY, progress=NIK),)}, "meetings[0].progress"),
            ({"reason": NIK}, "reason"),
            ({"note": NIK}, "note"),
        ],
    )
    def it_refuses_a_nik_wherever_somebody_writes(self, changed: dict[str, object], name: str) -> None:
        with pytest.raises(PersonalNumber) as raised:
            desk().perform(AddMentorship(replace(MENTORSHIP, **changed)))  # type: ignore[arg-type]
        assert raised.value.name == name


class DescribeEditMentorship:
    def it_writes_a_pair_anew_and_back(self) -> None:
        assert_goes_back_and_forth(paired(), EditMentorship(replace(MENTORSHIP, goals=(GOAL,))))

    def it_leaves_state_and_making_alone(self) -> None:
        store = paired()
        told = replace(MENTORSHIP, state=MentorshipState.ENDED, reason="x", ended_on=DAY, created_at=LATER)
        store.perform(EditMentorship(replace(told, note="Tiap Jumat")))
        assert kept(store) == replace(MENTORSHIP, note="Tiap Jumat")
        assert kept(store).created_at == NOW


class DescribeLogMentorMeeting:
    def it_notes_a_meeting_and_takes_it_back(self) -> None:
        assert_goes_back_and_forth(paired(), LogMentorMeeting(MENTORSHIP.id, MentorMeeting(DAY, 45), "a → b"))

    def it_keeps_meetings_by_their_days(self) -> None:
        store = paired()
        for day in (DAY, date(2026, 1, 5)):
            store.perform(LogMentorMeeting(MENTORSHIP.id, MentorMeeting(day)))
        assert [each.on for each in kept(store).meetings] == [date(2026, 1, 5), date(2026, 2, 9), DAY]

    def it_refuses_less_than_no_time(self) -> None:
        with pytest.raises(InvalidField):
            paired().perform(LogMentorMeeting(MENTORSHIP.id, MentorMeeting(DAY, -5)))

    def it_refuses_a_nik(self) -> None:
        with pytest.raises(PersonalNumber):
            paired().perform(LogMentorMeeting(MENTORSHIP.id, MentorMeeting(DAY, 5, NIK)))


class DescribeSetMentorGoal:
    def it_adds_a_goal_behind_the_last(self) -> None:
        store = paired()
        assert_goes_back_and_forth(store, SetMentorGoal(MENTORSHIP.id, 1, GOAL))
        assert kept(store).goals == (*MENTORSHIP.goals, GOAL)

    def it_writes_a_goal_anew(self) -> None:
        store = paired()
        reached = replace(MENTORSHIP.goals[0], state=GoalState.REACHED)
        store.perform(SetMentorGoal(MENTORSHIP.id, 0, reached))
        assert kept(store).goals == (reached,)

    @pytest.mark.parametrize("place", [-1, 2])
    def it_knows_no_other_place(self, place: int) -> None:
        with pytest.raises(InvalidField):
            paired().perform(SetMentorGoal(MENTORSHIP.id, place, GOAL))

    def it_refuses_a_goal_that_says_nothing_or_a_nik(self) -> None:
        with pytest.raises(InvalidField):
            paired().perform(SetMentorGoal(MENTORSHIP.id, 1, replace(GOAL, what=" ")))
        with pytest.raises(PersonalNumber):
            paired().perform(SetMentorGoal(MENTORSHIP.id, 1, replace(GOAL, what=NIK)))


class DescribeChangeMentorshipState:
    @pytest.mark.parametrize("wanted", MentorshipState)
    @pytest.mark.parametrize("state", MentorshipState)
    def it_goes_only_where_it_may(self, state: MentorshipState, wanted: MentorshipState) -> None:
        store = paired(state)
        operation = ChangeMentorshipState(MENTORSHIP.id, wanted, DAY, "Pindah", "a → b")
        if wanted in MENTORSHIP_MOVES[state]:
            assert_goes_back_and_forth(store, operation)
            assert (kept(store).state, kept(store).ended_on, kept(store).reason) == (wanted, DAY, "Pindah")
        else:
            with pytest.raises(IllegalTransition):
                store.perform(operation)

    def it_ends_only_with_a_reason(self) -> None:
        with pytest.raises(InvalidField):
            paired().perform(ChangeMentorshipState(MENTORSHIP.id, MentorshipState.ENDED, DAY, " "))

    def it_is_completed_without_one(self) -> None:
        store = paired()
        store.perform(ChangeMentorshipState(MENTORSHIP.id, MentorshipState.COMPLETED, DAY))
        assert kept(store).state is MentorshipState.COMPLETED

    def it_does_not_end_before_it_began(self) -> None:
        with pytest.raises(InvalidField):
            paired().perform(
                ChangeMentorshipState(MENTORSHIP.id, MentorshipState.COMPLETED, date(2026, 1, 31))
            )

    def it_takes_no_nik_for_a_reason(self) -> None:
        with pytest.raises(PersonalNumber):
            paired().perform(ChangeMentorshipState(MENTORSHIP.id, MentorshipState.ENDED, DAY, NIK))


@pytest.mark.parametrize("state", [MentorshipState.COMPLETED, MentorshipState.ENDED])
@pytest.mark.parametrize(
    "operation",
    [
        EditMentorship(MENTORSHIP),
        LogMentorMeeting(MENTORSHIP.id, MentorMeeting(DAY)),
        SetMentorGoal(MENTORSHIP.id, 0, GOAL),
    ],
)
def test_what_is_over_is_not_changed(state: MentorshipState, operation: Operation) -> None:
    with pytest.raises(IllegalTransition):
        paired(state).perform(operation)


class DescribeMentorshipRecord:
    def it_gives_the_same_pair_there_and_back(self) -> None:
        store = MemoryStore(GARUT, ENDE)
        data = mentorship_data(MENTORSHIP, store)
        assert mentorship_record(data, store, id=MENTORSHIP.id, at=NOW) == MENTORSHIP

    def it_counts_no_more_minutes_than_a_day_has(self) -> None:
        with pytest.raises(InvalidField) as raised:
            meeting_record({"on": "2026-03-09", "minutes": 1441})
        assert raised.value.name == "minutes"
