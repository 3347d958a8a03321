"""Rini asks who speaks of what where, doubts a number, keeps what she found, and looks again a month later."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.coding.participants import ChangeParticipants
from workbench.domain.matrices import Dimension, Facet, SavedTable
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.services import studies
from workbench.services.coding import coding_of
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.projects import Project, open_project
from workbench.services.settings import Settings
from workbench.storage.check import check
from workbench.ui.main_window import MainWindow
from workbench.ui.models.matrix_model import THIN, TREND
from workbench.ui.panels.matrix_page import MatrixPage
from workbench.ui.preferences import Preferences
from workbench.ui.table_commands import TableCommands

GARUT = """Moderator: Apa yang paling berat sekarang?
P1: Laporannya, Pak. Tiap minggu ada format baru.
P2: Kalau saya sinyal. Naik bukit dulu baru bisa unggah.
"""
ENDE = """Moderator: Bagaimana sinyalnya?
P3: Sinyal hilang tiap sore. Laporan menunggu pagi.
P4: Laporan saya kirim lewat radio.
"""
ADMIN, NETWORK = "Beban kerja / Beban administratif", "Konteks wilayah / Jaringan internet"


class Rini:
    """Somebody at the window, who counts."""

    def __init__(self, window: MainWindow, page: MatrixPage, project: Project, qtbot: QtBot) -> None:
        self.window, self.page, self.project, self._qtbot = window, page, project, qtbot

    def rests(self) -> None:
        for _ in range(2):
            self._qtbot.waitUntil(lambda: not self.window.jobs.busy, timeout=30_000)
            QApplication.processEvents()

    def codes(self, source: str, words: str, path: str) -> None:
        found = next(each for each in self.project.reader.all(Source) if each.name == source)
        start = self.project.reader.text(found.id).index(words)
        span = Span(start, start + len(words))
        self.project.perform(
            coding_of(self.project, found.id, span, self.project.codebook().at_path(path).id)
        )

    def chooses(self, box, facet: Facet) -> None:
        box.setCurrentIndex([box.itemData(place) for place in range(box.count())].index(facet))
        self.rests()

    def index(self, row: str, outer: str, column: str):
        model = self.page.sheet.model
        rows, _ = model.names(Qt.Orientation.Vertical)
        columns, above = model.names(Qt.Orientation.Horizontal)
        return model.index(rows.index(row), list(zip(above, columns, strict=True)).index((outer, column)))

    def opens(self, row: str, outer: str, column: str) -> list[str]:
        self.page.sheet.table.setCurrentIndex(self.index(row, outer, column))
        QTest.keyClick(self.page.sheet.table, Qt.Key.Key_Return)
        self.rests()
        model = self.page.quotations.model
        found = (model.at(row) for row in range(model.rowCount()))
        return [each.coding.segment.quote for each in found if each is not None]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    paths = [tmp_path / "FGD Garut.txt", tmp_path / "FGD Ende.txt"]
    for path, text in zip(paths, (GARUT, ENDE), strict=True):
        path.write_text(text, encoding="utf-8")
    made = studies.create(tmp_path / "hitung.workbench", title="Hitung", coder="Rini")
    operation = import_operation(propose(made.reader, paths, ImportOptions(), Silent()))
    assert operation is not None
    made.perform(operation)
    roles = {"P1": Role.FACILITATOR, "P2": Role.FACILITATOR, "P3": Role.COORDINATOR, "P4": Role.FACILITATOR}
    people = [each for each in made.reader.all(Participant) if each.name in roles]
    made.perform(
        ChangeParticipants(
            tuple(Participant(p.id, p.name, roles[p.name], district=p.district) for p in people)
        )
    )
    return made


def test_from_an_empty_cell_to_what_changed_since(
    qapp: QApplication, qtbot: QtBot, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    preferences = Preferences(qapp, Settings(language="id", appearance="light"))
    window = MainWindow(preferences)
    qtbot.addWidget(window, before_close_func=MainWindow.leave_project)
    commands = TableCommands(window)
    window.resize(1280, 800)
    window.show()
    window.show_project(project)
    page = commands.show_page("matrix")
    assert isinstance(page, MatrixPage)
    rini = Rini(window, page, project, qtbot)
    rini.codes("FGD Garut", "Tiap minggu ada format baru", ADMIN)
    rini.codes("FGD Garut", "Naik bukit dulu", NETWORK)
    rini.codes("FGD Ende", "Sinyal hilang tiap sore", NETWORK)
    rini.codes("FGD Ende", "Bagaimana sinyalnya", NETWORK)
    rini.rests()

    # Theme by district is there already; she parts each district by role, without what moderators say.
    rini.chooses(page.builder.columns.second, Facet(Dimension.ROLE))
    page.builder.options._moderator[False].trigger()
    rini.rests()
    assert "Ucapan moderator tidak dihitung (1 pengodean)." in page.sheet.note.text()

    # Nobody in Ende speaks of work, as it seems; of the network, one speaker does, and the table warns of that.
    assert rini.index("Beban kerja", "Ende", "Koordinator").data() == "0"
    assert rini.opens("Beban kerja", "Ende", "Koordinator") == []
    assert "satu sumber" in rini.index("Jumlah", "Ende", "Koordinator").data(THIN)
    assert rini.opens("Konteks wilayah", "Ende", "Koordinator") == ["Sinyal hilang tiap sore"]

    # She keeps the numbers, and the table, too, in the order that she likes.
    for command, name in (("keep_matrix", "Sebelum membaca ulang"), ("save_matrix", "Peran per kabupaten")):
        monkeypatch.setattr(
            "workbench.ui.panels.saved_tables.AskText.ask", lambda *_facts, own=name, **_more: own
        )
        window.commands[command].trigger()
        rini.rests()
    assert {each.name: bool(each.result) for each in project.reader.all(SavedTable)} == {
        "Sebelum membaca ulang": True,
        "Peran per kabupaten": False,
    }

    # She reads the talk again: it was there all the time.
    window.bring("coding")
    rini.codes("FGD Ende", "Laporan saya kirim lewat radio", ADMIN)
    rini.codes("FGD Ende", "Laporan menunggu pagi", ADMIN)
    commands.show_page("matrix")
    rini.rests()
    assert rini.index("Beban kerja", "Ende", "Koordinator").data() == "1"

    # The kept numbers are those of then; counted anew, they show what is more.
    kept = next(each for each in page.saved.saved() if each.result)
    page.saved.open(kept)
    assert rini.index("Beban kerja", "Ende", "Koordinator").data() == "0"
    assert "oleh Rini" in page.date.words.text()
    page.date.step.click()
    rini.rests()
    cell = rini.index("Beban kerja", "Ende", "Koordinator")
    assert (cell.data(), cell.data(TREND)) == ("1", 1)
    assert "semula 0" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert rini.opens("Beban kerja", "Ende", "Koordinator") == ["Laporan menunggu pagi"]

    # The source of a quotation is one step further; and everything holds together.
    page.quotations.view.activated.emit(page.quotations.model.index(0))
    assert window.front is window.workspace("coding")
    window.leave_project()
    again = open_project(project.path)
    assert check(again.file).problems == ()
    assert len(again.reader.all(SavedTable)) == 2
    again.close()
    preferences.set_language("en")
