"""A source that is one single paragraph: cut into pieces, and nothing of that to be noticed."""

import random
from collections.abc import Callable
from statistics import median

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.transcript.conftest import Desk
from workbench.domain.spans import Span
from workbench.ui.views.transcript_shown import ShownCoding

WORDS = [
    "kami",
    "mendampingi",
    "keluarga",
    "yang",
    "datanya",
    "belum",
    "padan",
    "sehingga",
    "bantuan",
    "tertunda",
    "lagi",
    "sampai",
    "tahap",
    "berikut",
]
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(open_desk: Callable[[int, int], Desk]) -> Desk:
    dice = random.Random(7)
    made = open_desk(900, 500)
    made.show(". ".join(" ".join(dice.choices(WORDS, k=dice.randint(4, 20))) for _ in range(1200)))
    return made


def seam(desk: Desk) -> int:
    """The position at which the second piece begins, in the middle of the window."""
    position = desk.view._page.layout.blocks[1].start
    desk.view._on_place_wanted(position)
    return position


class DescribeAParagraphInPieces:
    def it_ends_its_pieces_with_lines_as_full_as_any(self, desk: Desk) -> None:
        layout, width = desk.view._page.layout, desk.view._page.columns.text_width
        ends = []
        for index in range(len(layout.blocks) - 1):
            laid = layout.laid(index)
            ends.append(laid.layout.lineAt(len(laid.line_starts) - 1).naturalTextWidth() / width)
        assert len(ends) > 10
        assert median(ends) > 0.85

    def it_leaves_no_air_between_them(self, desk: Desk) -> None:
        position = seam(desk)
        above, below = desk.view._page.caret_rect(position - 3), desk.view._page.caret_rect(position)
        assert above is not None
        assert below is not None
        assert below.top() - above.top() == desk.view._page.measures.line_height

    def it_selects_across_the_seam(self, desk: Desk) -> None:
        position = seam(desk)
        desk.drag(position - 30, position + 30)
        selected = desk.view.selection()
        assert selected is not None
        assert selected.start <= position - 20 < position + 20 <= selected.end
        assert str(desk.words()).split() == selected.of(desk.text).split()

    def it_moves_the_caret_across_the_seam(self, desk: Desk) -> None:
        position = seam(desk)
        desk.place_caret(position)
        desk.press(Qt.Key.Key_Left)
        assert desk.view.caret() < position
        desk.press(Qt.Key.Key_Right)
        assert desk.view.caret() == position
        desk.press(Qt.Key.Key_Up)
        desk.press(Qt.Key.Key_Down)
        assert desk.view.caret() == position

    def it_codes_across_the_seam_without_a_gap(self, desk: Desk) -> None:
        position = seam(desk)
        span = Span(position - 40, position + 40)
        desk.view.set_codings([ShownCoding("a", span, "#4E79A7", "Kode")])
        for place in (position - 20, position + 20):
            desk.click(desk.point(place, 1))
        assert desk.said["codings_picked"] == [("a",), ("a",)]

    def it_resizes_across_the_seam(self, desk: Desk) -> None:
        position = seam(desk)
        wanted: list[Span] = []
        desk.view.resize_wanted.connect(lambda _id, span: wanted.append(span))
        start = desk.text.rfind(" ", 0, position - 30) + 1
        desk.view.set_codings([ShownCoding("a", Span(start, position - 2), "#4E79A7", "Kode")])
        desk.view.set_emphasised(frozenset({"a"}))
        desk.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        [span] = wanted
        assert span.start == start
        assert span.end > position

    def it_takes_the_whole_paragraph_with_three_clicks(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        position = seam(desk)
        monkeypatch.setattr(desk.view._pointer, "_is_third", lambda *_facts: True)
        QTest.mousePress(
            desk.view.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            desk.point(position),
        )
        assert desk.view.selection() == Span(0, len(desk.text))

    def it_reads_the_line_at_the_seam_out(self, desk: Desk) -> None:
        position = seam(desk)
        desk.place_caret(position)
        described = desk.view.accessibleDescription()
        assert desk.text[position : position + 15] in described

    def it_tells_apart_what_lies_on_either_side(self, desk: Desk) -> None:
        position = seam(desk)
        desk.view.set_codings([ShownCoding("a", Span(position, position + 30), "#4E79A7", "Kode")])
        desk.click(desk.point(position - 4, 0) - QPoint(2, 0))
        assert desk.said["codings_picked"] == [()]
