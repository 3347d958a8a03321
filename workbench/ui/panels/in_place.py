"""Text that is edited where it stands and kept when one leaves it: there is no Save button."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.ui.panels.base import label

_MOST_LINES = 9


class InPlaceText(QPlainTextEdit):
    """A text field as high as its words, which tells once when the person has finished changing them."""

    committed = Signal(str)
    finished = Signal()
    """A key said that the person is done here: Ctrl+Enter keeps the words, Esc brings the kept ones back."""

    def __init__(self, least_lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least_lines = least_lines
        self._kept = ""
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(3)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def show_text(self, text: str) -> None:
        """Show kept words, unless the person is in the middle of changing them."""
        if self.hasFocus() and self.toPlainText() != self._kept and text == self._kept:
            return
        self._kept = text
        if self.toPlainText() != text:
            self.setPlainText(text)

    def commit(self) -> None:
        """Tell of words that were changed and not told yet."""
        words = self.toPlainText().strip()
        if words != self._kept.strip():
            self._kept = words
            self.committed.emit(words)

    @override
    def event(self, event: QEvent) -> bool:
        # Elsewhere Ctrl+Enter is a command of the window's; while one writes, it ends the writing.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _ends_writing(event)
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        if e.size().width() != e.oldSize().width():
            self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._kept)
            self.finished.emit()
            return
        if _ends_writing(event):
            self.commit()
            self.finished.emit()
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        lines = max(self._least_lines, min(_MOST_LINES, round(self.document().size().height())))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 20)


def _ends_writing(event: QKeyEvent) -> bool:
    enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    return enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class Field(QWidget):
    """A caption over a text that is edited in place."""

    committed = Signal(str)

    def __init__(self, least_lines: int = 1) -> None:
        super().__init__()
        self.caption = label("caption")
        self.text = InPlaceText(least_lines)
        self.text.committed.connect(self.committed)
        self.caption.setBuddy(self.text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.caption)
        layout.addWidget(self.text)
        self._layout = layout

    def add_below(self, part: QWidget) -> None:
        """Put something that belongs to the text below it."""
        self._layout.addWidget(part)

    def say(self, caption: str, hint: str = "") -> None:
        """Set the words around the field."""
        self.caption.setText(caption)
        self.text.setPlaceholderText(hint)
        self.text.setAccessibleName(caption)
