from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.ui.transcript.conftest import Desk
from workbench.domain.errors import SpanOutOfRange
from workbench.domain.spans import Span

OpenDesk = Callable[[int, int], Desk]


def turn_wheel(
    desk: Desk, steps: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    middle = QPointF(300, 150)
    event = QWheelEvent(
        middle,
        desk.view.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(desk.view.viewport(), event)


@pytest.fixture
def long_desk(open_desk: OpenDesk) -> Desk:
    desk = open_desk(900, 500)
    desk.show_talk(times=200)
    return desk


class DescribeRevealing:
    def it_brings_a_far_span_into_the_upper_third(self, long_desk: Desk) -> None:
        span = long_desk.span("takut graduasi", nth=120)
        long_desk.view.reveal(span)
        assert 0 < long_desk.point(span.start).y() < 500 / 3

    def it_leaves_alone_what_is_in_sight(self, long_desk: Desk) -> None:
        before = long_desk.view.first_visible()
        long_desk.view.reveal(long_desk.span("Sinyal"))
        assert long_desk.view.first_visible() == before

    def it_comes_with_a_selection_unless_refused(self, long_desk: Desk) -> None:
        far = long_desk.span("takut graduasi", nth=120)
        long_desk.view.set_selection(far, reveal=False)
        assert long_desk.view.first_visible() < 100
        long_desk.view.set_selection(far)
        assert long_desk.view.first_visible() > 1000
        assert long_desk.words() == "takut graduasi"

    def it_refuses_a_selection_beyond_the_text(self, long_desk: Desk) -> None:
        with pytest.raises(SpanOutOfRange):
            long_desk.view.set_selection(Span(0, len(long_desk.text) + 1))


class DescribeScrolling:
    def it_remembers_where_one_was_reading(self, long_desk: Desk) -> None:
        place = long_desk.span("Ada satu ibu", nth=77).start
        long_desk.view.set_first_visible(place)
        assert long_desk.view.first_visible() == place

    def it_comes_back_with_the_wheel_to_the_very_line(self, long_desk: Desk) -> None:
        place = long_desk.span("Ada satu ibu", nth=77).start
        long_desk.view.set_first_visible(place)
        y = long_desk.point(place).y()
        turn_wheel(long_desk, 9)
        assert long_desk.view.first_visible() < place
        turn_wheel(long_desk, -9)
        assert long_desk.point(place).y() == y

    def it_moves_by_exactly_what_the_wheel_asks_though_heights_were_guesses(self, long_desk: Desk) -> None:
        place = long_desk.span("Ada satu ibu", nth=100).start
        long_desk.view.set_first_visible(place)
        y, pitch = long_desk.point(place).y(), long_desk.view._page.measures.line_height
        turn_wheel(long_desk, 1)
        assert long_desk.point(place).y() == y + pitch * QApplication.wheelScrollLines()

    def it_reaches_the_end_with_the_scroll_bar(self, long_desk: Desk) -> None:
        bar = long_desk.view.verticalScrollBar()
        bar.setValue(bar.maximum())
        bar.setValue(bar.maximum())
        end = len(long_desk.text) - 2
        assert long_desk.view._page.caret_rect(end) is not None
        assert bar.value() == bar.maximum()

    def it_has_nowhere_to_go_in_a_short_text(self, open_desk: OpenDesk) -> None:
        desk = open_desk(900, 700)
        desk.show_talk()
        assert desk.view.verticalScrollBar().maximum() == 0
        turn_wheel(desk, -3)
        assert desk.view.first_visible() == desk.span("Selamat").start


class DescribeZooming:
    def it_keeps_the_first_line_while_the_text_grows(self, long_desk: Desk) -> None:
        place = long_desk.span("Ada satu ibu", nth=77).start
        long_desk.view.set_first_visible(place)
        turn_wheel(long_desk, 1, Qt.KeyboardModifier.ControlModifier)
        assert long_desk.said["text_size_changed"] == [14.0]
        assert long_desk.view.first_visible() == place

    def it_keeps_the_first_paragraph_while_the_window_is_resized(self, long_desk: Desk) -> None:
        place = long_desk.span("Ada satu ibu", nth=77).start
        long_desk.view.set_first_visible(place)
        long_desk.view.resize(600, 400)
        QApplication.processEvents()
        assert long_desk.view.first_visible() == place

    def it_stops_at_sizes_that_can_be_read(self, long_desk: Desk) -> None:
        long_desk.view.set_text_size(2)
        assert long_desk.view.text_size() == 8
        long_desk.view.set_text_size(200)
        assert long_desk.view.text_size() == 32

    @pytest.mark.parametrize("width", [60, 240, 400, 520, 700, 1000, 1600, 2600])
    def it_leaves_no_column_across_another(self, open_desk: OpenDesk, width: int) -> None:
        columns = open_desk(400, 300).view._page.measures.columns(width, timed=True)
        edges = [
            columns.number_left,
            columns.number_left + columns.number_width,
            columns.label_left + columns.label_width,
            columns.text_left,
            columns.text_left + columns.text_width,
            columns.lanes_left,
            columns.lanes_left + columns.lanes_width,
            columns.names_left + columns.names_width,
        ]
        assert edges == sorted(edges)
        assert edges[-1] <= width or width < 450


class DescribeOddTexts:
    @pytest.mark.parametrize("text", ["", "\n\n\n", "satu"])
    def it_bears_keys_and_clicks_in_next_to_nothing(self, open_desk: OpenDesk, text: str) -> None:
        desk = open_desk(600, 300)
        desk.show(text)
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_A):
            desk.press(key, Qt.KeyboardModifier.NoModifier)
            desk.press(key, Qt.KeyboardModifier.ControlModifier)
        desk.click(QPoint(300, 20))
        desk.view.grab()
        selected = desk.view.selection()
        assert selected is None or selected.end <= len(text)

    def it_parts_one_huge_paragraph_where_nobody_sees_it(self, open_desk: OpenDesk) -> None:
        desk = open_desk(900, 500)
        desk.show("Kami datang lagi ke rumahnya, ngobrol saja, tidak pakai buku. " * 5000)
        layout = desk.view._page.layout
        assert len(layout.blocks) > 40
        assert len(layout._laid) < 6
        middle = len(desk.text) // 2
        desk.view.set_first_visible(middle)
        assert abs(desk.view.first_visible() - middle) < 100

    def it_selects_across_the_parts_of_a_huge_paragraph(self, open_desk: OpenDesk) -> None:
        desk = open_desk(900, 500)
        desk.show("Kami datang lagi ke rumahnya, ngobrol saja, tidak pakai buku. " * 5000)
        seam = desk.view._page.layout.blocks[3].start
        desk.view.set_first_visible(seam - 300)
        desk.drag(seam - 60, seam + 60)
        selected = desk.view.selection()
        assert selected is not None
        assert selected.start < seam < selected.end

    def it_marks_arabic_inside_latin_where_it_is_drawn(self, open_desk: OpenDesk) -> None:
        desk = open_desk(900, 300)
        desk.show("Beliau bilang مرحبا بكم جميعا lalu duduk.")
        laid = desk.view._page.layout.laid(0)
        whole = laid.strips(desk.span("مرحبا بكم جميعا"))
        first = laid.strips(desk.span("مرحبا"))
        last = laid.strips(desk.span("جميعا"))
        assert len(whole) == len(first) == len(last) == 1
        assert whole[0].left == pytest.approx(last[0].left, abs=1)
        assert whole[0].right == pytest.approx(first[0].right, abs=1)
        assert last[0].right <= first[0].left
        assert first[0].right == pytest.approx(laid.x_of(desk.span(" lalu").start), abs=1)

    @pytest.mark.parametrize("word", ["👩‍👩‍👧‍👦", "🇮🇩", "é", "𐤀𐤁𐤂", "👍🏽"])
    def it_clicks_and_selects_after_hard_characters(self, open_desk: OpenDesk, word: str) -> None:
        desk = open_desk(900, 300)
        desk.show(f"Awal {word} {word} lalu sampai akhir kalimat.")
        desk.double_click(desk.point(desk.span("sampai").start + 2))
        assert desk.words() == "sampai"
        desk.place_caret(desk.span("lalu").start)
        desk.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, times=2)
        assert desk.words() == "lalu sampai"
