"""A cell of a survey's grid: the words, with a bar for each coding before them and their number behind."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.ui.delegates.ground import paint_ground
from workbench.ui.models.roles import COLOURS, COUNT
from workbench.ui.theme import current_theme, readable

_BAR, _APART, _MOST_BARS = 4, 2, 5
_PAD = 6
_WORDS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_NUMBER = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class CodedCellDelegate(QStyledItemDelegate):
    """Paints words in one line. Colour is never the only sign of a coding: the number stands beside it."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, option.fontMetrics.height() + 12)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        words = paint_ground(self, painter, option, index)
        theme = current_theme()
        area = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        painter.save()
        count = int(index.data(COUNT) or 0)
        if count:
            for number, colour in enumerate(index.data(COLOURS)[:_MOST_BARS]):
                bar = QRect(area.left() + number * (_BAR + _APART), area.top() + 5, _BAR, area.height() - 10)
                painter.fillRect(bar, readable(colour, theme.paper, 2.0))
            area.adjust(min(count, _MOST_BARS) * (_BAR + _APART) + 2, 0, 0, 0)
            painter.setPen(QColor(theme.muted))
            painter.drawText(area, _NUMBER, str(count))
            area.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(str(count)) - _PAD, 0)
        painter.setPen(QColor(theme.ink))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _WORDS, shown)
        painter.restore()
