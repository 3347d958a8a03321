"""The list of found codings: cards of one height, of which fifty thousand cost no more than ten."""

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QTableView, QWidget
from typing_extensions import override

from workbench.domain.ids import CodingId
from workbench.ui.delegates.found import FoundDelegate, card_height, heading_height
from workbench.ui.models.found_model import FoundModel
from workbench.ui.views.whole_rows import lay_out_cards


class FoundView(QTableView):
    """A table of one column without heads, since a table alone knows its heights without asking every row."""

    def __init__(self, model: FoundModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found = model
        self._headings: list[int] = []
        self.setModel(model)
        self.setItemDelegate(FoundDelegate(self))
        lay_out_cards(self)
        model.modelReset.connect(self._size_rows)
        self._size_rows()

    def chosen_places(self) -> list[int]:
        """Return which of the found codings are chosen, in the order of the list."""
        rows: list[int] = []
        chosen = self.selectionModel().selection()
        for stretch in map(chosen.at, range(chosen.count())):
            rows += range(stretch.top(), stretch.bottom() + 1)
        return [self.found.place_of(row) for row in sorted(rows) if self.found.heading(row) is None]

    def mark(self, coding: CodingId | None) -> None:
        """Mark a coding, the first one when it is not there, and bring it into sight."""
        found = self.found.found
        if found is None or not len(found):
            return
        ids = found.ids()
        place = ids.index(coding) if coding in ids else 0
        index = self.found.index(self.found.row_of(place), 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "found"):
            self._size_rows()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = card_height(self.fontMetrics(), self.viewport().width())
        if wanted != self.verticalHeader().defaultSectionSize():
            self._size_rows()
            self.scrollTo(self.currentIndex())

    def _size_rows(self) -> None:
        heads = self.verticalHeader()
        card = card_height(self.fontMetrics(), self.viewport().width())
        heads.setDefaultSectionSize(card)
        height = heading_height(self.fontMetrics())
        # Rows that were headings of another list keep that height if nobody says otherwise.
        for row in self._headings:
            if row < heads.count():
                heads.resizeSection(row, card)
        self._headings = list(self.found.headings)
        for row in self._headings:
            heads.resizeSection(row, height)
