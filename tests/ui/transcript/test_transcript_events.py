from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.transcript.conftest import Desk
from workbench.ui.views.transcript_shown import ShownCoding


class DescribeContextMenu:
    def it_is_wanted_where_the_pointer_is(self, desk: Desk) -> None:
        heard: list[tuple[object, object]] = []
        desk.view.context_menu_wanted.connect(lambda place, position: heard.append((place, position)))
        desk.view.set_selection(desk.span("laporan"))
        point = desk.point(desk.span("Sinyal").start)
        place = desk.view.viewport().mapToGlobal(point)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, place)
        QApplication.sendEvent(desk.view.viewport(), event)
        assert heard == [(place, desk.span("Sinyal").start)]
        assert desk.words() == "laporan"

    def it_is_wanted_at_the_caret_when_a_key_asks(self, desk: Desk) -> None:
        heard: list[tuple[QPoint, int]] = []
        desk.view.context_menu_wanted.connect(lambda place, position: heard.append((place, position)))
        desk.place_caret(desk.span("Betul").start)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
        QApplication.sendEvent(desk.view.viewport(), event)
        [(place, position)] = heard
        assert position == desk.span("Betul").start
        assert abs(desk.view.viewport().mapFromGlobal(place).x() - desk.point(position, 0).x()) <= 2


class TipBoard:
    """Stands in for QToolTip, which the offscreen screen cannot raise."""

    texts: ClassVar[list[str]] = []

    @classmethod
    def showText(cls, place: QPoint, text: str, widget: QWidget) -> None:
        cls.texts.append(text)


class DescribeTips:
    @pytest.mark.parametrize(
        ("words", "expected"), [("laporan", "<p>Digital, oleh Sari &lt;b&gt;</p>"), ("Sinyal", "")]
    )
    def it_says_what_is_under_the_pointer(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch, words: str, expected: str
    ) -> None:
        monkeypatch.setattr("workbench.ui.views.transcript.QToolTip", TipBoard)
        monkeypatch.setattr(TipBoard, "texts", [])
        desk.view.set_codings(
            [ShownCoding("a", desk.span("laporan"), "#4E79A7", "Digital", "Digital, oleh Sari <b>")]
        )
        point = desk.point(desk.span(words).start + 1)
        place = desk.view.viewport().mapToGlobal(point)
        QApplication.sendEvent(desk.view.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, place))
        assert TipBoard.texts == [expected]
