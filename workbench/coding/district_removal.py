"""Deleting a district, and what that would take with it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from workbench.coding.memos import memos_on
from workbench.domain.cases import Case
from workbench.domain.convergence import Convergence
from workbench.domain.districts import District, DistrictLink, Outline
from workbench.domain.errors import DistrictInUse
from workbench.domain.facilitators import Facilitator
from workbench.domain.frameworks import SubjectKind, Summary
from workbench.domain.ids import DistrictId
from workbench.domain.joint_displays import JointDisplay
from workbench.domain.memos import MemoTarget
from workbench.domain.mentorships import Mentorship
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.participants import Participant
from workbench.domain.sources import Source
from workbench.domain.store import ProjectReader, ProjectStore
from workbench.domain.supervision_filters import SavedFilter


@dataclass(frozen=True, slots=True)
class DistrictContents:
    """What hangs on a district. Sources and participants stay, without it; what supervision keeps forbids deleting.

    ``facilitators`` counts those of the register, ``mentorships`` their pairs.
    """

    sources: int
    participants: int
    links: int
    summaries: int
    memos: int
    cases: int
    sessions: int
    facilitators: int = 0
    mentorships: int = 0


def district_contents(reader: ProjectReader, district: DistrictId) -> DistrictContents:
    """Count what hangs on a district."""
    return DistrictContents(
        len(reader.where(Source, district=district)),
        len(reader.where(Participant, district=district)),
        len(reader.where(DistrictLink, district=district)),
        len(_summaries(reader, district)),
        len(memos_on(reader, MemoTarget.DISTRICT, {district})),
        len(reader.where(Case, district=district)),
        len(reader.session_numbers(district)),
        len(reader.where(Facilitator, district=district)),
        len(reader.where(Mentorship, district=district)),
    )


@dataclass(frozen=True, slots=True)
class RemoveDistrict:
    """Delete a district with what was stated, summed up and noted about it; sources and people stay without one."""

    district: DistrictId
    name: str = ""

    @property
    def step(self) -> Step:
        """Named by the district, when the caller gave its name."""
        return Step("remove_district", self.name)

    def apply(self, store: ProjectStore) -> Restoration:
        """Remove it. Raises UnknownThing, and DistrictInUse while supervision has records there."""
        district = store.get(District, self.district)
        cases = len(store.where(Case, district=district.id))
        sessions = len(store.session_numbers(district.id))
        facilitators = len(store.where(Facilitator, district=district.id))
        if cases or sessions or facilitators or store.where(Mentorship, district=district.id):
            raise DistrictInUse(district.name, cases, sessions, facilitators)
        log = EditLog(store)
        log.put(*(replace(each, district=None) for each in store.where(Source, district=district.id)))
        log.put(*(replace(each, district=None) for each in store.where(Participant, district=district.id)))
        log.put(*_displays_without(store, district.id))
        log.remove(*memos_on(store, MemoTarget.DISTRICT, {district.id}))
        log.remove(*_summaries(store, district.id))
        log.remove(*(each for each in store.all(Convergence) if each.district == district.id))
        log.put(*_filters_without(store, district.id))
        log.remove(*store.where(DistrictLink, district=district.id))
        outline = store.find(Outline, district.id)
        if outline is not None:
            log.remove(outline)
        log.remove(district)
        return log.inverse(self.step)


def _summaries(reader: ProjectReader, district: DistrictId) -> list[Summary]:
    return [
        each for each in reader.all(Summary) if each.kind is SubjectKind.DISTRICT and each.subject == district
    ]


def _displays_without(reader: ProjectReader, district: DistrictId) -> Iterable[JointDisplay]:
    """Return the joint displays that name a district, without it."""
    for display in reader.all(JointDisplay):
        if any(row.district == district for row in display.rows):
            rows = (replace(row, district=None) if row.district == district else row for row in display.rows)
            yield replace(display, rows=tuple(rows))


def _filters_without(reader: ProjectReader, district: DistrictId) -> Iterable[SavedFilter]:
    """Return the saved filters that name a district, without it."""
    for saved in reader.all(SavedFilter):
        if district in saved.filter.districts:
            left = tuple(each for each in saved.filter.districts if each != district)
            yield replace(saved, filter=replace(saved.filter, districts=left))
