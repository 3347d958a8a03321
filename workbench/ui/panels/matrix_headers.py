"""The headings of a matrix: names of districts that turn upright when room is short, and a frozen column of codes."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from workbench.ui.icons import icon
from workbench.ui.models.matrix_model import DEPTH, IS_BARE, IS_OPEN, IS_TOTAL
from workbench.ui.models.roles import COLOUR, IS_GROUP, KEY
from workbench.ui.theme import current_theme, readable

_PAD = 10
_SIGN = 10
_ARROW = 12
_INDENT = 18
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def bold(font: QFont) -> QFont:
    """Return the font in the weight of headings."""
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


class DistrictHeader(QHeaderView):
    """Names of columns, level where every one fits, else upright. The marked district stands out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._upright = False
        self._marked: str | None = None
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def widest(self) -> int:
        """Return the width in pixels that the longest name takes when it stands level."""
        return self._longest() + 2 * _PAD

    def set_upright(self, upright: bool) -> None:
        """Turn the names."""
        if upright != self._upright:
            self._upright = upright
            self.updateGeometries()
            self.geometriesChanged.emit()

    def mark(self, district: str | None) -> None:
        """Let a district's name stand out."""
        self._marked = district
        self.viewport().update()

    @override
    def sizeHint(self) -> QSize:
        line = QFontMetrics(bold(self.font())).height()
        return QSize(40, (self._longest() if self._upright else line) + 2 * _PAD)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme, model = current_theme(), self.model()
        name = str(model.headerData(logicalIndex, self.orientation()))
        marked = self._marked is not None and self._of(logicalIndex, KEY) == self._marked
        painter.save()
        painter.fillRect(rect, QColor(theme.paper))
        painter.setFont(bold(self.font()))
        quiet = self._of(logicalIndex, IS_BARE)
        painter.setPen(QColor(theme.accent if marked else theme.faint if quiet else theme.muted))
        if self._of(logicalIndex, IS_TOTAL):
            painter.setPen(QColor(theme.ink))
        if self._upright:
            painter.translate(QPointF(rect.center().x() + 1, rect.bottom() - _PAD))
            painter.rotate(-90)
            line = painter.fontMetrics().height()
            painter.drawText(QRectF(0, -line / 2, rect.height(), line), _LEFT, name)
        else:
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), name)
        painter.restore()
        self._underline(painter, rect, marked=marked)

    @staticmethod
    def _underline(painter: QPainter, rect: QRect, *, marked: bool) -> None:
        theme = current_theme()
        painter.save()
        painter.setPen(QPen(QColor(theme.accent if marked else theme.line), 2 if marked else 1))
        painter.drawLine(rect.left() + 2 * marked, rect.bottom(), rect.right() - 2 * marked, rect.bottom())
        painter.restore()

    def _longest(self) -> int:
        metrics = QFontMetrics(bold(self.font()))
        model = self.model()
        names = (str(model.headerData(each, self.orientation())) for each in range(model.columnCount()))
        return max((metrics.horizontalAdvance(name) for name in names), default=0)

    def _of(self, section: int, role: int) -> object:
        return self.model().headerData(section, self.orientation(), role)


class CodeHeader(QHeaderView):
    """The frozen column: themes that open and fold, codes below them."""

    toggled = Signal(int)
    """A row whose branch is to open or fold."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._width = 240
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def set_width(self, width: int) -> None:
        """Take so many pixels across."""
        if width != self._width:
            self._width = width
            self.updateGeometries()
            self.geometriesChanged.emit()

    def widest(self) -> int:
        """Return the pixels that the longest name takes across."""
        metrics, model = QFontMetrics(bold(self.font())), self.model()
        return (
            max(
                (
                    self._start(row)
                    + metrics.horizontalAdvance(str(model.headerData(row, self.orientation())))
                    for row in range(model.rowCount())
                ),
                default=0,
            )
            + 2 * _PAD
        )

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width, 30)

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        row = self.logicalIndexAt(e.position().toPoint())
        if e.button() == Qt.MouseButton.LeftButton and row >= 0 and self._of(row, IS_OPEN) is not None:
            self.toggled.emit(row)
        super().mousePressEvent(e)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(theme.paper))
        opened = self._of(logicalIndex, IS_OPEN)
        left = rect.left() + _PAD + int(str(self._of(logicalIndex, DEPTH) or 0)) * _INDENT
        if opened is not None:
            arrow = "chevron-down-grey" if opened else "chevron-right-grey"
            icon(arrow).paint(painter, QRect(left, rect.center().y() - _ARROW // 2, _ARROW, _ARROW))
        colour = self._of(logicalIndex, COLOUR)
        if colour:
            self._paint_sign(painter, left + _ARROW + 6, rect.center().y(), logicalIndex)
        strong = self._of(logicalIndex, IS_GROUP) or self._of(logicalIndex, IS_TOTAL)
        painter.setFont(bold(self.font()) if strong else self.font())
        painter.setPen(QColor(theme.ink))
        room = rect.adjusted(self._start(logicalIndex), 0, -_PAD, 0)
        name = str(self.model().headerData(logicalIndex, self.orientation()))
        painter.drawText(
            room, _LEFT, painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        )
        painter.restore()

    def _paint_sign(self, painter: QPainter, left: int, middle: int, row: int) -> None:
        shade = readable(str(self._of(row, COLOUR)), current_theme().paper, 2.0)
        painter.setPen(QPen(shade.darker(115), 1))
        painter.setBrush(shade)
        box = QRect(left, middle - _SIGN // 2, _SIGN, _SIGN)
        if self._of(row, IS_GROUP):
            painter.drawRoundedRect(box, 2.5, 2.5)
        else:
            painter.drawEllipse(box)

    def _start(self, row: int) -> int:
        """Return where the name begins: behind indent, arrow and sign."""
        if self._of(row, IS_TOTAL):
            return _PAD + _ARROW + 6
        return _PAD + int(str(self._of(row, DEPTH) or 0)) * _INDENT + _ARROW + 6 + _SIGN + 8

    def _of(self, section: int, role: int) -> object:
        return self.model().headerData(section, self.orientation(), role)
