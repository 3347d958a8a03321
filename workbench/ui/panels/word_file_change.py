"""One place in a Word file that changes, with all of its words, and what a person may do about it."""

from typing import Final

from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.live import LiveChange
from workbench.ui.delegates.word_change import shown_html
from workbench.ui.models.word_changes_model import CAN_BE_TAKEN, WordChangesModel
from workbench.ui.panels.base import Panel, label
from workbench.ui.phrases_refreshing import advice_words

_LINES: Final = 3
"""So many lines of words have room at least, with what is around them."""


class WordFileChange(Panel):
    """Shows the change that is marked in the list."""

    def __init__(self, model: WordChangesModel, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._model, self._language = model, language
        self._change: LiveChange | None = None
        self.where, self.advice = label("heading", wraps=True), label("muted", wraps=True, selectable=True)
        # Always as high as a line, so that the list above does not move with what is marked in it.
        self.advice.setMinimumHeight(self.advice.fontMetrics().lineSpacing())
        self.words = QTextBrowser()
        self.words.setOpenLinks(False)
        self.words.setFrameShape(QTextBrowser.Shape.NoFrame)
        # On a small screen the list is more than the words of one line of it, which scroll.
        self.words.setMinimumHeight(_LINES * self.words.fontMetrics().lineSpacing())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 10, 20, 10)
        layout.setSpacing(6)
        for widget in (self.where, self.advice, self.words):
            layout.addWidget(widget)
        layout.setStretchFactor(self.words, 1)
        self.retranslate()

    def show_change(self, change: LiveChange | None, language: str) -> None:
        """Show a change, or nothing."""
        self._change, self._language = change, language
        self._say()

    @override
    def retranslate(self) -> None:
        self.words.setAccessibleName(self.tr("Words that go and words that come"))
        self._say()

    @override
    def retint(self) -> None:
        self._say()

    def _say(self) -> None:
        change = self._change
        self.words.setVisible(change is not None)
        if change is None:
            self.where.setText(self.tr("Mark a line to read all of its words"))
            self.advice.setText("")
            return
        place = " · ".join(filter(None, (change.where, change.row, change.column)))
        head = self.tr("{place}: {what}").format(place=place, what=self._model.what(change))
        self.where.setText(" ".join(head.split()))
        advice = self._model.why(change) or advice_words(change.what, self._language)
        self.advice.setText(advice)
        stays = change.what not in CAN_BE_TAKEN
        self.words.setHtml(shown_html(change.old, change.old if stays else change.new))
