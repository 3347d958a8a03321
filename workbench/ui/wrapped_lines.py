"""Words broken into a few lines, the last of them cut short with a mark when there are more."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout


def wrapped(words: str, font: QFont, width: int, most: int) -> list[str]:
    """Return at most ``most`` lines, each within ``width`` pixels; none for no words."""
    layout = QTextLayout(words, font)
    metrics = QFontMetrics(font)
    lines: list[str] = []
    layout.beginLayout()
    while words and len(lines) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start = line.textStart()
        last = len(lines) == most - 1
        text = words[start:] if last else words[start : start + line.textLength()]
        lines.append(metrics.elidedText(text.strip(), Qt.TextElideMode.ElideRight, width))
    layout.endLayout()
    return lines
