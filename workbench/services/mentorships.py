"""Mentorship as a use case: pairs as they are shown, whom to pair, and the operations that change them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from workbench.domain.districts import District
from workbench.domain.errors import AmbiguousName, UnknownThing
from workbench.domain.facilitators import Caseload, Facilitator, Performance
from workbench.domain.ids import DistrictId, MentorshipId, new_id
from workbench.domain.mentorships import GoalState, Mentorship, MentorshipState
from workbench.services.projects import Project
from workbench.services.supervision_views import today
from workbench.supervision.fields import Fields
from workbench.supervision.mentorship_operations import (
    AddMentorship,
    ChangeMentorshipState,
    EditMentorship,
    LogMentorMeeting,
    SetMentorGoal,
    pair_name,
)
from workbench.supervision.mentorship_records import (
    MENTORSHIP_FIELDS,
    goal_data,
    goal_record,
    meeting_record,
    mentorship_data,
    mentorship_record,
)
from workbench.supervision.training_plans import serves

MOST_MENTEES = 3
"""From so many mentees at once on nobody is suggested for another one."""


@dataclass(frozen=True, slots=True)
class MentorshipView:
    """A mentorship with its district's name, how many goals are reached, and the day of the last meeting."""

    mentorship: Mentorship
    district: str

    @property
    def pair(self) -> str:
        """The two code names, mentor first."""
        return pair_name(self.mentorship)

    @property
    def reached(self) -> int:
        """How many goals are reached."""
        return sum(1 for goal in self.mentorship.goals if goal.state is GoalState.REACHED)

    @property
    def minutes(self) -> int:
        """How long all meetings together took, as far as anybody said."""
        return sum(meeting.minutes for meeting in self.mentorship.meetings)

    @property
    def last_met(self) -> date | None:
        """The day of the last meeting."""
        return max((meeting.on for meeting in self.mentorship.meetings), default=None)


@dataclass(frozen=True, slots=True)
class MentorSuggestion:
    """Who could be a mentor: how many mentees she has now, and whether she carries too many families herself."""

    facilitator: Facilitator
    mentees: int

    @property
    def overloaded(self) -> bool:
        """Whether she serves more families than the most that is thought right."""
        return self.facilitator.caseload is Caseload.FAR_ABOVE


def mentorships(project: Project, district: DistrictId | None = None) -> tuple[MentorshipView, ...]:
    """Return the mentorships: those that are active first, then by district and pair."""
    places = {each.id: (number, each.name) for number, each in enumerate(project.reader.all(District))}
    found = (
        project.reader.all(Mentorship)
        if district is None
        else project.reader.where(Mentorship, district=district)
    )
    return tuple(
        MentorshipView(each, places[each.district][1])
        for each in sorted(
            found,
            key=lambda each: (
                each.state is not MentorshipState.ACTIVE,
                places[each.district][0],
                pair_name(each).casefold(),
            ),
        )
    )


def mentorship_named(project: Project, name: str) -> Mentorship:
    """Return the mentorship of that id, or the active one of a mentee of that code name.

    Raises UnknownThing, and AmbiguousName for a mentee of several.
    """
    found = project.reader.find(Mentorship, name)
    if found is not None:
        return found
    pairs = [
        each
        for each in project.reader.all(Mentorship)
        if each.state is MentorshipState.ACTIVE and each.mentee.casefold() == name.strip().casefold()
    ]
    if not pairs:
        raise UnknownThing("mentorship", name)
    if len(pairs) > 1:
        raise AmbiguousName("mentorship", name)
    return pairs[0]


def suggested_mentors(
    project: Project, district: DistrictId, mentee: str = ""
) -> tuple[MentorSuggestion, ...]:
    """Return who of a district could be a mentor of ``mentee``: those of high performance who serve families now.

    Who has fewest mentees and families comes first; who has three mentees already is left out, and who serves too
    many families comes last.
    """
    busy = Counter(
        each.mentor.casefold()
        for each in project.reader.where(Mentorship, district=district)
        if each.state is MentorshipState.ACTIVE
    )
    found = [
        MentorSuggestion(each, busy[each.code.casefold()])
        for each in project.reader.where(Facilitator, district=district)
        if each.performance is Performance.HIGH
        and serves(each)
        and each.code.casefold() != mentee.strip().casefold()
    ]
    free = [each for each in found if each.mentees < MOST_MENTEES]
    return tuple(
        sorted(
            free,
            key=lambda each: (
                each.overloaded,
                each.mentees,
                each.facilitator.families or 0,
                each.facilitator.code.casefold(),
            ),
        )
    )


def mentorship_from(project: Project, data: object) -> AddMentorship:
    """Pair two; raises UnknownField, InvalidField or UnknownThing for what the record holds."""
    return AddMentorship(
        mentorship_record(data, project.whole, id=MentorshipId(new_id()), at=project.clock())
    )


def mentorship_edited(project: Project, name: str, changes: object) -> EditMentorship:
    """Write the fields of a mentorship that ``changes`` names anew."""
    before = mentorship_named(project, name)
    Fields(changes, MENTORSHIP_FIELDS)
    assert isinstance(changes, Mapping)
    data = {**mentorship_data(before, project.whole), **changes}
    return EditMentorship(mentorship_record(data, project.whole, id=before.id, at=before.created_at))


def meeting_logged(project: Project, name: str, data: object) -> LogMentorMeeting:
    """Note that the two met; ``data`` holds the day (``on``; today where it is missing), minutes, note, progress."""
    found = mentorship_named(project, name)
    if isinstance(data, Mapping):
        data = {"on": today(project).isoformat(), **data}
    return LogMentorMeeting(found.id, meeting_record(data), pair_name(found))


def goal_set(project: Project, name: str, data: object, number: int = 0) -> SetMentorGoal:
    """Add a goal, or write the one of that ``number`` (from 1) anew: the fields that ``data`` names."""
    found = mentorship_named(project, name)
    place = number - 1 if number else len(found.goals)
    if 0 <= place < len(found.goals) and isinstance(data, Mapping):
        data = {**goal_data(found.goals[place]), **data}
    return SetMentorGoal(found.id, place, goal_record(data))


def mentorship_completed(project: Project, name: str, reason: str = "") -> ChangeMentorshipState:
    """Note that a mentorship came to its end as planned, today."""
    found = mentorship_named(project, name)
    state = MentorshipState.COMPLETED
    return ChangeMentorshipState(found.id, state, today(project), reason, pair_name(found))


def mentorship_ended(project: Project, name: str, reason: str) -> ChangeMentorshipState:
    """Note that a mentorship ended before its time, today, with why."""
    found = mentorship_named(project, name)
    return ChangeMentorshipState(found.id, MentorshipState.ENDED, today(project), reason, pair_name(found))
