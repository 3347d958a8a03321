"""A strategy for any frozen record, worked out of its fields' types."""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

T = TypeVar("T")
Strategies = Mapping[object, st.SearchStrategy[Any]]


def built(kind: type[T], known: Strategies, **given: st.SearchStrategy[Any]) -> st.SearchStrategy[T]:
    """Make records of a class.

    ``known`` says how to make values of a type (texts, moments, days, ids by their NewType), ``given`` how to make
    the fields of that name.
    """
    hints = get_type_hints(kind)
    names = [field.name for field in fields(cast("Any", kind))]
    return st.builds(kind, **{name: given.get(name) or of_type(hints[name], known) for name in names})


def of_type(hint: object, known: Strategies) -> st.SearchStrategy[Any]:
    """Make values of a type."""
    if hint in known:
        return known[hint]
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return st.one_of(*(st.none() if each is type(None) else of_type(each, known) for each in args))
    if origin is tuple and Ellipsis in args:
        return st.lists(of_type(args[0], known), max_size=3).map(tuple)
    if origin is tuple:
        return st.tuples(*(of_type(each, known) for each in args))
    assert isinstance(hint, type), hint
    if is_dataclass(hint):
        return built(hint, known)
    if issubclass(hint, Enum):
        return st.sampled_from(hint)
    return {bool: st.booleans(), int: st.integers(0, 2**40), time: st.times(), date: st.dates()}[hint]
