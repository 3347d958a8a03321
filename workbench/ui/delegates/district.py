"""A district in the list: name, codings with a bar, and what else there is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.ui.delegates.ground import paint_ground
from workbench.ui.models.districts_model import FACTS, SHARE
from workbench.ui.models.roles import COUNT, DETAIL
from workbench.ui.theme import current_theme

_PAD = 10
_BAR = 4
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class DistrictDelegate(QStyledItemDelegate):
    """Paints a district in three lines: name and codings, a bar for the codings, the other facts."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, 2 * option.fontMetrics.lineSpacing() + _BAR + 2 * _PAD + 8)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        name = paint_ground(self, painter, option, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        line = painter.fontMetrics().lineSpacing()
        self._paint_head(painter, QRect(area.left(), area.top(), area.width(), line), name, index)
        bar = QRectF(area.left(), area.top() + line + 4, area.width(), _BAR)
        self._paint_bar(painter, bar, float(index.data(SHARE) or 0))
        painter.setPen(QColor(current_theme().muted))
        foot = QRect(area.left(), area.bottom() - line + 1, area.width(), line)
        facts = str(index.data(FACTS) or "")
        painter.drawText(
            foot,
            _LEFT,
            painter.fontMetrics().elidedText(facts, Qt.TextElideMode.ElideRight, foot.width()),
        )
        painter.restore()

    @staticmethod
    def _paint_head(
        painter: QPainter, area: QRect, name: str, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, plain = current_theme(), painter.font()
        bold = QFont(plain)
        bold.setWeight(QFont.Weight.DemiBold)
        count = str(index.data(COUNT) or "")
        painter.setFont(bold)
        painter.setPen(QColor(theme.ink))
        painter.drawText(area, _RIGHT, count)
        room = area.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(count) - _PAD, 0)
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, shown)
        used = painter.fontMetrics().horizontalAdvance(shown) + 8
        painter.setFont(plain)
        rest = room.adjusted(used, 0, 0, 0)
        if rest.width() > 30:
            painter.setPen(QColor(theme.faint))
            province = painter.fontMetrics().elidedText(
                str(index.data(DETAIL) or ""), Qt.TextElideMode.ElideRight, rest.width()
            )
            painter.drawText(rest, _LEFT, province)

    @staticmethod
    def _paint_bar(painter: QPainter, area: QRectF, share: float) -> None:
        theme = current_theme()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.line))
        painter.drawRoundedRect(area, _BAR / 2, _BAR / 2)
        if share > 0:
            painter.setBrush(QColor(theme.accent))
            done = QRectF(area.left(), area.top(), max(float(_BAR), area.width() * share), area.height())
            painter.drawRoundedRect(done, _BAR / 2, _BAR / 2)
