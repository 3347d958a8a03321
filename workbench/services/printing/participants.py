"""The participants: a list of them, or how many of each role there are where nobody may be told apart."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workbench.domain.districts import District
from workbench.domain.participants import Role
from workbench.domain.print_tables import Anonymity
from workbench.domain.reports import Cell, Column, Paragraph, Section, Table
from workbench.services.place_words import called
from workbench.services.printing.context import Printing
from workbench.services.printing.naming import source_names
from workbench.services.printing.people import (
    Attendance,
    Attender,
    Spread,
    attendance,
    attributes_by_frequency,
    spread_of,
)
from workbench.services.reporting_words import ROLE_NAMES, number

_WIDE_FROM = 7
"""From so many columns on a table wants a page across."""
_FEW = 3
"""Of fewer people than these nothing is told but how many they are, where they are not told apart."""
_WORDS: Final = {
    "id": {
        "caption": "Partisipan", "counted": "Partisipan menurut peran", "placed": "Partisipan menurut kabupaten dan "
        "peran", "name": "Nama kode", "role": "Peran", "district": "Kabupaten", "talks": "Sumber",
        "people": "Partisipan", "total": "Jumlah", "all": "{count} partisipan",
        "nothing": "Belum ada partisipan dalam percakapan mana pun.",
        "description": "Satu baris untuk setiap partisipan: nama kode, peran, kabupaten, sumber, dan ciri-cirinya.",
        "grouped": "Satu baris untuk setiap peran: banyaknya partisipan dan sebaran ciri-cirinya.",
        "who": "Yang dihitung ialah orang yang hadir dalam percakapan, selain {moderators} moderator.",
        "respondents": "{count} responden survei tidak termasuk.",
        "unseen": "{count} partisipan dalam proyek tidak hadir dalam sumber mana pun.",
        "unknown": "Tidak diketahui: {listed}.", "unplaced": "kabupaten {count} orang",
        "unknown_of": "{name} {count} orang", "dash": "– = tidak diketahui.",
        "middle": "median {middle} ({low}–{high})", "none_known": "tidak diketahui",
        "some_unknown": "tidak diketahui {count}", "kinds": "{count} nilai berbeda",
        "more": "Tidak dicetak karena diketahui dari paling sedikit orang: {listed}.",
        "few": "{count} baris berisi kurang dari {least} orang; ciri-cirinya tidak dirinci (–) agar tidak seorang pun "
        "dikenali.",
        "only": "Hanya partisipan dari {place}.", "nowhere": "tanpa kabupaten",
    },
    "en": {
        "caption": "Participants", "counted": "Participants by role", "placed": "Participants by district and role",
        "name": "Code name", "role": "Role", "district": "District", "talks": "Sources",
        "people": "Participants", "total": "Total", "all": "Participants: {count}",
        "nothing": "Nobody takes part in any talk yet.",
        "description": "One row for each participant: code name, role, district, sources, and what is known of them.",
        "grouped": "One row for each role: how many participants, and how what is known of them is spread.",
        "who": "Counted are those who were present in talks, other than moderators ({moderators}).",
        "respondents": "Respondents of surveys, not included: {count}.",
        "unseen": "Participants of the project who are in no source: {count}.",
        "unknown": "Not known: {listed}.", "unplaced": "district of {count}",
        "unknown_of": "{name} of {count}", "dash": "– = not known.",
        "middle": "median {middle} ({low}–{high})", "none_known": "not known",
        "some_unknown": "not known {count}", "kinds": "{count} different values",
        "more": "Not printed, being known of the fewest: {listed}.",
        "few": "Rows of fewer than {least} people, of whom nothing more is told (–), so that nobody is recognised: "
        "{count}.",
        "only": "Participants from {place} only.", "nowhere": "no district",
    },
}  # fmt: skip


def print_participants(printing: Printing) -> tuple[Section, ...]:
    """Return the participants as a table (part ``participants``), with totals and what is not known of them.

    By name where names may be told; else counted by district and role, or by role alone where places may not be told.
    """
    found = attendance(printing.reader, printing.wish.district)
    if not found.people:
        words = _WORDS[printing.language]
        return (Section("", (Paragraph(words["nothing"], printing.live("nothing")),)),)
    told = _Telling(printing, found)
    table = told.listed() if printing.wish.anonymity is Anonymity.NAMES else told.counted()
    return (Section("", (table,)),)


@dataclass(frozen=True, slots=True)
class _Group:
    """People of one role, in one district where places are told."""

    key: str
    district: str
    role: Role
    people: tuple[Attender, ...]


class _Telling:
    """Says what is known of those who took part."""

    def __init__(self, printing: Printing, found: Attendance) -> None:
        self._printing, self._found, self._language = printing, found, printing.language
        level = printing.project.place_level
        self._words = {
            name: called(text, self._language, level) for name, text in _WORDS[self._language].items()
        }
        self._districts = {each.id: each for each in printing.reader.all(District)}
        self._attributes = attributes_by_frequency(each.person for each in found.people)

    def listed(self) -> Table:
        """Return one row for each."""
        words, names = self._words, source_names(self._printing)
        columns = (
            Column(words["name"], 1.8, key="name"),
            Column(words["role"], 1.9, key="role"),
            Column(words["district"], 2.4, key="district"),
            Column(words["talks"], 5.0, key="talks"),
            *(Column(each, 1.3, key=f"attribute:{each}") for each in self._attributes),
        )
        rows = [
            (
                Cell(each.person.name),
                Cell(ROLE_NAMES[self._language][each.person.role]),
                Cell(self._place(each) or "–"),
                Cell("; ".join(names[talk] for talk in each.talks)),
                *(Cell(each.person.attribute(name).strip() or "–") for name in self._attributes),
            )
            for each in self._found.people
        ]
        counted = words["all"].format(count=self._number(len(self._found.people)))
        last = (Cell(words["total"], strong=True), Cell(counted, strong=True), Cell(), Cell())
        rows.append((*last, *self._spreads()))
        keys = (*(each.person.id for each in self._found.people), "total")
        return self._table("caption", "description", columns, rows, keys, (words["dash"],))

    def counted(self) -> Table:
        """Return one row for each role, in each district where places may be told."""
        words, placed = self._words, self._printing.wish.anonymity is Anonymity.ROLES
        columns = (
            *((Column(words["district"], 2.6, key="district"),) if placed else ()),
            Column(words["role"], 2.6, key="role"),
            *(Column(each, 2.8, key=f"attribute:{each}") for each in self._attributes),
            Column(words["people"], 1.6, number=True, key="people"),
        )
        groups = self._groups(placed=placed)
        rows = [
            (
                *((Cell(each.district or words["nowhere"]),) if placed else ()),
                Cell(ROLE_NAMES[self._language][each.role]),
                *(
                    Cell(self._spread(each.people, name) if len(each.people) >= _FEW else "–")
                    for name in self._attributes
                ),
                Cell(self._number(len(each.people)), number=True, value=len(each.people)),
            )
            for each in groups
        ]
        count = len(self._found.people)
        total = Cell(self._number(count), strong=True, number=True, value=count)
        before = (Cell(words["total"], strong=True), *((Cell(),) if placed else ()))
        rows.append((*before, *self._spreads(), total))
        keys = (*(each.key for each in groups), "total")
        few = sum(len(each.people) < _FEW for each in groups) if self._attributes else 0
        told = (words["few"].format(count=self._number(few), least=self._number(_FEW)),) if few else ()
        return self._table("placed" if placed else "counted", "grouped", columns, rows, keys, told)

    def _groups(self, *, placed: bool) -> list[_Group]:
        found: dict[tuple[str, Role], list[Attender]] = defaultdict(list)
        for each in self._found.people:
            found[(each.district or "") if placed else "", each.person.role].append(each)
        order = list(found)
        if not placed:
            order.sort(key=lambda each: tuple(Role).index(each[1]))
        return [
            _Group(f"{key[0]}/{key[1]}", self._place(found[key][0]), key[1], tuple(found[key]))
            for key in order
        ]

    def _spreads(self) -> tuple[Cell, ...]:
        """Return each attribute over those of whom it is known, for the last row; the note says of how many not."""
        spreads = (spread_of([each.person for each in self._found.people], name) for name in self._attributes)
        return tuple(Cell(self._known(each), strong=True) for each in spreads)

    def _table(
        self,
        caption: str,
        description: str,
        columns: tuple[Column, ...],
        rows: Sequence[tuple[Cell, ...]],
        keys: tuple[str, ...],
        more: Sequence[str],
    ) -> Table:
        return Table(
            self._words[caption],
            columns,
            tuple(rows),
            wide=len(columns) >= _WIDE_FROM,
            note=" ".join((*self._note(), *more)),
            description=self._words[description],
            live=self._printing.live("participants"),
            keys=keys,
        )

    def _note(self) -> list[str]:
        words, found, district = self._words, self._found, self._printing.wish.district
        parts = [words["who"].format(moderators=self._number(found.moderators))]
        if district in self._districts and self._printing.wish.anonymity is not Anonymity.SOURCES:
            parts.append(words["only"].format(place=self._districts[district].name))
        if found.respondents:
            parts.append(words["respondents"].format(count=self._number(found.respondents)))
        if found.unseen:
            parts.append(words["unseen"].format(count=self._number(found.unseen)))
        unknown = self._unknown()
        if unknown:
            parts.append(words["unknown"].format(listed="; ".join(unknown)))
        others = self._others()
        if others:
            parts.append(words["more"].format(listed="; ".join(others)))
        return parts

    def _unknown(self) -> list[str]:
        """Return of how many people district and attributes are not known."""
        words, people = self._words, [each.person for each in self._found.people]
        told = self._printing.wish.anonymity is not Anonymity.SOURCES
        nowhere = sum(told and each.district is None for each in self._found.people)
        found = [words["unplaced"].format(count=self._number(nowhere))] if nowhere else []
        for name in self._attributes:
            missing = spread_of(people, name).unknown
            if missing:
                found.append(words["unknown_of"].format(name=name, count=self._number(missing)))
        return found

    def _others(self) -> list[str]:
        names = {name for each in self._found.people for name, _value in each.person.attributes}
        return sorted(names - set(self._attributes), key=str.casefold)

    def _place(self, each: Attender) -> str:
        district = self._districts.get(each.district) if each.district is not None else None
        return district.name if district is not None else ""

    def _spread(self, people: Sequence[Attender], name: str) -> str:
        return self._said(spread_of([each.person for each in people], name), len(people))

    def _said(self, spread: Spread, people: int) -> str:
        words = self._words
        if spread.unknown == people:
            return words["none_known"]
        missing = words["some_unknown"].format(count=self._number(spread.unknown))
        return "; ".join((self._known(spread), *([missing] if spread.unknown else [])))

    def _known(self, spread: Spread) -> str:
        if spread.numbers is not None:
            low, middle, high = (self._number(each) for each in spread.numbers)
            return self._words["middle"].format(low=low, middle=middle, high=high)
        if spread.several:
            return self._words["kinds"].format(count=self._number(len(spread.values)))
        return "; ".join(f"{value} {self._number(count)}" for value, count in spread.values)

    def _number(self, count: float) -> str:
        return number(count, self._language)
