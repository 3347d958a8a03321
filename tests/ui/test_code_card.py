"""The code's card: both languages, status, colour, examples from segments, and what became of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.test_coding_workspace import code_named, codings, select, type_in_box
from workbench.coding.code_cards import SetCodeStatus
from workbench.coding.codings import RemoveCodings
from workbench.domain.codes import Code, CodeStatus, ExampleKind
from workbench.domain.themes import Interpretation
from workbench.services.projects import Project, open_project
from workbench.ui.codebook_commands import CodebookCommands
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.in_place import Field
from workbench.ui.preferences import Preferences
from workbench.ui.workspaces.coding import CodingWorkspace

GRADUATION = "Kinerja / Graduasi KPM"
SIGNAL = "Konteks wilayah / Jaringan internet"


@pytest.fixture
def graduation(coding: CodingWorkspace) -> Code:
    """A code whose card has been brought to the front."""
    code = code_named(coding, GRADUATION)
    coding.show_code(code.id)
    return code


@pytest.fixture
def files(window: MainWindow) -> CodebookCommands:
    return CodebookCommands(window)


def now(coding: CodingWorkspace, code: Code) -> Code:
    return coding.sitting.project.reader.get(Code, code.id)


def write(field: Field, words: str) -> None:
    field.text.setPlainText(words)
    field.text.commit()


def coded(coding: CodingWorkspace, *words: str) -> Code:
    """Code words of the transcript and mark the last segment, with the card at the front."""
    for each in words:
        select(coding, each)
        type_in_box(coding, "jaringan")
    code = code_named(coding, SIGNAL)
    coding.show_code(code.id)
    return code


class DescribeTheCardsWords:
    def it_shows_and_keeps_both_languages(self, coding: CodingWorkspace, graduation: Code) -> None:
        card = coding.card
        write(card.definition, "Lulus dari bantuan.")
        card.head.english.click()
        assert card.definition.text.toPlainText() == graduation.guide_en.definition
        assert card.head.name.text.toPlainText() == graduation.name_en
        write(card.definition, "Leaving the programme.")
        write(card.head.name, " Leaving  it ")
        write(card.keywords, "leaving; out")
        code = now(coding, graduation)
        assert code.guide.definition == "Lulus dari bantuan."
        assert code.guide_en.definition == "Leaving the programme."
        assert code.guide_en.keywords == ("leaving", "out")
        assert (code.name, code.name_en) == ("Graduasi KPM", "Leaving it")
        card.head.indonesian.click()
        assert card.definition.text.toPlainText() == "Lulus dari bantuan."

    def it_keeps_words_in_the_language_in_which_they_were_typed(
        self, coding: CodingWorkspace, graduation: Code
    ) -> None:
        coding.card.when_not.text.setPlainText("Bukan ini")
        coding.card.head.english.click()
        assert now(coding, graduation).guide.when_not == "Bukan ini"
        assert now(coding, graduation).guide_en == graduation.guide_en

    def it_shows_what_is_to_be_translated(self, coding: CodingWorkspace, graduation: Code) -> None:
        write(coding.card.when_not, "Bukan ini")
        coding.card.head.english.click()
        write(coding.card.when_not, "")
        assert coding.card.when_not.text.placeholderText() == "Bukan ini"

    def it_renames_the_code_and_takes_back_what_a_rule_forbids(
        self, window: MainWindow, coding: CodingWorkspace, graduation: Code
    ) -> None:
        name = coding.card.head.name
        write(name, "Kelulusan KPM")
        assert now(coding, graduation).name == "Kelulusan KPM"
        write(name, "Pencapaian target")
        assert now(coding, graduation).name == "Kelulusan KPM"
        assert name.text.toPlainText() == "Kelulusan KPM"
        assert "Pencapaian target" in window.messages.last
        window.commands["undo"].trigger()
        assert name.text.toPlainText() == "Graduasi KPM"

    def it_writes_a_themes_interpretation_in_both_languages(self, coding: CodingWorkspace) -> None:
        theme = code_named(coding, "Kinerja")
        coding.show_code(theme.id)
        write(coding.card.interpretation, "Nyata.")
        coding.card.head.english.click()
        write(coding.card.interpretation, "Real.")
        meant = coding.sitting.project.reader.get(Interpretation, theme.id)
        assert (meant.text, meant.text_en) == ("Nyata.", "Real.")

    def it_keeps_the_research_question_as_one_step(
        self, window: MainWindow, coding: CodingWorkspace, graduation: Code
    ) -> None:
        write(coding.card.question, "Apa yang menghambat?")
        write(coding.card.question, "Apa yang menghambat?")
        assert now(coding, graduation).research_question == "Apa yang menghambat?"
        window.commands["undo"].trigger()
        assert now(coding, graduation).research_question == ""
        assert coding.card.question.text.toPlainText() == ""

    def it_leaves_words_alone_that_are_being_typed_while_something_is_undone(
        self, window: MainWindow, coding: CodingWorkspace, graduation: Code
    ) -> None:
        coding.card.head.status_chosen.emit(CodeStatus.DRAFT)
        coding._card_dock.show()
        coding._card_dock.raise_()
        window.activateWindow()
        QApplication.processEvents()
        coding.card.definition.text.setFocus()
        assert coding.card.definition.text.hasFocus()
        QTest.keyClicks(coding.card.definition.text, "baru ")
        typed = coding.card.definition.text.toPlainText()
        coding.sitting.undo()
        assert coding.card.definition.text.toPlainText() == typed
        assert now(coding, graduation).status is CodeStatus.ACTIVE

    def it_follows_the_language_of_the_window(
        self, coding: CodingWorkspace, preferences: Preferences, graduation: Code
    ) -> None:
        preferences.set_language("id")
        QApplication.processEvents()
        assert coding.card.question.caption.text() == "Pertanyaan penelitian"
        assert coding.card.head.status.currentText() == "Dipakai"
        preferences.set_language("en")
        QApplication.processEvents()
        assert coding.card.head.status.currentText() == "In use"

    def it_shows_nothing_once_its_code_is_gone(self, coding: CodingWorkspace, graduation: Code) -> None:
        coding.commands["remove_code"].trigger()
        assert graduation.id not in coding.sitting.project.codebook()
        assert coding.card._pages.currentIndex() == 1 or coding.card._code != graduation.id


class DescribeStatusAndColour:
    def it_sets_the_status(self, coding: CodingWorkspace, graduation: Code) -> None:
        status = coding.card.head.status
        status.setCurrentIndex(status.findData("retired"))
        status.activated.emit(status.currentIndex())
        assert now(coding, graduation).status is CodeStatus.RETIRED
        coding.sitting.perform(SetCodeStatus(graduation.id, CodeStatus.DRAFT))
        assert status.currentText() == "Draft"

    def it_offers_colours_by_name(self, coding: CodingWorkspace, graduation: Code) -> None:
        coding.card.head.colour.click()
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next(each for each in menu.actions() if each.text() == "Wine")
        action.trigger()
        menu.close()
        assert now(coding, graduation).colour == "#882255"
        assert coding.card.head.colour.accessibleName() == "Colour: Wine"


class DescribeExamples:
    def it_takes_them_from_the_marked_segment(
        self, window: MainWindow, coding: CodingWorkspace, files: CodebookCommands
    ) -> None:
        code = coded(coding, "sinyal", "Naik bukit")
        window.commands["example_typical"].trigger()
        (example,) = now(coding, code).examples
        assert (example.kind, example.quote) == (ExampleKind.TYPICAL, "Naik bukit")
        assert example.provenance == "FGD Garut, P2, par. 3"
        assert "stands on the card" in window.messages.last
        assert coding.card.examples.list.count() == 1
        window.commands["undo"].trigger()
        assert now(coding, code).examples == ()
        assert coding.card.examples.list.isHidden()

    def it_goes_to_the_segment_as_long_as_it_is_coded(
        self, window: MainWindow, coding: CodingWorkspace, files: CodebookCommands
    ) -> None:
        coded(coding, "sinyal")
        window.commands["example_counter"].trigger()
        shown = coding.card.examples
        coding.transcript.view.clear_selection()
        shown.segment.click()
        assert coding.transcript.reading is not None
        coding.sitting.perform(RemoveCodings(tuple(each.id for each in codings(coding))))
        assert shown.list.count() == 1
        assert not shown.segment.isEnabled()
        coding.card._on_segment_wanted("gone")

    def it_moves_changes_and_removes_them_by_keys(
        self, window: MainWindow, coding: CodingWorkspace, files: CodebookCommands
    ) -> None:
        code = coded(coding, "sinyal", "Naik bukit")
        window.commands["example_typical"].trigger()
        coding.segment.show_codings((codings(coding)[0].id,))
        window.commands["example_typical"].trigger()
        shown = coding.card.examples
        shown.list.setCurrentRow(1)
        QTest.keyClick(shown.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        assert [each.quote for each in now(coding, code).examples] == ["sinyal", "Naik bukit"]
        QTest.keyClick(shown.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        shown.list.setCurrentRow(0)
        shown.kind.setCurrentIndex(shown.kind.findData("boundary"))
        shown.kind.activated.emit(shown.kind.currentIndex())
        assert {each.kind for each in now(coding, code).examples} == {
            ExampleKind.TYPICAL,
            ExampleKind.BOUNDARY,
        }
        QTest.keyClick(shown.list, Qt.Key.Key_Delete)
        assert len(now(coding, code).examples) == 1
        QTest.keyClick(shown.list, Qt.Key.Key_A)
        assert len(now(coding, code).examples) == 1

    def it_needs_a_coded_segment(
        self, window: MainWindow, coding: CodingWorkspace, files: CodebookCommands
    ) -> None:
        assert not window.commands["example_typical"].isEnabled()
        files.use_as_example(ExampleKind.TYPICAL)
        window.leave_project()
        files.use_as_example(ExampleKind.TYPICAL)
        assert window.sitting is None


class DescribeTheCodesStory:
    def it_tells_who_changed_what(self, coding: CodingWorkspace, graduation: Code) -> None:
        write(coding.card.definition, "Lulus.")
        story = coding.card.story
        story.fold.click()
        told = story.text.toPlainText()
        assert "Rini: definition" in told
        assert "Lulus" in told
        write(coding.card.definition, "Lulus dari bantuan.")
        assert "dari bantuan" in story.text.toPlainText()
        coding.sitting.undo()
        assert "(undone)" in story.text.toPlainText()
        story.fold.click()
        assert not story.is_unfolded

    def it_says_so_when_nothing_is_known(self, coding: CodingWorkspace, graduation: Code) -> None:
        coding.card.story.show_lines((), "en")
        assert coding.card.story.text.toPlainText() == "Nothing has happened to it yet."


class DescribeACardThatMayOnlyBeRead:
    def it_shows_everything_and_changes_nothing(
        self, window: MainWindow, project: Project, folder: Path
    ) -> None:
        project.close()
        window.show_project(open_project(folder / "uji.workbench", read_only=True))
        coding = window.workspace("coding")
        assert isinstance(coding, CodingWorkspace)
        code = code_named(coding, GRADUATION)
        coding.codes.mark(code.id)
        card = coding.card
        assert card.definition.text.isReadOnly()
        assert card.head.name.text.isReadOnly()
        assert not card.head.status.isEnabled()
        assert not card.head.colour.isEnabled()
        card.head.status_chosen.emit(CodeStatus.RETIRED)
        card.head.renamed.emit("Lain")
        card.head.english.click()
        assert now(coding, code) == code
