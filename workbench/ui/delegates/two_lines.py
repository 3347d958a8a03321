"""A row of a list that says what it is: its name, and below it in small a line about it; headings in small alone."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.ui.delegates.ground import paint_ground
from workbench.ui.delegates.theme_card import room_for_cards
from workbench.ui.models.roles import DETAIL, IS_GROUP, TICKED
from workbench.ui.theme import current_theme

_PAD, _SIDE, _GAP = 6, 10, 2
_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_LOW = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
_DOT, _LEAST = 7, 8.0


class TwoLinesDelegate(QStyledItemDelegate):
    """Paints the line below in full, on more lines where it is long; a dot says that a row was changed."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = option.fontMetrics.lineSpacing()
        if index.data(IS_GROUP):
            return QSize(60, line + 3 * _PAD)
        about, room = str(index.data(DETAIL) or ""), max(80, room_for_cards(option.widget) - 2 * _SIDE)
        small = QFontMetrics(_small(option.font))
        below = small.boundingRect(QRect(0, 0, room, 10_000), _WRAP, about).height() + _GAP if about else 0
        return QSize(60, line + below + 2 * _PAD)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        name, theme = paint_ground(self, painter, option, index), current_theme()
        painter.save()
        area = option.rect.adjusted(_SIDE, _PAD, -_SIDE, -_PAD)
        if index.data(IS_GROUP):
            font = _small(option.font)
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(QColor(theme.muted))
            painter.drawText(area, _LOW, name)
        else:
            self._paint_row(painter, option, index, area, name)
        painter.restore()

    @staticmethod
    def _paint_row(
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        area: QRect,
        name: str,
    ) -> None:
        theme, line = current_theme(), option.fontMetrics.lineSpacing()
        room = area.width()
        if index.data(TICKED):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(QRect(area.right() - _DOT, area.top() + (line - _DOT) // 2, _DOT, _DOT))
            room -= 2 * _DOT
        painter.setPen(QColor(theme.ink))
        shown = option.fontMetrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(area.left(), area.top(), room, line), _WRAP, shown)
        painter.setFont(_small(option.font))
        painter.setPen(QColor(theme.muted))
        painter.drawText(area.adjusted(0, line + _GAP, 0, 0), _WRAP, str(index.data(DETAIL) or ""))


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(max(_LEAST, font.pointSizeF() - 1))
    return made
