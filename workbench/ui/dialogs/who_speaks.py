"""Who speaks: somebody of this source, somebody of another, or somebody new."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from workbench.domain.participants import Participant
from workbench.services.people import PersonItem
from workbench.ui.dialogs.answered import answered
from workbench.ui.labels import role_word
from workbench.ui.panels.base import button, label


class WhoSpeaks(QDialog):
    """Asks for a participant; a name that nobody bears makes a new one."""

    def __init__(
        self, parent: QWidget | None, here: Sequence[Participant], everybody: Sequence[PersonItem], now: str
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Who speaks here?"))
        self.setMinimumWidth(440)
        heading, hint = label("title"), label("muted", wraps=True)
        heading.setText(self.tr("Who speaks here?"))
        hint.setText(
            self.tr(
                "Choose somebody of this source or of another one, or type the code name of somebody new."
            )
        )
        self.field = QComboBox(editable=True)
        self.field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.field.setAccessibleName(self.tr("Code name"))
        for person in here:
            self._offer(person, role_word(person.role))
        known = {person.id for person in here}
        elsewhere = [item for item in everybody if item.participant.id not in known and item.talks]
        if here and elsewhere:
            self.field.insertSeparator(self.field.count())
        for item in elsewhere:
            self._offer(item.participant, item.talks[0][0].name)
        self._yes = button("primary")
        self._lay_out(heading, hint)
        self._begin_with(next((row for row, person in enumerate(here) if person.name == now), -1), now)

    def _lay_out(self, heading: QWidget, hint: QWidget) -> None:
        cancel = button()
        self._yes.setText(self.tr("Set"))
        self._yes.setDefault(True)
        cancel.setText(self.tr("Cancel"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self._yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        for widget in (heading, hint, self.field):
            layout.addWidget(widget)
        layout.addSpacing(6)
        layout.addLayout(foot)
        completer = self.field.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.field.editTextChanged.connect(lambda text: self._yes.setEnabled(bool(text.strip())))
        self._yes.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)

    def _begin_with(self, place: int, name: str) -> None:
        self.field.setCurrentIndex(place)
        if place < 0:
            self.field.setEditText(name)
        self._yes.setEnabled(bool(self.field.currentText().strip()))
        self.field.setFocus()
        edit = self.field.lineEdit()
        if edit is not None:
            edit.selectAll()

    @classmethod
    def ask(
        cls, parent: QWidget | None, here: Sequence[Participant], everybody: Sequence[PersonItem], now: str
    ) -> Participant | str | None:
        """Return who was chosen, the name of somebody new, or None."""
        dialog = cls(parent, here, everybody, now)
        return dialog.answer() if answered(dialog) else None

    def answer(self) -> Participant | str:
        """Return who is meant by what stands in the field now."""
        words = " ".join(self.field.currentText().split())
        for row in range(self.field.count()):
            person = self.field.itemData(row)
            if isinstance(person, Participant) and words in {person.name, self.field.itemText(row)}:
                return person
        return words

    def _offer(self, person: Participant, beside: str) -> None:
        self.field.addItem(f"{person.name} · {beside}", person)
