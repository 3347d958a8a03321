"""Memos on words, as remarks in a file's margin become: seen in the transcript, read and changed at its side."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton

from workbench.coding.codings import SetMemo
from workbench.domain.codings import Segment
from workbench.domain.ids import MemoId, new_id
from workbench.domain.memos import Memo, MemoTarget, MemoType
from workbench.domain.spans import Span
from workbench.services.coding import codings_of
from workbench.ui.main_window import MainWindow
from workbench.ui.models.roles import COUNT
from workbench.ui.panels.memo_marks import mark_of
from workbench.ui.workspaces.coding import CodingWorkspace

WORDS = "Naik bukit dulu"


def span_of(coding: CodingWorkspace, words: str) -> Span:
    reading = coding.transcript.reading
    assert reading is not None
    start = reading.text.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def memo(coding: CodingWorkspace) -> Memo:
    """A memo on words of the open source, written after that was opened."""
    reading, project = coding.transcript.reading, coding.sitting.project
    assert reading is not None
    segment = Segment(reading.source.id, span_of(coding, WORDS), WORDS, reading.source.sha256)
    made = Memo(
        MemoId(new_id()),
        MemoTarget.SOURCE,
        reading.source.id,
        "Cek rekaman.",
        project.coder.id,
        datetime(2025, 8, 20, 12, tzinfo=UTC),
        segment,
    )
    coding.sitting.perform(SetMemo(made))
    return made


def click(coding: CodingWorkspace, words: str) -> None:
    """Click the middle of words in the transcript."""
    page = coding.transcript.view._page
    rect = page.caret_rect(span_of(coding, words).start + 2)
    assert rect is not None
    QApplication.processEvents()
    place = QPoint(round(rect.center().x()) + 2, round(rect.center().y()))
    QTest.mouseClick(coding.transcript.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def tip(coding: CodingWorkspace, memo: Memo) -> str | None:
    shown = coding.transcript.view._page.codings.get(mark_of(memo.id))
    return shown.tip if shown else None


def kept(coding: CodingWorkspace) -> list[str]:
    return [each.text for each in coding.sitting.project.reader.all(Memo)]


class DescribeATranslation:
    def it_is_no_mark_in_the_transcript(self, coding: CodingWorkspace, memo: Memo) -> None:
        assert tip(coding, memo) is not None
        coding.sitting.perform(SetMemo(replace(memo, type=MemoType.TRANSLATION)))
        assert tip(coding, memo) is None


class DescribeAMemoOnWords:
    def it_is_marked_and_tells_who_wrote_what(self, coding: CodingWorkspace, memo: Memo) -> None:
        assert tip(coding, memo) == "Rini: Cek rekaman."

    def it_is_there_when_the_source_is_opened_again(self, coding: CodingWorkspace, memo: Memo) -> None:
        source = coding.transcript.source
        coding.transcript.show_source(None)
        coding.transcript.show_source(source)
        assert tip(coding, memo) == "Rini: Cek rekaman."
        reading = coding.transcript.reading
        assert reading is not None
        assert (reading.memos, reading.codings) == ((memo,), ())

    def it_is_counted_as_no_coding(self, coding: CodingWorkspace, memo: Memo) -> None:
        assert "0 codings" in coding.transcript._facts.text()
        assert coding.segment.current() is None

    def it_is_shown_at_the_side_when_it_is_clicked(self, coding: CodingWorkspace, memo: Memo) -> None:
        click(coding, WORDS)
        assert coding.segment.current_memo() == memo
        assert coding.segment._quote.text() == f"“{WORDS}”"
        assert coding.segment._facts.text().startswith("Rini · 8/20/25")
        assert coding.segment.memo.text.toPlainText() == "Cek rekaman."
        assert coding.commands["remove_coding"].isEnabled()
        assert not coding.commands["recode"].isEnabled()

    def it_stands_below_the_codings_of_the_same_words(self, coding: CodingWorkspace, memo: Memo) -> None:
        code = coding.sitting.project.codebook().at_path("Konteks wilayah / Jaringan internet").id
        assert coding.transcript.source is not None
        made = codings_of(coding.sitting.project, coding.transcript.source, [span_of(coding, WORDS)], code)
        assert made is not None
        coding.sitting.perform(made)
        click(coding, WORDS)
        rows = coding.segment.findChild(QListWidget)
        assert [rows.item(row).text() for row in range(rows.count())] == ["Jaringan internet", "Memo"]
        assert rows.item(1).data(COUNT) == "Rini"
        assert coding.segment.current() is not None
        rows.setCurrentRow(1)
        assert coding.segment.current() is None
        assert coding.segment.memo.text.toPlainText() == "Cek rekaman."

    def it_is_rewritten_and_undone(self, window: MainWindow, coding: CodingWorkspace, memo: Memo) -> None:
        click(coding, WORDS)
        coding.segment.memo.text.setPlainText("Sudah dicek.")
        coding.segment.memo.text.commit()
        now = coding.sitting.project.reader.get(Memo, memo.id)
        assert replace(now, edited_at=None) == memo.rewritten("Sudah dicek.")
        assert tip(coding, memo) == "Rini: Sudah dicek."
        window.commands["undo"].trigger()
        assert tip(coding, memo) == "Rini: Cek rekaman."
        assert coding.segment.memo.text.toPlainText() == "Cek rekaman."

    def it_says_when_it_was_rewritten(self, coding: CodingWorkspace, memo: Memo) -> None:
        click(coding, WORDS)
        coding.segment.memo.text.setPlainText("Sudah dicek.")
        coding.segment.memo.text.commit()
        now = coding.sitting.project.reader.get(Memo, memo.id)
        assert (now.text, now.edited_at is not None) == ("Sudah dicek.", True)

    def it_keeps_its_title_when_its_words_are_emptied(self, coding: CodingWorkspace, memo: Memo) -> None:
        coding.sitting.perform(SetMemo(replace(memo, title="Sinyal")))
        click(coding, WORDS)
        coding.segment.memo.text.setPlainText("")
        coding.segment.memo.text.commit()
        now = coding.sitting.project.reader.get(Memo, memo.id)
        assert (now.title, now.text) == ("Sinyal", "")

    def it_goes_when_its_words_are_emptied(self, coding: CodingWorkspace, memo: Memo) -> None:
        click(coding, WORDS)
        coding.segment.memo.text.setPlainText("")
        coding.segment.memo.text.commit()
        assert kept(coding) == []

    def it_is_removed_by_its_button_and_comes_back(
        self, window: MainWindow, coding: CodingWorkspace, memo: Memo
    ) -> None:
        click(coding, WORDS)
        (remove,) = [each for each in coding.segment.findChildren(QPushButton) if each.text() == "Remove"]
        remove.click()
        assert kept(coding) == []
        assert tip(coding, memo) is None
        assert window.messages.last == "The memo is removed."
        window.commands["undo"].trigger()
        assert tip(coding, memo) == "Rini: Cek rekaman."
        assert coding.segment.current_memo() == memo

    def it_speaks_the_language_and_wears_the_theme_that_is_chosen(
        self, window: MainWindow, coding: CodingWorkspace, memo: Memo
    ) -> None:
        click(coding, WORDS)
        marks = coding.transcript.view._page.codings
        light = marks.get(mark_of(memo.id))
        coding.sitting.preferences.set_appearance("dark")
        QApplication.processEvents()
        dark = marks.get(mark_of(memo.id))
        assert light is not None
        assert dark is not None
        assert (light.name, dark.name) == ("Memo", "Memo")
        assert light.colour != dark.colour
        coding.sitting.preferences.set_appearance("light")
