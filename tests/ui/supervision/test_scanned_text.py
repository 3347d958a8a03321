"""Marks under what may tell who somebody is, while one writes."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCharFormat
from PySide6.QtWidgets import QTextEdit, QToolTip
from pytestqt.qtbot import QtBot

from workbench.ui.panels.in_place import Field
from workbench.ui.panels.scanned_text import ScannedText, scan_while_typing
from workbench.ui.workspaces.supervision import SupervisionWorkspace

NOTE = "🏠 Ibu Yohana di RT 03 RW 05, HP 081234567890."


@pytest.fixture
def field(qtbot: QtBot, work: SupervisionWorkspace) -> Iterator[Field]:
    made = Field(3)
    made.say("Discussed")
    qtbot.addWidget(made)
    made.resize(500, 200)
    made.show()
    return made


@pytest.fixture
def scanned(work: SupervisionWorkspace, field: Field) -> ScannedText:
    return scan_while_typing(field.text, work.sitting)


def _write(qtbot: QtBot, field: Field, scanned: ScannedText, text: str) -> None:
    with qtbot.waitSignal(scanned.scanned):
        field.text.setPlainText(text)


def _marked(field: Field) -> list[str]:
    wave = QTextCharFormat.UnderlineStyle.WaveUnderline
    return [
        each.cursor.selectedText()
        for each in field.text.extraSelections()
        if each.format.underlineStyle() == wave
    ]


class DescribeMarksWhileTyping:
    def it_marks_after_a_pause_and_says_how_many(self, qtbot: QtBot, field: Field, scanned: ScannedText):
        assert scanned.line.isHidden()
        _write(qtbot, field, scanned, NOTE)
        assert _marked(field) == ["Ibu Yohana", "RT 03 RW 05", "081234567890"]
        assert "3" in scanned.line.text()
        assert "F7" in scanned.line.text()
        assert not scanned.line.isHidden()
        assert field.text.accessibleDescription() == scanned.line.text()

    def it_is_quiet_again_once_a_code_stands_there(self, qtbot: QtBot, field: Field, scanned: ScannedText):
        _write(qtbot, field, scanned, "Ibu Yohana menolak")
        _write(qtbot, field, scanned, "K-END-001 menolak")
        assert _marked(field) == []
        assert scanned.line.isHidden()

    def it_goes_on_when_one_types_while_it_looks(self, qtbot: QtBot, field: Field, scanned: ScannedText):
        field.text.setPlainText("Ibu Yohana")
        scanned.look()
        field.text.setPlainText("Pak Petrus dan Ibu Yohana")
        scanned.look()
        qtbot.waitUntil(lambda: _marked(field) == ["Pak Petrus", "Ibu Yohana"])

    def it_leaves_others_marks_where_they_are(self, qtbot: QtBot, field: Field, scanned: ScannedText):
        field.text.setPlainText(NOTE)
        other = QTextEdit.ExtraSelection()
        other.cursor = field.text.textCursor()
        other.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        field.text.setExtraSelections([other])
        _write(qtbot, field, scanned, f"{NOTE} ")
        styles = [each.format.underlineStyle() for each in field.text.extraSelections()]
        assert styles.count(QTextCharFormat.UnderlineStyle.DashUnderline) == 1
        assert len(styles) == 4

    def it_goes_from_mark_to_mark_by_one_key(self, qtbot: QtBot, field: Field, scanned: ScannedText):
        _write(qtbot, field, scanned, NOTE)
        seen = []
        for modifier in (*[Qt.KeyboardModifier.NoModifier] * 4, *[Qt.KeyboardModifier.ShiftModifier] * 2):
            qtbot.keyClick(field.text, Qt.Key.Key_F7, modifier)
            seen.append(field.text.textCursor().selectedText())
        first, second, third = "Ibu Yohana", "RT 03 RW 05", "081234567890"
        assert seen == [first, second, third, first, third, second]

    def it_has_nowhere_to_go_without_marks(self, qtbot: QtBot, field: Field, scanned: ScannedText):
        _write(qtbot, field, scanned, "K-END-001")
        qtbot.keyClick(field.text, Qt.Key.Key_F7)
        assert not field.text.textCursor().hasSelection()
        assert not scanned.go_to_next()

    def it_explains_itself_where_the_mouse_rests(self, qtbot: QtBot, field: Field, scanned: ScannedText):
        _write(qtbot, field, scanned, NOTE)
        cursor = field.text.textCursor()
        cursor.setPosition(6)
        inside = field.text.cursorRect(cursor).center()
        here = QHelpEvent(QEvent.Type.ToolTip, inside, field.text.viewport().mapToGlobal(inside))
        assert scanned.eventFilter(field.text.viewport(), here)
        assert "Name" in QToolTip.text()
        far = QPoint(480, 60)
        away = QHelpEvent(QEvent.Type.ToolTip, far, field.text.viewport().mapToGlobal(far))
        assert not scanned.eventFilter(field.text.viewport(), away)

    def it_speaks_the_other_language_at_once(
        self, qtbot: QtBot, work: SupervisionWorkspace, field: Field, scanned: ScannedText
    ):
        _write(qtbot, field, scanned, "surel sri@yahoo.com")
        assert "E-mail" in scanned.line.text()
        work.sitting.preferences.set_language("id")
        qtbot.waitUntil(lambda: "Surel" in scanned.line.text())
        work.sitting.preferences.set_language("en")

    def it_lets_go_of_a_field_that_is_gone(self, qtbot: QtBot, work: SupervisionWorkspace):
        gone = Field()
        scanned = scan_while_typing(gone.text, work.sitting)
        gone.text.setPlainText(NOTE)
        scanned.look()
        shiboken6.delete(gone)
        qtbot.waitUntil(lambda: not work.sitting.jobs.busy)
        assert not shiboken6.isValid(scanned)

    def it_puts_its_line_nowhere_by_itself_outside_a_box(self, qtbot: QtBot, work: SupervisionWorkspace):
        lonely = Field(1)
        qtbot.addWidget(lonely)
        text = lonely.text
        text.setParent(None)
        qtbot.addWidget(text)
        scanned = scan_while_typing(text, work.sitting)
        assert scanned.line.parentWidget() is None
        qtbot.addWidget(scanned.line)
