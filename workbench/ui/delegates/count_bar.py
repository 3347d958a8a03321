"""A number with a bar behind it, so that a column of counts is read at a glance."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.ui.models.bars_model import LENGTH
from workbench.ui.theme import current_theme

_PAD, _NUMBER, _HEIGHT, _ROUND = 8, 62, 8, 2


class CountBarDelegate(QStyledItemDelegate):
    """Paints the bar at the left and leaves the number at the right to Qt."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        length = float(index.data(LENGTH) or 0)
        room = option.rect.width() - _NUMBER - _PAD
        if length <= 0 or room < _HEIGHT:
            return
        theme = current_theme()
        top = option.rect.center().y() - _HEIGHT / 2
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(
            QRectF(option.rect.left() + _PAD, top, max(2.0, room * length), _HEIGHT), _ROUND, _ROUND
        )
        painter.restore()
