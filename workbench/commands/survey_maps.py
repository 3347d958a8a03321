"""The parts of a survey's columns, as a JSON file lays them down for ``import --map``."""

from pathlib import Path
from typing import Final

from workbench.commands.json_files import read_json
from workbench.domain.errors import InvalidField, UnknownField
from workbench.domain.participants import Role
from workbench.domain.surveys import ColumnPart
from workbench.services.surveys import SurveyMap

_FIELDS: Final = ("columns", "role", "sheet", "name")


def read_map(path: Path) -> SurveyMap:
    """Return what the file lays down; ``docs/survey-map.schema.json`` is its schema.

    Raises:
        FileRefused: the file can't be read or is no JSON. FieldTwice: it tells one field twice.
        UnknownField, InvalidField: it holds a field that no map has, or a field what it can't hold.
    """
    record = read_json(path)
    if not isinstance(record, dict):
        raise InvalidField("map", allowed=_FIELDS)
    for name in record:
        if name not in _FIELDS:
            raise UnknownField(name)
    columns = record.get("columns", {})
    if not isinstance(columns, dict):
        raise InvalidField("columns", str(columns))
    return SurveyMap(
        {title: _part(title, part) for title, part in columns.items()},
        _role(record.get("role", Role.OTHER.value)),
        _words(record, "sheet"),
        " ".join(_words(record, "name").split()),
    )


def _part(title: str, value: object) -> ColumnPart:
    if value not in list(ColumnPart):
        raise InvalidField(f"columns.{title}", str(value), tuple(ColumnPart))
    return ColumnPart(str(value))


def _role(value: object) -> Role:
    if value not in list(Role):
        raise InvalidField("role", str(value), tuple(Role))
    return Role(str(value))


def _words(record: dict[str, object], name: str) -> str:
    value = record.get(name, "")
    if not isinstance(value, str):
        raise InvalidField(name, str(value))
    return value
