"""Records of supervision from JSON: the files of the command line and the forms of the window alike.

A record is read whole or not at all. What is wrong is named by its path in the record, such as
``cases[0].actions[1].due``.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from workbench.domain.actions import Action, Priority
from workbench.domain.cases import Case, Risk, ThemeTie
from workbench.domain.codes import Code, Codebook
from workbench.domain.districts import District, district_named
from workbench.domain.errors import InvalidField
from workbench.domain.evidence import cited_coding
from workbench.domain.ids import ActionId, CaseId, CodeId, CodingId, DistrictId, SessionId, new_id
from workbench.domain.sessions import CaseDiscussion, FunctionMinutes, Medium, Session, SessionType
from workbench.domain.store import ProjectReader
from workbench.supervision.fields import Fields
from workbench.supervision.lookup import case_named
from workbench.supervision.numbering import next_number

CASE_FIELDS: Final = (
    "code",
    "district",
    "facilitator",
    "components",
    "situation",
    "risk",
    "themes",
    "evidence",
    "research_consent",
)
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
THEME_FIELDS: Final = ("code", "strength")

STRONGEST: Final = 3


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """A session as a record tells it, with the actions that were agreed on in it."""

    session: Session
    actions: tuple[Action, ...]


def case_record(data: object, reader: ProjectReader, *, id: CaseId, at: datetime) -> Case:
    """Return the case that ``data`` describes, made at ``at``.

    Raises:
        UnknownField, InvalidField: by the field's path.
        UnknownThing: there is no such district, code or coding.
    """
    fields = Fields(data, CASE_FIELDS)
    return Case(
        id=id,
        code=fields.text("code", required=True),
        district=district_in(fields, reader),
        facilitator=fields.text("facilitator"),
        created_at=at,
        situation=fields.text("situation"),
        components=fields.texts("components"),
        risk=fields.choice("risk", Risk) or Risk.MEDIUM,
        themes=_themes(fields, reader),
        evidence=_evidence(fields, reader),
        research_consent=fields.flag("research_consent"),
    )


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


def district_in(fields: Fields, reader: ProjectReader) -> DistrictId:
    """Return the district that the record names, by name or id."""
    return district_named(reader.all(District), fields.text("district", required=True)).id


def _discussion(fields: Fields, reader: ProjectReader) -> CaseDiscussion:
    return CaseDiscussion(
        case=case_named(reader, fields.text("case", required=True)).id,
        discussed=fields.text("discussed"),
        decision=fields.text("decision"),
        rationale=fields.text("rationale"),
        risk=fields.choice("risk", Risk),
        themes=_themes(fields, reader),
        evidence=_evidence(fields, reader),
    )


def _themes(fields: Fields, reader: ProjectReader) -> tuple[ThemeTie, ...]:
    """Return the ties; a code that is named twice keeps the greater strength."""
    strengths: dict[CodeId, int] = {}
    book: Codebook | None = None
    for item, path in fields.items("themes"):
        tie = Fields(item, THEME_FIELDS, path)
        book = book or Codebook(reader.all(Code))
        code = book.at_path(tie.text("code", required=True)).id
        strengths[code] = max(tie.number("strength", 1, STRONGEST, default=1), strengths.get(code, 0))
    return tuple(ThemeTie(code, strength) for code, strength in strengths.items())


def _evidence(fields: Fields, reader: ProjectReader) -> tuple[CodingId, ...]:
    found = dict.fromkeys(CodingId(each) for each in fields.texts("evidence"))
    for coding in found:
        cited_coding(reader, coding)
    return tuple(found)
