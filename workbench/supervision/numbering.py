"""Numbers of sessions: without gaps within district and year, as ``END/2026/003``."""

import re
from collections.abc import Iterable

from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.domain.store import ProjectReader

_KIND_OF_DISTRICT = re.compile(
    r"^(?:kabupaten|kab\.?|kota|kecamatan|kec\.?|kelurahan|desa|provinsi"
    r"|(?:regency|city|district|subdistrict|village|province) of)\s+",
    re.IGNORECASE,
)
_YEAR_AND_PLACE = re.compile(r"/(\d{4})/(\d+)$")
_SHORTEST = 3


def district_marks(districts: Iterable[District]) -> dict[DistrictId, str]:
    """Return each district's mark: its first three letters in capitals, more where an earlier district has those.

    Districts that are added at the end leave the marks of the others as they were.
    """
    marks: dict[DistrictId, str] = {}
    for district in sorted(districts, key=lambda each: (each.position, each.id)):
        marks[district.id] = _free_mark(district.name, set(marks.values()))
    return marks


def next_number(reader: ProjectReader, district: DistrictId, year: int) -> str:
    """Return the number of the next session that a district holds in ``year``."""
    used = [_place_in_year(number, year) for number in reader.session_numbers(district)]
    mark = district_marks(reader.all(District))[district]
    return f"{mark}/{year:04}/{max(used, default=0) + 1:03}"


def _place_in_year(number: str, year: int) -> int:
    match = _YEAR_AND_PLACE.search(number)
    return int(match[2]) if match is not None and int(match[1]) == year else 0


def _free_mark(name: str, taken: set[str]) -> str:
    bare = _KIND_OF_DISTRICT.sub("", " ".join(name.split()))
    letters = "".join(letter for letter in bare.upper() if letter.isalnum()) or "X"
    for length in range(_SHORTEST, len(letters) + 1):
        if letters[:length] not in taken:
            return letters[:length]
    number = 1
    while (mark := f"{letters}{number if number > 1 else ''}") in taken:
        number += 1
    return mark
