"""Reading and coding in the real window: 100,000 words with 10,000 codings, and 60,000 words without a line end.

Each figure is taken at other places of the text, turn by turn with its floor: the same step in a bare QPlainTextEdit
that holds the same words and knows no coding, or one bare commit where a change has to be durable.
"""

import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPlainTextEdit

from benchmarks.comparing import Goal, Result, compared, timed
from benchmarks.desk import Desk
from benchmarks.material import DESK, PARAGRAPH
from workbench.coding.codings import RemoveCodings
from workbench.domain.codings import Coding
from workbench.domain.spans import Span
from workbench.services import studies
from workbench.services.material import open_source
from workbench.services.projects import open_project
from workbench.storage.engine import connected

if TYPE_CHECKING:
    from workbench.domain.ids import CodingId

OPENINGS, PLACES = 15, 50
PLAIN = "QPlainTextEdit with the same words"
COMMIT = "one commit of one row through the bare driver, same pragmas"
_MEGABYTE = 1e6
_TABLE = (
    "CREATE TABLE coding (id INTEGER PRIMARY KEY, source INTEGER, start INTEGER, stop INTEGER, quote TEXT)"
)
_MAKE = """
import sys
from pathlib import Path
from benchmarks.material import desk_project
desk_project(Path(sys.argv[1])).close()
desk_project(Path(sys.argv[2]), others=0).close()
"""


def measured(folder: Path) -> Iterator[Result]:
    """Measure everything that a researcher does all day."""
    path, alone = folder / "desk.workbench", folder / "alone.workbench"
    # In a process of its own: what making it takes is none of the window's memory.
    subprocess.run([sys.executable, "-c", _MAKE, str(path), str(alone)], check=True)
    desk = Desk(folder, studies.create(folder / "empty.workbench", coder="Pengode"), "")
    yield _memory(desk, alone)
    desk.window.leave_project()
    desk.turn_to(open_project(path, coder="Pengode"), DESK)
    yield from Work(desk, folder, "100,000 words, 10,000 codings", 1).measured()
    desk.window.leave_project()
    desk.turn_to(open_project(path, coder="Pengode"), PARAGRAPH)
    yield from Work(desk, folder, "one paragraph of 60,000 words, 6,000 codings", 3).measured()
    desk.window.close()


class Work:
    """Steps of work on one source, each beside its floor; goals are ``times`` as long as those of an issue's text."""

    def __init__(self, desk: Desk, folder: Path, material: str, times: int) -> None:
        self._desk, self._material, self._times = desk, material, times
        self._dice = random.Random(1)
        self._text = open_source(desk.project.reader, desk.large).text
        self._codes = [code.id for code in desk.project.codebook() if not code.is_theme]
        self._view = desk.coding.transcript.view
        self._plain = QPlainTextEdit()
        self._plain.resize(self._view.size())
        self._plain.show()
        self._made: list[CodingId] = []
        bare = folder / f"bare-{times}.sqlite"
        bare.touch()
        self._bare, self._numbers = connected(bare), count(1)
        self._bare.execute("PRAGMA journal_mode=WAL")
        self._bare.execute(_TABLE)

    def measured(self) -> Iterator[Result]:
        """Measure each step; the order matters, as codings are made before they are changed and removed."""
        yield self._open()
        self._desk.show(self._desk.large)
        yield self._step("jump to a place", 0.020, self._jump, self._jump_in_plain)
        yield self._step("a step of the wheel", 0.010, self._wheel, self._wheel_in_plain, before=self._go)
        yield self._step("mark a code in the tree, its segments lit", 0.016, self._mark, self._repaint_plain)
        self._desk.coding.transcript.view.set_lit(frozenset())
        self._change("add a coding", self._add, self._select)
        yield self._change("add a coding", self._add, self._select)
        yield self._change("resize a coding by Alt+→", self._resize, self._pick)
        yield self._change("remove a coding", self._remove, self._pick)
        self._bare.close()

    def _open(self) -> Result:
        desk = self._desk

        def ours() -> float:
            desk.show(desk.small)
            return timed(lambda: desk.show(desk.large))

        def floor() -> float:
            self._plain.setPlainText("")
            desk.settle()
            return timed(lambda: (self._plain.setPlainText(self._text), desk.settle()))

        goal = Goal(self._what("open"), f"{PLAIN}: setPlainText, painted", 0.25 * self._times)
        return compared(goal, ours, floor, OPENINGS)

    def _step(
        self,
        what: str,
        seconds: float,
        ours: Callable[[], object],
        floor: Callable[[], object],
        before: Callable[[], object] = lambda: None,
    ) -> Result:
        def take(step: Callable[[], object]) -> float:
            before()
            self._desk.settle()
            return timed(lambda: (step(), self._desk.settle()))

        goal = Goal(self._what(what), f"{PLAIN}, the same step", seconds * self._times)
        return compared(goal, lambda: take(ours), lambda: take(floor), PLACES, warm=3)

    def _change(self, what: str, ours: Callable[[], object], before: Callable[[], object]) -> Result:
        def take() -> float:
            before()
            self._desk.settle()
            return timed(lambda: (ours(), self._desk.settle()))

        goal = Goal(self._what(f"{what}, on the screen and durable"), COMMIT, 0.016 * self._times)
        return compared(goal, take, lambda: timed(self._commit), PLACES, warm=3)

    def _what(self, step: str) -> str:
        return f"{step} ({self._material})"

    def _jump(self) -> None:
        self._view.set_first_visible(self._dice.randrange(len(self._text)))

    def _jump_in_plain(self) -> None:
        cursor = QTextCursor(self._plain.document())
        cursor.setPosition(self._dice.randrange(len(self._text)))
        self._plain.setTextCursor(cursor)
        self._plain.centerCursor()

    def _go(self) -> None:
        self._jump()
        self._jump_in_plain()

    def _wheel(self) -> None:
        _turn_wheel(self._view)

    def _wheel_in_plain(self) -> None:
        _turn_wheel(self._plain)

    def _mark(self) -> None:
        self._desk.coding.codes.mark(self._dice.choice(self._codes))

    def _repaint_plain(self) -> None:
        self._plain.viewport().update()

    def _select(self) -> None:
        start = self._dice.randrange(1000, len(self._text) - 1000)
        self._view.set_selection(Span(start, start + self._dice.randrange(20, 200)))

    def _add(self) -> None:
        span = self._view.selection()
        assert span is not None
        self._desk.coding.code_span(span, self._dice.choice(self._codes))
        made = self._desk.coding.segment.current()
        assert made is not None
        self._made.append(made.id)

    def _pick(self) -> None:
        """Click on a coding that was made here."""
        chosen = self._made[-1]
        self._view.clear_selection()
        self._view.reveal(self._desk.project.reader.get(Coding, chosen).span)
        self._view.codings_picked.emit((chosen,))
        self._view.setFocus()

    def _resize(self) -> None:
        self._made.insert(0, self._made.pop())
        before = self._desk.project.reader.get(Coding, self._made[0]).span
        QTest.keyClick(self._view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        assert self._desk.project.reader.get(Coding, self._made[0]).span != before

    def _remove(self) -> None:
        self._desk.coding.sitting.perform(RemoveCodings((self._made.pop(),)))

    def _commit(self) -> None:
        self._bare.execute("BEGIN IMMEDIATE")
        self._bare.execute(
            "INSERT INTO coding VALUES (?, 1, 10, 110, ?)", (next(self._numbers), "kata " * 20)
        )
        self._bare.execute("COMMIT")


def _memory(desk: Desk, path: Path) -> Result:
    """Measure what the window takes once the large source is open and has been looked at all over."""
    before = _resident()
    desk.window.leave_project()
    desk.turn_to(open_project(path, coder="Pengode"), DESK)
    text = open_source(desk.project.reader, desk.large).text
    view, dice = desk.coding.transcript.view, random.Random(1)
    for _ in range(PLACES):
        view.set_first_visible(dice.randrange(len(text)))
        desk.settle()
    ours = _resident() - before
    before = _resident()
    plain = QPlainTextEdit()
    plain.resize(view.size())
    plain.show()
    plain.setPlainText(text)
    desk.settle()
    floor = max(1.0, _resident() - before)
    goal = Goal(
        "memory of a project with one source (100,000 words, 10,000 codings), read all over, above an empty one",
        f"{PLAIN}, above the rest",
        60,
        unit="MB",
    )
    return Result(goal, (ours,), (floor,))


def _resident() -> float:
    """Return the process's memory in megabytes, as the system counts it."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / _MEGABYTE


def _turn_wheel(area: QAbstractScrollArea) -> None:
    middle = QPointF(area.viewport().rect().center())
    event = QWheelEvent(
        middle,
        area.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(area.viewport(), event)
