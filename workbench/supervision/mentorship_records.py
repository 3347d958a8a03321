"""Mentorships, their goals and meetings from JSON, and back."""

from datetime import datetime
from typing import Final

from workbench.domain.districts import District
from workbench.domain.ids import MentorshipId
from workbench.domain.mentorships import GoalState, MentorGoal, MentorMeeting, Mentorship
from workbench.domain.store import ProjectReader
from workbench.supervision.fields import Fields
from workbench.supervision.record_parts import Json, competence_in, district_in

MENTORSHIP_FIELDS: Final = ("district", "mentor", "mentee", "started_on", "goals", "meetings", "note")
GOAL_FIELDS: Final = ("competence", "what", "state")
MEETING_FIELDS: Final = ("on", "minutes", "note", "progress")
LONGEST: Final = 24 * 60
"""The most minutes that a meeting takes."""


def mentorship_record(data: object, reader: ProjectReader, *, id: MentorshipId, at: datetime) -> Mentorship:
    """Return the mentorship that ``data`` describes, made at ``at``.

    Raises:
        UnknownField, InvalidField: by the field's path.
        UnknownThing: there is no such district.
    """
    fields = Fields(data, MENTORSHIP_FIELDS)
    return Mentorship(
        id=id,
        district=district_in(fields, reader),
        mentor=fields.text("mentor", required=True),
        mentee=fields.text("mentee", required=True),
        started_on=fields.day("started_on"),
        created_at=at,
        goals=tuple(goal_record(item, path) for item, path in fields.items("goals")),
        meetings=tuple(meeting_record(item, path) for item, path in fields.items("meetings")),
        note=fields.text("note"),
    )


def goal_record(data: object, path: str = "") -> MentorGoal:
    """Return the goal that ``data`` describes; ``path`` is where it stands in its record."""
    fields = Fields(data, GOAL_FIELDS, path)
    return MentorGoal(
        competence_in(fields),
        fields.text("what", required=True),
        fields.choice("state", GoalState) or GoalState.NOT_STARTED,
    )


def meeting_record(data: object, path: str = "") -> MentorMeeting:
    """Return the meeting that ``data`` describes; ``path`` is where it stands in its record."""
    fields = Fields(data, MEETING_FIELDS, path)
    return MentorMeeting(
        fields.day("on"),
        fields.number("minutes", 0, LONGEST),
        fields.text("note"),
        fields.text("progress"),
    )


def mentorship_data(mentorship: Mentorship, reader: ProjectReader) -> Json:
    """Return a mentorship as a record's file has it; read again, it gives the same pair, goals and meetings."""
    return {
        "district": reader.get(District, mentorship.district).name,
        "mentor": mentorship.mentor,
        "mentee": mentorship.mentee,
        "started_on": mentorship.started_on.isoformat(),
        "goals": [goal_data(each) for each in mentorship.goals],
        "meetings": [
            {
                "on": each.on.isoformat(),
                "minutes": each.minutes,
                "note": each.note,
                "progress": each.progress,
            }
            for each in mentorship.meetings
        ],
        "note": mentorship.note,
    }


def goal_data(goal: MentorGoal) -> Json:
    """Return a goal as a record's file has it."""
    return {"competence": goal.competence.value, "what": goal.what, "state": goal.state.value}
