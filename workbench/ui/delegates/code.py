"""One line of the tree of codes: its sign and name, and quiet numbers in columns of their own."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from workbench.ui.delegates.ground import paint_ground
from workbench.ui.delegates.row import RowDelegate
from workbench.ui.theme import current_theme


class CodeDelegate(RowDelegate):
    """Paints rows of the tree of codes; the numbers of the name's own column stand in the other columns."""

    @override
    def number_at_the_right(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return ""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if index.column() == 0:
            super().paint(painter, option, index)
            return
        number = paint_ground(self, painter, option, index)
        painter.save()
        painter.setPen(QColor(current_theme().faint))
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(option.rect.adjusted(0, 0, -8, 0), right, number)
        painter.restore()
