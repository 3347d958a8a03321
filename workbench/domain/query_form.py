"""The written form of a query: JSON with a version, kept in the project and read from files."""

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, asdict, fields
from datetime import date
from enum import StrEnum
from types import UnionType
from typing import Final, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from workbench.domain.errors import InvalidField, UnknownField
from workbench.domain.queries import (
    REACHES,
    CodedBetween,
    CodeIs,
    Condition,
    Contains,
    Group,
    HasAttribute,
    Match,
    NextTo,
    OneOf,
    Query,
    TalkedBetween,
    Term,
)

VERSION: Final = 1
_KINDS: Final[Mapping[str, type[Condition]]] = {
    "code": CodeIs,
    "next_to": NextTo,
    "one_of": OneOf,
    "contains": Contains,
    "coded_between": CodedBetween,
    "talked_between": TalkedBetween,
    "attribute": HasAttribute,
}
_NAMES: Final = {kind: name for name, kind in _KINDS.items()}
_QUERY = {"version", "match", "terms", "same_coder"}
_GROUP = {"match", "terms"}
E = TypeVar("E", bound=StrEnum)


def written(query: Query) -> str:
    """Return a query as JSON, on one line."""
    document = {
        "version": VERSION,
        "match": query.match.value,
        "terms": [_group(each) if isinstance(each, Group) else _term(each) for each in query.terms],
        "same_coder": query.same_coder,
    }
    return json.dumps(document, ensure_ascii=False)


def read(text: str) -> Query:
    """Return the query that was written as ``text``.

    Raises:
        UnknownField: it holds something that this version does not know.
        InvalidField: it is no JSON, of another version, or a value can't be what it says.
    """
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InvalidField("query", text[:40]) from error
    return query_in(document)


def query_in(document: object) -> Query:
    """Return the query that a JSON document holds; raises as ``read`` does."""
    found = _object(document, "query")
    if found.get("version") != VERSION:
        raise InvalidField("version", str(found.get("version")))
    _only(found, _QUERY)
    terms = tuple(
        _read_group(each) if isinstance(each, dict) and "terms" in each else _read_term(each)
        for each in _list(found.get("terms", []))
    )
    return Query(_match(found), terms, _flag(found, "same_coder"))


def _group(group: Group) -> dict[str, object]:
    return {"match": group.match.value, "terms": [_term(each) for each in group.terms]}


def _term(term: Term) -> dict[str, object]:
    facts = {name: _plain(value) for name, value in asdict(term.condition).items()}
    return {"kind": _NAMES[type(term.condition)], "not": term.negated, **facts}


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _read_group(found: dict[str, object]) -> Group:
    _only(found, _GROUP)
    return Group(_match(found), tuple(_read_term(each) for each in _list(found["terms"])))


def _read_term(document: object) -> Term:
    found = _object(document, "terms")
    name = found.get("kind")
    kind = _KINDS.get(name) if isinstance(name, str) else None
    if kind is None:
        raise InvalidField("kind", str(name))
    known = {each.name: each for each in fields(kind)}
    _only(found, {"kind", "not", *known})
    types = get_type_hints(kind)
    given = {name: _typed(name, types[name], found[name]) for name in known if name in found}
    for name, each in known.items():
        if name not in given and each.default is MISSING:
            raise InvalidField(name, "")
    condition = _made(kind, given)
    if isinstance(condition, NextTo):
        _check_reach(condition)
    return Term(condition, _flag(found, "not"))


def _made(kind: Callable[..., Condition], facts: Mapping[str, object]) -> Condition:
    return kind(**facts)


def _check_reach(condition: NextTo) -> None:
    possible = REACHES[condition.relation]
    if possible and condition.reach not in possible:
        raise InvalidField("reach", condition.reach.value)
    if condition.distance < 0:
        raise InvalidField("distance", str(condition.distance))


def _typed(name: str, wanted: object, value: object) -> object:
    """Return a JSON value as what a field holds; raise InvalidField when it can't be."""
    if get_origin(wanted) in {Union, UnionType}:
        if value is None:
            return None
        wanted = next(each for each in get_args(wanted) if each is not type(None))
    if get_origin(wanted) is tuple:
        return tuple(str(_typed(name, str, each)) for each in _list(value))
    if isinstance(wanted, type) and issubclass(wanted, StrEnum | date):
        return _named(name, wanted, value)
    if wanted is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    plain = wanted if isinstance(wanted, type) else str  # an id is a str to Python
    if type(value) is not plain:
        raise InvalidField(name, str(value))
    return value


def _named(name: str, wanted: type[StrEnum] | type[date], value: object) -> object:
    try:
        if issubclass(wanted, StrEnum):
            return wanted(str(value))
        return wanted.fromisoformat(cast("str", value))
    except (ValueError, TypeError) as error:
        raise InvalidField(name, str(value)) from error


def _match(found: Mapping[str, object]) -> Match:
    return cast("Match", _named("match", Match, found.get("match", Match.ALL)))


def _flag(found: Mapping[str, object], name: str) -> bool:
    value = found.get(name, False)
    if not isinstance(value, bool):
        raise InvalidField(name, str(value))
    return value


def _object(document: object, name: str) -> dict[str, object]:
    if not isinstance(document, dict):
        raise InvalidField(name, str(document)[:40])
    return document


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise InvalidField("terms", str(value)[:40])
    return value


def _only(found: Mapping[str, object], known: set[str]) -> None:
    strange = sorted(set(found) - known)
    if strange:
        raise UnknownField(strange[0])
