"""The words of supervision as a table: the program's own, and what they are called in this project."""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from workbench.services.glossary import Pair

KEY, INDONESIAN, ENGLISH = range(3)
Index = QModelIndex | QPersistentModelIndex


class GlossaryModel(QAbstractTableModel):
    """A row for each word; both languages can be edited, and what differs from the program's is bold."""

    def __init__(self, words: Mapping[str, Pair], own: Mapping[str, Pair]) -> None:
        super().__init__()
        self._keys = tuple(words)
        self._words = dict(words)
        self._own = own

    def words(self) -> dict[str, Pair]:
        """Return the words as they stand now."""
        return dict(self._words)

    def show_words(self, words: Mapping[str, Pair]) -> None:
        """Show other words for the same keys."""
        self.beginResetModel()
        self._words.update(words)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._keys)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 3

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        key = self._keys[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return key if index.column() == KEY else self._words[key][index.column() - 1]
        if role == Qt.ItemDataRole.FontRole and index.column() != KEY:
            place = index.column() - 1
            if self._words[key][place] != self._own[key][place]:
                font = QFont()
                font.setBold(True)
                return font
        return None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        word = " ".join(str(value).split())
        if role != Qt.ItemDataRole.EditRole or index.column() == KEY or not word:
            return False
        key = self._keys[index.row()]
        pair = list(self._words[key])
        pair[index.column() - 1] = word
        self._words[key] = (pair[0], pair[1])
        self.dataChanged.emit(index, index)
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsEditable if index.isValid() and index.column() != KEY else found

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("Key"), "Bahasa Indonesia", "English")[section]
