"""Quotations under headings: what transcripts say about a case or a theme."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, Qt
from typing_extensions import override

from workbench.domain.codings import Quotation
from workbench.domain.ids import CodeId
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COLOUR, COUNT, DETAIL, IS_GROUP, KEY, QUOTE


@dataclass(frozen=True, slots=True)
class QuotationGroup:
    """A heading and the quotations under it; ``colour`` and ``code`` are a theme's, empty and None for evidence."""

    title: str
    quotations: tuple[Quotation, ...]
    colour: str = ""
    code: CodeId | None = None


class CasesQuotationsModel(QAbstractListModel):
    """Headings and quotations as one list. A heading can't be marked."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[QuotationGroup | Quotation] = []

    def show_groups(self, groups: Iterable[QuotationGroup]) -> None:
        """Show these in order."""
        self.beginResetModel()
        self._rows = []
        for group in groups:
            self._rows += [group, *group.quotations]
        self.endResetModel()

    def rows(self) -> Sequence[QuotationGroup | Quotation]:
        """Return headings and quotations in order."""
        return tuple(self._rows)

    def at(self, row: int) -> Quotation | None:
        """Return the quotation of a row, None for a heading or beyond the end."""
        entry = self._rows[row] if 0 <= row < len(self._rows) else None
        return entry if isinstance(entry, Quotation) else None

    def index_of_group(self, code: CodeId) -> QModelIndex:
        """Return where a theme's heading stands; an invalid index when it does not."""
        for row, entry in enumerate(self._rows):
            if isinstance(entry, QuotationGroup) and entry.code == code:
                return self.index(row)
        return QModelIndex()

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if self.at(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        entry = self._rows[index.row()]
        return _of_group(entry, role) if isinstance(entry, QuotationGroup) else _of_quotation(entry, role)


def _of_group(group: QuotationGroup, role: int) -> object:
    if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
        return group.title
    if role == Qt.ItemDataRole.ToolTipRole:
        return group.title
    return {
        IS_GROUP: True,
        COUNT: QLocale().toString(len(group.quotations)),
        COLOUR: group.colour,
    }.get(role)


def _of_quotation(quotation: Quotation, role: int) -> object:
    quote = quotation.coding.segment.quote
    place = quotation.provenance
    if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
        return f"“{quote}” {place}"
    if role == Qt.ItemDataRole.ToolTipRole:
        return f"{quotation.code_path}\n“{quote}”\n{place}"
    return {KEY: quotation.coding.id, QUOTE: quote, DETAIL: place}.get(role)
