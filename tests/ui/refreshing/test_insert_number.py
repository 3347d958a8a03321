"""The dialog that gives the words for a single figure."""

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fakes.records import GARUT
from tests.services.study import COST, LOAD
from tests.ui.refreshing.desk import Desk
from workbench.domain.live import NumberMeasure, NumberWish
from workbench.services.refreshing.figures import Figure, Figures
from workbench.ui.dialogs.insert_number import InsertNumber


@pytest.fixture
def dialog(desk: Desk) -> Iterator[InsertNumber]:
    """The dialog on the small study."""
    made = InsertNumber(desk.host, desk.sitting)
    made.show()
    rest(desk.qtbot, made)
    yield made
    made.deleteLater()


def rest(qtbot: QtBot, dialog: InsertNumber) -> None:
    qtbot.waitUntil(lambda: not dialog.busy)


class DescribeInsertNumber:
    def it_counts_all_codings_at_first(self, dialog: InsertNumber) -> None:
        assert (dialog.figure.text(), dialog.words.text()) == ("9", "{{all | codings}}")
        assert dialog.code.hasFocus()

    def it_counts_what_is_chosen_and_copies_the_words(self, desk: Desk, dialog: InsertNumber) -> None:
        dialog.code.choose((COST.id,))
        dialog.district.choose((GARUT.id,))
        dialog.measure.setFocus()
        desk.qtbot.keyClick(dialog.measure, Qt.Key.Key_Down)
        rest(desk.qtbot, dialog)
        assert dialog.wish == NumberWish(COST.id, NumberMeasure.SOURCES, GARUT.id)
        assert dialog.figure.text() == "2"
        desk.qtbot.keyClick(dialog.copy, Qt.Key.Key_Space)
        words = "{{code: Beban kerja / Biaya pribadi | sources | district: Garut}}"
        assert QGuiApplication.clipboard().text() == words
        assert dialog.hint.text().startswith("Copied.")

    def it_finds_a_theme_by_part_of_its_name(self, desk: Desk, dialog: InsertNumber) -> None:
        desk.qtbot.keyClick(dialog.code, Qt.Key.Key_Return)
        picker = dialog.code.picker
        assert picker is not None
        desk.qtbot.keyClicks(picker.field, "beban")
        desk.qtbot.keyClick(picker.field, Qt.Key.Key_Return)
        rest(desk.qtbot, dialog)
        assert dialog.wish.code == LOAD.id
        assert dialog.words.text() == "{{theme: Beban kerja | codings}}"
        assert dialog.figure.text() == "6"

    def it_speaks_indonesian(self, desk: Desk) -> None:
        desk.preferences.set_language("id")
        made = InsertNumber(desk.host, desk.sitting)
        rest(desk.qtbot, made)
        assert made.words.text() == "{{semua | jumlah}}"
        made.deleteLater()

    def it_stays_until_it_is_closed(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        shown: list[str] = []

        def exec_(dialog: InsertNumber) -> int:
            rest(desk.qtbot, dialog)
            shown.append(dialog.figure.text())
            desk.qtbot.keyClick(dialog.close_it, Qt.Key.Key_Space)
            return dialog.result()

        monkeypatch.setattr(InsertNumber, "exec", exec_)
        InsertNumber.ask(desk.host, desk.sitting)
        assert shown == ["9"]

    def it_can_be_closed_while_the_figure_is_counted(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        counting, go_on = Event(), Event()

        def figure(_figures: Figures, wish: NumberWish) -> Figure:
            counting.set()
            go_on.wait(10)
            return Figure(wish, 9.0, "9", "all")

        monkeypatch.setattr(Figures, "figure", figure)
        made = InsertNumber(desk.host, desk.sitting)
        assert counting.wait(10)
        made.deleteLater()
        QApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)
        go_on.set()
        desk.rest()
        assert desk.told == []

    def it_lets_its_fields_end_at_the_same_edge(self, dialog: InsertNumber) -> None:
        fields = (dialog.code, dialog.measure, dialog.district)
        assert len({each.geometry().right() for each in fields}) == 1
