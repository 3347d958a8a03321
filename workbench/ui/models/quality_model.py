"""Codes with what their suggestions are worth, as a table."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, Qt
from typing_extensions import override

from workbench.domain.codes import Codebook
from workbench.domain.ids import CodeId
from workbench.domain.quality import Band, CodeQuality, Share
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COLOUR
from workbench.ui.quality_words import (
    band_meaning,
    band_word,
    decimal,
    interval,
    needs_words,
    whole_words,
)

CODE, BAND, RIGHT, FOUND, CODINGS, SOURCES, NEEDS = range(7)
SHARE = Qt.ItemDataRole.UserRole + 400
"""The Share that a cell's bar shows."""
WANTED = SHARE + 1
"""The precision that was asked for, 0 to 1."""
TRUST = SHARE + 2
"""The Band of a row."""
_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_BANDS = tuple(Band)


class QualityModel(QAbstractTableModel):
    """Codes in the order of the codebook, or sorted by a column."""

    def __init__(self) -> None:
        super().__init__()
        self._book = Codebook(())
        self._rows: list[CodeQuality] = []
        self._wanted = 0.0
        self._sorted: tuple[int, Qt.SortOrder] = (CODE, Qt.SortOrder.AscendingOrder)

    def show_codes(self, codes: Sequence[CodeQuality], book: Codebook, wanted: float) -> None:
        """Show these codes; those that the codebook holds no more are left out."""
        self.beginResetModel()
        self._book, self._wanted = book, wanted
        self._rows = [each for each in codes if each.code in book]
        self._order()
        self.endResetModel()

    def at(self, row: int) -> CodeQuality | None:
        """Return the code of a row; None beyond the end."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, code: CodeId) -> int:
        """Return the row of a code, -1 when it is not there."""
        return next((row for row, each in enumerate(self._rows) if each.code == code), -1)

    def titles(self) -> tuple[str, ...]:
        """Return what the columns are called."""
        translate = QCoreApplication.translate
        return (
            translate("Quality", "Code"),
            translate("Quality", "Trust"),
            translate("Quality", "Right"),
            translate("Quality", "Found"),
            translate("Quality", "Codings"),
            translate("Quality", "Sources"),
            translate("Quality", "Needs"),
        )

    def as_rows(self) -> list[tuple[str, ...]]:
        """Return the table for another program: headings, then the rows as they stand."""
        return [
            self.titles(),
            *(tuple(_words(each, column, self._book) for column in range(NEEDS + 1)) for each in self._rows),
        ]

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else NEEDS + 1

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.titles()[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return _meanings()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section in {CODINGS, SOURCES}:
            return _AT_RIGHT
        return None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        code = self.at(index.row()) if index.isValid() else None
        if code is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return _words(code, column, self._book)
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            return whole_words(code, self._book.path(code.code))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _AT_RIGHT if column in {CODINGS, SOURCES} else None
        return {
            SHARE: _share(code, column),
            WANTED: self._wanted,
            TRUST: code.band,
            COLOUR: self._book.code(code.code).colour,
        }.get(role)

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        codes = [self._rows[each.row()].code for each in before]
        self._sorted = column, order
        self._order()
        self.changePersistentIndexList(
            before,
            [self.index(self.row_of(code), each.column()) for code, each in zip(codes, before, strict=True)],
        )
        self.layoutChanged.emit()

    def _order(self) -> None:
        column, order = self._sorted
        place = {code.id: number for number, code in enumerate(self._book)}
        self._rows.sort(key=lambda each: place[each.code])
        if column != CODE:
            self._rows.sort(key=_KEYS[column], reverse=order == Qt.SortOrder.DescendingOrder)
        elif order == Qt.SortOrder.DescendingOrder:
            self._rows.reverse()


def _share(code: CodeQuality, column: int) -> Share | None:
    return {RIGHT: code.offered.precision, FOUND: code.offered.recall}.get(column)


def _words(code: CodeQuality, column: int, book: Codebook) -> str:
    said: dict[int, Callable[[], str]] = {
        CODE: lambda: book.path(code.code),
        BAND: lambda: band_word(code.band),
        RIGHT: lambda: interval(code.offered.precision),
        FOUND: lambda: decimal(code.offered.recall.value),
        CODINGS: lambda: str(code.codings),
        SOURCES: lambda: str(code.sources),
        NEEDS: lambda: needs_words(code),
    }
    return said[column]()


_KEYS: dict[int, Callable[[CodeQuality], float | str]] = {
    BAND: lambda each: _BANDS.index(each.band),
    RIGHT: lambda each: -1.0 if each.offered.precision.value is None else each.offered.precision.value,
    FOUND: lambda each: each.offered.recall.value or 0.0,
    CODINGS: lambda each: each.codings,
    SOURCES: lambda each: each.sources,
    NEEDS: lambda each: f"{each.why} {each.needs:03}",
}


def _meanings() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("Quality", "The code, by its path"),
        "\n".join(f"{band_word(band)}: {band_meaning(band)}" for band in Band),
        translate(
            "Quality",
            "Precision: of what would have been offered unasked, how much was right. The bar is the 95% interval, the "
            "dot what was measured, the upright line what you asked for.",
        ),
        translate("Quality", "Recall: of what you coded, how much would have been offered unasked"),
        translate("Quality", "How many units of text bear the code"),
        translate("Quality", "In how many sources it was given"),
        translate("Quality", "What must come before the code can be suggested unasked"),
    )
