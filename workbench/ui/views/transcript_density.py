"""The bar beside the scroll bar: how densely each stretch of the text is coded, where suggestions wait, and where the
window stands in it.
"""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from workbench.coding.density import covered, densities, shares
from workbench.domain.spans import Span
from workbench.ui.views.transcript_colours import TranscriptColours, blended

WIDTH = 18
STRETCHES = 240
_EDGE = 3
_RING = 2.2
_LEAST = 0.22
"""So much of the bar's width, 0 to 1, is filled by the least that is coded: one coding in a dense text is seen."""


class DensityBar(QWidget):
    """Shows a text from top to bottom. Positions are code points; it holds sums of lengths and no coding."""

    place_wanted = Signal(int)
    """The position that was pointed at."""

    def __init__(self, parent: QWidget) -> None:
        """Show an empty text."""
        super().__init__(parent)
        self._length = 0
        self._covered = [0] * STRETCHES
        self._lit: tuple[Span, ...] = ()
        self._suggested: tuple[Span, ...] = ()
        self._window = Span(0, 1)
        self._colours: TranscriptColours | None = None
        self._drawn: QPixmap | None = None
        self._most = 0.0
        self._ink = QColor()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retranslate()

    def retranslate(self) -> None:
        """Say anew what the bar is."""
        words = QCoreApplication.translate("TranscriptView", "Where the source is coded")
        self.setAccessibleName(words)
        self.setToolTip(words)

    def densities(self) -> tuple[float, ...]:
        """Return how many codings lie on a code point of each stretch, on average."""
        return densities(self._covered, self._length, STRETCHES)

    def show_codings(self, length: int, spans: Iterable[Span]) -> None:
        """Show these codings of a text ``length`` long and no others."""
        self._length = length
        self._covered = covered(spans, length, STRETCHES)
        self._draw_anew()

    def follow(self, *, gone: Span | None = None, come: Span | None = None) -> None:
        """Take one coding off and put one on."""
        touched: set[int] = set()
        for span, sign in ((gone, -1), (come, 1)):
            if span is not None:
                for stretch, points in shares(span, self._length, STRETCHES):
                    self._covered[stretch] += sign * points
                    touched.add(stretch)
        self._draw_again(touched)

    def light(self, spans: Iterable[Span]) -> None:
        """Mark where these lie."""
        self._lit = tuple(spans)
        self.update()

    def show_suggestions(self, spans: Iterable[Span]) -> None:
        """Mark where suggestions wait: with small rings at the left, as they are nothing coded yet."""
        self._suggested = tuple(spans)
        self.update()

    def show_window(self, window: Span) -> None:
        """Show which part of the text is in sight."""
        if window != self._window:
            self._window = window
            self.update()

    def wear(self, colours: TranscriptColours) -> None:
        """Paint with these colours."""
        self._colours = colours
        self._ink = blended(QColor(colours.quiet), QColor(colours.paper), 0.55)
        self._draw_anew()

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 100)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._colours is None:
            return
        ratio = self.devicePixelRatioF()
        if self._drawn is None or self._drawn.size() != self.size() * ratio:
            self._drawn = QPixmap(self.size() * ratio)
            self._drawn.setDevicePixelRatio(ratio)
            self._draw(self._drawn, self._colours)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._colours.caret), 1.2))
        for top in self._rows_at(self._suggested):
            painter.drawEllipse(QPointF(_RING + 1.0, float(top)), _RING, _RING)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for top in self._rows_at(self._lit):
            painter.fillRect(QRectF(0, top - 1, self.width() - _EDGE, 2), QColor(self._colours.caret))
        if self._length:
            frame = QColor(self._colours.quiet)
            painter.setPen(QPen(frame, 1.0))
            frame.setAlphaF(0.14)
            painter.setBrush(frame)
            painter.drawRect(self._place_of(self._window))
        painter.end()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event.position())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()  # or the transcript would take it for the end of a selection

    def _go(self, point: QPointF) -> None:
        if self._length and self.height():
            share = min(1.0, max(0.0, point.y() / self.height()))
            self.place_wanted.emit(round(share * (self._length - 1)))

    def _draw_anew(self) -> None:
        self._drawn = None
        self.update()

    def _place_of(self, span: Span) -> QRectF:
        height = self.height() - 1
        top = span.start / self._length * height
        bottom = min(float(height), max(top + 4, span.end / self._length * height))
        return QRectF(0.5, min(top, height - 4.0) + 0.5, self.width() - 1, bottom - min(top, height - 4.0))

    def _draw_again(self, touched: set[int]) -> None:
        """Draw some stretches anew; all of them when the densest is as dense no more, by which all are measured."""
        found = self.densities()
        most = max(found, default=0.0)
        if self._drawn is None or self._colours is None or most != self._most:
            self._draw_anew()
            return
        painter = QPainter(self._drawn)
        for stretch in touched:
            top, height = self._rows_of(stretch)
            painter.fillRect(QRectF(0, top, self.width(), height), QColor(self._colours.paper))
            self._draw_stretch(painter, stretch, found[stretch])
        painter.end()
        self.update()

    def _draw(self, picture: QPixmap, colours: TranscriptColours) -> None:
        picture.fill(QColor(colours.paper))
        found = self.densities()
        self._most = max(found, default=0.0)
        painter = QPainter(picture)
        for stretch, density in enumerate(found):
            self._draw_stretch(painter, stretch, density)
        painter.end()

    def _rows_at(self, spans: Iterable[Span]) -> set[int]:
        """Return the rows of pixels to mark: a code of a thousand codings needs no thousand marks."""
        share = self.height() / self._length if self._length else 0.0
        return {round(span.start * share) for span in spans}

    def _draw_stretch(self, painter: QPainter, stretch: int, density: float) -> None:
        if density <= 0:
            return
        # The root keeps a stretch that everything is said in from making all the others look bare.
        width = (self.width() - 2 * _EDGE) * max(_LEAST, (density / self._most) ** 0.5)
        top, height = self._rows_of(stretch)
        painter.fillRect(QRectF(self.width() - _EDGE - width, top, width, height), self._ink)

    def _rows_of(self, stretch: int) -> tuple[int, int]:
        """Return top and height of a stretch; where there are more stretches than rows of pixels some share one."""
        pitch = self.height() / STRETCHES
        top = round(stretch * pitch)
        return top, max(1, round((stretch + 1) * pitch) - top)
