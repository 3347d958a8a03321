"""Districts of the study, and the researcher's statements about codes in them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import lru_cache

from workbench.domain.errors import UnknownThing
from workbench.domain.ids import CodeId, CoderId, CodingId, DistrictId, DistrictLinkId
from workbench.domain.pictures import Ring

_PREFIX = re.compile(r"^(?:kabupaten|kab\.?|regency of|district of)\s+", re.IGNORECASE)
_KECAMATAN = ("kecamatan", "kec.", "kec", "subdistrict of")
_KINDS: Mapping[int, tuple[str, ...]] = {
    0: _KECAMATAN,
    1: ("provinsi", "prov.", "prov", "province of"),
    2: (),
    3: _KECAMATAN,
    4: ("desa", "kelurahan", "kel.", "kel", "village of"),
}
"""What may stand before a name besides *Kabupaten*, by the level of the place: 0 unknown, 1 province to 4 village."""
_LEVELS_OF_BPS: Mapping[int, int] = {2: 1, 4: 2, 7: 3, 10: 4}
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
        """Tell whether ``name`` means this district, *Kabupaten* or the kind of its own level before it or not.

        The codes tell the level: *Kec. Ende* means a subdistrict Ende and not the kabupaten. A place without codes is
        taken for one of these two.
        """
        return bare_name(name) in self.bare_names()

    def bare_names(self) -> frozenset[str]:
        """Return every way to write its name, as ``bare_name`` writes it."""
        return _ways_to_write((self.name, *self.aliases), self._level)

    @property
    def _level(self) -> int:
        """How deep the place lies, by its codes: 0 where they don't tell."""
        if self.code_home_affairs:
            level = self.code_home_affairs.count(".") + 1
            return level if level in _KINDS else 0
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


@lru_cache(maxsize=4096)
def _ways_to_write(names: tuple[str, ...], level: int) -> frozenset[str]:
    """Return names as ``bare_name`` writes them, alone and with each kind of a level before them."""
    kinds = _KINDS[level]
    found: set[str] = set()
    for name in map(bare_name, names):
        kind = next((each for each in kinds if name.startswith(f"{each} ")), "")
        alone = name.removeprefix(kind).strip()
        found |= {name, alone, *(f"{each} {alone}" for each in kinds)}
    return frozenset(found)


def district_named(districts: Iterable[District], name: str) -> District:
    """Return the district that ``name`` or id means; raise UnknownThing when none does."""
    for district in districts:
        if district.id == name or district.bears(name):
            return district
    raise UnknownThing("district", name)


def bare_name(name: str) -> str:
    """Return a name as it is compared: without *Kabupaten* before it, spaces and capitals aside."""
    return _PREFIX.sub("", " ".join(name.split())).casefold()
