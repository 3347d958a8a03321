"""Districts of the study, and the researcher's statements about codes in them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from workbench.domain.errors import UnknownThing
from workbench.domain.ids import CodeId, CoderId, CodingId, DistrictId, DistrictLinkId
from workbench.domain.pictures import Ring

_PREFIX = re.compile(r"^(?:kabupaten|kab\.?|regency of|district of)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class District:
    """A place of the study, as a rule a kabupaten. ``code`` is the BPS code, ``code_home_affairs`` the Kemendagri code.

    ``aliases`` are other ways to write the name. ``planned_fgds`` and ``planned_interviews`` are the sampling plan, 0
    where none was made. ``latitude`` and ``longitude`` are those of its middle, in degrees (WGS 84).
    """

    id: DistrictId
    name: str
    province: str = ""
    code: str = ""
    code_home_affairs: str = ""
    aliases: tuple[str, ...] = ()
    position: int = 0
    planned_fgds: int = 0
    planned_interviews: int = 0
    notes: str = ""
    latitude: float | None = None
    longitude: float | None = None

    def bears(self, name: str) -> bool:
        """Tell whether ``name``, with or without *Kabupaten* before it, means this district."""
        return bare_name(name) in self.bare_names()

    def bare_names(self) -> frozenset[str]:
        """Return every way to write its name, as ``bare_name`` writes it."""
        return frozenset(map(bare_name, (self.name, *self.aliases)))


class PlaceLevel(StrEnum):
    """What the places of a study are: a district is called by this level wherever its name is shown."""

    PROVINCE = "province"
    DISTRICT = "kabupaten"
    SUBDISTRICT = "kecamatan"
    VILLAGE = "desa"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Outline:
    """The shape of a district on a map: the borders of its parts; ``credit`` says whose work it is."""

    district: DistrictId
    rings: tuple[Ring, ...]
    credit: str = ""

    @property
    def id(self) -> DistrictId:
        """An outline is known by its district."""
        return self.district


@dataclass(frozen=True, slots=True)
class DistrictLink:
    """The researcher's own statement that a code matters in a district, beside what the codings show."""

    id: DistrictLinkId
    code: CodeId
    district: DistrictId
    coder: CoderId
    created_at: datetime
    note: str = ""
    evidence: tuple[CodingId, ...] = ()

    def restated(self, note: str, evidence: tuple[CodingId, ...]) -> "DistrictLink":
        """Return the link with another note and evidence."""
        return replace(self, note=note, evidence=evidence)


def district_named(districts: Iterable[District], name: str) -> District:
    """Return the district that ``name`` or id means; raise UnknownThing when none does."""
    for district in districts:
        if district.id == name or district.bears(name):
            return district
    raise UnknownThing("district", name)


def bare_name(name: str) -> str:
    """Return a name as it is compared: without *Kabupaten* before it, spaces and capitals aside."""
    return _PREFIX.sub("", " ".join(name.split())).casefold()
