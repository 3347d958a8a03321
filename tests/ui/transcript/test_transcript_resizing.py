from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.transcript.conftest import Desk
from workbench.domain.spans import Span
from workbench.ui.views.transcript_handles import Edge, place_of, stretched
from workbench.ui.views.transcript_shown import ShownCoding

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


class Holder:
    """A hand on the handles of one coding, and what it asked for."""

    def __init__(self, desk: Desk, words: str) -> None:
        self.desk, self.span = desk, desk.span(words)
        self.wanted: list[tuple[str, Span]] = []
        desk.view.resize_wanted.connect(lambda id_, span: self.wanted.append((id_, span)))
        desk.view.set_codings([ShownCoding("a", self.span, "#4E79A7", "Digital")])
        desk.view.set_emphasised(frozenset({"a"}))

    def grip(self, edge: Edge) -> QPoint:
        place = place_of(self.desk.view._page, self.span, edge)
        assert place is not None
        return place.center().toPoint()

    def take(self, edge: Edge) -> None:
        QTest.mousePress(self.desk.view.viewport(), LEFT, NONE, self.grip(edge))

    def move(self, position: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        port, point = self.desk.view.viewport(), self.desk.point(position, 0)
        QTest.mouseMove(port, point)
        if modifiers:
            self.desk.view._drag(point, whole_words=False)

    def let_go(self) -> None:
        QTest.mouseRelease(self.desk.view.viewport(), LEFT, NONE, self.grip(Edge.END))

    def shown(self) -> Span:
        coding = self.desk.view._page.codings.get("a")
        assert coding is not None
        return coding.span


@pytest.fixture
def holder(desk: Desk) -> Holder:
    return Holder(desk, "laporan digital")


class DescribeDraggingAHandle:
    def it_asks_for_the_words_up_to_the_nearest_end_of_a_word(self, holder: Holder, desk: Desk) -> None:
        holder.take(Edge.END)
        holder.move(desk.span("Sinyal").end - 1)
        holder.let_go()
        assert holder.wanted == [("a", desk.span("laporan digital. Sinyal"))]

    def it_takes_in_words_before_the_first(self, holder: Holder, desk: Desk) -> None:
        holder.take(Edge.START)
        holder.move(desk.span("berat").start + 1)
        holder.let_go()
        assert holder.wanted == [("a", desk.span("berat itu laporan digital"))]

    def it_lets_words_go(self, holder: Holder, desk: Desk) -> None:
        holder.take(Edge.END)
        holder.move(desk.span("digital").start + 1)
        holder.let_go()
        assert holder.wanted == [("a", desk.span("laporan"))]

    def it_goes_by_characters_with_alt(self, holder: Holder, desk: Desk) -> None:
        holder.take(Edge.END)
        holder.move(desk.span("digital").start + 3, ALT)
        holder.let_go()
        assert holder.wanted == [("a", desk.span("laporan dig"))]

    def it_shows_what_will_be_while_it_is_dragged(self, holder: Holder, desk: Desk) -> None:
        holder.take(Edge.END)
        holder.move(desk.span("Sinyal").end - 1)
        assert holder.shown() == desk.span("laporan digital. Sinyal")
        assert holder.wanted == []

    def it_changes_nothing_itself(self, holder: Holder, desk: Desk) -> None:
        holder.take(Edge.END)
        holder.move(desk.span("Sinyal").end - 1)
        holder.let_go()
        assert holder.shown() == holder.span

    def it_never_leaves_nothing(self, holder: Holder, desk: Desk) -> None:
        holder.take(Edge.END)
        holder.move(desk.span("yang berat").start)
        holder.let_go()
        assert holder.wanted == []

    def it_is_called_off_with_escape(self, holder: Holder, desk: Desk) -> None:
        holder.take(Edge.END)
        holder.move(desk.span("Sinyal").end - 1)
        desk.press(Qt.Key.Key_Escape)
        holder.let_go()
        assert holder.wanted == []
        assert holder.shown() == holder.span

    def it_is_called_off_when_another_coding_stands_out(self, holder: Holder, desk: Desk) -> None:
        holder.take(Edge.END)
        holder.move(desk.span("Sinyal").end - 1)
        desk.view.set_emphasised(frozenset())
        holder.let_go()
        assert holder.wanted == []
        assert holder.shown() == holder.span

    def it_selects_no_words_and_picks_no_coding(self, holder: Holder, desk: Desk) -> None:
        holder.take(Edge.END)
        holder.move(desk.span("Sinyal").end - 1)
        holder.let_go()
        assert desk.words() is None
        assert desk.said["codings_picked"] == []

    def it_goes_on_where_the_coding_went_out_of_sight(self, open_desk: Callable[[int, int], Desk]) -> None:
        desk = open_desk(900, 300)
        desk.show_talk(times=20)
        holder = Holder(desk, "laporan digital")
        holder.take(Edge.END)
        QTest.mouseMove(desk.view.viewport(), QPoint(400, desk.view.height() + 60))
        for _ in range(8):
            desk.view._on_autoscroll()
        QTest.mouseRelease(desk.view.viewport(), LEFT, NONE, QPoint(400, desk.view.height() + 60))
        [(_, span)] = holder.wanted
        assert span.start == holder.span.start
        assert span.end > desk.view.first_visible() > holder.span.end


class DescribeHandles:
    @pytest.mark.parametrize("edge", list(Edge))
    def it_shows_the_shape_of_a_hand_that_moves_sideways(
        self, holder: Holder, desk: Desk, edge: Edge
    ) -> None:
        QTest.mouseMove(desk.view.viewport(), holder.grip(edge) + QPoint(3, 0))
        assert desk.view.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor

    def it_is_not_there_while_words_are_selected(self, holder: Holder, desk: Desk) -> None:
        desk.view.set_selection(desk.span("Betul"))
        assert desk.view._handles.at(holder.grip(Edge.END)) is None

    def it_is_not_there_when_two_codings_stand_out(self, holder: Holder, desk: Desk) -> None:
        desk.view.add_coding(ShownCoding("b", desk.span("Sinyal"), "#E15759", "Sinyal"))
        desk.view.set_emphasised(frozenset({"a", "b"}))
        assert desk.view._handles.at(holder.grip(Edge.END)) is None

    def it_is_not_there_where_nothing_may_change(self, holder: Holder, desk: Desk) -> None:
        desk.view.set_resizable(False)
        assert desk.view._handles.at(holder.grip(Edge.END)) is None
        desk.press(Qt.Key.Key_Right, ALT)
        assert holder.wanted == []

    def it_is_painted_at_both_ends(self, holder: Holder, desk: Desk) -> None:
        with_handles = desk.view.grab().toImage()
        desk.view.set_selection(desk.span("Betul"))
        without = desk.view.grab().toImage()
        for edge in Edge:
            point = holder.grip(edge)
            assert with_handles.pixelColor(point) != without.pixelColor(point)

    def it_is_not_there_out_of_sight(self, open_desk: Callable[[int, int], Desk]) -> None:
        desk = open_desk(900, 300)
        desk.show_talk(times=20)
        holder = Holder(desk, "laporan digital")
        desk.view.set_first_visible(desk.span("laporan digital", 10).start)
        assert place_of(desk.view._page, holder.span, Edge.START) is None


class DescribeAltAndArrows:
    @pytest.mark.parametrize(
        ("key", "modifiers", "wanted"),
        [
            (Qt.Key.Key_Right, ALT, "laporan digital. Sinyal"),
            (Qt.Key.Key_Left, ALT, "laporan"),
            (Qt.Key.Key_Right, ALT | SHIFT, "digital"),
            (Qt.Key.Key_Left, ALT | SHIFT, "itu laporan digital"),
        ],
    )
    def it_moves_an_end_by_a_word(
        self, holder: Holder, desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier, wanted: str
    ) -> None:
        desk.press(key, modifiers)
        assert holder.wanted == [("a", desk.span(wanted))]

    def it_steps_over_a_speakers_label(self, desk: Desk) -> None:
        holder = Holder(desk, "sekali, Bu.")
        desk.press(Qt.Key.Key_Right, ALT)
        assert holder.wanted == [("a", Span(holder.span.start, desk.span("Betul").end))]

    @pytest.mark.parametrize(("key", "modifiers"), [(Qt.Key.Key_Left, ALT), (Qt.Key.Key_Right, ALT | SHIFT)])
    def it_leaves_the_last_word(self, desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        holder = Holder(desk, "laporan")
        desk.press(key, modifiers)
        assert holder.wanted == []

    @pytest.mark.parametrize(
        ("words", "key", "modifiers"),
        [("utang.", Qt.Key.Key_Right, ALT), ("Selamat", Qt.Key.Key_Left, ALT | SHIFT)],
    )
    def it_stops_at_either_end_of_the_text(
        self, desk: Desk, words: str, key: Qt.Key, modifiers: Qt.KeyboardModifier
    ) -> None:
        holder = Holder(desk, words)
        desk.press(key, modifiers)
        assert holder.wanted == []

    def it_leaves_the_keys_to_others_when_no_coding_stands_out(self, desk: Desk) -> None:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Right, ALT)
        event.ignore()
        QApplication.sendEvent(desk.view, event)
        assert not event.isAccepted()

    def it_says_the_words_to_a_screen_reader(self, holder: Holder, desk: Desk) -> None:
        desk.press(Qt.Key.Key_Left, ALT)
        assert "laporan" in desk.view.accessibleDescription()
        assert "digital" not in desk.view.accessibleDescription()


class DescribeStretching:
    @given(text=st.text("ab .\n😀'“e\u0301", min_size=1, max_size=60), data=st.data())
    def it_keeps_the_other_end(self, text: str, data: st.DataObject) -> None:
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        position = data.draw(st.integers(0, len(text)))
        edge = data.draw(st.sampled_from(Edge))
        found = stretched(text, Span(start, end), edge, position, whole_words=False)
        if found is not None:
            assert (found.start if edge is Edge.END else found.end) == (start if edge is Edge.END else end)
        snapped = stretched(text, Span(start, end), edge, position, whole_words=True)
        if snapped is not None:
            assert snapped.of(text) == snapped.of(text).strip()
            assert start <= snapped.start if edge is Edge.END else snapped.end <= end
