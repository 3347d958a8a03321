"""A cell of a matrix: the number, behind it how much that is, and beside it what else there is to say of it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.ui.models.matrix_model import DEPTH, HEAT, IS_ALIKE, IS_BARE, IS_TOTAL, THIN, TREND
from workbench.ui.theme import Theme, current_theme

_MOST_HEAT = {"light": 0.48, "dark": 0.46}
_LEAST_HEAT = 0.05
_ROUND = 4
_MARK = 3.5
_Index = QModelIndex | QPersistentModelIndex


class MatrixCellDelegate(QStyledItemDelegate):
    """Paints shaded numbers; zero is faint and unshaded, totals are bold and unshaded.

    A warning sign in the corner says that a number rests on little, a faint one that all of its row or column does; a
    triangle pointing up or down before the number,
    that it is higher or lower than in an earlier count.
    """

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        words = option.fontMetrics.horizontalAdvance(str(index.data()))
        return QSize(words + 20, option.fontMetrics.height() + 14)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
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
        if index.data(THIN):
            colour = QColor(theme.faint if index.data(IS_ALIKE) else theme.warning)
            paint_warning(painter, QPointF(box.right() - 6, box.top() + 6), colour)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(box, _ROUND, _ROUND)
        painter.restore()

    @staticmethod
    def _paint_number(painter: QPainter, option: QStyleOptionViewItem, index: _Index, *, quiet: bool) -> None:
        theme = current_theme()
        font = QFont(option.font)
        strong = index.data(IS_TOTAL) or (index.data(DEPTH) == 0 and not quiet)
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        painter.setFont(font)
        quiet = quiet or bool(index.data(IS_BARE))
        painter.setPen(QColor(theme.faint if quiet else theme.ink))
        words = str(index.data())
        painter.drawText(option.rect, int(Qt.AlignmentFlag.AlignCenter), words)
        trend = index.data(TREND)
        if trend:
            half = painter.fontMetrics().horizontalAdvance(words) / 2
            middle = QRectF(option.rect).center()
            _paint_trend(painter, middle - QPointF(half + 2 * _MARK + 1, 0), int(trend))


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


def paint_warning(painter: QPainter, at: QPointF, colour: QColor) -> None:
    """Paint a small warning sign, a triangle with a stroke and a dot in it, around a point."""
    painter.save()
    painter.setPen(
        QPen(colour, 1.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(QColor(current_theme().paper))
    painter.drawPolygon(QPolygonF([at + QPointF(0, -4), at + QPointF(4.5, 3.5), at + QPointF(-4.5, 3.5)]))
    painter.setPen(QPen(colour, 1.1))
    painter.drawLine(at + QPointF(0, -1.2), at + QPointF(0, 0.8))
    painter.drawPoint(at + QPointF(0, 2.3))
    painter.restore()


def _paint_trend(painter: QPainter, at: QPointF, trend: int) -> None:
    painter.save()
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    tip = -_MARK if trend > 0 else _MARK
    points = [QPointF(-_MARK, -tip * 0.8), QPointF(_MARK, -tip * 0.8), QPointF(0, tip)]
    painter.drawPolygon(QPolygonF([at + each for each in points]))
    painter.restore()
