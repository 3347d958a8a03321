"""Operations on mentorship: pairs, what they want to reach, their meetings, and their end."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from workbench.domain.districts import District
from workbench.domain.errors import IllegalTransition, InvalidField, NameTaken, RecordErased
from workbench.domain.facilitators import Facilitator
from workbench.domain.ids import MentorshipId
from workbench.domain.mentorships import MentorGoal, MentorMeeting, Mentorship, MentorshipState
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.store import ProjectReader, ProjectStore
from workbench.supervision.personal_numbers import Texts, refuse_personal_numbers
from workbench.supervision.rules import refuse_empty
from workbench.supervision.states import MENTORSHIP_MOVES


@dataclass(frozen=True, slots=True)
class AddMentorship:
    """Pair a mentor with a mentee."""

    mentorship: Mentorship

    @property
    def step(self) -> Step:
        """Named by the pair."""
        return Step("add_mentorship", pair_name(self.mentorship))

    def apply(self, store: ProjectStore) -> Restoration:
        """Add the pair.

        Raises:
            InvalidField: one of the two is not named, both are one person, or it does not begin as an active one.
            NameTaken: the two are a pair already.
            UnknownThing: there is no such district.
            RecordErased: the words on one of the two were erased from the register.
            PersonalNumber: a text holds a NIK or KK number.
        """
        added = self.mentorship
        if added.state is not MentorshipState.ACTIVE:
            raise InvalidField("state", added.state.value, (MentorshipState.ACTIVE.value,))
        _check(store, added)
        log = EditLog(store)
        log.add(added)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class EditMentorship:
    """Write an active mentorship anew, goals and meetings with it. Its state, end and reason stay."""

    mentorship: Mentorship

    @property
    def step(self) -> Step:
        """Named by the pair."""
        return Step("edit_mentorship", pair_name(self.mentorship))

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep it. Raises what ``AddMentorship`` does, and IllegalTransition when it is over."""
        before = _active(store, self.mentorship.id)
        after = replace(
            self.mentorship,
            created_at=before.created_at,
            state=before.state,
            ended_on=before.ended_on,
            reason=before.reason,
        )
        _check(store, after)
        log = EditLog(store)
        log.put(after)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class LogMentorMeeting:
    """Note that the two met. Meetings stand in the order of their days; ``pair`` names them in the history."""

    mentorship: MentorshipId
    meeting: MentorMeeting
    pair: str = ""

    @property
    def step(self) -> Step:
        """Named by the pair."""
        return Step("log_mentor_meeting", self.pair)

    def apply(self, store: ProjectStore) -> Restoration:
        """Add the meeting.

        Raises:
            IllegalTransition: the mentorship is over.
            RecordErased: the words on one of the two were erased from the register.
            InvalidField: the meeting took less than no time.
            PersonalNumber: a text holds a NIK or KK number.
        """
        before = _active(store, self.mentorship)
        if self.meeting.minutes < 0:
            raise InvalidField("minutes", str(self.meeting.minutes), ("0–",))
        refuse_personal_numbers(_meeting_texts(self.meeting), "")
        meetings = sorted((*before.meetings, self.meeting), key=lambda each: each.on)
        log = EditLog(store)
        log.put(replace(before, meetings=tuple(meetings)))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class SetMentorGoal:
    """Write the goal at ``place`` (from 0) anew, or add one behind the last."""

    mentorship: MentorshipId
    place: int
    goal: MentorGoal

    @property
    def step(self) -> Step:
        """Named by what is to be reached."""
        return Step("set_mentor_goal", self.goal.what)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep the goal.

        Raises:
            IllegalTransition: the mentorship is over.
            RecordErased: the words on one of the two were erased from the register.
            InvalidField: there is no such goal, or it says nothing.
            PersonalNumber: it holds a NIK or KK number.
        """
        before = _active(store, self.mentorship)
        count = len(before.goals)
        if not 0 <= self.place <= count:
            raise InvalidField("goal", str(self.place + 1), (f"1–{count + 1}",))
        refuse_empty("what", self.goal.what)
        refuse_personal_numbers((("what", self.goal.what),), "")
        goals = (*before.goals[: self.place], self.goal, *before.goals[self.place + 1 :])
        log = EditLog(store)
        log.put(replace(before, goals=goals))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class ChangeMentorshipState:
    """Complete a mentorship, or end it before its time, which wants a reason. ``pair`` names it in the history."""

    mentorship: MentorshipId
    state: MentorshipState
    on: date
    reason: str = ""
    pair: str = ""

    @property
    def step(self) -> Step:
        """Named by the pair."""
        return Step("change_mentorship_state", self.pair)

    def apply(self, store: ProjectStore) -> Restoration:
        """Change the state.

        Raises:
            IllegalTransition: it is over already.
            InvalidField: the reason is wanted and missing, or it would end before it began.
            PersonalNumber: the reason holds a NIK or KK number.
        """
        before = store.get(Mentorship, self.mentorship)
        allowed = MENTORSHIP_MOVES[before.state]
        if self.state not in allowed:
            _refuse_move(before.state, self.state.value)
        if self.state is MentorshipState.ENDED:
            refuse_empty("reason", self.reason)
        if self.on < before.started_on:
            raise InvalidField("on", self.on.isoformat(), (f"{before.started_on.isoformat()}–",))
        refuse_personal_numbers((("reason", self.reason),), "")
        log = EditLog(store)
        log.put(replace(before, state=self.state, ended_on=self.on, reason=self.reason.strip()))
        return log.inverse(self.step)


def pair_name(mentorship: Mentorship) -> str:
    """Return what a pair is called: mentor, then mentee."""
    return f"{mentorship.mentor} → {mentorship.mentee}"


def _check(reader: ProjectReader, mentorship: Mentorship) -> None:
    reader.get(District, mentorship.district)
    refuse_empty("mentor", mentorship.mentor)
    refuse_empty("mentee", mentorship.mentee)
    if mentorship.mentor.casefold() == mentorship.mentee.casefold():
        raise InvalidField("mentee", mentorship.mentee)
    for place, goal in enumerate(mentorship.goals):
        refuse_empty(f"goals[{place}].what", goal.what)
    _refuse_erased(reader, mentorship)
    refuse_personal_numbers(mentorship_texts(mentorship), "")
    for other in reader.all(Mentorship):
        if (
            other.id != mentorship.id
            and other.state is MentorshipState.ACTIVE
            and pair_name(other).casefold() == pair_name(mentorship).casefold()
        ):
            raise NameTaken(pair_name(mentorship))


def mentorship_texts(mentorship: Mentorship) -> Texts:
    """Return what people wrote into a mentorship, by the names of the fields."""
    return tuple(_texts(mentorship))


def _texts(mentorship: Mentorship) -> Iterator[tuple[str, str]]:
    yield "mentor", mentorship.mentor
    yield "mentee", mentorship.mentee
    for place, goal in enumerate(mentorship.goals):
        yield f"goals[{place}].what", goal.what
    for place, meeting in enumerate(mentorship.meetings):
        yield from _meeting_texts(meeting, f"meetings[{place}].")
    yield "reason", mentorship.reason
    yield "note", mentorship.note


def _meeting_texts(meeting: MentorMeeting, path: str = "") -> Iterator[tuple[str, str]]:
    yield f"{path}note", meeting.note
    yield f"{path}progress", meeting.progress


def _active(reader: ProjectReader, id: MentorshipId) -> Mentorship:
    found = reader.get(Mentorship, id)
    if found.state is not MentorshipState.ACTIVE:
        _refuse_move(found.state, MentorshipState.ACTIVE.value)
    _refuse_erased(reader, found)
    return found


def _refuse_erased(reader: ProjectReader, mentorship: Mentorship) -> None:
    """Raise RecordErased where nothing may be written about one of the two any more."""
    for name in (mentorship.mentor, mentorship.mentee):
        if any(each.erased is not None for each in reader.bearing(Facilitator, name)):
            raise RecordErased(name)


def _refuse_move(state: MentorshipState, wanted: str) -> None:
    allowed = tuple(each.value for each in MENTORSHIP_MOVES[state])
    raise IllegalTransition("mentorship", state.value, wanted, allowed)
