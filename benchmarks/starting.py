"""From the start of the process to a window that can be used."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from time import monotonic

from benchmarks.comparing import Goal, Result, compared
from workbench.services import studies
from workbench.services.jobs import Silent

RUNS = 7
FLOOR = "a PySide6 process that shows an empty QMainWindow"


def measured(folder: Path) -> Iterator[Result]:
    """Start on the start page and on the example study, offscreen and, where Xvfb is there, in X."""
    example = folder / "example.workbench"
    studies.create_example(example, Silent()).close()
    with _display() as display:
        for platform in ("offscreen", "xcb") if display else ("offscreen",):
            where = _surroundings(folder, platform, display)
            for what, arguments in (("start page", ()), ("example study open", (str(example),))):
                yield compared(
                    Goal(f"cold start to a usable window: {what} ({platform})", FLOOR, seconds=1.5),
                    partial(_started, ("ours", *arguments), where),
                    partial(_started, ("empty",), where),
                    RUNS,
                )


def _started(arguments: tuple[str, ...], where: dict[str, str]) -> float:
    began = monotonic()
    command = [sys.executable, "-m", "benchmarks.child_start", *arguments]
    told = subprocess.run(command, env=where, stdout=subprocess.PIPE, text=True, check=True)
    return float(told.stdout.split()[0]) - began


def _surroundings(folder: Path, platform: str, display: str) -> dict[str, str]:
    """Return an environment with settings and compiled modules of its own, as on the second day of use."""
    homes = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "DATA", "STATE")}
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {
        **kept,
        **homes,
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "QT_QPA_PLATFORM": platform,
        "DISPLAY": display,
        "LC_ALL": "C.UTF-8",
    }


@contextmanager
def _display() -> Iterator[str]:
    """Lend an X display without a screen; empty where there is none to be had."""
    program = shutil.which("Xvfb")
    if program is None:
        yield ""
        return
    command = [program, "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        try:
            yield f":{server.stdout.readline().strip()}"
        finally:
            server.terminate()
