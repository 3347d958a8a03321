"""Who speaks after whom, as a small shaded table."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.coding.participation import Participation
from workbench.ui.delegates.matrix_cell import MatrixCellDelegate
from workbench.ui.models.follows_model import FollowsModel
from workbench.ui.panels.base import Panel, label

_LEAST, _MOST = 18, 46
"""Of a column, in pixels."""
_MOST_NAMES = 0.38
_SIDE = 12
"""White space that the style sheet leaves at either side."""


class FollowsPanel(Panel):
    """Shows the table with its heading, and how it is read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model, self.table = FollowsModel(), QTableView()
        self._heading, self._reading = label("caption"), label("faint", wraps=True)
        self.table.setObjectName("follows")
        self.table.setModel(self.model)
        self.table.setItemDelegate(MatrixCellDelegate(self.table))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setCornerButtonEnabled(False)
        self.table.setTabKeyNavigation(False)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header in (self.table.horizontalHeader(), self.table.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setSectionsClickable(False)
            header.setMinimumSectionSize(_LEAST)
            header.setTextElideMode(Qt.TextElideMode.ElideRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(2)
        for words in (self._heading, self._reading):
            words.setContentsMargins(12, 0, 12, 0)
            layout.addWidget(words)
        layout.addWidget(self.table, 1)

    def show_follows(self, taken: Participation, *, by_role: bool) -> None:
        """Show a talk, by role if that is asked for or when there are too many speakers."""
        self.model.show_follows(taken, by_role=by_role)
        self.table.horizontalScrollBar().setValue(0)
        self.retranslate()
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the names what they need, up to a part of the room, and share the rest out among the columns."""
        names, columns = self.table.verticalHeader(), self.model.columnCount()
        room = self.table.width() - 2 * _SIDE
        names.setFixedWidth(max(_LEAST, min(names.sizeHint().width(), int(room * _MOST_NAMES))))
        bar = self.table.verticalScrollBar().sizeHint().width()
        share = (room - names.width() - bar) // columns if columns else _LEAST
        metrics = self.table.fontMetrics()
        widest = max((metrics.horizontalAdvance(word) for word in self.model.numbers()), default=0)
        self.table.horizontalHeader().setDefaultSectionSize(max(widest + 8, min(_MOST, share)))
        names.setDefaultSectionSize(metrics.height() + 10)

    @override
    def retranslate(self) -> None:
        heading = self.tr("Who speaks after whom")
        self._heading.setText(self.tr("Who speaks after whom, by role") if self.model.by_role else heading)
        self._reading.setText(self.tr("Row: who spoke. Column: who spoke next."))
        self.table.setAccessibleName(heading)
