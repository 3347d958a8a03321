"""A speaker, or a role, as a bar: name, role and share, and below it how many words."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.ui.delegates.ground import paint_ground
from workbench.ui.models.bars_model import ASKED, FACTS, IS_QUIET, LENGTH
from workbench.ui.models.roles import COUNT, DETAIL
from workbench.ui.theme import current_theme

_PAD_X, _PAD_Y = 10, 6
_BAR = 10
_GAP = 4
_ROUND = 3
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class BarDelegate(QStyledItemDelegate):
    """Paints three lines. A moderator's bar is hatched and outlined, the others are filled: the pattern tells too."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, 2 * option.fontMetrics.lineSpacing() + _BAR + 2 * (_PAD_Y + _GAP))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        name = paint_ground(self, painter, option, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect.adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
        line = painter.fontMetrics().lineSpacing()
        _paint_head(painter, QRect(area.left(), area.top(), area.width(), line), name, index)
        top = area.top() + line + _GAP
        _paint_bar(painter, QRectF(area.left(), top, area.width(), _BAR), index)
        _paint_foot(painter, QRect(area.left(), top + _BAR + _GAP, area.width(), line), index)
        painter.restore()


def _paint_head(
    painter: QPainter, area: QRect, name: str, index: QModelIndex | QPersistentModelIndex
) -> None:
    theme, plain = current_theme(), painter.font()
    amount = str(index.data(COUNT))
    painter.setPen(QColor(theme.ink))
    painter.drawText(area, _RIGHT, amount)
    room = area.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(amount) - _PAD_X, 0)
    bold = QFont(plain)
    bold.setWeight(QFont.Weight.DemiBold)
    painter.setFont(bold)
    shown = _cut(painter, name, room.width())
    painter.drawText(room, _LEFT, shown)
    used = painter.fontMetrics().horizontalAdvance(shown) + 8
    painter.setFont(plain)
    rest = room.adjusted(used, 0, 0, 0)
    if rest.width() > 30:
        painter.setPen(QColor(theme.faint))
        painter.drawText(rest, _LEFT, _cut(painter, str(index.data(DETAIL)), rest.width()))


def _paint_bar(painter: QPainter, area: QRectF, index: QModelIndex | QPersistentModelIndex) -> None:
    theme, length = current_theme(), float(index.data(LENGTH))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.hover))
    painter.drawRoundedRect(area, _ROUND, _ROUND)
    if length <= 0:
        return
    done = QRectF(area.left(), area.top(), max(float(2 * _ROUND), area.width() * length), area.height())
    if index.data(IS_QUIET):
        done.adjust(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(QBrush(QColor(theme.idle), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(QColor(theme.idle), 1))
    else:
        painter.setBrush(QColor(theme.accent))
    painter.drawRoundedRect(done, _ROUND, _ROUND)


def _paint_foot(painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
    """Tell the words at the left and the share without the moderator at the right; turns where there is room."""
    facts, asked = index.data(FACTS), str(index.data(ASKED))
    width = painter.fontMetrics().horizontalAdvance
    room = area.width() - (width(asked) + _PAD_X if asked else 0)
    told = " · ".join(facts)
    if width(told) > room:
        told = facts[0]
    painter.setPen(QColor(current_theme().muted))
    if width(told) <= room:
        painter.drawText(area, _RIGHT, asked)
    painter.drawText(area, _LEFT, _cut(painter, told, area.width()))


def _cut(painter: QPainter, words: str, width: int) -> str:
    return painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)
