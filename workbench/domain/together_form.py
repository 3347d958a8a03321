"""The written form of what stands together and of saturation, as saved tables keep them: JSON with a version."""

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from typing import Any, Final, TypeVar

from workbench.domain.choices import Choice
from workbench.domain.cooccurrence import Cooccurrence, CountedCode, Pair, Togetherness, TogetherWish
from workbench.domain.errors import InvalidField
from workbench.domain.saturation import Reached, Saturation, SaturationWish, SourceOrder, Spread, Talk

VERSION: Final = 1
T = TypeVar("T")


def written(thing: TogetherWish | SaturationWish | Cooccurrence | Saturation) -> str:
    """Return a wish or a result as JSON, on one line."""
    return json.dumps({"version": VERSION, **asdict(thing)}, ensure_ascii=False, default=date.isoformat)


def read_together_wish(text: str) -> TogetherWish:
    """Return the wish that was written as ``text``; raise InvalidField when it is none."""
    return _read(text, _together_wish)


def read_saturation_wish(text: str) -> SaturationWish:
    """Return the wish that was written as ``text``; raise InvalidField when it is none."""
    return _read(text, _saturation_wish)


def read_cooccurrence(text: str) -> Cooccurrence:
    """Return the result that was written as ``text``; raise InvalidField when it is none."""
    return _read(
        text,
        lambda found: Cooccurrence(
            _together_wish(found["wish"]),
            tuple(CountedCode(**each) for each in found["codes"]),
            tuple(Pair(**each) for each in found["pairs"]),
            int(found["codings"]),
            int(found["unplaced"]),
            int(found["led"]),
            found["moderator"] is True,
        ),
    )


def read_saturation(text: str) -> Saturation:
    """Return the result that was written as ``text``; raise InvalidField when it is none."""
    return _read(
        text,
        lambda found: Saturation(
            _saturation_wish(found["wish"]),
            tuple(_talk(each) for each in found["talks"]),
            int(found["base"]),
            tuple(Reached(**each) for each in found["reached"]),
            tuple(Spread(**each) for each in found["spread"]),
            int(found["uncoded"]),
            int(found["surveys"]),
            int(found["undated"]),
            int(found["led"]),
            found["moderator"] is True,
        ),
    )


def _read(text: str, made: Callable[[dict[str, Any]], T]) -> T:
    try:
        return made(_document(text))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InvalidField("table", text[:40]) from error


def _document(text: str) -> dict[str, Any]:
    found = json.loads(text)
    if not isinstance(found, dict) or found["version"] != VERSION:
        raise ValueError(VERSION)
    return found


def _choice(found: dict[str, Any]) -> Choice:
    return Choice(**found)


def _together_wish(found: dict[str, Any]) -> TogetherWish:
    return TogetherWish(
        Togetherness(found["relation"]),
        int(found["within"]),
        found["themes"] is True,
        int(found["at_least"]),
        _choice(found["choice"]),
    )


def _saturation_wish(found: dict[str, Any]) -> SaturationWish:
    return SaturationWish(
        found["themes"] is True,
        SourceOrder(found["order"]),
        int(found["base"]),
        int(found["run"]),
        int(found["orders"]),
        _choice(found["choice"]),
    )


def _talk(found: dict[str, Any]) -> Talk:
    day = found["day"]
    return Talk(
        found["source"],
        found["name"],
        None if day is None else date.fromisoformat(day),
        int(found["codes"]),
        tuple(found["fresh"]),
        int(found["cumulative"]),
        found["ratio"],
    )
