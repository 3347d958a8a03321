"""Cells of a sheet of records as values of a record file: words of either language, days as people write them."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from typing import Final

from workbench.coding.talk_dates import day_in
from workbench.domain.errors import InvalidField
from workbench.services.glossary import Glossary
from workbench.services.record_sheets import Column, Kind, plain, words_of

_TIME: Final = re.compile(
    r"(?:\d{4}-\d{2}-\d{2} )?(\d{1,2})[:.](\d{2})(?::\d{2})?(?:\s*(?:wib|wita|wit))?", re.IGNORECASE
)
_DAY_ALONE: Final = re.compile(r"[\w\s,./-]{6,40}(?: 00:00:00)?")
_STRENGTH: Final = re.compile(r"^(.*?)\s*\(\s*([^)]*)\)\s*$", re.DOTALL)
_PARTED: Final = re.compile(r"[;\n]")
_LISTED: Final = re.compile(r"[;,\n]")
_YES: Final = frozenset({"ya", "yes", "true", "1", "x", "✓", "v", "benar"})
_NO: Final = frozenset({"tidak", "no", "false", "0", "-", "bukan", "salah"})


class Cells:
    """Reads cells in the words of one project; what can't be is an InvalidField with the column's name."""

    def __init__(self, glossary: Glossary, language: str) -> None:
        """Take the words, and the language in which the allowed ones are told."""
        self._glossary, self._language = glossary, language
        self._choices: dict[str, dict[str, str]] = {}

    def value(self, column: Column, cell: str) -> object:
        """Return what a filled cell says."""
        return self._readers[column.kind](column, cell.strip())

    @cached_property
    def _readers(self) -> Mapping[Kind, Callable[[Column, str], object]]:
        return {
            Kind.TEXT: lambda _, cell: cell,
            Kind.DISTRICT: lambda _, cell: cell,
            Kind.TEXTS: lambda _, cell: [each.strip() for each in _LISTED.split(cell) if each.strip()],
            Kind.THEMES: _themes,
            Kind.CHOICE: self._choice,
            Kind.DAY: _day,
            Kind.TIME: _time,
            Kind.NUMBER: _number,
            Kind.FLAG: _flag,
        }

    def _choice(self, column: Column, cell: str) -> str:
        known = self._choices.get(column.name)
        if known is None:
            known = {word: each.value for each in column.choices for word in words_of(each, self._glossary)}
            self._choices[column.name] = known
        found = known.get(plain(cell))
        if found is None:
            allowed = tuple(self._glossary.value(each, self._language) for each in column.choices)
            raise InvalidField(column.name, cell, allowed)
        return found


def _themes(column: Column, cell: str) -> list[Mapping[str, object]]:
    """Return themes, each by its path, with its strength (1 to 3) in brackets behind it."""
    found: list[Mapping[str, object]] = []
    for part in (each.strip() for each in _PARTED.split(cell)):
        told = _STRENGTH.match(part)
        if told is not None and told[2].strip() in {"1", "2", "3"}:
            found.append({"code": told[1].strip(), "strength": int(told[2])})
        elif told is not None and told[2].strip().isdigit():
            raise InvalidField(column.name, part, ("1–3",))
        elif part:
            found.append({"code": part})
    return found


def _day(column: Column, cell: str) -> str:
    found: date | None = day_in(cell) if _DAY_ALONE.fullmatch(cell) else None
    if found is None:
        raise InvalidField(column.name, cell, ("2026-03-02", "02/03/2026"))
    return found.isoformat()


def _time(column: Column, cell: str) -> str:
    told = _TIME.fullmatch(cell)
    if told is None or int(told[1]) > 23 or int(told[2]) > 59:
        raise InvalidField(column.name, cell, ("09:30",))
    return f"{int(told[1]):02}:{told[2]}"


def _number(column: Column, cell: str) -> int:
    if not cell.isdecimal():
        raise InvalidField(column.name, cell, ("0–",))
    return int(cell)


def _flag(column: Column, cell: str) -> bool:
    word = plain(cell)
    if word not in _YES | _NO:
        raise InvalidField(column.name, cell, ("ya/yes", "tidak/no"))
    return word in _YES
