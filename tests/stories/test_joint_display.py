"""Rini explains a survey result: figures by district, what the talks say there, and what she infers from both."""

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot
from xlsxwriter import Workbook

from workbench.domain.joint_displays import Fit, JointDisplay
from workbench.domain.sources import Source, SourceKind
from workbench.domain.spans import Span
from workbench.services import studies
from workbench.services.coding import coding_of
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.projects import Project, open_project
from workbench.services.settings import Settings
from workbench.storage.check import check
from workbench.ui.dialogs.ask import AskText
from workbench.ui.dialogs.quotation_picker import QuotationPicker
from workbench.ui.dialogs.survey_figures import SurveyFigures
from workbench.ui.dialogs.take_figures import TakeFigures
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.joint_page import JointPage
from workbench.ui.preferences import Preferences
from workbench.ui.table_commands import TableCommands

GARUT = """Moderator: Apa yang paling berat sekarang?
P1: Laporannya, Pak. Tiap minggu ada format baru, kami unggah sampai malam.
P2: Sinyal hilang terus, jadi laporan diulang dari awal besok paginya.
"""
ENDE = """Moderator: Bagaimana pelaporannya?
P1: Kami naik bukit dulu baru laporan itu bisa terkirim ke aplikasi.
"""
FORM = "Timestamp,Kabupaten,Laporan,Apa kendala Anda?\n" + "".join(
    f"2026-03-02 08:{number:02},{place},{load},Sinyal di kampung nomor {number} hilang tiap sore hari\n"
    for number, (place, load) in enumerate(
        [("Garut", "berat")] * 3 + [("Garut", "ringan"), ("Ende", "berat")]
    )
)
REPORTS = "Beban kerja / Pelaporan digital"


def _project(folder: Path) -> Project:
    for name, text in (("FGD Garut.txt", GARUT), ("FGD Ende.txt", ENDE), ("angket.csv", FORM)):
        (folder / name).write_text(text, encoding="utf-8")
    with Workbook(str(folder / "kinerja.xlsx")) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Kabupaten", "Kinerja tinggi"])
        for row, (place, share) in enumerate((("Kab. Garut", 0.61), ("Ende", 0.4), ("Atlantis", 0.5)), 1):
            sheet.write_row(row, 0, [place, share])
    made = studies.create(folder / "gabungan.workbench", title="Gabungan", coder="Rini")
    paths = [folder / name for name in ("FGD Garut.txt", "FGD Ende.txt", "angket.csv")]
    operation = import_operation(propose(made.reader, paths, ImportOptions(), Silent(), made.clock))
    assert operation is not None
    made.perform(operation)
    code = made.codebook().at_path(REPORTS).id
    for source in made.reader.all(Source):
        if source.kind is not SourceKind.SURVEY:
            text = made.reader.text(source.id)
            for line in text.splitlines():
                if not line.startswith("Moderator"):
                    words = line.split(": ", 1)[1]
                    start = text.index(words)
                    made.perform(coding_of(made, source.id, Span(start, start + len(words)), code))
    return made


def test_a_survey_result_is_explained(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = _project(tmp_path)
    window = MainWindow(Preferences(qapp, Settings(language="id", appearance="light")))
    qtbot.addWidget(window, before_close_func=MainWindow.leave_project)
    tables = TableCommands(window)
    window.resize(1280, 800)
    window.show()
    window.show_project(project)

    # She opens the page by its command and makes a display, whose first row she calls by its topic.
    window.commands["show_joint"].trigger()
    page = tables.show_page("joint")
    assert isinstance(page, JointPage)

    def rest() -> None:
        qtbot.waitUntil(lambda: not window.jobs.busy and not page.busy)

    rest()
    monkeypatch.setattr(AskText, "ask", lambda *_a, **_k: "Kinerja dan pelaporan")
    window.commands["new_joint_display"].trigger()
    rest()
    QTest.keyClicks(page.list.cards[0].title, "Kinerja")
    page.list.cards[0].add_codes.click()
    page.editing.codes.model.toggle(page.editing.codes.model.row_of(project.codebook().at_path(REPORTS).id))
    page.editing.codes.hide()
    rest()

    # Figures by district come from a workbook, which holds percentages as fractions; each district gets its row.
    def takes(dialog: QDialog) -> int:
        assert isinstance(dialog, TakeFigures)
        dialog.fractions.setChecked(True)
        assert "Atlantis" in dialog.unknown.text()
        dialog.spread.setChecked(True)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QDialog, "exec", takes)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(tmp_path / "kinerja.xlsx"), ""))
    page.list.cards[0].figures_wanted.emit("sheet")
    rest()
    rows = _kept(project).rows
    places = [page.list.cards[at].place.currentText() for at in range(3)]
    assert places == ["Seluruh studi", "Garut", "Ende"]
    assert [[each.printed for each in row.figures] for row in rows] == [["50,0 %"], ["61,0 %"], ["40,0 %"]]
    assert rows[1].figures[0].source == "kinerja"
    assert [card.told.lines[0].about.text() for card in page.list.cards] == [
        "3 pengodean · 2 sumber · 3 penutur",
        "2 pengodean · 1 sumber · 2 penutur",
        "1 pengodean · 1 sumber · 1 penutur",
    ]

    # What the survey itself says is counted and goes into the same rows.
    def counts(dialog: QDialog) -> int:
        assert isinstance(dialog, SurveyFigures)
        rest()
        dialog.question.setCurrentIndex(dialog.question.findData("Laporan"))
        dialog.by.setCurrentIndex(1)
        qtbot.waitUntil(lambda: not dialog.busy and not window.jobs.busy)
        dialog.spread.setChecked(True)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QDialog, "exec", counts)
    page.list.cards[0].figures_wanted.emit("survey")
    rest()
    assert len(page.list.cards) == 3
    assert [(each.indicator, each.printed, each.note) for each in _kept(project).rows[1].figures[1:]] == [
        ("Laporan: berat", "75,0 %", "n = 4"),
        ("Laporan: ringan", "25,0 %", "n = 4"),
    ]

    # In Garut's row she picks a quotation, judges how both fit, and writes what she infers.
    def picks(dialog: QDialog) -> int:
        assert isinstance(dialog, QuotationPicker)
        dialog.view.setCurrentIndex(dialog.model.index(0))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QDialog, "exec", picks)
    garut = page.list.cards[1]
    garut.add_quotes.click()
    rest()
    assert len(garut.quotes.lines) == 1
    garut.fit.setCurrentIndex(garut.fit.findData(Fit.CONFIRMS))
    garut.fit.activated.emit(0)
    garut.inference.setFocus()
    QTest.keyClicks(garut.inference, "Laporan memakan malam hari.")
    QTest.keyClick(garut.inference, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    rest()
    row = _kept(project).rows[1]
    assert (row.fit, row.inference, len(row.quotations)) == (Fit.CONFIRMS, "Laporan memakan malam hari.", 1)

    # The table goes to Word.
    out = tmp_path / "gabungan.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(out), ""))
    window.commands["export_joint"].trigger()
    rest()
    document = docx.Document(str(out))
    (table,) = document.tables
    assert [cell.text for cell in table.rows[0].cells] == [
        "Pokok", "Survei", "Pembicaraan", "Kutipan", "Simpulan"]  # fmt: skip
    cells = [cell.text for cell in table.rows[2].cells]
    assert "Kinerja tinggi (Kab. Garut): 61,0 %" in cells[1]
    assert "Laporan: berat (Garut): 75,0 % [n = 4]" in cells[1]
    assert cells[2] == f"{REPORTS}: 2 pengodean, 1 sumber, 2 penutur"
    assert "(FGD Garut, P1, par. 2)" in cells[3]
    assert cells[4] == "Saling menguatkan.\nLaporan memakan malam hari."
    whole = "\n".join(each.text for each in document.paragraphs)
    assert "Sumber angka: kinerja; angket." in whole
    assert "tidak dapat dibandingkan dengan persen survei" in whole

    # All of it is in the file, and sound.
    path = project.path
    window.leave_project()
    again = open_project(path)
    assert len(_kept(again).rows) == 3
    again.close()
    assert check(path).ok


def _kept(project: Project) -> JointDisplay:
    (display,) = project.reader.all(JointDisplay)
    return display
