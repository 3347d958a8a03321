"""Make ``corpora/regions`` anew: Indonesia's kabupaten and kota with their codes, and outlines of some.

    python scripts/make_regions.py CODES.csv OUTLINES.geojson

CODES.csv has the columns kode_kemendagri, kode_bps_2017, nama, provinsi, lat and lng; the features of OUTLINES.geojson
have their Kemendagri code as ``kode`` among their properties. Both come from cahyadsn/wilayah_boundaries (MIT).
Outlines are simplified as ``workbench.analysis.shapes`` does it.
"""

import csv
import json
import sys
from pathlib import Path
from typing import Any

from workbench.analysis.shapes import simplified
from workbench.domain.pictures import Ring

REGIONS = Path(__file__).parent.parent / "corpora" / "regions"
COLUMNS = ("kemendagri_code", "bps_code_2017", "name", "province", "latitude", "longitude")


def main(codes: Path, outlines: Path) -> None:
    """Write both files."""
    with codes.open(encoding="utf-8", newline="") as stream:
        rows = sorted(csv.DictReader(stream), key=lambda row: row["kode_kemendagri"])
    with (REGIONS / "kabupaten.csv").open("w", encoding="utf-8", newline="") as out:
        sheet = csv.writer(out, lineterminator="\n")
        sheet.writerow(COLUMNS)
        for row in rows:
            names = row["kode_kemendagri"], row["kode_bps_2017"], row["nama"], row["provinsi"]
            sheet.writerow((*names, *(f"{float(row[degree]):.3f}" for degree in ("lat", "lng"))))
    shapes = {
        feature["properties"]["kode"]: simplified(_rings(feature["geometry"]))
        for feature in json.loads(outlines.read_text(encoding="utf-8"))["features"]
    }
    lines = [f"{json.dumps(code)}: {_dumped(shapes[code])}" for code in sorted(shapes)]
    (REGIONS / "outlines.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _rings(geometry: dict[str, Any]) -> list[Ring]:
    parts = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return [tuple((float(x), float(y)) for x, y, *_ in ring) for part in parts for ring in part]


def _dumped(rings: tuple[Ring, ...]) -> str:
    return json.dumps(rings, separators=(",", ":"))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
