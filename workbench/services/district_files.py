"""A study's districts from a small file: what it would add or change is proposed first, and nothing saved."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.coding.district_setup import MOST_PLANNED, ReviseDistricts
from workbench.domain.codes import checked_name
from workbench.domain.districts import District, Outline, PlaceLevel, bare_name
from workbench.domain.errors import InvalidField, NameEmpty
from workbench.domain.ids import DistrictId, new_id
from workbench.domain.store import ProjectReader
from workbench.services.district_columns import columns_of, degrees, names_in, whole_number
from workbench.services.regions import outline_for

if TYPE_CHECKING:
    from workbench.language.readers.sheets import Sheet

SUFFIXES = (".csv", ".tsv", ".xlsx", ".geojson", ".json")
LONGEST_NAME = 500
"""More code points than these are no name but a file gone wrong, which no table or picture could show."""
FROM_FILE = ""
"""No credit is known of an outline that a person brought."""


class DistrictFate(StrEnum):
    """What becomes of a row of a file of districts."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


class RowTrouble(StrEnum):
    """Why a row is refused."""

    NO_NAME = "no_name"
    TWICE = "twice"
    AMBIGUOUS = "ambiguous"
    TAKEN = "taken"
    VALUE = "value"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class DistrictRow:
    """A row: its number as the spreadsheet shows it, and what becomes of it.

    ``changed`` names the fields that get another value (``outline`` among them). ``field`` and ``value`` are those
    that a row with a bad VALUE was refused for. ``shapeless`` says that a shape stood there which can't be used.
    """

    number: int
    name: str
    fate: DistrictFate
    district: District | None = None
    outline: Outline | None = None
    changed: tuple[str, ...] = ()
    trouble: RowTrouble | None = None
    field: str = ""
    value: str = ""
    shapeless: bool = False


@dataclass(frozen=True, slots=True)
class DistrictSheet:
    """What a file would say of the districts. ``ignored`` are titles of properties that were not taken."""

    rows: tuple[DistrictRow, ...]
    ignored: tuple[str, ...] = ()

    def operation(self) -> ReviseDistricts | None:
        """Return the one operation that writes all of it, or None when it says nothing new."""
        told = [row for row in self.rows if row.fate in {DistrictFate.NEW, DistrictFate.CHANGED}]
        districts = tuple(row.district for row in told if row.district is not None)
        outlines = tuple(row.outline for row in told if row.outline is not None)
        return ReviseDistricts(districts, outlines) if told else None

    def count(self, fate: DistrictFate) -> int:
        """Return how many rows share a fate."""
        return sum(row.fate is fate for row in self.rows)

    def refused(self) -> tuple[DistrictRow, ...]:
        """Return the rows that are refused."""
        return tuple(row for row in self.rows if row.fate is DistrictFate.REFUSED)


def districts_in_file(reader: ProjectReader, level: PlaceLevel, path: Path) -> DistrictSheet:
    """Read a file with one district a row (GeoJSON: a feature) and propose what it says.

    A row means the district that bears its Kemendagri code, else its BPS code, else its name. Empty cells say nothing,
    and districts that the file does not name stay as they are.

    Raises:
        FileRefused: the file can't be read, or none of its columns names districts.
        UnknownField: a sheet has a column that is not known. Of GeoJSON, unknown properties are left out.
    """
    from workbench.language.readers.room import ReadingRoom

    with ReadingRoom() as room:
        sheet = room.places(path)
    columns = columns_of(path, sheet.header, strict=sheet.format != "geojson")
    proposing = _Proposing(reader, level)
    rows = [
        proposing.row(number, columns.said(cells), _shape_of(sheet, cells))
        for number, cells in zip(sheet.numbers, sheet.rows, strict=True)
    ]
    rows += [
        DistrictRow(bad.number, "", DistrictFate.REFUSED, trouble=RowTrouble.BROKEN, value=bad.fault.value)
        for bad in sheet.bad
    ]
    return DistrictSheet(tuple(sorted(rows, key=lambda each: each.number)), columns.ignored)


def described(district: District, said: Mapping[str, str]) -> District:
    """Return a district with what a row or a form says of it; raise InvalidField for a bad value.

    ``said`` has the fields of ``district_columns``; what it does not name stays.
    """
    plans = {field: whole_number(field, said[field]) for field in _PLANS if field in said}
    for field, number in plans.items():
        if number > MOST_PLANNED:
            raise InvalidField(field, str(number))
    places = {field: degrees(field, said[field]) for field in ("latitude", "longitude") if field in said}
    names = names_in(said["aliases"]) if "aliases" in said else district.aliases
    name = said.get("name", district.name)
    if len(name) > LONGEST_NAME:
        raise InvalidField("name", f"{name[:_SHOWN]}…")
    return replace(
        district,
        name=district.name if district.bears(name) else name,
        province=said.get("province", district.province),
        code=said.get("code", district.code),
        code_home_affairs=said.get("kemendagri_code", district.code_home_affairs),
        aliases=names,
        planned_fgds=plans.get("planned_fgds", district.planned_fgds),
        planned_interviews=plans.get("planned_interviews", district.planned_interviews),
        notes=said.get("notes", district.notes),
        latitude=places.get("latitude", district.latitude),
        longitude=places.get("longitude", district.longitude),
    )


_SHOWN = 40
_PLANS = ("planned_fgds", "planned_interviews")
_COMPARED = (
    *("name", "province", "code", "code_home_affairs", "aliases", "planned_fgds", "planned_interviews"),
    *("notes", "latitude", "longitude"),
)


class _Proposing:
    """Finds what each row means, one after the other: a name that one row took is taken for the next."""

    def __init__(self, reader: ProjectReader, level: PlaceLevel) -> None:
        self._known: dict[DistrictId, District] = {}
        self._bearers: dict[str, dict[DistrictId, District]] = defaultdict(dict)
        for each in reader.all(District):
            self._learn(each)
        self._shapes = {each.district: each for each in reader.all(Outline)}
        self._level = level
        self._met: set[DistrictId] = set()

    def row(self, number: int, said: Mapping[str, str], shape: str) -> DistrictRow:
        """Return what a row says, of which district."""
        name = said.get("name", "")
        try:
            checked_name(name)
            meant = self._meant(said)
            after = described(meant[0] if meant else _new(name), said)
        except NameEmpty:
            return DistrictRow(number, name, DistrictFate.REFUSED, trouble=RowTrouble.NO_NAME)
        except InvalidField as bad:
            trouble = RowTrouble.VALUE
            shown = name[:LONGEST_NAME]
            return DistrictRow(
                number, shown, DistrictFate.REFUSED, trouble=trouble, field=bad.name, value=bad.value
            )
        refused = self._trouble(meant, after)
        if refused is not None:
            return DistrictRow(number, name, DistrictFate.REFUSED, trouble=refused)
        before = meant[0] if meant else None
        self._met.add(after.id)
        self._learn(after)
        return self._fated(DistrictRow(number, after.name, DistrictFate.NEW, after), before, shape)

    def _learn(self, district: District) -> None:
        """Know a district by its names from now on, and no more by those that it had."""
        before = self._known.get(district.id)
        for name in before.bare_names() if before is not None else ():
            self._bearers[name].pop(district.id, None)
        for name in district.bare_names():
            self._bearers[name][district.id] = district
        self._known[district.id] = district

    def _bearing(self, name: str) -> list[District]:
        return list(self._bearers.get(bare_name(name), {}).values())

    def _fated(self, row: DistrictRow, before: District | None, shape: str) -> DistrictRow:
        assert row.district is not None
        outline, shapeless = self._outline(row.district, shape)
        row = replace(row, outline=outline, shapeless=shapeless)
        if before is None:
            return row
        changed = [each for each in _COMPARED if getattr(before, each) != getattr(row.district, each)]
        if outline is not None:
            changed.append("outline")
        fate = DistrictFate.CHANGED if changed else DistrictFate.UNCHANGED
        return replace(row, fate=fate, changed=tuple(changed))

    def _meant(self, said: Mapping[str, str]) -> list[District]:
        """Return the districts that a row may mean, by the surest sign that fits any."""
        sure, code = said.get("kemendagri_code", ""), said.get("code", "")
        coded = [each for each in self._known.values() if sure and each.code_home_affairs == sure]
        coded = coded or [each for each in self._known.values() if code and each.code == code]
        # Who bears another Kemendagri code is another one, whatever else is the same.
        able = [each for each in coded if not sure or each.code_home_affairs in {"", sure}]
        return able or [
            each for each in self._bearing(said["name"]) if not sure or each.code_home_affairs in {"", sure}
        ]

    def _trouble(self, meant: Sequence[District], after: District) -> RowTrouble | None:
        if len(meant) > 1:
            return RowTrouble.AMBIGUOUS
        if after.id in self._met:
            return RowTrouble.TWICE
        if any(each.id != after.id for each in self._bearing(after.name)):
            return RowTrouble.TAKEN
        return None

    def _outline(self, district: District, shape: str) -> tuple[Outline | None, bool]:
        """Return the district's new outline, None when it has that already, and whether its shape is of no use."""
        from workbench.analysis.shapes import modest
        from workbench.language.readers.geojson import rings_in

        there = self._shapes.get(district.id)
        rings = modest(rings_in(shape)) if shape else ()
        if rings:
            found: Outline | None = Outline(district.id, rings, FROM_FILE)
        else:
            known = self._level is PlaceLevel.DISTRICT and there is None
            found = outline_for(district) if known else None
        return (found if found != there else None), bool(shape) and not rings


def _new(name: str) -> District:
    return District(DistrictId(new_id()), name)


def _shape_of(sheet: "Sheet", cells: Sequence[str]) -> str:
    return cells[-1] if sheet.format == "geojson" else ""
