"""Rini asks what differs between two districts: she reads why, is warned, looks what does not fit, and writes it up."""

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.fakes.records import ENDE, GARUT
from tests.services.two_districts import PLACE, two_districts
from workbench.services.projects import Project, open_project
from workbench.services.settings import Settings
from workbench.ui.comparing_commands import ComparingCommands
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.compare_page import ComparePage
from workbench.ui.panels.negative_page import NegativePage
from workbench.ui.preferences import Preferences
from workbench.ui.workspaces.coding import CodingWorkspace
from workbench.ui.workspaces.districts import DistrictsWorkspace
from workbench.ui.workspaces.tables import TablesWorkspace


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = two_districts(tmp_path)
    made.settle()
    made.close()
    return open_project(made.path, coder="Sari")


def test_what_differs_between_two_districts(
    qapp: QApplication, qtbot: QtBot, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preferences = Preferences(qapp, Settings(language="id", appearance="light"))
    window = MainWindow(preferences)
    qtbot.addWidget(window, before_close_func=MainWindow.leave_project)
    commands = ComparingCommands(window)
    window.resize(1280, 800)
    window.show()
    window.show_project(project)

    def rest() -> None:
        qtbot.waitUntil(lambda: not window.jobs.busy)

    # She looks at Ende among the districts, and asks to compare it.
    districts = window.bring("districts")
    assert isinstance(districts, DistrictsWorkspace)
    rest()
    districts.districts.mark(ENDE.id)
    window.commands["compare_groups"].trigger()
    rest()
    tables = window.front
    assert isinstance(tables, TablesWorkspace)
    page = tables.pages["compare"]
    assert isinstance(page, ComparePage)
    assert page.choice.chosen == (GARUT.id, ENDE.id)

    # Costs are typical of Garut, the place of Ende; each with the words of those who said it.
    garut, ende = page.sheet.columns
    assert [each.row.heading.label for each in garut.cards] == ["Beban kerja"]
    assert [each.row.heading.label for each in ende.cards] == ["Konteks wilayah"]
    assert {each.quotation.speaker for each in garut.cards[0].quotes} == {"G1", "G2", "G4"}

    # But Ende's rests on one speaker, and the card says so before anything is quoted.
    assert "semuanya dari satu penutur" in ende.cards[0].caution.text()
    assert "semuanya dari satu penutur" not in garut.cards[0].caution.text()

    # Counted by speakers instead of codings nothing is left of it.
    page.choice.measure.setCurrentIndex(3)
    rest()
    assert [each.cards for each in page.sheet.columns] == [[], []]
    page.choice.measure.setCurrentIndex(0)
    rest()

    # One key on a quotation, and she reads it where it was said.
    quote = page.sheet.columns[1].cards[0].quotes[0]
    qtbot.keyClick(quote, Qt.Key.Key_Return)
    front = window.front
    assert isinstance(front, CodingWorkspace)
    assert window.source_shown() == "fgd-ende"

    # What does not fit? The theme's negative cases know what is coded and what still waits.
    front.show_code(PLACE.id)
    window.commands["show_negative_cases"].trigger()
    rest()
    cases = tables.pages["negative"]
    assert isinstance(cases, NegativePage)
    assert cases.found is not None
    assert {each.label for each in cases.found.uncoded} >= {"Kabupaten Bogor", "fgd-bogor"}
    assert [each.speaker for each in cases.found.against] == ["G4"]

    # She takes the comparison into the report.
    written = tmp_path / "garut-ende.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(written), ""))
    commands.compare_marked()
    rest()
    window.commands["export_comparison"].trigger()
    rest()
    words = "\n".join(each.text for each in docx.Document(str(written)).paragraphs)
    assert "Perbandingan Garut dan Ende" in words
    assert "semuanya dari satu penutur" in words
    assert quote.quotation.coding.segment.quote in words
    assert "p dikoreksi menurut Holm (1979)" in words
    preferences.set_language("en")
