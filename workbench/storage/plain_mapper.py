"""Mappers for records whose columns are their fields, in their order, written as the codec writes them."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, TypeVar, cast, get_type_hints

from sqlalchemy import Table

from workbench.storage.codec import Turner, decoder_of, encoded_value
from workbench.storage.driver import Row
from workbench.storage.mapper import Mapper

T = TypeVar("T")
_LINE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def plain_mapper(
    kind: type[T],
    table: Table,
    *,
    order: str = "t.id",
    beside: Mapping[str, Callable[[T], object]] | None = None,
) -> Mapper[T]:
    """Return what maps records of class ``kind`` to rows of ``table``.

    ``beside`` are columns behind the fields' that are worked out of a record and not read. Raises TypeError when
    columns and fields differ.
    """
    hints = get_type_hints(kind)
    names = [field.name for field in fields(cast("Any", kind))]
    extra = beside or {}
    if [column.name for column in table.columns] != [*names, *extra]:
        raise TypeError(table.name)
    turns = [_reader(hints[name]) for name in names]

    def write(record: T) -> tuple[object, ...]:
        values = (_written(getattr(record, name)) for name in names)
        return (*values, *(work_out(record) for work_out in extra.values()))

    def read(row: Row) -> T:
        return kind(*(turn(value) for turn, value in zip(turns, row, strict=False)))

    return Mapper(kind, table, write, read, order)


def _written(value: object) -> object:
    part = encoded_value(value)
    if isinstance(part, bool):
        return int(part)
    return _LINE(part) if isinstance(part, list | dict) else part


def _reader(hint: object) -> Turner:
    turn, bare = decoder_of(hint), _structured(hint)
    if hint is bool:
        return bool
    if not bare:
        return turn
    return lambda value: None if value is None else turn(json.loads(value))


def _structured(hint: object) -> bool:
    """Tell whether values of a type are written as JSON."""
    inner = [each for each in getattr(hint, "__args__", ()) if each is not type(None)]
    if getattr(hint, "__origin__", None) is tuple:
        return True
    candidates: list[Any] = inner or [hint]
    return any(hasattr(each, "__dataclass_fields__") for each in candidates)
