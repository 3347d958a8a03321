"""A mistake as a small card: code, what the machine thought, the words, where they stand."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.ui.delegates.ground import paint_ground
from workbench.ui.delegates.theme_card import room_for_cards
from workbench.ui.models.roles import COLOUR, COUNT, DETAIL, QUOTE
from workbench.ui.theme import current_theme, readable

_PAD, _GAP, _SIGN, _LINES = 10, 4, 10, 3
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class MistakeDelegate(QStyledItemDelegate):
    """Paints mistakes; the words take at most three lines."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        widget = option.widget
        room = room_for_cards(widget)
        # The list's own padding of 4 on both sides belongs to the style sheet.
        words = self._height(option, str(index.data(QUOTE)), max(120, room - 8 - 2 * _PAD))
        return QSize(120, 2 * option.fontMetrics.lineSpacing() + words + 2 * (_PAD + _GAP))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        name = paint_ground(self, painter, option, index)
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        line = painter.fontMetrics().lineSpacing()
        self._paint_head(painter, QRect(area.left(), area.top(), area.width(), line), name, index)
        words = str(index.data(QUOTE))
        box = QRect(
            area.left(), area.top() + line + _GAP, area.width(), self._height(option, words, area.width())
        )
        painter.setPen(QColor(theme.ink))
        lines = max(1, box.height() // line)
        shown = painter.fontMetrics().elidedText(
            f"“{words}”", Qt.TextElideMode.ElideRight, int(box.width() * lines * 0.92)
        )
        painter.drawText(box, _WRAP, shown)
        painter.setPen(QColor(theme.muted))
        foot = QRect(area.left(), box.bottom() + _GAP, area.width(), line)
        told = painter.fontMetrics().elidedText(
            str(index.data(DETAIL)), Qt.TextElideMode.ElideRight, foot.width()
        )
        painter.drawText(foot, _LEFT, told)
        painter.setPen(QColor(theme.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def _paint_head(
        self, painter: QPainter, area: QRect, name: str, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, metrics = current_theme(), painter.fontMetrics()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(readable(str(index.data(COLOUR)), theme.panel, 2.0))
        painter.drawEllipse(QRect(area.left(), area.center().y() - _SIGN // 2 + 1, _SIGN, _SIGN))
        figure = str(index.data(COUNT))
        painter.setPen(QColor(theme.muted))
        painter.drawText(area, _RIGHT, figure)
        bold = QFont(painter.font())
        plain = QFont(bold)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(QColor(theme.ink))
        room = area.adjusted(_SIGN + 8, 0, -metrics.horizontalAdvance(figure) - 10, 0)
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, shown)
        painter.setFont(plain)

    @staticmethod
    def _height(option: QStyleOptionViewItem, words: str, width: int) -> int:
        metrics = option.fontMetrics
        wanted = metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAP, f"“{words}”").height()
        return int(min(wanted, _LINES * metrics.lineSpacing()))
