"""Key phrases, a row each: whose, how often there and elsewhere, how sure, how different, in how many sources."""

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QLocale, Qt
from typing_extensions import override

from workbench.domain.key_phrases import KeyPhrase
from workbench.domain.matrices import Dimension
from workbench.services.keyness import KeynessTable
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.word_table_model import heading_words

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
PHRASE, GROUP, COUNT, ELSEWHERE, LIKELIHOOD, RATIO, SOURCES = range(7)
Row = tuple[int, int, KeyPhrase]
"""The numbers of the group and of the phrase in it, and the phrase."""
_MOST_FORMS = 12


class KeyPhrasesModel(QAbstractTableModel):
    """Shows the phrases of all groups or of one, in the order of a column."""

    def __init__(self) -> None:
        super().__init__()
        self._table: KeynessTable | None = None
        self._rows: list[Row] = []
        self._only, self._sorted_by, self._order = -1, LIKELIHOOD, Qt.SortOrder.DescendingOrder

    @property
    def table(self) -> KeynessTable | None:
        """What is shown."""
        return self._table

    @property
    def rows(self) -> list[Row]:
        """The rows as they are shown."""
        return self._rows

    def show_table(self, table: KeynessTable | None, only: int = -1) -> None:
        """Show the phrases of a group, -1 for all of them."""
        self.beginResetModel()
        self._table, self._only = table, only
        rows = table.rows() if table is not None else ()
        self._rows = [row for row in rows if only in {-1, row[0]}]
        self._arrange()
        self.endResetModel()

    def at(self, row: int) -> Row | None:
        """Return a row, None beyond the end."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def group_words(self, group: int) -> str:
        """Return what a group is called."""
        if self._table is None:
            return ""
        by = self._table.query.by
        return heading_words(by if isinstance(by, Dimension) else None, self._table.headings[group])

    def titles(self) -> tuple[str, ...]:
        """Return the columns' titles."""
        return (
            QCoreApplication.translate("KeyPhrases", "Phrase"),
            QCoreApplication.translate("KeyPhrases", "Group"),
            QCoreApplication.translate("KeyPhrases", "Count"),
            QCoreApplication.translate("KeyPhrases", "Elsewhere"),
            QCoreApplication.translate("KeyPhrases", "G²"),
            QCoreApplication.translate("KeyPhrases", "Log ratio"),
            QCoreApplication.translate("KeyPhrases", "Sources"),
        )

    def values(self, row: Row) -> tuple[str | int | float, ...]:
        """Return a row's cells as they are."""
        group, _, each = row
        return (
            each.phrase,
            self.group_words(group),
            each.count,
            each.elsewhere,
            round(each.likelihood, 2),
            round(each.ratio, 2),
            each.sources,
        )

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else SOURCES + 1

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.titles()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section > GROUP:
            return _RIGHT
        return _meanings()[section] if role == Qt.ItemDataRole.ToolTipRole else None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.at(index.row()) if index.isValid() else None
        if row is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column > GROUP:
            return _RIGHT
        if role == Qt.ItemDataRole.ToolTipRole and column == PHRASE:
            forms = row[2].forms
            return ", ".join(forms[:_MOST_FORMS]) + (" …" if len(forms) > _MOST_FORMS else "")
        if role == Qt.ItemDataRole.ToolTipRole and column == GROUP:
            return self.group_words(row[0])
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by, self._order = column, order
        self.show_table(self._table, self._only)

    def _shown(self, row: Row, column: int) -> str:
        locale = QLocale()
        if column == SOURCES and self._table is not None:
            of = self._table.keyness.groups[row[0]].sources
            return QCoreApplication.translate("KeyPhrases", "{number} of {all}").format(
                number=locale.toString(row[2].sources), all=locale.toString(of)
            )
        value = self.values(row)[column]
        if isinstance(value, float):
            return locale.toString(value, "f", 1)
        return locale.toString(value) if isinstance(value, int) else value

    def _arrange(self) -> None:
        down = self._order == Qt.SortOrder.DescendingOrder
        self._rows.sort(key=lambda each: (-each[2].likelihood, each[2].phrase, each[0]))
        self._rows.sort(key=lambda each: self.values(each)[self._sorted_by], reverse=down)


def _meanings() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("KeyPhrases", "What the group says more than the other groups together"),
        QCoreApplication.translate("KeyPhrases", "Who says it"),
        QCoreApplication.translate("KeyPhrases", "How often the group says it"),
        QCoreApplication.translate("KeyPhrases", "How often all other groups together say it"),
        QCoreApplication.translate(
            "KeyPhrases",
            "Log-likelihood (Rayson and Garside): how sure one can be of the difference; above 10.8 chance is "
            "below 1 in 1,000",
        ),
        QCoreApplication.translate(
            "KeyPhrases",
            "How great the difference is: 1 is twice as often as elsewhere, 2 four times, 3 eight times",
        ),
        QCoreApplication.translate("KeyPhrases", "In how many of the group's sources it is said"),
    )
