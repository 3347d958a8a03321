from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPaintEvent, QPalette, QRegion
from PySide6.QtWidgets import QApplication

from tests.ui.transcript.conftest import Desk
from workbench.domain.spans import Span
from workbench.ui.views.transcript_colours import (
    DARK,
    LIGHT,
    NAME_CONTRAST,
    STRIPE_CONTRAST,
    TranscriptColours,
    behind_words,
    blended,
    contrast,
    visible,
)
from workbench.ui.views.transcript_shown import ShownCoding, ShownSuggestion, ShownTurn

BLUE, RED = "#4E79A7", "#E15759"


def picture(desk: Desk) -> QImage:
    QApplication.processEvents()
    return desk.view.viewport().grab().toImage()


def behind(desk: Desk, words: Span) -> QColor:
    """The colour behind the first of the words, just left of its first letter's ink."""
    rect = desk.view._page.caret_rect(words.start)
    assert rect is not None
    return picture(desk).pixelColor(QPoint(round(rect.left()) + 1, round(rect.top()) + 3))


def colours_below(desk: Desk, words: Span) -> list[str]:
    """The colours along the line right under the words."""
    page = desk.view._page
    left, right = page.caret_rect(words.start), page.caret_rect(words.end)
    assert left is not None
    assert right is not None
    y = round(left.top() - 1 + page.measures.ascent + page.measures.descent * 0.7) + 3
    image = picture(desk)
    return [image.pixelColor(x, y).name() for x in range(round(left.left()) + 2, round(right.left()) - 1)]


class PaintWatch(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.region = QRegion()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return False


class DescribeCodings:
    def it_lays_a_wash_behind_and_a_line_below(self, desk: Desk) -> None:
        words = desk.span("laporan digital")
        plain = behind(desk, words)
        desk.view.add_coding(ShownCoding("a", words, BLUE, "Digital"))
        assert behind(desk, words) != plain
        assert set(colours_below(desk, words)) == {visible(BLUE, LIGHT.paper, STRIPE_CONTRAST).name()}

    def it_blends_where_two_overlap(self, desk: Desk) -> None:
        words = desk.span("laporan digital")
        desk.view.set_codings([ShownCoding("a", words, BLUE, "Digital")])
        one = behind(desk, words)
        desk.view.add_coding(ShownCoding("b", words, RED, "Beban"))
        both = behind(desk, words)
        desk.view.remove_coding("a")
        assert len({one.name(), both.name(), behind(desk, words).name()}) == 3

    def it_makes_the_emphasised_stand_out(self, desk: Desk) -> None:
        words = desk.span("laporan digital")
        desk.view.set_codings([ShownCoding("a", words, BLUE, "Digital")])
        usual = behind(desk, words)
        desk.view.set_emphasised(frozenset({"a"}))
        assert behind(desk, words).lightness() < usual.lightness()

    def it_is_gone_when_it_is_removed(self, desk: Desk) -> None:
        before = picture(desk)
        desk.view.add_coding(ShownCoding("a", desk.span("laporan digital"), BLUE, "Digital"))
        assert picture(desk) != before
        desk.view.remove_coding("a")
        assert picture(desk) == before

    def it_paints_what_is_added_as_it_would_have_painted_all(self, desk: Desk) -> None:
        some = [
            ShownCoding("a", desk.span("yang berat itu"), BLUE, "A"),
            ShownCoding("b", desk.span("itu laporan digital"), RED, "B"),
            ShownCoding("c", desk.span("berat itu laporan digital. Sinyal"), "#59A14F", "C"),
        ]
        desk.view.set_codings(some)
        at_once = picture(desk)
        desk.view.set_codings([])
        for coding in reversed(some):
            desk.view.add_coding(coding)
        assert picture(desk) == at_once

    def it_repaints_its_lines_and_the_margin_only(self, desk: Desk, request: pytest.FixtureRequest) -> None:
        QApplication.processEvents()
        watch = PaintWatch()
        desk.view.viewport().installEventFilter(watch)
        request.addfinalizer(lambda: desk.view.viewport().removeEventFilter(watch))
        desk.view.add_coding(ShownCoding("a", desk.span("laporan digital"), BLUE, "Digital"))
        QApplication.processEvents()
        margin = desk.view._page.columns.lanes_left
        painted = watch.region.intersected(QRect(0, 0, margin, 2000)).boundingRect()
        assert painted.contains(desk.point(desk.span("digital").start))
        assert painted.height() <= 3 * desk.view._page.measures.line_height

    def it_forgets_everything_with_the_next_transcript(self, desk: Desk) -> None:
        desk.view.set_codings([ShownCoding("a", desk.span("Selamat"), BLUE, "Salam")])
        desk.view.set_selection(desk.span("pagi"))
        desk.show_talk()
        assert desk.view.selection() is None
        assert desk.said["selection_changed"][-1] is None
        assert desk.view._page.codings.between(0, 1000) == []


class DescribeSuggestions:
    def it_draws_a_broken_line_and_no_wash(self, desk: Desk) -> None:
        words = desk.span("laporan digital")
        plain = behind(desk, words)
        desk.view.set_suggestions([ShownSuggestion(1, words, RED, "Beban")])
        assert behind(desk, words) == plain
        below = colours_below(desk, words)
        assert LIGHT.paper in below
        assert len(set(below)) > 1

    def it_makes_the_current_one_stand_out_and_takes_it_away(self, desk: Desk) -> None:
        words = desk.span("laporan digital")
        before = picture(desk)
        desk.view.set_suggestions([ShownSuggestion(1, words, RED, "Beban")])
        usual = behind(desk, words)
        desk.view.set_current_suggestion(1)
        assert behind(desk, words) != usual
        desk.view.remove_suggestion(1)
        assert picture(desk) == before

    def it_shows_what_a_search_found(self, desk: Desk) -> None:
        first, second = desk.span("Sinyal"), desk.span("laporan")
        desk.view.set_hits([first, second], second)
        assert behind(desk, first).name() == LIGHT.hit
        assert behind(desk, second).name() == LIGHT.current_hit


class DescribeColours:
    def it_follows_the_palette_until_it_is_given_its_own(self, desk: Desk) -> None:
        dark = QPalette(QColor("#333333"))
        dark.setColor(QPalette.ColorRole.Base, QColor("#111111"))
        desk.view.setPalette(dark)
        assert desk.view._page.colours.paper == DARK.paper
        desk.view.set_palette_roles(LIGHT)
        desk.view.setPalette(QPalette(dark))
        assert desk.view._page.colours == LIGHT

    @pytest.mark.parametrize("colours", [LIGHT, DARK])
    def it_can_be_read(self, colours: TranscriptColours) -> None:
        paper = QColor(colours.paper)
        assert contrast(QColor(colours.ink), paper) > 10
        assert contrast(QColor(colours.quiet), paper) >= NAME_CONTRAST
        for back in (colours.selection, colours.hit, colours.current_hit):
            assert contrast(QColor(colours.ink), QColor(back)) >= 4.5

    @pytest.mark.parametrize("colours", [LIGHT, DARK])
    @pytest.mark.parametrize("code", ["#FFFF00", "#FFFFFF", "#000000", "#EDC948", "#1a1a2e", BLUE])
    def it_makes_every_code_s_colour_visible(self, colours: TranscriptColours, code: str) -> None:
        shown = visible(code, colours.paper, STRIPE_CONTRAST)
        assert contrast(shown, QColor(colours.paper)) >= STRIPE_CONTRAST

    @pytest.mark.parametrize("colours", [LIGHT, DARK])
    @pytest.mark.parametrize("code", ["#56B4E9", "#FFFF00", "#FFFFFF", "#000000", "#0B3D91", "#D55E00", BLUE])
    def it_lets_words_be_read_on_several_codings_that_work_is_about(
        self, colours: TranscriptColours, code: str
    ) -> None:
        ground = QColor(colours.paper)
        for _coding in range(4):
            ground = blended(behind_words(code, colours.ink), ground, colours.strong_wash)
            assert contrast(QColor(colours.ink), ground) >= 4.5


class DescribeGutter:
    def it_keeps_the_speaker_in_sight_while_the_turn_lasts(
        self, open_desk: Callable[[int, int], Desk]
    ) -> None:
        desk = open_desk(900, 300)
        words = "Kami datang lagi ke rumahnya. " * 200
        desk.show(f"P1: {words}", [ShownTurn(0, 4, 4 + len(words), "P1", "pendamping")])
        columns = desk.view._page.columns
        gutter = QRect(columns.label_left, 0, columns.label_width, 60)
        at_start = picture(desk).copy(gutter)
        desk.view.set_first_visible(3000)
        later = picture(desk).copy(gutter)
        blank = QImage(at_start)
        blank.fill(QColor(LIGHT.paper))
        assert later not in (at_start, blank)


class DescribeNarrating:
    def it_tells_where_the_caret_is(self, desk: Desk) -> None:
        desk.place_caret(desk.span("Betul").start)
        told = desk.view.accessibleDescription()
        assert desk.view.accessibleName() == "Transcript"
        assert told.startswith("Turn 3: P2, peran, 00:01. Betul, anak-anak")

    def it_tells_what_is_selected_and_how_it_is_coded(self, desk: Desk) -> None:
        desk.view.set_codings([ShownCoding("a", desk.span("laporan digital"), BLUE, "Beban digital")])
        desk.view.set_selection(desk.span("itu laporan"))
        assert "Coded: Beban digital. Selected: itu laporan" in desk.view.accessibleDescription()
