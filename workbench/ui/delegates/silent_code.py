"""A code that is silent: its name, and below it, in full, why."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.ui.delegates.ground import paint_ground
from workbench.ui.delegates.theme_card import room_for_cards
from workbench.ui.models.roles import COLOUR, DETAIL, IS_GROUP
from workbench.ui.theme import current_theme, readable

_SIGN, _LEFT, _PAD = 10, 24, 6
_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class SilentCodeDelegate(QStyledItemDelegate):
    """Paints two lines or, where the reason is long, more."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        widget = option.widget
        room = room_for_cards(widget)
        words = option.fontMetrics.boundingRect(
            QRect(0, 0, max(80, room - _LEFT - 14), 10_000), _WRAP, str(index.data(DETAIL))
        )
        return QSize(80, option.fontMetrics.lineSpacing() + words.height() + 2 * _PAD + 2)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        name = paint_ground(self, painter, option, index)
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = option.fontMetrics.lineSpacing()
        area = option.rect.adjusted(6, _PAD, -8, -_PAD)
        sign = QRect(area.left(), area.top() + (line - _SIGN) // 2, _SIGN, _SIGN)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(readable(str(index.data(COLOUR)), theme.panel, 2.0))
        if index.data(IS_GROUP):
            painter.drawRoundedRect(sign, 2.5, 2.5)
        else:
            painter.drawEllipse(sign)
        area.adjust(_LEFT - 6, 0, 0, 0)
        painter.setPen(QColor(theme.ink))
        shown = option.fontMetrics.elidedText(name, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(QRect(area.left(), area.top(), area.width(), line), _WRAP, shown)
        painter.setPen(QColor(theme.muted))
        painter.drawText(area.adjusted(0, line + 1, 0, 0), _WRAP, str(index.data(DETAIL)))
        painter.restore()
