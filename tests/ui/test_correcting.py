"""Correcting a transcript in the window: what a person writes, sees, and decides."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TALK
from workbench.coding.realignment import Certainty
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.corrections import EarlierText, Unplaced
from workbench.domain.ids import SourceId
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.services.coding import coding_of
from workbench.services.correcting import correction_of, versions_of
from workbench.services.projects import Project
from workbench.ui.dialogs.correct_dialog import CorrectDialog
from workbench.ui.dialogs.correction_preview import CorrectionPreview
from workbench.ui.dialogs.question import Question
from workbench.ui.dialogs.review_dialog import ReviewDialog
from workbench.ui.dialogs.versions_dialog import VersionsDialog
from workbench.ui.main_window import MainWindow
from workbench.ui.views.reading_pane import ReadingPane
from workbench.ui.workspaces.coding import CodingWorkspace

CORRECTED = TALK.replace("Naik bukit dulu baru bisa unggah.", "Harus ke kota untuk mengirim.").replace(
    "ada format baru", "ada format yang baru"
)


def source_of(project: Project) -> SourceId:
    return project.reader.all(Source)[0].id


@pytest.fixture
def coded(coding: CodingWorkspace, project: Project) -> CodingWorkspace:
    """The workspace with two codings, of which CORRECTED changes one and takes the other's words away."""
    code = next(each for each in project.reader.all(Code) if each.parent is not None)
    for words in ("Tiap minggu ada format baru", "Naik bukit dulu baru bisa unggah."):
        start = TALK.index(words)
        coding.sitting.perform(
            coding_of(project, source_of(project), Span(start, start + len(words)), code.id)
        )
    return coding


@pytest.fixture
def corrected(coded: CodingWorkspace, project: Project) -> CodingWorkspace:
    operation = correction_of(project, source_of(project), CORRECTED).operation
    assert operation is not None
    coded.sitting.perform(operation)
    return coded


@pytest.fixture
def review(qtbot: QtBot, corrected: CodingWorkspace, project: Project) -> ReviewDialog:
    made = ReviewDialog(None, corrected.sitting, source_of(project))
    qtbot.addWidget(made)
    return made


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Dialogs are accepted at once, CorrectDialog with CORRECTED; the list tells which ones came."""
    seen: list[str] = []

    def accepted(dialog: QDialog) -> QDialog.DialogCode:
        seen.append(type(dialog).__name__)
        if isinstance(dialog, CorrectDialog):
            dialog.text.selectAll()
            dialog.text.insertPlainText(CORRECTED)
        return QDialog.DialogCode.Accepted

    for kind in (CorrectDialog, CorrectionPreview, ReviewDialog, VersionsDialog):
        monkeypatch.setattr(kind, "exec", accepted)
    return seen


def select(pane: ReadingPane, words: str) -> None:
    start = pane.toPlainText().index(words)
    cursor = pane.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)


class DescribeTheCommands:
    def it_corrects_what_the_person_writes_and_then_asks_for_places(
        self, qtbot: QtBot, coded: CodingWorkspace, project: Project, answers: list[str]
    ) -> None:
        coded.commands["correct_transcript"].trigger()
        qtbot.waitUntil(lambda: len(answers) == 3)
        assert answers == ["CorrectDialog", "CorrectionPreview", "ReviewDialog"]
        assert project.reader.text(source_of(project)) == CORRECTED
        quotes = [each.segment.quote for each in project.reader.all(Coding)]
        assert quotes == ["Tiap minggu ada format yang baru"]
        coded.sitting.undo()
        assert project.reader.text(source_of(project)) == TALK
        assert len(project.reader.all(Coding)) == 2

    def it_puts_a_corrected_file_in_the_place(
        self,
        qtbot: QtBot,
        coded: CodingWorkspace,
        project: Project,
        folder: Path,
        answers: list[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        file = folder / "baru.txt"
        file.write_text(CORRECTED, encoding="utf-8")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
        coded.commands["replace_by_file"].trigger()
        qtbot.waitUntil(lambda: len(answers) == 2)
        assert project.reader.text(source_of(project)) == CORRECTED
        assert coded.transcript.reading is not None
        assert coded.transcript.reading.text == CORRECTED

    def it_says_why_a_file_can_not_be_read(
        self, qtbot: QtBot, coded: CodingWorkspace, project: Project, folder: Path
    ) -> None:
        told: list[str] = []
        coded.sitting.messages.warn = told.append  # type: ignore[method-assign,assignment]
        coded.correcting.replace(source_of(project), folder / "tidak-ada.txt")
        qtbot.waitUntil(lambda: bool(told))
        assert project.reader.text(source_of(project)) == TALK

    def it_changes_nothing_for_the_same_text_or_a_change_of_mind(
        self,
        qtbot: QtBot,
        coded: CodingWorkspace,
        project: Project,
        folder: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        told: list[str] = []
        coded.sitting.messages.inform = lambda words, *_: told.append(words)  # type: ignore[method-assign,assignment]
        coded.correcting.replace(source_of(project), folder / "FGD Garut.txt")
        qtbot.waitUntil(lambda: told == ["The text is the same; nothing changed."])
        asked: list[object] = []

        def refused(dialog: CorrectionPreview) -> QDialog.DialogCode:
            asked.append(dialog)
            return QDialog.DialogCode.Rejected

        monkeypatch.setattr(CorrectionPreview, "exec", refused)
        file = folder / "baru.txt"
        file.write_text(CORRECTED, encoding="utf-8")
        coded.correcting.replace(source_of(project), file)
        qtbot.waitUntil(lambda: bool(asked))
        monkeypatch.setattr(CorrectDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
        coded.commands["correct_transcript"].trigger()
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
        coded.commands["replace_by_file"].trigger()
        assert project.reader.text(source_of(project)) == TALK

    def it_shows_earlier_versions_when_there_are_any(
        self, coded: CodingWorkspace, project: Project, answers: list[str]
    ) -> None:
        told: list[str] = []
        coded.sitting.messages.inform = lambda words, *_: told.append(words)  # type: ignore[method-assign,assignment]
        coded.commands["earlier_versions"].trigger()
        assert told == ["“FGD Garut” was not corrected yet."]
        operation = correction_of(project, source_of(project), CORRECTED).operation
        assert operation is not None
        coded.sitting.perform(operation)
        coded.commands["earlier_versions"].trigger()
        assert answers == ["VersionsDialog"]


class DescribeWhatTheTranscriptShows:
    def it_forgets_suggestions_on_the_old_words(self, coded: CodingWorkspace, project: Project) -> None:
        shown: list[object] = []
        coded.transcript.source_shown.connect(shown.append)
        operation = correction_of(project, source_of(project), CORRECTED).operation
        assert operation is not None
        coded.sitting.perform(operation)
        assert shown == [source_of(project)]
        assert coded.transcript.reading is not None
        assert coded.transcript.reading.text == CORRECTED
        assert coded.suggestions.model.rowCount() == 0


class DescribeTheBarOverTheTranscript:
    def it_tells_how_much_waits_and_leads_to_it(self, corrected: CodingWorkspace, answers: list[str]) -> None:
        panel = corrected.transcript
        assert panel._waiting.isVisibleTo(panel)
        assert "1 coding or memo needs a place" in panel._waiting_words.text()
        panel.review.click()
        assert answers == ["ReviewDialog"]

    def it_goes_when_nothing_waits(self, corrected: CodingWorkspace) -> None:
        corrected.sitting.undo()
        assert not corrected.transcript._waiting.isVisibleTo(corrected.transcript)


class DescribeTheCorrectDialog:
    def it_gives_the_words_back_as_they_were_typed(self, qtbot: QtBot, window: MainWindow) -> None:
        text = "P1: a\u00a0b 😀 c\nP2: d\u2028e\n"
        dialog = CorrectDialog(window, "FGD", text)
        qtbot.addWidget(dialog)
        assert dialog.text.words() == text
        assert not dialog.yes.isEnabled()
        dialog.text.insertPlainText("x")
        assert dialog.yes.isEnabled()
        assert dialog.text.words() == "x" + text

    @pytest.mark.parametrize("leaves", [True, False])
    def it_asks_before_it_loses_what_was_written(
        self, qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, leaves: bool
    ) -> None:
        answer: Callable[..., bool] = lambda *_, **__: leaves  # noqa: E731
        monkeypatch.setattr(Question, "ask", answer)
        dialog = CorrectDialog(window, "FGD", "P1: a\n")
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.text.insertPlainText("x")
        dialog.reject()
        assert dialog.isVisible() is not leaves
        dialog.text.document().setModified(False)
        dialog.reject()


class DescribeThePreview:
    def it_counts_and_shows_before_and_after(
        self, qtbot: QtBot, coded: CodingWorkspace, project: Project
    ) -> None:
        correction = correction_of(project, source_of(project), CORRECTED)
        dialog = CorrectionPreview(None, correction, TALK, CORRECTED)
        qtbot.addWidget(dialog)
        assert dialog.counts.text() == "0 stay  ·  1 has corrected words  ·  1 needs a place"
        assert [each.certainty for each in dialog.shown] == [Certainty.UNCERTAIN, Certainty.CHANGED]
        dialog.list.setCurrentRow(1)
        before, after = dialog.sides.before.marked, dialog.sides.after.marked
        assert before is not None
        assert after is not None
        marked = [before.of(TALK), after.of(CORRECTED)]
        assert marked == ["Tiap minggu ada format baru", "Tiap minggu ada format yang baru"]

    def it_says_so_when_it_looks_like_another_text_and_proposes_to_leave_it(
        self, qtbot: QtBot, coded: CodingWorkspace, project: Project
    ) -> None:
        other = "Bu Lurah: Pasar baru dibuka kembali.\nPak Camat: Pedagang sudah didata.\n"
        for text, wrong in ((other, True), (CORRECTED, False)):
            dialog = CorrectionPreview(None, correction_of(project, source_of(project), text), TALK, text)
            qtbot.addWidget(dialog)
            assert dialog.doubt.isVisibleTo(dialog) is wrong
            assert (dialog.yes.isDefault(), dialog.no.isDefault()) == (not wrong, wrong)
        assert "looks like another text" in dialog.doubt.text()


class DescribeTheReadingPane:
    def it_shows_what_was_marked_before_it_had_its_size(self, qtbot: QtBot) -> None:
        text = "\n".join(f"Baris {number}" for number in range(400))
        pane = ReadingPane()
        qtbot.addWidget(pane)
        pane.show_text(text)
        start = text.index("Baris 200")
        pane.mark(Span(start, start + 9))
        pane.resize(300, 200)
        with qtbot.waitExposed(pane):
            pane.show()
        assert 190 < pane.firstVisibleBlock().blockNumber() <= 200


class DescribeTheReview:
    def it_places_on_the_proposal(self, review: ReviewDialog, project: Project) -> None:
        assert len(review.items) == 1
        assert review.place.isEnabled()
        review.place.click()
        assert review.items == ()
        assert not review.place.isEnabled()
        quotes = {each.segment.quote for each in project.reader.all(Coding)}
        assert "Harus ke kota untuk mengirim." in quotes

    def it_places_on_the_words_that_are_selected(self, review: ReviewDialog, project: Project) -> None:
        select(review.sides.after, " sering turun ")
        assert review.place.text() == "&Place on the selected words"
        review.place.click()
        assert "sering turun" in {each.segment.quote for each in project.reader.all(Coding)}

    def it_gives_up(self, review: ReviewDialog, project: Project) -> None:
        review.drop.click()
        assert not project.reader.all(Unplaced)
        assert len(project.reader.all(Coding)) == 1
        review._sitting.undo()
        assert len(project.reader.all(Unplaced)) == 1

    def it_goes_through_the_proposals(self, qtbot: QtBot, coded: CodingWorkspace, project: Project) -> None:
        line = "P2: Kalau saya sinyal. Naik bukit dulu baru bisa unggah.\n"
        operation = correction_of(project, source_of(project), TALK.replace(line, line * 2)).operation
        assert operation is not None
        coded.sitting.perform(operation)
        dialog = ReviewDialog(None, coded.sitting, source_of(project))
        qtbot.addWidget(dialog)
        assert dialog.next.isEnabled()
        first = dialog.sides.after.marked
        dialog.next.click()
        second = dialog.sides.after.marked
        assert first != second
        dialog.place.click()
        assert project.reader.all(Coding)[-1].span == second

    def it_says_what_to_do_without_a_proposal(
        self, qtbot: QtBot, coded: CodingWorkspace, project: Project
    ) -> None:
        gone = TALK.replace(" Naik bukit dulu baru bisa unggah.", "")
        operation = correction_of(project, source_of(project), gone).operation
        assert operation is not None
        coded.sitting.perform(operation)
        dialog = ReviewDialog(None, coded.sitting, source_of(project))
        qtbot.addWidget(dialog)
        assert not dialog.place.isEnabled()
        assert "were not found again" in dialog._about.text()


class DescribeTheVersions:
    def it_shows_the_words_as_they_were(
        self, qtbot: QtBot, corrected: CodingWorkspace, project: Project
    ) -> None:
        known = versions_of(project, source_of(project))
        dialog = VersionsDialog(None, "FGD Garut", known)
        qtbot.addWidget(dialog)
        assert dialog.text.words() == TALK
        assert dialog.text.isReadOnly()
        assert "Rini" in dialog.list.item(0).text()
        assert dialog.list.item(0).text().startswith("Version 1\n")
        assert len(project.reader.all(EarlierText)) == 1
