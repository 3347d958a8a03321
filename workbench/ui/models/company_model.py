"""The company that a word keeps: who is near, how often, and how strong the tie is."""

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QLocale, Qt
from typing_extensions import override

from workbench.domain.word_counts import Collocate, Company
from workbench.ui.models.bars_model import LENGTH
from workbench.ui.models.nodes import NOWHERE, AnyIndex

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
WORD, NEAR, LEFT, RIGHT, EXPECTED, LIKELIHOOD, DICE = range(7)


class CompanyModel(QAbstractTableModel):
    """Shows a word's company in the order of a column, the strongest tie first to begin with."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Collocate] = []
        self._sorted_by, self._order = LIKELIHOOD, Qt.SortOrder.DescendingOrder

    @property
    def collocates(self) -> list[Collocate]:
        """The rows as they are shown."""
        return self._rows

    def show_company(self, company: Company) -> None:
        """Show the company of another word."""
        self._show(list(company.collocates))

    def at(self, row: int) -> Collocate | None:
        """Return the word in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def titles(self) -> tuple[str, ...]:
        """Return the columns' titles."""
        return (
            QCoreApplication.translate("Company", "Word"),
            QCoreApplication.translate("Company", "Near"),
            QCoreApplication.translate("Company", "Before"),
            QCoreApplication.translate("Company", "After"),
            QCoreApplication.translate("Company", "Expected"),
            QCoreApplication.translate("Company", "G²"),
            QCoreApplication.translate("Company", "logDice"),
        )

    @staticmethod
    def values(row: Collocate) -> tuple[str | int | float, ...]:
        """Return a row's cells as they are."""
        return row.word, row.near, row.left, row.right, row.expected, row.likelihood, row.dice

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else DICE + 1

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.titles()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section > NEAR:
            return _RIGHT
        return _meanings()[section] if role == Qt.ItemDataRole.ToolTipRole else None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.at(index.row()) if index.isValid() else None
        if row is None:
            return None
        value = self.values(row)[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            locale = QLocale()
            if isinstance(value, float):
                return locale.toString(value, "f", 1)
            return locale.toString(value) if isinstance(value, int) else value
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() > WORD:
            return _RIGHT
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == WORD:
            return ", ".join(row.forms)
        if role == LENGTH and index.column() == NEAR:
            return row.near / max(each.near for each in self._rows)
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by, self._order = column, order
        self._show(self._rows)

    def _show(self, rows: list[Collocate]) -> None:
        self.beginResetModel()
        column = self._sorted_by
        self._rows = sorted(
            rows,
            key=lambda each: self.values(each)[column],
            reverse=self._order == Qt.SortOrder.DescendingOrder,
        )
        self.endResetModel()


def _meanings() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("Company", "A word that is near oftener than by chance"),
        QCoreApplication.translate("Company", "How often it is near, each time counted once"),
        QCoreApplication.translate("Company", "How often it is near before the word"),
        QCoreApplication.translate("Company", "How often it is near after the word"),
        QCoreApplication.translate("Company", "How often it would be near by chance"),
        QCoreApplication.translate(
            "Company",
            "Log-likelihood (Dunning): how sure one can be of the tie; above 10.8 chance is below 1 in 1,000",
        ),
        QCoreApplication.translate(
            "Company",
            "Rychlý's logDice: how exclusive the tie is, at most about 14, whatever the size of the material",
        ),
    )
