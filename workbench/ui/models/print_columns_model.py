"""The columns that a theme table can have: those it has are ticked, and they stand as they are listed."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QMimeData, Qt, Signal
from typing_extensions import override

from workbench.domain.print_tables import PrintColumn
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import KEY
from workbench.ui.print_words import column_name

_MIME: Final = "application/x-workbench-column"
_FLAGS: Final = (
    Qt.ItemFlag.ItemIsUserCheckable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
)


class PrintColumnsModel(QAbstractListModel):
    """All columns; what is dragged falls between others, never onto one."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._order = list(PrintColumn)
        self._on: set[PrintColumn] = set()

    @property
    def chosen(self) -> tuple[PrintColumn, ...]:
        """The columns that are ticked, in their order."""
        return tuple(each for each in self._order if each in self._on)

    def choose(self, columns: Sequence[PrintColumn]) -> None:
        """Tick these and let them stand first, without telling anybody."""
        self.beginResetModel()
        wanted = list(dict.fromkeys(columns))
        self._order = [*wanted, *(each for each in PrintColumn if each not in wanted)]
        self._on = set(wanted)
        self.endResetModel()

    def move(self, row: int, by: int) -> int:
        """Move a column up (-1) or down (1); return where it stands then."""
        to = row + by
        if not (0 <= row < len(self._order) and 0 <= to < len(self._order)):
            return row
        self._place(row, to)
        return to

    def retranslate(self) -> None:
        """Say the names anew."""
        self.dataChanged.emit(self.index(0), self.index(len(self._order) - 1))

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._order)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column = self._order[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if column in self._on else Qt.CheckState.Unchecked
        return {
            Qt.ItemDataRole.DisplayRole: column_name(column),
            Qt.ItemDataRole.ToolTipRole: column_name(column),
            KEY: column.value,
        }.get(role)

    @override
    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self._on ^= {self._order[index.row()]}
        self.dataChanged.emit(index, index)
        self.changed.emit()
        return True

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        # What is no row takes what falls: between rows, that is.
        return _FLAGS if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [_MIME]

    @override
    def mimeData(self, indexes: Sequence[AnyIndex]) -> QMimeData:
        held = QMimeData()
        held.setData(_MIME, self._order[indexes[0].row()].value.encode())
        return held

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        if not data.hasFormat(_MIME) or parent.isValid():
            return False
        dragged = self._order.index(PrintColumn(bytes(data.data(_MIME).data()).decode()))
        place = row if row >= 0 else len(self._order)
        to = place - 1 if place > dragged else place
        if to != dragged:
            self._place(dragged, to)
        # False: the view would take the row away that was moved here already.
        return False

    def _place(self, row: int, to: int) -> None:
        self.beginMoveRows(NOWHERE, row, row, NOWHERE, to + 1 if to > row else to)
        self._order.insert(to, self._order.pop(row))
        self.endMoveRows()
        self.changed.emit()
