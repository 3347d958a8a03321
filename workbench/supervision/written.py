"""Records of supervision as JSON: the other way round of ``records``, for forms that edit and commands that show."""

from workbench.domain.actions import Action
from workbench.domain.cases import Case, ThemeTie
from workbench.domain.codes import Code, Codebook
from workbench.domain.districts import District
from workbench.domain.sessions import CaseDiscussion, Session
from workbench.domain.store import ProjectReader

Json = dict[str, object]


def case_data(case: Case, reader: ProjectReader) -> Json:
    """Return a case as a record's file has it; read again, it gives the same case."""
    return {
        "code": case.code,
        "district": reader.get(District, case.district).name,
        "facilitator": case.facilitator,
        "components": list(case.components),
        "situation": case.situation,
        "risk": case.risk.value,
        "themes": _themes(case.themes, reader),
        "evidence": list(case.evidence),
        "research_consent": case.research_consent,
    }


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


def _discussion_data(discussion: CaseDiscussion, reader: ProjectReader) -> Json:
    return {
        "case": reader.get(Case, discussion.case).code,
        "discussed": discussion.discussed,
        "decision": discussion.decision,
        "rationale": discussion.rationale,
        "risk": discussion.risk.value if discussion.risk is not None else None,
        "themes": _themes(discussion.themes, reader),
        "evidence": list(discussion.evidence),
    }


def _themes(ties: tuple[ThemeTie, ...], reader: ProjectReader) -> list[Json]:
    if not ties:
        return []
    book = Codebook(reader.all(Code))
    return [{"code": book.path(tie.code), "strength": tie.strength} for tie in ties]
