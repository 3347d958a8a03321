"""A question that is answered with some lines of text."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from workbench.ui.dialogs.answered import answered
from workbench.ui.panels.base import button, label


class AskWords(QDialog):
    """A title, a few words about it, a field of several lines."""

    def __init__(self, parent: QWidget | None, title: str, caption: str, yes: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(440)
        heading, words = label("title", wraps=True), label("muted", wraps=True)
        heading.setText(title)
        words.setText(caption)
        words.setVisible(bool(caption))
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        self.field.setAccessibleName(title)
        self.yes, cancel = button("primary"), button()
        self.yes.setText(yes)
        self.yes.setEnabled(False)
        self.yes.clicked.connect(self.accept)
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.field.textChanged.connect(lambda: self.yes.setEnabled(bool(self.field.toPlainText().strip())))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        for widget in (heading, words, self.field):
            layout.addWidget(widget)
        layout.addLayout(foot)
        self.field.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, title: str, caption: str, yes: str) -> str | None:
        """Return what was written, or None."""
        dialog = cls(parent, title, caption, yes)
        wanted = answered(dialog)
        return dialog.field.toPlainText().strip() if wanted else None
