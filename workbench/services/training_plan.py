"""The training plan of a district: what its register and its sessions say about who should learn what."""

from collections.abc import Iterator

from workbench.domain.capacity import TrainingPlan
from workbench.domain.districts import District
from workbench.domain.facilitators import Facilitator, NotedNeed
from workbench.domain.ids import DistrictId
from workbench.services.projects import Project
from workbench.services.supervision_views import today
from workbench.supervision.training_plans import plan_of


def training_plan(project: Project, district: DistrictId | None = None) -> TrainingPlan:
    """Return the plan of a district, or of all; raise UnknownThing for a district that is not there.

    A need that a session noted belongs to each of its supervisees: in a district's plan to those who are in its
    register and, of those who are in no register, to those whose session was in the district.
    """
    name = project.reader.get(District, district).name if district is not None else ""
    register = project.reader.all(Facilitator)
    here = [each for each in register if district in {None, each.district}]
    noted = tuple(_noted(project, register, district))
    return plan_of(name, here, noted, today(project))


def _noted(
    project: Project, register: tuple[Facilitator, ...], district: DistrictId | None
) -> Iterator[NotedNeed]:
    from workbench.storage.capacity_reads import session_needs

    homes = {each.code.casefold(): each.district for each in register}
    for each in register:
        if district in {None, each.district}:
            yield from (NotedNeed(each.code, need) for need in each.needs)
    for session in session_needs(project.file):
        for who in session.supervisees:
            if district in {None, homes.get(who.casefold(), session.district)}:
                yield from (NotedNeed(who, need, session.session, session.held_on) for need in session.needs)
