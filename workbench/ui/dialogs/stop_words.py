"""The words that a project's lists of words leave out: a text to edit, a word a line."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from workbench.domain.errors import WorkbenchError
from workbench.services.stop_words import given_stop_words, keep_stop_words, stop_words
from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.panels.base import button, label
from workbench.ui.sitting import Sitting


class StopWords(QDialog):
    """Shows the list in the order of the alphabet; it is the project's once it is kept."""

    def __init__(self, parent: QWidget | None, words: frozenset[str]) -> None:
        super().__init__(parent)
        open_at(self, 420, 560)
        self.setWindowTitle(self.tr("Stop words"))
        title, body = label("title"), label("muted", wraps=True)
        title.setText(self.tr("Stop words"))
        body.setText(
            self.tr(
                "Words that string talk together and say little. Lists of words leave them out; one word a line."
            )
        )
        self.words = QPlainTextEdit()
        self.words.setAccessibleName(self.tr("Stop words, one a line"))
        self.words.setTabChangesFocus(True)
        self.given, cancel, self.yes = button("quiet"), button(), button("primary")
        self.given.setText(self.tr("As they came"))
        self.given.setToolTip(self.tr("Put the list back to the one that comes with the program"))
        cancel.setText(self.tr("Cancel"))
        self.yes.setText(self.tr("Keep"))
        self.given.clicked.connect(lambda: self._show(given_stop_words()))
        cancel.clicked.connect(self.reject)
        self.yes.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self.given)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        for widget in (title, body, self.words):
            layout.addWidget(widget)
        layout.addLayout(foot)
        self._show(words)

    @classmethod
    def ask(cls, parent: QWidget | None, words: frozenset[str]) -> frozenset[str] | None:
        """Return the words that are wanted, or None when the person changed their mind."""
        dialog = cls(parent, words)
        return dialog.answer() if answered(dialog) else None

    def answer(self) -> frozenset[str]:
        """Return the words as they stand in the field."""
        return frozenset(self.words.toPlainText().replace(",", "\n").split())

    def _show(self, words: frozenset[str]) -> None:
        self.words.setPlainText("\n".join(sorted(words)))


def choose_stop_words(parent: QWidget, sitting: Sitting) -> bool:
    """Let the person change the project's stop words; tell whether they did."""
    wanted = StopWords.ask(parent, stop_words(sitting.project))
    if wanted is None:
        return False
    try:
        keep_stop_words(sitting.project, wanted)
    except WorkbenchError as error:
        sitting.tell(error)
        return False
    return True
