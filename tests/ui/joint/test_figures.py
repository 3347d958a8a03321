"""The dialogs that ask for figures: by hand, from a sheet, from a survey; and the picker of quotations."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.fakes.records import ENDE, GARUT, SARI
from tests.ui.joint.desk import Desk
from workbench.domain.joint_displays import JointRow, SurveyFigure
from workbench.domain.sources import Source
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.joint_rows import quotable
from workbench.services.projects import Project
from workbench.services.studies import create
from workbench.services.tabulating import Tabulator
from workbench.ui.dialogs.figure_dialog import FigureDialog
from workbench.ui.dialogs.quotation_picker import QuotationPicker
from workbench.ui.dialogs.survey_figures import SurveyFigures, surveys_of
from workbench.ui.dialogs.take_figures import TakeFigures, Taken
from workbench.ui.models.figures_model import INDICATOR, FiguresModel

CHECK = Qt.ItemDataRole.CheckStateRole
ON, OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked
IN_GARUT = SurveyFigure("Kinerja tinggi", "61 %", 61.0, "%", "Garut")
IN_ENDE = SurveyFigure("Kinerja tinggi", "0,4", 0.4, "", "Ende", "NK", "n = 5")
WOMEN = SurveyFigure("Beban", "88", 88.0, "", "Perempuan")
FORM = "Timestamp,Kabupaten,Jumlah KPM,Sinyal,Apa kendala Anda?\n" + "".join(
    f"2026-03-02 08:{number:02},{place},{load},buruk,Sinyal di kampung nomor {number} hilang tiap sore hari\n"
    for number, (place, load) in enumerate([("Garut", "di atas 200")] * 3 + [("Ende", "100–200")] * 2)
)


@pytest.fixture
def surveyed(tmp_path: Path) -> Iterator[Project]:
    """A study with one survey of five respondents."""
    (tmp_path / "angket.csv").write_text(FORM, encoding="utf-8")
    opened = create(tmp_path / "survei.workbench", coder="Sari")
    operation = import_operation(
        propose(opened.reader, [tmp_path / "angket.csv"], ImportOptions(), Silent(), opened.clock)
    )
    assert operation is not None
    opened.perform(operation)
    yield opened
    opened.close()


class DescribeTheModel:
    def it_is_a_sound_model(self, qtmodeltester: ModelTester) -> None:
        model = FiguresModel()
        model.show_figures((IN_GARUT, IN_ENDE, WOMEN))
        qtmodeltester.check(model)
        assert [model.headerData(each, Qt.Orientation.Horizontal) for each in range(5)] == [
            "Indicator", "Group", "Figure", "Note", None]  # fmt: skip
        assert model.headerData(0, Qt.Orientation.Vertical) is None
        assert [model.index(1, each).data() for each in range(4)] == [
            "Kinerja tinggi", "Ende", "0,4", "n = 5 · NK"]  # fmt: skip

    def it_keeps_ticks_that_are_out_of_sight(self) -> None:
        model = FiguresModel()
        model.show_figures((IN_GARUT, IN_ENDE, WOMEN))
        assert model.chosen == (IN_GARUT, IN_ENDE, WOMEN)
        assert model.setData(model.index(0, INDICATOR), OFF, CHECK)
        assert not model.setData(model.index(0, 1), OFF, CHECK)
        assert not model.setData(model.index(0, 0), OFF, Qt.ItemDataRole.EditRole)
        model.narrow("perempuan BEBAN")
        assert (model.rowCount(), model.index(0, 0).data(CHECK)) == (1, ON)
        model.tick_shown(on=False)
        model.narrow("tidak ada")
        model.tick_shown(on=True)
        assert model.chosen == (IN_ENDE,)


class DescribeTakingFigures:
    def it_offers_a_row_for_each_district_where_figures_name_some(self, qtbot: QtBot) -> None:
        dialog = TakeFigures(None, "Angka", (GARUT, ENDE), "id", "angka")
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.show_figures((IN_GARUT, IN_ENDE, WOMEN))
        assert dialog.spread.text() == "A row for each district (2 found)"
        assert dialog.unknown.text() == "No district of the study: Perempuan"
        assert dialog.yes.text() == "Take 3 figures"
        dialog.spread.setChecked(True)
        # Those that name no source get the one that is written.
        assert [each.source for each in dialog.taken().figures] == ["angka", "NK", "angka"]
        assert dialog.taken().spread
        dialog.none.click()
        assert not dialog.yes.isEnabled()
        assert dialog.here.isChecked()
        dialog.all.click()
        dialog.fractions.setChecked(True)
        assert [each.printed for each in dialog.taken().figures] == ["61 %", "40,0 %", "88"]
        dialog.fractions.setChecked(False)
        assert dialog.taken().figures[1].printed == "0,4"
        dialog.field.setText("beban")
        assert dialog.model.rowCount() == 1

    @pytest.mark.parametrize("wanted", [True, False])
    def it_answers(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, wanted: bool) -> None:
        code = QDialog.DialogCode.Accepted if wanted else QDialog.DialogCode.Rejected
        monkeypatch.setattr(QDialog, "exec", lambda _self: code)
        taken = TakeFigures.ask(None, "Angka", (WOMEN,), (), "en", "x")
        assert taken == (
            Taken((SurveyFigure("Beban", "88", 88.0, "", "Perempuan", "x"),), False) if wanted else None
        )


class DescribeAFigureByHand:
    def it_reads_the_number_in_what_is_printed(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        dialog = FigureDialog(None, None, "NK")
        qtbot.addWidget(dialog)
        assert (dialog.source.text(), dialog.yes.isEnabled()) == ("NK", False)
        dialog.indicator.setText(" Kinerja  tinggi ")
        dialog.printed.setText("57,3 %")
        assert dialog.yes.isEnabled()
        assert dialog.figure() == SurveyFigure("Kinerja tinggi", "57,3 %", 57.3, "%", source="NK")
        monkeypatch.setattr(QDialog, "exec", lambda _self: QDialog.DialogCode.Accepted)
        assert FigureDialog.ask(None, IN_ENDE) == IN_ENDE
        monkeypatch.setattr(QDialog, "exec", lambda _self: QDialog.DialogCode.Rejected)
        assert FigureDialog.ask(None, IN_ENDE) is None


class DescribeFiguresOfASurvey:
    def it_counts_what_is_chosen(
        self, surveyed: Project, sit_down: Callable[[Project], Desk], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk = sit_down(surveyed)
        surveys = surveys_of(surveyed.reader)
        dialog = SurveyFigures(desk.host, desk.sitting, surveys)

        def rest() -> None:
            desk.qtbot.waitUntil(lambda: not dialog.busy and not desk.jobs.busy)

        rest()
        dialog.question.setCurrentIndex(dialog.question.findData("Jumlah KPM"))
        rest()
        assert [(each.indicator, each.printed) for each in dialog.taken().figures] == [
            ("Jumlah KPM: 100–200", "40.0 %"), ("Jumlah KPM: di atas 200", "60.0 %")]  # fmt: skip
        assert not dialog.spread.isEnabled()
        dialog.by.setCurrentIndex(1)
        rest()
        assert [(each.group, each.printed) for each in dialog.taken().figures] == [
            ("Ende", "100.0 %"), ("Ende", "0.0 %"), ("Garut", "0.0 %"), ("Garut", "100.0 %")]  # fmt: skip
        assert dialog.spread.isEnabled()
        dialog.deleteLater()
        monkeypatch.setattr(SurveyFigures, "ask_of", lambda *_a: Taken((WOMEN,), spread=False))
        desk.begin(JointRow("Beban"))
        desk.page.list.cards[0].figures_wanted.emit("survey")
        assert desk.rows[0].figures == (WOMEN,)

    def it_says_when_nothing_can_be_counted(
        self, project: Project, sit_down: Callable[[Project], Desk], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk = sit_down(project)
        dialog = SurveyFigures(desk.host, desk.sitting, project.reader.all(Source)[:1])
        desk.qtbot.waitUntil(lambda: not dialog.busy and not desk.jobs.busy)
        assert dialog.hint.text().startswith("This survey has no closed question")
        assert not dialog.yes.isEnabled()
        dialog.deleteLater()
        answers = iter((QDialog.DialogCode.Rejected, QDialog.DialogCode.Accepted))
        monkeypatch.setattr(QDialog, "exec", lambda _self: next(answers))
        assert SurveyFigures.ask_of(desk.host, desk.sitting, project.reader.all(Source)[:1]) is None
        desk.qtbot.waitUntil(lambda: not desk.jobs.busy)
        taken = SurveyFigures.ask_of(desk.host, desk.sitting, project.reader.all(Source)[:1])
        assert taken == Taken((), False)
        desk.qtbot.waitUntil(lambda: not desk.jobs.busy)


class DescribePickingQuotations:
    def it_narrows_by_words_and_keeps_the_order(
        self, project: Project, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert project.coder == SARI
        tabulator = Tabulator(project)
        found = quotable(tabulator, project.reader, JointRow("a", codes=("c-load",)))
        dialog = QuotationPicker(None, project.codebook(), "Kutipan")
        qtbot.addWidget(dialog)
        dialog.offer(found)
        dialog.field.setText("ende")
        assert dialog.model.rowCount() == 1
        dialog.field.setText("")
        assert not dialog.yes.isEnabled()
        dialog.view.selectAll()
        assert dialog.chosen() == tuple(each.coding.id for each in found)
        monkeypatch.setattr(QDialog, "exec", lambda _self: QDialog.DialogCode.Rejected)
        assert QuotationPicker.pick(None, project.codebook(), "Kutipan", "", found) == ()
        tabulator.close()
