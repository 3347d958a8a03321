"""A memo in the list: what it is called, how it goes on, what it is about and when it was written."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.ui.delegates.ground import paint_ground
from workbench.ui.icons import icon
from workbench.ui.models.memos_model import DONE, STATUS
from workbench.ui.models.roles import COUNT, DETAIL, ICON_NAME, QUOTE
from workbench.ui.theme import current_theme

_SIDE, _PAD, _GAP, _SIGN = 14, 10, 3, 14
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class MemoDelegate(QStyledItemDelegate):
    """Paints three lines; a memo that is done has a tick and the word, not only a paler look."""

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
        _draw(painter, lines[1], str(index.data(QUOTE) or ""))
        self._paint_foot(painter, lines[2], index)
        painter.setPen(QColor(theme.line))
        painter.drawLine(area.left(), option.rect.bottom(), area.right(), option.rect.bottom())
        painter.restore()

    @staticmethod
    def _paint_title(
        painter: QPainter, area: QRect, title: str, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, plain, done = current_theme(), painter.font(), str(index.data(STATUS) or "")
        if done:
            painter.setPen(QColor(theme.good))
            painter.drawText(area, _RIGHT, done)
            area = area.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(done) - 4, 0)
            icon("check", "good").paint(
                painter, QRect(area.right() - _SIGN, area.center().y() - _SIGN // 2, _SIGN, _SIGN)
            )
            area = area.adjusted(0, 0, -_SIGN - 6, 0)
        strong = QFont(plain)
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
        painter.setPen(QColor(theme.muted if index.data(DONE) else theme.ink))
        shown = QFontMetrics(strong).elidedText(title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _LEFT, shown)
        painter.setFont(plain)

    @staticmethod
    def _paint_foot(painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        painter.setPen(QColor(current_theme().faint))
        day = str(index.data(COUNT) or "")
        painter.drawText(area, _RIGHT, day)
        icon(str(index.data(ICON_NAME)), "faint").paint(
            painter, QRect(area.left(), area.center().y() - _SIGN // 2 + 1, _SIGN, _SIGN)
        )
        room = area.adjusted(_SIGN + 6, 0, -painter.fontMetrics().horizontalAdvance(day) - 12, 0)
        _draw(painter, room, str(index.data(DETAIL) or ""))


def _draw(painter: QPainter, area: QRect, words: str) -> None:
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, _LEFT, shown)
