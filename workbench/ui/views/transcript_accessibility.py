"""Tells a screen reader where the caret is and what is selected.

PySide6 leaves out the functions of ``QAccessibleTextInterface`` that return more than one value, so Python cannot
give a widget a full text interface. The view's description holds the current turn and what is selected or under the
caret instead, and changes of it are announced while an assistive technology listens.
"""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from workbench.domain.spans import Span
from workbench.ui.views.transcript_page import Page

LONGEST_READING = 400


class Narrator:
    """Keeps a widget's accessible name and description true to its page."""

    def __init__(self, widget: QWidget, page: Page) -> None:
        """Speak for ``widget``, which shows ``page``."""
        self._widget = widget
        self._page = page
        self._told = ""
        self.tell()

    def tell(self) -> None:
        """Describe the place and the selection, and announce them if that is news."""
        self._widget.setAccessibleName(QCoreApplication.translate("TranscriptView", "Transcript"))
        self._say(self._description())

    def tell_words(self, span: Span) -> None:
        """Say which words a segment has now that one of its ends has moved."""
        words = span.of(self._page.layout.text)
        if len(words) > LONGEST_READING:
            words = f"{words[: LONGEST_READING // 2]} … {words[-LONGEST_READING // 2 :]}"
        self._say(QCoreApplication.translate("TranscriptView", "Segment: {words}").format(words=words))

    def _say(self, description: str) -> None:
        if description == self._told:
            return
        self._told = description
        self._widget.setAccessibleDescription(description)
        if QAccessible.isActive() and self._widget.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._widget, description))

    def _description(self) -> str:
        layout = self._page.layout
        if not layout.blocks:
            return QCoreApplication.translate("TranscriptView", "No text")
        selection = self._page.selection
        if selection is None:
            return self._joined(
                self._speaker(), self._names(self._page.caret, self._page.caret + 1), self._line()
            )
        words = selection.of(layout.text)[:LONGEST_READING]
        selected = QCoreApplication.translate("TranscriptView", "Selected: {words}").format(words=words)
        return self._joined(self._speaker(), self._names(selection.start, selection.end), selected)

    def _speaker(self) -> str:
        layout = self._page.layout
        index = layout.blocks[layout.index_at(self._page.caret)].turn
        if index < 0:
            return ""
        turn = layout.turns[index]
        who = ", ".join(part for part in (turn.label, turn.role, turn.time) if part)
        return QCoreApplication.translate("TranscriptView", "Turn {number}: {who}").format(
            number=index + 1, who=who
        )

    def _names(self, start: int, end: int) -> str:
        names = dict.fromkeys(coding.name for coding in self._page.codings.between(start, end))
        if not names:
            return ""
        return QCoreApplication.translate("TranscriptView", "Coded: {names}").format(names=", ".join(names))

    def _line(self) -> str:
        layout = self._page.layout
        laid = layout.laid(layout.index_at(self._page.caret))
        start, end = laid.line_bounds(laid.line_of(self._page.caret))
        return Span(start, end).of(layout.text) if start < end else ""

    @staticmethod
    def _joined(*parts: str) -> str:
        return ". ".join(part for part in parts if part)
