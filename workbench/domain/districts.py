"""Districts of the study, and the researcher's statements about codes in them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from workbench.domain.errors import UnknownThing
from workbench.domain.ids import CodeId, CoderId, CodingId, DistrictId, DistrictLinkId

_PREFIX = re.compile(r"^(?:kabupaten|kab\.?|regency of|district of)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class District:
    """A kabupaten of the study. ``code`` is the BPS code, ``code_home_affairs`` the Kemendagri code.

    ``aliases`` are other ways to write the name.
    """

    id: DistrictId
    name: str
    province: str = ""
    code: str = ""
    code_home_affairs: str = ""
    aliases: tuple[str, ...] = ()
    position: int = 0

    def bears(self, name: str) -> bool:
        """Tell whether ``name``, with or without *Kabupaten* before it, means this district."""
        wanted = _bare(name)
        return any(_bare(own) == wanted for own in (self.name, *self.aliases))


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


def _bare(name: str) -> str:
    return _PREFIX.sub("", " ".join(name.split())).casefold()
