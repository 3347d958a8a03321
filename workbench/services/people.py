"""The people of a study: who speaks where, what is known of them, and bringing that in from a sheet."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.coding.participants import ChangeParticipants
from workbench.domain.districts import District, district_named
from workbench.domain.errors import AmbiguousName, RuleBroken, UnknownThing
from workbench.domain.ids import ParticipantId, SourceId, new_id
from workbench.domain.participants import Participant
from workbench.domain.sources import Source
from workbench.services.people_columns import PeopleColumns, columns_of, role_in, value_of
from workbench.services.projects import Project

if TYPE_CHECKING:
    from workbench.language.readers.sheets import Sheet


@dataclass(frozen=True, slots=True)
class PersonItem:
    """A participant as lists show it: the sources with the number of turns in each (0: sat silent)."""

    participant: Participant
    district: District | None
    talks: tuple[tuple[Source, int], ...]

    @property
    def turns(self) -> int:
        """How often the person speaks, in all sources together."""
        return sum(turns for _, turns in self.talks)


class RowFate(StrEnum):
    """What becomes of a row of a sheet of participants."""

    DESCRIBES = "describes"
    UNCHANGED = "unchanged"
    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class PeopleRow:
    """A row of a sheet: its number as the spreadsheet shows it, whom it names, and what becomes of it."""

    number: int
    name: str
    fate: RowFate
    changed: Participant | None = None
    what: str = ""


@dataclass(frozen=True, slots=True)
class PeopleSheet:
    """What a sheet would say of the participants. Nothing is saved yet."""

    columns: PeopleColumns
    rows: tuple[PeopleRow, ...]

    def operation(self) -> ChangeParticipants | None:
        """Return the one operation that writes all of it, or None when it says nothing new."""
        # Of several rows about one participant the last holds what all of them say.
        changed = {row.changed.id: row.changed for row in self.rows if row.changed is not None}
        return ChangeParticipants(tuple(changed.values())) if changed else None

    def strangers(self) -> tuple[PeopleRow, ...]:
        """Return the rows that name nobody, more than one person, or are broken."""
        return tuple(row for row in self.rows if row.fate not in {RowFate.DESCRIBES, RowFate.UNCHANGED})

    def count(self, fate: RowFate) -> int:
        """Return how many rows share a fate."""
        return sum(1 for row in self.rows if row.fate is fate)


def person_items(project: Project) -> tuple[PersonItem, ...]:
    """Return everybody, in the order in which they came into the study."""
    from workbench.storage.reads import participant_turns

    sources = {source.id: source for source in project.reader.all(Source)}
    districts = {district.id: district for district in project.reader.all(District)}
    talks: dict[ParticipantId, list[tuple[Source, int]]] = defaultdict(list)
    for person, source, turns in participant_turns(project.file):
        talks[person].append((sources[source], turns))
    return tuple(
        PersonItem(each, districts[each.district] if each.district else None, tuple(talks[each.id]))
        for each in project.reader.all(Participant)
    )


def participant_named(items: Sequence[PersonItem], name: str, source: SourceId | None = None) -> Participant:
    """Return the participant of that id or code name, of one source when several sources have a *P1*.

    Raises UnknownThing and AmbiguousName.
    """
    named = [item.participant for item in items if item.participant.id == name]
    if not named:
        here = (item for item in items if source is None or source in {each.id for each, _ in item.talks})
        named = [item.participant for item in here if _folded(item.participant.name) == _folded(name)]
    if not named:
        raise UnknownThing("participant", name)
    if len(named) > 1:
        raise AmbiguousName("participant", name)
    return named[0]


def newcomer(name: str) -> Participant:
    """Return a participant of that code name who is not in the study yet, in the role that the name tells of."""
    from workbench.language.speakers import guess_role

    clean = " ".join(name.split())
    return Participant(ParticipantId(new_id()), clean, guess_role(clean)[0])


def people_in_sheet(project: Project, path: Path) -> PeopleSheet:
    """Read a sheet with one participant a row and propose what it says of each.

    A row names its participant by code name, and by source or district where several bear that name.

    Raises:
        FileRefused: the file is no sheet, or none of its columns names the participants.
    """
    from workbench.language.readers.room import ReadingRoom

    with ReadingRoom() as room:
        sheet = room.sheet(path)
    columns = columns_of(sheet.path, sheet.header, sheet.rows, project.reader.all(District))
    return PeopleSheet(columns, tuple(_rows(project, sheet, columns)))


def _rows(project: Project, sheet: "Sheet", columns: PeopleColumns) -> Iterable[PeopleRow]:
    items = person_items(project)
    found = _Finding(items, project.reader.all(District))
    for number, cells in zip(sheet.numbers, sheet.rows, strict=True):
        yield found.row(number, cells, columns)
    for bad in sheet.bad:
        yield PeopleRow(bad.number, "", RowFate.BAD, what=bad.fault.value)


class _Finding:
    """Finds whom each row of a sheet means."""

    def __init__(self, items: Sequence[PersonItem], districts: Sequence[District]) -> None:
        self._districts = districts
        self._by_name: Mapping[str, list[PersonItem]] = defaultdict(list)
        for item in items:
            self._by_name[_folded(item.participant.name)].append(item)
        self._told: dict[ParticipantId, Participant] = {}

    def row(self, number: int, cells: Sequence[str], columns: PeopleColumns) -> PeopleRow:
        """Return what a row says, of whom."""
        name = value_of(cells, columns.name)
        place = value_of(cells, columns.district)
        try:
            district = district_named(self._districts, place) if place else None
            item = self._meant(name, value_of(cells, columns.source), district)
        except AmbiguousName:
            return PeopleRow(number, name, RowFate.AMBIGUOUS)
        except RuleBroken as error:
            unknown = getattr(error, "kind", "participant")
            return PeopleRow(number, name, RowFate.UNKNOWN, what=unknown)
        before = self._told.get(item.participant.id, item.participant)
        after = before.described(columns.attributes_in(cells))
        role = role_in(value_of(cells, columns.role))
        after = after.in_role(role) if role is not None else after
        after = after.placed(district.id) if district is not None else after
        self._told[after.id] = after
        if after == before:
            return PeopleRow(number, name, RowFate.UNCHANGED)
        return PeopleRow(number, name, RowFate.DESCRIBES, after)

    def _meant(self, name: str, source: str, district: District | None) -> PersonItem:
        found = self._by_name.get(_folded(name), [])
        if source:
            found = [
                item for item in found if _folded(source) in {_folded(each.name) for each, _ in item.talks}
            ]
        if len(found) > 1 and district is not None:
            found = [item for item in found if item.district is not None and item.district.id == district.id]
        if not found:
            raise UnknownThing("participant", name)
        if len(found) > 1:
            raise AmbiguousName("participant", name)
        return found[0]


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
