"""The table of a framework matrix: headings that stay, columns that share the room, rows as high as their words."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from workbench.domain.frameworks import CellKey
from workbench.ui.delegates.framework_cell import PAD, FrameworkCellDelegate, lines_of
from workbench.ui.models.framework_model import FrameworkModel
from workbench.ui.panels.framework_headers import FrameworkHeader

_NARROWEST, _WIDEST = 168, 340
_FEWEST, _MOST = 1, 9
"""How many lines of words a row has room for, at least and at most."""


class FrameworkTable(QTableView):
    """Shows a framework matrix. Arrows go from cell to cell; Enter or a double click wants to write."""

    cell_marked = Signal(object)
    """The CellKey of the cell that is marked now, None for none."""
    writing_wanted = Signal()
    """The person wants to write in the cell that is marked."""

    def __init__(self, model: FrameworkModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._framework = model
        self.setHorizontalHeader(FrameworkHeader(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(FrameworkHeader(Qt.Orientation.Vertical, self))
        self.setModel(model)
        self.setItemDelegate(FrameworkCellDelegate(self))
        self.setObjectName("matrix")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.activated.connect(lambda _index: self.writing_wanted.emit())
        for happened in (model.modelReset, model.dataChanged):
            happened.connect(self.fit)

    @property
    def marked(self) -> CellKey | None:
        """Which cell is marked."""
        cell = self._framework.cell(self.currentIndex())
        return cell.key if cell is not None else None

    def mark(self, index: QModelIndex) -> None:
        """Mark a cell and bring it into sight."""
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)

    def fit(self) -> None:
        """Share the room out among the columns, and give each row the height that its words want, up to a point."""
        columns, rows = self._framework.columnCount(), self._framework.rowCount()
        if not columns:
            return
        width = min(_WIDEST, max(_NARROWEST, self.viewport().width() // columns))
        self.horizontalHeader().setDefaultSectionSize(width)
        lines = [_FEWEST] * rows
        for index in self._framework.written():
            words = str(index.data())
            lines[index.row()] = max(
                lines[index.row()], lines_of(words, self.font(), width - 2 * PAD - 2, _MOST)
            )
        spacing, header = self.fontMetrics().lineSpacing(), self.verticalHeader()
        # All at once those without words, of which there may be thousands.
        header.setDefaultSectionSize((_FEWEST + 1) * spacing + 2 * PAD + 4)
        for row, most in enumerate(lines):
            height = (most + 1) * spacing + 2 * PAD + 4
            if header.sectionSize(row) != height:
                header.resizeSection(row, height)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @override
    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        self.cell_marked.emit(self.marked)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enters = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers()
        if enters and self.currentIndex().isValid():
            self.writing_wanted.emit()
            return
        super().keyPressEvent(event)
