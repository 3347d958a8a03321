"""The shelf of the table builder: the print tables that are kept, and below them the kinds to begin a new one with."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, Qt
from typing_extensions import override

from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import DETAIL, IS_GROUP, KEY, TICKED


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """A row: its key (empty for a heading), its name, what it is in a line, whether it differs from what is kept."""

    key: str
    name: str
    about: str = ""
    changed: bool = False


class PrintShelfModel(QAbstractListModel):
    """Rows under headings; headings can't be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[ShelfRow, ...] = ()

    def show_rows(self, rows: Sequence[ShelfRow]) -> None:
        """Show these."""
        rows = tuple(rows)
        if [each.key for each in rows] == [each.key for each in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def row_of(self, key: str) -> int:
        """Return the row of a key, or -1."""
        return next((row for row, each in enumerate(self._rows) if each.key == key), -1)

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or not self._rows[index.row()].key:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(each for each in (row.name, row.about) if each)
        return {KEY: row.key, DETAIL: row.about, IS_GROUP: not row.key, TICKED: row.changed}.get(role)
