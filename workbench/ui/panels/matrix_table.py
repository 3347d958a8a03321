"""The table of a matrix: its view, which fits columns to the room and speaks to keys."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from workbench.ui.delegates.matrix_cell import MatrixCellDelegate
from workbench.ui.models.matrix_model import CellPlace, MatrixModel
from workbench.ui.models.roles import KEY
from workbench.ui.panels.matrix_headers import CodeHeader, DistrictHeader

_LEAST_COLUMN = 40
_MOST_COLUMN = 112
_LEAST_NAMES = 170


class MatrixTable(QTableView):
    """Shows a matrix. Enter or a double click asks for a cell's quotations; Space, + and - open and fold its row."""

    quotations_wanted = Signal(object)
    """A CellPlace."""
    district_picked = Signal(str)
    """The id of the district whose heading was clicked."""
    unfolded = Signal()
    """A branch was opened or folded by hand."""

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix_model = model
        self.districts, self.codes = DistrictHeader(self), CodeHeader(self)
        self.setHorizontalHeader(self.districts)
        self.setVerticalHeader(self.codes)
        self.setModel(model)
        self.setItemDelegate(MatrixCellDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.districts.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.districts.sectionClicked.connect(self._on_district_clicked)
        self.codes.toggled.connect(self._on_toggled)
        self.activated.connect(self._on_activated)
        for happened in (model.modelReset, model.dataChanged, model.rowsInserted, model.rowsRemoved):
            happened.connect(self.fit)

    def fit(self) -> None:
        """Share the room out: names of rows, then columns of equal width, their names upright when they must."""
        columns = self._matrix_model.columnCount()
        if not columns:
            return
        room = self.viewport().width() + self.codes.width()
        needed = self._widest_number()
        # Names of codes may be cut short, down to a point, where that spares scrolling sideways.
        names = min(self.codes.widest(), max(_LEAST_NAMES, room - columns * needed))
        self.codes.set_width(names)
        share = (room - names) // columns
        level = share >= self.districts.widest()
        width = min(_MOST_COLUMN, share) if level else max(needed, min(_MOST_COLUMN, share))
        self.districts.set_upright(not level)
        self.districts.setDefaultSectionSize(width)
        self.codes.setDefaultSectionSize(self.fontMetrics().height() + 14)

    def current_place(self) -> CellPlace | None:
        """Return what the marked cell is about."""
        return self._matrix_model.place(self.currentIndex())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.currentIndex().row(), event.key()
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

    def _widest_number(self) -> int:
        model = self._matrix_model
        last = model.rowCount() - 1
        metrics = self.fontMetrics()
        widths = (
            metrics.horizontalAdvance(str(model.index(row, column).data()))
            for column in range(model.columnCount())
            for row in {0, last, *range(last)}
        )
        return max(_LEAST_COLUMN, max(widths, default=0) + 14)

    def _on_district_clicked(self, section: int) -> None:
        district = self._matrix_model.headerData(section, Qt.Orientation.Horizontal, KEY)
        if district:
            self.district_picked.emit(str(district))

    def _on_toggled(self, row: int) -> None:
        self._matrix_model.toggle(row)
        self.unfolded.emit()

    def _on_activated(self, index: QModelIndex) -> None:
        place = self._matrix_model.place(index)
        if place is not None:
            self.quotations_wanted.emit(place)
