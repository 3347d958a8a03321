"""The log of accesses as a table: when, who, what was done, with which record."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QDateTime,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from workbench.services.access_rows import AccessRow
from workbench.services.glossary import Glossary

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class AccessModel(QAbstractTableModel):
    """Shows rows that the page hands over; changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[AccessRow] = ()
        self._glossary: Glossary | None = None
        self._language = "id"

    def show_rows(self, rows: Sequence[AccessRow], glossary: Glossary, language: str) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows, self._glossary, self._language = rows, glossary, language
        self.endResetModel()

    def header(self) -> tuple[str, ...]:
        """Return the headings in the window's language."""
        translate = QCoreApplication.translate
        return (
            translate("AccessModel", "When"),
            translate("AccessModel", "Who"),
            translate("AccessModel", "Did"),
            translate("AccessModel", "Record"),
            translate("AccessModel", "Part"),
        )

    def cells(self, row: AccessRow) -> tuple[str, ...]:
        """Return what a row says, column by column."""
        local = row.at.astimezone()
        moment = QDateTime(local.year, local.month, local.day, local.hour, local.minute, local.second)
        when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        did = self._glossary.value(row.kind, self._language) if self._glossary is not None else row.kind.value
        return when, row.coder, did, " ".join(part for part in (row.record, row.name) if part), row.what

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.header())

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if index.isValid() and role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self.cells(self._rows[index.row()])[index.column()]
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        across = orientation == Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole and section < len(self.header()):
            return self.header()[section]
        return None
