"""Undoing one of ten thousand steps, and reading the history of a hundred thousand."""

import random
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from benchmarks.comparing import Goal, Result, compared, timed
from workbench.coding.codes import RecolourCode
from workbench.domain.history import WantedSteps
from workbench.services.history import ProjectHistory
from workbench.services.projects import Project
from workbench.services.studies import create
from workbench.services.undoing import UndoLine
from workbench.storage.engine import connected

STEPS = 10_000
LONG = 100_000
RUNS = 101
UNDO = Goal(
    "undo one of 10,000 steps, durable",
    "one commit of one row through the bare driver, same pragmas",
    seconds=0.016,
)
PAGE = Goal(
    "the next 200 steps of a history of 100,000, filtered by words",
    "the same rows through the bare driver",
    seconds=0.1,
)
_TABLE = "CREATE TABLE code (id INTEGER PRIMARY KEY, colour TEXT)"
_PAGE = "SELECT * FROM operation WHERE id < ? AND subject LIKE '%a%' ORDER BY id DESC LIMIT 200"
_ADD_STEPS = """
INSERT INTO operation (guid, at, coder, coder_name, verb, subject, count)
VALUES (?, '2026-03-02T08:30:00+00:00', ?, 'Sari', 'rename_code', ?, 1)
"""


def measured(folder: Path) -> Iterator[Result]:
    """Work, undo, and read."""
    project = create(folder / "study.workbench", coder="Sari")
    line, codes = UndoLine(project), list(project.codebook())
    for number in range(STEPS):
        line.perform(RecolourCode(codes[number % len(codes)].id, f"#{number + 1:06x}"))
    path = folder / "bare.sqlite"
    path.touch()
    bare, numbers = connected(path), count(1)
    bare.execute("PRAGMA journal_mode=WAL")
    bare.execute(_TABLE)

    def commit() -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT INTO code VALUES (?, ?)", (next(numbers), "#000000"))
        bare.execute("COMMIT")

    yield compared(UNDO, lambda: timed(line.undo), lambda: timed(commit), RUNS, warm=5)
    bare.close()
    yield _reading(project)
    project.close()


def _reading(project: Project) -> Result:
    """Read pages here and there in a journal that was filled up with headings."""
    connection = connected(project.path)
    connection.execute("BEGIN IMMEDIATE")
    names = ((f"g-{number}", project.coder.id, f"Kode {number % 150}") for number in range(LONG))
    connection.executemany(_ADD_STEPS, names)
    connection.execute("COMMIT")
    history, dice = ProjectHistory(project), random.Random(1)
    history.follow()
    newest, wanted = history.newest(), WantedSteps(words=(("a", ()),))

    def ours() -> float:
        before = dice.randrange(newest // 2, newest)
        return timed(lambda: history.steps(before=before, limit=200, wanted=wanted))

    def theirs() -> float:
        before = dice.randrange(newest // 2, newest)
        return timed(lambda: connection.execute(_PAGE, (before,)).fetchall())

    result = compared(PAGE, ours, theirs, RUNS, warm=5)
    connection.close()
    return result
