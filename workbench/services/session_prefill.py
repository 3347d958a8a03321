"""What a session's form begins with: who is met, and what is known of her from the register and earlier sessions."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain.actions import Action
from workbench.domain.cases import Case, Risk
from workbench.domain.facilitators import Facilitator
from workbench.domain.ids import DistrictId
from workbench.domain.sessions import Session
from workbench.services.projects import Project

_RISKS = tuple(Risk)


@dataclass(frozen=True, slots=True)
class Prefill:
    """What is known of the people of a session.

    ``cases`` are their cases that are not closed: first those with follow-ups that ``last``, the last session with
    them, left open, then by risk. ``waiting`` counts the former. Of what nobody knows, nothing is said.
    """

    district: DistrictId | None = None
    supervisor: str = ""
    role: str = ""
    last: Session | None = None
    cases: tuple[Case, ...] = ()
    waiting: int = 0
    families: int | None = None


def people(project: Project) -> tuple[str, ...]:
    """Return the code names to choose supervisees from, those met lately first."""
    from workbench.storage.meeting_reads import people_met

    return people_met(project.file)


def usual_district(project: Project) -> DistrictId | None:
    """Return the district of most facilitators in the register, or None while nobody is in it."""
    counted = Counter(each.district for each in project.reader.all(Facilitator) if each.active)
    return counted.most_common(1)[0][0] if counted else None


def supervisors(project: Project) -> tuple[tuple[str, str], ...]:
    """Return code name and role of those to choose a supervisor from, the latest first."""
    from workbench.storage.meeting_reads import supervisors_met

    return supervisors_met(project.file)


def prefill(project: Project, supervisees: Sequence[str]) -> Prefill:
    """Return what is known of people; the first of them says the district and the supervisor."""
    from workbench.storage.meeting_reads import last_session_with

    if not supervisees:
        return Prefill()
    reader = project.reader
    known = next(iter(reader.bearing(Facilitator, supervisees[0])), None)
    id_ = last_session_with(project.file, supervisees[0])
    last = reader.find(Session, id_) if id_ is not None else None
    cases = _cases(project, supervisees)
    waiting = [case for case in cases if last is not None and _left_open(project, case, last)]
    rest = sorted((case for case in cases if case not in waiting), key=lambda each: -_RISKS.index(each.risk))
    district = known.district if known is not None else None
    if district is None and last is not None:
        district = last.district
    if district is None and cases:
        district = cases[0].district
    return Prefill(
        district,
        last.supervisor if last is not None else "",
        last.role if last is not None else "",
        last,
        (*waiting, *rest),
        len(waiting),
        known.families if known is not None else None,
    )


def _cases(project: Project, supervisees: Sequence[str]) -> list[Case]:
    from workbench.storage.meeting_reads import open_cases_of

    ids = dict.fromkeys(id_ for who in supervisees for id_ in open_cases_of(project.file, who))
    found = (project.reader.find(Case, id_) for id_ in ids)
    return [case for case in found if case is not None]


def _left_open(project: Project, case: Case, last: Session) -> bool:
    if last.discussion_of(case.id) is None:
        return False
    return any(action.is_open for action in project.reader.where(Action, case=case.id))
