"""Districts of the study, and the researcher's statements about codes in them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from workbench.domain.errors import UnknownThing
from workbench.domain.ids import CodeId, CoderId, CodingId, DistrictId, DistrictLinkId
from workbench.domain.pictures import Ring

_KABUPATEN, _KECAMATAN = r"kabupaten|kab\.?|regency of|district of", r"kecamatan|kec\.?|subdistrict of"
_KINDS = {
    0: f"{_KABUPATEN}|{_KECAMATAN}",
    1: r"provinsi|prov\.?|province of",
    2: _KABUPATEN,
    3: _KECAMATAN,
    4: r"desa|kelurahan|kel\.?|village of",
}
_PREFIXES = {level: re.compile(rf"^(?:{kinds})\s+", re.IGNORECASE) for level, kinds in _KINDS.items()}
"""What may stand before a name, by the level of the place: 0 unknown, 1 province to 4 village."""
_LEVELS_OF_BPS = {2: 1, 4: 2, 7: 3, 10: 4}
"""The level of a place by the digits of its BPS code."""


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
        """Tell whether ``name`` means this district, with or without the kind of its level before it.

        The codes tell the level: *Kabupaten Ende* means Ende where that is a kabupaten, and *Kec. Ende* does not. Of a
        place without codes both are taken.
        """
        prefix = _PREFIXES[self._level]
        wanted = _bare(name, prefix)
        return any(_bare(own, prefix) == wanted for own in (self.name, *self.aliases))

    @property
    def _level(self) -> int:
        """How deep the place lies, by its codes: 0 where they don't tell."""
        if self.code_home_affairs:
            level = self.code_home_affairs.count(".") + 1
            return level if level in _PREFIXES else 0
        return _LEVELS_OF_BPS.get(len(self.code), 0)


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


def _bare(name: str, prefix: re.Pattern[str]) -> str:
    return prefix.sub("", " ".join(name.split())).casefold()
