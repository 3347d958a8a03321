"""A finding as a card: its title with a number, an example, and facts in small."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.ui.delegates.ground import paint_ground
from workbench.ui.models.roles import COLOURS, COUNT, DETAIL, QUOTE
from workbench.ui.theme import current_theme, readable

_SIDE, _PAD, _GAP, _DOT = 20, 10, 4, 9
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class FindingCardDelegate(QStyledItemDelegate):
    """Paints three lines; what is too long ends in a mark, and stands whole in the tool tip."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, 3 * option.fontMetrics.lineSpacing() + 2 * _GAP + 2 * _PAD)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        title = paint_ground(self, painter, option, index)
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect.adjusted(_SIDE, _PAD, -_SIDE, -_PAD)
        height = option.fontMetrics.lineSpacing()
        lines = [
            QRect(area.left(), area.top() + row * (height + _GAP), area.width(), height) for row in range(3)
        ]
        self._paint_title(painter, lines[0], title, index)
        painter.setPen(QColor(theme.muted))
        _draw(painter, lines[1], " ".join(str(index.data(QUOTE) or "").split()))
        painter.setPen(QColor(theme.faint))
        _draw(painter, lines[2], str(index.data(DETAIL) or ""))
        painter.setPen(QColor(theme.line))
        painter.drawLine(area.left(), option.rect.bottom(), area.right(), option.rect.bottom())
        painter.restore()

    @staticmethod
    def _paint_title(
        painter: QPainter, area: QRect, title: str, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, plain = current_theme(), painter.font()
        count = str(index.data(COUNT) or "")
        painter.setPen(QColor(theme.muted))
        painter.drawText(area, _RIGHT, count)
        area = area.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(count) - 12, 0)
        for colour in list(index.data(COLOURS) or ()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(readable(str(colour), theme.panel, 2.0))
            painter.drawEllipse(QRect(area.left(), area.center().y() - 4, _DOT, _DOT))
            area = area.adjusted(_DOT + 5, 0, 0, 0)
        strong = QFont(plain)
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
        painter.setPen(QColor(theme.ink))
        painter.drawText(
            area, _LEFT, QFontMetrics(strong).elidedText(title, Qt.TextElideMode.ElideRight, area.width())
        )
        painter.setFont(plain)


def _draw(painter: QPainter, area: QRect, words: str) -> None:
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, _LEFT, shown)
