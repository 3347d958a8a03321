"""Chooses quotations as evidence of what was said of a case."""

from collections.abc import Iterable

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

from workbench.domain.codings import Quotation
from workbench.domain.ids import CodingId
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.panels.base import button, label
from workbench.ui.panels.empty_state import EmptyState


class SessionEvidence(QDialog):
    """Lists quotations with a box each; what is ticked is the answer."""

    chosen = Signal(object)
    """A tuple of CodingIds."""

    def __init__(self, parent: QWidget, quotations: Iterable[Quotation], taken: Iterable[CodingId]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Evidence from transcripts"))
        open_at(self, 680, 620)
        self._before = tuple(taken)
        self._taken = set(self._before)
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
        heading = label("title")
        heading.setText(self.tr("Evidence from transcripts"))
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
        cls, parent: QWidget, quotations: Iterable[Quotation], taken: Iterable[CodingId]
    ) -> "SessionEvidence":
        """Open over the window; ``chosen`` tells what is ticked in the end."""
        dialog = cls(parent, quotations, taken)
        dialog.open()
        return dialog

    def _fill(self, quotations: Iterable[Quotation]) -> None:
        listed: set[CodingId] = set()
        for each in quotations:
            if each.coding.id in listed:
                continue
            listed.add(each.coding.id)
            item = QListWidgetItem(f"“{each.coding.segment.quote}”\n{each.code_path} · {each.provenance}\n")
            item.setData(Qt.ItemDataRole.UserRole, each.coding.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = each.coding.id in self._taken
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
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
        ids = {CodingId(str(item.data(Qt.ItemDataRole.UserRole))): item.checkState() for item in items}
        # What was taken and can't be seen now, in blind mode for one, stays taken.
        kept = tuple(each for each in self._before if each not in ids)
        self.chosen.emit(kept + tuple(each for each, state in ids.items() if state == Qt.CheckState.Checked))
        self.accept()
