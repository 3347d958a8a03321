from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.transcript.conftest import Desk
from workbench.domain.spans import Span
from workbench.ui.views.transcript_shown import ShownCoding, ShownSuggestion
from workbench.ui.views.transcript_stripes import stripes

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class DescribeDragging:
    def it_takes_whole_words(self, desk: Desk) -> None:
        words = desk.span("berat itu laporan")
        desk.drag(words.start + 2, words.end - 3)
        assert desk.view.selection() == words

    def it_takes_the_same_words_backwards(self, desk: Desk) -> None:
        words = desk.span("berat itu laporan")
        desk.drag(words.end - 3, words.start + 2)
        assert desk.view.selection() == words

    def it_takes_half_words_when_alt_is_held_at_the_end(self, desk: Desk) -> None:
        words = desk.span("rat itu lapo")
        desk.drag(words.start, words.end, ALT)
        assert desk.view.selection() == words

    def it_counts_an_emoji_as_one(self, desk: Desk) -> None:
        words = desk.span("begitu 😀 katanya")
        desk.drag(words.start + 1, words.end - 1)
        assert desk.view.selection() == words

    def it_crosses_turns(self, desk: Desk) -> None:
        start, end = desk.span("digital").start, desk.span("Betul").end
        desk.drag(start + 1, end - 1)
        assert desk.view.selection() == Span(start, end)

    def it_says_what_it_selected(self, desk: Desk) -> None:
        words = desk.span("laporan digital")
        desk.drag(words.start + 1, words.end - 1)
        assert desk.said["selection_changed"][-1] == words

    def it_scrolls_when_the_hand_leaves_the_window(self, open_desk: Callable[[int, int], Desk]) -> None:
        desk = open_desk(900, 300)
        desk.show_talk(times=20)
        port, left, none = desk.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        before = desk.view.first_visible()
        QTest.mousePress(port, left, none, desk.point(desk.span("pengalaman").start))
        below = QPoint(400, desk.view.height() + 60)
        QTest.mouseMove(port, below)
        for _ in range(8):
            desk.view._on_autoscroll()
        QTest.mouseRelease(port, left, none, below)
        selected = desk.view.selection()
        assert desk.view.first_visible() > before
        assert selected is not None
        assert selected.start == desk.span("pengalaman").start
        assert selected.end > desk.view.first_visible()


class DescribeClicking:
    def it_selects_a_word_on_a_double_click(self, desk: Desk) -> None:
        desk.double_click(desk.point(desk.span("anak-anak").start + 6))
        assert desk.words() == "anak-anak"

    def it_selects_the_paragraph_on_a_third(self, desk: Desk, request: pytest.FixtureRequest) -> None:
        usual = QApplication.doubleClickInterval()
        request.addfinalizer(lambda: QApplication.setDoubleClickInterval(usual))
        QApplication.setDoubleClickInterval(5000)
        point = desk.point(desk.span("graduasi").start + 2)
        desk.double_click(point)
        port = desk.view.viewport()
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
        QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
        assert desk.words() == "Ada satu ibu yang takut graduasi karena utang."

    def it_selects_what_a_speaker_said_when_the_label_is_clicked(self, desk: Desk) -> None:
        line = desk.point(desk.span("Kalau").start)
        desk.click(QPoint(desk.view._page.columns.label_left + 5, line.y()))
        assert desk.view.selection() == desk.span(
            "Kalau saya yang berat itu laporan digital. Sinyal di desa susah sekali, Bu."
        )

    def it_extends_with_shift(self, desk: Desk) -> None:
        desk.click(desk.point(desk.span("berat").start, 0))
        desk.click(desk.point(desk.span("digital").end - 2), SHIFT)
        assert desk.words() == "berat itu laporan digital"

    def it_lets_the_selection_go_on_a_plain_click(self, desk: Desk) -> None:
        desk.view.set_selection(desk.span("laporan"))
        desk.click(desk.point(desk.span("Sinyal").start))
        assert desk.view.selection() is None
        assert desk.said["selection_changed"][-1] is None


class DescribePicking:
    def it_names_every_coding_under_a_click(self, desk: Desk) -> None:
        desk.view.set_codings(
            [
                ShownCoding("a", desk.span("berat itu laporan digital"), "#4E79A7", "Beban"),
                ShownCoding("b", desk.span("laporan digital"), "#E15759", "Digital"),
                ShownCoding("c", desk.span("Sinyal di desa"), "#59A14F", "Sinyal"),
            ]
        )
        desk.click(desk.point(desk.span("laporan").start + 1))
        assert desk.said["codings_picked"] == [("a", "b")]

    def it_names_none_beside_them(self, desk: Desk) -> None:
        desk.click(desk.point(desk.span("Sinyal").start + 1))
        assert desk.said["codings_picked"] == [()]

    def it_names_the_coding_of_a_stripe_or_of_its_name(self, desk: Desk) -> None:
        desk.view.set_codings([ShownCoding("a", desk.span("laporan digital"), "#4E79A7", "Digital")])
        stripe = stripes(desk.view._page)[0]
        assert stripe.name is not None
        desk.click(stripe.line.center().toPoint())
        desk.click(stripe.name.center().toPoint())
        assert desk.said["codings_picked"] == [("a",), ("a",)]

    def it_names_the_suggestion_under_a_click(self, desk: Desk) -> None:
        desk.view.set_suggestions([ShownSuggestion(7, desk.span("takut graduasi"), "#59A14F", "Graduasi")])
        desk.click(desk.point(desk.span("graduasi").start + 1))
        assert desk.said["suggestion_picked"] == [7]

    def it_does_not_pick_at_the_end_of_a_drag(self, desk: Desk) -> None:
        words = desk.span("laporan digital")
        desk.view.set_codings([ShownCoding("a", words, "#4E79A7", "Digital")])
        desk.drag(words.start + 1, words.end - 1)
        assert desk.said["codings_picked"] == []

    def it_knows_what_to_say_about_what_is_pointed_at(self, desk: Desk) -> None:
        desk.view.set_codings(
            [ShownCoding("a", desk.span("laporan"), "#4E79A7", "Digital", "Digital, oleh Sari")]
        )
        point = desk.point(desk.span("laporan").start + 1)
        assert desk.view._pointer.tips(point) == ["Digital, oleh Sari"]

    def it_says_in_full_who_speaks(self, desk: Desk) -> None:
        line = desk.point(desk.span("Kalau").start)
        tips = desk.view._pointer.tips(QPoint(desk.view._page.columns.label_left + 5, line.y()))
        assert tips == ["P1 · peran · 00:01"]

    def it_has_nobody_to_name_outside_the_turns(self, desk: Desk) -> None:
        desk.show("Tanpa giliran")
        assert desk.view._pointer.tips(QPoint(5, 20)) == []
        desk.show("")
        assert desk.view._pointer.tips(QPoint(5, 20)) == []
