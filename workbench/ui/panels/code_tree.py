"""The tree of codes itself: several can be marked, columns sort it, and what was unfolded stays so."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget
from typing_extensions import override

from workbench.domain.ids import CodeId
from workbench.ui.delegates.code import CodeDelegate
from workbench.ui.models.codes_filter import CodesFilter
from workbench.ui.models.codes_model import DISTRICTS, NAME, CodesModel
from workbench.ui.models.roles import KEY

COUNTS = tuple(range(NAME + 1, DISTRICTS + 1))
"""The columns that hold numbers."""
_LEAST_COUNT = 30
_LEAST_NAME = 190
"""How wide the names must stay (in pixels) for another column with numbers to be shown beside them."""


class CodeTree(QTreeView):
    """Shows the codebook through a filter. It knows codes by id, whatever rows they stand in."""

    def __init__(self, model: CodesModel, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = CodesFilter(model, self)
        self._model = model
        self.wanted_counts = set(COUNTS)
        """The columns with numbers that are shown where there is room; the first of them always is."""
        self.setModel(self.shown)
        self.setItemDelegate(CodeDelegate(self))
        self.setIndentation(16)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragEnabled(writable)
        self.setAcceptDrops(writable)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._arrange_header()
        self.expandAll()

    def current_code(self) -> CodeId | None:
        """Return the code that is marked: the last one, when there are several."""
        key = self.currentIndex().siblingAtColumn(NAME).data(KEY)
        return CodeId(key) if key else None

    def chosen(self) -> tuple[CodeId, ...]:
        """Return all codes that are marked, in no order."""
        rows = self.selectionModel().selectedRows(NAME)
        return tuple(CodeId(index.data(KEY)) for index in rows)

    def choose(self, codes: Collection[CodeId]) -> None:
        """Mark these codes as far as they are in sight; the one that was marked last stays so."""
        wanted = QItemSelection()
        for code in codes:
            index = self.shown.mapFromSource(self._model.index_of_code(code))
            if index.isValid():
                wanted.select(index, index.siblingAtColumn(DISTRICTS))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(wanted, flags.ClearAndSelect)

    def mark(self, code: CodeId) -> bool:
        """Mark a code alone and bring it into sight; tell whether it is in sight at all."""
        index = self.shown.mapFromSource(self._model.index_of_code(code))
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def folded(self) -> set[CodeId]:
        """Return the codes whose branches are folded."""
        folded: set[CodeId] = set()
        for code in self._model.book:
            index = self.shown.mapFromSource(self._model.index_of_code(code.id))
            if index.isValid() and self._model.book.children(code.id) and not self.isExpanded(index):
                folded.add(code.id)
        return folded

    def unfold_but(self, folded: Collection[CodeId]) -> None:
        """Unfold every branch but these."""
        self.expandAll()
        for code in folded:
            self.collapse(self.shown.mapFromSource(self._model.index_of_code(code)))

    def order_by(self, column: int) -> None:
        """Let the codes stand by a column, greatest numbers first, or by hand for a negative one."""
        order = Qt.SortOrder.AscendingOrder if column <= NAME else Qt.SortOrder.DescendingOrder
        self.header().setSortIndicator(column, order)

    def retranslate(self) -> None:
        """Say the header anew; it asks the model for its words when they are said to be others."""
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, NAME, DISTRICTS)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self.retranslate()
        if event.type() == QEvent.Type.FontChange:
            self.size_columns()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.size_columns()

    def _arrange_header(self) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.sortIndicatorChanged.connect(self.shown.sort)
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in COUNTS:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self.size_columns()

    def want(self, column: int, *, wanted: bool) -> None:
        """Show a column with numbers where there is room, or never."""
        self.wanted_counts = self.wanted_counts | {column} if wanted else self.wanted_counts - {column}
        self.size_columns()

    def size_columns(self) -> None:
        """Give each column the room that its numbers need, as long as the names keep theirs."""
        room, first = self.viewport().width(), True
        for column in COUNTS:
            width = max(_LEAST_COUNT, self.fontMetrics().horizontalAdvance(self._model.widest(column)) + 14)
            shown = column in self.wanted_counts and (first or room - width >= _LEAST_NAME)
            self.setColumnHidden(column, not shown)
            if shown:
                first, room = False, room - width
                self.header().resizeSection(column, width)
