"""A reason on one line: how much it weighs as a small bar, what it is, the words it points at."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.ui.delegates.ground import paint_ground
from workbench.ui.models.reasons_model import STRENGTH
from workbench.ui.models.roles import DETAIL, IS_GROUP
from workbench.ui.theme import current_theme

_BAR, _GAP = 34, 8
_MIDDLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class ReasonDelegate(QStyledItemDelegate):
    """Paints reasons; one that can be opened is underlined, as what can be gone to is."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, option.fontMetrics.height() + 8)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        words = paint_ground(self, painter, option, index)
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect.adjusted(4, 0, -6, 0)
        strength = index.data(STRENGTH)
        if isinstance(strength, float):
            _paint_bar(painter, QRect(area.left(), area.top(), _BAR, area.height()), strength)
        area.adjust(_BAR + _GAP, 0, 0, 0)
        kind = str(index.data(DETAIL))
        painter.setPen(QColor(theme.muted))
        width = min(painter.fontMetrics().horizontalAdvance(kind), area.width() // 2)
        shown = painter.fontMetrics().elidedText(kind, Qt.TextElideMode.ElideRight, width + 1)
        painter.drawText(area, _MIDDLE, shown)
        area.adjust(width + _GAP, 0, 0, 0)
        font = painter.font()
        font.setUnderline(bool(index.data(IS_GROUP)))
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        painter.drawText(
            area, _MIDDLE, painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        )
        painter.restore()


def _paint_bar(painter: QPainter, area: QRect, strength: float) -> None:
    """Paint a bar as long as the reason is weighty; what speaks against the code is hollow."""
    theme = current_theme()
    height = 6.0
    top = area.center().y() - height / 2 + 1
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.line))
    painter.drawRoundedRect(QRectF(area.left(), top, area.width(), height), 3, 3)
    length = max(height, abs(strength) * area.width())
    if strength < 0:
        painter.setPen(QPen(QColor(theme.muted), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(QColor(theme.accent))
    painter.drawRoundedRect(QRectF(area.left(), top, length, height), 3, 3)
