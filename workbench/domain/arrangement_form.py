"""The written form of an arrangement: JSON with a version, kept with a saved table."""

import json
from collections.abc import Mapping
from typing import Any, Final

from workbench.domain.arrangements import Arrangement, Order, Place, Side
from workbench.domain.errors import InvalidField

VERSION: Final = 1


def written(arrangement: Arrangement) -> str:
    """Return an arrangement as JSON, on one line; empty for the usual one."""
    if arrangement == Arrangement():
        return ""
    document = {
        "version": VERSION,
        "totals": arrangement.totals,
        "hide_empty": arrangement.hide_empty,
        **{side.value: _written(getattr(arrangement, side.value)) for side in Side},
    }
    return json.dumps(document, ensure_ascii=False)


def read(text: str) -> Arrangement:
    """Return the arrangement that was written as ``text``.

    Raises:
        InvalidField: it is none, or of another version.
    """
    if not text:
        return Arrangement()
    try:
        document = json.loads(text)
        if document["version"] != VERSION:
            raise InvalidField("view", text[:40])
        return Arrangement(
            _read(document["rows"]),
            _read(document["columns"]),
            document["totals"] is True,
            document["hide_empty"] is True,
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InvalidField("view", text[:40]) from error


def _written(order: Order) -> dict[str, object]:
    return {"by_hand": order.by_hand, "by_values": order.by_values, "falling": order.falling}


def _read(order: Mapping[str, Any]) -> Order:
    by_values = order["by_values"]
    return Order(
        tuple(_read_place(each) for each in order["by_hand"]),
        None if by_values is None else _read_place(by_values),
        order["falling"] is True,
    )


def _read_place(found: object) -> Place:
    outer, own = found if isinstance(found, list) else ("", None)
    if not isinstance(outer, str) or not isinstance(own, str):
        raise TypeError("place")
    return outer, own
