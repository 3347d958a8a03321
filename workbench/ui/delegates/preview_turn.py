"""A turn in the import's preview: who speaks, the words, and in a line of its own what is doubtful about it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.ui.icons import icon
from workbench.ui.models.roles import COLOUR, COUNT, DETAIL, IS_GROUP, QUOTE
from workbench.ui.theme import current_theme, readable

_SIDE, _PAD, _QUIET_PAD, _GAP = 14, 7, 3, 2
_MOST_LINES = 7
_SCROLL_BAR = 26
_SIGN = 14
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
AnyIndex = QModelIndex | QPersistentModelIndex


class PreviewTurnDelegate(QStyledItemDelegate):
    """Paints a turn in at most seven lines; text outside turns is quiet and has no name."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        lines = len(_lines(option, index)) + (not index.data(IS_GROUP))
        height = lines * option.fontMetrics.lineSpacing() + 2 * _pad(index)
        if index.data(DETAIL):
            height += len(_doubt_lines(option, index)) * option.fontMetrics.lineSpacing() + _GAP
        return QSize(160, height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        name, bare.text = bare.text, ""
        bare.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, bare.widget)
        theme, line = current_theme(), option.fontMetrics.lineSpacing()
        painter.save()
        area = QRect(option.rect).adjusted(_SIDE, _pad(index), -_SIDE, -_pad(index))
        top = area.top()
        quiet = bool(index.data(IS_GROUP))
        if not quiet:
            _paint_name(painter, QRect(area.left(), top, area.width(), line), name, index)
            top += line
        painter.setPen(QColor(theme.faint if quiet else theme.ink))
        for words in _lines(bare, index):
            painter.drawText(QRect(area.left(), top, area.width(), line), _LEFT, words)
            top += line
        if index.data(DETAIL):
            _paint_doubt(painter, QRect(area.left(), top + _GAP, area.width(), line), bare, index)
        painter.restore()


def _paint_name(painter: QPainter, area: QRect, name: str, index: AnyIndex) -> None:
    theme = current_theme()
    time = str(index.data(COUNT) or "")
    painter.setPen(QColor(theme.faint))
    painter.drawText(area, _RIGHT, time)
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    painter.save()
    painter.setFont(font)
    colour = str(index.data(COLOUR) or "")
    painter.setPen(readable(colour, theme.page, 4.5) if colour else QColor(theme.muted))
    room = area.width() - painter.fontMetrics().horizontalAdvance(time) - 12
    painter.drawText(area, _LEFT, QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, room))
    painter.restore()


def _paint_doubt(painter: QPainter, area: QRect, option: QStyleOptionViewItem, index: AnyIndex) -> None:
    box = QRect(area.left(), area.center().y() - _SIGN // 2, _SIGN, _SIGN)
    icon("warning", "warning").paint(painter, box)
    painter.setPen(QColor(current_theme().warning))
    for words in _doubt_lines(option, index):
        painter.drawText(area.adjusted(_SIGN + 6, 0, 0, 0), _LEFT, words)
        area.moveTop(area.top() + area.height())


def _lines(option: QStyleOptionViewItem, index: AnyIndex) -> list[str]:
    return _wrapped(option, str(index.data(QUOTE)), _room(option), 2 if index.data(IS_GROUP) else _MOST_LINES)


def _doubt_lines(option: QStyleOptionViewItem, index: AnyIndex) -> list[str]:
    return _wrapped(option, str(index.data(DETAIL)), _room(option) - _SIGN - 6, 2)


def _pad(index: AnyIndex) -> int:
    return _QUIET_PAD if index.data(IS_GROUP) else _PAD


def _room(option: QStyleOptionViewItem) -> int:
    return max(80, option.widget.width() - 2 * _SIDE - _SCROLL_BAR)


def _wrapped(option: QStyleOptionViewItem, words: str, width: int, most: int) -> list[str]:
    """Return the lines into which words fall, the last cut short with a mark when there are more than ``most``."""
    layout = QTextLayout(words, option.font)
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start = line.textStart()
        rest = len(lines) == most - 1
        text = words[start:] if rest else words[start : start + line.textLength()]
        lines.append(option.fontMetrics.elidedText(text.strip(), Qt.TextElideMode.ElideRight, width))
    layout.endLayout()
    return lines or [""]
