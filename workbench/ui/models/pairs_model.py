"""Pairs of codes that stand together, as a table."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QLocale, Qt
from typing_extensions import override

from workbench.domain.codes import brief_names
from workbench.domain.cooccurrence import Cooccurrence, Pair
from workbench.domain.ids import CodeId
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COLOUR

ONE, OTHER, COUNT, JACCARD, PLACES, CODINGS = range(6)
_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PairsModel(QAbstractTableModel):
    """Pairs as they were counted, or sorted by a column."""

    def __init__(self) -> None:
        super().__init__()
        self._labels: dict[CodeId, str] = {}
        self._brief: dict[CodeId, str] = {}
        self._colours: dict[CodeId, str] = {}
        self._counted: tuple[Pair, ...] = ()
        self._rows: list[Pair] = []
        self._sorted: tuple[int, Qt.SortOrder] = (COUNT, Qt.SortOrder.DescendingOrder)

    @property
    def pairs(self) -> list[Pair]:
        """The pairs as they stand."""
        return self._rows

    def show_counted(self, found: Cooccurrence) -> None:
        """Show what was counted."""
        self.beginResetModel()
        brief = brief_names(each.label for each in found.codes)
        self._labels = {each.code: each.label for each in found.codes}
        self._brief = {each.code: brief[each.label] for each in found.codes}
        self._colours = {each.code: each.colour for each in found.codes}
        self._counted = found.pairs
        self._order()
        self.endResetModel()

    def at(self, row: int) -> Pair | None:
        """Return the pair of a row; None beyond the end."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, pair: Pair | None) -> int:
        """Return the row in which the two codes of a pair stand, -1 where they don't."""
        if pair is None:
            return -1
        both = {pair.one, pair.other}
        return next((row for row, each in enumerate(self._rows) if {each.one, each.other} == both), -1)

    def label(self, code: CodeId) -> str:
        """Return a code's path."""
        return self._labels.get(code, "")

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else CODINGS + 1

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
        return _AT_RIGHT if role == Qt.ItemDataRole.TextAlignmentRole and section >= COUNT else None

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        pair = self.at(index.row()) if index.isValid() else None
        if pair is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(pair, column)
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            return self._told(pair)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _AT_RIGHT if column >= COUNT else None
        if role == COLOUR:
            return {ONE: self._colours.get(pair.one), OTHER: self._colours.get(pair.other)}.get(column)
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        pairs = [self._rows[each.row()] for each in before]
        self._sorted = column, order
        self._order()
        self.changePersistentIndexList(
            before,
            [self.index(self.row_of(pair), each.column()) for pair, each in zip(pairs, before, strict=True)],
        )
        self.layoutChanged.emit()

    def _order(self) -> None:
        column, order = self._sorted
        keys: dict[int, Callable[[Pair], float | str]] = {
            ONE: lambda each: self._brief[each.one].casefold(),
            OTHER: lambda each: self._brief[each.other].casefold(),
            COUNT: lambda each: each.count,
            JACCARD: lambda each: each.jaccard,
            PLACES: lambda each: each.places,
            CODINGS: lambda each: each.codings,
        }
        self._rows = sorted(self._counted, key=keys[column], reverse=order == Qt.SortOrder.DescendingOrder)

    def _words(self, pair: Pair, column: int) -> str:
        locale = QLocale()
        said: dict[int, Callable[[], str]] = {
            ONE: lambda: self._brief[pair.one],
            OTHER: lambda: self._brief[pair.other],
            COUNT: lambda: locale.toString(pair.count),
            JACCARD: lambda: locale.toString(pair.jaccard, "f", 2),
            PLACES: lambda: locale.toString(pair.places),
            CODINGS: lambda: locale.toString(pair.codings),
        }
        return said[column]()

    def _told(self, pair: Pair) -> str:
        locale = QLocale()
        one, other = self.label(pair.one), self.label(pair.other)
        told = self.tr(
            "Both at {count} of {places} places; “{one}” at {one_places} of them, “{other}” at {other_places}."
        ).format(
            count=locale.toString(pair.count),
            places=locale.toString(pair.places),
            one=one,
            other=other,
            one_places=locale.toString(pair.one_places),
            other_places=locale.toString(pair.other_places),
        )
        if not pair.lopsided:
            return told
        rare = self.tr("One is far rarer than the other: look at the count rather than at the share.")
        return f"{told} {rare}"


def _titles() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("Together", "Code"),
        translate("Together", "Together with"),
        translate("Together", "Places"),
        translate("Together", "Share"),
        translate("Together", "Of places"),
        translate("Together", "Codings"),
    )


def _meanings() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("Together", "The one code or theme"),
        translate("Together", "The other code or theme"),
        translate("Together", "At how many places both stand. Codings that hang together make one place."),
        translate("Together", "Jaccard: the places with both as a share of the places with either, 0 to 1"),
        translate("Together", "At how many places at least one of the two stands"),
        translate("Together", "How many codings of the two there are at the places with both"),
    )
