"""Cases, sessions and actions as lean rows for lists, however many there are."""

from collections.abc import Iterable

from workbench.domain.supervision_filters import SupervisionFilter
from workbench.services.projects import Project
from workbench.services.supervision_lists import in_branches
from workbench.services.supervision_views import today
from workbench.storage.supervision_lists import (
    ListedAction,
    ListedCase,
    ListedSession,
    actions_listed,
    cases_listed,
    sessions_listed,
)

__all__ = ["ListedAction", "ListedCase", "ListedSession", "actions", "cases", "sessions"]


def cases(project: Project, wanted: SupervisionFilter) -> Iterable[ListedCase]:
    """Give the wanted cases by district, as the study orders those, then by code name."""
    return cases_listed(project.file, in_branches(project.codebook(), wanted), today(project))


def sessions(project: Project, wanted: SupervisionFilter) -> Iterable[ListedSession]:
    """Give the wanted sessions, the latest first."""
    return sessions_listed(project.file, in_branches(project.codebook(), wanted), today(project))


def actions(
    project: Project, wanted: SupervisionFilter, *, open_only: bool = False
) -> Iterable[ListedAction]:
    """Give the wanted actions by their dates, the earliest first."""
    return actions_listed(
        project.file, in_branches(project.codebook(), wanted), today(project), open_only=open_only
    )
