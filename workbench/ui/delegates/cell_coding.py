"""A coding of a cell of a framework matrix: a quotation with its tick, and in words what happened to it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from typing_extensions import override

from workbench.ui.delegates.quotation import QuotationDelegate
from workbench.ui.models.cell_codings_model import CHANGE
from workbench.ui.theme import current_theme

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_GAP = 12


class CellCodingDelegate(QuotationDelegate):
    """Paints the change before who coded."""

    @staticmethod
    @override
    def _paint_facts(
        painter: QPainter, area: QRect, name: str, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        change = str(index.data(CHANGE) or "")
        if change:
            plain = painter.font()
            strong = QFont(plain)
            strong.setWeight(QFont.Weight.DemiBold)
            painter.setFont(strong)
            painter.setPen(QColor(current_theme().warning))
            painter.drawText(area, _RIGHT, change)
            area = area.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(change) - _GAP, 0)
            painter.setFont(plain)
        super(CellCodingDelegate, CellCodingDelegate)._paint_facts(painter, area, name, index)
