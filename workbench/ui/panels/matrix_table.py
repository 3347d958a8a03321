"""The table of a matrix: its view, which fits columns to the room and speaks to keys."""

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from workbench.domain.arrangements import Side
from workbench.ui.delegates.matrix_cell import MatrixCellDelegate
from workbench.ui.models.matrix_model import CellPlace, MatrixModel
from workbench.ui.models.roles import KEY
from workbench.ui.panels.matrix_headers import ColumnHeader, RowHeader

_WAYS: Final[dict[int, tuple[Side, int]]] = {
    Qt.Key.Key_Up: (Side.ROWS, -1),
    Qt.Key.Key_Down: (Side.ROWS, 1),
    Qt.Key.Key_Left: (Side.COLUMNS, -1),
    Qt.Key.Key_Right: (Side.COLUMNS, 1),
}
_LEAST_COLUMN = 40
_AROUND = 30
"""Beside a number a sign must find room, in pixels."""
_MOST_COLUMN = 112
_LEAST_NAMES = 170
_MEASURED = 4_000
"""So many cells are measured for the widest number; the last row and column, which hold the totals, always are."""


class MatrixTable(QTableView):
    """Shows a matrix. Enter or a double click asks for a cell's quotations; Space, + and - open and fold its row.

    Alt with an arrow moves the marked row or column among its like; with Shift, too, all that stands under its outer
    heading.
    """

    quotations_wanted = Signal(object)
    """A CellPlace."""
    column_picked = Signal(int)
    """A column whose heading was clicked."""
    district_picked = Signal(str)
    """The id of the column whose heading was clicked; not of the totals."""
    moved = Signal(object, int, int)
    """A heading was dragged: the Side, and its section and that of the heading whose place it is to take."""
    move_wanted = Signal(object, int, bool)
    """The marked row or column is to move: the Side, so many steps, and whether its whole outer heading moves."""
    unfolded = Signal()
    """A branch was opened or folded by hand."""

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix_model = model
        self.across, self.down = ColumnHeader(self), RowHeader(self)
        self.setHorizontalHeader(self.across)
        self.setVerticalHeader(self.down)
        self.setModel(model)
        self.setItemDelegate(MatrixCellDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.across.sectionClicked.connect(self._on_column_clicked)
        self.down.toggled.connect(self._on_toggled)
        self.activated.connect(self._on_activated)
        # Rows come and go one by one: the room is shared out once they are all there.
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self.fit)
        for happened in (model.modelReset, model.dataChanged):
            happened.connect(self.fit)
        for happened in (model.rowsInserted, model.rowsRemoved):
            happened.connect(lambda *_rows: self._fitting.start())

    def let_move(self) -> None:
        """Let headings be dragged."""
        for header, side in ((self.across, Side.COLUMNS), (self.down, Side.ROWS)):
            header.setSectionsMovable(True)
            header.sectionMoved.connect(
                lambda _section, old, new, own=header, its=side: self._on_dragged(own, its, old, new)
            )

    def fit(self) -> None:
        """Share the room out: names of rows, then columns of equal width, their names upright when they must."""
        columns = self._matrix_model.columnCount()
        if not columns:
            return
        self.across.measure()
        self.down.measure()
        self._share_out(columns)

    def current_place(self) -> CellPlace | None:
        """Return what the marked cell is about."""
        return self._matrix_model.place(self.currentIndex())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._matrix_model.columnCount():
            self._share_out(self._matrix_model.columnCount())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.currentIndex().row(), event.key()
        alt, shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
        if key in _WAYS and event.modifiers() & alt:
            self.move_wanted.emit(*_WAYS[key], bool(event.modifiers() & shift))
            return
        opened = self._matrix_model.is_open(row)
        if opened is not None and (
            key == Qt.Key.Key_Space
            or (key == Qt.Key.Key_Plus and not opened)
            or (key == Qt.Key.Key_Minus and opened)
        ):
            self._on_toggled(row)
            return
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._on_activated(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _share_out(self, columns: int) -> None:
        room = self.viewport().width() + self.down.width()
        needed = self._widest_number()
        # Names of rows may be cut short, down to a point, where that spares scrolling sideways.
        most = max(_LEAST_NAMES, room // 2)
        names = min(self.down.widest(), most, max(_LEAST_NAMES + self.down.strip(), room - columns * needed))
        self.down.set_width(names)
        share = (room - names) // columns
        width = max(needed, min(_MOST_COLUMN, share))
        lines = self.across.lines_at(width)
        if lines:
            self.across.lay_level(lines)
        else:
            self.across.set_upright(self.height() * 2 // 5)
        self.across.setDefaultSectionSize(width)
        self.down.setDefaultSectionSize(self.fontMetrics().height() + 14)

    def _widest_number(self) -> int:
        model = self._matrix_model
        rows, columns = model.rowCount(), model.columnCount()
        metrics = self.fontMetrics()
        step = max(1, columns * rows // _MEASURED)
        places = [*range(0, (columns - 1) * rows, step)]
        words = {str(model.index(place % rows, place // rows).data()) for place in places}
        words |= {str(model.index(row, columns - 1).data()) for row in range(min(rows, _MEASURED))}
        words |= {str(model.index(rows - 1, column).data()) for column in range(min(columns, _MEASURED))}
        return max(_LEAST_COLUMN, max(map(metrics.horizontalAdvance, words), default=0) + _AROUND)

    def _on_column_clicked(self, section: int) -> None:
        self.column_picked.emit(section)
        picked = self._matrix_model.headerData(section, Qt.Orientation.Horizontal, KEY)
        if picked:
            self.district_picked.emit(str(picked))

    def _on_dragged(self, header: QHeaderView, side: Side, old: int, new: int) -> None:
        # The order is the model's: the header shows it when the drag is over, and never moves anything by itself.
        header.blockSignals(True)
        header.moveSection(new, old)
        header.blockSignals(False)
        QTimer.singleShot(0, self, lambda: self.moved.emit(side, old, new))

    def _on_toggled(self, row: int) -> None:
        self._matrix_model.toggle(row)
        self.unfolded.emit()

    def _on_activated(self, index: QModelIndex) -> None:
        place = self._matrix_model.place(index)
        if place is not None:
            self.quotations_wanted.emit(place)
