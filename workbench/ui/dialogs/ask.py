"""Small questions: one line of text, or one of several things."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workbench.ui.dialogs.answered import answered
from workbench.ui.panels.base import button, label


class _Ask(QDialog):
    """A title, one field, OK and Cancel."""

    def __init__(self, parent: QWidget | None, title: str, caption: str, field: QWidget, yes: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(400)
        heading, words = label("title", wraps=True), label("muted", wraps=True)
        heading.setText(title)
        words.setText(caption)
        words.setVisible(bool(caption))
        field.setAccessibleName(title)
        self.yes, cancel = button("primary"), button()
        self.yes.setText(yes)
        self.yes.setDefault(True)
        self.yes.clicked.connect(self.accept)
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        for widget in (heading, words, field):
            layout.addWidget(widget)
        layout.addSpacing(6)
        layout.addLayout(foot)
        field.setFocus()


class AskText(_Ask):
    """Asks for one line that is not empty."""

    def __init__(self, parent: QWidget | None, title: str, caption: str, start: str, yes: str) -> None:
        self.field = QLineEdit(start)
        super().__init__(parent, title, caption, self.field, yes)
        self.field.selectAll()
        self.field.textChanged.connect(lambda text: self.yes.setEnabled(bool(text.strip())))
        self.yes.setEnabled(bool(start.strip()))

    @classmethod
    def ask(
        cls, parent: QWidget | None, title: str, caption: str = "", *, start: str = "", yes: str
    ) -> str | None:
        """Return the line with single spaces, or None."""
        dialog = cls(parent, title, caption, start, yes)
        wanted = answered(dialog)
        return " ".join(dialog.field.text().split()) if wanted else None


class AskChoice(_Ask):
    """Asks for one of several things, each with an id."""

    def __init__(
        self, parent: QWidget | None, title: str, caption: str, choices: Sequence[tuple[str, str]], yes: str
    ) -> None:
        self.field = QComboBox()
        for id_, words in choices:
            self.field.addItem(words, id_)
        super().__init__(parent, title, caption, self.field, yes)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        title: str,
        caption: str = "",
        *,
        choices: Sequence[tuple[str, str]],
        now: str = "",
        yes: str,
    ) -> str | None:
        """Return the id of the choice, or None when the person changed their mind."""
        dialog = cls(parent, title, caption, choices, yes)
        dialog.field.setCurrentIndex(max(0, dialog.field.findData(now)))
        return str(dialog.field.currentData()) if answered(dialog) else None
