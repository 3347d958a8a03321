"""Cases, sessions and actions as the documents that commands print."""

from workbench.commands.case_events import events_document
from workbench.domain.codings import Quotation
from workbench.domain.sessions import Session, WellBeing
from workbench.services.case_events import events_of
from workbench.services.projects import Project
from workbench.services.supervision_views import (
    ActionView,
    CaseView,
    DiscussionView,
    Theme,
    case_quotations,
    case_view,
    session_view,
)
from workbench.supervision.record_parts import needs_data
from workbench.supervision.session_parts import minutes_data, reflection_data, workload_data
from workbench.supervision.session_records import session_data
from workbench.supervision.session_versions import Version, with_known_codes

Document = dict[str, object]


def case_document(view: CaseView) -> Document:
    """Return a case as lists show it."""
    case = view.case
    return {
        "id": case.id,
        "code": case.code,
        "district": view.district,
        "facilitator": case.facilitator,
        "risk": case.risk.value,
        "state": case.state.value,
        "themes": [_theme_document(each) for each in view.themes],
        "open_actions": len(view.open_actions),
        "sessions": [each.number for each in view.sessions],
    }


def case_detail(project: Project, code: str) -> Document:
    """Return a case with all that is kept of it, its actions, and the quotations of its evidence and themes."""
    view = case_view(project, code)
    case = view.case
    said = case_quotations(project, case.id)
    return case_document(view) | {
        "components": list(case.components),
        "situation": case.situation,
        "research_consent": case.research_consent,
        "outcome": case.outcome,
        "reason": case.reason,
        "created_at": case.created_at.isoformat(),
        "household": case.household,
        "group": case.group,
        "strengths": case.strengths,
        "template": case.template,
        "keep_until": case.keep_until.isoformat() if case.keep_until else None,
        "risk_changes": [
            {
                "at": each.at.isoformat(),
                "risk": each.risk.value,
                "reason": each.reason,
                "session": project.reader.get(Session, each.session).number if each.session else None,
            }
            for each in case.risk_changes
        ],
        "notes": [
            {"session": project.reader.get(Session, each.session).number, "quote": each.quote}
            for each in case.notes
        ],
        "events": events_document(events_of(project.reader, case.id)),
        "evidence": [_quotation_document(each) for each in said.evidence],
        "quotations": [
            {"code": each.theme.path, "quotations": [_quotation_document(quote) for quote in each.quotations]}
            for each in said.by_theme
        ],
        "actions": [action_document(each) for each in view.actions],
    }


def session_document(session: Session, district: str, cases: list[str]) -> Document:
    """Return a session as lists show it."""
    return {
        "id": session.id,
        "number": session.number,
        "date": session.held_on.isoformat(),
        "district": district,
        "supervisor": session.supervisor,
        "supervisees": list(session.supervisees),
        "type": session.type.value,
        "medium": session.medium.value,
        "state": session.state.value,
        "revision": session.revision,
        "cases": cases,
    }


def session_detail(project: Project, name: str) -> Document:
    """Return a session with all that is kept of it but the restricted block; of that, whether there is one."""
    view = session_view(project, name)
    session = view.session
    return session_document(session, view.district, [each.case_code for each in view.discussions]) | {
        "starts": f"{session.starts:%H:%M}" if session.starts else None,
        "ends": f"{session.ends:%H:%M}" if session.ends else None,
        "role": session.role,
        "planned": session.planned,
        "reason": session.reason,
        "entered_at": session.entered_at.isoformat(),
        "discussions": [_discussion_document(each) for each in view.discussions],
        "to_review": [action_document(each) for each in view.to_review],
        "function_minutes": minutes_data(session.minutes),
        "reflection": reflection_data(session.reflection),
        "workload": workload_data(session.workload),
        "has_wellbeing": session.wellbeing != WellBeing(),
        "needs": needs_data(session.needs),
        "summary": session.summary,
        "next_on": session.next_on.isoformat() if session.next_on else None,
        "comment": session.comment,
        "disagreement": session.disagreement,
        "research_consent": session.research_consent,
        "keep_until": session.keep_until.isoformat() if session.keep_until else None,
        "justification": session.justification,
        "finalised_at": session.finalised_at.isoformat() if session.finalised_at else None,
        "acknowledged_by": session.acknowledged_by,
        "acknowledged_at": session.acknowledged_at.isoformat() if session.acknowledged_at else None,
        "addenda": [
            {
                "revision": each.revision,
                "fields": _named_texts(each.fields),
                "author": each.author,
                "added_at": each.added_at.isoformat(),
            }
            for each in session.addenda
        ],
    }


def version_document(project: Project, version: Version, *, whole: bool = False) -> Document:
    """Return a version of a session; ``whole`` adds the session as it was, but for the restricted block."""
    document: Document = {
        "revision": version.revision,
        "kind": version.kind.value,
        "at": version.at.isoformat(),
        "by": version.by,
        "state": version.session.state.value,
        "reason": version.reason,
        "fields": _named_texts(version.fields),
    }
    if whole:
        content = session_data(with_known_codes(project.reader, version.session), project.reader)
        document["session"] = {name: value for name, value in content.items() if name != "wellbeing"}
    return document


def action_document(view: ActionView) -> Document:
    """Return an action with where it came from; whether it is overdue is told for today."""
    action = view.action
    return {
        "id": action.id,
        "what": action.what,
        "who": action.who,
        "due": action.due.isoformat(),
        "priority": action.priority.value,
        "state": action.state.value,
        "overdue": view.overdue,
        "carried": action.carried,
        "case": view.case_code,
        "session": view.session_number,
        "evidence": action.evidence,
        "reason": action.reason,
        "reviews": [{"at": each.at.isoformat(), "note": each.note} for each in action.reviews],
        "amber": view.amber,
        "why": action.why,
        "grounds": list(action.grounds),
        "done_at": action.done_at.isoformat() if action.done_at else None,
        "verified_by": action.verified_by,
        "verified_at": action.verified_at.isoformat() if action.verified_at else None,
    }


def _discussion_document(view: DiscussionView) -> Document:
    said = view.discussion
    return {
        "case": view.case_code,
        "done": said.done,
        "discussed": said.discussed,
        "risk": said.risk.value if said.risk else None,
        "risk_reason": said.risk_reason,
        "strengths": said.strengths,
        "analysis": said.analysis,
        "decision": said.decision,
        "rationale": said.rationale,
        "alarm": said.alarm.value,
        "themes": [_theme_document(each) for each in view.themes],
        "evidence": list(said.evidence),
        "actions": [action_document(each) for each in view.actions],
    }


def _named_texts(fields: tuple[tuple[str, str], ...]) -> list[Document]:
    return [{"name": name, "text": text} for name, text in fields]


def _theme_document(theme: Theme) -> Document:
    return {"code": theme.path, "strength": theme.strength}


def _quotation_document(quotation: Quotation) -> Document:
    coding = quotation.coding
    return {"coding_id": coding.id, "quote": coding.segment.quote, "provenance": quotation.provenance}
