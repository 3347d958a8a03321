"""The bar beside the scroll bar."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.transcript.conftest import Desk
from workbench.domain.spans import Span
from workbench.ui.views.transcript_density import STRETCHES
from workbench.ui.views.transcript_shown import ShownCoding

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def coding(name: str, start: int, end: int) -> ShownCoding:
    return ShownCoding(name, Span(start, end), "#4E79A7", name)


@pytest.fixture
def long_desk(open_desk: Callable[[int, int], Desk]) -> Desk:
    desk = open_desk(900, 400)
    desk.show_talk(times=60)
    return desk


class DescribeTheDensityBar:
    def it_shows_where_the_text_is_coded(self, long_desk: Desk) -> None:
        end = len(long_desk.text)
        long_desk.view.set_codings([coding("a", 0, end // 4), coding("b", 0, end // 8)])
        found = long_desk.view.density.densities()
        assert found[0] == 2.0
        assert found[STRETCHES // 5] == 1.0
        assert found[STRETCHES // 2] == 0.0

    def it_follows_codings_one_by_one(self, long_desk: Desk) -> None:
        view, end = long_desk.view, len(long_desk.text)
        view.set_codings([coding("a", 0, end // 4)])
        alone = view.density.densities()
        view.add_coding(coding("b", 100, end // 2))
        view.replace_coding(coding("b", 200, end))
        assert view.density.densities()[-1] == 1.0
        view.remove_coding("b")
        view.remove_coding("nobody")
        assert view.density.densities() == alone

    def it_counts_codings_and_no_memos(self, long_desk: Desk) -> None:
        memo = ShownCoding("memo:1", Span(0, 400), "#888888", "Memo", coded=False)
        long_desk.view.set_codings([memo])
        long_desk.view.add_coding(memo)
        long_desk.view.remove_coding("memo:1")
        assert not any(long_desk.view.density.densities())

    def it_is_painted_alike_whether_it_was_followed_or_drawn_anew(self, long_desk: Desk) -> None:
        view, end = long_desk.view, len(long_desk.text)
        first = [coding("a", 0, end // 4), coding("b", 0, end // 8)]
        view.set_codings(first)
        view.density.grab()
        view.add_coding(coding("c", end // 2, end // 2 + 3000))
        view.remove_coding("b")
        view.add_coding(coding("d", end // 3, end // 3 + 300))
        followed = view.density.grab().toImage()
        view.set_codings(
            [first[0], coding("c", end // 2, end // 2 + 3000), coding("d", end // 3, end // 3 + 300)]
        )
        assert view.density.grab().toImage() == followed

    def it_goes_where_it_is_clicked_and_dragged(self, long_desk: Desk) -> None:
        bar = long_desk.view.density
        QTest.mouseClick(bar, LEFT, NONE, QPoint(5, bar.height() // 2))
        middle = long_desk.view.first_visible()
        assert middle == pytest.approx(len(long_desk.text) / 2, rel=0.1)
        QTest.mousePress(bar, LEFT, NONE, QPoint(5, 2))
        QTest.mouseMove(bar, QPoint(5, bar.height() + 40))
        QTest.mouseRelease(bar, LEFT, NONE, QPoint(5, bar.height() + 40))
        assert long_desk.view.first_visible() > middle

    def it_shows_the_window_s_place(self, long_desk: Desk) -> None:
        view = long_desk.view
        at_top = view.density.grab().toImage()
        view.set_first_visible(len(long_desk.text) // 2)
        assert view.density.grab().toImage() != at_top

    def it_marks_where_pointed_out_codings_lie(self, long_desk: Desk) -> None:
        view = long_desk.view
        view.set_codings([coding("a", 50, 90), coding("b", 5000, 5100)])
        before = view.density.grab().toImage()
        view.set_lit(frozenset({"b", "nobody"}))
        assert view.density.grab().toImage() != before
        view.set_lit(frozenset())
        assert view.density.grab().toImage() == before

    def it_does_nothing_over_an_empty_text(self, open_desk: Callable[[int, int], Desk]) -> None:
        desk = open_desk(600, 300)
        QTest.mouseClick(desk.view.density, LEFT, NONE, QPoint(5, 50))
        assert desk.view.first_visible() == 0

    def it_says_what_it_is(self, long_desk: Desk) -> None:
        assert long_desk.view.density.accessibleName() == "Where the source is coded"


class DescribePointingOut:
    def it_paints_the_others_fainter(self, desk: Desk) -> None:
        view = desk.view
        for name, words in (("a", "laporan"), ("b", "Sinyal")):
            span = desk.span(words)
            view.add_coding(coding(name, span.start, span.end))
        point = desk.point(desk.span("Sinyal").start, 1) - QPoint(0, 9)
        plain = view.viewport().grab().toImage().pixelColor(point)
        view.set_lit(frozenset({"a"}))
        faint = view.viewport().grab().toImage().pixelColor(point)
        view.set_lit(frozenset({"b"}))
        strong = view.viewport().grab().toImage().pixelColor(point)
        assert strong.lightness() < plain.lightness() < faint.lightness()
