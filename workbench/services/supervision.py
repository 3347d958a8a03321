"""Supervision as a use case: from what a person wrote to the operation that keeps it.

Every function returns an operation for ``Project.perform``. Cases are named by code or id, sessions by number or id,
actions by id. ``data`` and ``changes`` are records as JSON has them; ``justify`` says why a text may
hold a 16-digit number, and goes into the audit trail.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from typing import Final

from workbench.domain.actions import ActionState, Review
from workbench.domain.cases import CaseState
from workbench.domain.errors import InvalidField
from workbench.domain.ids import CaseId, SessionId, SessionVersionId, new_id
from workbench.domain.personal import PersonalKind
from workbench.domain.sessions import SessionState
from workbench.services.note_scanning import findings_among, findings_of
from workbench.services.personal_gate import refuse_personal_left
from workbench.services.projects import Project
from workbench.supervision.action_operations import (
    AddAction,
    ChangeActionState,
    ChangeDueDate,
    EditAction,
    ReviewAction,
)
from workbench.supervision.addenda import addendum_record
from workbench.supervision.case_operations import AddCase, ChangeCaseState, EditCase
from workbench.supervision.case_records import case_data, case_record
from workbench.supervision.fields import Fields
from workbench.supervision.lookup import action_named, case_named, session_named
from workbench.supervision.session_keeping import ArchiveSession, MarkSession, ReopenSession
from workbench.supervision.session_operations import (
    AcknowledgeSession,
    AddAddendum,
    AddSession,
    EditSession,
    FinaliseSession,
)
from workbench.supervision.session_planning import (
    CancelSession,
    HoldSession,
    MissSession,
    PlanSession,
    RescheduleSession,
)
from workbench.supervision.session_records import (
    ACTION_FIELDS,
    SESSION_FIELDS,
    action_data,
    action_record,
    session_data,
    session_record,
)
from workbench.supervision.session_versions import Version, version_of, versions_of
from workbench.supervision.states import WRITABLE_SESSION_STATES

Data = Mapping[str, object]

SessionOperation = (
    AddSession
    | PlanSession
    | EditSession
    | MarkSession
    | HoldSession
    | MissSession
    | CancelSession
    | FinaliseSession
    | AcknowledgeSession
    | AddAddendum
    | ReopenSession
    | ArchiveSession
)
"""What is done to one session."""

MARK_FIELDS: Final = ("research_consent", "keep_until")
"""Fields of a session that stay changeable when its words don't: they are marks on the record."""


def case_from(project: Project, data: object, justify: str = "") -> AddCase:
    """Open a case; raises UnknownField, InvalidField or UnknownThing for what the record holds."""
    return AddCase(case_record(data, project.whole, id=CaseId(new_id()), at=project.clock()), justify)


def case_edited(
    project: Project, case: str, changes: Data, justify: str = "", risk_reason: str = ""
) -> EditCase:
    """Write the fields of a case that ``changes`` names anew; another risk is judged now, for ``risk_reason``."""
    before = case_named(project.whole, case)
    data = {**case_data(before, project.whole), **changes}
    after = case_record(data, project.whole, id=before.id, at=before.created_at)
    return EditCase(after, justify, project.clock(), risk_reason)


def case_in_state(
    project: Project, case: str, state: str, reason: str, outcome: str = "", justify: str = ""
) -> ChangeCaseState:
    """Bring a case into a state (``follow_up``); raises InvalidField for a word that is no state.

    A case is not closed with words that may tell who somebody is without ``justify``: PersonalDataLeft.
    """
    if state not in {each.value for each in CaseState}:
        raise InvalidField("state", state, tuple(each.value for each in CaseState))
    found = case_named(project.whole, case)
    if state == CaseState.CLOSED:
        closed = found.in_state(CaseState.CLOSED, reason, outcome)
        refuse_personal_left(project, findings_of(project, closed), justify)
    return ChangeCaseState(found, CaseState(state), reason, outcome, justify)


def session_from(project: Project, data: object, justify: str = "") -> AddSession:
    """Log a session with its actions, under the next number of its district and year."""
    entry = session_record(data, project.whole, id=SessionId(new_id()), at=project.clock())
    return AddSession(entry.session, entry.actions, justify)


def session_edited(project: Project, session: str, changes: Data, justify: str = "") -> EditSession:
    """Write the fields of a planned session or a draft that ``changes`` names anew.

    Actions under its cases are added to those there.
    """
    before = session_named(project.whole, session)
    data = {**session_data(before, project.whole), **changes}
    entry = session_record(data, project.whole, id=before.id, at=project.clock())
    after = replace(entry.session, number=before.number, entered_at=before.entered_at)
    return EditSession(after, entry.actions, justify)


def session_planned(project: Project, data: object, justify: str = "") -> PlanSession:
    """Plan a session under the next number of its district and year; raises InvalidField when it has actions yet."""
    entry = session_record(data, project.whole, id=SessionId(new_id()), at=project.clock())
    for action in entry.actions:
        raise InvalidField("cases.actions", action.what)
    return PlanSession(replace(entry.session, state=SessionState.PLANNED, planned=True), justify)


def session_rescheduled(
    project: Project, session: str, held_on: date, starts: time | None = None, ends: time | None = None
) -> RescheduleSession:
    """Put a planned session on another day of its year; without times it is at nobody knows when."""
    return RescheduleSession(session_named(project.whole, session), held_on, starts, ends)


def session_held(project: Project, session: str, held_on: date | None = None) -> HoldSession:
    """Let a planned session have been held, on its day or another: its record is a draft that is entered now."""
    return HoldSession(session_named(project.whole, session), project.clock(), held_on)


def session_missed(project: Project, session: str, reason: str, justify: str = "") -> MissSession:
    """Let a planned session not have taken place."""
    return MissSession(session_named(project.whole, session), reason, justify)


def session_cancelled(project: Project, session: str, reason: str, justify: str = "") -> CancelSession:
    """Call a planned session off."""
    return CancelSession(session_named(project.whole, session), reason, justify)


def session_finalised(project: Project, session: str, justify: str = "") -> FinaliseSession:
    """Close a draft: from now on it changes by addendum only. ``justify`` is kept with the session.

    Raises PersonalDataLeft without it when its words, or its actions', may tell who somebody is.
    """
    found = session_named(project.whole, session)
    refuse_personal_left(project, findings_of(project, found), justify)
    return FinaliseSession(found, project.clock(), justify)


def session_reopened(project: Project, session: str, reason: str, justify: str = "") -> ReopenSession:
    """Make a final session a draft again; what was final is kept as a version."""
    found = session_named(project.whole, session)
    return ReopenSession(found, SessionVersionId(new_id()), reason, project.clock(), justify)


def session_archived(project: Project, session: str) -> ArchiveSession:
    """Put a session that is acknowledged away for good."""
    return ArchiveSession(session_named(project.whole, session))


def session_marked(
    project: Project, session: str, *, research_consent: bool, keep_until: date | None
) -> MarkSession:
    """Change the marks on a session in any state: consent to research, and how long it is kept."""
    return MarkSession(session_named(project.whole, session), research_consent, keep_until)


def session_changed(
    project: Project, session: str, changes: object, justify: str = ""
) -> EditSession | MarkSession:
    """Write what ``changes`` names anew; of a session that is no draft any more the marks alone can change.

    Raises UnknownField, InvalidField or UnknownThing for what the record holds.
    """
    fields = Fields(changes, SESSION_FIELDS)
    before = session_named(project.whole, session)
    if before.state in WRITABLE_SESSION_STATES or set(fields.names()) - set(MARK_FIELDS):
        return session_edited(
            project, before.id, {name: fields.value(name) for name in fields.told()}, justify
        )
    return MarkSession(
        before,
        fields.flag("research_consent", default=before.research_consent),
        fields.day_or_none("keep_until") if "keep_until" in fields.told() else before.keep_until,
    )


def session_versions(project: Project, session: str) -> tuple[Version, ...]:
    """Return every version of a session, the one that stands now last."""
    return versions_of(project.reader, session_named(project.reader, session))


def session_version(project: Project, session: str, revision: int) -> Version:
    """Return one version of a session; raise UnknownThing for a revision that there is not."""
    return version_of(project.reader, session_named(project.reader, session), revision)


def session_acknowledged(project: Project, session: str, name: str, justify: str = "") -> AcknowledgeSession:
    """Let the supervisee sign, by a typed name, which may be her own; a number of hers is PersonalDataLeft."""
    signed = findings_among(project, (("name", name),))
    unlike_names = [each for each in signed if each.kind is not PersonalKind.NAME]
    refuse_personal_left(project, unlike_names, justify)
    return AcknowledgeSession(session_named(project.whole, session), name, project.clock(), justify)


def session_with_addendum(project: Project, session: str, data: object, justify: str = "") -> AddAddendum:
    """Add to a final session, as the coder who works now; raises PersonalDataLeft, for what is added is final."""
    before = session_named(project.whole, session)
    entry = addendum_record(data, project.whole, before, at=project.clock())
    refuse_personal_left(project, findings_among(project, entry.fields), justify)
    return AddAddendum(before, entry.fields, project.coder.name, project.clock(), entry.actions, justify)


def action_from(project: Project, session: str, case: str, data: object, justify: str = "") -> AddAction:
    """Add an action to a draft, for one of its cases; ``data`` holds what, who, due and perhaps priority."""
    meeting = session_named(project.whole, session)
    about = case_named(project.whole, case)
    made = action_record(data, project.whole, case=about.id, session=meeting.id, at=project.clock())
    return AddAction(made, justify)


def action_reviewed(project: Project, action: str, note: str, justify: str = "") -> ReviewAction:
    """Keep that an action was looked at now; it is carried forward when it stays open."""
    return ReviewAction(action_named(project.whole, action), Review(project.clock(), note.strip()), justify)


def action_edited(project: Project, action: str, changes: Data, justify: str = "") -> EditAction:
    """Write the fields of an action that ``changes`` names anew, while its session is a draft."""
    before = action_named(project.whole, action)
    data = {**action_data(before), **changes}
    made = action_record(data, project.whole, case=before.case, session=before.session, at=before.created_at)
    return EditAction(replace(made, id=before.id), justify)


def action_changed(
    project: Project, action: str, changes: object, justify: str = ""
) -> EditAction | ChangeDueDate:
    """Write what ``changes`` names anew; with ``reason`` it gives another date, which any open action may get."""
    fields = Fields(changes, (*ACTION_FIELDS, "reason"))
    if "reason" not in fields.names():
        return action_edited(project, action, {name: fields.value(name) for name in fields.told()}, justify)
    for name in fields.names():
        if name not in {"due", "reason"}:
            raise InvalidField(name, "", ("due", "reason"))
    return action_postponed(project, action, fields.day("due"), fields.text("reason"), justify)


def action_postponed(
    project: Project, action: str, due: date, reason: str, justify: str = ""
) -> ChangeDueDate:
    """Give an open action another date, whatever its session's state; the reason becomes a review."""
    return ChangeDueDate(action_named(project.whole, action), due, reason, project.clock(), justify)


def action_started(project: Project, action: str) -> ChangeActionState:
    """Let an action be in progress."""
    return ChangeActionState(action_named(project.whole, action), ActionState.IN_PROGRESS)


def action_done(project: Project, action: str, evidence: str, justify: str = "") -> ChangeActionState:
    """Let an action be done now, with what shows it."""
    found = action_named(project.whole, action)
    return ChangeActionState(
        found, ActionState.DONE, evidence=evidence, justification=justify, at=project.clock()
    )


def action_verified(project: Project, action: str, by: str = "") -> ChangeActionState:
    """Let a supervisor confirm that an action was done; without a name the coder who works now."""
    found = action_named(project.whole, action)
    return ChangeActionState(
        found, ActionState.VERIFIED, at=project.clock(), by=by.strip() or project.coder.name
    )


def action_cancelled(project: Project, action: str, reason: str, justify: str = "") -> ChangeActionState:
    """Give an action up, with the reason."""
    found = action_named(project.whole, action)
    return ChangeActionState(found, ActionState.CANCELLED, reason=reason, justification=justify)
