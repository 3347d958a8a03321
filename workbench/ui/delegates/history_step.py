"""One line of the history: what was done, by whom, at what time; and the day over those that follow."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.ui.icons import icon
from workbench.ui.models.roles import COUNT, DETAIL, IS_GROUP, STRUCK
from workbench.ui.theme import current_theme

_PAD = 12
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_BOTTOM = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)


class HistoryStepDelegate(QStyledItemDelegate):
    """Paints a step in two lines of one height with the days: the view need not ask a hundred thousand rows."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, 2 * option.fontMetrics.lineSpacing() + 12)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        words, bare.text = bare.text, ""
        area = option.rect.adjusted(_PAD, 5, -_PAD, -5)
        painter.save()
        if index.data(IS_GROUP):
            self._paint_day(painter, area, words)
        else:
            bare.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, bare.widget)
            self._paint_step(painter, area, words, index)
        painter.restore()

    @staticmethod
    def _paint_day(painter: QPainter, area: QRect, words: str) -> None:
        theme = current_theme()
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.muted))
        painter.drawText(area, _BOTTOM, words)
        painter.setPen(QColor(theme.line))
        painter.drawLine(area.left(), area.bottom() + 4, area.right(), area.bottom() + 4)

    @staticmethod
    def _paint_step(
        painter: QPainter, area: QRect, words: str, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, metrics = current_theme(), painter.fontMetrics()
        struck = bool(index.data(STRUCK))
        line = metrics.lineSpacing()
        upper = QRect(area.left(), area.top(), area.width(), line)
        lower = QRect(area.left(), area.top() + line, area.width(), line)
        if struck:
            # A stroke through words is hard to see when small, and colour is never the only sign.
            icon("undo", "faint").paint(painter, QRect(upper.right() - 15, upper.top() + 1, 14, 14))
            upper.adjust(0, 0, -20, 0)
        font = QFont(painter.font())
        font.setStrikeOut(struck)
        painter.setFont(font)
        painter.setPen(QColor(theme.faint if struck else theme.ink))
        painter.drawText(upper, _LEFT, metrics.elidedText(words, Qt.TextElideMode.ElideRight, upper.width()))
        font.setStrikeOut(False)
        painter.setFont(font)
        painter.setPen(QColor(theme.faint))
        at = str(index.data(COUNT) or "")
        painter.drawText(lower, _RIGHT, at)
        lower.adjust(0, 0, -metrics.horizontalAdvance(at) - 10, 0)
        who = metrics.elidedText(str(index.data(DETAIL) or ""), Qt.TextElideMode.ElideRight, lower.width())
        painter.drawText(lower, _LEFT, who)
