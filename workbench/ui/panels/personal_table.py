"""The table of places of personal data."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from workbench.domain.personal import PersonalMark
from workbench.ui.delegates.keyword import KeywordDelegate
from workbench.ui.models.personal_model import PersonalColumn, PersonalModel
from workbench.ui.views.whole_rows import lay_out_rows

_WIDTHS = {
    PersonalColumn.KIND: 104,
    PersonalColumn.SOURCE: 130,
    PersonalColumn.WORDS: 140,
    PersonalColumn.PSEUDONYM: 106,
    PersonalColumn.STATE: 118,
    PersonalColumn.CERTAINTY: 96,
}


_LEAST = 96
"""No column's title is cut."""


class PersonalTable(QTableView):
    """Whole rows, several at a time; each column can put them in order, a third click brings back the material's."""

    def __init__(self, model: PersonalModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = model
        self.setModel(model)
        lay_out_rows(self)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setItemDelegate(KeywordDelegate(self, PersonalColumn.BEFORE))
        head = self.horizontalHeader()
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        head.setMinimumSectionSize(_LEAST)
        for column in (PersonalColumn.BEFORE, PersonalColumn.AFTER):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            head.resizeSection(column, width)

    @property
    def marks(self) -> list[PersonalMark]:
        """The marks of the rows that are selected, in the order of the table."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        found = (self._places.at(row) for row in rows)
        return [each.mark for each in found if each is not None]

    def go_to(self, row: int) -> None:
        """Select a row, or the last when there are fewer."""
        last = self._places.rowCount() - 1
        if last >= 0:
            # Not by selectRow, which minds the keys: Shift may still be held.
            index = self._places.index(min(max(0, row), last), 0)
            chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, chosen)
