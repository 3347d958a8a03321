"""The page of saturation."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.services.together_study import CODINGS
from tests.ui.together.conftest import MakePage
from workbench.coding.codings import RemoveCodings
from workbench.domain.pictures import Curves
from workbench.domain.saturation import SourceOrder
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.models.saturation_model import DAY, NAMES, SaturationModel
from workbench.ui.panels.saturation_page import SaturationPage
from workbench.ui.sitting import Sitting


@pytest.fixture
def page(page_of: MakePage[SaturationPage]) -> SaturationPage:
    return page_of(SaturationPage)


def rows(page: SaturationPage) -> list[list[str]]:
    model = page.model
    return [
        [model.index(row, column).data() for column in range(NAMES + 1)] for row in range(model.rowCount())
    ]


def shorter(qtbot: QtBot, page: SaturationPage) -> None:
    """Ask for a base and runs of one source."""
    page.base.setCurrentIndex(0)
    page.run.setCurrentIndex(0)
    qtbot.waitUntil(lambda: not page.busy)


class DescribeTheTable:
    def it_lists_talks_by_their_days(self, qtbot: QtBot, page: SaturationPage) -> None:
        shorter(qtbot, page)
        shown = rows(page)
        assert [row[1] for row in shown] == ["Wawancara Ende", "FGD Garut", "Catatan"]
        assert [row[DAY] for row in shown] == ["3/2/26", "3/5/26", "–"]
        assert [row[3:] for row in shown] == [
            ["2", "2", "2", "–", "Digital, Sinyal"],
            ["3", "1", "3", "50.0%", "Biaya"],
            ["2", "0", "3", "0.0%", ""],
        ]
        assert page.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "Beban / Digital\nWilayah / Sinyal"
        assert page.model.index(2, 0).data(Qt.ItemDataRole.ToolTipRole) == "Catatan"
        assert page.model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        assert page.model.headerData(0, Qt.Orientation.Vertical) is None

    def it_opens_a_source(self, qtbot: QtBot, page: SaturationPage) -> None:
        with qtbot.waitSignal(page.source_wanted) as wanted:
            page.table.activated.emit(page.model.index(1, 0))
        assert wanted.args == ["s1", None]
        page.table.activated.emit(page.model.index(9, 0))

    def it_is_sound(self, page: SaturationPage, qtmodeltester: ModelTester) -> None:
        qtmodeltester.check(page.model)
        assert SaturationModel().at(0) is None


class DescribeWhatItSays:
    def it_claims_nothing_of_too_few_talks(self, page: SaturationPage) -> None:
        assert page._sentence.text().startswith("Only 3 sources coded so far; a base of 4 and runs of 2 need")

    def it_says_where_nothing_new_comes(self, qtbot: QtBot, page: SaturationPage) -> None:
        shorter(qtbot, page)
        assert page._sentence.text() == (
            "With a base of 1 source (2 codes) and runs of 1, new information fell to 5% or less (even 0%) at source "
            "2+1. Of 500 random orders, 100.0% reach 5% or less (even 0%), half of these at source 2 or before."
        )
        assert "1 source without codings passed over; 1 source without a date put last." in page._facts.text()

    def it_draws_the_curve(self, qtbot: QtBot, page: SaturationPage) -> None:
        shorter(qtbot, page)
        picture = page.picture.picture
        assert isinstance(picture, Curves)
        assert [(each.up, each.key) for each in picture.lines[0].points] == [(2, "s2"), (3, "s1"), (3, "s3")]
        assert all(each.low is not None for each in picture.lines[1].points)
        with qtbot.waitSignal(page.source_wanted):
            page.picture.part_opened.emit("s2")

    def it_says_it_in_another_order_and_for_themes(self, qtbot: QtBot, page: SaturationPage) -> None:
        page.order.setCurrentIndex(list(SourceOrder).index(SourceOrder.NAME))
        page.choice.themes.click()
        qtbot.waitUntil(lambda: not page.busy)
        assert [row[1] for row in rows(page)] == ["Catatan", "FGD Garut", "Wawancara Ende"]
        assert rows(page)[0][NAMES] == "Beban, Wilayah"

    def it_says_when_nothing_is_coded(self, qtbot: QtBot, sitting: Sitting, page: SaturationPage) -> None:
        sitting.perform(RemoveCodings(tuple(each.id for each in CODINGS)))
        qtbot.waitUntil(lambda: not page.busy)
        assert page._pages.currentIndex() == 1
        assert page._sentence.isHidden()


class DescribeExporting:
    def it_writes_the_table(
        self,
        qtbot: QtBot,
        page: SaturationPage,
        actions: Actions,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        out = tmp_path / "jenuh.csv"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(out), ""))
        actions.note(present=When.PROJECT)
        actions["export_saturation"].trigger()
        qtbot.waitUntil(out.exists)
        lines = out.read_text("utf-8-sig").splitlines()
        assert lines[0].startswith("No,Source,Date,Codes in it,New codes,Cumulative,Ratio of the run")
        assert lines[1].startswith("1,Wawancara Ende,2026-03-02,2,2,2,")
        page.hidden()
        assert not actions["export_saturation"].isEnabled()
