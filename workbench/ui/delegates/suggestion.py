"""A suggestion as a small card: code, confidence, quote, why."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.ui.delegates.ground import paint_ground
from workbench.ui.delegates.theme_card import room_for_cards
from workbench.ui.models.roles import COLOUR, DETAIL, QUOTE, STEPS
from workbench.ui.theme import current_theme, readable

_PAD = 10
_MARK = 5
_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class SuggestionDelegate(QStyledItemDelegate):
    """Paints suggestions; the quote takes at most three lines, the reasons two."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = option.fontMetrics.lineSpacing()
        widget = option.widget
        room = room_for_cards(widget)
        # The list's own padding of 4 on both sides belongs to the style sheet.
        width = max(120, room - 8 - 2 * _PAD)
        quote = self._height(option, str(index.data(QUOTE)), width, 3)
        why = str(index.data(DETAIL))
        reasons = self._height(option, why, width, 2) + 4 if why else 0
        return QSize(120, line + quote + reasons + 2 * _PAD + 6)

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
        quote = self._height(option, str(index.data(QUOTE)), area.width(), 3)
        painter.setPen(QColor(theme.ink))
        box = QRect(area.left(), area.top() + line + 4, area.width(), quote)
        self._paint_words(painter, box, f"“{index.data(QUOTE)}”")
        painter.setPen(QColor(theme.muted))
        self._paint_words(
            painter, QRect(area.left(), box.bottom() + 4, area.width(), 2 * line), str(index.data(DETAIL))
        )
        painter.setPen(QColor(theme.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def _paint_head(
        self, painter: QPainter, area: QRect, name: str, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = current_theme()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(readable(str(index.data(COLOUR)), theme.panel, 2.0))
        painter.drawEllipse(QRect(area.left(), area.center().y() - 4, 10, 10))
        marks = 3 * (_MARK + 3)
        for step in range(3):
            painter.setBrush(QColor(theme.accent if step < int(index.data(STEPS)) else theme.line))
            left = area.right() - marks + step * (_MARK + 3)
            painter.drawRoundedRect(QRect(left, area.center().y() - 2 - step * 2, _MARK, 6 + step * 2), 1, 1)
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        room = area.adjusted(18, 0, -marks - 8, 0)
        middle = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle, shown)
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)

    def _paint_words(self, painter: QPainter, area: QRect, words: str) -> None:
        metrics = painter.fontMetrics()
        lines = max(1, area.height() // metrics.lineSpacing())
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(area.width() * lines * 0.92))
        painter.drawText(area, _WRAP, shown)

    @staticmethod
    def _height(option: QStyleOptionViewItem, words: str, width: int, most: int) -> int:
        metrics = option.fontMetrics
        wanted = metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAP, words).height()
        return int(min(wanted, most * metrics.lineSpacing()))
