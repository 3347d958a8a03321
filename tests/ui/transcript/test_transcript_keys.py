from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.ui.transcript.conftest import Desk

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key


class DescribeMoving:
    def it_goes_by_words(self, desk: Desk) -> None:
        desk.place_caret(desk.span("berat").start)
        desk.press(Key.Key_Right, times=2)
        assert desk.view.caret() == desk.span("laporan").start
        desk.press(Key.Key_Left)
        assert desk.view.caret() == desk.span("itu laporan").start

    def it_steps_over_the_speakers_label(self, desk: Desk) -> None:
        desk.place_caret(desk.span("Bapak").start)
        desk.press(Key.Key_Right)
        assert desk.view.caret() == desk.span("Kalau").start

    def it_goes_by_lines_and_keeps_its_column(self, desk: Desk) -> None:
        desk.place_caret(desk.span("Selamat pagi").start)
        desk.press(Key.Key_Down, times=2)
        assert desk.view.caret() == desk.span("Betul").start
        desk.press(Key.Key_Up, times=2)
        assert desk.view.caret() == desk.span("Selamat").start

    def it_goes_to_the_line_s_ends(self, desk: Desk) -> None:
        desk.place_caret(desk.span("takut").start)
        desk.press(Key.Key_End)
        assert desk.view.caret() == desk.span("utang.").end
        desk.press(Key.Key_Home)
        assert desk.view.caret() == desk.span("Ada satu").start

    def it_goes_by_sentences_and_by_turns(self, desk: Desk) -> None:
        desk.place_caret(desk.span("Kalau").start)
        desk.press(Key.Key_Right, CONTROL)
        assert desk.view.caret() == desk.span("Sinyal").start
        desk.press(Key.Key_Down, CONTROL)
        assert desk.view.caret() == desk.span("Betul").start
        desk.press(Key.Key_Up, CONTROL)
        assert desk.view.caret() == desk.span("Kalau").start

    def it_goes_to_either_end_and_shows_it(self, open_desk: Callable[[int, int], Desk]) -> None:
        desk = open_desk(900, 300)
        desk.show_talk(times=30)
        desk.press(Key.Key_End, CONTROL)
        assert desk.view.caret() == len(desk.text) - 2
        assert desk.view._page.caret_rect(desk.view.caret()) is not None
        desk.press(Key.Key_Home, CONTROL)
        assert desk.view.first_visible() == desk.span("Selamat").start

    def it_goes_a_page_down_and_up_again(self, open_desk: Callable[[int, int], Desk]) -> None:
        desk = open_desk(900, 400)
        desk.show_talk(times=30)
        start = desk.view.caret()
        desk.press(Key.Key_PageDown, times=3)
        assert desk.view.caret() > start
        assert desk.view.first_visible() > start
        desk.press(Key.Key_PageUp, times=3)
        assert desk.view.caret() == start


class DescribeSelectingByKeys:
    def it_takes_in_a_word_at_a_time_and_lets_go_again(self, desk: Desk) -> None:
        desk.place_caret(desk.span("berat").start)
        desk.press(Key.Key_Right, SHIFT, times=3)
        assert desk.words() == "berat itu laporan"
        desk.press(Key.Key_Left, SHIFT)
        assert desk.words() == "berat itu"

    def it_grows_backwards_past_where_it_began(self, desk: Desk) -> None:
        desk.place_caret(desk.span("itu laporan").start)
        desk.press(Key.Key_Right, SHIFT)
        desk.press(Key.Key_Left, SHIFT, times=3)
        assert desk.words() == "yang berat"
        desk.press(Key.Key_Right, SHIFT)
        assert desk.words() == "berat"

    def it_takes_characters_with_alt(self, desk: Desk) -> None:
        desk.place_caret(desk.span("😀").start)
        desk.press(Key.Key_Right, SHIFT | ALT)
        assert desk.words() == "😀"

    def it_takes_in_sentences(self, desk: Desk) -> None:
        desk.place_caret(desk.span("Kalau").start)
        desk.press(Key.Key_Right, SHIFT | CONTROL)
        assert desk.words() == "Kalau saya yang berat itu laporan digital."

    def it_takes_what_the_speaker_said(self, desk: Desk) -> None:
        desk.place_caret(desk.span("takut").start)
        desk.press(Key.Key_A, CONTROL)
        assert desk.words() == "Nah di tempat saya lain.\nAda satu ibu yang takut graduasi karena utang."

    def it_can_be_shrunk_after_a_double_click(self, desk: Desk) -> None:
        desk.double_click(desk.point(desk.span("laporan").start + 1))
        desk.press(Key.Key_Right, SHIFT)
        assert desk.words() == "laporan digital"

    def it_lets_go_with_escape(self, desk: Desk) -> None:
        desk.view.set_selection(desk.span("laporan"))
        desk.press(Key.Key_Escape)
        assert desk.view.selection() is None

    def it_copies(self, desk: Desk) -> None:
        desk.view.set_selection(desk.span("begitu 😀"))
        desk.press(Key.Key_C, CONTROL)
        assert QGuiApplication.clipboard().text() == "begitu 😀"
        assert desk.said["code_wanted"] == []


class DescribeCodingKeys:
    @pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_C])
    def it_asks_for_a_code(self, desk: Desk, key: Qt.Key) -> None:
        desk.view.set_selection(desk.span("laporan"))
        desk.press(key)
        assert desk.said["code_wanted"] == [desk.span("laporan")]

    def it_asks_for_one_of_the_last_codes(self, desk: Desk) -> None:
        desk.view.set_selection(desk.span("laporan"))
        desk.press(Key.Key_1)
        desk.press(Key.Key_9)
        assert desk.said["recent_code_wanted"] == [1, 9]

    def it_asks_for_nothing_without_a_selection(self, desk: Desk) -> None:
        for key in (Key.Key_Return, Key.Key_C, Key.Key_3):
            desk.press(key)
        assert desk.said["code_wanted"] == desk.said["recent_code_wanted"] == []

    @pytest.mark.parametrize(("selected", "kept"), [(True, True), (False, False)])
    def it_keeps_its_keys_from_shortcuts_only_while_they_mean_something(
        self, desk: Desk, selected: bool, kept: bool
    ) -> None:
        if selected:
            desk.view.set_selection(desk.span("laporan"))
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_C, Qt.KeyboardModifier.NoModifier, "c")
        event.ignore()
        QApplication.sendEvent(desk.view, event)
        assert event.isAccepted() is kept
