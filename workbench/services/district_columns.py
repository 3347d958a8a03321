"""Which column of a file of districts says what, by its title, in Indonesian and English."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workbench.domain.errors import FieldTwice, FileReason, FileRefused, InvalidField, UnknownField

_TITLES: Final[Mapping[str, tuple[str, ...]]] = {
    "name": (
        *("nama", "name", "nama kabupaten", "nama kecamatan", "nama desa", "nama wilayah", "nama tempat"),
        *("kabupaten", "kabupaten/kota", "kab/kota", "kecamatan", "desa", "desa/kelurahan", "kelurahan"),
        *("district", "subdistrict", "village", "regency", "place", "wilayah", "tempat"),
        # the national mapping agency's and GADM's titles
        *("wadmkd", "wadmkc", "wadmkk", "name_4", "name_3", "name_2"),
    ),
    "province": ("provinsi", "province", "propinsi", "wadmpr", "name_1"),
    "kemendagri_code": (
        *("kemendagri_code", "kode kemendagri", "kode wilayah", "kode dagri", "kdpkab", "kdcpum", "kdppum"),
    ),
    "code": (
        "kode bps",
        "bps code",
        "bps",
        "kode bps 2017",
        "bps code 2017",
        "kdbbps",
        "kdcbps",
        "kode",
        "code",
    ),
    "aliases": ("alias", "aliases", "nama lain", "sebutan", "also called"),
    "planned_fgds": ("planned_fgds", "rencana fgd", "fgd direncanakan", "fgd yang direncanakan"),
    "planned_interviews": (
        *("planned_interviews", "rencana wawancara", "wawancara direncanakan"),
        "wawancara yang direncanakan",
    ),
    "notes": ("catatan", "notes", "note", "keterangan"),
    "latitude": ("latitude", "lintang", "garis lintang", "lat"),
    "longitude": ("longitude", "bujur", "garis bujur", "lng", "lon", "long"),
    "position": ("position", "urutan", "no", "no.", "nomor"),
}
FIELDS: Final = tuple(_TITLES)
_SIGNS = re.compile(r"[\s_]+")
_KEMENDAGRI = re.compile(r"\d\d\.\d\d(?:\.\d\d(?:\.\d{4})?)?")


@dataclass(frozen=True, slots=True)
class DistrictColumns:
    """The places of the columns (from 0), by field; ``ignored`` are titles of columns that say nothing to us."""

    places: Mapping[str, int]
    ignored: tuple[str, ...] = ()

    def said(self, cells: Sequence[str]) -> dict[str, str]:
        """Return what a row says, by field; empty cells say nothing. Notes keep their lines."""
        found = {
            field: cells[place].strip() if field == "notes" else " ".join(cells[place].split())
            for field, place in self.places.items()
        }
        # A column *kode* may be of either register: only Kemendagri's has dots.
        if _KEMENDAGRI.fullmatch(found.get("code", "")) and not found.get("kemendagri_code"):
            found["kemendagri_code"] = found.pop("code")
        return {field: value for field, value in found.items() if value}


def columns_of(path: Path, header: Sequence[str], *, strict: bool) -> DistrictColumns:
    """Return what the columns of a file say.

    Raises:
        FileRefused: none names the places (NO_DISTRICTS).
        FieldTwice: two bear the same title.
        UnknownField: ``strict``, and a column is none that is known here.
    """
    # Not above: with it come the readers of all formats, which the window's start has no use for.
    from workbench.language.readers.geojson import OUTLINE

    places: dict[str, int] = {}
    ignored: list[str] = []
    titles = [_plain(title) for title in header]
    for place, title in enumerate(titles):
        field = next((each for each, known in _TITLES.items() if title in map(_plain, known)), None)
        if title == OUTLINE or not title:
            continue
        if field is None:
            ignored.append(header[place].strip())
        elif field not in places:
            places[field] = place
        elif _better(field, title, titles[places[field]]):
            ignored.append(header[places[field]].strip())
            places[field] = place
        elif title == titles[places[field]]:
            raise FieldTwice(header[place].strip())
        else:
            ignored.append(header[place].strip())
    if "name" not in places:
        raise FileRefused(path, FileReason.NO_DISTRICTS)
    if strict and ignored:
        raise UnknownField(ignored[0])
    return DistrictColumns(places, tuple(ignored))


def whole_number(field: str, words: str) -> int:
    """Return a plan's number; raise InvalidField for what is none."""
    plain = words.removesuffix(".0")
    if not plain.isdecimal() or len(plain) > 6:
        raise InvalidField(field, words)
    return int(plain)


def degrees(field: str, words: str) -> float:
    """Return degrees, with a comma or a point as decimal sign; raise InvalidField for what are none."""
    most = 90 if field == "latitude" else 180
    try:
        found = float(words.replace(",", "."))
    except ValueError:
        raise InvalidField(field, words) from None
    if not -most <= found <= most:
        raise InvalidField(field, words)
    return found


def names_in(words: str) -> tuple[str, ...]:
    """Return names that ``;`` parts, each once."""
    return tuple(dict.fromkeys(each for part in words.split(";") if (each := " ".join(part.split()))))


def _better(field: str, title: str, before: str) -> bool:
    known = [_plain(each) for each in _TITLES[field]]
    return known.index(title) < known.index(before)


def _plain(words: str) -> str:
    return _SIGNS.sub(" ", words).strip().casefold()
