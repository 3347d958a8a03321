"""A name in which what is looked for is marked."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout

from workbench.domain.spans import Span
from workbench.ui.text_positions import Positions
from workbench.ui.theme import current_theme


def draw_marked(painter: QPainter, area: QRect, words: str, marks: tuple[Span, ...]) -> None:
    """Draw a name on one line in the pen and the font that are set; ``marks`` are code points of the uncut name."""
    if not marks:
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)
        return
    layout = QTextLayout(words, painter.font())
    layout.setFormats(_formats(words, marks))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(area.width() + 1)
    layout.endLayout()
    layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2))


def _formats(words: str, marks: tuple[Span, ...]) -> list[QTextLayout.FormatRange]:
    """Return the marks as Qt wants them, as far as the words were not cut."""
    positions, found = Positions(words), list[QTextLayout.FormatRange]()
    shape = QTextCharFormat()
    shape.setForeground(QColor(current_theme().accent))
    shape.setFontUnderline(True)
    for mark in marks:
        if mark.end <= len(words):
            made = QTextLayout.FormatRange()
            start = positions.to_units(mark.start)
            made.start, made.length, made.format = start, positions.to_units(mark.end) - start, shape
            found.append(made)
    return found
