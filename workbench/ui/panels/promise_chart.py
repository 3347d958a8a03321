"""Promised against observed precision over time, painted: a dot with its interval, and a tick for the promise."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from workbench.coding.ledger import Reckoning
from workbench.ui.models.ledger_model import observed_words
from workbench.ui.theme import current_theme

Spell = tuple[date, date, Reckoning]
_LEFT, _RIGHT, _TOP = 44, 16, 10
_DOT, _TICK, _WIDEST = 4.0, 14.0, 120.0
_STEPS = (0.0, 0.25, 0.5, 0.75, 1.0)


class PromiseChart(QWidget):
    """One place for each stretch of days; the table beside it says the same in figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spells: tuple[Spell, ...] = ()
        self.setMinimumSize(220, 150)

    def show_spells(self, spells: Sequence[Spell]) -> None:
        """Show these, the oldest first."""
        self._spells = tuple(each for each in spells if each[2].observed is not None)
        self.setToolTip(
            "\n".join(f"{_day(last)}: {observed_words(told)}" for _first, last, told in self._spells)
        )
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, 190)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        foot = self.fontMetrics().height() + 8
        plot = QRectF(_LEFT, _TOP, self.width() - _LEFT - _RIGHT, self.height() - _TOP - foot)
        self._paint_scale(painter, plot)
        for place, (_first, last, told) in enumerate(self._spells):
            self._paint_spell(painter, plot, place, told)
            self._paint_day(painter, plot, place, last)
        painter.end()

    def _paint_scale(self, painter: QPainter, plot: QRectF) -> None:
        theme = current_theme()
        for step in _STEPS:
            height = _height(plot, step)
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(QPointF(plot.left(), height), QPointF(plot.right(), height))
            painter.setPen(QColor(theme.faint))
            where = QRectF(0, height - 10, _LEFT - 8, 20)
            words = QLocale().toString(step, "f", 2)
            painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_spell(self, painter: QPainter, plot: QRectF, place: int, told: Reckoning) -> None:
        theme = current_theme()
        assert told.promised is not None
        assert told.observed is not None
        x = self._x(plot, place)
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.drawLine(
            QPointF(x, _height(plot, told.low or 0.0)), QPointF(x, _height(plot, told.high or 0.0))
        )
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(QPointF(x, _height(plot, told.observed)), _DOT, _DOT)
        painter.setPen(QPen(QColor(theme.ink), 2))
        promised = _height(plot, told.promised)
        painter.drawLine(QPointF(x - _TICK, promised), QPointF(x + _TICK, promised))

    def _paint_day(self, painter: QPainter, plot: QRectF, place: int, last: date) -> None:
        room = self._step(plot)
        words = _day(last)
        width = self.fontMetrics().horizontalAdvance(words)
        every = max(1, int((width + 12) / room) + 1) if width + 12 > room else 1
        if place % every == 0:
            painter.setPen(QColor(current_theme().faint))
            x = min(max(self._x(plot, place) - width / 2, 0.0), self.width() - width)
            painter.drawText(QPointF(x, self.height() - 6), words)

    def _step(self, plot: QRectF) -> float:
        return min(_WIDEST, plot.width() / max(1, len(self._spells)))

    def _x(self, plot: QRectF, place: int) -> float:
        return plot.left() + self._step(plot) * (place + 0.5)


def _height(plot: QRectF, share: float) -> float:
    return plot.bottom() - share * plot.height()


def _day(moment: date) -> str:
    return QLocale().toString(QDate(moment.year, moment.month, moment.day), QLocale.FormatType.ShortFormat)
