"""The matrix page by itself, on a small project with talk and codings in two districts."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from workbench.coding.participants import ChangeParticipants
from workbench.domain.codings import Coding
from workbench.domain.matrices import MatrixWish, SavedTable
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.services import studies
from workbench.services.coding import coding_of
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.projects import Project
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.job_runner import JobRunner
from workbench.ui.messages import Messages
from workbench.ui.panels.matrix_page import MatrixPage
from workbench.ui.preferences import Preferences
from workbench.ui.sitting import Sitting

GARUT = """Moderator: Apa yang paling berat sekarang?
P1: Laporannya, Pak. Tiap minggu ada format baru zirahkencana.
P2: Kalau saya sinyal. Naik bukit dulu baru bisa unggah.
P1: Ongkos ojeknya dari uang sendiri.
"""
GARUT_TWO = """Moderator: Bagaimana laporannya?
P3: Format baru lagi, lembur terus.
"""
ENDE = """Moderator: Bagaimana sinyalnya?
P4: Sinyal hilang tiap sore. Laporan menunggu pagi.
P5: Koordinator datang ke pulau, menginap.
"""
TALKS = {"FGD Garut": GARUT, "Wawancara Garut": GARUT_TWO, "FGD Ende": ENDE}
ADMIN, COSTS = "Beban kerja / Beban administratif", "Beban kerja / Biaya pribadi"
NETWORK = "Konteks wilayah / Jaringan internet"
CODED = (
    ("FGD Garut", "Tiap minggu ada format baru", ADMIN),
    ("Wawancara Garut", "Format baru lagi", ADMIN),
    ("FGD Garut", "Naik bukit dulu", NETWORK),
    ("FGD Garut", "dari uang sendiri", COSTS),
    ("FGD Ende", "Sinyal hilang tiap sore", NETWORK),
    ("FGD Ende", "Bagaimana sinyalnya", NETWORK),
)
_DOWN, _ACROSS = Qt.Orientation.Vertical, Qt.Orientation.Horizontal


class Table:
    """The page with a hand on it."""

    def __init__(self, page: MatrixPage, sitting: Sitting, actions: Actions, qtbot: QtBot) -> None:
        self.page, self.sitting, self.actions, self._qtbot = page, sitting, actions, qtbot

    @property
    def project(self) -> Project:
        return self.sitting.project

    @property
    def told(self) -> str:
        return self.sitting.messages.last

    def settle(self) -> None:
        """Wait until nothing is being computed."""
        for _ in range(2):
            self._qtbot.waitUntil(lambda: not self.sitting.jobs.busy, timeout=30_000)
            QApplication.processEvents()

    def run(self, command: str) -> None:
        self.actions[command].trigger()
        self.settle()

    def ask(self, wish: MatrixWish) -> None:
        self.page.show_wish(wish)
        self.settle()

    def names(self, orientation: Qt.Orientation) -> list[str]:
        return self.page.sheet.model.names(orientation)[0]

    def rows(self) -> list[str]:
        return self.names(_DOWN)

    def columns(self) -> list[str]:
        return self.names(_ACROSS)

    def outer(self, orientation: Qt.Orientation) -> list[str]:
        return self.page.sheet.model.names(orientation)[1]

    def go_to(self, row: str, column: str) -> None:
        model = self.page.sheet.model
        at = model.index(self.rows().index(row), self.columns().index(column))
        self.page.sheet.table.setCurrentIndex(at)

    def cell(self, row: str, column: str, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        model = self.page.sheet.model
        return model.index(self.rows().index(row), self.columns().index(column)).data(role)

    def open(self, row: str, column: str) -> list[str]:
        """Open a cell's quotations by Enter and return them."""
        self.go_to(row, column)
        self._qtbot.keyClick(self.page.sheet.table, Qt.Key.Key_Return)
        self.settle()
        return self.quotes()

    def quotes(self) -> list[str]:
        model = self.page.quotations.model
        found = (model.at(row) for row in range(model.rowCount()))
        return [each.coding.segment.quote for each in found if each is not None]

    def coding(self, words: str) -> Coding:
        return next(each for each in self.project.reader.all(Coding) if each.segment.quote == words)

    def saved(self) -> list[str]:
        return [each.name for each in self.project.reader.all(SavedTable)]


def code(project: Project, source: str, words: str, path: str) -> None:
    """Code words of a source."""
    found = next(each for each in project.reader.all(Source) if each.name == source)
    start = project.reader.get(Transcript, found.id).text.index(words)
    project.perform(
        coding_of(project, found.id, Span(start, start + len(words)), project.codebook().at_path(path).id)
    )


@pytest.fixture
def uncoded(tmp_path: Path) -> Project:
    """Three sources in two districts, nothing coded."""
    paths = [tmp_path / f"{name}.txt" for name in TALKS]
    for path, text in zip(paths, TALKS.values(), strict=True):
        path.write_text(text, encoding="utf-8")
    made = studies.create(tmp_path / "uji.workbench", title="Uji", coder="Rini")
    operation = import_operation(propose(made.reader, paths, ImportOptions(), Silent()))
    assert operation is not None
    made.perform(operation)
    return made


@pytest.fixture
def coded(uncoded: Project) -> Project:
    """The same with six codings, one of them on what a moderator says; P4 is a coordinator."""
    for source, words, path in CODED:
        code(uncoded, source, words, path)
    (person,) = (each for each in uncoded.reader.all(Participant) if each.name == "P4")
    uncoded.perform(ChangeParticipants((replace(person, role=Role.COORDINATOR),)))
    return uncoded


@pytest.fixture
def sit_down(
    qapp: QApplication, qtbot: QtBot, preferences: Preferences
) -> Iterator[Callable[[Project], Table]]:
    """Open the page on a project, without the main window around it."""
    open_now: list[tuple[QMainWindow, Sitting]] = []

    def at(project: Project) -> Table:
        window = QMainWindow()
        actions = Actions(window)
        actions.note(present=When.PROJECT | When.WRITABLE)
        sitting = Sitting(project, preferences, JobRunner(window), Messages(window))
        open_now.append((window, sitting))
        page = MatrixPage(sitting, actions)
        sitting.changed.connect(page.on_changed)
        window.setCentralWidget(page)
        window.resize(1100, 700)
        window.show()
        page.shown()
        table = Table(page, sitting, actions, qtbot)
        table.settle()
        return table

    yield at
    for window, sitting in open_now:
        window.close()
        sitting.jobs.close()
        # Before its project is closed: whatever follows the language would read on.
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        sitting.close()


@pytest.fixture
def table(coded: Project, sit_down: Callable[[Project], Table]) -> Table:
    return sit_down(coded)
