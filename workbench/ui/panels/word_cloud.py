"""A cloud of words, for who wants one. The table beside it says the same and more."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QImageWriter,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.word_counts import WordCount
from workbench.ui.cloud_layout import font_sizes, laid_out
from workbench.ui.theme import Theme, current_theme

MOST_WORDS = 70
_SMALLEST, _LARGEST = 9.0, 64.0
_SHRINK, _TRIES = 0.85, 9
_MARGIN = 12
_SCALE = 3
"""How many pixels of a saved picture stand for one on the screen."""
Placed = tuple[str, QFont, QRectF, QPointF]
"""A word, its font, where it stands, and where its line begins."""


class WordCloud(QWidget):
    """Paints the commonest words, the area of each by its count; the same words make the same cloud."""

    word_picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[tuple[str, int], ...] = ()
        self._placed: list[Placed] | None = None
        self.setMinimumSize(200, 140)
        self.setMouseTracking(True)

    def show_words(self, words: Sequence[WordCount]) -> None:
        """Show the commonest of these."""
        most = sorted(words, key=lambda each: (-each.count, each.word))[:MOST_WORDS]
        self._words = tuple((each.word, each.count) for each in most)
        self._placed = None
        self.update()

    def placed(self) -> list[Placed]:
        """Return the words that have a place, the commonest first."""
        if self._placed is None:
            self._placed = self._laid_out(QSizeF(self.size()))
        return self._placed

    def save(self, path: Path) -> None:
        """Write the cloud as a picture, .svg or .png, in the colours of the theme. Raises FileRefused."""
        data = self._svg() if path.suffix.casefold() == ".svg" else self._png()
        try:
            path.write_bytes(data)
        except OSError as error:
            raise FileRefused(path, FileReason.CANNOT_WRITE, {"what": error.strerror or ""}) from error

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, 320)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._placed = None
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint(painter)
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        word = self._word_at(event.position())
        if word:
            self.word_picked.emit(word)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = bool(self._word_at(event.position()))
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def _word_at(self, point: QPointF) -> str:
        return next((word for word, _, box, _ in self.placed() if box.contains(point)), "")

    def _paint(self, painter: QPainter) -> None:
        theme = current_theme()
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(QRectF(0, 0, self.width(), self.height()), QColor(theme.paper))
        for number, (word, font, _box, start) in enumerate(self.placed()):
            painter.setFont(font)
            painter.setPen(QColor(_colour(theme, number)))
            painter.drawText(start, word)

    def _png(self) -> bytes:
        image = QImage(self.size() * _SCALE, QImage.Format.Format_ARGB32)
        image.setDevicePixelRatio(_SCALE)
        painter = QPainter(image)
        self._paint(painter)
        painter.end()
        device = QBuffer()
        device.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(device, QByteArray(b"png")).write(image)
        return bytes(device.data().data())

    def _svg(self) -> bytes:
        device, generator = QBuffer(), QSvgGenerator()
        generator.setOutputDevice(device)
        generator.setSize(self.size())
        generator.setViewBox(self.rect())
        painter = QPainter(generator)
        self._paint(painter)
        painter.end()
        return bytes(device.data().data())

    def _laid_out(self, size: QSizeF) -> list[Placed]:
        """Place all words, smaller until they fit; what still finds no place is left out."""
        area = max(1.0, size.width() - 2 * _MARGIN), max(1.0, size.height() - 2 * _MARGIN)
        scale = 1.0
        placed: list[Placed] = []
        for _ in range(_TRIES):
            placed = self._tried(area, scale)
            if len(placed) == len(self._words):
                break
            scale *= _SHRINK
        return placed

    def _tried(self, area: tuple[float, float], scale: float) -> list[Placed]:
        largest = min(_LARGEST, area[1] / 3) * scale
        fonts = []
        for size in font_sizes([count for _, count in self._words], _SMALLEST, largest):
            font = QFont(self.font())
            font.setPixelSize(max(1, round(size)))
            font.setWeight(QFont.Weight.DemiBold if size > largest / 2 else QFont.Weight.Normal)
            fonts.append(font)
        inked = [
            QFontMetricsF(font).tightBoundingRect(word)
            for (word, _), font in zip(self._words, fonts, strict=True)
        ]
        places = laid_out([(each.width(), each.height()) for each in inked], area, 5.0)
        return [
            (
                word,
                font,
                QRectF(place[0] + _MARGIN, place[1] + _MARGIN, ink.width(), ink.height()),
                QPointF(place[0] + _MARGIN - ink.x(), place[1] + _MARGIN - ink.y()),
            )
            for (word, _), font, ink, place in zip(self._words, fonts, inked, places, strict=True)
            if place is not None
        ]


def _colour(theme: Theme, number: int) -> str:
    """Return a colour that can be read on paper; it tells nothing, it only parts neighbours."""
    return (theme.accent, theme.ink, theme.muted)[number % 3]
