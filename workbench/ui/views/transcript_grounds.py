"""Frames the words for which something is suggested: a thin frame for little weight, a thick one for much."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workbench.domain.spans import Span
from workbench.ui.views.transcript_page import Page, Row

_ROUND = 3.5
_THIN, _THICK = 0.9, 2.3
_PALEST, _FULLEST = 0.05, 0.17


def paint_grounds(painter: QPainter, page: Page, row: Row, sight: Span) -> None:
    """Paint the frames that are in sight in a row, behind its words."""
    measures = page.measures
    top = measures.baseline - measures.ascent - 1.5
    height = measures.ascent + measures.descent + 3.0
    for ground in page.grounds:
        if not ground.span.overlaps(sight):
            continue
        fill = QColor(page.colours.caret)
        fill.setAlphaF(_PALEST + (_FULLEST - _PALEST) * ground.strength)
        pen = QPen(QColor(page.colours.caret), _THIN + (_THICK - _THIN) * ground.strength)
        pen.setStyle(Qt.PenStyle.SolidLine if ground.strength >= 1 / 3 else Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(fill)
        for strip in row.laid.strips(ground.span):
            rect = page.strip_rect(row, strip)
            painter.drawRoundedRect(
                QRectF(rect.left() - 1.5, rect.top() + top, rect.width() + 3.0, height), _ROUND, _ROUND
            )
