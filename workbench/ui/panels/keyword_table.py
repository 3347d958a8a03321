"""The table of hits: source, speaker and turn, and the word in its context."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget
from typing_extensions import override

from workbench.services.searching import Found
from workbench.ui.delegates.keyword import KeywordDelegate
from workbench.ui.models.keyword_model import ORDERS, KeywordColumn, KeywordModel, cells_of
from workbench.ui.views.whole_rows import lay_out_rows

_PADDING = 24
_LOOKED_AT = 80
_NARROW, _WIDE = 60, 260
_SIDES = {
    KeywordColumn.SOURCE: (0.16, 210),
    KeywordColumn.SPEAKER: (0.10, 120),
    KeywordColumn.TURN: (0.07, 70),
    KeywordColumn.DISTRICT: (0.11, 150),
}
"""The share of the width that a column takes, and the most it takes."""


class KeywordTable(QTableView):
    """Shows hits; Enter or a double click asks to see one where it stands."""

    hit_wanted = Signal(object)
    """The KeywordRow."""
    order_wanted = Signal(object)
    """The HitOrder of the column whose title was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keywords = KeywordModel()
        self.setModel(self.keywords)
        lay_out_rows(self)
        self.setItemDelegate(KeywordDelegate(self, KeywordColumn.BEFORE))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.horizontalHeader()
        head.setSectionsClickable(True)
        head.sectionClicked.connect(self._on_title)
        self.activated.connect(self._on_activated)

    def show_found(self, found: Found | None) -> None:
        """Show these hits, the first one marked."""
        self.keywords.show_found(found)
        self._fit()
        self.scrollToTop()
        if found is not None and len(found):
            self.setCurrentIndex(self.keywords.index(0, KeywordColumn.MATCH))

    def copy(self) -> None:
        """Put the selected hits on the clipboard, a line each, their cells parted by tabs."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        found = [row for each in rows if (row := self.keywords.row_at(each)) is not None]
        lines = ["\t".join(map(str, cells_of(row))) for row in found]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the hit what it needs, the facts a share, and both sides of the context the same rest."""
        room = self.viewport().width()
        metrics = self.fontMetrics()
        shown = (self.keywords.row_at(row) for row in range(min(_LOOKED_AT, self.keywords.rowCount())))
        longest = max((metrics.horizontalAdvance(row.match) for row in shown if row is not None), default=0)
        widths = {
            column: max(self._titled(column), min(most, int(room * share)))
            for column, (share, most) in _SIDES.items()
            if not self.isColumnHidden(column)
        }
        # Bold is a little wider.
        needed = max(int(longest * 1.1) + _PADDING, self._titled(KeywordColumn.MATCH))
        widths[KeywordColumn.MATCH] = min(_WIDE, max(_NARROW, needed))
        rest = max(2 * _NARROW, room - sum(widths.values()))
        widths[KeywordColumn.BEFORE], widths[KeywordColumn.AFTER] = rest // 2, rest - rest // 2
        for column, width in widths.items():
            self.setColumnWidth(column, width)

    def _titled(self, column: KeywordColumn) -> int:
        """Return the width that a column's title needs: no title is cut."""
        title = str(self.keywords.headerData(column, Qt.Orientation.Horizontal))
        return int(self.fontMetrics().horizontalAdvance(title) * 1.1) + _PADDING

    def _on_title(self, section: int) -> None:
        order = ORDERS.get(KeywordColumn(section))
        if order is not None:
            self.order_wanted.emit(order)

    def _on_activated(self, index: QModelIndex) -> None:
        row = self.keywords.row_at(index.row())
        if row is not None:
            self.hit_wanted.emit(row)
