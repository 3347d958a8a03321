"""Asks for what a change of supervision wants (a reason, evidence, a signature) and makes the change."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from workbench.domain.errors import PersonalDataLeft, PersonalNumber, WorkbenchError
from workbench.domain.operations import Operation
from workbench.ui.panels.base import button, label
from workbench.ui.panels.in_place import Field
from workbench.ui.panels.supervision_words import in_words
from workbench.ui.sitting import Sitting

Build = Callable[[Mapping[str, str], str], Operation]
"""Makes the operation of the words by their names, and of the reason why a 16-digit number may stand."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One text that is wanted: its name for ``Build``, its caption, a hint, how many lines it shows at first."""

    name: str
    caption: str
    hint: str = ""
    lines: int = 1


class StateQuestion(QDialog):
    """Stays open, with everything that was typed, until the change is made or given up."""

    def __init__(
        self,
        parent: QWidget,
        sitting: Sitting,
        title: str,
        body: str,
        wanted: Sequence[Wanted],
        yes: str,
        build: Build,
        told: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        self._sitting, self._build, self._told = sitting, build, told
        self.fields = {each.name: _field(each) for each in wanted}
        self.error = label("danger", wraps=True)
        self.justification = Field(1)
        self.justification.say(
            self.tr("Why the words may stand"),
            self.tr("Goes into the audit trail, without the number or name itself"),
        )
        self.yes, self.cancel = button("primary"), button()
        self.yes.setText(yes)
        self.yes.clicked.connect(self._on_yes)
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self._lay_out(title, body)

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        sitting: Sitting,
        title: str,
        body: str,
        wanted: Sequence[Wanted],
        yes: str,
        build: Build,
        told: str = "",
    ) -> "StateQuestion":
        """Open the question over the window. It makes the change itself: only so it can show what forbids it."""
        dialog = cls(parent, sitting, title, body, wanted, yes, build, told)
        dialog.open()
        return dialog

    def _lay_out(self, title: str, body: str) -> None:
        heading, words = label("title", wraps=True), label("muted", wraps=True)
        heading.setText(title)
        words.setText(body)
        words.setVisible(bool(body))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(words)
        for field in self.fields.values():
            layout.addWidget(field)
        layout.addWidget(self.error)
        layout.addWidget(self.justification)
        layout.addLayout(foot)
        self.error.hide()
        self.justification.hide()
        self.yes.setDefault(True)
        next(iter(self.fields.values())).text.setFocus()

    def _on_yes(self) -> None:
        words = {name: field.text.toPlainText().strip() for name, field in self.fields.items()}
        why = self.justification.text.toPlainText().strip()
        try:
            self._sitting.attempt(self._build(words, why), self._told)
        except WorkbenchError as error:
            self.error.setText(in_words(error, self._sitting.preferences.language))
            self.error.show()
            asks = isinstance(error, PersonalNumber | PersonalDataLeft)
            self.justification.setVisible(asks or self.justification.isVisible())
            return
        self.accept()


def _field(wanted: Wanted) -> Field:
    field = Field(wanted.lines)
    field.say(wanted.caption, wanted.hint)
    field.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
    return field
