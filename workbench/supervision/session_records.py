"""Sessions and their actions from JSON, and back: the files of the command line and the form alike.

A record is read whole or not at all. What is wrong is named by its path in the record, such as
``cases[0].actions[1].due``.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from workbench.domain.actions import Action, Priority
from workbench.domain.cases import Case, Risk
from workbench.domain.districts import District
from workbench.domain.errors import InvalidField
from workbench.domain.ids import ActionId, CaseId, SessionId, new_id
from workbench.domain.sessions import Alarm, CaseDiscussion, Medium, Session, SessionType
from workbench.domain.store import ProjectReader
from workbench.supervision.fields import Fields
from workbench.supervision.lookup import case_named
from workbench.supervision.numbering import next_number
from workbench.supervision.record_parts import (
    Json,
    district_in,
    evidence_in,
    needs_data,
    needs_in,
    notes_data,
    notes_in,
    refused_data,
    refused_in,
    themes_data,
    themes_in,
)
from workbench.supervision.session_parts import (
    minutes_data,
    minutes_in,
    reflection_data,
    reflection_in,
    wellbeing_data,
    wellbeing_in,
    workload_data,
    workload_in,
)

SESSION_FIELDS: Final = (
    "date",
    "starts",
    "ends",
    "district",
    "supervisor",
    "role",
    "supervisees",
    "type",
    "medium",
    "planned",
    "reason",
    "cases",
    "function_minutes",
    "reflection",
    "workload",
    "wellbeing",
    "needs",
    "summary",
    "next_on",
    "comment",
    "disagreement",
    "research_consent",
    "keep_until",
)
DISCUSSION_FIELDS: Final = (
    "case",
    "done",
    "discussed",
    "risk",
    "risk_reason",
    "strengths",
    "analysis",
    "decision",
    "rationale",
    "alarm",
    "themes",
    "refused",
    "evidence",
    "notes",
    "actions",
)
ACTION_FIELDS: Final = ("what", "who", "due", "priority", "why", "grounds")


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """A session as a record tells it, with the actions that were agreed on in it."""

    session: Session
    actions: tuple[Action, ...]


def session_record(data: object, reader: ProjectReader, *, id: SessionId, at: datetime) -> SessionEntry:
    """Return the session that ``data`` describes, entered at ``at``, under the next number of district and year.

    Raises:
        UnknownField, InvalidField: by the field's path.
        UnknownThing: there is no such district, case, code or coding.
    """
    fields = Fields(data, SESSION_FIELDS)
    held_on = fields.day("date")
    starts, ends = times_in(fields)
    district = district_in(fields, reader)
    discussions, actions = discussions_in(fields, reader, session=id, at=at)
    session = Session(
        id=id,
        number=next_number(reader, district, held_on.year),
        held_on=held_on,
        district=district,
        supervisor=fields.text("supervisor", required=True),
        entered_at=at,
        supervisees=fields.texts("supervisees"),
        type=fields.choice("type", SessionType) or SessionType.INDIVIDUAL,
        medium=fields.choice("medium", Medium) or Medium.FACE_TO_FACE,
        discussions=discussions,
        minutes=minutes_in(fields),
        starts=starts,
        ends=ends,
        role=fields.text("role"),
        planned=fields.flag("planned", default=True),
        reason=fields.text("reason"),
        reflection=reflection_in(fields),
        workload=workload_in(fields),
        wellbeing=wellbeing_in(fields),
        needs=needs_in(fields),
        summary=fields.text("summary"),
        next_on=fields.day_or_none("next_on"),
        comment=fields.text("comment"),
        disagreement=fields.text("disagreement"),
        research_consent=fields.flag("research_consent"),
        keep_until=fields.day_or_none("keep_until"),
    )
    return SessionEntry(session, actions)


def action_record(
    data: object, reader: ProjectReader, *, case: CaseId, session: SessionId, at: datetime, path: str = ""
) -> Action:
    """Return the action that ``data`` describes.

    Raises:
        UnknownField, InvalidField: by the field's path.
        UnknownThing: there is no such coding.
    """
    fields = Fields(data, ACTION_FIELDS, path)
    return Action(
        id=ActionId(new_id()),
        what=fields.text("what", required=True),
        who=fields.text("who", required=True),
        due=fields.day("due"),
        case=case,
        session=session,
        created_at=at,
        priority=fields.choice("priority", Priority) or Priority.NORMAL,
        why=fields.text("why"),
        grounds=evidence_in(fields, reader, "grounds"),
    )


def discussions_in(
    fields: Fields, reader: ProjectReader, *, session: SessionId, at: datetime
) -> tuple[tuple[CaseDiscussion, ...], tuple[Action, ...]]:
    """Return what ``cases`` tells: the discussions and the actions that came of them."""
    discussions: list[CaseDiscussion] = []
    actions: list[Action] = []
    for item, path in fields.items("cases"):
        own = Fields(item, DISCUSSION_FIELDS, path)
        discussion = _discussion(own, reader)
        if any(each.case == discussion.case for each in discussions):
            raise InvalidField(own.path_of("case"), own.text("case"))
        discussions.append(discussion)
        actions += [
            action_record(each, reader, case=discussion.case, session=session, at=at, path=place)
            for each, place in own.items("actions")
        ]
    return tuple(discussions), tuple(actions)


def times_in(fields: Fields) -> tuple[time | None, time | None]:
    """Return when the meeting began and ended; raise InvalidField when it ended before it began."""
    starts, ends = fields.time_or_none("starts"), fields.time_or_none("ends")
    if starts is not None and ends is not None and ends < starts:
        raise InvalidField(fields.path_of("ends"), _clock(ends) or "", (f"{_clock(starts)}–23:59",))
    return starts, ends


def session_data(session: Session, reader: ProjectReader) -> Json:
    """Return a session as a record's file has it, without its actions: those have a life of their own."""
    return {
        "date": session.held_on.isoformat(),
        "starts": _clock(session.starts),
        "ends": _clock(session.ends),
        "district": reader.get(District, session.district).name,
        "supervisor": session.supervisor,
        "role": session.role,
        "supervisees": list(session.supervisees),
        "type": session.type.value,
        "medium": session.medium.value,
        "planned": session.planned,
        "reason": session.reason,
        "cases": [_discussion_data(each, reader) for each in session.discussions],
        "function_minutes": minutes_data(session.minutes),
        "reflection": reflection_data(session.reflection),
        "workload": workload_data(session.workload),
        "wellbeing": wellbeing_data(session.wellbeing),
        "needs": needs_data(session.needs),
        "summary": session.summary,
        "next_on": _day(session.next_on),
        "comment": session.comment,
        "disagreement": session.disagreement,
        "research_consent": session.research_consent,
        "keep_until": _day(session.keep_until),
    }


def action_data(action: Action) -> Json:
    """Return an action as a record's file has it."""
    return {
        "what": action.what,
        "who": action.who,
        "due": action.due.isoformat(),
        "priority": action.priority.value,
        "why": action.why,
        "grounds": list(action.grounds),
    }


def _discussion(fields: Fields, reader: ProjectReader) -> CaseDiscussion:
    return CaseDiscussion(
        case=case_named(reader, fields.text("case", required=True)).id,
        discussed=fields.text("discussed"),
        decision=fields.text("decision"),
        rationale=fields.text("rationale"),
        risk=fields.choice("risk", Risk),
        themes=themes_in(fields, reader),
        evidence=evidence_in(fields, reader),
        done=fields.text("done"),
        risk_reason=fields.text("risk_reason"),
        strengths=fields.text("strengths"),
        analysis=fields.text("analysis"),
        alarm=fields.choice("alarm", Alarm) or Alarm.NONE,
        notes=notes_in(fields, reader),
        refused=refused_in(fields, reader),
    )


def _discussion_data(discussion: CaseDiscussion, reader: ProjectReader) -> Json:
    return {
        "case": reader.get(Case, discussion.case).code,
        "done": discussion.done,
        "discussed": discussion.discussed,
        "risk": discussion.risk.value if discussion.risk is not None else None,
        "risk_reason": discussion.risk_reason,
        "strengths": discussion.strengths,
        "analysis": discussion.analysis,
        "decision": discussion.decision,
        "rationale": discussion.rationale,
        "alarm": discussion.alarm.value,
        "themes": themes_data(discussion.themes, reader),
        "refused": refused_data(discussion.refused, reader),
        "evidence": list(discussion.evidence),
        "notes": notes_data(discussion.notes, reader),
    }


def _clock(moment: time | None) -> str | None:
    return f"{moment:%H:%M}" if moment is not None else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
