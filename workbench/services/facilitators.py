"""The register of facilitators as a use case: how it is shown, and the operations that change it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from workbench.domain.capacity import CaseloadRow, CaseloadTotal
from workbench.domain.districts import District
from workbench.domain.errors import UnknownThing
from workbench.domain.facilitators import Facilitator
from workbench.domain.ids import DistrictId, FacilitatorId, new_id
from workbench.services.projects import Project
from workbench.supervision.facilitator_operations import (
    AddFacilitator,
    EditFacilitator,
    RetireFacilitator,
    ReturnFacilitator,
)
from workbench.supervision.facilitator_records import (
    FACILITATOR_FIELDS,
    facilitator_data,
    facilitator_record,
)
from workbench.supervision.fields import Fields
from workbench.supervision.training_plans import total_of

if TYPE_CHECKING:
    from workbench.storage.capacity_reads import FacilitatorWork


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


def facilitator_named(project: Project, name: str) -> Facilitator:
    """Return the facilitator of that id or code name, capital letters aside; raise UnknownThing."""
    found = project.reader.find(Facilitator, name)
    if found is not None:
        return found
    for each in project.reader.bearing(Facilitator, name.strip()):
        return each
    raise UnknownThing("facilitator", name)


def facilitator_from(project: Project, data: object) -> AddFacilitator:
    """Take somebody into the register; raises UnknownField, InvalidField or UnknownThing for what the record holds."""
    return AddFacilitator(
        facilitator_record(data, project.whole, id=FacilitatorId(new_id()), at=project.clock())
    )


def facilitator_edited(project: Project, name: str, changes: object) -> EditFacilitator:
    """Write the fields of an entry that ``changes`` names anew; raises as ``facilitator_from`` does."""
    before = facilitator_named(project, name)
    Fields(changes, FACILITATOR_FIELDS)
    assert isinstance(changes, Mapping)
    data = {**facilitator_data(before, project.whole), **changes}
    return EditFacilitator(facilitator_record(data, project.whole, id=before.id, at=before.created_at))


def facilitator_retired(project: Project, name: str, reason: str) -> RetireFacilitator:
    """Note that somebody serves families no more, with why."""
    found = facilitator_named(project, name)
    return RetireFacilitator(found.id, found.code, reason)


def facilitator_returned(project: Project, name: str) -> ReturnFacilitator:
    """Note that somebody serves families again."""
    found = facilitator_named(project, name)
    return ReturnFacilitator(found.id, found.code)


def work_of(project: Project, code: str) -> "FacilitatorWork":
    """Return what supervision has of somebody, by code name, in the register or not; cheap among 60,000 sessions."""
    from workbench.storage.capacity_reads import facilitator_work

    return facilitator_work(project.file, code)
