"""Asks for a turn, by its number or by a time in the recording, and says who speaks there before one goes."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workbench.coding.going import turn_by_words
from workbench.domain.turns import Turn
from workbench.services.material import Reading
from workbench.ui.dialogs.answered import answered
from workbench.ui.labels import clock_words
from workbench.ui.panels.base import button, label

_MOST = 90


class GoToTurn(QDialog):
    """One field; below it the turn that it names, as far as one can tell."""

    def __init__(self, parent: QWidget | None, reading: Reading) -> None:
        super().__init__(parent)
        self._reading = reading
        self.setWindowTitle(self.tr("Go to turn"))
        self.setMinimumWidth(420)
        heading, caption, self.who, self.words = (
            label("title"),
            label("muted", wraps=True),
            label("heading"),
            label("muted", wraps=True),
        )
        heading.setText(self.windowTitle())
        timed = any(turn.time is not None for turn in reading.turns)
        count = len(reading.turns)
        by_number = self.tr("A number from 1 to %n.", "", count)
        by_time = self.tr("A number from 1 to %n, or a time such as 12:30.", "", count)
        caption.setText(by_time if timed else by_number)
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Turn"))
        self.field.textChanged.connect(lambda _text: self._show())
        self.yes, cancel = button("primary"), button()
        self.yes.setText(self.tr("Go"))
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
        for widget in (heading, caption, self.field, self.who, self.words):
            layout.addWidget(widget)
        layout.addLayout(foot)
        self.words.setMinimumHeight(self.words.fontMetrics().lineSpacing() * 2)
        self._show()
        self.field.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, reading: Reading) -> Turn | None:
        """Return the turn, or None when the person changed their mind."""
        dialog = cls(parent, reading)
        return dialog.turn() if answered(dialog) else None

    def turn(self) -> Turn | None:
        """Return the turn that is named, None while it is none."""
        return turn_by_words(self._reading.turns, self.field.text())

    def _show(self) -> None:
        turn = self.turn()
        self.yes.setEnabled(turn is not None)
        if turn is None:
            self.who.setText(self.tr("No such turn") if self.field.text().strip() else " ")
            self.words.setText("")
            return
        person = self._reading.participants.get(turn.participant) if turn.participant else None
        parts = [str(turn.index + 1), person.name if person else turn.speaker, clock_words(turn.time)]
        self.who.setText("  ·  ".join(part for part in parts if part))
        said = " ".join(self._reading.text[turn.text_start : turn.end].split())
        self.words.setText(said if len(said) <= _MOST else said[:_MOST] + "…")
