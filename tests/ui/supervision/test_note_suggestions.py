"""Themes offered while a note is typed: taken and refused by mouse and keys, and explained."""

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.supervision.conftest import OTHER, THEME, case_called
from tests.ui.teller import FakeTeller
from workbench.domain.cases import Case, ThemeTie
from workbench.domain.codes import Code
from workbench.domain.ids import CodeId
from workbench.domain.store import Change
from workbench.domain.suggestions import Reason, ReasonKind
from workbench.services.note_themes import NoteTheme
from workbench.services.suggestion_wishes import Wishes
from workbench.ui.dialogs.case_form import CaseForm
from workbench.ui.panels.in_place import InPlaceText
from workbench.ui.panels.note_suggestions import NoteSuggestions
from workbench.ui.preferences import Preferences
from workbench.ui.workspaces.supervision import SupervisionWorkspace

THIRD = "Beban kerja / Pelaporan digital"
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
WORDS = "Bensin dibayar sendiri."


class Desk:
    """A field with what is offered under it, and what was told of it."""

    def __init__(self, work: SupervisionWorkspace, qtbot: QtBot) -> None:
        self.teller = FakeTeller()
        self.sitting = work.sitting
        self.sitting.machine.answer_with(self.teller)
        book = self.sitting.project.codebook()
        self.codes = [book.at_path(path).id for path in (THEME, OTHER, THIRD)]
        why = (Reason(ReasonKind.TERM, "Bensin", None, None, 0.65), Reason(ReasonKind.EXAMPLE, "uang bensin"))
        self.teller.themes = tuple(
            NoteTheme(code, book.path(code), 0.9 - place / 10, why if place == 0 else (), by_terms=place > 0)
            for place, code in enumerate(self.codes)
        )
        self.tied: list[CodeId] = []
        self.refused: list[CodeId] = []
        self.page = QWidget()
        self.field = InPlaceText(3)
        self.offered = NoteSuggestions(
            self.sitting, self.field, tied=lambda: self.tied, refused=lambda: self.refused
        )
        self.offered.accepted.connect(lambda code: self.tied.append(CodeId(code)))
        self.offered.refused_.connect(lambda code: self.refused.append(CodeId(code)))
        layout = QVBoxLayout(self.page)
        layout.addWidget(self.field)
        layout.addWidget(self.offered)
        qtbot.addWidget(self.page)
        self.page.resize(500, 400)
        self.page.show()
        self.page.activateWindow()
        self.field.setFocus()
        self._qtbot = qtbot

    def write(self, words: str = WORDS) -> None:
        self.field.setPlainText(words)
        self.rest()

    def rest(self) -> None:
        """Wait until the pause is over and what was asked for is shown."""
        self._qtbot.waitUntil(lambda: not self.offered.looking and not self.sitting.jobs.busy)
        QApplication.processEvents()

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for each in modifiers:
            held |= each
        QTest.keyClick(self.field, key, held)

    def names(self) -> list[str]:
        return [chip.take.words for chip in self.offered.chips]


@pytest.fixture
def offering(work: SupervisionWorkspace, qtbot: QtBot) -> Desk:
    return Desk(work, qtbot)


class DescribeWhatIsOffered:
    def it_comes_after_a_pause(self, offering: Desk) -> None:
        assert not offering.offered.isVisibleTo(offering.page)
        offering.write()
        assert offering.names() == ["Biaya pribadi", "Geografi dan akses", "Pelaporan digital"]
        assert offering.offered.isVisibleTo(offering.page)
        assert offering.teller.notes == [(WORDS, True)]

    def it_is_asked_for_once_however_fast_one_types(self, offering: Desk) -> None:
        for letter in "sinyal":
            QTest.keyClicks(offering.field, letter)
        offering.rest()
        assert [text for text, _by_terms in offering.teller.notes] == ["sinyal"]

    def it_goes_with_the_words(self, offering: Desk) -> None:
        offering.write()
        offering.write("")
        assert offering.names() == []
        assert not offering.offered.isVisibleTo(offering.page)
        assert len(offering.teller.notes) == 1

    def it_is_not_what_is_named_or_refused_already(self, offering: Desk) -> None:
        offering.tied.append(offering.codes[0])
        offering.refused.append(offering.codes[1])
        offering.write()
        assert offering.names() == ["Pelaporan digital"]

    def it_leaves_when_it_is_named_elsewhere(self, offering: Desk) -> None:
        offering.write()
        offering.tied.append(offering.codes[1])
        offering.offered.ties_changed()
        assert offering.names() == ["Biaya pribadi", "Pelaporan digital"]

    def it_drops_an_answer_about_other_words(self, offering: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        answers: list[Callable[[tuple[NoteTheme, ...]], None]] = []

        def ask(_text: str, _without: object, delivered: Callable[[tuple[NoteTheme, ...]], None]) -> None:
            answers.append(delivered)

        monkeypatch.setattr(offering.sitting.machine, "note_themes", ask)
        offering.field.setPlainText("a")
        offering.offered.look()
        offering.field.setPlainText("b")
        offering.offered.look()
        answers[0](offering.teller.themes)
        assert offering.names() == []
        answers[1](offering.teller.themes[:1])
        assert offering.names() == ["Biaya pribadi"]

    def it_learns_only_where_suggestions_are_wanted(self, offering: Desk) -> None:
        offering.write()
        assert (offering.teller.lessons, offering.teller.coders) == (0, [])
        offering.sitting.machine.want(Wishes(on=True))
        offering.write("Sinyal hilang.")
        offering.rest()
        assert offering.teller.coders
        assert offering.teller.notes[-1] == ("Sinyal hilang.", False)

    def it_learns_what_it_needs_and_looks_again(self, offering: Desk) -> None:
        offering.sitting.machine._wishes = Wishes(on=True)
        offering.write()
        assert offering.teller.lessons == 1
        assert offering.teller.notes == [(WORDS, True), (WORDS, False)]

    def it_follows_the_codebook(self, offering: Desk) -> None:
        offering.write()
        offering.offered.on_changed(Change(frozenset({Code}), frozenset()))
        offering.rest()
        offering.offered.on_changed(Change(frozenset({Case}), frozenset()))
        assert len(offering.teller.notes) == 2


class DescribeDecidingByKeys:
    def it_takes_with_alt_and_a_digit(self, offering: Desk) -> None:
        offering.write()
        offering.press(Qt.Key.Key_2, ALT)
        assert offering.tied == [offering.codes[1]]
        assert offering.names() == ["Biaya pribadi", "Pelaporan digital"]
        assert offering.field.toPlainText() == WORDS

    @pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_Exclam])
    def it_refuses_with_shift_beside_it(self, offering: Desk, key: Qt.Key) -> None:
        offering.write()
        offering.press(key, ALT, SHIFT)
        assert (offering.refused, offering.tied) == ([offering.codes[0]], [])
        offering.rest()
        assert offering.names() == ["Geografi dan akses", "Pelaporan digital"]

    def it_leaves_other_keys_alone(self, offering: Desk) -> None:
        offering.write()
        offering.press(Qt.Key.Key_1, ALT, Qt.KeyboardModifier.ControlModifier)
        offering.press(Qt.Key.Key_4, ALT)
        offering.offered.accept(7)
        offering.offered.refuse(7)
        QTest.keyClicks(offering.field, "1")
        assert (offering.tied, offering.refused) == ([], [])
        assert "1" in offering.field.toPlainText()

    def it_is_before_the_window_s_shortcuts(self, offering: Desk) -> None:
        offering.write()
        event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_1, ALT)
        event.ignore()
        QApplication.sendEvent(offering.field, event)
        assert event.isAccepted()
        assert offering.tied == []

    def it_goes_by_tab_to_what_is_offered(self, offering: Desk) -> None:
        offering.write()
        assert offering.field.nextInFocusChain() is not None
        first, second = offering.offered.chips[0].take, offering.offered.chips[1].take
        first.setFocus()
        QTest.keyClick(first, Qt.Key.Key_Return)
        assert offering.tied == [offering.codes[0]]
        again = offering.offered.chips[0].take
        assert again.words == second.words
        QTest.keyClick(again, Qt.Key.Key_Delete)
        assert offering.refused == [offering.codes[1]]
        QTest.keyClick(offering.offered.chips[0].take, Qt.Key.Key_A)
        QTest.mouseClick(offering.offered.chips[0].drop, Qt.MouseButton.LeftButton)
        assert offering.names() == []


class DescribeTheReasons:
    def it_tells_them_in_the_tip(self, offering: Desk) -> None:
        offering.write()
        first, second = (chip.take.toolTip() for chip in offering.offered.chips[:2])
        assert "Beban kerja / Biaya pribadi" in first
        assert "sure, about 90 in 100" in first
        assert "word here: “Bensin”" in first
        assert "by the codebook's words" in second

    def it_lists_them_as_for_transcripts_when_asked_why(self, offering: Desk) -> None:
        offering.write()
        offering.offered.why_button.click()
        assert [each.text for each in offering.offered.reasons.model.reasons] == ["Bensin", "uang bensin"]
        offering.offered.chips[1].looked_at.emit()
        assert offering.offered.reasons.model.reasons == ()
        offering.offered.why_button.click()
        assert not offering.offered.reasons.isVisibleTo(offering.page)

    def it_speaks_indonesian(self, offering: Desk, preferences: Preferences) -> None:
        offering.write()
        preferences.set_language("id")
        QApplication.processEvents()
        preferences.set_appearance("dark")
        QApplication.processEvents()
        assert offering.names()[0] == "Biaya pribadi"


class DescribeTheFormOfACase:
    def it_keeps_what_was_taken_and_what_was_refused(
        self, work: SupervisionWorkspace, offering: Desk, qtbot: QtBot
    ) -> None:
        case = case_called(offering.sitting.project, "K-END-002")
        form = CaseForm.ask(work, work.sitting, case)
        form.situation.text.setPlainText(WORDS)
        qtbot.waitUntil(lambda: not form.suggestions.looking and not work.sitting.jobs.busy)
        QTest.keyClick(form.situation.text, Qt.Key.Key_1, ALT)
        QTest.keyClick(form.situation.text, Qt.Key.Key_1, ALT | SHIFT)
        form.keep.click()
        kept = case_called(offering.sitting.project, "K-END-002")
        assert kept.themes == (ThemeTie(offering.codes[0], 1),)
        assert kept.refused == (offering.codes[1],)

    def it_does_not_offer_what_was_refused_before(
        self, work: SupervisionWorkspace, offering: Desk, qtbot: QtBot
    ) -> None:
        form = CaseForm.ask(work, work.sitting)
        form.code.setText("K-PDE-001")
        form.facilitator.setText("PD-09")
        form.situation.text.setPlainText(WORDS)
        qtbot.waitUntil(lambda: not form.suggestions.looking and not work.sitting.jobs.busy)
        form.suggestions.refuse(0)
        form.keep.click()
        (made,) = [
            each for each in offering.sitting.project.reader.all(Case) if each.refused == (offering.codes[0],)
        ]
        again = CaseForm.ask(work, work.sitting, made)
        qtbot.waitUntil(lambda: not again.suggestions.looking and not work.sitting.jobs.busy)
        assert [each.code for each in again.suggestions.themes] == offering.codes[1:]
        again.reject()


def test_an_answer_that_comes_after_the_form_was_closed_is_let_go(
    work: SupervisionWorkspace, qtbot: QtBot
) -> None:
    desk = Desk(work, qtbot)
    answers: list[Callable[[tuple[NoteTheme, ...]], None]] = []
    desk.sitting.machine.note_themes = lambda _text, _without, then: answers.append(then)  # type: ignore[method-assign]
    desk.field.setPlainText(WORDS)
    qtbot.waitUntil(lambda: bool(answers))
    shiboken6.delete(desk.offered)
    answers[0](desk.teller.themes)
    assert desk.tied == []
