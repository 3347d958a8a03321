"""Makes ``corpora/regions/land.json``: Indonesia's land, coarse, to lay under maps of the whole country.

    uv run --with shapely python scripts/make_land.py KABUPATEN.geojson corpora/regions/land.json

KABUPATEN.geojson holds the borders of all kabupaten and kota (cahyadsn/wilayah_boundaries, MIT). They are joined to one
area, gaps between neighbours closed, islands under some 120 km² left out, and coasts simplified to about 6 km.
"""

import json
import sys
from pathlib import Path

from shapely import make_valid
from shapely.geometry import Polygon, shape
from shapely.ops import unary_union

_CLOSED, _LEAST, _SIMPLER = 0.02, 0.01, 0.06
"""Degrees, square degrees, degrees."""


def land(features: list[dict[str, object]]) -> list[list[list[float]]]:
    """Return the coasts, the largest island first."""
    joined = unary_union([make_valid(shape(each["geometry"])).buffer(_CLOSED) for each in features])
    islands = [each for each in joined.buffer(-0.75 * _CLOSED).geoms if each.area > _LEAST]
    rings = [
        Polygon(each.exterior).simplify(_SIMPLER).exterior
        for each in sorted(islands, key=lambda each: -each.area)
    ]
    return [
        [[round(x, 2), round(y, 2)] for x, y in ring.coords[:-1]] for ring in rings if len(ring.coords) > 4
    ]


if __name__ == "__main__":
    source, out = map(Path, sys.argv[1:3])
    made = land(json.loads(source.read_text(encoding="utf-8"))["features"])
    out.write_text(json.dumps(made, separators=(",", ":")).replace("],[[", "],\n[[") + "\n", encoding="utf-8")
