"""GeoJSON (RFC 7946): places with their properties and outlines, read as a sheet with one place a row."""

import json
from collections.abc import Iterable, Iterator
from math import isfinite
from pathlib import Path
from typing import Final

from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.pictures import Ring
from workbench.domain.texts import BYTE_ORDER_MARK
from workbench.language.readers.encoding import decoded
from workbench.language.readers.sheet_rows import Sheet, sheet_of

OUTLINE: Final = "outline"
"""The last column: a place's rings as JSON, ``""`` for a place without shape, UNUSABLE for one that is none."""
UNUSABLE: Final = "unusable"
SIZE_LIMIT: Final = 32 * 1024 * 1024
"""The largest file, in bytes."""
POINT_LIMIT: Final = 500_000
"""How many points all outlines of a file may have together."""
PLACE_LIMIT: Final = 10_000
_FEATURES: Final = ("FeatureCollection", "Feature")


class _NoShape(Exception):
    """What stands as a geometry is none that has an outline, or is not in degrees."""


def read_geojson(path: Path) -> Sheet:
    """Return the features of a file: a column for each property, and OUTLINE. Nested properties are left out.

    Raises:
        FileRefused: over the limits (TOO_LARGE), no JSON (DAMAGED), or no features in it (NO_DISTRICTS).
    """
    size = path.stat().st_size
    if size > SIZE_LIMIT:
        raise FileRefused(path, FileReason.TOO_LARGE, {"bytes": str(size), "limit": str(SIZE_LIMIT)})
    text, encoding = decoded(path, path.read_bytes())
    try:
        features = list(_features(json.loads(text.removeprefix(BYTE_ORDER_MARK), parse_constant=_no_number)))
    except (ValueError, RecursionError) as error:
        raise FileRefused(path, FileReason.DAMAGED, {"encoding": encoding}) from error
    if not features:
        raise FileRefused(path, FileReason.NO_DISTRICTS)
    if len(features) > PLACE_LIMIT:
        raise FileRefused(path, FileReason.TOO_LARGE, {"bytes": str(size), "limit": str(SIZE_LIMIT)})
    titles = list(dict.fromkeys(title for properties, _shape in features for title in properties))
    titles = [title for title in titles if title.strip() and title != OUTLINE]
    rows = [[*(properties.get(title, "") for title in titles), shape] for properties, shape in features]
    if sum(shape.count("[") for _properties, shape in features) > POINT_LIMIT:
        raise FileRefused(path, FileReason.TOO_LARGE, {"bytes": str(size), "limit": str(SIZE_LIMIT)})
    return sheet_of(path, "geojson", encoding, enumerate([[*titles, OUTLINE], *rows]))


def rings_in(cell: str) -> tuple[Ring, ...]:
    """Return the rings that a cell of the column OUTLINE holds."""
    if cell in {"", UNUSABLE}:
        return ()
    return tuple(tuple((x, y) for x, y in ring) for ring in json.loads(cell))


def _features(found: object) -> Iterator[tuple[dict[str, str], str]]:
    if not isinstance(found, dict) or found.get("type") not in _FEATURES:
        return
    listed = found.get("features") if found["type"] == "FeatureCollection" else [found]
    for feature in listed if isinstance(listed, list) else ():
        if isinstance(feature, dict) and feature.get("type") == "Feature":
            yield _properties(feature.get("properties")), _shape(feature.get("geometry"))


def _properties(found: object) -> dict[str, str]:
    if not isinstance(found, dict):
        return {}
    kept = {title: value for title, value in found.items() if isinstance(value, str | int | float)}
    return {title: value if isinstance(value, str) else _number(value) for title, value in kept.items()}


def _number(value: float) -> str:
    """Return a number as a person writes it: a code that was read as 3216.0 is 3216."""
    return str(int(value)) if isfinite(value) and value == int(value) else str(value)


def _shape(geometry: object) -> str:
    if geometry is None:
        return ""
    try:
        return json.dumps([list(ring) for ring in _rings(geometry)], separators=(",", ":"))
    except _NoShape:
        return UNUSABLE


def _rings(geometry: object) -> Iterator[Ring]:
    if not isinstance(geometry, dict):
        raise _NoShape
    parts = geometry.get("coordinates")
    if geometry.get("type") == "Polygon":
        parts = [parts]
    elif geometry.get("type") != "MultiPolygon":
        raise _NoShape
    for part in _listed(parts):
        for ring in _listed(part):
            yield tuple(_points(_listed(ring)))


def _points(ring: Iterable[object]) -> Iterator[tuple[float, float]]:
    for point in ring:
        match point:
            case [int() | float() as x, int() | float() as y, *_] if abs(x) <= 180 and abs(y) <= 90:
                yield float(x), float(y)
            case _:
                raise _NoShape


def _listed(found: object) -> list[object]:
    if not isinstance(found, list):
        raise _NoShape
    return found


def _no_number(word: str) -> float:
    raise ValueError(word)
