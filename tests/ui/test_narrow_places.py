"""What parts of the window do where they are narrow, or become so."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.domain.memos import THE_PROJECT
from workbench.domain.spans import Span
from workbench.services.projects import Project
from workbench.ui.delegates.found import card_height
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.elided_label import ElidedLabel
from workbench.ui.panels.memo_count import MemoCount
from workbench.ui.preferences import Preferences
from workbench.ui.views.reading_pane import ReadingPane

LONG = "Data dan DTSEN / Desil dan penolakan warga"
LINES = [f"P{number}: Kami berangkat pagi dan pulang sore, lewat jalan yang sama." for number in range(200)]
TALK = "\n".join(LINES)


class DescribeAReadingPane:
    @pytest.fixture
    def pane(self, qtbot: QtBot, qapp: QApplication) -> ReadingPane:
        made = ReadingPane()
        qtbot.addWidget(made)
        made.resize(160, 90)
        made.show()
        made.show_text(TALK)
        start = TALK.index(LINES[40])
        made.mark(Span(start, start + 20))
        qapp.processEvents()
        return made

    def it_keeps_what_is_marked_in_sight_when_it_gets_another_size(
        self, pane: ReadingPane, qapp: QApplication
    ) -> None:
        for width, height in ((900, 400), (200, 120), (700, 300)):
            pane.resize(width, height)
            qapp.processEvents()
            assert pane.viewport().rect().contains(pane.cursorRect().center())

    def it_stays_where_somebody_went(self, pane: ReadingPane, qapp: QApplication) -> None:
        pane.moveCursor(pane.textCursor().MoveOperation.Start)
        pane.resize(900, 400)
        qapp.processEvents()
        assert pane.textCursor().position() == 0
        assert pane.verticalScrollBar().value() == 0


class DescribeACardOfAFoundCoding:
    def it_takes_a_line_more_where_the_list_is_narrow(self, window: MainWindow) -> None:
        metrics = window.fontMetrics()
        assert card_height(metrics, 400) - card_height(metrics, 900) == metrics.lineSpacing()


class DescribeALabelThatGivesWay:
    def it_may_be_narrower_than_its_words_and_says_them_in_its_tip(self, qtbot: QtBot) -> None:
        made = ElidedLabel()
        qtbot.addWidget(made)
        made.say(LONG)
        assert made.minimumSizeHint().width() < made.sizeHint().width() // 2
        assert made.toolTip() == made.text() == LONG

    def it_paints_as_much_as_there_is_room_for(self, qtbot: QtBot) -> None:
        made = ElidedLabel()
        qtbot.addWidget(made)
        made.say(LONG)
        inked = []
        for width in (80, 160, made.sizeHint().width()):
            made.resize(width, 20)
            inked.append(_inked(made))
        assert all(narrow < wide for narrow, wide in pairwise(inked))


class DescribeTheCountOfMemos:
    def it_offers_to_write_the_first_in_the_language_of_the_window(
        self, window: MainWindow, project: Project, preferences: Preferences, qtbot: QtBot
    ) -> None:
        preferences.set_language("id")
        window.show_project(project)
        assert window.sitting is not None
        made = MemoCount(window.sitting)
        qtbot.addWidget(made)
        made.show_subject(THE_PROJECT)
        assert made.button.text().strip() == "Tulis memo"


def _inked(widget: ElidedLabel) -> int:
    """Return how many pixels of a widget's picture differ from its ground."""
    image = widget.grab().toImage()
    ground = image.pixel(image.width() - 1, 0)
    return sum(image.pixel(x, y) != ground for x in range(image.width()) for y in range(image.height()))
