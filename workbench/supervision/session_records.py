"""Sessions and their actions from JSON, and back: the files of the command line and the form alike.

A record is read whole or not at all. What is wrong is named by its path in the record, such as
``cases[0].actions[1].due``.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from workbench.domain.actions import Action, Priority
from workbench.domain.cases import Case, Risk
from workbench.domain.districts import District
from workbench.domain.errors import InvalidField
from workbench.domain.ids import ActionId, CaseId, SessionId, new_id
from workbench.domain.sessions import CaseDiscussion, FunctionMinutes, Medium, Session, SessionType
from workbench.domain.store import ProjectReader
from workbench.supervision.fields import Fields
from workbench.supervision.lookup import case_named
from workbench.supervision.numbering import next_number
from workbench.supervision.record_parts import Json, district_in, evidence_in, themes_data, themes_in

SESSION_FIELDS: Final = (
    "date",
    "district",
    "supervisor",
    "supervisees",
    "type",
    "medium",
    "cases",
    "function_minutes",
)
DISCUSSION_FIELDS: Final = (
    "case",
    "discussed",
    "decision",
    "rationale",
    "risk",
    "themes",
    "evidence",
    "actions",
)
ACTION_FIELDS: Final = ("what", "who", "due", "priority")
MINUTE_FIELDS: Final = ("administrative", "educative", "supportive")


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
    )
    return SessionEntry(session, actions)


def action_record(data: object, *, case: CaseId, session: SessionId, at: datetime, path: str = "") -> Action:
    """Return the action that ``data`` describes; raise UnknownField or InvalidField by the field's path."""
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
            action_record(each, case=discussion.case, session=session, at=at, path=place)
            for each, place in own.items("actions")
        ]
    return tuple(discussions), tuple(actions)


def minutes_in(fields: Fields) -> FunctionMinutes:
    """Return how the time went, in minutes."""
    value = fields.value("function_minutes")
    minutes = Fields({} if value is None else value, MINUTE_FIELDS, fields.path_of("function_minutes"))
    return FunctionMinutes(
        minutes.number("administrative", 0), minutes.number("educative", 0), minutes.number("supportive", 0)
    )


def session_data(session: Session, reader: ProjectReader) -> Json:
    """Return a session as a record's file has it, without its actions: those have a life of their own."""
    minutes = session.minutes
    return {
        "date": session.held_on.isoformat(),
        "district": reader.get(District, session.district).name,
        "supervisor": session.supervisor,
        "supervisees": list(session.supervisees),
        "type": session.type.value,
        "medium": session.medium.value,
        "cases": [_discussion_data(each, reader) for each in session.discussions],
        "function_minutes": {
            "administrative": minutes.administrative,
            "educative": minutes.educative,
            "supportive": minutes.supportive,
        },
    }


def action_data(action: Action) -> Json:
    """Return an action as a record's file has it."""
    return {
        "what": action.what,
        "who": action.who,
        "due": action.due.isoformat(),
        "priority": action.priority.value,
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
    )


def _discussion_data(discussion: CaseDiscussion, reader: ProjectReader) -> Json:
    return {
        "case": reader.get(Case, discussion.case).code,
        "discussed": discussion.discussed,
        "decision": discussion.decision,
        "rationale": discussion.rationale,
        "risk": discussion.risk.value if discussion.risk is not None else None,
        "themes": themes_data(discussion.themes, reader),
        "evidence": list(discussion.evidence),
    }
