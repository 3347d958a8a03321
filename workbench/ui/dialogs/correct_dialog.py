"""Writing in a transcript: the whole text, plainly, to be corrected."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.question import Question
from workbench.ui.panels.base import button, label
from workbench.ui.views.reading_pane import ReadingPane


class CorrectDialog(QDialog):
    """Holds the text of one source. Nothing is changed here: what was written is looked at first."""

    def __init__(self, parent: QWidget | None, name: str, text: str) -> None:
        super().__init__(parent)
        room = self.screen().availableSize() - QSize(24, 56)
        self.resize(QSize(860, 720).boundedTo(room))
        self.setWindowTitle(self.tr("Correct “{name}”").format(name=name))
        heading, hint = label("title", wraps=True), label("muted", wraps=True)
        heading.setText(self.windowTitle())
        hint.setText(
            self.tr(
                "Correct the words freely. Codings, memos and turns move with their words; "
                "before anything is saved you see what would become of them."
            )
        )
        self.text = ReadingPane(writable=True)
        self.text.setAccessibleName(self.tr("Words of the transcript"))
        self.text.show_text(text)
        self.text.document().setModified(False)
        self.yes, cancel = button("primary"), button()
        self.yes.setText(self.tr("Look at the changes…"))
        self.yes.clicked.connect(self.accept)
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.yes.setEnabled(False)
        self.text.document().modificationChanged.connect(self.yes.setEnabled)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(hint)
        layout.addWidget(self.text, 1)
        layout.addLayout(foot)
        self.text.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, name: str, text: str) -> str | None:
        """Return the corrected text, or None when the person changed their mind or nothing."""
        dialog = cls(parent, name, text)
        wanted = answered(dialog)
        return dialog.text.words() if wanted else None

    @override
    def reject(self) -> None:
        unsaved = self.text.document().isModified()
        if not unsaved or Question.ask(
            self,
            self.tr("Leave the corrections?"),
            self.tr("What you wrote here is lost then."),
            self.tr("Leave"),
            danger=True,
        ):
            super().reject()
