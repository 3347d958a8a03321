"""Quotations: words of participants with where they stand, who spoke, who coded."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, Qt, Signal
from typing_extensions import override

from workbench.domain.codes import Codebook
from workbench.domain.codings import Quotation
from workbench.ui.labels import role_word
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COLOUR, COUNT, DETAIL, KEY, QUOTE


class QuotationsModel(QAbstractListModel):
    """A list of quotations in the order given; of many, the rest is asked for when somebody comes to the end."""

    more_wanted = Signal(int)
    """The quotations from this place on are wanted."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = 0
        self._asked = False
        self._quotations: tuple[Quotation, ...] = ()
        self._book = Codebook(())

    def show_quotations(
        self, quotations: Sequence[Quotation], book: Codebook, whole: int | None = None
    ) -> None:
        """Show these and no others; ``whole`` says of how many they are the first."""
        self.beginResetModel()
        self._quotations, self._book = tuple(quotations), book
        self._whole, self._asked = len(self._quotations) if whole is None else whole, False
        self.endResetModel()

    def add_quotations(self, quotations: Sequence[Quotation]) -> None:
        """Show these below those that are shown; none is the end of the list."""
        self._asked = False
        if not quotations:
            self._whole = len(self._quotations)
            return
        first = len(self._quotations)
        self.beginInsertRows(NOWHERE, first, first + len(quotations) - 1)
        self._quotations += tuple(quotations)
        self.endInsertRows()

    @property
    def whole(self) -> int:
        """How many quotations there are, those not shown yet among them."""
        return self._whole

    def at(self, row: int) -> Quotation | None:
        """Return the quotation of a row, or None beyond the end."""
        return self._quotations[row] if 0 <= row < len(self._quotations) else None

    def contents_changed(self) -> None:
        """Show every word anew."""
        if self._quotations:
            self.dataChanged.emit(self.index(0), self.index(len(self._quotations) - 1))

    @override
    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and not self._asked and len(self._quotations) < self._whole

    @override
    def fetchMore(self, parent: AnyIndex) -> None:
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit(len(self._quotations))

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._quotations)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        quotation = self.at(index.row()) if index.isValid() else None
        if quotation is None:
            return None
        name = quotation.code_path.rpartition(" / ")[2]
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(each for each in (quotation.code_path, quotation.memo) if each)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"“{quotation.coding.segment.quote}” {_where(quotation)}, {name}, {quotation.coder_name}"
        code = quotation.coding.code
        return {
            KEY: quotation.coding.id,
            QUOTE: quotation.coding.segment.quote,
            DETAIL: _where(quotation),
            COUNT: quotation.coder_name,
            COLOUR: self._book.code(code).colour if code in self._book else None,
        }.get(role)


def _where(quotation: Quotation) -> str:
    """Return provenance and the speaker's role."""
    role = role_word(quotation.role) if quotation.role else ""
    return " · ".join(each for each in (quotation.provenance, role) if each)
