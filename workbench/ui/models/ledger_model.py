"""The ledger as a table: codes, runs or days, and what became of the suggestions in each."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QLocale, Qt
from typing_extensions import override

from workbench.coding.ledger import Reckoning
from workbench.ui.models.nodes import NOWHERE, AnyIndex

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
RECKONING = Qt.ItemDataRole.UserRole + 1
_SHOWN, _ACCEPTED, _RECODED, _REFUSED, _WITHDRAWN, _PROMISED, OBSERVED = range(7)


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A row: what it is about, in the words of its columns, what became of it, and the run's id where it is one."""

    words: tuple[str, ...]
    reckoning: Reckoning
    run: str = ""


class LedgerModel(QAbstractTableModel):
    """Shows rows in the order in which they are given."""

    def __init__(self) -> None:
        super().__init__()
        self._titles: tuple[str, ...] = ("",)
        self._rows: tuple[LedgerRow, ...] = ()

    def show_rows(self, titles: tuple[str, ...], rows: Sequence[LedgerRow]) -> None:
        """Show these; ``titles`` are those of the columns that say what a row is about."""
        self.beginResetModel()
        self._titles, self._rows = titles, tuple(rows)
        self.endResetModel()

    def at(self, row: int) -> LedgerRow | None:
        """Return a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, run: str) -> int:
        """Return the row of a run, -1 when it is not shown."""
        return next((place for place, row in enumerate(self._rows) if run and row.run == run), -1)

    @property
    def leading(self) -> int:
        """How many columns say what a row is about."""
        return len(self._titles)

    def titles(self) -> tuple[str, ...]:
        """Return the titles of all columns."""
        return (
            *self._titles,
            QCoreApplication.translate("Ledger", "Shown"),
            QCoreApplication.translate("Ledger", "Accepted"),
            QCoreApplication.translate("Ledger", "Other code"),
            QCoreApplication.translate("Ledger", "Refused"),
            QCoreApplication.translate("Ledger", "Withdrawn"),
            QCoreApplication.translate("Ledger", "Promised"),
            QCoreApplication.translate("Ledger", "Observed"),
        )

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._titles) + OBSERVED + 1

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.titles()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section >= len(self._titles):
            return _RIGHT
        if role == Qt.ItemDataRole.ToolTipRole and section >= len(self._titles):
            return _meanings()[section - len(self._titles)]
        return None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.at(index.row()) if index.isValid() else None
        if row is None:
            return None
        column = index.column() - len(self._titles)
        if role == RECKONING:
            return row.reckoning
        if role == Qt.ItemDataRole.TextAlignmentRole and column >= 0:
            return _RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return row.words[index.column()] if column < 0 else _figure(row.reckoning, column)


def _figure(told: Reckoning, column: int) -> str:
    locale = QLocale()
    counts = (told.offered, told.accepted + told.moved, told.recoded, told.refused, told.withdrawn)
    if column < _PROMISED:
        return locale.toString(counts[column])
    if column == _PROMISED:
        return "–" if told.promised is None else locale.toString(told.promised, "f", 2)
    return observed_words(told)


def observed_words(told: Reckoning) -> str:
    """Return the observed precision with its interval, as the window's language writes numbers."""
    if told.observed is None or told.low is None or told.high is None:
        return "–"
    share, low, high = (QLocale().toString(each, "f", 2) for each in (told.observed, told.low, told.high))
    return f"{share} ({low}–{high})"


def _meanings() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("Ledger", "Suggestions that were shown to somebody"),
        QCoreApplication.translate("Ledger", "The suggested code was given, perhaps to slightly other words"),
        QCoreApplication.translate("Ledger", "Another code was given instead"),
        QCoreApplication.translate("Ledger", "Somebody said no"),
        QCoreApplication.translate(
            "Ledger", "Accepted, then taken back with the whole run; says nothing of it"
        ),
        QCoreApplication.translate(
            "Ledger", "How often the machine said that it would be right, of those decided"
        ),
        QCoreApplication.translate("Ledger", "How often it was right, with its 95% interval (Wilson)"),
    )
