"""Brings a sheet of facilitators into the register: first a look-through, then one operation for all of it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from workbench.coding.talk_dates import day_in, month_in
from workbench.domain.districts import District, district_named
from workbench.domain.errors import UnknownThing
from workbench.domain.facilitators import Facilitator, Performance, Training
from workbench.domain.ids import DistrictId, FacilitatorId, new_id
from workbench.domain.store import ProjectReader
from workbench.services.register_columns import (
    RegisterColumns,
    RegisterField,
    header_row,
    looks_like_name,
    register_columns,
)
from workbench.supervision.facilitator_operations import WriteRegister, facilitator_texts
from workbench.supervision.facilitator_records import MOST
from workbench.supervision.personal_numbers import holds_personal_number

_PERFORMANCE: Final = {
    Performance.HIGH: ("tinggi", "high", "baik", "sangat baik", "good"),
    Performance.MEDIUM: ("sedang", "medium", "cukup", "fair"),
    Performance.LOW: ("rendah", "low", "kurang", "poor"),
}
_NUMBER: Final = re.compile(
    r"(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,]0+)?(?: ?(?:kpm|kelompok|keluarga|families|groups))?", re.IGNORECASE
)
EXAMPLE_NOTES: Final = ("Contoh: hapus baris ini", "Example: delete this row")
"""What stands in the note of the template's example, so that nobody takes it for somebody."""

_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_YEAR_OF: Final = re.compile(r"[\s(,–-]*\b(?:19|20)\d\d\b\)?")
_NUMBERED: Final = re.compile(r"PD-(\d+)", re.IGNORECASE)
_PARTED: Final = re.compile(r";|(?<=\d{4}) ?,")


class RegisterFate(StrEnum):
    """What becomes of a row of a sheet of facilitators."""

    NEW = "new"
    UPDATES = "updates"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


class RowReason(StrEnum):
    """Why a row is refused."""

    DISTRICT_MISSING = "district_missing"
    DISTRICT_UNKNOWN = "district_unknown"
    FAMILIES = "families"
    GROUPS = "groups"
    SINCE = "since"
    TRAINED_ON = "trained_on"
    PERFORMANCE = "performance"
    PERSONAL = "personal"
    TWICE = "twice"
    ERASED = "erased"
    EXAMPLE = "example"
    NOBODY = "nobody"
    BROKEN = "broken"


class RowRemark(StrEnum):
    """What is worth knowing of a row that comes in."""

    CODE_PROPOSED = "code_proposed"
    CODE_LIKE_NAME = "code_like_name"
    TRAINING_UNDATED = "training_undated"


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A row: its number as the spreadsheet shows it, the entry that it would make, and what becomes of it.

    ``what`` is the cell that can't be read; never one of a column that stays out.
    """

    number: int
    fate: RegisterFate
    facilitator: Facilitator | None = None
    reason: RowReason | None = None
    what: str = ""
    remarks: tuple[RowRemark, ...] = ()


@dataclass(frozen=True, slots=True)
class RegisterSheet:
    """What a sheet would bring into the register. Nothing is saved yet."""

    columns: RegisterColumns
    rows: tuple[RegisterRow, ...]

    def operation(self) -> WriteRegister | None:
        """Return the one operation that writes all of it, or None when it says nothing new."""
        wanted = tuple(
            row.facilitator
            for row in self.rows
            if row.facilitator is not None and row.fate in {RegisterFate.NEW, RegisterFate.UPDATES}
        )
        return WriteRegister(wanted) if wanted else None

    def of(self, fate: RegisterFate) -> tuple[RegisterRow, ...]:
        """Return the rows that share a fate."""
        return tuple(row for row in self.rows if row.fate is fate)


def register_in_sheet(
    reader: ProjectReader, path: Path, at: datetime, district: DistrictId | None = None
) -> RegisterSheet:
    """Read a sheet with one facilitator a row, at the moment ``at``; ``district`` is for rows that name none.

    A row without a code name, or with one that looks like a person's own, gets the next free one (``PD-01``), so
    that nobody's name comes into the project. Empty cells say nothing of somebody whom the register has already.

    Raises:
        FileRefused: the file is no sheet, or its columns say nothing of facilitators.
    """
    from workbench.language.readers.room import ReadingRoom

    with ReadingRoom() as room:
        sheet = room.sheet(path)
    lines = [sheet.header, *sheet.rows]
    top = header_row(lines)
    below, numbers = lines[top + 1 :], [sheet.header_number, *sheet.numbers][top + 1 :]
    columns = register_columns(sheet.path, lines[top], below)
    codes = {columns.cell(row, RegisterField.CODE).casefold() for row in below}
    entries = _Rows(reader, columns, _Newly(at, district), codes)
    rows = [entries.row(number, cells) for number, cells in zip(numbers, below, strict=True)]
    bad = [
        RegisterRow(each.number, RegisterFate.REFUSED, reason=RowReason.BROKEN, what=each.fault.value)
        for each in sheet.bad
    ]
    return RegisterSheet(columns, tuple(sorted((*rows, *bad), key=lambda row: row.number)))


class _RowRefusedError(Exception):
    """A row can't come in."""

    def __init__(self, reason: RowReason, what: str = "") -> None:
        super().__init__(reason)
        self.reason, self.what = reason, what


@dataclass(frozen=True, slots=True)
class _Newly:
    """When newcomers are made, and in which district where their row names none."""

    at: datetime
    district: DistrictId | None


class _Rows:
    """Makes entries of rows, one after the other."""

    def __init__(
        self, reader: ProjectReader, columns: RegisterColumns, newly: _Newly, codes: set[str]
    ) -> None:
        self._reader, self._columns, self._newly = reader, columns, newly
        self._districts = reader.all(District)
        self._register: Mapping[str, Facilitator] = {
            each.code.casefold(): each for each in reader.all(Facilitator)
        }
        self._seen: set[str] = set()
        self._proposals = self._free_codes({*self._register, *codes})

    def row(self, number: int, cells: Sequence[str]) -> RegisterRow:
        try:
            return self._taken(number, cells)
        except _RowRefusedError as refused:
            return RegisterRow(number, RegisterFate.REFUSED, reason=refused.reason, what=_shown(refused.what))

    def _taken(self, number: int, cells: Sequence[str]) -> RegisterRow:
        told = self._columns.cell(cells, RegisterField.CODE)
        if self._columns.is_of_nobody(cells):
            raise _RowRefusedError(RowReason.NOBODY)
        if self._columns.cell(cells, RegisterField.NOTE) in EXAMPLE_NOTES:
            raise _RowRefusedError(RowReason.EXAMPLE)
        remarks: list[RowRemark] = []
        hidden = bool(told) and looks_like_name(told)
        before = None if hidden else self._register.get(told.casefold())
        if told and not hidden and told.casefold() in self._seen:
            raise _RowRefusedError(RowReason.TWICE, told)
        if before is not None and before.erased is not None:
            raise _RowRefusedError(RowReason.ERASED, told)
        entry = self._described(before or self._newcomer(cells), cells, remarks)
        if before is None:
            if hidden or not told:
                remarks.insert(0, RowRemark.CODE_LIKE_NAME if hidden else RowRemark.CODE_PROPOSED)
            entry = replace(entry, code=next(self._proposals) if hidden or not told else told)
        if any(holds_personal_number(text) for _, text in facilitator_texts(entry)):
            raise _RowRefusedError(RowReason.PERSONAL)
        self._seen.add(entry.code.casefold())
        fate = RegisterFate.NEW if before is None else RegisterFate.UPDATES
        if entry == before:
            fate = RegisterFate.UNCHANGED
        return RegisterRow(number, fate, entry, remarks=tuple(remarks))

    def _newcomer(self, cells: Sequence[str]) -> Facilitator:
        told, newly = self._columns.cell(cells, RegisterField.DISTRICT), self._newly
        if not told and newly.district is None:
            raise _RowRefusedError(RowReason.DISTRICT_MISSING)
        return Facilitator(FacilitatorId(new_id()), "", newly.district or DistrictId(""), newly.at)

    def _described(self, entry: Facilitator, cells: Sequence[str], remarks: list[RowRemark]) -> Facilitator:
        cell = self._columns.cell
        since = cell(cells, RegisterField.SINCE)
        families = _count(cell(cells, RegisterField.FAMILIES), RowReason.FAMILIES)
        groups = _count(cell(cells, RegisterField.GROUPS), RowReason.GROUPS)
        performance = _performance(cell(cells, RegisterField.PERFORMANCE))
        return replace(
            entry,
            district=self._district_in(cell(cells, RegisterField.DISTRICT)) or entry.district,
            subdistrict=cell(cells, RegisterField.SUBDISTRICT) or entry.subdistrict,
            families=entry.families if families is None else families,
            groups=entry.groups if groups is None else groups,
            since=_day(since, RowReason.SINCE) if since else entry.since,
            performance=entry.performance if performance is None else performance,
            trainings=self._trainings(entry, cells, remarks),
            note=cell(cells, RegisterField.NOTE) or entry.note,
        )

    def _district_in(self, told: str) -> DistrictId | None:
        if not told:
            return None
        try:
            return district_named(self._districts, told).id
        except UnknownThing as unknown:
            raise _RowRefusedError(RowReason.DISTRICT_UNKNOWN, told) from unknown

    def _trainings(
        self, entry: Facilitator, cells: Sequence[str], remarks: list[RowRemark]
    ) -> tuple[Training, ...]:
        told = self._columns.cell(cells, RegisterField.TRAINING)
        when = self._columns.cell(cells, RegisterField.TRAINED_ON)
        day = _day(when, RowReason.TRAINED_ON) if when else None
        found = list(entry.trainings)
        known = {(each.what.casefold(), each.on) for each in found}
        for part in (each.strip() for each in _PARTED.split(told) if each.strip()):
            year = _YEAR.search(part)
            on = date(int(year[0]), 1, 1) if year else day
            what = _YEAR_OF.sub("", part).strip() or part
            if on is None:
                remarks.append(RowRemark.TRAINING_UNDATED)
            elif (what.casefold(), on) not in known:
                found.append(Training(what, on))
        return tuple(found)

    def _free_codes(self, taken: set[str]) -> Iterator[str]:
        numbers = [int(found[1]) for code in taken if (found := _NUMBERED.fullmatch(code)) is not None]
        number = max(numbers, default=0)
        while True:
            number += 1
            code = f"PD-{number:02}"
            if not self._reader.names_somebody(code):
                yield code


def _count(told: str, reason: RowReason) -> int | None:
    if not told:
        return None
    found = _NUMBER.fullmatch(told)
    number = int(re.sub(r"\D", "", found[1])) if found else MOST + 1
    if number > MOST:
        raise _RowRefusedError(reason, told)
    return number


def _performance(told: str) -> Performance | None:
    if not told:
        return None
    plain = told.casefold()
    for group, words in _PERFORMANCE.items():
        if plain in words:
            return group
    raise _RowRefusedError(RowReason.PERFORMANCE, told)


def _day(told: str, reason: RowReason) -> date:
    """Return a day, or the first of a month or year where a cell tells no more."""
    found = day_in(told) or month_in(told)
    if found is not None:
        return found
    year = _YEAR.search(told)
    if year is None:
        raise _RowRefusedError(reason, told)
    return date(int(year[0]), 1, 1)


def _shown(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:39]}…"
