"""A text to read, with one place in it marked: for looking at two versions side by side."""

from collections.abc import Iterable

from PySide6.QtGui import QColor, QFont, QResizeEvent, QShowEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget
from typing_extensions import override

from workbench.domain.spans import Span, trimmed
from workbench.ui.text_positions import Positions
from workbench.ui.theme import current_theme

_PARAGRAPH_END = "\u2029"


class ReadingPane(QPlainTextEdit):
    """Shows a text; what is marked is coloured, underlined and brought into view. Positions are code points."""

    def __init__(self, parent: QWidget | None = None, *, writable: bool = False) -> None:
        super().__init__(parent)
        self.setReadOnly(not writable)
        if not writable:
            # a caret that moves with the keys, so that words can be selected without a mouse
            flags = self.textInteractionFlags()
            self.setTextInteractionFlags(flags | flags.TextSelectableByKeyboard | flags.TextSelectableByMouse)
        self.setTabChangesFocus(True)
        self._positions = Positions("")
        self.marked: Span | None = None
        """What is marked now."""

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Bring what is marked into view: before the pane had its size, there was no view to bring it into."""
        super().showEvent(event)
        if self.marked is not None and not event.spontaneous():
            self.look_at(self.marked.start)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is marked in view: lines break elsewhere at another width. Whoever moved the caret stays there."""
        super().resizeEvent(event)
        if self.marked is not None and self.textCursor().position() == self._units(self.marked.start):
            self.look_at(self.marked.start)

    def show_text(self, text: str) -> None:
        """Show a text from its beginning, nothing marked."""
        self._positions = Positions(text)
        self.setPlainText(text)
        self.mark(None)

    def words(self) -> str:
        """Return the text as it stands, character for character: ``toPlainText`` makes plain spaces of others."""
        return self.document().toRawText().replace(_PARAGRAPH_END, "\n")

    def mark(self, span: Span | None) -> None:
        """Mark a span and bring it into view; None marks nothing."""
        self.marked = span
        if span is None:
            self.setExtraSelections([])
            return
        cursor = self._cursor(span)
        marked = QTextEdit.ExtraSelection()
        theme, shape = current_theme(), QTextCharFormat()
        shape.setBackground(QColor(theme.selection))
        shape.setForeground(QColor(theme.ink))
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        shape.setUnderlineColor(QColor(theme.accent))
        shape.setFontWeight(QFont.Weight.DemiBold)
        marked.cursor, marked.format = cursor, shape
        self.setExtraSelections([marked])
        self.look_at(span.start)

    def point_out(self, spans: Iterable[Span]) -> None:
        """Point out words beside what is marked, such as those for which something is so; nothing scrolls."""
        theme, shape = current_theme(), QTextCharFormat()
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        shape.setUnderlineColor(QColor(theme.accent_ink))
        shape.setBackground(QColor(theme.accent))
        shape.setForeground(QColor(theme.accent_ink))
        kept = self.extraSelections()[: 1 if self.marked is not None else 0]
        for span in spans:
            pointed = QTextEdit.ExtraSelection()
            pointed.cursor, pointed.format = self._cursor(span), shape
            kept.append(pointed)
        self.setExtraSelections(kept)

    def look_at(self, position: int) -> None:
        """Bring a position to the middle of the pane, the caret on it."""
        cursor = self.textCursor()
        cursor.setPosition(self._units(position))
        self.setTextCursor(cursor)
        self.centerCursor()

    def selected(self) -> Span | None:
        """Return the words that the person selected, without white space at the ends; None for none."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start = self._positions.to_code_points(cursor.selectionStart())
        end = self._positions.to_code_points(cursor.selectionEnd())
        return trimmed(self.words(), Span(start, end)) if start < end else None

    def _units(self, position: int) -> int:
        return min(self._positions.to_units(position), self.document().characterCount() - 1)

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._positions.to_units(span.start))
        cursor.setPosition(self._positions.to_units(span.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor
