"""Talks in their order, with the codes that each brings anew, as a table."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QDate, QLocale, Qt
from typing_extensions import override

from workbench.domain.codes import Codebook
from workbench.domain.saturation import Saturation, Talk
from workbench.ui.models.nodes import NOWHERE, AnyIndex

PLACE, NAME, DAY, CODES, FRESH, ALL, RATIO, NAMES = range(8)
_NUMBERS = {PLACE, CODES, FRESH, ALL, RATIO}
_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SaturationModel(QAbstractTableModel):
    """One row a talk; its order is what was asked for, so that it is not sorted otherwise."""

    def __init__(self) -> None:
        super().__init__()
        self._talks: tuple[Talk, ...] = ()
        self._book = Codebook(())

    def show_talks(self, found: Saturation, book: Codebook) -> None:
        """Show what was reckoned."""
        self.beginResetModel()
        self._talks, self._book = found.talks, book
        self.endResetModel()

    def at(self, row: int) -> Talk | None:
        """Return the talk of a row; None beyond the end."""
        return self._talks[row] if 0 <= row < len(self._talks) else None

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._talks)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else NAMES + 1

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _titles()[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return _meanings()[section]
        return _AT_RIGHT if role == Qt.ItemDataRole.TextAlignmentRole and section in _NUMBERS else None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        talk = self.at(index.row()) if index.isValid() else None
        if talk is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(talk, index)
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            return "\n".join(self._book.path(code) for code in talk.fresh if code in self._book) or talk.name
        return _AT_RIGHT if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in _NUMBERS else None

    def _words(self, talk: Talk, index: AnyIndex) -> str:
        locale = QLocale()
        day = talk.day
        said: dict[int, Callable[[], str]] = {
            PLACE: lambda: locale.toString(index.row() + 1),
            NAME: lambda: talk.name,
            DAY: lambda: (
                locale.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)
                if day is not None
                else "–"
            ),
            CODES: lambda: locale.toString(talk.codes),
            FRESH: lambda: locale.toString(len(talk.fresh)),
            ALL: lambda: locale.toString(talk.cumulative),
            RATIO: lambda: "–" if talk.ratio is None else f"{locale.toString(100 * talk.ratio, 'f', 1)}%",
            NAMES: lambda: ", ".join(self._book.code(code).name for code in talk.fresh if code in self._book),
        }
        return said[index.column()]()


def _titles() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("Saturation", "No."),
        translate("Saturation", "Source"),
        translate("Saturation", "Date"),
        translate("Saturation", "Has"),
        translate("Saturation", "New"),
        translate("Saturation", "All"),
        translate("Saturation", "Run"),
        translate("Saturation", "What is new"),
    )


def _meanings() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("Saturation", "The place of the source in the order"),
        translate("Saturation", "The source"),
        translate("Saturation", "The day of the talk, where the head of its transcript says one"),
        translate("Saturation", "How many codes or themes the source has"),
        translate("Saturation", "How many of them no source before it has"),
        translate("Saturation", "How many there are up to this source"),
        translate("Saturation", "What is new in the run that ends here, by what the base holds"),
        translate("Saturation", "The codes or themes that are new in this source"),
    )
