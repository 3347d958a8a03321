"""Adding one coding, by the command that Enter runs: on the disk and on the screen."""

import random
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.desk import Desk
from workbench.domain.ids import CodeId
from workbench.domain.spans import Span
from workbench.storage.engine import connected

RUNS = 101
GOAL = Goal(
    "add one coding, on the screen and durable (5,000 in the source, 50,000 in the project)",
    "one commit of one row through the bare driver, same pragmas",
    seconds=0.05,
)
_TABLE = (
    "CREATE TABLE coding (id INTEGER PRIMARY KEY, source INTEGER, start INTEGER, stop INTEGER, quote TEXT)"
)


def measured(folder: Path) -> Iterator[Result]:
    """Select and code somewhere else each time."""
    desk = Desk(folder)
    desk.show(desk.large)
    view, dice = desk.coding.transcript.view, random.Random(1)
    codes = [code.id for code in desk.project.codebook() if not code.is_theme]
    path = folder / "bare.sqlite"
    path.touch()
    bare, numbers = connected(path), count(1)
    bare.execute("PRAGMA journal_mode=WAL")
    bare.execute(_TABLE)

    def add(span: Span, code: CodeId) -> None:
        desk.coding.code_span(span, code)
        desk.settle()

    def ours() -> float:
        start = dice.randrange(1000, 300_000)
        span = Span(start, start + dice.randrange(20, 200))
        view.set_selection(span)
        desk.settle()
        code = dice.choice(codes)
        return timed(lambda: add(span, code))

    def commit() -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT INTO coding VALUES (?, 1, 10, 110, ?)", (next(numbers), "kata " * 20))
        bare.execute("COMMIT")

    yield compared(GOAL, ours, lambda: timed(commit), RUNS, warm=5)
    bare.close()
    desk.window.close()
