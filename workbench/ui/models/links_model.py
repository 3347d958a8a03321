"""Quotations that can be ticked as evidence for a statement."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from typing_extensions import override

from workbench.domain.codes import Codebook
from workbench.domain.codings import Quotation
from workbench.domain.ids import CodingId
from workbench.ui.models.nodes import AnyIndex
from workbench.ui.models.quotations_model import QuotationsModel


class EvidenceModel(QuotationsModel):
    """Quotations with a tick each."""

    ticked_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ticked: set[CodingId] = set()

    def offer(self, quotations: Sequence[Quotation], book: Codebook, ticked: Collection[CodingId]) -> None:
        """Offer these quotations, some of them ticked."""
        self._ticked = {each.coding.id for each in quotations} & set(ticked)
        self.show_quotations(quotations, book)
        self.ticked_changed.emit()

    def ticked(self) -> tuple[CodingId, ...]:
        """Return the codings that are ticked, in the order of the list."""
        listed = (self.at(row) for row in range(self.rowCount()))
        return tuple(each.coding.id for each in listed if each and each.coding.id in self._ticked)

    def toggle(self, index: QModelIndex) -> None:
        """Tick a quotation, or take its tick away."""
        ticked = self.data(index, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        self.setData(
            index,
            Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked,
            Qt.ItemDataRole.CheckStateRole,
        )

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag
        return (
            flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable | flag.ItemNeverHasChildren
        )

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.CheckStateRole:
            quotation = self.at(index.row()) if index.isValid() else None
            if quotation is None:
                return None
            there = quotation.coding.id in self._ticked
            return Qt.CheckState.Checked if there else Qt.CheckState.Unchecked
        return super().data(index, role)

    @override
    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        quotation = self.at(index.row()) if index.isValid() else None
        if quotation is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._ticked.add(quotation.coding.id)
        else:
            self._ticked.discard(quotation.coding.id)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.ticked_changed.emit()
        return True
