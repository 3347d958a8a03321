"""How a transcript is read: what its colours stand for, which codings show, how it is set."""

import gc
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.test_coding_workspace import code_named, codings, select
from workbench.coding.coders import CODER_COLOURS, RenameCoder
from workbench.coding.codes import AddCode, MoveCode, RedescribeCode
from workbench.coding.codings import AddCoding, RecodeCoding
from workbench.coding.removal import RemoveCode
from workbench.domain.codings import Coding, Origin
from workbench.domain.ids import CodeId, CoderId, CodingId, new_id
from workbench.domain.memos import MemoTarget
from workbench.services.coding import memo_on
from workbench.services.settings import STRIPES, USUAL_TEXT_SIZE
from workbench.ui.collector import collector_waiting
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.coding_looks import ACCEPTED_COLOUR, HAND_COLOUR, CodingLooks
from workbench.ui.panels.menu_button import MenuButton
from workbench.ui.panels.shown_choice import roots_of
from workbench.ui.views.transcript_measures import reading_faces
from workbench.ui.views.transcript_shown import ShownCoding
from workbench.ui.workspaces.coding import CodingWorkspace

BURDEN, ADMIN = "Beban kerja", "Beban kerja / Beban administratif"
INTERNET = "Konteks wilayah / Jaringan internet"


def code_words(coding: CodingWorkspace, words: str, path: str) -> Coding:
    """Code some words and return the coding."""
    coding.code_span(select(coding, words), code_named(coding, path).id)
    return max(codings(coding), key=lambda each: each.created_at)


def shown(coding: CodingWorkspace) -> list[ShownCoding]:
    """What the view shows, in the order of the text."""
    return coding.transcript.view._page.codings.between(0, 10_000)


def names(coding: CodingWorkspace) -> list[str]:
    return [each.name for each in shown(coding)]


def lit(coding: CodingWorkspace) -> set[str]:
    page = coding.transcript.view._page
    return {found.name for each in page.lit if (found := page.codings.get(each))}


def offered(menu: QMenu | None, words: str) -> QAction:
    """Open a menu and return what it offers under these words."""
    assert menu is not None
    menu.aboutToShow.emit()
    return next(action for action in menu.actions() if action.text() == words)


@pytest.fixture
def two(coding: CodingWorkspace) -> tuple[Coding, Coding]:
    """Two codings, of two themes, in the order of the text."""
    return code_words(coding, "format baru", ADMIN), code_words(coding, "sinyal", INTERNET)


class DescribeStripes:
    def it_stands_for_codes_at_first(self, coding: CodingWorkspace, two: tuple[Coding, Coding]) -> None:
        assert names(coding) == ["Beban administratif", "Jaringan internet"]

    def it_stands_for_themes(
        self, window: MainWindow, coding: CodingWorkspace, two: tuple[Coding, Coding]
    ) -> None:
        window.commands["stripes_by_theme"].trigger()
        assert names(coding) == ["Beban kerja", "Konteks wilayah"]
        assert shown(coding)[0].colour == code_named(coding, BURDEN).colour

    def it_follows_a_code_into_another_theme(
        self, window: MainWindow, coding: CodingWorkspace, two: tuple[Coding, Coding]
    ) -> None:
        window.commands["stripes_by_theme"].trigger()
        into = code_named(coding, "Konteks wilayah").id
        coding.sitting.perform(MoveCode(two[0].code, into, 0))
        assert names(coding) == ["Konteks wilayah", "Konteks wilayah"]

    def it_stands_for_coders_in_colours_that_can_be_told_apart(
        self, window: MainWindow, coding: CodingWorkspace, two: tuple[Coding, Coding]
    ) -> None:
        other = coding.sitting.project.enrol("Sari")
        theirs = replace(two[1], id=CodingId(new_id()), coder=other.id, origin=Origin.ACCEPTED)
        coding.sitting.perform(AddCoding(theirs))
        window.commands["stripes_by_coder"].trigger()
        found = {each.name: each.colour for each in shown(coding)}
        assert found == {"Rini": CODER_COLOURS[0], "Sari": CODER_COLOURS[1]}
        window.commands["stripes_by_origin"].trigger()
        found = {each.name: each.colour for each in shown(coding)}
        assert found == {"by hand": HAND_COLOUR, "suggestion accepted": ACCEPTED_COLOUR}

    def it_follows_a_coder_s_new_name(
        self, window: MainWindow, coding: CodingWorkspace, two: tuple[Coding, Coding]
    ) -> None:
        window.commands["stripes_by_coder"].trigger()
        coding.sitting.perform(RenameCoder(two[0].coder, "Rina"))
        assert names(coding) == ["Rina", "Rina"]

    def it_goes_on_to_the_next_and_is_kept(self, window: MainWindow, coding: CodingWorkspace) -> None:
        for by in (*STRIPES[1:], STRIPES[0]):
            window.commands["next_stripes"].trigger()
            assert window.preferences.settings.stripes == by
            assert window.commands[f"stripes_by_{by}"].isChecked()
            assert by in coding.transcript.bar.stripes.words

    def it_can_be_chosen_above_the_transcript(
        self, coding: CodingWorkspace, two: tuple[Coding, Coding]
    ) -> None:
        offered(coding.transcript.bar.stripes.menu(), "Theme").trigger()
        assert names(coding) == ["Beban kerja", "Konteks wilayah"]

    def it_shows_what_is_coded_next_in_the_same_way(
        self, window: MainWindow, coding: CodingWorkspace
    ) -> None:
        window.commands["stripes_by_theme"].trigger()
        code_words(coding, "sinyal", INTERNET)
        assert names(coding) == ["Konteks wilayah"]


class DescribeTips:
    def it_says_path_coder_origin_and_memo(self, coding: CodingWorkspace, two: tuple[Coding, Coding]) -> None:
        memo = memo_on(coding.sitting.project, MemoTarget.CODING, two[0].id, "Lihat juga P2 <b>")
        coding.sitting.perform(memo)
        tip = coding.transcript.codings._explain(two[0].id)
        assert tip == "Beban kerja / Beban administratif\nRini · by hand\nMemo: Lihat juga P2 <b>"

    def it_shortens_a_long_memo(self, coding: CodingWorkspace, two: tuple[Coding, Coding]) -> None:
        memo = memo_on(coding.sitting.project, MemoTarget.CODING, two[0].id, "kata " * 500)
        coding.sitting.perform(memo)
        tip = coding.transcript.codings._explain(two[0].id)
        assert tip.endswith("…")
        assert len(tip) < 800

    def it_knows_nothing_of_what_is_not_there(self, coding: CodingWorkspace) -> None:
        assert coding.transcript.codings._explain("nobody") == ""

    def it_has_a_sign_for_a_coder_that_is_unknown(
        self, coding: CodingWorkspace, two: tuple[Coding, Coding]
    ) -> None:
        stranger = replace(two[0], coder=CoderId("nobody"))
        assert "?" in CodingLooks(coding.sitting).tip(stranger)


class DescribePointingOutACode:
    def it_lights_the_marked_code_s_codings(
        self, coding: CodingWorkspace, two: tuple[Coding, Coding]
    ) -> None:
        coding.codes.mark(two[0].code)
        assert lit(coding) == {"Beban administratif"}

    def it_lights_those_below_a_theme(self, coding: CodingWorkspace, two: tuple[Coding, Coding]) -> None:
        coding.codes.mark(code_named(coding, BURDEN).id)
        assert lit(coding) == {"Beban administratif"}

    def it_lights_what_is_coded_meanwhile(self, coding: CodingWorkspace, two: tuple[Coding, Coding]) -> None:
        coding.codes.mark(code_named(coding, ADMIN).id)
        select(coding, "Laporannya")
        coding.commands["code_with_selected"].trigger()
        assert len(coding.transcript.view._page.lit) == 2

    def it_lights_nothing_when_the_tree_follows_a_segment(
        self, coding: CodingWorkspace, two: tuple[Coding, Coding]
    ) -> None:
        coding.codes.mark(two[0].code)
        coding.transcript.view.codings_picked.emit((two[1].id,))
        assert coding.codes.current() == two[1].code
        assert lit(coding) == set()

    def it_lights_nothing_once_the_code_is_gone(
        self, coding: CodingWorkspace, two: tuple[Coding, Coding]
    ) -> None:
        coding.codes.mark(two[0].code)
        coding.sitting.perform(RemoveCode(two[0].code))
        assert coding.transcript.view._page.lit == frozenset()

    def it_goes_with_escape(self, coding: CodingWorkspace, two: tuple[Coding, Coding]) -> None:
        coding.codes.mark(two[0].code)
        coding.transcript.view.clear_selection()
        QTest.keyClick(coding.transcript.view, Qt.Key.Key_Escape)
        assert lit(coding) == set()


class DescribeTheFilter:
    def it_shows_the_marked_code_s_branch_alone_and_says_so(
        self, window: MainWindow, coding: CodingWorkspace, two: tuple[Coding, Coding]
    ) -> None:
        coding.codes.mark(code_named(coding, BURDEN).id)
        window.commands["only_marked_code"].trigger()
        assert names(coding) == ["Beban administratif"]
        sign = coding.transcript.hidden
        assert sign.isVisible()
        assert sign._words.text() == "1 of 2 codings shown"
        assert coding.transcript.bar.shown.words == "Showing: Beban kerja"

    def it_shows_all_again_at_one_click(
        self, window: MainWindow, coding: CodingWorkspace, two: tuple[Coding, Coding]
    ) -> None:
        coding.codes.mark(two[0].code)
        window.commands["only_marked_code"].trigger()
        coding.transcript.hidden.show_all.click()
        assert len(names(coding)) == 2
        assert not coding.transcript.hidden.isVisible()
        assert coding.transcript.bar.shown.words == "Showing: all codes"

    def it_is_switched_off_by_the_same_command(
        self, window: MainWindow, coding: CodingWorkspace, two: tuple[Coding, Coding]
    ) -> None:
        coding.codes.mark(two[0].code)
        window.commands["only_marked_code"].trigger()
        window.commands["only_marked_code"].trigger()
        assert not coding.sitting.shown.filtered
        window.commands["only_marked_code"].trigger()
        window.commands["show_all_codings"].trigger()
        assert not coding.sitting.shown.filtered

    def it_takes_several_themes_without_closing_the_menu(
        self, coding: CodingWorkspace, two: tuple[Coding, Coding]
    ) -> None:
        menu = coding.transcript.bar.shown.offered
        assert offered(menu, "Only “Jaringan internet” and what is below it").isEnabled()
        menu.popup(coding.mapToGlobal(coding.rect().center()))
        for theme in ("Beban kerja", "Konteks wilayah"):
            action = next(each for each in menu.actions() if each.text() == theme)
            QTest.mouseClick(
                menu,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
                menu.actionGeometry(action).center(),
            )
        assert menu.isVisible()
        assert len(names(coding)) == 2
        assert coding.transcript.bar.shown.words == "Showing: 2 themes"
        menu.setActiveAction(action)
        QTest.keyClick(menu, Qt.Key.Key_Space)
        assert names(coding) == ["Beban administratif"]
        menu.close()
        offered(menu, "All codes").trigger()
        assert len(names(coding)) == 2

    def it_takes_the_code_that_is_marked(self, coding: CodingWorkspace, two: tuple[Coding, Coding]) -> None:
        coding.codes.mark(two[0].code)
        menu = coding.transcript.bar.shown.offered
        offered(menu, "Only “Beban administratif” and what is below it").trigger()
        assert names(coding) == ["Beban administratif"]

    def it_offers_no_marked_code_where_none_is(self, coding: CodingWorkspace) -> None:
        menu = coding.transcript.bar.shown.offered
        assert not offered(menu, "Only the code marked in the tree").isEnabled()

    def it_honours_the_coders_part(self, coding: CodingWorkspace, two: tuple[Coding, Coding]) -> None:
        coding.sitting.shown.only_coders(frozenset({CoderId("somebody else")}))
        assert names(coding) == []
        assert coding.transcript.hidden._words.text() == "0 of 2 codings shown"
        coding.transcript.hidden.show_all.click()
        assert len(names(coding)) == 2

    def it_says_that_a_new_coding_is_kept_from_sight(
        self, window: MainWindow, coding: CodingWorkspace, two: tuple[Coding, Coding]
    ) -> None:
        coding.sitting.shown.only_codes(frozenset({two[0].code}))
        code_words(coding, "lapangan", INTERNET)
        assert names(coding) == ["Beban administratif"]
        assert "filter" in window.messages.last
        assert coding.transcript.hidden._words.text() == "1 of 3 codings shown"

    def it_lets_a_recoded_coding_go_out_of_sight_and_come_back(
        self, window: MainWindow, coding: CodingWorkspace, two: tuple[Coding, Coding]
    ) -> None:
        coding.sitting.shown.only_codes(frozenset({two[0].code}))
        coding.sitting.perform(RecodeCoding(two[0].id, two[1].code))
        assert names(coding) == []
        window.commands["undo"].trigger()
        assert names(coding) == ["Beban administratif"]

    def it_lets_a_new_code_below_a_chosen_theme_through(
        self, coding: CodingWorkspace, two: tuple[Coding, Coding]
    ) -> None:
        theme = code_named(coding, BURDEN)
        coding.codes.mark(theme.id)
        coding.commands["only_marked_code"].trigger()
        new = replace(code_named(coding, ADMIN), id=CodeId(new_id()), name="Baru")
        coding.sitting.perform(AddCode(new))
        code_words(coding, "lapangan", f"{BURDEN} / Baru")
        assert names(coding) == ["Beban administratif", "Baru"]

    def it_says_some_when_no_branch_is_meant(self, coding: CodingWorkspace) -> None:
        coding.sitting.shown.only_codes(frozenset({code_named(coding, BURDEN).id}))
        assert coding.transcript.bar.shown.words == "Showing: some codes"

    def it_shows_many_changes_at_once(
        self, window: MainWindow, coding: CodingWorkspace, two: tuple[Coding, Coding]
    ) -> None:
        code = code_named(coding, BURDEN)
        coding.sitting.perform(RemoveCode(code.id))
        assert names(coding) == ["Jaringan internet"]
        window.commands["undo"].trigger()
        assert len(names(coding)) == 2


class DescribeOtherSurroundings:
    def it_says_everything_in_the_other_language(
        self, window: MainWindow, coding: CodingWorkspace, two: tuple[Coding, Coding]
    ) -> None:
        coding.sitting.shown.only_codes(frozenset({two[0].code}))
        window.commands["stripes_by_origin"].trigger()
        window.commands["switch_language"].trigger()
        QApplication.processEvents()
        bar = coding.transcript.bar
        assert (bar.stripes.words, bar.shown.words) == ("Garis: asal", "Tampil: Beban administratif")
        assert coding.transcript.hidden._words.text() == "1 dari 2 pengodean tampil"
        assert names(coding) == ["dengan tangan"]

    def it_keeps_what_is_shown_in_the_dark(
        self, window: MainWindow, coding: CodingWorkspace, two: tuple[Coding, Coding]
    ) -> None:
        before = names(coding)
        window.commands["dark"].trigger()
        assert names(coding) == before
        window.commands["dark"].trigger()

    def it_follows_nothing_of_another_source(
        self, coding: CodingWorkspace, two: tuple[Coding, Coding]
    ) -> None:
        coding.transcript.show_source(None)
        coding.sitting.perform(RecodeCoding(two[0].id, two[1].code))
        assert len(coding.transcript.codings) == 0


class DescribeRoots:
    def it_finds_the_branches_that_a_set_is_made_of(self, coding: CodingWorkspace) -> None:
        book = coding.sitting.project.codebook()
        theme, admin = code_named(coding, BURDEN).id, code_named(coding, ADMIN).id
        assert roots_of(book, book.branch_ids(theme)) == (theme,)
        assert roots_of(book, frozenset({admin})) == (admin,)
        assert roots_of(book, frozenset({theme})) == ()
        assert roots_of(book, None) == ()


class DescribeSettingTheText:
    def it_takes_another_face_spacing_and_length(self, window: MainWindow, coding: CodingWorkspace) -> None:
        menu = coding.transcript.bar.setting.menu()
        before = coding.transcript.view._page
        pitch, width = before.measures.line_height, before.measures.columns(3000, timed=False).text_width
        face = next(each for each in reading_faces() if each != before.measures.text_font.families()[0])
        for words, choice in (
            ("Face", face),
            ("Space between lines", "Double"),
            ("Length of lines", "Narrow"),
        ):
            submenu = offered(menu, words).menu()
            assert isinstance(submenu, QMenu)
            next(action for action in submenu.actions() if action.text() == choice).trigger()
        settings = window.preferences.settings
        assert (settings.reading_face, settings.line_spacing, settings.line_length) == (
            face,
            "double",
            "narrow",
        )
        page = coding.transcript.view._page
        assert page.measures.text_font.families()[0] == face
        assert page.measures.line_height > pitch
        assert page.measures.columns(3000, timed=False).text_width < width

    def it_comes_back_to_the_usual_size(self, window: MainWindow, coding: CodingWorkspace) -> None:
        menu = coding.transcript.bar.setting.menu()
        offered(menu, "Larger\tCtrl++").trigger()
        assert coding.transcript.view.text_size() == USUAL_TEXT_SIZE + 1
        offered(menu, "Smaller\tCtrl+-").trigger()
        offered(menu, "Smaller\tCtrl+-").trigger()
        assert coding.transcript.view.text_size() == USUAL_TEXT_SIZE - 1
        offered(menu, "Usual size\tCtrl+0").trigger()
        assert coding.transcript.view.text_size() == USUAL_TEXT_SIZE
        window.commands["larger_text"].trigger()
        window.commands["usual_text_size"].trigger()
        assert coding.transcript.view.text_size() == USUAL_TEXT_SIZE


class DescribeAMenuButton:
    def it_shortens_its_words_where_there_is_no_room(self, qtbot: QtBot) -> None:
        made = MenuButton()
        qtbot.addWidget(made)
        made.show()
        made.say("Showing: A & B and a very long name", "tip")
        made.resize(made.sizeHint())
        assert made.text() == "Showing: A && B and a very long name"
        made.resize(made.minimumSizeHint())
        assert made.text().endswith("…")
        assert made.accessibleName() == made.words == "Showing: A & B and a very long name"


class DescribeTheCardBehindAnotherTab:
    def it_is_filled_when_it_comes_into_sight(self, window: MainWindow, coding: CodingWorkspace) -> None:
        coding._segment_dock.raise_()
        code = code_named(coding, ADMIN)
        coding.codes.mark(code.id)
        card = coding.card.definition.text
        assert card.toPlainText() == ""
        coding._card_dock.raise_()
        assert card.toPlainText() == code.guide.definition != ""
        coding.codes.mark(code_named(coding, BURDEN).id)
        assert card.toPlainText() == code_named(coding, BURDEN).guide.definition

    def it_is_no_older_than_the_last_change(self, window: MainWindow, coding: CodingWorkspace) -> None:
        code = code_named(coding, ADMIN)
        coding.show_code(code.id)
        coding._segment_dock.raise_()
        coding.sitting.perform(RedescribeCode(code.id, replace(code.guide, definition="Baru.")))
        coding._card_dock.raise_()
        assert coding.card.definition.text.toPlainText() == "Baru."


class DescribeTheCollector:
    def it_waits_and_goes_on_even_after_a_failure(self) -> None:
        def fail() -> None:
            with collector_waiting():
                assert not gc.isenabled()
                raise LookupError

        with pytest.raises(LookupError):
            fail()
        assert gc.isenabled()

    def it_leaves_one_alone_that_waits_already(self) -> None:
        with collector_waiting():
            with collector_waiting():
                pass
            assert not gc.isenabled()
        assert gc.isenabled()
