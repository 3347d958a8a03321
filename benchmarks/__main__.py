"""Run benchmarks: all of them, or those named. Each in a process of its own.

    python -m benchmarks [--write] [start] [open] [add] [desk] [read] [import] [formats] [matrix] [million]
                         [compare] [framework] [pictures] [survey] [together] [participation] [print] [refresh]
                         [undo] [retrieval] [search] [frequency] [talks] [suggest] [privacy]
                         [masking] [discovery] [supervision]
    python -m benchmarks suggestions --data FOLDER …

``--write`` puts the figures into ``docs/performance.md``: all of them, or in place of those of the benchmarks named.
"""

import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import cast

from benchmarks.comparing import Result, table

MODULES = {
    "start": "starting",
    "open": "opening",
    "add": "adding",
    "desk": "at_the_desk",
    "read": "reading",
    "import": "importing",
    "formats": "formats",
    "matrix": "matrices",
    "compare": "side_by_side",
    "million": "matrices_million",
    "framework": "framework",
    "pictures": "drawing",
    "survey": "survey",
    "together": "together",
    "participation": "participating",
    "print": "printing",
    "refresh": "refreshing",
    "undo": "undoing",
    "search": "searching",
    "frequency": "counting",
    "retrieval": "retrieval",
    "talks": "talking",
    "suggest": "proposing",
    "privacy": "personal_data",
    "masking": "masking",
    "discovery": "discovering",
    "supervision": "supervising",
}
PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"
_PACKAGES = (
    "PySide6-Essentials",
    "sqlcipher3",
    "sqlalchemy",
    "python-docx",
    "lxml",
    "pypdfium2",
    "python-calamine",
    "striprtf",
    "numpy",
    "regex",
)
_CHILD = "--child"
_SUGGESTIONS = "suggestions"
"""Measures how good something is, not how fast, on material that is handed in; see ``suggesting``."""


def main(arguments: list[str]) -> int:
    """Run what is asked for and print the table."""
    if arguments[:1] == [_SUGGESTIONS]:
        return cast("int", import_module("benchmarks.suggesting").main(arguments[1:]))
    if arguments[:1] == [_CHILD]:
        _run_here(arguments[1])
        return 0
    wanted = [each for each in arguments if each != "--write"] or list(MODULES)
    unknown = sorted(set(wanted) - set(MODULES))
    if unknown:
        print(f"no such benchmark: {', '.join(unknown)}; there are {', '.join(MODULES)}", file=sys.stderr)
        return 2
    results = [result for name in wanted for result in _run_apart(name)]
    figures = f"{table(results)}\n\n{_machine()}"
    print(figures)
    if "--write" in arguments:
        named = [each for each in arguments if each != "--write"]
        _write(_among_others(results, named) if named else figures)
    return 0


def _run_here(name: str) -> None:
    module = import_module(f"benchmarks.{MODULES[name]}")
    measured = cast("Callable[[Path], Iterator[Result]]", module.measured)
    with tempfile.TemporaryDirectory(prefix="workbench-benchmark-") as folder:
        for result in measured(Path(folder)):
            print(result.dumped(), flush=True)


def _run_apart(name: str) -> list[Result]:
    print(f"{name} …", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", "benchmarks", _CHILD, name]
    told = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return [Result.loaded(line) for line in told.stdout.splitlines() if line.startswith("{")]


def _machine() -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return (
        f"{os.cpu_count()} cores ({platform.machine()}), {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}, {packages}; load at the end {load:.1f}."
    )


def _among_others(results: list[Result], names: list[str]) -> str:
    """Return the page's figures with these rows in place of those about the same, or after the others."""
    page = PAGE.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0].strip()
    rows = table(results).splitlines()[2:]
    fresh = {row.split("|")[1]: row for row in rows}
    lines = [
        fresh.pop(line.split("|")[1], line) if line.startswith("|") else line for line in page.splitlines()
    ]
    last = max(place for place, line in enumerate(lines) if line.startswith("|"))
    mark = f"{', '.join(names)}, by themselves: "
    kept = [line for line in lines[last + 1 :] if line and not line.startswith(mark)]
    notes = [note for line in (*kept, mark + _machine()) for note in ("", line)]
    return "\n".join([*lines[: last + 1], *fresh.values(), *notes])


def _write(figures: str) -> None:
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    PAGE.write_text(f"{before}{BEGIN}\n\n{figures}\n\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
