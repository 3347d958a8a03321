"""A quiet mark under what may tell who somebody is, while one writes about cases: never a question, never a wait."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from weakref import WeakSet

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QTextEdit, QToolTip
from typing_extensions import override

from workbench.services.jobs import Progress
from workbench.services.note_scanning import Finding, findings_in, warm_up
from workbench.ui.key_words import key_words
from workbench.ui.panels.base import label
from workbench.ui.phrases_personal import KIND_LABELS
from workbench.ui.sitting import Sitting
from workbench.ui.text_positions import Positions
from workbench.ui.theme import current_theme

if TYPE_CHECKING:
    from workbench.services.projects import Project

PAUSE_MS = 500
NEXT, PREVIOUS = "F7", "Shift+F7"
_OURS = QTextFormat.Property.UserProperty + 7
"""Marks our selections among those that others lay over the same words."""
_PARAGRAPH_END = "\u2029"
_warmed: "WeakSet[Project]" = WeakSet()


def scan_while_typing(field: QPlainTextEdit, sitting: Sitting) -> "ScannedText":
    """Mark in ``field``, after each pause, what may tell who somebody is; F7 goes to the next mark.

    A line that counts the marks is put under the field when it stands in a box; else the caller puts ``line``
    somewhere. It is hidden while there is nothing to say. Lives as long as the field does.
    """
    return ScannedText(field, sitting)


class ScannedText(QObject):
    """Follows one field. ``findings`` are those of the last look, with positions of then."""

    scanned = Signal()
    """The field was looked through; ``findings`` are new."""

    def __init__(self, field: QPlainTextEdit, sitting: Sitting) -> None:
        super().__init__(field)
        self._field, self._sitting = field, sitting
        self.findings: tuple[Finding, ...] = ()
        self._cursors: list[QTextCursor] = []
        self._looked: str | None = None
        self._running = self._again = False
        self.line = label("faint", wraps=True)
        self.line.hide()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)
        field.textChanged.connect(self._pause.start)
        field.installEventFilter(self)
        field.viewport().installEventFilter(self)
        sitting.closed.connect(self._pause.stop)
        self._place_line()
        self._warm_up()
        self._pause.start()

    def look(self) -> None:
        """Look through the field now; what is found arrives later."""
        text = self._text()
        if self._running:
            self._again = True
            return
        if text == self._looked:
            return
        self._looked, self._running, project = text, True, self._sitting.project

        def work(_progress: Progress) -> tuple[Finding, ...]:
            with project.reading() as reader:
                return findings_in(project, text, reader)

        self._sitting.jobs.start(
            self.tr("Looking for personal data"), work, self._on_found, self._on_failed, quiet=True
        )

    def go_to_next(self, *, back: bool = False) -> bool:
        """Select the words of the next mark behind the caret, or before it; after the last comes the first."""
        cursors = [each for each in self._cursors if each.hasSelection()]
        if not cursors:
            return False
        caret = self._field.textCursor()
        if back:
            ahead = [each for each in cursors if each.selectionStart() < caret.selectionStart()]
            wanted = ahead[-1] if ahead else cursors[-1]
        else:
            ahead = [each for each in cursors if each.selectionStart() >= caret.selectionEnd()]
            wanted = ahead[0] if ahead else cursors[0]
        self._field.setTextCursor(QTextCursor(wanted))
        self._field.ensureCursorVisible()
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self._goes(event):
            return True
        if isinstance(event, QHelpEvent) and watched is self._field.viewport():
            return self._explain(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.PaletteChange}:
            self._show()
        return False

    def _goes(self, event: QKeyEvent) -> bool:
        """Go to another mark when a key asks for that, and there is one."""
        if event.key() != Qt.Key.Key_F7 or not self._cursors:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return event.type() == QEvent.Type.KeyPress and self.go_to_next(back=back)

    def _explain(self, event: QHelpEvent) -> bool:
        position = self._field.cursorForPosition(event.pos()).position()
        for cursor, finding in zip(self._cursors, self.findings, strict=True):
            if cursor.selectionStart() <= position <= cursor.selectionEnd() and cursor.hasSelection():
                QToolTip.showText(event.globalPos(), self._words_on(finding), self._field)
                return True
        return False

    def _words_on(self, finding: Finding) -> str:
        kind = KIND_LABELS[self._sitting.preferences.language][finding.kind]
        return self.tr("May tell who somebody is ({kind}): write a code name instead").format(kind=kind)

    def _on_found(self, found: tuple[Finding, ...]) -> None:
        if not shiboken6.isValid(self):
            return
        self._running = False
        if self._looked == self._text():
            self.findings = found
            self._lay_marks(found)
            self._show()
            self.scanned.emit()
        elif not self._pause.isActive():
            self._pause.start()
        if self._again:
            self._again = False
            self.look()

    def _on_failed(self, error: Exception) -> None:
        if shiboken6.isValid(self):
            self._running, self._looked = False, None
            self._sitting.tell(error)

    def _lay_marks(self, found: Sequence[Finding]) -> None:
        positions = Positions(self._text())
        self._cursors = []
        for each in found:
            cursor = QTextCursor(self._field.document())
            cursor.setPosition(positions.to_units(each.span.start))
            cursor.setPosition(positions.to_units(each.span.end), QTextCursor.MoveMode.KeepAnchor)
            self._cursors.append(cursor)

    def _show(self) -> None:
        shape = QTextCharFormat()
        shape.setProperty(_OURS, True)
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        shape.setUnderlineColor(QColor(current_theme().warning))
        others = [each for each in self._field.extraSelections() if not each.format.hasProperty(_OURS)]
        own = []
        for cursor in self._cursors:
            marked = QTextEdit.ExtraSelection()
            marked.cursor, marked.format = cursor, shape
            own.append(marked)
        self._field.setExtraSelections([*others, *own])
        said = self._said()
        self.line.setText(said)
        self.line.setVisible(bool(said))
        self._field.setAccessibleDescription(said)

    def _said(self) -> str:
        if not self.findings:
            return ""
        names = KIND_LABELS[self._sitting.preferences.language]
        kinds = ", ".join(dict.fromkeys(names[each.kind] for each in self.findings))
        told = self.tr("%n places may tell who somebody is", "", len(self.findings))
        return self.tr("{told}: {kinds}. Write code names instead; {key} goes to the next.").format(
            told=told, kinds=kinds, key=key_words([NEXT])
        )

    def _place_line(self) -> None:
        parent = self._field.parentWidget()
        box = parent.layout() if parent is not None else None
        if isinstance(box, QBoxLayout) and box.indexOf(self._field) >= 0:
            box.insertWidget(box.indexOf(self._field) + 1, self.line)

    def _warm_up(self) -> None:
        project = self._sitting.project
        if project in _warmed:
            return
        _warmed.add(project)

        def work(_progress: Progress) -> None:
            with project.reading() as reader:
                warm_up(project, reader)

        self._sitting.jobs.start(
            self.tr("Looking for personal data"), work, lambda _none: None, self._sitting.tell, quiet=True
        )

    def _text(self) -> str:
        return self._field.document().toRawText().replace(_PARAGRAPH_END, "\n")
