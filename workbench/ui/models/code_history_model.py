"""Every change to the codebook as a table: when, who, what, which code, before and after."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from workbench.coding.codebook_versions import HistoryLine
from workbench.services.code_words import cell_words, history_name
from workbench.services.codebook_history import what_of
from workbench.ui.labels import moment_words

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SHORT = 160


class CodeHistoryModel(QAbstractTableModel):
    """The newest change first."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._lines: tuple[HistoryLine, ...] = ()

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Show these changes, which come the oldest first."""
        self.beginResetModel()
        self._lines = tuple(reversed(lines))
        self.endResetModel()

    def at(self, row: int) -> HistoryLine:
        """Return the change of a row."""
        return self._lines[row]

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 6

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        words = self._cells(self._lines[index.row()])[index.column()]
        shown = " ".join(words.split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return words if len(shown) > _SHORT // 4 else None
        return shown if len(shown) <= _SHORT else f"{shown[: _SHORT - 1]}…"

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (
            self.tr("When"),
            self.tr("Who"),
            self.tr("Code"),
            self.tr("What"),
            self.tr("Before"),
            self.tr("After"),
        )
        return titles[section]

    def _cells(self, line: HistoryLine) -> tuple[str, ...]:
        what = history_name(what_of(line), self._language)
        if line.undone:
            what = self.tr("{what} (undone)").format(what=what)
        elif line.redone:
            what = self.tr("{what} (done again)").format(what=what)
        return (
            moment_words(line.at),
            line.coder or "–",
            line.path,
            what,
            cell_words(line.what, line.before, self._language),
            cell_words(line.what, line.after, self._language),
        )
