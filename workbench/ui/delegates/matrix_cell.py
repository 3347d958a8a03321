"""A cell of a matrix: the number, and behind it how much that is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.ui.models.matrix_model import DEPTH, HEAT, IS_BARE, IS_TOTAL
from workbench.ui.theme import Theme, current_theme

_MOST_HEAT = {"light": 0.48, "dark": 0.46}
_LEAST_HEAT = 0.05
_ROUND = 4


class MatrixCellDelegate(QStyledItemDelegate):
    """Paints shaded numbers; zero is faint and unshaded, totals are bold and unshaded."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        words = option.fontMetrics.horizontalAdvance(str(index.data()))
        return QSize(words + 20, option.fontMetrics.height() + 14)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(option.rect, QColor(theme.paper))
        box = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(Qt.PenStyle.NoPen)
        heat, total = float(index.data(HEAT) or 0), bool(index.data(IS_TOTAL))
        if heat > 0:
            painter.setBrush(heat_colour(heat, theme))
            painter.drawRoundedRect(box, _ROUND, _ROUND)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(box, _ROUND, _ROUND)
        if index.model().headerData(index.row(), Qt.Orientation.Vertical, IS_TOTAL):
            painter.setPen(QColor(theme.line))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        self._paint_number(painter, option, index, quiet=not (heat > 0 or total))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(box, _ROUND, _ROUND)
        painter.restore()

    @staticmethod
    def _paint_number(
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        *,
        quiet: bool,
    ) -> None:
        theme = current_theme()
        font = QFont(option.font)
        strong = index.data(IS_TOTAL) or (index.data(DEPTH) == 0 and not quiet)
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        painter.setFont(font)
        quiet = quiet or bool(index.data(IS_BARE))
        painter.setPen(QColor(theme.faint if quiet else theme.ink))
        painter.drawText(option.rect, int(Qt.AlignmentFlag.AlignCenter), str(index.data()))


def heat_colour(heat: float, theme: Theme) -> QColor:
    """Return the shade for a share from 0 to 1: the accent over paper, never so strong that ink is hard to read."""
    paper, accent = QColor(theme.paper), QColor(theme.accent)
    part = _LEAST_HEAT + (_MOST_HEAT[theme.name] - _LEAST_HEAT) * min(1.0, heat)
    mixed = [
        round(one + (other - one) * part)
        for one, other in (
            (paper.red(), accent.red()),
            (paper.green(), accent.green()),
            (paper.blue(), accent.blue()),
        )
    ]
    return QColor(*mixed)
