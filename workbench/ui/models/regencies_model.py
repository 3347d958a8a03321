"""Indonesia's kabupaten and kota to tick, those first that fit what is typed."""

from collections.abc import Collection

from PySide6.QtCore import QAbstractListModel, Qt, Signal
from typing_extensions import override

from workbench.services.regions import Regency, regencies_like
from workbench.ui.models.nodes import NOWHERE, AnyIndex


class RegenciesModel(QAbstractListModel):
    """Those that fit, with ticks that stay while something else is looked for; what the study has can't be ticked."""

    ticked_changed = Signal()

    def __init__(self, there: Collection[str]) -> None:
        super().__init__()
        self._there = frozenset(there)
        self._shown: tuple[Regency, ...] = regencies_like("")
        self._ticked: dict[str, Regency] = {}

    def look_for(self, words: str) -> None:
        """Show those that fit."""
        self.beginResetModel()
        self._shown = regencies_like(words)
        self.endResetModel()

    def ticked(self) -> tuple[Regency, ...]:
        """Return what is ticked, in the order of ticking."""
        return tuple(self._ticked.values())

    def toggle(self, row: int) -> None:
        """Tick a row, or take its tick away."""
        if not 0 <= row < len(self._shown) or self._shown[row].code in self._there:
            return
        regency = self._shown[row]
        if self._ticked.pop(regency.code, None) is None:
            self._ticked[regency.code] = regency
        index = self.index(row)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.ticked_changed.emit()

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._shown):
            return None
        regency = self._shown[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            codes = regency.code + (f" · BPS {regency.bps}" if regency.bps else "")
            words = f"{regency.name} — {regency.province} · {codes}"
            there = regency.code in self._there
            return self.tr("{words} · in the study").format(words=words) if there else words
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = regency.code in self._ticked or regency.code in self._there
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return None

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or not 0 <= index.row() < len(self._shown):
            return Qt.ItemFlag.NoItemFlags
        # What the study has can't be ticked, but the keyboard must get past it.
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        there = self._shown[index.row()].code in self._there
        return plain if there else plain | Qt.ItemFlag.ItemIsUserCheckable

    @override
    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.toggle(index.row())
        return True
