"""A theme's card on the board: colour, name, counts, the beginning of its interpretation, and what stands beside it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from workbench.ui.icons import icon
from workbench.ui.models.roles import COLOUR, DETAIL, QUOTE
from workbench.ui.models.themes_model import MARKS
from workbench.ui.theme import current_theme, readable
from workbench.ui.wrapped_lines import wrapped

_OUTER, _PAD, _EDGE, _GAP, _SIGN = 6, 12, 5, 5, 14
_MOST_LINES, _NAME_LINES, _COUNT_LINES = 4, 2, 2
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class ThemeCardDelegate(QStyledItemDelegate):
    """Paints a card; the marked one has a frame, not only another ground."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        name, counts, text = self._lines(option, index)
        lines = len(name) + len(counts) + len(text) + (1 if index.data(MARKS) else 0)
        gaps = _GAP * (1 + bool(text) + bool(index.data(MARKS)))
        height = lines * option.fontMetrics.lineSpacing() + gaps + 2 * (_OUTER + _PAD)
        return QSize(140, height)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = current_theme()
        marked = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(option.rect.adjusted(_OUTER, _OUTER, -_OUTER, -_OUTER))
        painter.setPen(QPen(QColor(theme.accent if marked else theme.line), 2 if marked else 1))
        painter.setBrush(QColor(theme.accent_soft if marked else theme.paper))
        painter.drawRoundedRect(card, 9, 9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(readable(str(index.data(COLOUR)), theme.paper, 2.0))
        painter.drawRoundedRect(
            QRectF(card.left() + 7, card.top() + _PAD, _EDGE, card.height() - 2 * _PAD), 2, 2
        )
        self._paint_words(painter, option, index, card.toRect().adjusted(_PAD + 8, _PAD, -_PAD, -_PAD))
        painter.restore()

    def _paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        area: QRect,
    ) -> None:
        theme, plain, height = current_theme(), painter.font(), option.fontMetrics.lineSpacing()
        name, counts, text = self._lines(option, index)
        top = area.top()

        def draw(lines: list[str], colour: str) -> None:
            nonlocal top
            painter.setPen(QColor(colour))
            for line in lines:
                painter.drawText(QRect(area.left(), top, area.width(), height), _LEFT, line)
                top += height

        painter.setFont(_strong(plain))
        draw(name, theme.ink)
        painter.setFont(plain)
        draw(counts, theme.faint)
        if text:
            top += _GAP
            draw(text, theme.muted)
        top += _GAP
        left = area.left()
        for sign, number, _words in index.data(MARKS) or ():
            icon(sign, "accent").paint(painter, QRect(left, top + (height - _SIGN) // 2, _SIGN, _SIGN))
            left += _SIGN + 4
            painter.setPen(QColor(theme.ink))
            painter.drawText(QRect(left, top, 40, height), _LEFT, str(number))
            left += option.fontMetrics.horizontalAdvance(str(number)) + 14

    @staticmethod
    def _lines(
        option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> tuple[list[str], list[str], list[str]]:
        width = max(80, room_for_cards(option.widget) - 2 * (_OUTER + _PAD) - 8)
        name = wrapped(str(index.data(Qt.ItemDataRole.DisplayRole)), _strong(option.font), width, _NAME_LINES)
        told = str(index.data(DETAIL) or "").split("\n")
        counts = [line for each in told for line in wrapped(each, option.font, width, _COUNT_LINES)]
        text = wrapped(str(index.data(QUOTE) or ""), option.font, width, _MOST_LINES)
        return name, counts, text


def room_for_cards(view: QWidget) -> int:
    """Return how wide a card may be in pixels: the same whether the scroll bar is there or not."""
    if not isinstance(view, QAbstractScrollArea):
        return view.width()
    bar = view.verticalScrollBar()
    return view.viewport().width() - (0 if bar.isVisible() else bar.sizeHint().width())


def _strong(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made
