"""Surveys in the window: columns shown before the import, then a grid in which answers are coded."""

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from workbench.domain.codings import Coding
from workbench.domain.districts import District
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind
from workbench.domain.surveys import ColumnPart, Survey
from workbench.services.importing import ImportOptions, Proposal, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.projects import Project
from workbench.services.surveys import SurveySheet, first_lines
from workbench.ui.delegates.coded_cell import CodedCellDelegate
from workbench.ui.dialogs.import_dialog import ImportDialog
from workbench.ui.dialogs.survey_dialog import SurveyAnswer, SurveyDialog
from workbench.ui.main_window import MainWindow
from workbench.ui.models.survey_columns_model import PART, REASON, TITLE
from workbench.ui.panels.survey_grid import SurveyGridPanel
from workbench.ui.workspaces.coding import CodingWorkspace

FORM = """Kode responden,Kabupaten,Usia,Apa kendala Anda?,Apa saran Anda?
KPM-1,Garut,34,Sinyal hilang kalau hujan turun,Bangun menara di bukit kami
KPM-2,Ende,9,"Kapal jarang datang
ke pulau",
KPM-3,Garut,29,,
rusak
KPM-4,Atlantis,52,Jalan putus sejak bulan lalu,Perbaiki jembatan dusun kami
"""
PARTS = ["respondent", "district", "attribute", "answer", "answer"]


@pytest.fixture
def sheet(folder: Path) -> Path:
    path = folder / "angket.csv"
    path.write_text(FORM, encoding="utf-8")
    return path


@pytest.fixture
def proposal(project: Project, sheet: Path) -> Proposal:
    (found,) = propose(project.reader, [sheet], ImportOptions(), Silent())
    return found


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow, project: Project, proposal: Proposal) -> SurveyDialog:
    districts = project.reader.all(District)
    made = SurveyDialog(window, proposal, lambda survey: first_lines(survey, districts))
    qtbot.addWidget(made)
    return made


@pytest.fixture
def grid(window: MainWindow, project: Project, proposal: Proposal) -> SurveyGridPanel:
    """The grid of a survey that is open in the coding workspace."""
    operation = import_operation([proposal])
    assert operation is not None
    project.perform(operation)
    window.show_project(project)
    workspace = window.workspace("coding")
    assert isinstance(workspace, CodingWorkspace)
    workspace.show_source(operation.imported[0].source.id, None)
    return workspace.transcript.ways.grid


def workspace_of(window: MainWindow) -> CodingWorkspace:
    workspace = window.workspace("coding")
    assert isinstance(workspace, CodingWorkspace)
    return workspace


def shown(grid: SurveyGridPanel) -> list[list[str]]:
    model = grid.model
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


class DescribeTheSurveyDialog:
    def it_shows_each_column_with_its_part_and_why(
        self, dialog: SurveyDialog, qtmodeltester: ModelTester
    ) -> None:
        rows = range(dialog.model.rowCount())
        assert [box.currentData() for box in dialog.part_boxes] == PARTS
        assert dialog.model.index(0, PART).data() == "Respondent's code"
        assert [dialog.model.index(row, REASON).data() for row in rows][1:3] == [
            "names the study's districts",
            "numbers",
        ]
        assert dialog.model.index(3, TITLE).data() == "Apa kendala Anda?"
        assert [box.accessibleName() for box in dialog.part_boxes][2] == "Part of the column Usia"
        assert "Row 5: too few cells" in dialog.bad.toPlainText()
        assert dialog.preview.toPlainText().startswith(
            "P1: Apa kendala Anda?\nP2: Apa saran Anda?\nKPM-1\nP1: Sinyal"
        )
        qtmodeltester.check(dialog.model)

    def it_takes_other_parts(self, dialog: SurveyDialog) -> None:
        box = dialog.part_boxes[4]
        box.setCurrentIndex(box.findData(ColumnPart.ATTRIBUTE))
        box.activated.emit(box.currentIndex())
        dialog.role.setCurrentIndex(dialog.role.findData(Role.BENEFICIARY))
        dialog.name.setText("Angket  KPM")
        answer = dialog.answer()
        assert (answer.name, answer.sheet.role) == ("Angket KPM", Role.BENEFICIARY)
        assert [each.column.part.value for each in answer.sheet.columns] == [*PARTS[:4], "attribute"]
        assert dialog.model.index(4, REASON).data() == "chosen by hand"
        assert "P2" not in dialog.preview.toPlainText()

    def it_leaves_one_district_alone(self, dialog: SurveyDialog) -> None:
        dialog.model.set_part(2, ColumnPart.DISTRICT)
        assert [box.currentData() for box in dialog.part_boxes][1:3] == ["attribute", "district"]

    def it_imports_nothing_without_an_open_question(self, dialog: SurveyDialog) -> None:
        for row in (3, 4):
            dialog.model.set_part(row, ColumnPart.LEAVE_OUT)
        assert not dialog.import_button.isEnabled()
        assert dialog.preview.toPlainText() == ""
        assert "Choose at least one" in dialog._hint.text()


class DescribeWhatTheSurveyDialogCounts:
    def it_leaves_out_who_answered_twice(
        self, qtbot: QtBot, window: MainWindow, project: Project, sheet: Path
    ) -> None:
        title = FORM.splitlines()[0]
        rows = [
            f"KPM-{number},Garut,{number + 20},Sinyal hilang kalau hujan {number}," for number in range(30)
        ]
        sheet.write_text("\n".join([title, *rows, rows[3]]), encoding="utf-8")
        (found,) = propose(project.reader, [sheet], ImportOptions(), Silent())
        made = SurveyDialog(window, found, lambda _survey: "")
        qtbot.addWidget(made)
        assert made._hint.text().startswith(f"{len(rows)} respondents, ")
        assert len(found.participants) == len(rows)


class DescribeImportingASurvey:
    def it_asks_about_the_columns_and_imports_what_was_settled(
        self,
        qtbot: QtBot,
        window: MainWindow,
        coding: CodingWorkspace,
        sheet: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        def ask(_parent: object, proposal: Proposal, preview: object) -> SurveyAnswer:
            assert isinstance(proposal.sheet, SurveySheet)
            assert callable(preview)
            assert "Sinyal hilang" in preview(proposal.sheet)
            parts = [each.column.part for each in proposal.sheet.columns]
            return SurveyAnswer(proposal.sheet.in_parts(parts, Role.BENEFICIARY), "Angket KPM")

        monkeypatch.setattr(SurveyDialog, "ask", ask)
        coding.importing.propose((sheet,))
        reader = coding.sitting.project.reader
        qtbot.waitUntil(lambda: reader.count(Source) == 2)
        survey = next(each for each in reader.all(Source) if each.kind is SourceKind.SURVEY)
        assert survey.name == "Angket KPM"
        assert reader.get(Survey, survey.id).questions == {"P1": "Apa kendala Anda?", "P2": "Apa saran Anda?"}
        roles = {each.name: each.role for each in reader.all(Participant)}
        assert roles["KPM-1"] is Role.BENEFICIARY

    def it_imports_nothing_of_a_survey_that_is_not_wanted(
        self, qtbot: QtBot, coding: CodingWorkspace, sheet: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[int] = []
        monkeypatch.setattr(SurveyDialog, "ask", lambda *_: None)
        monkeypatch.setattr(
            ImportDialog, "ask", lambda _window, proposals, *_, **_more: asked.append(len(proposals))
        )
        note = sheet.with_name("catatan.txt")
        note.write_text("Catatan lapangan tentang jalan.", encoding="utf-8")
        coding.importing.propose((sheet, note))
        qtbot.waitUntil(lambda: bool(asked))
        assert asked == [1]
        assert coding.sitting.project.reader.count(Source) == 1


class DescribeTheGrid:
    def it_has_a_row_for_each_respondent(self, grid: SurveyGridPanel, qtmodeltester: ModelTester) -> None:
        assert shown(grid) == [
            ["KPM-1", "Garut", "34", "Sinyal hilang kalau hujan turun", "Bangun menara di bukit kami"],
            ["KPM-2", "Ende", "9", "Kapal jarang datang ke pulau", ""],
            ["KPM-4", "Atlantis", "52", "Jalan putus sejak bulan lalu", "Perbaiki jembatan dusun kami"],
            ["KPM-3", "Garut", "29", "", ""],
        ]
        heads = [grid.model.headerData(at, Qt.Orientation.Horizontal) for at in range(1, 4)]
        assert heads == ["Kabupaten", "Usia", "P1: Apa kendala Anda?"]
        assert grid.model.headerData(1, Qt.Orientation.Vertical) == "KPM-2"
        assert "datang\nke pulau" in grid.model.index(1, 3).data(Qt.ItemDataRole.ToolTipRole)
        assert grid._count.text() == "4 respondents"
        qtmodeltester.check(grid.model)

    def it_is_narrowed_by_words_and_by_an_attribute(self, grid: SurveyGridPanel) -> None:
        grid.words.setText("KAMI")
        assert [row[0] for row in shown(grid)] == ["KPM-1", "KPM-4"]
        grid.column.setCurrentIndex(grid.column.findText("Kabupaten"))
        grid.value.setCurrentIndex(grid.value.findText("Garut"))
        assert [row[0] for row in shown(grid)] == ["KPM-1"]
        assert grid._count.text() == "1 respondent"
        grid.words.clear()
        assert [row[0] for row in shown(grid)] == ["KPM-1", "KPM-3"]
        grid.column.setCurrentIndex(0)
        assert len(shown(grid)) == 4

    def it_orders_numbers_by_their_size(self, grid: SurveyGridPanel) -> None:
        grid.table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
        assert [row[2] for row in shown(grid)] == ["9", "29", "34", "52"]
        grid.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
        assert [row[2] for row in shown(grid)] == ["52", "34", "29", "9"]
        grid.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        assert [row[0] for row in shown(grid)] == ["KPM-1", "KPM-2", "KPM-4", "KPM-3"]

    def it_codes_answers_with_keys_alone(self, window: MainWindow, grid: SurveyGridPanel) -> None:
        workspace = workspace_of(window)
        grid.table.setCurrentIndex(grid.model.index(0, 3))
        QTest.keyClick(grid.table, Qt.Key.Key_C)
        assert workspace.box.isVisible()
        QTest.keyClicks(workspace.box.field, "jaringan")
        QTest.keyClick(workspace.box.field, Qt.Key.Key_Return)
        reader = workspace.sitting.project.reader
        (made,) = reader.all(Coding)
        assert made.segment.quote == "Sinyal hilang kalau hujan turun"
        pick = QItemSelectionModel.SelectionFlag.Select
        for row in (0, 1, 2):
            grid.table.selectionModel().select(grid.model.index(row, 3), pick)
        QTest.keyClick(grid.table, Qt.Key.Key_1)
        assert sorted(each.segment.quote for each in reader.all(Coding)) == [
            "Jalan putus sejak bulan lalu",
            "Kapal jarang datang\nke pulau",
            "Sinyal hilang kalau hujan turun",
        ]
        workspace.sitting.undo()
        assert len(reader.all(Coding)) == 1

    def it_says_when_all_have_the_code_already(self, window: MainWindow, grid: SurveyGridPanel) -> None:
        workspace = workspace_of(window)
        code = workspace.sitting.project.codebook().at_path("Konteks wilayah / Jaringan internet").id
        grid.table.selectAll()
        spans = workspace.transcript.ways.spans()
        assert len(spans) == 5
        workspace.coding.code_spans(spans, code)
        workspace.coding.code_spans(spans, code)
        assert len(workspace.sitting.project.reader.all(Coding)) == 5
        assert "have that code already" in window.messages.last

    def it_shows_how_an_answer_is_coded(self, window: MainWindow, grid: SurveyGridPanel) -> None:
        workspace = workspace_of(window)
        code = workspace.sitting.project.codebook().at_path("Konteks wilayah / Jaringan internet")
        span = grid.model.answer_at(grid.model.index(0, 3))
        assert span is not None
        workspace.coding.code_spans((span,), code.id)
        cell = grid.model.index(0, 3)
        assert [each.code for each in grid.model.codings_at(cell)] == [code.id]
        assert "Konteks wilayah / Jaringan internet" in cell.data(Qt.ItemDataRole.AccessibleTextRole)
        assert isinstance(grid.table.itemDelegate(), CodedCellDelegate)
        picture = grid.table.viewport().grab().toImage()
        rect = grid.table.visualRect(cell)
        assert picture.pixelColor(rect.left() + 7, rect.center().y()) != picture.pixelColor(
            rect.left() + 2, rect.center().y()
        )
        grid.table.setCurrentIndex(grid.model.index(1, 3))
        grid.table.setCurrentIndex(cell)
        current = workspace.segment.current()
        assert current is not None
        assert current.span == span

    def it_goes_to_the_answer_in_the_text(self, window: MainWindow, grid: SurveyGridPanel) -> None:
        panel = workspace_of(window).transcript.ways
        assert panel.in_grid
        cell = grid.model.index(2, 4)
        grid.table.doubleClicked.emit(cell)
        assert not panel.in_grid
        assert panel.spans() == (grid.model.answer_at(cell),)
        panel.as_grid.click()
        assert panel.in_grid
        grid.table.doubleClicked.emit(grid.model.index(0, 1))
        assert panel.in_grid

    def it_is_there_for_surveys_only(self, window: MainWindow, grid: SurveyGridPanel) -> None:
        workspace = workspace_of(window)
        talk = next(
            each for each in workspace.sitting.project.reader.all(Source) if each.kind is SourceKind.FGD
        )
        workspace.show_source(talk.id, None)
        assert not workspace.transcript.ways.in_grid
        assert not workspace.transcript.ways.as_grid.isVisible()
        assert grid.model.rowCount() == 0
