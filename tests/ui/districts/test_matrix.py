"""The theme by district table, through clicks and keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from tests.ui.districts.conftest import Desk
from workbench.coding.codes import RenameCode
from workbench.coding.codings import RemoveCodings
from workbench.domain.matrices import Measure
from workbench.services import studies
from workbench.services.projects import Project
from workbench.ui.delegates.matrix_cell import heat_colour
from workbench.ui.models.matrix_model import HEAT, IS_BARE
from workbench.ui.theme import DARK, LIGHT, contrast


def choose(desk: Desk, measure: Measure) -> None:
    box = desk.workspace.matrix.measures
    box.setCurrentIndex([box.itemData(row) for row in range(box.count())].index(measure))
    desk.settle()


class DescribeTheTable:
    def it_has_a_row_for_each_theme_and_a_column_for_each_district(self, desk: Desk) -> None:
        themes = [each.name for each in desk.project.codebook().themes()]
        assert desk.rows() == [*themes, "Total"]
        assert desk.columns()[0] == "Pidie"
        assert desk.columns()[-1] == "Total"
        assert len(desk.columns()) == 11

    def it_counts_the_codes_of_a_theme_together(self, desk: Desk) -> None:
        assert desk.cell("Beban kerja", "Garut") == "2"
        assert desk.cell("Konteks wilayah", "Total") == "2"
        assert desk.cell("Total", "Garut") == "3"
        assert desk.cell("Total", "Total") == "4"

    def it_tells_no_material_from_nothing_coded(self, desk: Desk) -> None:
        assert desk.cell("Beban kerja", "Ende") == "0"
        assert desk.cell("Beban kerja", "Pidie") == "–"
        index = desk.workspace.matrix.model.index(0, 0)
        assert index.data(IS_BARE)
        assert "no sources" in str(index.data(Qt.ItemDataRole.ToolTipRole))

    def it_shades_the_fullest_cell_most_and_zero_not_at_all(self, desk: Desk) -> None:
        model, garut = desk.workspace.matrix.model, desk.columns().index("Garut")
        assert model.index(desk.row("Beban kerja"), garut).data(HEAT) == 1.0
        assert model.index(desk.row("Konteks wilayah"), garut).data(HEAT) == 0.5
        assert model.index(desk.row("Kinerja"), garut).data(HEAT) == 0.0
        assert model.index(desk.row("Total"), garut).data(HEAT) == 0.0

    @pytest.mark.parametrize("theme", [LIGHT, DARK])
    def it_stays_readable_at_its_darkest(self, theme) -> None:
        assert contrast(QColor(theme.ink), heat_colour(1.0, theme)) >= 4.5

    def it_satisfies_qts_model_test_while_rows_open_and_fold(
        self, desk: Desk, qtmodeltester: ModelTester
    ) -> None:
        model = desk.workspace.matrix.model
        qtmodeltester.check(model)
        model.toggle(1)
        model.open_all(True)
        model.toggle(0)
        model.open_all(False)
        assert desk.rows()[-1] == "Total"
        qtmodeltester.check(desk.workspace.districts.model)


class DescribeItsRows:
    def it_opens_all_themes_by_the_button_for_codes(self, desk: Desk) -> None:
        QTest.mouseClick(desk.workspace.matrix.codes, Qt.MouseButton.LeftButton)
        assert desk.cell("Jaringan internet", "Ende") == "1"
        assert len(desk.rows()) == len(desk.project.codebook()) + 1
        QTest.mouseClick(desk.workspace.matrix.themes, Qt.MouseButton.LeftButton)
        assert "Jaringan internet" not in desk.rows()

    def it_opens_one_theme_by_its_arrow_and_by_keys(self, desk: Desk) -> None:
        table = desk.workspace.matrix.table
        row = desk.row("Beban kerja")
        at = QPoint(14, table.rowViewportPosition(row) + 8)
        QTest.mouseClick(table.down.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert desk.rows()[row + 1] == "Rasio KPM per pendamping"
        assert not desk.workspace.matrix.themes.isChecked()
        desk.go_to("Beban kerja", "Garut")
        QTest.keyClick(table, Qt.Key.Key_Minus)
        assert "Rasio KPM per pendamping" not in desk.rows()
        assert desk.workspace.matrix.themes.isChecked()
        QTest.keyClick(table, Qt.Key.Key_Space)
        assert "Rasio KPM per pendamping" in desk.rows()

    def it_stays_open_when_the_measure_changes(self, desk: Desk) -> None:
        desk.workspace.matrix.codes.click()
        choose(desk, Measure.WORDS)
        assert desk.cell("Jaringan internet", "Garut") == "3"
        assert desk.cell("Konteks wilayah", "Total") == "7"


class DescribeItsMeasures:
    def it_names_the_measure_and_says_what_it_means(self, desk: Desk) -> None:
        choose(desk, Measure.ROW_PERCENT)
        panel = desk.workspace.matrix
        assert panel._title.text() == "Themes by district: per cent of the row"
        assert "per cent" in panel._meaning.text()
        assert desk.cell("Konteks wilayah", "Garut") == "50.0"

    def it_counts_districts_where_presence_is_asked_for(self, desk: Desk) -> None:
        choose(desk, Measure.PRESENT)
        assert desk.columns()[-1] == "Districts"
        assert desk.cell("Konteks wilayah", "Districts") == "2"
        assert desk.cell("Beban kerja", "Garut") == "●"
        assert "Total" not in desk.rows()

    @pytest.mark.parametrize("measure", list(Measure))
    def it_shows_every_measure(self, desk: Desk, measure: Measure) -> None:
        choose(desk, measure)
        assert desk.workspace.matrix.model.matrix.measure is measure
        assert desk.cell("Beban kerja", "Garut") not in {"", "0"}


class DescribeItsCopy:
    def it_lies_on_the_clipboard_as_text_after_ctrl_c(self, desk: Desk) -> None:
        QApplication.clipboard().clear()
        desk.workspace.matrix.table.setFocus()
        QTest.keyClick(desk.workspace.matrix.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        lines = [line.split("\t") for line in QApplication.clipboard().text().splitlines()]
        assert lines[0][:3] == ["Theme and code", "Pidie", "Garut"]
        assert lines[3][0] == "Beban kerja"
        assert lines[3][2] == "2"
        assert lines[-1][-1] == "4"
        assert "clipboard" in desk.window.messages.last

    def it_is_not_offered_outside_the_workspace(self, desk: Desk) -> None:
        assert desk.window.commands["copy_table"].isEnabled()
        desk.window.bring("coding")
        assert not desk.window.commands["copy_table"].isEnabled()


class DescribeKeepingUp:
    def it_counts_anew_after_a_change(self, desk: Desk) -> None:
        desk.workspace.sitting.perform(RemoveCodings((desk.coding("dari uang sendiri").id,)))
        assert desk.workspace.matrix._state.text()
        desk.settle()
        assert desk.cell("Beban kerja", "Garut") == "1"
        desk.workspace.sitting.undo()
        desk.settle()
        assert desk.cell("Beban kerja", "Garut") == "2"
        assert not desk.workspace.matrix._state.text()

    def it_counts_what_changed_behind_its_back_when_it_is_seen_again(self, desk: Desk) -> None:
        desk.window.bring("coding")
        desk.workspace.sitting.perform(RemoveCodings((desk.coding("dari uang sendiri").id,)))
        desk.settle()
        assert desk.cell("Beban kerja", "Garut") == "2"
        desk.window.bring("districts")
        desk.settle()
        assert desk.cell("Beban kerja", "Garut") == "1"

    def it_keeps_the_marked_cell(self, desk: Desk) -> None:
        desk.go_to("Konteks wilayah", "Ende")
        desk.workspace.sitting.perform(RenameCode(desk.code("Kinerja").id, "Prestasi"))
        desk.settle()
        assert "Prestasi" in desk.rows()
        place = desk.workspace.matrix.table.current_place()
        assert place is not None
        assert place.column is not None
        assert place.column.id == desk.district("Ende")

    def it_shows_the_last_of_many_changes(self, desk: Desk) -> None:
        theme = desk.code("Kinerja").id
        for name in ("Satu", "Dua", "Tiga"):
            desk.workspace.sitting.perform(RenameCode(theme, name))
        desk.settle()
        assert "Tiga" in desk.rows()


class DescribeEmptyPlaces:
    def it_says_what_to_do_when_nothing_is_coded(
        self, uncoded: Project, sit_down: Callable[[Project], Desk]
    ) -> None:
        desk = sit_down(uncoded)
        panel = desk.workspace.matrix
        assert panel._uncoded.isVisible()
        panel._uncoded.wanted.emit()
        assert desk.window.workspace("coding").isVisible()

    def it_asks_for_material_where_there_is_none(
        self, tmp_path, sit_down: Callable[[Project], Desk], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk = sit_down(studies.create(tmp_path / "baru.workbench", coder="Rini"))
        monkeypatch.setattr(
            "workbench.ui.dialogs.import_flow.QFileDialog.getOpenFileNames", lambda *facts: ([], "")
        )
        asked: list[bool] = []
        desk.window.commands["import_files"].triggered.connect(lambda *_facts: asked.append(True))
        panel = desk.workspace.matrix
        assert panel._uncoded._step.text() == "Import sources…"
        QTest.mouseClick(panel._uncoded._step, Qt.MouseButton.LeftButton)
        assert asked == [True]

    def it_offers_to_add_a_district_where_a_study_has_none(
        self, tmp_path, sit_down: Callable[[Project], Desk], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk = sit_down(studies.create(tmp_path / "kosong.workbench", study="empty", coder="Rini"))
        panel = desk.workspace.matrix
        assert panel._no_districts.isVisible()

        def fill(dialog) -> int:
            QTest.keyClicks(dialog.name, "Bekasi")
            QTest.keyClicks(dialog.province, "Jawa Barat")
            QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
            return dialog.result()

        monkeypatch.setattr("workbench.ui.dialogs.district_dialog.DistrictDialog.exec", fill)
        panel._no_districts.wanted.emit()
        desk.settle()
        assert desk.district("Bekasi")
        assert desk.workspace.page.district is not None
        assert desk.workspace.page.district.province == "Jawa Barat"
        assert not panel._no_districts.isVisible()
        assert desk.window.messages.last == "Bekasi is added."
