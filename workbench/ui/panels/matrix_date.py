"""The line above a table that was counted at a date: when and by whom, and what it is held against."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.matrices import SavedTable
from workbench.ui.labels import moment_words
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.sitting import Sitting


class MatrixDate(Panel):
    """Hidden while what is shown is counted now."""

    anew_wanted = Signal()
    """The same table is to be counted now."""
    back_wanted = Signal()
    """The numbers of the date are to be shown again."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._table: SavedTable | None = None
        self._compared = False
        self.words = label("warning", wraps=True)
        self.step = button()
        self.step.clicked.connect(self._on_step)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 0, 16, 4)
        layout.setSpacing(10)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.step)
        self.hide()

    def show_table(self, table: SavedTable | None, *, compared: bool) -> None:
        """Say of which date the numbers are, or, ``compared``, with those of which date the signs compare."""
        self._table, self._compared = table, compared
        self.setVisible(table is not None and bool(table.result))
        self.retranslate()

    @override
    def retranslate(self) -> None:
        if self._table is None:
            return
        facts = {
            "date": moment_words(self._table.created_at),
            "coder": self._sitting.coder_name(self._table.coder),
        }
        if self._compared:
            words = self.tr("Counted now. ▲ more, ▼ less than on {date}, as {coder} counted.")
            self.step.setText(self.tr("&Back to the numbers of then"))
        else:
            words = self.tr("Counted on {date} by {coder}: what was coded since is not in it.")
            self.step.setText(self.tr("Count &anew"))
        self.words.setText(words.format(**facts))

    def _on_step(self) -> None:
        if self._compared:
            self.back_wanted.emit()
        else:
            self.anew_wanted.emit()
