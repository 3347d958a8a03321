"""Reads the fields of a record that was handed in as JSON, and names what is wrong by its path."""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date, time
from enum import StrEnum
from typing import Final, TypeVar

from workbench.domain.errors import InvalidField, UnknownField

E = TypeVar("E", bound=StrEnum)

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIME: Final = re.compile(r"\d{2}:\d{2}")
_UNUSABLE: Final = re.compile("[\0\ud800-\udfff]")
_SHOWN: Final = 60


class Fields:
    """One JSON object. ``path`` is where it stands in the record, such as ``cases[0]``; empty for the record itself.

    A field that is ``null`` counts as missing. Every method raises InvalidField with the field's path, the value
    that it can't hold, and what it can.
    """

    def __init__(self, value: object, known: Collection[str], path: str = "") -> None:
        """Take the object; raise UnknownField for a name that is not among the ``known`` ones."""
        self._path = path
        if not isinstance(value, Mapping):
            raise InvalidField(path or "record", shown(value), ("object",))
        for name in value:
            if name not in known:
                raise UnknownField(self.path_of(str(name)))
        self._told = tuple(map(str, value))
        self._values: dict[str, object] = {
            str(name): field for name, field in value.items() if field is not None
        }

    def path_of(self, name: str) -> str:
        """Return a field's whole path."""
        return f"{self._path}.{name}" if self._path else name

    def names(self) -> tuple[str, ...]:
        """Return the names of the fields that are there, in the order in which they came."""
        return tuple(self._values)

    def told(self) -> tuple[str, ...]:
        """Return the names of all fields, those that are ``null`` too: whoever changes a record empties these."""
        return self._told

    def text(self, name: str, *, required: bool = False) -> str:
        """Return words without white space at their ends; empty when the field is missing."""
        value = self._values.get(name, "")
        clean = self._words(value, self.path_of(name))
        if required and not clean:
            raise InvalidField(self.path_of(name))
        return clean

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of words."""
        found = tuple(self._words(item, path) for item, path in self.items(name))
        if "" in found:
            raise InvalidField(f"{self.path_of(name)}[{found.index('')}]")
        return found

    def day(self, name: str) -> date:
        """Return a day, which must be there, written as in ``2026-03-02``."""
        value = self._values.get(name, "")
        if isinstance(value, str) and _DAY.fullmatch(value):
            try:
                return date.fromisoformat(value)
            except ValueError:
                pass
        raise InvalidField(self.path_of(name), shown(value), ("YYYY-MM-DD",))

    def day_or_none(self, name: str) -> date | None:
        """Return a day, or None when the field is missing or empty."""
        return self.day(name) if self._values.get(name, "") != "" else None

    def time_or_none(self, name: str) -> time | None:
        """Return a time of the day, written as in ``09:30``, or None when the field is missing or empty."""
        value = self._values.get(name, "")
        if value == "":
            return None
        if isinstance(value, str) and _TIME.fullmatch(value):
            try:
                return time.fromisoformat(value)
            except ValueError:
                pass
        raise InvalidField(self.path_of(name), shown(value), ("HH:MM",))

    def choice(self, name: str, kind: type[E]) -> E | None:
        """Return one of a few words, or None when the field is missing."""
        value = self._values.get(name)
        if value is None:
            return None
        for member in kind:
            if member.value == value:
                return member
        raise InvalidField(self.path_of(name), shown(value), tuple(member.value for member in kind))

    def number(self, name: str, least: int, most: int | None = None, default: int = 0) -> int:
        """Return a whole number from ``least`` to ``most``."""
        value = self._values.get(name, default)
        inside = isinstance(value, int) and value >= least and (most is None or value <= most)
        # For Python, true and false are numbers; for JSON they aren't.
        if isinstance(value, int) and not isinstance(value, bool) and inside:
            return value
        raise InvalidField(self.path_of(name), shown(value), (f"{least}–{'' if most is None else most}",))

    def number_or_none(self, name: str, least: int) -> int | None:
        """Return a whole number from ``least`` on, or None when the field is missing."""
        return None if self._values.get(name) is None else self.number(name, least)

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Return true or false; ``default`` when the field is missing."""
        value = self._values.get(name, default)
        if isinstance(value, bool):
            return value
        raise InvalidField(self.path_of(name), shown(value), ("true", "false"))

    def items(self, name: str) -> Iterator[tuple[object, str]]:
        """Give a list's elements, each with its path."""
        value = self._values.get(name, [])
        if not isinstance(value, list):
            raise InvalidField(self.path_of(name), shown(value), ("list",))
        for place, item in enumerate(value):
            yield item, f"{self.path_of(name)}[{place}]"

    def value(self, name: str) -> object:
        """Return what the field holds, as it came; None when it is missing."""
        return self._values.get(name)

    @staticmethod
    def _words(value: object, path: str) -> str:
        if not isinstance(value, str):
            raise InvalidField(path, shown(value), ("text",))
        if _UNUSABLE.search(value):
            raise InvalidField(path)
        return value.strip()


def shown(value: object) -> str:
    """Return a value's start, as an error may show it."""
    text = _UNUSABLE.sub("?", str(value))
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
