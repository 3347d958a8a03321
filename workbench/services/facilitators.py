"""The register of facilitators as a use case: how it is shown, and the operations that change it."""

from workbench.domain.capacity import CaseloadRow, CaseloadTotal
from workbench.domain.districts import District
from workbench.domain.facilitators import Facilitator
from workbench.domain.ids import DistrictId
from workbench.services.projects import Project
from workbench.supervision.training_plans import total_of


def caseload_rows(project: Project, district: DistrictId | None = None) -> tuple[CaseloadRow, ...]:
    """Return the register, by district as the study orders those, then by code name; also who is not active."""
    places = {each.id: each for each in project.reader.all(District)}
    found = (
        project.reader.all(Facilitator)
        if district is None
        else project.reader.where(Facilitator, district=district)
    )
    order = {each: place for place, each in enumerate(places)}
    rows = sorted(found, key=lambda each: (order[each.district], each.code.casefold()))
    return tuple(CaseloadRow(each, places[each.district].name) for each in rows)


def caseload_totals(rows: tuple[CaseloadRow, ...]) -> tuple[CaseloadTotal, ...]:
    """Return what each district's facilitators carry together, in the order of the rows."""
    names = dict.fromkeys(row.district for row in rows)
    return tuple(total_of(name, (row for row in rows if row.district == name)) for name in names)
