"""Which column of a sheet of facilitators says what, by its title, and which ones never come in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.personal import PersonalKind


class RegisterField(StrEnum):
    """What a column says of a facilitator."""

    CODE = "code"
    DISTRICT = "district"
    SUBDISTRICT = "subdistrict"
    FAMILIES = "families"
    GROUPS = "groups"
    SINCE = "since"
    TRAINING = "training"
    TRAINED_ON = "trained_on"
    PERFORMANCE = "performance"
    NOTE = "note"


class LeftOut(StrEnum):
    """Why a column does not come in: what its title or its cells are, or nobody knows what it says."""

    NUMBER = "number"
    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    ACCOUNT = "account"
    BIRTH = "birth"
    TWICE = "twice"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class RegisterColumns:
    """Where each field stands (from 0), and the titles of the columns that stay out, each with why."""

    places: tuple[tuple[RegisterField, int], ...]
    left_out: tuple[tuple[str, LeftOut], ...]

    def cell(self, cells: Sequence[str], field: RegisterField) -> str:
        """Return what a row says of a field, without white space around it; "" where no column says it, or a dash."""
        place = dict(self.places).get(field)
        told = "" if place is None else " ".join(cells[place].split())
        return "" if set(told) <= _DASHES else told

    def is_of_nobody(self, cells: Sequence[str]) -> bool:
        """Tell whether a row is about no facilitator: a sum, the columns' numbers, or what people sign below."""
        filled = [cell.strip() for cell in cells if cell.strip()]
        if not any(self.cell(cells, field) for field, _place in self.places):
            return True
        counted = [str(number) for number in range(1, len(filled) + 1)]
        numbered = len(filled) > _TITLES_AT_LEAST and [cell.strip("()") for cell in filled] == counted
        return numbered or _SUM.fullmatch(filled[0]) is not None


# In this order: the first that fits says what a title means.
_TITLES: Final = (
    (
        RegisterField.CODE,
        r"(nama )?(kode|code)( nama| name)?( pendamping| facilitator| petugas)?|(facilitator|pendamping) code",
    ),
    (RegisterField.PERFORMANCE, r".*\b(kinerja|performance)\b.*"),
    (
        RegisterField.TRAINED_ON,
        r"(tahun|tanggal|tgl|year|date)( of)?( last)? (pelatihan|diklat|training)( terakhir)?|training (date|year)",
    ),
    (RegisterField.TRAINING, r".*\b(pelatihan|diklat|bimtek|trainings?)\b.*"),
    (
        RegisterField.SINCE,
        r".*\b(mulai|bertugas|sejak|since|tmt|started?|serving)\b.*|tahun (masuk|tugas|bergabung)",
    ),
    (RegisterField.GROUPS, r"(?!nama|name).*\b(kelompok|p2k2|groups?)\b.*"),
    (
        RegisterField.FAMILIES,
        r"(?!nama|name).*\b(kpm|families)\b.*|(jumlah )?keluarga( dampingan| penerima manfaat)?",
    ),
    (RegisterField.SUBDISTRICT, r"(nama )?(kecamatan|kec|sub ?district|wilayah (dampingan|tugas|kerja))"),
    (RegisterField.DISTRICT, r"(nama )?(kabupaten|kab|kabupaten kota|kab kota|district|regency)"),
    (RegisterField.NOTE, r"catatan|keterangan|ket|notes?|remarks?"),
)
_PERSONAL: Final = (
    (LeftOut.NUMBER, r"\b(nik|ktp|kk|no kk|kartu keluarga|nip|nrp|npwp|identitas|id number)\b"),
    (LeftOut.PHONE, r"\b(hp|wa|whatsapp|telp|telepon|tel|ponsel|handphone|phone|mobile|kontak|contact)\b"),
    (LeftOut.EMAIL, r"\b(e ?mail|surel)\b"),
    (LeftOut.ACCOUNT, r"\b(rekening|rek|account|bank)\b"),
    (LeftOut.BIRTH, r"\b(lahir|ttl|birth|birthday|dob)\b"),
    (LeftOut.ADDRESS, r"\b(alamat|address|domisili|rt|rw|jalan|street)\b"),
    (LeftOut.NAME, r"\b(nama|name|inisial|initials|panggilan)\b"),
)
_BY_KIND: Final = {
    PersonalKind.NIK: LeftOut.NUMBER,
    PersonalKind.PHONE: LeftOut.PHONE,
    PersonalKind.EMAIL: LeftOut.EMAIL,
    PersonalKind.ACCOUNT: LeftOut.ACCOUNT,
    PersonalKind.BIRTH_DATE: LeftOut.BIRTH,
}
_TOLD_BY_PEOPLE: Final = frozenset({RegisterField.NOTE, RegisterField.TRAINING})
_MORE_KINDS: Final = {PersonalKind.NAME: LeftOut.NAME, PersonalKind.ADDRESS: LeftOut.ADDRESS}
_TITLES_STAND_WITHIN: Final = 20
_TITLES_AT_LEAST: Final = 2
_DASHES: Final = frozenset("-–—")
_SUM: Final = re.compile(r"(?:sub ?|grand ?)?(?:jumlah|total|rata-rata|sum|average)\W*", re.IGNORECASE)
_NO_WORD: Final = re.compile(r"[\W_]+")


def header_row(rows: Sequence[Sequence[str]]) -> int:
    """Return which row, from 0, holds the titles: what people write above the table has none, or one at most."""
    for place, row in enumerate(rows[:_TITLES_STAND_WITHIN]):
        meanings = {field_titled(cell) for cell in row if cell.strip()} - {LeftOut.UNKNOWN}
        if len(meanings) >= _TITLES_AT_LEAST:
            return place
    return 0


def register_columns(path: Path, header: Sequence[str], rows: Sequence[Sequence[str]]) -> RegisterColumns:
    """Return what the columns say; what tells who somebody is stays out, by its title or by what its cells hold.

    Raises FileRefused (NO_FACILITATORS) when neither code names nor families nor places are in any column.
    """
    places: dict[RegisterField, int] = {}
    left_out: list[tuple[str, LeftOut]] = []
    for place, title in enumerate(header):
        cells = [row[place] for row in rows]
        if not title.strip() and not any(cell.strip() for cell in cells):
            continue
        found = field_titled(title)
        why = found if isinstance(found, LeftOut) else _told_by_cells(found, cells)
        if why is None and found in places:
            why = LeftOut.TWICE
        if isinstance(found, RegisterField) and why is None:
            places[found] = place
        else:
            left_out.append((title.strip(), why or LeftOut.UNKNOWN))
    if not places.keys() & {RegisterField.CODE, RegisterField.FAMILIES, RegisterField.SUBDISTRICT}:
        raise FileRefused(path, FileReason.NO_FACILITATORS)
    return RegisterColumns(tuple(places.items()), tuple(left_out))


def field_titled(title: str) -> RegisterField | LeftOut:
    """Return what a title means, in either language; a title that is asked of nobody's person is UNKNOWN."""
    plain = _NO_WORD.sub(" ", title).strip().casefold()
    code, *others = _TITLES
    if _fits(code[1], plain):
        return RegisterField.CODE
    for why, pattern in _PERSONAL[:-1]:
        if re.search(pattern, plain):
            return why
    for field, pattern in others:
        if _fits(pattern, plain):
            return field
    return LeftOut.NAME if re.search(_PERSONAL[-1][1], plain) else LeftOut.UNKNOWN


def looks_like_name(words: str) -> bool:
    """Tell whether a code name looks like the name of a person: words without any digit, or what finders call one."""
    told = words.split()
    if any(sign.isdigit() for sign in words):
        return _personal_kinds(words, with_names=False) != ()
    return len(told) > 1 or _personal_kinds(words, with_names=True) != ()


def _told_by_cells(found: RegisterField | LeftOut, cells: Sequence[str]) -> LeftOut | None:
    """Return why cells stay out though their title does not say so; None where they may come in."""
    if found is RegisterField.CODE:
        # A row whose code name tells too much gets another one; the column's other rows are good.
        return None
    for cell in cells:
        kinds = _personal_kinds(" ".join(cell.split()), with_names=found in _TOLD_BY_PEOPLE)
        if kinds:
            return kinds[0]
    return None


@cache
def _personal_kinds(words: str, *, with_names: bool) -> tuple[LeftOut, ...]:
    from workbench.language.privacy.finding import find_personal

    kinds = _BY_KIND | _MORE_KINDS if with_names else _BY_KIND
    return tuple(kinds[hit.kind] for hit in find_personal(words) if hit.kind in kinds)


def _fits(pattern: str, plain: str) -> bool:
    return re.fullmatch(pattern, plain) is not None
