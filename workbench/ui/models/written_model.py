"""Memos, codes and people that a search found, a row each."""

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, Qt
from typing_extensions import override

from workbench.services.searching_elsewhere import WrittenHit
from workbench.ui.models.nodes import NOWHERE, AnyIndex


class WrittenModel(QAbstractTableModel):
    """Shows what was found of one kind: what it is called, and the words in which it was found."""

    def __init__(self) -> None:
        super().__init__()
        self._hits: tuple[WrittenHit, ...] = ()

    def show_hits(self, hits: tuple[WrittenHit, ...]) -> None:
        """Show these and no others."""
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    def at(self, row: int) -> WrittenHit | None:
        """Return what a row shows."""
        return self._hits[row] if 0 <= row < len(self._hits) else None

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._hits)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else 2

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            QCoreApplication.translate("Written", "Where"),
            QCoreApplication.translate("Written", "What is written"),
        )[section]

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        hit = self.at(index.row()) if index.isValid() else None
        if hit is None:
            return None
        words = f"{hit.before}{hit.match}{hit.after}".replace("\n", " ")
        if role == Qt.ItemDataRole.DisplayRole:
            return words if index.column() else hit.item.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return hit.item.text
        return None
