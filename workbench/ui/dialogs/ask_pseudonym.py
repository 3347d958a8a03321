"""Asks by which pseudonym words are masked, and so who is meant."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from workbench.ui.dialogs.answered import answered
from workbench.ui.panels.base import button, label


@dataclass(frozen=True, slots=True)
class Answer:
    """The pseudonym, and whether it is meant for all places that say the same."""

    pseudonym: str
    everywhere: bool


class AskPseudonym(QDialog):
    """Offers who bears the name, a new pseudonym, and everybody else's; another one may be written."""

    def __init__(self, parent: QWidget | None, words: str, caption: str, choices: Sequence[str]) -> None:
        super().__init__(parent)
        self.setMinimumWidth(420)
        self.setWindowTitle(self.tr("Pseudonym"))
        heading, said = label("title", wraps=True), label("muted", wraps=True)
        heading.setText(self.tr("What stands for “{words}”?").format(words=words))
        said.setText(caption)
        self.field = QComboBox(editable=True)
        self.field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.field.addItems(list(choices))
        self.field.setAccessibleName(self.tr("Pseudonym"))
        self.everywhere = QCheckBox(self.tr("For all places that say the same"))
        self.yes, cancel = button("primary"), button()
        self.yes.setText(self.tr("Mask"))
        self.yes.setDefault(True)
        self.yes.clicked.connect(self.accept)
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.field.editTextChanged.connect(lambda text: self.yes.setEnabled(bool(text.strip())))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        for widget in (heading, said, self.field, self.everywhere):
            layout.addWidget(widget)
        layout.addSpacing(6)
        layout.addLayout(foot)
        self.field.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget | None, words: str, caption: str, choices: Sequence[str], *, now: str = ""
    ) -> Answer | None:
        """Return what was chosen, or None when the person changed their mind."""
        dialog = cls(parent, words, caption, choices)
        dialog.field.setEditText(now or next(iter(choices), ""))
        return dialog.answer() if answered(dialog) else None

    def answer(self) -> Answer:
        """Return what stands in the fields."""
        return Answer(" ".join(self.field.currentText().split()), self.everywhere.isChecked())
