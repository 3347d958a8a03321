"""Gate: branch coverage by area, from coverage's JSON report.

Usage: python scripts/check_coverage.py build/coverage.json [--raise].

The craft (domain, coding, supervision) is covered wholly; what else is not Qt to at least 90 %; each area of
``scripts/coverage_floors.json`` to at least its floor, in per cent of lines and branches. ``--raise`` lifts
the floors to what is reached now; they are never lowered but by hand.
"""

import json
import math
import sys
from dataclasses import dataclass, field
from pathlib import Path

FLOORS = Path(__file__).with_name("coverage_floors.json")
WHOLE = ("workbench/domain", "workbench/coding", "workbench/supervision")
WINDOW = "workbench/ui"
REST = "the rest"
REST_FLOOR = 90.0


@dataclass
class Area:
    """What one area of the tree has, in lines plus branches, and where something is missing."""

    covered: int = 0
    total: int = 0
    gaps: list[str] = field(default_factory=list)

    @property
    def percent(self) -> float:
        """Share of lines and branches that some test ran, in per cent; an empty area is whole."""
        return 100.0 if self.total == 0 else 100.0 * self.covered / self.total


def area_of(path: str) -> str:
    """Return the name of the area that the file ``path`` (with ``/``) counts in."""
    for name in (*WHOLE, WINDOW):
        if path.startswith(name + "/"):
            return name
    return REST


def areas_of(report: dict[str, dict[str, dict[str, dict[str, int]]]]) -> dict[str, Area]:
    """Add up the files of coverage's JSON ``report`` by area."""
    areas = {name: Area() for name in (*WHOLE, WINDOW, REST)}
    for path, file in sorted(report["files"].items()):
        summary = file["summary"]
        area = areas[area_of(path.replace("\\", "/"))]
        missing = summary["missing_lines"] + summary["missing_branches"]
        area.total += summary["num_statements"] + summary["num_branches"]
        area.covered += summary["covered_lines"] + summary["covered_branches"]
        if missing:
            area.gaps.append(f"{path}: {missing} lines or branches that no test runs")
    return areas


def complaints(areas: dict[str, Area], floors: dict[str, float]) -> list[str]:
    """Return a line for each area that is below what is asked of it, with the files to look at."""
    asked = dict.fromkeys(WHOLE, 100.0) | {REST: REST_FLOOR}
    for name, floor in floors.items():
        asked[name] = max(floor, asked.get(name, 0.0))
    found: list[str] = []
    for name, floor in asked.items():
        if areas[name].percent < floor:
            found.append(f"{name}: {areas[name].percent:.2f} % covered, at least {floor:g} % asked")
            found.extend(f"  {gap}" for gap in areas[name].gaps)
    return found


def raised(areas: dict[str, Area], floors: dict[str, float]) -> dict[str, float]:
    """Return ``floors`` lifted to the tenth of a per cent that is reached."""
    return {name: max(floor, math.floor(areas[name].percent * 10) / 10) for name, floor in floors.items()}


def main(arguments: list[str]) -> int:
    """Check the report that the first argument names; return the exit code."""
    report = Path(arguments[0])
    if not report.exists():
        print(f"{report} is not there: the tests ran nothing of ours")
        return 1
    areas = areas_of(json.loads(report.read_text(encoding="utf-8")))
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    found = complaints(areas, floors)
    print(" · ".join(f"{name} {area.percent:.1f} %" for name, area in areas.items()))
    for line in found:
        print(line)
    if not found and "--raise" in arguments:
        FLOORS.write_text(json.dumps(raised(areas, floors), indent=4) + "\n", encoding="utf-8")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
