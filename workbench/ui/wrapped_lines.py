"""Words broken into a few lines, the last of them cut short with a mark when there are more."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout

from workbench.ui.text_positions import Positions


def wrapped(words: str, font: QFont, width: int, most: int) -> list[str]:
    """Return at most ``most`` lines, each within ``width`` pixels; none for no words."""
    layout = QTextLayout(words, font)
    metrics, places = QFontMetrics(font), Positions(words)
    lines: list[str] = []
    layout.beginLayout()
    while words and len(lines) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start, end = map(places.to_code_points, (line.textStart(), line.textStart() + line.textLength()))
        text = words[start:] if len(lines) == most - 1 else words[start:end]
        lines.append(metrics.elidedText(text.strip(), Qt.TextElideMode.ElideRight, width))
    layout.endLayout()
    return lines
