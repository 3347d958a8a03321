"""The two diagrams of the quality page: precision against recall, and what was promised against what came."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from workbench.domain.quality import Bin, Figures, Point
from workbench.ui.panels.plot import Plot, place
from workbench.ui.quality_words import decimal, interval
from workbench.ui.theme import current_theme

_DOT = 4.5


class PrecisionRecallPlot(Plot):
    """The curve of all codes, that of the marked one, what is offered unasked, and what keywords alone would give."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Point] = ()
        self._one: Sequence[Point] = ()
        self._offered, self._keywords = Figures(), Figures()
        self._wanted = 0.0

    def show_curves(self, curve: Sequence[Point], offered: Figures, keywords: Figures, wanted: float) -> None:
        """Show the curve of all codes."""
        self._all, self._offered, self._keywords, self._wanted = curve, offered, keywords, wanted
        self._told()

    def show_code(self, curve: Sequence[Point]) -> None:
        """Show the curve of one code beside it; none for an empty one."""
        self._one = curve
        self._told()

    @override
    def draw(self, painter: QPainter, field: QRectF) -> None:
        theme = current_theme()
        painter.setPen(QPen(QColor(theme.muted), 1, Qt.PenStyle.DotLine))
        painter.drawLine(place(field, 0, self._wanted), place(field, 1, self._wanted))
        _paint_line(painter, field, self._all, QPen(QColor(theme.accent), 2))
        _paint_line(painter, field, self._one, QPen(QColor(theme.warning), 2, Qt.PenStyle.DashLine))
        at = _place_of(field, self._keywords)
        if at is not None:
            painter.setPen(QPen(QColor(theme.ink), 1.4))
            painter.setBrush(QColor(theme.paper))
            size = _DOT + 1
            painter.drawPolygon(
                QPolygonF([at + QPointF(*by) for by in ((0, -size), (size, 0), (0, size), (-size, 0))])
            )
        at = _place_of(field, self._offered)
        if at is not None:
            painter.setPen(QPen(QColor(theme.page), 1.2))
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(at, _DOT + 1, _DOT + 1)

    def _told(self) -> None:
        translate = QCoreApplication.translate
        words = translate(
            "Quality", "All codes, from probability {threshold}: right {precision}, found {recall}"
        )
        self.tell(
            "\n".join(
                words.format(
                    threshold=decimal(each.threshold),
                    precision=decimal(each.precision),
                    recall=decimal(each.recall),
                )
                for each in self._all[:: max(1, len(self._all) // 8)]
            )
        )
        self.update()


class ReliabilityPlot(Plot):
    """For each tenth of probability, what came of it: on the slanting line is what was promised."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bins: Sequence[Bin] = ()

    def show_bins(self, bins: Sequence[Bin]) -> None:
        """Show these."""
        self._bins = bins
        words = QCoreApplication.translate("Quality", "Promised {promised}: observed {came}, of {count}")
        self.tell(
            "\n".join(
                words.format(
                    promised=decimal(each.promised),
                    came=interval(each.came),
                    count=self.locale().toString(each.came.of),
                )
                for each in bins
            )
        )
        self.update()

    @override
    def draw(self, painter: QPainter, field: QRectF) -> None:
        theme, metrics = current_theme(), self.fontMetrics()
        painter.setPen(QPen(QColor(theme.muted), 1, Qt.PenStyle.DotLine))
        painter.drawLine(place(field, 0, 0), place(field, 1, 1))
        for each in self._bins:
            at = place(field, each.promised, each.came.value or 0.0)
            low, high = (
                place(field, each.promised, each.came.low),
                place(field, each.promised, each.came.high),
            )
            painter.setPen(QPen(QColor(theme.idle), 2))
            painter.drawLine(low, high)
            painter.setPen(QPen(QColor(theme.page), 1.2))
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(at, _DOT, _DOT)
            painter.setPen(QColor(theme.muted))
            count = self.locale().toString(each.came.of)
            width = metrics.horizontalAdvance(count)
            # The count stands above the interval, or below it where there is no room.
            above = high.y() - 4
            baseline = above if above - metrics.ascent() > field.top() else low.y() + metrics.ascent() + 4
            left = min(max(at.x() - width / 2, field.left() + 2), field.right() - width)
            painter.drawText(QPointF(left, min(baseline, field.bottom() - 3)), count)


def _paint_line(painter: QPainter, field: QRectF, curve: Sequence[Point], pen: QPen) -> None:
    if curve:
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([place(field, each.recall, each.precision) for each in curve]))


def _place_of(field: QRectF, figures: Figures) -> QPointF | None:
    precision, recall = figures.precision.value, figures.recall.value
    return None if precision is None or recall is None else place(field, recall, precision)
