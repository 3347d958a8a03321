"""Records as JSON and back, for any frozen record of the domain.

Fields keep their names; spans, guides and the like become objects within objects; moments and days are ISO 8601.
"""

import json
import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Json = dict[str, Any]
T = TypeVar("T")
Turner = Callable[[Any], Any]
"""Turns a value into what JSON holds, or back."""

_PLAIN = (str, int, float, bool)
_LINE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_ENCODERS: dict[type, Turner] = {}
_DECODERS: dict[object, Turner] = {}


def encoded(record: object) -> Json:
    """Return a record as what JSON can hold."""
    return cast("Json", _encoder(type(record))(record))


def decoded(kind: type[T], value: Json) -> T:
    """Return the record of class ``kind`` that ``encoded`` made ``value`` of.

    A field that ``value`` lacks takes its default, so that what an older version wrote can be read.
    """
    return cast("T", _decoder(kind)(value))


def dumped(record: object) -> str:
    """Return a record as one line of JSON; the same record always gives the same line."""
    return _LINE(encoded(record))


def loaded(kind: type[T], line: str) -> T:
    """Return the record of class ``kind`` that ``dumped`` made ``line`` of."""
    return decoded(kind, json.loads(line))


def dumped_items(items: tuple[object, ...]) -> str:
    """Return a tuple of texts or records as a JSON list."""
    return _LINE(_encoder(tuple)(items))


def dumped_pairs(pairs: tuple[tuple[str, str], ...]) -> str:
    """Return pairs of texts as ``dumped_items`` would, several times faster: a survey has a million of them."""
    return _LINE(pairs)


def loaded_items(kind: type[T], line: str) -> tuple[T, ...]:
    """Return the tuple that ``dumped_items`` made ``line`` of."""
    turn = _decoder(kind)
    return tuple(turn(item) for item in json.loads(line))


def loaded_pairs(line: str) -> tuple[tuple[str, str], ...]:
    """Return the pairs that ``dumped_pairs`` made ``line`` of; raises ValueError for anything else."""
    return tuple([(name, value) for name, value in json.loads(line)])


def encoded_value(value: object) -> object:
    """Return one field's value as what JSON can hold."""
    return None if value is None else _encoder(type(value))(value)


def decoder_of(hint: object) -> Turner:
    """Return what turns a value that ``encoded_value`` made into one of the type ``hint``."""
    return _decoder(hint)


def _same(value: Any) -> Any:  # noqa: ANN401 - any value of a record
    return value


def _encoder(kind: type) -> Turner:
    found = _ENCODERS.get(kind)
    if found is None:
        found = _ENCODERS[kind] = _made_encoder(kind)
    return found


def _made_encoder(kind: type) -> Turner:
    if is_dataclass(kind):
        return _record_encoder(kind)
    if issubclass(kind, Enum):
        return lambda value: value.value
    if issubclass(kind, date | time):
        return lambda value: value.isoformat()
    if kind is tuple:
        # Most things in tuples are texts, which need no turning.
        return lambda value: [each if type(each) is str else _encoder(type(each))(each) for each in value]
    return _same


def _record_encoder(kind: type) -> Turner:
    hints = get_type_hints(kind)
    plain = [field.name for field in fields(kind) if _is_plain(hints[field.name])]
    other = [field.name for field in fields(kind) if not _is_plain(hints[field.name])]

    def encode(record: object) -> Json:
        value = {name: getattr(record, name) for name in plain}
        for name in other:
            part = getattr(record, name)
            value[name] = None if part is None else _encoder(type(part))(part)
        return value

    return encode


def _is_plain(hint: object) -> bool:
    """Tell whether JSON can hold a field's value as it is: it writes tuples as lists."""
    if get_origin(hint) is tuple:
        return all(_is_plain(each) for each in get_args(hint) if each is not Ellipsis)
    return _bare(hint) in _PLAIN or hint == str | None


def _bare(hint: object) -> object:
    """Return what a NewType stands for, and anything else as it is."""
    return getattr(hint, "__supertype__", hint)


def _decoder(hint: object) -> Turner:
    found = _DECODERS.get(hint)
    if found is None:
        found = _DECODERS[hint] = _made_decoder(hint)
    return found


def _made_decoder(hint: object) -> Turner:
    bare = _bare(hint)
    origin = get_origin(bare)
    if origin in (Union, types.UnionType):
        return _optional_decoder(bare)
    if origin is tuple:
        return _tuple_decoder(get_args(bare))
    if is_dataclass(bare) and isinstance(bare, type):
        return _record_decoder(bare)
    if isinstance(bare, type) and issubclass(bare, date | time):
        return bare.fromisoformat
    if isinstance(bare, type) and issubclass(bare, Enum):
        return bare
    return float if bare is float else _same


def _optional_decoder(hint: object) -> Turner:
    (inner,) = (each for each in get_args(hint) if each is not type(None))
    turn = _decoder(inner)
    return lambda value: None if value is None else turn(value)


def _tuple_decoder(args: tuple[Any, ...]) -> Turner:
    if len(args) == 2 and args[1] is Ellipsis:
        turn = _decoder(args[0])
        return lambda value: tuple(turn(each) for each in value)
    turns = [_decoder(arg) for arg in args]
    return lambda value: tuple(turn(each) for turn, each in zip(turns, value, strict=True))


def _record_decoder(kind: type) -> Turner:
    hints = get_type_hints(kind)
    turns = [(field.name, _decoder(hints[field.name])) for field in fields(kind)]

    def decode(value: Json) -> object:
        return kind(**{name: turn(value[name]) for name, turn in turns if name in value})

    return decode
