"""Lists of cases, sessions and actions as documents, made of lean rows: a district's archive is long."""

from workbench.domain.actions import ActionState
from workbench.domain.ids import CodeId
from workbench.domain.supervision_filters import SupervisionFilter
from workbench.services.projects import Project
from workbench.services.supervision_rows import ListedAction, ListedSession, actions, cases, sessions
from workbench.services.supervision_views import today

Document = dict[str, object]
_OPEN = {ActionState.OPEN.value, ActionState.IN_PROGRESS.value}


def list_of_cases(project: Project, wanted: SupervisionFilter) -> list[Document]:
    """Return the wanted cases as lists show them."""
    book = project.codebook()
    return [
        {
            "id": each.id,
            "code": each.code,
            "district": each.district,
            "facilitator": each.facilitator,
            "risk": each.risk,
            "state": each.state,
            "themes": [
                {"code": book.path(CodeId(code)), "strength": strength} for code, strength in each.themes
            ],
            "open_actions": each.open_actions,
            "sessions": each.sessions,
        }
        for each in cases(project, wanted)
    ]


def list_of_sessions(project: Project, wanted: SupervisionFilter) -> list[Document]:
    """Return the wanted sessions as lists show them, the latest first."""
    return [_session(each) for each in sessions(project, wanted)]


def list_of_actions(project: Project, wanted: SupervisionFilter, *, open_only: bool) -> list[Document]:
    """Return the wanted actions as lists show them, by their dates; whether one is overdue is told for today."""
    now = today(project).isoformat()
    return [_action(each, now) for each in actions(project, wanted, open_only=open_only)]


def _session(row: ListedSession) -> Document:
    document = row._asdict()
    return {("date" if name == "held_on" else name): value for name, value in document.items()}


def _action(row: ListedAction, now: str) -> Document:
    return {
        "id": row.id,
        "what": row.what,
        "who": row.who,
        "due": row.due,
        "priority": row.priority,
        "state": row.state,
        "overdue": row.state in _OPEN and row.due < now,
        "carried": row.carried,
        "case": row.case,
        "session": row.session,
        "evidence": row.evidence,
        "reason": row.reason,
        "reviews": [{"at": at, "note": note} for at, note in row.reviews],
    }
