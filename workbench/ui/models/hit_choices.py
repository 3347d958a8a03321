"""Hits that wait to be coded, each with its tick."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, Qt
from typing_extensions import override

from workbench.services.coding_hits import ProposedCoding
from workbench.ui.models.nodes import NOWHERE, AnyIndex

_SOURCE, _BEFORE, _MATCH, _AFTER, _STATE = range(5)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CONTEXT = 90


class HitChoices(QAbstractTableModel):
    """Shows segments that would be coded; those that are coded already stand there without a tick to set."""

    def __init__(self) -> None:
        super().__init__()
        self._proposals: Sequence[ProposedCoding] = ()
        self._ticked: set[int] = set()

    def show_proposals(self, proposals: Sequence[ProposedCoding]) -> None:
        """Show these, all ticked that can be."""
        self.beginResetModel()
        self._proposals = proposals
        self._ticked = {row for row, each in enumerate(proposals) if not each.coded}
        self.endResetModel()

    def chosen(self) -> list[ProposedCoding]:
        """Return what is ticked."""
        return [self._proposals[row] for row in sorted(self._ticked)]

    def coded(self) -> int:
        """Return how many are coded already."""
        return sum(each.coded for each in self._proposals)

    def has_states(self) -> bool:
        """Tell whether anything is to be said of any of them in the last column."""
        return any(each.coded or each.hits > 1 for each in self._proposals)

    def at(self, row: int) -> ProposedCoding | None:
        """Return what a row shows."""
        return self._proposals[row] if 0 <= row < len(self._proposals) else None

    def tick(self, rows: Sequence[int], *, on: bool) -> None:
        """Set or take the ticks of rows."""
        wanted = {row for row in rows if not self._proposals[row].coded}
        self._ticked = self._ticked | wanted if on else self._ticked - wanted
        if self._proposals:
            last = self.index(len(self._proposals) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.CheckStateRole])

    def is_ticked(self, row: int) -> bool:
        """Tell whether a row is ticked."""
        return row in self._ticked

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._proposals)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else 5

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        proposal = self.at(index.row()) if index.isValid() else None
        if proposal is not None and proposal.coded:
            return flags & ~Qt.ItemFlag.ItemIsEnabled
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == _SOURCE else flags

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == _BEFORE:
            return _RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            QCoreApplication.translate("HitChoices", "Source"),
            QCoreApplication.translate("HitChoices", "Before"),
            QCoreApplication.translate("HitChoices", "Hit"),
            QCoreApplication.translate("HitChoices", "After"),
            QCoreApplication.translate("HitChoices", "State"),
        )[section]

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        proposal = self.at(index.row()) if index.isValid() else None
        if proposal is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(proposal, index.column())
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == _SOURCE:
            return Qt.CheckState.Checked if index.row() in self._ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == _BEFORE:
            return _RIGHT
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{proposal.before}{proposal.match}{proposal.after}"
        return None

    @override
    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != _SOURCE or not index.isValid():
            return False
        if self._proposals[index.row()].coded:
            return False
        self.tick([index.row()], on=value in {Qt.CheckState.Checked, Qt.CheckState.Checked.value})
        return True

    @staticmethod
    def _words(proposal: ProposedCoding, column: int) -> str:
        if column == _STATE:
            if proposal.coded:
                return QCoreApplication.translate("HitChoices", "coded already")
            more = proposal.hits
            return QCoreApplication.translate("HitChoices", "%n hits", "", more) if more > 1 else ""
        speaker = f" · {proposal.speaker}" if proposal.speaker else ""
        return (
            f"{proposal.source_name}{speaker}",
            proposal.before[-_CONTEXT:].replace("\n", " ").rstrip(),
            proposal.match.replace("\n", " "),
            proposal.after[:_CONTEXT].replace("\n", " ").lstrip(),
        )[column]
