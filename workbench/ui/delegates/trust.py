"""How far a code's suggestions can be trusted: a sign that is full, half full or empty, and the word."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.domain.quality import Band
from workbench.ui.delegates.ground import paint_ground
from workbench.ui.models.quality_model import TRUST
from workbench.ui.theme import current_theme

_PAD, _SIGN, _GAP = 8, 11.0, 8
_HALF_TURN = 180 * 16


class TrustDelegate(QStyledItemDelegate):
    """Paints the sign before the word; the filling tells as much as the colour does."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        words = paint_ground(self, painter, option, index)
        band, theme = Band(index.data(TRUST)), current_theme()
        shade = QColor({Band.RELIABLE: theme.good, Band.UNCERTAIN: theme.warning}.get(band, theme.muted))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        sign = QRectF(area.left(), area.center().y() - _SIGN / 2 + 0.5, _SIGN, _SIGN)
        painter.setPen(QPen(shade, 1.5))
        painter.setBrush(shade if band is Band.RELIABLE else QColor(Qt.GlobalColor.transparent))
        painter.drawEllipse(sign)
        if band is Band.UNCERTAIN:
            painter.setBrush(shade)
            painter.drawPie(sign, -_HALF_TURN // 2, -_HALF_TURN)
        painter.setPen(QColor(theme.muted if band is Band.NOT_YET else theme.ink))
        room = area.adjusted(int(_SIGN) + _GAP, 0, 0, 0)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()
