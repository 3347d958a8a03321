"""The page of a talk's timeline."""

import pytest
from pytestqt.qtbot import QtBot

from tests.services.together_study import FGD, NOTE, PLACE
from tests.ui.together.conftest import MakePage
from workbench.coding.codings import RemoveCodings
from workbench.coding.material import RemoveSource
from workbench.domain.ids import SourceId
from workbench.domain.pictures import Timeline
from workbench.domain.spans import Span
from workbench.ui.panels.timeline_page import TimelinePage
from workbench.ui.sitting import Sitting


@pytest.fixture
def page(qtbot: QtBot, page_of: MakePage[TimelinePage]) -> TimelinePage:
    made = page_of(TimelinePage)
    made.show_talk(FGD.id)
    qtbot.waitUntil(lambda: not made.busy)
    return made


def drawn(page: TimelinePage) -> Timeline:
    picture = page.picture.picture
    assert isinstance(picture, Timeline)
    return picture


class DescribeTheTimeline:
    def it_begins_with_the_talk_that_is_coded_most(self, page_of: MakePage[TimelinePage]) -> None:
        assert page_of(TimelinePage).source.currentText() == "FGD Garut"

    def it_shows_themes_in_minutes(self, page: TimelinePage) -> None:
        assert [each.label for each in drawn(page).lanes] == ["(moderator speaks)", "Beban", "Wilayah"]
        assert drawn(page).axis == "minutes of the recording"
        assert "8 codings; moderators' talk counts" in drawn(page).frame.note

    def it_shows_codes_in_words(self, qtbot: QtBot, page: TimelinePage) -> None:
        page.codes.click()
        page.words.click()
        qtbot.waitUntil(lambda: not page.busy)
        assert [each.label for each in drawn(page).lanes][1:] == ["Biaya", "Digital", "Sinyal"]
        assert drawn(page).length == 16
        stretch = drawn(page).lanes[2].stretches[0]
        assert (stretch.start, stretch.end, stretch.words) == (10, 12, "Beban / Digital: “lapor malam”")

    def it_shows_who_speaks(self, qtbot: QtBot, page: TimelinePage) -> None:
        page.speakers.click()
        qtbot.waitUntil(lambda: not page.busy)
        assert [each.label for each in drawn(page).lanes] == ["M", "P", "K"]
        assert not page.moderator.isEnabled()

    def it_leaves_moderators_out(self, qtbot: QtBot, page: TimelinePage) -> None:
        page.moderator.click()
        qtbot.waitUntil(lambda: not page.busy)
        assert "moderators' talk left out (2 codings)" in drawn(page).frame.note

    def it_shows_some_themes_only(self, qtbot: QtBot, page: TimelinePage) -> None:
        page._menu.aboutToShow.emit()
        chosen = next(each for each in page._menu.actions() if each.data() == PLACE.id)
        chosen.trigger()
        qtbot.waitUntil(lambda: not page.busy)
        assert [each.label for each in drawn(page).lanes] == ["(moderator speaks)", "Wilayah"]
        assert page.only.text() == "1 theme only"

    def it_measures_in_words_where_no_time_is_said(self, qtbot: QtBot, page: TimelinePage) -> None:
        page.show_talk(NOTE.id)
        qtbot.waitUntil(lambda: not page.busy)
        assert not page.minutes.isEnabled()
        assert page.words.isChecked()
        assert "no times in the transcript" in drawn(page).frame.note

    def it_opens_the_words_of_a_stretch(self, qtbot: QtBot, page: TimelinePage) -> None:
        with qtbot.waitSignal(page.source_wanted) as wanted:
            page.picture.part_opened.emit(drawn(page).lanes[2].stretches[0].key)
        assert wanted.args == [FGD.id, Span(17, 23)]


class DescribeKeepingUp:
    def it_draws_again_when_codings_change(self, qtbot: QtBot, sitting: Sitting, page: TimelinePage) -> None:
        sitting.perform(RemoveCodings(("2", "5", "6")))
        qtbot.waitUntil(lambda: not page.busy)
        assert [each.label for each in drawn(page).lanes][1:] == ["Beban"]

    def it_goes_to_another_talk_when_its_own_is_gone(
        self, qtbot: QtBot, sitting: Sitting, page: TimelinePage
    ) -> None:
        sitting.perform(RemoveSource(SourceId(FGD.id)))
        qtbot.waitUntil(lambda: not page.busy)
        assert page.source.currentText() == "Belum dikode"
        assert page.picture.picture is None

    def it_shows_nothing_without_sources(self, qtbot: QtBot, sitting: Sitting, page: TimelinePage) -> None:
        for each in ("s1", "s2", "s3", "s4"):
            sitting.perform(RemoveSource(SourceId(each)))
        qtbot.waitUntil(lambda: not page.busy)
        assert page.found is None
        page.picture.part_opened.emit("0-1")
