"""Hits of a search as keywords in context: rows are made when they are looked at."""

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, Qt
from typing_extensions import override

from workbench.services.searching import Found, HitOrder, KeywordRow
from workbench.ui.models.nodes import NOWHERE, AnyIndex

_KEPT = 400
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class KeywordColumn(IntEnum):
    """The columns in their order."""

    SOURCE = 0
    SPEAKER = 1
    TURN = 2
    BEFORE = 3
    MATCH = 4
    AFTER = 5
    DISTRICT = 6


ORDERS = {
    KeywordColumn.SOURCE: HitOrder.SOURCE,
    KeywordColumn.BEFORE: HitOrder.LEFT,
    KeywordColumn.AFTER: HitOrder.RIGHT,
}
"""The columns by which hits can be put in order."""


def column_words() -> tuple[str, ...]:
    """Return the columns' titles in the language of the window."""
    return (
        QCoreApplication.translate("Keywords", "Source"),
        QCoreApplication.translate("Keywords", "Speaker"),
        QCoreApplication.translate("Keywords", "Turn"),
        QCoreApplication.translate("Keywords", "Before"),
        QCoreApplication.translate("Keywords", "Hit"),
        QCoreApplication.translate("Keywords", "After"),
        QCoreApplication.translate("Keywords", "District"),
    )


def cells_of(row: KeywordRow) -> tuple[str | int, ...]:
    """Return a row's cells in the order of the columns, on one line each."""
    return (
        row.source_name,
        row.speaker,
        row.turn or "",
        _flat(row.before).rstrip(),
        _flat(row.match),
        _flat(row.after).lstrip(),
        row.district,
    )


class KeywordModel(QAbstractTableModel):
    """Shows the hits of one search."""

    def __init__(self) -> None:
        super().__init__()
        self._found: Found | None = None
        self._rows: dict[int, KeywordRow] = {}

    @property
    def found(self) -> Found | None:
        """The hits, in the order in which they are shown."""
        return self._found

    def show_found(self, found: Found | None) -> None:
        """Show other hits."""
        self.beginResetModel()
        self._found, self._rows = found, {}
        self.endResetModel()

    def row_at(self, row: int) -> KeywordRow | None:
        """Return a hit with its surroundings."""
        if self._found is None or not 0 <= row < len(self._found):
            return None
        known = self._rows.get(row)
        if known is None:
            if len(self._rows) >= _KEPT:
                self._rows.clear()
            known = self._rows[row] = self._found.row(row)
        return known

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() or self._found is None else len(self._found)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(KeywordColumn)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column_words()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section in {
            KeywordColumn.BEFORE,
            KeywordColumn.TURN,
        }:
            return _RIGHT
        return None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cells_of(row)[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in {
            KeywordColumn.BEFORE,
            KeywordColumn.TURN,
        }:
            return _RIGHT
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == KeywordColumn.MATCH:
            return _flat(f"{row.before}{row.match}{row.after}")
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in ORDERS:
            return _flat(f"{row.before}{row.match}{row.after}") if index.column() else row.source_name
        return None


def _flat(words: str) -> str:
    return words.replace("\n", " ").replace("\t", " ")
