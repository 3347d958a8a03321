"""The key of names, opened on purpose: whom a code name of supervision stands for, and which code stands for whom."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from workbench.domain.errors import FileReason, FileRefused, InvalidField, NameTaken, UnknownThing
from workbench.domain.named_people import NamedPerson, PersonKind
from workbench.services.projects import Project

if TYPE_CHECKING:
    from workbench.storage.name_key_file import NameKeyFile

_TITLES: Final = {
    "code": ("kode", "kode nama", "nama kode", "code", "code name"),
    "name": ("nama", "nama lengkap", "nama asli", "name", "full name", "real name"),
    "kind": ("jenis", "peran", "kind", "role"),
    "phone": (
        "telepon",
        "no. telepon",
        "nomor telepon",
        "hp",
        "no hp",
        "no. hp",
        "wa",
        "phone",
        "phone number",
    ),
    "note": ("catatan", "keterangan", "note", "notes"),
}
_KINDS: Final = {
    PersonKind.FACILITATOR: ("facilitator", "pendamping", "pendamping sosial", "pd"),
    PersonKind.SUPERVISOR: ("supervisor", "koordinator", "korkab", "coordinator", "kk"),
    PersonKind.FAMILY: ("family", "keluarga", "kpm"),
}
_SPACES: Final = re.compile(r"[\s_]+")


@dataclass(frozen=True, slots=True)
class SheetTaken:
    """What became of a sheet of names; ``refused`` are rows as the spreadsheet counts them, with what is wrong."""

    added: int
    changed: int
    unchanged: int
    refused: tuple[tuple[int, str], ...] = ()


class NameKey:
    """An open key of names. Who takes it must close it; nothing of it is ever kept elsewhere."""

    def __init__(self, file: "NameKeyFile") -> None:
        """Take an open file."""
        self._file = file

    @classmethod
    def open(cls, path: Path, password: str) -> Self:
        """Open the key at ``path``. Raises KeyMissing, KeyClosed, ProjectTooNew, NoRights, PasswordEmpty."""
        from workbench.storage.name_key_file import NameKeyFile

        return cls(NameKeyFile.open(path, password))

    @classmethod
    def create(cls, path: Path, password: str) -> Self:
        """Make a key at ``path``. Raises ProjectExists, FolderMissing, NoRights, DiskFull, PasswordEmpty."""
        from workbench.storage.name_key_file import NameKeyFile

        return cls(NameKeyFile.create(path, password))

    def __enter__(self) -> Self:
        """Use the key in a ``with`` statement."""
        return self

    def __exit__(self, *exception: object) -> None:
        """Lock it at the end."""
        self.close()

    @property
    def path(self) -> Path:
        """Where the key lies."""
        return self._file.path

    @property
    def read_only(self) -> bool:
        """Tell whether the key can be read only."""
        return self._file.read_only

    def people(self) -> tuple[NamedPerson, ...]:
        """Return everybody, by code name."""
        return self._file.people()

    def who(self, code: str) -> NamedPerson | None:
        """Return who stands behind a code name, capital letters aside."""
        wanted = code.strip().casefold()
        return next((each for each in self.people() if each.code.casefold() == wanted), None)

    def code_of(self, words: str) -> str:
        """Return the code of the one person whom words call, by the whole name or a part of it; empty for none."""
        from workbench.language.privacy import same_person_key

        wanted = set(same_person_key(words).split())
        named = [
            each for each in self.people() if wanted and wanted <= set(same_person_key(each.name).split())
        ]
        return named[0].code if len(named) == 1 else ""

    def add(self, person: NamedPerson) -> None:
        """Write somebody down. Raises NameTaken when the code name has somebody, InvalidField, ReadOnly."""
        clean = _checked(person)
        if self.who(clean.code) is not None:
            raise NameTaken(clean.code)
        self._file.put((clean,))

    def change(self, code: str, person: NamedPerson) -> None:
        """Write down anew who stands behind a code name, which may change too.

        Raises UnknownThing, NameTaken, InvalidField, ReadOnly.
        """
        before, clean = self._known(code), _checked(person)
        moved = clean.code.casefold() != before.code.casefold()
        if moved and self.who(clean.code) is not None:
            raise NameTaken(clean.code)
        self._file.put((clean,))
        if moved:
            self._file.remove(before.code)

    def remove(self, code: str) -> None:
        """Forget who stands behind a code name. Raises UnknownThing, ReadOnly."""
        self._file.remove(self._known(code).code)

    def take_sheet(self, path: Path) -> SheetTaken:
        """Take in a sheet (``.xlsx``, ``.csv``) with one person a row; empty cells leave what is known as it is.

        Raises FileRefused (NO_CODE_NAMES) when no column gives code names or names; ReadOnly.
        """
        from workbench.language.readers.room import ReadingRoom

        with ReadingRoom() as room:
            sheet = room.sheet(path)
        columns = _columns(sheet.path, sheet.header)
        known = {each.code.casefold(): each for each in self.people()}
        told: dict[str, NamedPerson] = {}
        refused = [(bad.number, bad.fault.value) for bad in sheet.bad]
        for number, row in zip(sheet.numbers, sheet.rows, strict=True):
            cells = {name: row[place].strip() for name, place in columns.items()}
            key = cells["code"].casefold()
            try:
                told[key] = _told(cells, told.get(key, known.get(key)))
            except InvalidField as error:
                refused.append((number, error.name))
        changed = {key: each for key, each in told.items() if known.get(key) != each}
        if changed:
            self._file.put(changed.values())
        added = sum(key not in known for key in changed)
        return SheetTaken(added, len(changed) - added, len(told) - len(changed), tuple(refused))

    def close(self) -> None:
        """Lock it."""
        self._file.close()

    def _known(self, code: str) -> NamedPerson:
        found = self.who(code)
        if found is None:
            raise UnknownThing("code_name", code)
        return found


def where(project: Project) -> Path:
    """Return where a project's key of names lies unless somebody put it elsewhere."""
    from workbench.storage.name_key_file import SUFFIX

    return project.path.with_suffix(SUFFIX)


def kind_named(word: str) -> PersonKind | None:
    """Return the kind that a word of either language means; None for none."""
    plain = _plain(word)
    return next((kind for kind, words in _KINDS.items() if plain in words), None)


def matching(people: Iterable[NamedPerson], words: str) -> tuple[NamedPerson, ...]:
    """Return the people in whose code, name, phone or note all of the words stand, capital letters aside."""
    wanted = words.casefold().split()
    return tuple(
        each
        for each in people
        if all(word in f"{each.code} {each.name} {each.phone} {each.note}".casefold() for word in wanted)
    )


def _checked(person: NamedPerson) -> NamedPerson:
    code, name, phone = (" ".join(words.split()) for words in (person.code, person.name, person.phone))
    clean = replace(person, code=code, name=name, phone=phone)
    for name in ("code", "name"):
        if not getattr(clean, name):
            raise InvalidField(name)
    return clean


def _told(cells: dict[str, str], before: NamedPerson | None) -> NamedPerson:
    kind = kind_named(cells["kind"]) if cells.get("kind") else None
    if cells.get("kind") and kind is None:
        raise InvalidField("kind", cells["kind"], tuple(PersonKind))
    start = before or NamedPerson(cells["code"], cells["name"])
    if not cells["code"]:
        raise InvalidField("code")
    return _checked(
        NamedPerson(
            cells["code"],
            cells["name"] or start.name,
            kind or start.kind,
            cells.get("phone") or start.phone,
            cells.get("note") or start.note,
        )
    )


def _columns(path: Path, header: Sequence[str]) -> dict[str, int]:
    titles = [_plain(title) for title in header]
    found = {
        name: next(place for place, title in enumerate(titles) if title in known)
        for name, known in _TITLES.items()
        if any(title in known for title in titles)
    }
    for name in ("code", "name"):
        if name not in found:
            raise FileRefused(path, FileReason.NO_CODE_NAMES, {"column": _TITLES[name][0]})
    return found


def _plain(words: str) -> str:
    return _SPACES.sub(" ", words).strip().casefold()
