"""Records that are kept longer than they may be, each to be erased or left."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.services.erasing import Due
from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.erase_dialog import erasable_word
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.panels.base import button, label
from workbench.ui.panels.supervision_words import day_word


class DueRecords(QDialog):
    """A table of what is due; the one in front can be erased."""

    def __init__(self, parent: QWidget | None, due: Sequence[Due]) -> None:
        super().__init__(parent)
        self._due = tuple(due)
        self.setWindowTitle(self.tr("Kept longer than agreed"))
        open_at(self, 560, 440)
        heading, self.nothing = label("title", wraps=True), label("muted", wraps=True)
        heading.setText(self.windowTitle())
        self.nothing.setText(
            self.tr("Nothing is due. A record is listed here when its day of “kept until” has passed.")
        )
        self.table = self._made_table()
        self.table.setVisible(bool(self._due))
        self.nothing.setVisible(not self._due)
        self.erase, close = button("danger"), button()
        self.erase.setText(self.tr("Erase…"))
        self.erase.setEnabled(bool(self._due))
        self.erase.clicked.connect(self.accept)
        close.setText(self.tr("Close"))
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.erase)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(self.nothing)
        layout.addWidget(self.table, 1)
        layout.addStretch(0)
        layout.addLayout(foot)

    def _made_table(self) -> QTableWidget:
        table = QTableWidget(len(self._due), 3)
        table.setAccessibleName(self.windowTitle())
        table.setHorizontalHeaderLabels([self.tr("What"), self.tr("Name"), self.tr("Kept until")])
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for row, each in enumerate(self._due):
            day = day_word(each.since)
            for column, words in enumerate((erasable_word(each.kind), each.name, day)):
                table.setItem(row, column, QTableWidgetItem(words))
        if self._due:
            table.selectRow(0)
        return table

    @classmethod
    def ask(cls, parent: QWidget | None, due: Sequence[Due]) -> Due | None:
        """Return the record that is to be erased, or None."""
        dialog = cls(parent, due)
        return dialog.chosen() if answered(dialog) else None

    def chosen(self) -> Due | None:
        """Return the record in front; None in an empty list."""
        row = self.table.currentRow()
        return self._due[row] if 0 <= row < len(self._due) else None
