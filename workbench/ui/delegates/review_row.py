"""A suggestion in the list of all: its code and how sure it is, the words, where they stand. All rows of one height."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.ui.delegates.choice import paint_steps
from workbench.ui.models.review_model import TITLE
from workbench.ui.models.roles import COLOUR, COUNT, DETAIL, IS_GROUP, QUOTE, STEPS
from workbench.ui.theme import current_theme, readable

_SIGN, _PAD, _STEPS = 10, 8, 18
_MIDDLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def row_height(metrics: QFontMetrics, lines: int) -> int:
    """Return the height of a suggestion of so many lines, with the room around them."""
    return lines * metrics.lineSpacing() + 2 * _PAD + 2


def head_height(metrics: QFontMetrics) -> int:
    """Return the height of a heading."""
    return metrics.lineSpacing() + 2 * _PAD


class ReviewRowDelegate(QStyledItemDelegate):
    """Paints suggestions and headings."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        if index.data(IS_GROUP):
            return QSize(160, head_height(option.fontMetrics))
        lines = sum(bool(index.data(role)) for role in (TITLE, QUOTE, DETAIL))
        return QSize(160, row_height(option.fontMetrics, lines))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        name, bare.text = bare.text, ""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect.adjusted(12, _PAD, -12, -_PAD)
        if index.data(IS_GROUP):
            painter.fillRect(option.rect, QColor(current_theme().hover))
            self._paint_heading(painter, area, name, index)
        else:
            bare.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, bare.widget)
            self._paint_suggestion(painter, area, index)
        painter.setPen(QColor(current_theme().line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, area: QRect, name: str, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, count = current_theme(), str(index.data(COUNT))
        painter.setPen(QColor(theme.muted))
        painter.drawText(area, _RIGHT, count)
        area = area.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(count) - 8, 0)
        area = _paint_sign(painter, area, index)
        _bold(painter)
        painter.setPen(QColor(theme.ink))
        painter.drawText(area, _MIDDLE, _cut(painter, name, area.width()))

    def _paint_suggestion(
        self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, line = current_theme(), painter.fontMetrics().lineSpacing()
        title, where = str(index.data(TITLE)), str(index.data(DETAIL))
        words = f"“{' '.join(str(index.data(QUOTE)).split())}”"
        row = QRect(area.left(), area.top(), area.width(), line)
        paint_steps(painter, row.right(), row.center().y() + 0.5, int(index.data(STEPS)))
        first = _paint_sign(painter, row.adjusted(0, 0, -_STEPS - 10, 0), index)
        painter.setPen(QColor(theme.ink))
        if title:
            painter.save()
            _bold(painter)
            painter.drawText(first, _MIDDLE, _cut(painter, title, first.width()))
            painter.restore()
            first = row = row.translated(0, line + 1)
        painter.setPen(QColor(theme.ink))
        painter.drawText(first, _MIDDLE, _cut(painter, words, first.width()))
        if where:
            below = QRect(first.left(), row.top() + line + 1, row.right() - first.left(), line)
            painter.setPen(QColor(theme.muted))
            painter.drawText(below, _MIDDLE, _cut(painter, where, below.width()))


def _paint_sign(painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex) -> QRect:
    colour = index.data(COLOUR)
    if not colour:
        return area
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(readable(str(colour), current_theme().panel, 2.0))
    painter.drawEllipse(QRect(area.left(), area.center().y() - _SIGN // 2 + 1, _SIGN, _SIGN))
    return area.adjusted(_SIGN + 8, 0, 0, 0)


def _bold(painter: QPainter) -> None:
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)


def _cut(painter: QPainter, words: str, room: int) -> str:
    return painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
