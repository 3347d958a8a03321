"""Operations on the researcher's own statements about codes in districts."""

from dataclasses import dataclass, replace
from typing import ClassVar

from workbench.coding.district_setup import refuse_bad_facts
from workbench.domain.coders import Coder
from workbench.domain.codes import Code, checked_name
from workbench.domain.districts import District, DistrictLink, Outline
from workbench.domain.errors import NameTaken
from workbench.domain.evidence import cited_coding
from workbench.domain.ids import DistrictLinkId
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.store import ProjectStore


@dataclass(frozen=True, slots=True)
class LinkDistrict:
    """State that a code matters in a district, or restate it with another note and evidence."""

    link: DistrictLink

    @property
    def step(self) -> Step:
        """One step for one link."""
        return Step("link_district")

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep the link; raise UnknownThing when code, district or a piece of evidence is not there."""
        store.get(Code, self.link.code)
        store.get(District, self.link.district)
        for coding in self.link.evidence:
            cited_coding(store, coding)
        log = EditLog(store)
        log.put(self.link)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class UnlinkDistrict:
    """Take a statement back."""

    link: DistrictLinkId

    @property
    def step(self) -> Step:
        """One step for one link."""
        return Step("unlink_district")

    def apply(self, store: ProjectStore) -> Restoration:
        """Remove the link; raise UnknownThing when it is not there."""
        log = EditLog(store)
        log.remove(store.get(DistrictLink, self.link))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class AddDistrict:
    """Add a district to the study, behind those that are there, with its outline where one is known."""

    district: District
    outline: Outline | None = None

    @property
    def step(self) -> Step:
        """Named by the district."""
        return Step("add_district", self.district.name)

    def apply(self, store: ProjectStore) -> Restoration:
        """Add the district. Raises NameEmpty, InvalidField, and NameTaken when its name means another one."""
        name = checked_name(self.district.name)
        refuse_bad_facts(self.district)
        known = store.all(District)
        if any(each.bears(name) for each in known):
            raise NameTaken(name)
        last = max((each.position for each in known), default=-1)
        log = EditLog(store)
        log.add(replace(self.district, name=name, position=last + 1))
        if self.outline is not None:
            log.add(self.outline)
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class FoundStudy:
    """Give an empty project its districts, their outlines and coders."""

    VERB: ClassVar[str] = "found_study"

    districts: tuple[District, ...]
    coders: tuple[Coder, ...] = ()
    outlines: tuple[Outline, ...] = ()

    @property
    def step(self) -> Step:
        """Named by how many districts."""
        return Step(self.VERB, count=len(self.districts))

    def apply(self, store: ProjectStore) -> Restoration:
        """Put districts, outlines and coders."""
        log = EditLog(store)
        log.put(*self.districts, *self.coders, *self.outlines)
        return log.inverse(self.step)
