"""Indonesia's kabupaten and kota, to choose a study's districts from, and the outlines that come with the program."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

import corpora
from workbench.domain.districts import District, Outline, PlaceLevel
from workbench.domain.errors import AmbiguousName, UnknownThing
from workbench.domain.ids import DistrictId, new_id
from workbench.domain.pictures import Ring

CREDIT: Final = "cahyadsn/wilayah_boundaries (MIT)"
"""Whose work names, codes and outlines are; stands below every map that shows them."""
_KIND = re.compile(r"^(kabupaten|kota)( administrasi)? ", re.IGNORECASE)
_ASKED_KIND = re.compile(r"^(?:kab(?:upaten|\.)?|regency of)\s+", re.IGNORECASE)
_SHORT = {"kabupaten": "Kab.", "kota": "Kota"}


@dataclass(frozen=True, slots=True)
class Regency:
    """A kabupaten or kota. ``code`` is its Kemendagri code, ``bps`` its BPS code of 2017 (empty where it had none).

    ``alone`` tells whether no other one is called so once *Kabupaten* or *Kota* is left away.
    """

    code: str
    bps: str
    name: str
    province: str
    latitude: float
    longitude: float
    alone: bool

    @property
    def bare(self) -> str:
        """Its name without *Kabupaten* or *Kota*."""
        return _KIND.sub("", self.name)

    @property
    def is_city(self) -> bool:
        """Whether it is a kota."""
        return self.name.casefold().startswith("kota ")

    def called(self) -> str:
        """Return what a study calls it: *Garut*; but *Kabupaten Bogor*, for there is a *Kota Bogor*, too."""
        return self.bare if self.alone and not self.is_city else self.name

    def district(self) -> District:
        """Return it as a district of a study, under a new id."""
        name = self.called()
        short = f"{_SHORT[self.name.split(maxsplit=1)[0].casefold()]} {self.bare}"
        aliases = [each for each in (self.name, short) if each != name]
        return District(
            DistrictId(new_id()),
            name,
            self.province,
            self.bps,
            self.code,
            tuple(aliases),
            latitude=self.latitude,
            longitude=self.longitude,
        )


@cache
def regencies() -> tuple[Regency, ...]:
    """Return all 514, by Kemendagri code."""
    text = (corpora.regions() / "kabupaten.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(text)))
    bare = Counter(_folded(_KIND.sub("", row["name"])) for row in rows)
    return tuple(
        Regency(
            row["kemendagri_code"],
            row["bps_code_2017"],
            row["name"],
            row["province"],
            float(row["latitude"]),
            float(row["longitude"]),
            bare[_folded(_KIND.sub("", row["name"]))] == 1,
        )
        for row in rows
    )


def regencies_like(words: str) -> tuple[Regency, ...]:
    """Return those whose name, province or code holds all of ``words``; whose name begins so come first."""
    wanted = _folded(_ASKED_KIND.sub("kabupaten ", words.strip())).split()
    found = [
        each
        for each in regencies()
        if all(word in _folded(f"{each.name} {each.province} {each.code} {each.bps}") for word in wanted)
    ]
    typed = _folded(words)
    return tuple(sorted(found, key=lambda each: (not _begins(each, typed), _folded(each.bare), each.code)))


def regency_named(name: str) -> Regency:
    """Return the one of that name or code. Raises UnknownThing, and AmbiguousName for *Bogor*: kabupaten or kota?"""
    wanted = _folded(_ASKED_KIND.sub("kabupaten ", name.strip()))
    exact = [each for each in regencies() if wanted in {each.code, each.bps, _folded(each.name)}]
    found = exact or [each for each in regencies() if _folded(each.bare) == wanted]
    if not found:
        raise UnknownThing("regency", name)
    if len(found) > 1:
        raise AmbiguousName("regency", name)
    return found[0]


def outline_for(district: District) -> Outline | None:
    """Return the outline that comes with the program for a district, known by its Kemendagri code."""
    rings = _outlines().get(district.code_home_affairs)
    return Outline(district.id, rings, CREDIT) if rings else None


def outlines_for(districts: Iterable[District], level: PlaceLevel) -> tuple[Outline, ...]:
    """Return the outlines that come with the program, as far as they do; there are some of kabupaten only."""
    if level is not PlaceLevel.DISTRICT:
        return ()
    return tuple(outline for each in districts if (outline := outline_for(each)) is not None)


@cache
def land() -> tuple[Ring, ...]:
    """Return Indonesia's coasts, to about 6 km: where regions lie, for maps of the whole country."""
    coasts = json.loads((corpora.regions() / "land.json").read_text(encoding="utf-8"))
    return tuple(tuple((x, y) for x, y in ring) for ring in coasts)


@cache
def _outlines() -> dict[str, tuple[Ring, ...]]:
    shapes = json.loads((corpora.regions() / "outlines.json").read_text(encoding="utf-8"))
    return {code: tuple(tuple((x, y) for x, y in ring) for ring in rings) for code, rings in shapes.items()}


def _begins(regency: Regency, typed: str) -> bool:
    return _folded(regency.bare).startswith(typed) or _folded(regency.name).startswith(typed)


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
