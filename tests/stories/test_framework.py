"""Rini keeps a framework matrix up to date: she writes, codes more, sees what is stale and why, and hands it in."""

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from workbench.domain.codes import Code
from workbench.domain.frameworks import CellKey, SubjectKind, Summary
from workbench.domain.ids import CodeId
from workbench.domain.operations import Operation
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
from workbench.ui.models.framework_model import WHY
from workbench.ui.panels.framework_page import FrameworkPage
from workbench.ui.preferences import Preferences
from workbench.ui.table_commands import TableCommands

TALK = """Moderator: Apa yang paling berat sekarang?
P1: Laporannya, Pak. Tiap minggu ada format baru.
P2: Kalau saya sinyal. Naik bukit dulu baru bisa unggah.
"""
LOAD, REPORTS, NETWORK = (
    "Beban kerja",
    "Beban kerja / Pelaporan digital",
    "Konteks wilayah / Jaringan internet",
)


def _project(folder: Path) -> Project:
    (folder / "FGD Garut.txt").write_text(TALK, encoding="utf-8")
    made = studies.create(folder / "kerangka.workbench", title="Kerangka", coder="Rini")
    operation = import_operation(propose(made.reader, [folder / "FGD Garut.txt"], ImportOptions(), Silent()))
    assert operation is not None
    made.perform(operation)
    return made


def _code(project: Project, words: str, path: str) -> Operation:
    (source,) = project.reader.all(Source)
    start = project.reader.text(source.id).index(words)
    code = project.codebook().at_path(path)
    return coding_of(project, source.id, Span(start, start + len(words)), code.id)


def test_a_matrix_is_kept_up_to_date(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = _project(tmp_path)
    project.perform(_code(project, "Laporannya, Pak.", REPORTS))
    preferences = Preferences(qapp, Settings(language="id", appearance="light"))
    window = MainWindow(preferences)
    qtbot.addWidget(window, before_close_func=MainWindow.leave_project)
    tables = TableCommands(window)
    window.resize(1280, 800)
    window.show()
    window.show_project(project)

    # She opens the matrix by its command and goes to the theme in Garut.
    window.commands["show_framework"].trigger()
    page = tables.show_page("framework")
    assert isinstance(page, FrameworkPage)

    def rest() -> None:
        qtbot.waitUntil(lambda: not window.jobs.busy and not page.busy)

    rest()
    garut = next(each.id for each in page.model.grid.columns if each.name == "Garut")  # type: ignore[union-attr]
    here = CellKey(CodeId(project.codebook().at_path(LOAD).id), SubjectKind.DISTRICT, garut)
    page.show_cell(here)
    assert page.cell.model.rowCount() == 1

    # Enter writes; the quotation beside it goes in with a key, and the summary rests on it. Esc leads back.
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    QTest.keyClicks(page.cell.text, "Format laporan berganti tiap minggu: ")
    page.cell.view.setCurrentIndex(page.cell.model.index(0))
    window.commands["insert_quotation"].trigger()
    QTest.keyClick(page.cell.text, Qt.Key.Key_Escape)
    rest()
    (summary,) = project.reader.all(Summary)
    assert len(summary.rests_on) == 1
    assert summary.text.startswith(
        "Format laporan berganti tiap minggu: [“Laporannya, Pak.”](workbench:coding/"
    )

    # Later she codes more under the theme: the cell says that it must be read again, and why.
    window.sitting.perform(_code(project, "Naik bukit dulu baru bisa unggah.", REPORTS))  # type: ignore[union-attr]
    rest()
    window.commands["next_stale"].trigger()
    assert page.model.index_of(here).data(WHY) == "1 baru"
    assert page.cell._why.text() == "Perlu dibaca ulang: 1 baru"
    # What is new stands first in the list.
    assert page.cell.model.at(0).coding.segment.quote == "Naik bukit dulu baru bisa unggah."  # type: ignore[union-attr]

    # She adds to it, which alone makes nothing true, and then says that it is.
    page.cell.text.moveCursor(page.cell.text.textCursor().MoveOperation.End)
    QTest.keyClicks(page.cell.text, "Unggah dari bukit.")
    page.keep_writing()
    rest()
    assert page.model.index_of(here).data(WHY) == "1 baru"
    window.commands["confirm_summary"].trigger()
    rest()
    assert page.model.index_of(here).data(WHY) == ""

    # What is coded under another theme is no news to it.
    window.sitting.perform(_code(project, "Kalau saya sinyal.", NETWORK))  # type: ignore[union-attr]
    rest()
    assert page.model.index_of(here).data(WHY) == ""

    # The matrix goes to Word.
    out = tmp_path / "kerangka.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(out), ""))
    window.commands["export_framework"].trigger()
    rest()
    table = docx.Document(str(out)).tables[0]
    assert [cell.text for cell in table.rows[0].cells] == ["Tema dan kode", "Garut"]
    assert table.rows[1].cells[0].text == LOAD
    assert "“Laporannya, Pak.” (FGD Garut, P1, par. 2)" in table.rows[1].cells[1].text

    # All of it is in the file, and sound.
    path = project.path
    window.leave_project()
    again = open_project(path)
    assert [each.text.count("Unggah dari bukit.") for each in again.reader.all(Summary)] == [1]
    assert again.reader.count(Code) > 1
    again.close()
    assert check(path).ok
    preferences.set_language("en")
