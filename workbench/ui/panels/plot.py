"""A square field with axes from 0 to 1 on which something is drawn; what it shows is also said in words."""

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from workbench.ui.theme import current_theme

_STEPS = (0.0, 0.25, 0.5, 0.75, 1.0)
_GAP, _TOP, _RIGHT = 6, 10, 14


class Plot(QWidget):
    """Paints frame, grid, numbers and the names of the axes; subclasses draw what is in it, in ``draw``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._across = self._up = ""
        self.setMinimumSize(220, 170)

    def say(self, name: str, across: str, up: str) -> None:
        """Set the plot's name and those of its axes."""
        self._across, self._up = across, up
        self.setAccessibleName(name)
        self.update()

    def tell(self, words: str) -> None:
        """Say in words what is drawn."""
        self.setAccessibleDescription(words)
        self.setToolTip(words)

    def draw(self, painter: QPainter, field: QRectF) -> None:
        """Draw what the plot shows into its field."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, 180)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = self._field()
        self._paint_scale(painter, field)
        self.draw(painter, field)
        painter.end()

    def _field(self) -> QRectF:
        metrics = self.fontMetrics()
        left = metrics.horizontalAdvance("0,00") + 2 * _GAP
        head = metrics.height() + _TOP
        foot = 2 * metrics.height() + 2 * _GAP
        return QRectF(left, head, self.width() - left - _RIGHT, self.height() - head - foot)

    def _paint_scale(self, painter: QPainter, field: QRectF) -> None:
        theme, line = current_theme(), self.fontMetrics().height()
        for step in _STEPS:
            words = QLocale().toString(step, "f", 2)
            x, y = place(field, step, step).x(), place(field, step, step).y()
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
            painter.drawLine(QPointF(x, field.top()), QPointF(x, field.bottom()))
            painter.setPen(QColor(theme.faint))
            beside = QRectF(0, y - line / 2, field.left() - _GAP, line)
            painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
            below = QRectF(x - 40, field.bottom() + _GAP / 2, 80, line)
            below.moveRight(min(below.right(), self.width() - 1.0 + 24))
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, words)
        painter.setPen(QColor(theme.muted))
        painter.drawText(
            QRectF(0, 0, self.width(), line + 4),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
            self._up,
        )
        painter.drawText(
            QRectF(field.left(), self.height() - line - 2, field.width(), line),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom,
            self._across,
        )


def place(field: QRectF, across: float, up: float) -> QPointF:
    """Return where a point stands in the field."""
    return QPointF(field.left() + across * field.width(), field.bottom() - up * field.height())
