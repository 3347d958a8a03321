"""The quotations that a row can show: those that are chosen first, in their order, then the others."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QLocale, Qt, Signal
from typing_extensions import override

from workbench.domain.ids import CodingId
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COUNT, DETAIL, KEY, QUOTE, TICKED

_FLAGS: Final = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


@dataclass(frozen=True, slots=True)
class Choosable:
    """A quotation that can be chosen; ``proposed`` when it is printed unless somebody chooses otherwise."""

    id: CodingId
    words: str
    provenance: str
    proposed: bool = False
    translation: str = ""


class PrintCandidatesModel(QAbstractListModel):
    """Candidates of one code. What is ticked is what is printed, from above to below."""

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Choosable] = []
        self._on: set[CodingId] = set()

    @property
    def chosen(self) -> tuple[CodingId, ...]:
        """The quotations that are ticked, in their order."""
        return tuple(each.id for each in self._rows if each.id in self._on)

    def show_candidates(self, candidates: Sequence[Choosable], chosen: Sequence[CodingId]) -> None:
        """Offer these, some of them ticked."""
        self.beginResetModel()
        found = {each.id: each for each in candidates}
        first = [found[each] for each in chosen if each in found]
        self._rows = [*first, *(each for each in candidates if each not in first)]
        self._on = {each.id for each in first}
        self.endResetModel()

    def at(self, row: int) -> Choosable | None:
        """Return the candidate of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, coding: CodingId) -> int:
        """Return the row of a quotation, or -1."""
        return next((row for row, each in enumerate(self._rows) if each.id == coding), -1)

    def move(self, row: int, by: int) -> int:
        """Move a quotation up (-1) or down (1); return where it stands then."""
        to = row + by
        if not (0 <= row < len(self._rows) and 0 <= to < len(self._rows)):
            return row
        self.beginMoveRows(NOWHERE, row, row, NOWHERE, to + 1 if to > row else to)
        self._rows.insert(to, self._rows.pop(row))
        self.endMoveRows()
        self.ticked.emit()
        return to

    def translated(self, row: int, candidate: Choosable) -> None:
        """Show a candidate in place of what it was: it has another translation."""
        self._rows[row] = candidate
        self.dataChanged.emit(self.index(row), self.index(row))

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        candidate = self.at(index.row()) if index.isValid() else None
        if candidate is None:
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if candidate.id in self._on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{candidate.words} {candidate.provenance}, {self._about(candidate)}"
        return {
            Qt.ItemDataRole.DisplayRole: candidate.words,
            Qt.ItemDataRole.ToolTipRole: candidate.words,
            QUOTE: candidate.words,
            DETAIL: candidate.provenance,
            COUNT: self._about(candidate),
            KEY: candidate.id,
            TICKED: candidate.proposed,
        }.get(role)

    @override
    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        candidate = self.at(index.row()) if index.isValid() else None
        if candidate is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._on ^= {candidate.id}
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    @staticmethod
    def _about(candidate: Choosable) -> str:
        parts = [
            QCoreApplication.translate("PrintCandidates", "{number} characters").format(
                number=QLocale().toString(len(candidate.words))
            )
        ]
        if candidate.proposed:
            parts.append(QCoreApplication.translate("PrintCandidates", "proposed"))
        if candidate.translation:
            parts.append(QCoreApplication.translate("PrintCandidates", "translated"))
        return " · ".join(parts)
