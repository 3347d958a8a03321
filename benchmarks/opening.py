"""Opening a transcript of 60,000 words with 5,000 codings in the real panel."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit

from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.desk import Desk
from workbench.services.material import open_source

RUNS = 15
GOAL = Goal(
    "open a transcript of 60,000 words with 5,000 codings",
    "QPlainTextEdit.setPlainText of the same words, painted",
    seconds=0.3,
)


def measured(folder: Path) -> Iterator[Result]:
    """Open it from another source, as a person does; the floor has the words in memory already."""
    desk = Desk(folder)
    text = open_source(desk.project.reader, desk.large).text
    plain = QPlainTextEdit()
    plain.resize(desk.coding.transcript.view.size())
    plain.show()
    desk.settle()

    def ours() -> float:
        desk.show(desk.small)
        return timed(lambda: desk.show(desk.large))

    def show_plain() -> None:
        plain.setPlainText(text)
        desk.settle()

    def floor() -> float:
        plain.setPlainText("")
        desk.settle()
        return timed(show_plain)

    yield compared(GOAL, ours, floor, RUNS)
    desk.window.close()
