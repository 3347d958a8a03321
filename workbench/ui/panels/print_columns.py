"""Which columns a theme table has, and in which order: dragged, or moved by keys and buttons."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.print_tables import PrintColumn
from workbench.ui.actions import Actions
from workbench.ui.models.print_columns_model import PrintColumnsModel
from workbench.ui.panels.base import IconButton, Panel, label

_ROW, _AROUND = 24, 12


class PrintColumns(Panel):
    """All columns with a box at each; the name of the theme or code always stands first, and is not listed."""

    changed = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model, self.view = PrintColumnsModel(), QListView()
        self.view.setObjectName("framed")
        self.view.setModel(self.model)
        self.view.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.view.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.view.setDragDropOverwriteMode(False)
        self.view.setFixedHeight(max(_ROW, self.view.sizeHintForRow(0)) * len(PrintColumn) + _AROUND)
        self.up, self.down = IconButton("up"), IconButton("down")
        self.told = label("muted", wraps=True)
        self.up.clicked.connect(lambda: self.move_column(-1))
        self.down.clicked.connect(lambda: self.move_column(1))
        self.model.changed.connect(self.changed)
        actions.local_to(self.view, "print_column_up", "print_column_down")
        self._lay_out()
        self.retranslate()

    @property
    def chosen(self) -> tuple[PrintColumn, ...]:
        """The columns that are ticked, in their order."""
        return self.model.chosen

    def choose(self, columns: Sequence[PrintColumn]) -> None:
        """Show these as chosen without telling anybody."""
        if tuple(columns) != self.model.chosen:
            self.model.choose(columns)
            self.view.setCurrentIndex(self.model.index(0))

    def move_column(self, by: int) -> None:
        """Move the marked column up (-1) or down (1)."""
        row = self.view.currentIndex().row()
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(self.model.move(row, by)))

    @override
    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Columns of the table"))
        self.told.setText(self.tr("Tick columns; drag them into their order."))
        self.up.say(self.tr("Move the column up (Alt+Up)"))
        self.down.say(self.tr("Move the column down (Alt+Down)"))
        self.model.retranslate()

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(2)
        above.addWidget(self.told, 1)
        above.addWidget(self.up)
        above.addWidget(self.down)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(above)
        layout.addWidget(self.view)
