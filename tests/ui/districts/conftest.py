"""The districts workspace on a small project with sources in two districts and a few codings."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.domain.sources import Source, Transcript
from workbench.domain.spans import Span
from workbench.services import studies
from workbench.services.coding import coding_of
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.projects import Project
from workbench.ui.main_window import MainWindow
from workbench.ui.workspaces.districts import DistrictsWorkspace

GARUT = """Moderator: Apa yang paling berat sekarang?
P1: Laporannya, Pak. Tiap minggu ada format baru zirahkencana.
P2: Kalau saya sinyal. Naik bukit dulu baru bisa unggah.
P1: Ongkos ojeknya dari uang sendiri.
"""
ENDE = """Moderator: Bagaimana sinyalnya?
P1: Sinyal hilang tiap sore. Laporan menunggu pagi.
P2: Koordinator datang ke pulau, menginap.
"""
CODED = (
    ("FGD Garut", "Tiap minggu ada format baru", "Beban kerja / Beban administratif"),
    ("FGD Garut", "Naik bukit dulu", "Konteks wilayah / Jaringan internet"),
    ("FGD Garut", "dari uang sendiri", "Beban kerja / Biaya pribadi"),
    ("FGD Ende", "Sinyal hilang tiap sore", "Konteks wilayah / Jaringan internet"),
)


class Desk:
    """The workspace with a hand on it."""

    def __init__(self, window: MainWindow, workspace: DistrictsWorkspace, qtbot: QtBot) -> None:
        self.window, self.workspace, self._qtbot = window, workspace, qtbot

    @property
    def project(self) -> Project:
        return self.workspace.sitting.project

    def settle(self) -> None:
        """Wait until nothing is being computed."""
        self._qtbot.waitUntil(lambda: not self.window.jobs.busy, timeout=30_000)
        QApplication.processEvents()
        self._qtbot.waitUntil(lambda: not self.window.jobs.busy, timeout=30_000)

    def district(self, name: str) -> DistrictId:
        return next(each.id for each in self.project.reader.all(District) if each.name == name)

    def mark(self, name: str) -> None:
        self.workspace.districts.mark(self.district(name))
        self.settle()

    def code(self, path: str) -> Code:
        return self.project.codebook().at_path(path)

    def source(self, name: str) -> Source:
        return next(each for each in self.project.reader.all(Source) if each.name == name)

    def row(self, name: str) -> int:
        return self.rows().index(name)

    def rows(self) -> list[str]:
        header = self.workspace.matrix.table.down.model()
        return [
            str(header.headerData(r, self.workspace.matrix.table.down.orientation()))
            for r in range(header.rowCount())
        ]

    def columns(self) -> list[str]:
        header = self.workspace.matrix.table.across.model()
        return [
            str(header.headerData(c, self.workspace.matrix.table.across.orientation()))
            for c in range(header.columnCount())
        ]

    def cell(self, row: str, column: str) -> str:
        model = self.workspace.matrix.model
        return str(model.index(self.row(row), self.columns().index(column)).data())

    def go_to(self, row: str, column: str) -> None:
        model = self.workspace.matrix.model
        self.workspace.matrix.table.setCurrentIndex(model.index(self.row(row), self.columns().index(column)))

    def quotes(self) -> list[str]:
        model = self.workspace.quotations.model
        found = (model.at(row) for row in range(model.rowCount()))
        return [each.coding.segment.quote for each in found if each is not None]

    def coding(self, words: str) -> Coding:
        return next(each for each in self.project.reader.all(Coding) if each.segment.quote == words)


@pytest.fixture
def uncoded(tmp_path: Path) -> Project:
    """Two sources in two districts, nothing coded."""
    (tmp_path / "FGD Garut.txt").write_text(GARUT, encoding="utf-8")
    (tmp_path / "FGD Ende.txt").write_text(ENDE, encoding="utf-8")
    made = studies.create(tmp_path / "uji.workbench", title="Uji", coder="Rini")
    operation = import_operation(
        propose(
            made.reader, [tmp_path / "FGD Garut.txt", tmp_path / "FGD Ende.txt"], ImportOptions(), Silent()
        )
    )
    assert operation is not None
    made.perform(operation)
    return made


@pytest.fixture
def coded(uncoded: Project) -> Project:
    """The same with four codings."""
    for name, words, path in CODED:
        source = next(each for each in uncoded.reader.all(Source) if each.name == name)
        start = uncoded.reader.get(Transcript, source.id).text.index(words)
        code = uncoded.codebook().at_path(path)
        uncoded.perform(coding_of(uncoded, source.id, Span(start, start + len(words)), code.id))
    return uncoded


@pytest.fixture
def sit_down(window: MainWindow, qtbot: QtBot) -> Callable[[Project], Desk]:
    """Open a project in the districts workspace."""

    def at(project: Project) -> Desk:
        window.show_project(project)
        window.bring("districts")
        workspace = window.workspace("districts")
        desk = Desk(window, workspace, qtbot)
        desk.settle()
        return desk

    return at


@pytest.fixture
def desk(coded: Project, sit_down: Callable[[Project], Desk]) -> Desk:
    return sit_down(coded)


@pytest.fixture
def bare(tmp_path: Path) -> Project:
    """A project without districts, sources and codes."""
    return studies.create(tmp_path / "kosong.workbench", study=studies.EMPTY, coder="Rini")
