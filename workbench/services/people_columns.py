"""Which column of a sheet of participants says what, by its title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.domain.districts import District
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.participants import Role
from workbench.supervision.personal_numbers import holds_personal_number

_NAMES = (
    *(
        "nama kode",
        "kode nama",
        "code name",
        "nama samaran",
        "pseudonym",
        "inisial",
        "initials",
        "kode",
        "code",
    ),
    *("partisipan", "participant", "peserta", "penutur", "pembicara", "speaker", "informan", "responden"),
    *("nama", "name"),
)
_SOURCES = ("sumber", "source", "transkrip", "transcript", "berkas", "file", "fgd", "wawancara", "interview")
_DISTRICTS = ("kabupaten", "kabupaten/kota", "kab", "kab.", "kab/kota", "district", "regency")
_PLACES = (
    *_DISTRICTS,
    *(
        "kecamatan",
        "kec",
        "kec.",
        "subdistrict",
        "sub-district",
        "desa",
        "kelurahan",
        "desa/kelurahan",
        "village",
    ),
    *("provinsi", "province", "wilayah", "tempat", "region", "place"),
)
_MOST = 0.5
_ROLES = ("peran", "role", "kedudukan")
_ROLE_WORDS = {
    Role.MODERATOR: ("moderator", "pewawancara", "fasilitator fgd", "interviewer", "peneliti"),
    Role.FACILITATOR: ("pendamping", "pendamping sosial", "pendamping pkh", "facilitator", "fasilitator"),
    Role.COORDINATOR: ("koordinator", "coordinator", "korkab", "koordinator kabupaten"),
    Role.OFFICIAL: ("dinas", "dinas sosial", "official", "pejabat"),
    Role.BENEFICIARY: ("kpm", "penerima manfaat", "beneficiary", "keluarga penerima manfaat"),
    Role.OTHER: ("lain", "lainnya", "lain-lain", "other"),
}
_SPACES = re.compile(r"[\s_]+")


@dataclass(frozen=True, slots=True)
class PeopleColumns:
    """The places of the columns (from 0) that name the participant, source, district and role; None where none does.

    ``attributes`` are the others, as (place, title); ``left_out`` titles of columns with numbers of persons (NIK, KK).
    """

    name: int
    source: int | None = None
    district: int | None = None
    role: int | None = None
    attributes: tuple[tuple[int, str], ...] = ()
    left_out: tuple[str, ...] = ()
    role_title: str = ""

    def attributes_in(self, cells: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """Return what a row's cells say of its participant; empty cells say nothing.

        Words in the column for roles that name none of ours are kept as an attribute, so that they are not lost.
        """
        found = [(title, value_of(cells, place)) for place, title in self.attributes]
        role = value_of(cells, self.role)
        if role and role_in(role) is None:
            found.append((self.role_title, role))
        return tuple((title, value) for title, value in found if value)


def columns_of(
    path: Path, header: Sequence[str], rows: Sequence[Sequence[str]], districts: Sequence[District] = ()
) -> PeopleColumns:
    """Return what the columns say; the one of places is that whose cells mostly name ``districts`` of the study.

    A study's districts may be kecamatan or provinces as well. Where no column names them, a title that means kabupaten
    decides. Raises FileRefused (NO_PARTICIPANTS) when no column names the participants.
    """
    titles = [_plain(title) for title in header]
    name = _first(titles, _NAMES)
    if name is None:
        raise FileRefused(path, FileReason.NO_PARTICIPANTS)
    source, role = _first(titles, _SOURCES), _first(titles, _ROLES)
    district = _district_column(titles, rows, districts)
    taken = {name, source, district, role}
    personal = {
        place for place in range(len(titles)) if any(holds_personal_number(row[place]) for row in rows)
    }
    others = [place for place, title in enumerate(titles) if title and place not in taken]
    return PeopleColumns(
        name,
        source,
        district,
        role,
        tuple((place, header[place].strip()) for place in others if place not in personal),
        tuple(header[place].strip() for place in others if place in personal),
        header[role].strip() if role is not None else "",
    )


def value_of(cells: Sequence[str], place: int | None) -> str:
    """Return what a cell says, without white space around it; "" for no column."""
    return "" if place is None else " ".join(cells[place].split())


def role_in(words: str) -> Role | None:
    """Return the role that a cell names, by its word in either language or by its name in this program."""
    plain = _plain(words)
    for role, names in _ROLE_WORDS.items():
        if plain == role.value or plain in names:
            return role
    return None


def _district_column(
    titles: Sequence[str], rows: Sequence[Sequence[str]], districts: Sequence[District]
) -> int | None:
    for place in (titles.index(word) for word in _PLACES if word in titles):
        told = [value for value in (value_of(row, place) for row in rows) if value]
        known = sum(any(district.bears(value) for district in districts) for value in told)
        if told and known >= _MOST * len(told):
            return place
    return _first(titles, _DISTRICTS)


def _first(titles: Sequence[str], words: Sequence[str]) -> int | None:
    """Return the column whose title is the first of ``words`` that any column bears."""
    return next((titles.index(word) for word in words if word in titles), None)


def _plain(words: str) -> str:
    return _SPACES.sub(" ", words).strip().casefold()
