"""Chooses words of earlier sessions as evidence of a case."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from workbench.domain.cases import NoteEvidence
from workbench.domain.sessions import Session
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.panels.base import button, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.supervision_words import day_word


class CaseNotes(QDialog):
    """Lists what sessions said of a case, sentence by sentence with a box each; what is ticked is the answer."""

    chosen = Signal(object)
    """A tuple of NoteEvidence."""

    def __init__(
        self, parent: QWidget, words: Iterable[tuple[Session, NoteEvidence]], taken: tuple[NoteEvidence, ...]
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Evidence from earlier sessions"))
        open_at(self, 680, 560)
        self._notes: list[NoteEvidence] = []
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("Evidence from earlier sessions"))
        for session, note in words:
            self._add(session, note, ticked=note in taken)
        self.take, cancel = button("primary"), button()
        self.take.setText(self.tr("Take the ticked ones"))
        self.take.setDefault(True)
        self.take.clicked.connect(self._on_taken)
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        heading = label("title")
        heading.setText(self.tr("Evidence from earlier sessions"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(self._content(), 1)
        layout.addLayout(foot)

    def _add(self, session: Session, note: NoteEvidence, *, ticked: bool) -> None:
        item = QListWidgetItem(f"“{note.quote}”\n{day_word(session.held_on)} · {session.number}\n")
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.list.addItem(item)
        self._notes.append(note)

    def _content(self) -> QWidget:
        if self._notes:
            return self.list
        empty = EmptyState("note")
        empty.say(
            self.tr("Nothing was said yet"),
            self.tr("What sessions say of this case appears here, to be cited word for word."),
        )
        return empty

    def _on_taken(self) -> None:
        ticked = [
            self.list.item(row).checkState() == Qt.CheckState.Checked for row in range(self.list.count())
        ]
        self.chosen.emit(tuple(note for note, on in zip(self._notes, ticked, strict=True) if on))
        self.accept()
