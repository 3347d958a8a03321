"""A drawn picture that can be pointed at: by the mouse, by the arrow keys, by a screen reader."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from workbench.domain.pictures import Drawn
from workbench.ui.theme import current_theme

_WAYS = {
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Down: QPointF(0, 1),
    Qt.Key.Key_Up: QPointF(0, -1),
}
_ASIDE = 3.0
"""A part that lies aside of the way is as far as one that lies so many times as far ahead."""
_OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


@dataclass(frozen=True, slots=True)
class Place:
    """A part on the canvas."""

    outline: QPolygonF
    bounds: QRectF
    key: str
    words: str


class PictureCanvas(QWidget):
    """Paints a picture and knows its parts. The part that was pointed at or walked to last is outlined."""

    opened = Signal(str)
    """The key of a part that was clicked, or that Enter was pressed on."""
    marked = Signal(str)
    """The words of the part that is outlined now; empty for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._title = ""
        self.places: tuple[Place, ...] = ()
        self._keyed: tuple[int, ...] = ()
        self._walked: int | None = None
        self._hovered: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_drawn(self, drawn: Drawn, title: str, description: str) -> None:
        """Show a picture; the part that was walked to stays so where there is still one of its key."""
        key = self.places[self._walked].key if self._walked is not None else ""
        image = QImage(
            drawn.pixels, drawn.width, drawn.height, 4 * drawn.width, QImage.Format.Format_RGBA8888
        )
        self._image = image.copy()
        self._image.setDevicePixelRatio(drawn.scale)
        self.places = tuple(_place(each.polygon, each.key, each.words, drawn.scale) for each in drawn.spots)
        self._keyed = tuple(number for number, each in enumerate(self.places) if each.key)
        self._hovered = None
        self._walked = next((each for each in self._keyed if key and self.places[each].key == key), None)
        self._title = title
        self.setAccessibleDescription(description)
        self.setFixedSize(self.sizeHint())
        self._tell()
        self.update()

    @property
    def image(self) -> QImage:
        """The picture as it is shown."""
        return self._image

    @property
    def marked_place(self) -> Place | None:
        """The part that is outlined."""
        number = self._hovered if self._hovered is not None else self._walked
        return self.places[number] if number is not None else None

    def place_at(self, point: QPointF) -> int | None:
        """Return the number of the topmost part at a point of the canvas."""
        for number in range(len(self.places) - 1, -1, -1):
            place = self.places[number]
            if place.bounds.contains(point) and place.outline.containsPoint(point, Qt.FillRule.OddEvenFill):
                return number
        return None

    def walk_to(self, number: int | None) -> None:
        """Mark a part as one does with the keys."""
        self._walked, self._hovered = number, None
        self._tell()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return self._image.deviceIndependentSize().toSize()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._image.isNull():
            painter.drawImage(QPointF(0, 0), self._image)
        theme = current_theme()
        if self._hovered is not None:
            _outline(painter, self.places[self._hovered].outline, theme.ink, theme.paper, 1.4)
        if self._walked is not None and self.hasFocus():
            _outline(painter, self.places[self._walked].outline, theme.accent, theme.paper, 2.4)
        painter.end()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self.place_at(QPointF(event.pos()))
            if number is None or not self.places[number].words:
                QToolTip.hideText()
            else:
                area = self.places[number].bounds.toAlignedRect()
                QToolTip.showText(event.globalPos(), self.places[number].words, self, area)
            return True
        return super().event(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.place_at(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self.place_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and number is not None and self.places[number].key:
            self._walked = number
            self._tell()
            self.opened.emit(self.places[number].key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _OPENING and self._walked is not None:
            self.opened.emit(self.places[self._walked].key)
        elif self._keyed and key in _WAYS:
            self.walk_to(self._beside(_WAYS[key]))
            self._show_words()
        elif self._keyed and key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.walk_to(self._keyed[0 if key == Qt.Key.Key_Home else -1])
            self._show_words()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._walked is None and self._keyed and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.walk_to(self._keyed[0])
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def walked_area(self) -> QRect | None:
        """Return where the part lies that was walked to, so that it can be scrolled into sight."""
        return None if self._walked is None else self.places[self._walked].bounds.toAlignedRect()

    def _beside(self, way: QPointF) -> int:
        """Return the nearest part in a direction; the same one where there is none."""
        if self._walked is None:
            return self._keyed[0]
        start = self.places[self._walked].bounds.center()
        best, least = self._walked, float("inf")
        for number in self._keyed:
            step = self.places[number].bounds.center() - start
            ahead = QPointF.dotProduct(step, way)
            aside = abs(step.x() * way.y()) + abs(step.y() * way.x())
            if ahead > 0.5 and ahead + _ASIDE * aside < least:
                best, least = number, ahead + _ASIDE * aside
        return best

    def _hover(self, number: int | None) -> None:
        if number == self._hovered:
            return
        self._hovered = number
        opens = number is not None and bool(self.places[number].key)
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        self._tell()
        self.update()

    def _tell(self) -> None:
        """Say which part is marked: to who looks, and to who listens."""
        place = self.marked_place
        words = place.words if place else ""
        walked = self.places[self._walked].words if self._walked is not None else ""
        self.setAccessibleName(f"{self._title}: {walked}" if walked else self._title)
        self.marked.emit(words)

    def _show_words(self) -> None:
        place = self.marked_place
        if place is not None and place.words:
            below = place.bounds.bottomLeft().toPoint() + QPoint(0, 4)
            QToolTip.showText(self.mapToGlobal(below), place.words, self)


def _place(polygon: Sequence[tuple[float, float]], key: str, words: str, scale: float) -> Place:
    outline = QPolygonF([QPointF(x / scale, y / scale) for x, y in polygon])
    return Place(outline, outline.boundingRect(), key, words)


def _outline(painter: QPainter, outline: QPolygonF, colour: str, halo: str, thick: float) -> None:
    """Draw a line that stands out from any ground: in its colour, between two of the paper's."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for shade, width in ((halo, thick + 2.4), (colour, thick)):
        pen = QPen(QColor(shade), width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolygon(outline)
