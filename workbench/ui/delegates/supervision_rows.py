"""Rows of supervision: a case with its risk, a theme with its counts, a quotation with its place."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem
from typing_extensions import override

from workbench.domain.cases import Risk
from workbench.ui.delegates.ground import paint_ground
from workbench.ui.delegates.row import RowDelegate
from workbench.ui.models.cases_model import ALARM, RISK
from workbench.ui.models.roles import COLOUR, DETAIL, IS_GROUP, QUOTE
from workbench.ui.panels.supervision_words import risk_word
from workbench.ui.theme import current_theme

_PAD = 8
_SIGN = 10
_MOST_LINES = 4
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
AnyIndex = QModelIndex | QPersistentModelIndex


def risk_colour(risk: Risk) -> QColor:
    """Return the colour of a risk, which never stands without its shape and word."""
    theme = current_theme()
    role = {
        Risk.LOW: theme.good,
        Risk.MEDIUM: theme.muted,
        Risk.HIGH: theme.warning,
        Risk.CRITICAL: theme.danger,
    }
    return QColor(role[risk])


def paint_risk(painter: QPainter, box: QRectF, risk: Risk) -> None:
    """Paint a risk's shape: ring, half disc, disc, triangle, from low to critical."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = risk_colour(risk)
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(colour if risk in {Risk.HIGH, Risk.CRITICAL} else Qt.BrushStyle.NoBrush)
    if risk is Risk.CRITICAL:
        top = QPointF(box.center().x(), box.top() - 0.5)
        painter.drawPolygon(QPolygonF([top, box.bottomRight(), box.bottomLeft()]))
    else:
        painter.drawEllipse(box)
    if risk is Risk.MEDIUM:
        painter.setBrush(colour)
        painter.drawPie(box, -90 * 16, 180 * 16)
    painter.restore()


class TwoLineDelegate(RowDelegate):
    """Paints a case or theme in two lines; a heading over others in one, as everywhere."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        if not index.data(DETAIL):
            return super().sizeHint(option, index)
        return QSize(60, 2 * option.fontMetrics.lineSpacing() + 12)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        if not index.data(DETAIL):
            super().paint(painter, option, index)
            return
        name = paint_ground(self, painter, option, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = option.fontMetrics.lineSpacing()
        area = option.rect.adjusted(4, 5, -8, 0)
        first = QRect(area.left(), area.top(), area.width(), line)
        second = first.translated(0, line + 2)
        # Qt hands a word of an enumeration back as a plain one.
        risk = Risk(str(index.data(RISK))) if index.data(RISK) else None
        colour = index.data(COLOUR)
        if risk is not None:
            first = _paint_risk_word(painter, first, risk, _bold(painter).horizontalAdvance(name))
        if colour:
            first = self._paint_sign(painter, first, index)
            second.setLeft(first.left())
        _write(
            painter,
            first,
            name,
            current_theme().ink,
            bold=risk is not None or bool(index.data(IS_GROUP)),
        )
        alarm = str(index.data(ALARM) or "")
        if alarm:
            painter.setPen(QColor(current_theme().danger))
            painter.drawText(second, _RIGHT, alarm)
            second.setRight(second.right() - painter.fontMetrics().horizontalAdvance(alarm) - _PAD)
        _write(painter, second, str(index.data(DETAIL)), current_theme().muted)
        painter.restore()


class QuotationDelegate(RowDelegate):
    """Paints a quotation in up to four lines with its place below; its heading with the theme's sign."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        if index.data(IS_GROUP):
            return QSize(60, option.fontMetrics.height() + 18)
        return QSize(60, _quote_height(option, index) + option.fontMetrics.lineSpacing() + 2 * _PAD + 4)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        if index.data(IS_GROUP):
            super().paint(painter, option, index)
            return
        paint_ground(self, painter, option, index)
        theme = current_theme()
        painter.save()
        area = option.rect.adjusted(_PAD + 4, _PAD, -_PAD, -_PAD)
        box = QRect(area.left(), area.top(), area.width(), _quote_height(option, index))
        painter.setPen(QColor(theme.ink))
        metrics = option.fontMetrics
        lines = max(1, box.height() // metrics.lineSpacing())
        words = f"“{index.data(QUOTE)}”"
        # Wrapped lines end before the edge: a little less than their whole width is there for words.
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(box.width() * (lines - 0.35)))
        painter.drawText(box, _WRAP, shown if lines == _MOST_LINES else words)
        below = QRect(area.left(), box.bottom() + 4, area.width(), metrics.lineSpacing())
        _write(painter, below, str(index.data(DETAIL)), theme.muted)
        painter.setPen(QColor(theme.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()


def _paint_risk_word(painter: QPainter, area: QRect, risk: Risk, wanted: int) -> QRect:
    """Paint shape and word at the right, the shape alone where the name wants the word's room; return what is left."""
    word = risk_word(risk)
    width = painter.fontMetrics().horizontalAdvance(word)
    if area.width() < wanted + width + _SIGN + 14 + _PAD:
        word, width = "", -6
    painter.setPen(risk_colour(risk))
    painter.drawText(area, _RIGHT, word)
    left = area.right() - width - _SIGN - 6
    paint_risk(painter, QRectF(left, area.center().y() - _SIGN / 2 + 1, _SIGN, _SIGN), risk)
    return area.adjusted(0, 0, -(width + _SIGN + 14), 0)


def _bold(painter: QPainter) -> QFontMetrics:
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(font, painter.device())


def _write(painter: QPainter, area: QRect, words: str, colour: str, *, bold: bool = False) -> None:
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, _LEFT, shown)
    font.setWeight(QFont.Weight.Normal)
    painter.setFont(font)


def _quote_height(option: QStyleOptionViewItem, index: AnyIndex) -> int:
    metrics = option.fontMetrics
    # A list asks for sizes without saying how wide a row is.
    view = option.widget
    room = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
    width = max(120, room - 2 * _PAD - 12)
    wanted = metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAP, f"“{index.data(QUOTE)}”").height()
    return int(min(wanted, _MOST_LINES * metrics.lineSpacing()))
