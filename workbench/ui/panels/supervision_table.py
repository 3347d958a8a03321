"""The tables of supervision."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView
from typing_extensions import override

_LEAST_LETTERS = 26
"""How many letters of the main column are worth more than the columns that can be spared."""


class PlainTable(QTableView):
    """A table that is read row by row; its main column takes what room is left, and in need that of ``spared`` ones."""

    def __init__(self, model: QAbstractItemModel, main: int, spared: Sequence[int]) -> None:
        super().__init__()
        self._main, self._spared = main, spared
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QTableView { border: none; border-radius: 0; }")
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 14)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setResizeContentsPrecision(50)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(main, QHeaderView.ResizeMode.Stretch)
        # Other rows may want more room, or less, in a table that keeps its size.
        model.modelReset.connect(lambda: self._spare(self.viewport().width()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._spare(event.size().width())
        super().resizeEvent(event)

    def _spare(self, width: int) -> None:
        head, columns = self.horizontalHeader(), range(self.model().columnCount())
        wanted = {
            column: max(self.sizeHintForColumn(column), head.sectionSizeHint(column))
            for column in columns
            if column != self._main
        }
        room = width - self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        for column in self._spared:
            short = sum(wanted.values()) > room
            self.setColumnHidden(column, short)
            if short:
                del wanted[column]
