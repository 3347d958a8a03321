"""The codings of a cell of a framework matrix: ticked where its summary rests on them, marked where they changed."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, Qt, Signal
from typing_extensions import override

from workbench.domain.codes import Codebook
from workbench.domain.codings import Quotation
from workbench.domain.frameworks import FRESH, Freshness
from workbench.domain.ids import CodingId
from workbench.domain.store import ProjectReader
from workbench.services.finding import Found
from workbench.ui.framework_words import change_word
from workbench.ui.labels import role_word
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COLOUR, COUNT, DETAIL, KEY, QUOTE

CHANGE = KEY + 250
"""What happened to the coding since the summary was written, in a word; nothing where nothing did."""
CODING_MIME = "application/x-workbench-coding"
_CHUNK = 40
_MOST_KEPT = 2_000


class CellCodingsModel(QAbstractListModel):
    """Makes rows when somebody looks at them. Ticking tells; whoever listens lets the summary rest on the coding."""

    ticked = Signal(str, bool)
    """A CodingId, and whether the summary is to rest on it."""

    def __init__(self, reader: ProjectReader) -> None:
        super().__init__()
        self._reader = reader
        self._ids: tuple[CodingId, ...] = ()
        self._found: Found | None = None
        self._book = Codebook(())
        self._fresh = FRESH
        self._rests_on = self._elsewhere = frozenset[CodingId]()
        self._made: dict[int, Quotation | None] = {}
        self._tickable = True

    def show_codings(
        self,
        found: Found | None,
        book: Codebook,
        freshness: Freshness = FRESH,
        rests_on: Collection[CodingId] = (),
        elsewhere: Collection[CodingId] = (),
        *,
        tickable: bool = True,
    ) -> None:
        """Show a cell's codings; where they are the ones that stand here, they stay where they are.

        ``elsewhere`` are those among them that belong to another cell.
        """
        ids = found.ids() if found is not None else ()
        same = ids == self._ids
        if not same:
            self.beginResetModel()
        self._ids, self._found, self._book, self._made = ids, found, book, {}
        self._fresh, self._rests_on, self._tickable = freshness, frozenset(rests_on), tickable
        self._elsewhere = frozenset(elsewhere)
        if same:
            self.contents_changed()
        else:
            self.endResetModel()

    def with_id(self, coding: str) -> Quotation | None:
        """Return the quotation of a coding; None for one that is not here."""
        row = self._ids.index(CodingId(coding)) if coding in self._ids else -1
        return self.at(row)

    def contents_changed(self) -> None:
        """Show every word anew."""
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def at(self, row: int) -> Quotation | None:
        """Return the quotation of a row; None beyond the end, and for one that is gone meanwhile."""
        if self._found is None or not 0 <= row < len(self._ids):
            return None
        if row not in self._made:
            self._make(row)
        return self._made[row]

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        able = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsDragEnabled
        return flags | able if self._tickable else flags

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        quotation = self.at(index.row()) if index.isValid() else None
        if quotation is None:
            return None
        coding = quotation.coding
        name = quotation.code_path.rpartition(" / ")[2]
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.CheckStateRole:
            rests = coding.id in self._rests_on
            return Qt.CheckState.Checked if rests else Qt.CheckState.Unchecked
        change = change_word(coding.id, self._fresh, elsewhere=coding.id in self._elsewhere)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (change, f"“{coding.segment.quote}”", _where(quotation), name, quotation.coder_name)
            return ", ".join(each for each in parts if each)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(each for each in (quotation.code_path, quotation.memo) if each)
        return {
            KEY: coding.id,
            QUOTE: coding.segment.quote,
            DETAIL: _where(quotation),
            COUNT: quotation.coder_name,
            COLOUR: self._book.code(coding.code).colour if coding.code in self._book else None,
            CHANGE: change,
        }.get(role)

    @override
    def mimeTypes(self) -> list[str]:
        return [CODING_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Name the coding, and no word of it: what is dragged may be dropped on another program."""
        data = QMimeData()
        for index in indexes:
            data.setData(CODING_MIME, str(index.data(KEY)).encode())
        return data

    @override
    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        quotation = self.at(index.row())
        if role != Qt.ItemDataRole.CheckStateRole or quotation is None or not self._tickable:
            return False
        self.ticked.emit(quotation.coding.id, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def _make(self, row: int) -> None:
        """Make a row together with its neighbours, which will be looked at next."""
        assert self._found is not None
        if len(self._made) > _MOST_KEPT:
            self._made = {}
        start = row - row % _CHUNK
        rows = self._found.rows(self._reader, start, start + _CHUNK)
        made = (each.quotation if each is not None else None for each in rows)
        self._made.update(enumerate(made, start))


def _where(quotation: Quotation) -> str:
    role = role_word(quotation.role) if quotation.role else ""
    return " · ".join(each for each in (quotation.provenance, role) if each)
