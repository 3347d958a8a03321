"""Rich but simple text: bold, italic, headings, lists and links, by keys and by the signs of Markdown as one types."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextListFormat,
)
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from workbench.domain.prose import MOST_LEVELS, BlockKind, Link, parsed, written
from workbench.ui.prose_document import (
    BOLD,
    fill_document,
    heading_format,
    kind_of,
    link_format,
    list_format,
    list_of,
    prose_of,
)

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
_SIGNS = {"-": BlockKind.BULLET, "*": BlockKind.BULLET, "1.": BlockKind.NUMBER, "1)": BlockKind.NUMBER}


class ProseEdit(QTextEdit):
    """Shows prose and lets it be written. ``prose`` is what stands there, as Markdown."""

    written_on = Signal()
    """The person changed something."""
    link_opened = Signal(object)
    """The Link that was followed: by Ctrl+click, by Ctrl+Enter, or by a click where nothing can be written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self._is_there: Callable[[Link], bool] = lambda _link: True
        self.setTabChangesFocus(True)
        self.setAcceptRichText(False)
        self.document().setDocumentMargin(8)
        self.document().setIndentWidth(22)
        self.textChanged.connect(self._on_text_changed)
        self._chords: dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[], object]] = {
            (Qt.Key.Key_B, _CONTROL): self.toggle_bold,
            (Qt.Key.Key_I, _CONTROL): self.toggle_italic,
            (Qt.Key.Key_BracketRight, _CONTROL): lambda: self._indent(1),
            (Qt.Key.Key_BracketLeft, _CONTROL): lambda: self._indent(-1),
            (Qt.Key.Key_Return, _CONTROL): self.open_link,
            (Qt.Key.Key_Enter, _CONTROL): self.open_link,
        }

    def show_prose(self, text: str, is_there: Callable[[Link], bool]) -> None:
        """Show a text; ``is_there`` tells of links whether they still lead somewhere."""
        self._is_there = is_there
        self._filling = True
        fill_document(self.document(), parsed(text), is_there)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._filling = False

    def prose(self) -> str:
        """Return what stands there, as Markdown, without white space at its end."""
        return written(prose_of(self.document())).rstrip()

    def toggle_bold(self) -> None:
        """Make the selected words, or those typed next, bold, or no longer so."""
        look = QTextCharFormat()
        heavy = self.currentCharFormat().fontWeight() >= BOLD
        look.setFontWeight(QFont.Weight.Normal if heavy else QFont.Weight.Bold)
        self.mergeCurrentCharFormat(look)

    def toggle_italic(self) -> None:
        """Make the selected words, or those typed next, italic, or no longer so."""
        look = QTextCharFormat()
        look.setFontItalic(not self.currentCharFormat().fontItalic())
        self.mergeCurrentCharFormat(look)

    def toggle_list(self, kind: BlockKind) -> None:
        """Make the selected lines items of a list, or no longer so."""
        cursor = self.textCursor()
        if kind_of(cursor.block()) is kind:
            self._make_plain(cursor)
        else:
            cursor.beginEditBlock()
            self._as_text(cursor)
            cursor.createList(list_format(kind, 0))
            cursor.endEditBlock()

    def toggle_heading(self) -> None:
        """Make the line of the caret a heading, or no longer so."""
        cursor = self.textCursor()
        level = 0 if kind_of(cursor.block()) is BlockKind.HEADING else 2
        self._make_plain(cursor)
        if level:
            self._make_heading(cursor, level)

    def insert_link(self, words: str, link: Link) -> None:
        """Put a link at the caret; selected words become the link."""
        cursor = self.textCursor()
        plain = cursor.charFormat()
        shown = cursor.selectedText().replace("\u2029", " ") or words
        cursor.beginEditBlock()
        cursor.insertText(shown, link_format(link, there=self._is_there(link)))
        self._unlink(plain)
        cursor.insertText(" ", plain)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(plain)

    def link_at_caret(self) -> Link | None:
        """Return the link that the caret stands in."""
        look = self.textCursor().charFormat()
        return Link.at(look.anchorHref()) if look.isAnchor() else None

    def open_link(self) -> None:
        """Follow the link that the caret stands in."""
        link = self.link_at_caret()
        if link is not None:
            self.link_opened.emit(link)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # Some of these keys are commands of the window elsewhere.
            if self._chord(event):
                event.accept()
                return True
            # With nothing of its own to take back, the text leaves the key to the window.
            document = self.document()
            if (event.matches(_UNDO) and not document.isUndoAvailable()) or (
                event.matches(_REDO) and not document.isRedoAvailable()
            ):
                event.ignore()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        chord = self._chord(event)
        if chord is not None:
            if not self.isReadOnly() or chord == self.open_link:
                chord()
            return
        if not self.isReadOnly() and self._edits_lines(event):
            return
        if self.textCursor().charFormat().isAnchor() and self._at_link_end():
            plain = self.currentCharFormat()
            self._unlink(plain)
            self.setCurrentCharFormat(plain)
        super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        follows = self.isReadOnly() or event.modifiers() & _CONTROL
        link = Link.at(self.anchorAt(event.position().toPoint())) if follows else None
        if link is not None and not self.textCursor().hasSelection():
            self.link_opened.emit(link)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.textCursor().insertText(source.text())

    def _chord(self, event: QKeyEvent) -> Callable[[], object] | None:
        return self._chords.get(
            (Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
        )

    def _edits_lines(self, event: QKeyEvent) -> bool:
        """Do what Space, Enter and Backspace do at the beginning of a line; tell whether that was all."""
        cursor, key = self.textCursor(), event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return self._on_enter(cursor)
        if cursor.hasSelection():
            return False
        if key == Qt.Key.Key_Space:
            return self._on_space(cursor)
        at_start = cursor.positionInBlock() == 0 and kind_of(cursor.block()) is not BlockKind.PARAGRAPH
        if key == Qt.Key.Key_Backspace and at_start:
            self._make_plain(cursor)
            return True
        return False

    def _on_enter(self, cursor: QTextCursor) -> bool:
        kind = kind_of(cursor.block())
        if kind in {BlockKind.BULLET, BlockKind.NUMBER} and not cursor.block().text():
            self._make_plain(cursor)
            return True
        if kind is BlockKind.HEADING and cursor.atBlockEnd():
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
            self.setTextCursor(cursor)
            return True
        return False

    def _on_space(self, cursor: QTextCursor) -> bool:
        sign = cursor.block().text()[: cursor.positionInBlock()]
        if kind_of(cursor.block()) is not BlockKind.PARAGRAPH:
            return False
        heading = len(sign) if sign in {"#", "##", "###"} else 0
        kind = _SIGNS.get(sign)
        if kind is None and not heading:
            return False
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        if kind is not None:
            cursor.createList(list_format(kind, 0))
        else:
            self._make_heading(cursor, heading)
        cursor.endEditBlock()
        return True

    def _make_heading(self, cursor: QTextCursor, level: int) -> None:
        shape = QTextBlockFormat()
        shape.setHeadingLevel(level)
        shape.setTopMargin(6)
        cursor.setBlockFormat(shape)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.mergeCharFormat(heading_format(level))
        cursor.clearSelection()
        self.setCurrentCharFormat(heading_format(level))

    def _make_plain(self, cursor: QTextCursor) -> None:
        cursor.beginEditBlock()
        self._as_text(cursor)
        cursor.endEditBlock()
        if not cursor.block().text():
            self.setCurrentCharFormat(QTextCharFormat())

    @staticmethod
    def _as_text(cursor: QTextCursor) -> None:
        """Take lines out of lists, and headings their look."""
        first, last = sorted((cursor.position(), cursor.anchor()))
        document = cursor.document()
        block, end = document.findBlock(first), document.findBlock(last)
        while block.isValid():
            at = QTextCursor(block)
            held, heading = list_of(block), block.blockFormat().headingLevel()
            if held is not None:
                held.remove(block)
            at.setBlockFormat(QTextBlockFormat())
            if heading:
                at.setBlockCharFormat(QTextCharFormat())
                at.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                look = QTextCharFormat()
                look.setFontWeight(QFont.Weight.Normal)
                look.setProperty(QTextCharFormat.Property.FontSizeAdjustment, 0)
                at.mergeCharFormat(look)
            if block == end:
                return
            block = block.next()

    def _indent(self, by: int) -> None:
        cursor = self.textCursor()
        held = list_of(cursor.block())
        if held is None:
            return
        shape: QTextListFormat = held.format()
        level = min(max(shape.indent() - 1 + by, 0), MOST_LEVELS)
        if level != shape.indent() - 1:
            cursor.createList(list_format(kind_of(cursor.block()), level))

    def _at_link_end(self) -> bool:
        """Tell whether the caret stands right behind a link, where one types on outside it."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return False
        href = cursor.charFormat().anchorHref()
        if cursor.atBlockEnd():
            return True
        ahead = QTextCursor(cursor)
        ahead.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
        return ahead.charFormat().anchorHref() != href

    @staticmethod
    def _unlink(look: QTextCharFormat) -> None:
        look.setAnchor(False)
        look.setAnchorHref("")
        look.clearForeground()
        look.setFontUnderline(False)
        look.setFontStrikeOut(False)

    def _on_text_changed(self) -> None:
        if not self._filling:
            self.written_on.emit()
