"""The list of suggestions in all sources: rows of two heights, known without asking each of thousands."""

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView, QWidget
from typing_extensions import override

from workbench.domain.suggestions import Suggestion
from workbench.ui.delegates.review_row import ReviewRowDelegate, head_height, row_height
from workbench.ui.models.review_model import ReviewModel
from workbench.ui.views.whole_rows import lay_out_cards


class ReviewView(QTableView):
    """A table of one column without heads."""

    opened = Signal()
    """Enter or a double-click on a row."""

    def __init__(self, model: ReviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.queue = model
        self.setModel(model)
        self.setItemDelegate(ReviewRowDelegate(self))
        lay_out_cards(self)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        model.modelReset.connect(self._size_rows)
        model.rowsRemoved.connect(lambda *_rows: self._size_rows())
        self._size_rows()

    def chosen(self) -> list[Suggestion]:
        """Return what is chosen, in the order of the list."""
        rows: list[int] = []
        selection = self.selectionModel().selection()
        for stretch in map(selection.at, range(selection.count())):
            rows += range(stretch.top(), stretch.bottom() + 1)
        found = [self.queue.at(row) for row in sorted(set(rows))]
        return [each for each in found if each is not None]

    def current(self) -> Suggestion | None:
        """Return what is marked."""
        return self.queue.at(self.currentIndex().row())

    def mark_row(self, row: int) -> None:
        """Mark a row, or the nearest below it, else above it, in which a suggestion stands."""
        count = self.queue.rowCount()
        for wanted in (*range(max(0, row), count), *range(min(row, count) - 1, -1, -1)):
            if self.queue.at(wanted) is not None:
                flags = (
                    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
                )
                self.selectionModel().setCurrentIndex(self.queue.index(wanted, 0), flags)
                self.scrollTo(self.queue.index(wanted, 0))
                return

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "queue"):
            self._size_rows()

    def _size_rows(self) -> None:
        heads, metrics = self.verticalHeader(), self.fontMetrics()
        heads.setDefaultSectionSize(row_height(metrics, self.queue.lines))
        for row in self.queue.headings:
            heads.resizeSection(row, head_height(metrics))
