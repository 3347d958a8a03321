"""How often words are said: a row each, with a bar, per thousand words, and side by side by groups."""

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QLocale, Qt
from typing_extensions import override

from workbench.domain.matrices import Dimension, Heading
from workbench.domain.participants import Role
from workbench.domain.sources import SourceKind
from workbench.domain.word_counts import Frequencies, WordCount
from workbench.services.word_counts import ALL_WORDS, WordTable
from workbench.ui.labels import kind_word, role_word
from workbench.ui.models.bars_model import LENGTH
from workbench.ui.models.nodes import NOWHERE, AnyIndex

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MOST_FORMS = 12
WORD, COUNT, RATE, GROUPS = range(4)
"""The columns; groups begin at the last."""


class WordTableModel(QAbstractTableModel):
    """Shows the words that a filter leaves, in the order of a column."""

    def __init__(self) -> None:
        super().__init__()
        self._table = WordTable(ALL_WORDS, Frequencies((), 0))
        self._rows: list[WordCount] = []
        self._wanted, self._sorted_by, self._order = "", COUNT, Qt.SortOrder.DescendingOrder
        self._per_thousand = False

    @property
    def table(self) -> WordTable:
        """What is shown."""
        return self._table

    @property
    def words(self) -> list[WordCount]:
        """The rows as they are shown."""
        return self._rows

    def show_table(self, table: WordTable) -> None:
        """Show another table; filter and order stay."""
        self.beginResetModel()
        self._table = table
        self._rows = self._arranged()
        self.endResetModel()

    def narrow(self, words: str) -> None:
        """Leave the words that hold these letters in one of their forms."""
        self._wanted = words.strip().casefold()
        self.show_table(self._table)

    def show_per_thousand(self, wanted: bool) -> None:
        """Show groups per thousand of their words, which is fair where groups differ in size, or as counts."""
        self._per_thousand = wanted
        self.show_table(self._table)

    def at(self, row: int) -> WordCount | None:
        """Return the word in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, word: str) -> int:
        """Return the row that shows a form, -1 for none."""
        return next((row for row, each in enumerate(self._rows) if word in each.forms), -1)

    def titles(self) -> tuple[str, ...]:
        """Return the columns' titles."""
        return (
            QCoreApplication.translate("Words", "Word"),
            QCoreApplication.translate("Words", "Count"),
            QCoreApplication.translate("Words", "Per 1,000"),
            *(heading_words(self._table.query.columns, each) for each in self._table.columns),
        )

    def values(self, row: WordCount) -> tuple[str | int | float, ...]:
        """Return a row's cells as they are, for a file."""
        groups = [self._group(row, number) for number in range(len(self._table.columns))]
        return (row.word, row.count, round(self._rate(row), 3), *groups)

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else GROUPS + len(self._table.columns)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self.titles()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section > COUNT:
            return _RIGHT
        return None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.at(index.row()) if index.isValid() else None
        if row is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return row.word if column == WORD else self._number(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column > WORD:
            return _RIGHT
        if role == Qt.ItemDataRole.ToolTipRole and column == WORD:
            return ", ".join(row.forms[:_MOST_FORMS]) + (" …" if len(row.forms) > _MOST_FORMS else "")
        if role == LENGTH and column == COUNT:
            most = max((each.count for each in self._table.frequencies.words[:1]), default=0)
            return row.count / most if most else 0.0
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by, self._order = column, order
        self.show_table(self._table)

    def _number(self, row: WordCount, column: int) -> str:
        locale = QLocale()
        if column == COUNT:
            return locale.toString(row.count)
        if column == RATE:
            return locale.toString(self._rate(row), "f", 2)
        value = self._group(row, column - GROUPS)
        return locale.toString(value, "f", 2) if isinstance(value, float) else locale.toString(value)

    def _rate(self, row: WordCount) -> float:
        total = self._table.frequencies.total
        return 1000 * row.count / total if total else 0.0

    def _group(self, row: WordCount, number: int) -> int | float:
        count, total = row.groups[number], self._table.frequencies.group_totals[number]
        if not self._per_thousand:
            return count
        return round(1000 * count / total, 3) if total else 0.0

    def _arranged(self) -> list[WordCount]:
        rows = list(self._table.frequencies.words)
        if self._wanted:
            rows = [each for each in rows if any(self._wanted in form for form in each.forms)]
        column = self._sorted_by if self._sorted_by < self.columnCount() else COUNT
        descending = self._order == Qt.SortOrder.DescendingOrder
        if column == WORD:
            rows.sort(key=lambda each: each.word, reverse=descending)
        elif column >= GROUPS:
            rows.sort(key=lambda each: self._group(each, column - GROUPS), reverse=descending)
        elif not descending:
            rows.reverse()
        return rows


def heading_words(dimension: Dimension | None, heading: Heading) -> str:
    """Return what a column's group is called in the language of the window."""
    if dimension is Dimension.ROLE:
        return role_word(Role(heading.id))
    if dimension is Dimension.KIND:
        return kind_word(SourceKind(heading.id))
    return heading.label
