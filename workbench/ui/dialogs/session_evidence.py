"""Chooses evidence of what was said of a case: quotations of transcripts and words of earlier sessions."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.cases import NoteEvidence
from workbench.domain.codings import Quotation
from workbench.domain.ids import CodingId
from workbench.services.earlier_notes import EarlierNote
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.panels.base import button, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.supervision_words import day_word


class SessionEvidence(QDialog):
    """Lists quotations and notes with a box each; what is ticked is the answer."""

    taken = Signal(object, object)
    """A tuple of CodingIds and one of NoteEvidence."""

    def __init__(
        self,
        parent: QWidget,
        quotations: Iterable[Quotation],
        taken: Iterable[CodingId],
        notes: Sequence[EarlierNote] = (),
        noted: Iterable[NoteEvidence] = (),
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Evidence"))
        open_at(self, 680, 620)
        self._before, self._noted = tuple(taken), tuple(noted)
        self._ticked = {*self._before, *self._noted}
        self.filter = QLineEdit(clearButtonEnabled=True)
        self.filter.setPlaceholderText(self.tr("Filter quotations"))
        self.filter.setAccessibleName(self.tr("Filter quotations"))
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("Quotations"))
        self.take, cancel = button("primary"), button()
        self.take.setText(self.tr("Take the ticked ones"))
        self.take.setDefault(True)
        self.take.clicked.connect(self._on_taken)
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.filter.textChanged.connect(self._on_filtered)
        self._fill(quotations)
        self._fill_notes(notes)
        heading = label("title")
        heading.setText(self.tr("Evidence from transcripts and earlier notes"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(self.filter)
        layout.addWidget(self._content(), 1)
        layout.addLayout(foot)

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        quotations: Iterable[Quotation],
        taken: Iterable[CodingId],
        notes: Sequence[EarlierNote] = (),
        noted: Iterable[NoteEvidence] = (),
    ) -> "SessionEvidence":
        """Open over the window; ``taken`` tells what is ticked in the end."""
        dialog = cls(parent, quotations, taken, notes, noted)
        dialog.open()
        return dialog

    def _fill(self, quotations: Iterable[Quotation]) -> None:
        listed: set[CodingId] = set()
        for each in quotations:
            if each.coding.id in listed:
                continue
            listed.add(each.coding.id)
            words = f"“{each.coding.segment.quote}”\n{each.code_path} · {each.provenance}\n"
            self._add(words, each.coding.id)

    def _fill_notes(self, notes: Sequence[EarlierNote]) -> None:
        listed = {each.evidence for each in notes}
        for each in notes:
            session = each.session
            self._add(
                f"“{each.evidence.quote}”\n{session.number} · {day_word(session.held_on)}\n", each.evidence
            )
        # What was cited stays, be the note written otherwise since.
        for cited in self._noted:
            if cited not in listed:
                self._add(f"“{cited.quote}”\n", cited)

    def _add(self, words: str, key: CodingId | NoteEvidence) -> None:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, key)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if key in self._ticked else Qt.CheckState.Unchecked)
        self.list.addItem(item)

    def _content(self) -> QWidget:
        if self.list.count():
            return self.list
        empty = EmptyState("quote")
        empty.say(
            self.tr("No quotations yet"),
            self.tr("Add a theme to the case first; what people said about it appears here."),
        )
        return empty

    def _on_filtered(self, text: str) -> None:
        words = text.casefold().split()
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(not all(word in item.text().casefold() for word in words))

    def _on_taken(self) -> None:
        items = [self.list.item(row) for row in range(self.list.count())]
        keys = [(item.data(Qt.ItemDataRole.UserRole), item.checkState()) for item in items]
        ticked = [key for key, state in keys if state == Qt.CheckState.Checked]
        listed = [key for key, _state in keys]
        # What was taken and can't be seen now, in blind mode for one, stays taken.
        kept = tuple(each for each in self._before if each not in listed)
        notes = tuple(each for each in ticked if isinstance(each, NoteEvidence))
        self.taken.emit(kept + tuple(each for each in ticked if not isinstance(each, NoteEvidence)), notes)
        self.accept()
