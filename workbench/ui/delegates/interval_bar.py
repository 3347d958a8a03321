"""A share as a small bar: how far the interval reaches, where the share lies, where it was wanted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.domain.quality import Share
from workbench.ui.delegates.ground import paint_ground
from workbench.ui.models.quality_model import SHARE, WANTED
from workbench.ui.quality_words import decimal
from workbench.ui.theme import current_theme

_PAD, _GAP, _HEIGHT, _DOT = 8, 10, 6.0, 4.0
_LEAST = 30


class IntervalBarDelegate(QStyledItemDelegate):
    """Paints the figure at the left and the bar beside it; where nothing is known it paints a dash."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        paint_ground(self, painter, option, index)
        share = index.data(SHARE)
        assert isinstance(share, Share)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, metrics = current_theme(), painter.fontMetrics()
        area = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        painter.setPen(QColor(theme.faint if share.value is None else theme.ink))
        painter.drawText(
            area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), decimal(share.value)
        )
        used = metrics.horizontalAdvance("0,00") + _GAP
        room = QRectF(area.left() + used, area.center().y() - _HEIGHT / 2 + 0.5, area.width() - used, _HEIGHT)
        if share.value is not None and room.width() >= _LEAST:
            _paint_bar(painter, room, share, float(index.data(WANTED)))
        painter.restore()


def _paint_bar(painter: QPainter, room: QRectF, share: Share, wanted: float) -> None:
    theme = current_theme()
    assert share.value is not None

    def across(value: float) -> float:
        return room.left() + _DOT + value * (room.width() - 2 * _DOT)

    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.hover))
    painter.drawRoundedRect(room, _HEIGHT / 2, _HEIGHT / 2)
    painter.setBrush(QColor(theme.idle))
    left, right = across(share.low), across(share.high)
    painter.drawRoundedRect(QRectF(left, room.top() + 1.5, max(2.0, right - left), _HEIGHT - 3), 1.5, 1.5)
    painter.setPen(QPen(QColor(theme.muted), 1.4))
    painter.drawLine(QPointF(across(wanted), room.top() - 4), QPointF(across(wanted), room.bottom() + 4))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent))
    painter.drawEllipse(QPointF(across(share.value), room.center().y()), _DOT, _DOT)
