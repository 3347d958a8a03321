"""A comparison as a table: a row for each theme or code, a column for each group."""

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from workbench.domain.comparisons import ComparedRow, Comparison
from workbench.domain.matrices import Dimension
from workbench.services.comparison_words import ComparisonWords
from workbench.services.reporting_comparison import typical_sentence
from workbench.ui.models.nodes import NOWHERE, AnyIndex

TYPICAL_SIGN = "▲"
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ComparisonModel(QAbstractTableModel):
    """Rates with their counts; what is typical bears a sign and stands in bold. The last column is the greatest G²."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ComparisonWords("id")
        self._comparison: Comparison | None = None
        self._rows: list[ComparedRow] = []

    @property
    def comparison(self) -> Comparison | None:
        """What is shown."""
        return self._comparison

    def show_comparison(self, words: ComparisonWords, comparison: Comparison | None) -> None:
        """Show a comparison, or nothing."""
        self.beginResetModel()
        self._words, self._comparison = words, comparison
        self._rows = list(comparison.rows) if comparison is not None else []
        self.endResetModel()

    def place(self, index: AnyIndex) -> tuple[str, str] | None:
        """Return the ids of row and group of a cell; None for one that is of no group."""
        if self._comparison is None or not index.isValid():
            return None
        group = index.column() - 1
        if not 0 <= group < len(self._comparison.groups):
            return None
        return self._rows[index.row()].heading.id, self._comparison.groups[group].heading.id

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        if parent.isValid() or self._comparison is None:
            return 0
        return len(self._comparison.groups) + 2

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical or self._comparison is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(self._comparison, section)
        return int(_RIGHT if section else _LEFT) if role == Qt.ItemDataRole.TextAlignmentRole else None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        comparison = self._comparison
        if comparison is None or not index.isValid():
            return None
        row, group = self._rows[index.row()], index.column() - 1
        if role == Qt.ItemDataRole.TextAlignmentRole and group >= 0:
            return int(_RIGHT)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(comparison, row, group)
        if not 0 <= group < len(comparison.groups):
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._told(comparison, row, group)
        if role == Qt.ItemDataRole.FontRole and row.standings[group].typical:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if self._comparison is None:
            return
        self.beginResetModel()
        self._rows = list(self._comparison.rows)
        groups = len(self._comparison.groups)
        down = order == Qt.SortOrder.DescendingOrder
        if 1 <= column <= groups:
            self._rows.sort(key=lambda row: row.standings[column - 1].rate, reverse=down)
        elif column > groups:
            self._rows.sort(key=_greatest, reverse=down)
        elif down:
            self._rows.reverse()
        self.endResetModel()

    def _title(self, comparison: Comparison, section: int) -> str:
        words = self._words
        if not section:
            themes = comparison.wish.level is Dimension.THEME
            return words.say("Tema", "Theme") if themes else words.say("Kode", "Code")
        if section > len(comparison.groups):
            return "G²"
        return words.group(comparison.wish.by, comparison.groups[section - 1].heading)

    def _shown(self, comparison: Comparison, row: ComparedRow, group: int) -> str:
        words = self._words
        if group < 0:
            return row.heading.label
        if group >= len(comparison.groups):
            return words.number(_greatest(row), 2)
        standing = row.standings[group]
        if not standing.count:
            return "–"
        sign = f"{TYPICAL_SIGN} " if standing.typical else ""
        return f"{sign}{words.share(comparison.wish, standing.rate)} ({words.number(standing.count)})"

    def _told(self, comparison: Comparison, row: ComparedRow, group: int) -> str:
        standing = row.standings[group]
        if not standing.codings:
            return ""
        sentence = typical_sentence(self._words, comparison, row, group)
        return "\n".join(each for each in (sentence, self._words.cautions(standing)) if each)


def _greatest(row: ComparedRow) -> float:
    return max(each.likelihood for each in row.standings)
