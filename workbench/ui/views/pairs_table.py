"""The table of pairs: where it is narrow, the two names get the room of the lesser figures, which the tips say too."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from workbench.ui.models.pairs_model import CODINGS, COUNT, JACCARD, ONE, OTHER, PLACES, PairsModel
from workbench.ui.views.whole_rows import fit_heads, lay_out_rows

_WIDTHS = {COUNT: 78, JACCARD: 74, PLACES: 92, CODINGS: 92}
_NAMES = 22
"""So many letters of each name want to be seen before lesser figures are."""


class PairsTable(QTableView):
    """Shows pairs in whole rows."""

    def __init__(self, model: PairsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        lay_out_rows(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for column in (ONE, OTHER):
            self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def fit(self) -> None:
        """Give the figures what their headings need, and the names the rest."""
        fit_heads(self, _WIDTHS)
        names = 2 * _NAMES * self.fontMetrics().averageCharWidth()
        widths = {column: self.horizontalHeader().sectionSizeHint(column) for column in _WIDTHS}
        room = self.viewport().width() - names - sum(max(_WIDTHS[each], widths[each]) for each in _WIDTHS)
        for column in (PLACES, CODINGS):
            self.setColumnHidden(column, room < 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
