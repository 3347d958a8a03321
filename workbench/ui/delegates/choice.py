"""A code to choose: as every row, with how likely it is as a quiet bar before its key."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from typing_extensions import override

from workbench.ui.bands import steps_of
from workbench.ui.delegates.row import RowDelegate
from workbench.ui.models.roles import COUNT, LIKELY
from workbench.ui.theme import current_theme

_BAR, _PITCH, _GAP = 4, 6, 10
_KEY, _LIKELY = 16, 44


def paint_steps(painter: QPainter, right: int, middle: float, steps: int) -> None:
    """Paint one to three bars that rise to the right, those that are not reached hollow."""
    theme = current_theme()
    for step in range(3):
        height = 5.0 + 3.0 * step
        box = QRectF(right - 3 * _PITCH + step * _PITCH, middle + 5.5 - height, _BAR, height)
        if step < steps:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(box, 1, 1)
        else:
            painter.setPen(QPen(QColor(theme.idle), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 1, 1)


def paint_likelihood(painter: QPainter, area: QRect, probability: float) -> None:
    """Paint a bar as long as the code is likely: full for a sure one, pale for a maybe, hollow for a guess."""
    theme, steps = current_theme(), steps_of(probability)
    top = area.center().y() - 2.5
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.line))
    painter.drawRoundedRect(QRectF(area.left(), top + 2, area.width(), 2), 1, 1)
    length = max(5.0, min(1.0, probability) * area.width())
    colour = QColor(theme.accent)
    fill = QColor(theme.field) if steps == 1 else QColor(colour)
    if steps == 2:
        fill.setAlphaF(0.45)
    painter.setPen(QPen(colour, 1))
    painter.setBrush(fill)
    painter.drawRoundedRect(QRectF(area.left() + 0.5, top + 0.5, length, 5), 2, 2)


class ChoiceDelegate(RowDelegate):
    """Paints the choices of the code box; the key stands in a small frame, as keys do."""

    @override
    def number_at_the_right(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return ""

    @override
    def paint_ends(self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex) -> QRect:
        digit, likely = str(index.data(COUNT) or ""), index.data(LIKELY)
        if digit:
            _paint_key(painter, QRect(area.right() - _KEY, area.center().y() - 8, _KEY, 17), digit)
        if digit or likely is not None:
            area = area.adjusted(0, 0, -_KEY - _GAP, 0)
        if likely is not None:
            bar = QRect(area.right() - _LIKELY, area.top(), _LIKELY, area.height())
            paint_likelihood(painter, bar, float(likely))
            area = area.adjusted(0, 0, -_LIKELY - _GAP, 0)
        return area


def _paint_key(painter: QPainter, box: QRect, digit: str) -> None:
    theme = current_theme()
    painter.setPen(QPen(QColor(theme.idle), 1))
    painter.setBrush(QColor(theme.field))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setPen(QColor(theme.muted))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), digit)
