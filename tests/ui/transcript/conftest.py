from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from workbench.domain.spans import Span
from workbench.ui.views.transcript import TranscriptView
from workbench.ui.views.transcript_shown import ShownTurn

TALK = (
    ("Fasilitator", "Selamat pagi semua. Bagaimana pengalaman Ibu dan Bapak?"),
    ("P1", "Kalau saya yang berat itu laporan digital. Sinyal di desa susah sekali, Bu."),
    ("P2", "Betul, anak-anak juga begitu 😀 katanya. Jadi ya ditunda."),
    ("P3", "Nah di tempat saya lain.\nAda satu ibu yang takut graduasi karena utang."),
)


class Desk:
    """A view on a screen with a hand on mouse and keys, and everything it said."""

    def __init__(self, view: TranscriptView) -> None:
        self.view = view
        self.text = ""
        self.said: dict[str, list[object]] = {}
        for name in (
            "selection_changed",
            "code_wanted",
            "recent_code_wanted",
            "codings_picked",
            "suggestion_picked",
            "text_size_changed",
        ):
            heard = self.said.setdefault(name, [])
            getattr(view, name).connect(heard.append)

    def show(self, text: str, turns: list[ShownTurn] | None = None) -> None:
        self.text = text
        self.view.set_transcript(text, turns or [])

    def show_talk(self, times: int = 1) -> None:
        text = ""
        turns = []
        for label, words in TALK * times:
            start = len(text)
            text += f"{label}: {words}\n\n"
            turns.append(ShownTurn(start, start + len(label) + 2, len(text) - 2, label, "peran", "00:01"))
        self.show(text, turns)

    def span(self, words: str, nth: int = 0) -> Span:
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        return Span(start, start + len(words))

    def words(self) -> str | None:
        selected = self.view.selection()
        return None if selected is None else selected.of(self.text)

    def point(self, position: int, into: int = 3) -> QPoint:
        """The screen's point just right of where a caret before ``position`` stands."""
        rect = self.view._page.caret_rect(position)
        assert rect is not None
        return QPoint(round(rect.center().x()) + into, round(rect.center().y()))

    def click(self, point: QPoint, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, modifiers, point)

    def double_click(self, point: QPoint) -> None:
        """As a hand does it: the second press of a pair is the double-click."""
        port = self.view.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
        QTest.mouseDClick(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    def drag(
        self, start: int, end: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        port, left = self.view.viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(port, left, Qt.KeyboardModifier.NoModifier, self.point(start, 1))
        QTest.mouseMove(port, self.point(start, 9))
        QTest.mouseMove(port, self.point(end, 1))
        QTest.mouseRelease(port, left, modifiers, self.point(end, 1))

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
    ) -> None:
        for _ in range(times):
            QTest.keyClick(self.view, key, modifiers)

    def place_caret(self, position: int) -> None:
        self.click(self.point(position, 0))
        assert self.view.caret() == position


@pytest.fixture
def open_desk(qtbot: QtBot) -> Callable[[int, int], Desk]:
    def opened(width: int, height: int) -> Desk:
        view = TranscriptView()
        qtbot.addWidget(view)
        view.resize(width, height)
        view.show()
        qtbot.waitExposed(view)
        view.setFocus()
        return Desk(view)

    return opened


@pytest.fixture
def desk(open_desk: Callable[[int, int], Desk]) -> Desk:
    """A desk with the talk on it, all of it in sight."""
    made = open_desk(1020, 700)
    made.show_talk()
    return made
