"""Matrices over a million codings in the answers of 25,048 respondents, and what their numbers take of memory."""

import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.many_codings import survey_project
from benchmarks.matrices import Sides, side
from workbench.domain.matrices import MatrixWish, Measure
from workbench.services.count_index import count_index
from workbench.services.projects import open_project
from workbench.services.tabulating import CellWish, Tabulator
from workbench.storage.engine import connected

RUNS = 5
GOAL = 1.5
FLOOR = "bare SQL: count and group by code"
_SQL = "SELECT code, count(*) FROM coding GROUP BY code"
SIDES: tuple[Sides, ...] = (
    ("code × district", ("code",), ("district",)),
    ("code × question", ("code",), ("question",)),
    ("code × an attribute (age)", ("code",), ("attribute:Usia",)),
    (
        "district, code × sex, schooling",
        ("district", "code"),
        ("attribute:Jenis kelamin", "attribute:Pendidikan terakhir"),
    ),
    ("code × speaker", ("code",), ("speaker",)),
    ("code × code", ("code",), ("code",)),
)
MEASURES = (Measure.CODINGS, Measure.SPEAKERS, Measure.WORDS, Measure.PER_1000_WORDS)


def measured(folder: Path) -> Iterator[Result]:
    """The first table, its memory, then each table as it is asked for again and again."""
    project = survey_project(folder / "million.workbench")
    bare = connected(project.path)
    tabulator = Tabulator(project)

    def floor() -> float:
        return timed(lambda: bare.execute(_SQL).fetchall())

    def against(what: str, ours: Callable[[], float], seconds: float | None = GOAL) -> Result:
        return compared(
            Goal(f"matrix {what}, over 1,000,000 codings", FLOOR, seconds=seconds), ours, floor, RUNS
        )

    first = timed(lambda: count_index(project).now())
    words = timed(lambda: count_index(project).now(measured=True))
    yield Result(Goal("the numbers of 1,000,000 codings, read once", FLOOR), (first,), (floor(),))
    yield Result(Goal("the words of their 2.5 million words, counted once", FLOOR), (words,), (floor(),))
    goal = Goal("memory of a process with all of it", "the project open, numpy loaded", unit="MB")
    yield Result(goal, (_child(project.path, "all"),), (_child(project.path, "bare"),))
    for what, rows, columns in SIDES:
        for measure in MEASURES:
            wish = MatrixWish(side(rows), side(columns), measure)
            yield against(f"{what}, {measure.value}", partial(timed, partial(tabulator.matrix, wish)))
    plain = MatrixWish(side(("code",)), side(("district",)))
    found = tabulator.matrix(plain)
    cell = CellWish(plain, found.rows[0], found.columns[0])
    yield against("code × district, the codings of a cell", lambda: timed(lambda: tabulator.codings_in(cell)))
    tabulator.close()
    bare.close()
    project.close()


def _child(path: Path, what: str) -> float:
    command = [
        sys.executable,
        "-c",
        f"from benchmarks.matrices_million import child; child({str(path)!r}, {what!r})",
    ]
    return float(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout)


def child(path: str, what: str) -> None:
    """Print the most megabytes that a process takes with the project at ``path`` open; ``all``: counted, too."""
    import workbench.analysis.cross  # noqa: F401 - loading is the point

    project = open_project(Path(path), read_only=True)
    if what == "all":
        Tabulator(project).warm()
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    project.close()
