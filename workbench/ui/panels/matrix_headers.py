"""The headings of a matrix: names of columns that turn upright when room is short, and a frozen column of rows.

Where a side has two facets, the names of the outer ones stand beyond those of the inner ones, each over all that
stands under it, and stay in sight as long as any of that is.
"""

from itertools import groupby
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from workbench.ui.icons import icon
from workbench.ui.models.matrix_model import (
    DEPTH,
    IS_BARE,
    IS_OPEN,
    IS_TOTAL,
    SORTED,
    MatrixModel,
)
from workbench.ui.models.roles import COLOUR, IS_GROUP, KEY
from workbench.ui.theme import current_theme, readable

_PAD = 10
_SIGN = 10
_ARROW = 12
_INDENT = 18
_MARK = 4
_LONGEST_UPRIGHT, _SHORTEST_UPRIGHT, _WIDEST_OUTER = 190, 70, 130
_MEASURED: Final = 60
"""So many names, the longest by letters, are measured: of 25,000 no other one is much wider."""
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_ELIDED = Qt.TextElideMode.ElideRight


def bold(font: QFont) -> QFont:
    """Return the font in the weight of headings."""
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


class MatrixHeader(QHeaderView):
    """What both sides share: outer names over runs of headings, and the sign of what the other side is ordered by."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self._runs: list[tuple[int, int, str]] = []
        self._longest = self._longest_outer = 0
        self._some: list[str] = []
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def measure(self) -> None:
        """Look at the names anew: called once whenever they have changed, not for each painting."""
        names, outer = self.matrix_model.names(self.orientation())
        self._runs, start = [], 0
        if any(outer):
            for name, run in groupby(outer):
                end = start + len(list(run))
                if name:
                    self._runs.append((start, end, name))
                start = end
        self._some = sorted(set(names), key=len, reverse=True)[:_MEASURED]
        self._longest = self._widest(names)
        self._longest_outer = self._widest([name for _start, _end, name in self._runs])

    @property
    def matrix_model(self) -> MatrixModel:
        """The model whose headings these are."""
        model = self.model()
        assert isinstance(model, MatrixModel)
        return model

    def of(self, section: int, role: int) -> object:
        """Return what the model says of a heading."""
        return self.model().headerData(section, self.orientation(), role)

    def strip(self) -> int:
        """Return the pixels that outer names take, 0 where there are none."""
        raise NotImplementedError

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        if not self._runs:
            return
        painter = QPainter(self.viewport())
        painter.setFont(bold(self.font()))
        length = self.viewport().width() if self.orientation() == Qt.Orientation.Horizontal else 0
        length = length or self.viewport().height()
        for start, end, name in self._runs:
            first = self.sectionViewportPosition(start)
            last = self.sectionViewportPosition(end - 1) + self.sectionSize(end - 1)
            if last > 0 and first < length:
                self.paint_outer(painter, first, last, length, name)
        painter.end()

    def paint_outer(self, painter: QPainter, first: int, last: int, length: int, name: str) -> None:
        """Paint an outer name over the pixels from ``first`` to ``last``, of which those up to ``length`` are seen."""
        raise NotImplementedError

    def _widest(self, names: list[str]) -> int:
        metrics = QFontMetrics(bold(self.font()))
        longest = sorted(set(names), key=len, reverse=True)[:_MEASURED]
        return max(map(metrics.horizontalAdvance, longest), default=0)

    def _paint_sorted(self, painter: QPainter, at: QPointF, section: int) -> None:
        """Paint the sign of an order, whose point shows whether it runs from the most or from the least."""
        order = self.of(section, SORTED)
        if order in {1, -1}:
            tip = _MARK if order == 1 else -_MARK
            points = [QPointF(-_MARK, -tip / 2), QPointF(_MARK, -tip / 2), QPointF(0, tip / 2 + tip / 4)]
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(current_theme().accent))
            painter.drawPolygon(QPolygonF([at + each for each in points]))


class ColumnHeader(MatrixHeader):
    """Names of columns, level where each fits in two lines, else upright. The marked one stands out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._upright, self._lines = False, 1
        self._most = _LONGEST_UPRIGHT
        self._marked: str | None = None

    def widest(self) -> int:
        """Return the width in pixels that the longest name takes when it stands level."""
        return self._longest + 2 * _PAD

    def lines_at(self, width: int) -> int:
        """Return how many lines the names need when they stand level in so many pixels; 0 where two don't do."""
        metrics = QFontMetrics(bold(self.font()))
        if width >= self.widest():
            return 1
        room, high = QRect(0, 0, width - _MARK, 1000), 2 * metrics.lineSpacing()
        for name in self._some:
            needed = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), name)
            if needed.width() > room.width() or needed.height() > high:
                return 0
        return 2

    def lay_level(self, lines: int) -> None:
        """Let the names stand level, in so many lines."""
        self._upright, self._lines = False, lines
        self.updateGeometries()
        self.geometriesChanged.emit()

    def set_upright(self, most: int) -> None:
        """Turn the names upright, cut short at ``most`` pixels where the table has not much height."""
        self._upright, self._most = True, min(_LONGEST_UPRIGHT, max(_SHORTEST_UPRIGHT, most))
        self.updateGeometries()
        self.geometriesChanged.emit()

    def mark(self, id: str | None) -> None:
        """Let the name of a column stand out."""
        self._marked = id
        self.viewport().update()

    @override
    def strip(self) -> int:
        return QFontMetrics(bold(self.font())).height() + _PAD if self._runs else 0

    @override
    def sizeHint(self) -> QSize:
        line = QFontMetrics(bold(self.font())).lineSpacing()
        inner = min(self._most, self._longest) if self._upright else self._lines * line
        return QSize(40, self.strip() + inner + 2 * _PAD)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme, model = current_theme(), self.model()
        name = str(model.headerData(logicalIndex, self.orientation()))
        marked = self._marked is not None and self.of(logicalIndex, KEY) == self._marked
        painter.save()
        painter.fillRect(rect, QColor(theme.paper))
        painter.setFont(bold(self.font()))
        quiet = self.of(logicalIndex, IS_BARE)
        painter.setPen(QColor(theme.accent if marked else theme.faint if quiet else theme.muted))
        if self.of(logicalIndex, IS_TOTAL):
            painter.setPen(QColor(theme.ink))
        inner = rect.adjusted(0, self.strip(), 0, 0)
        if self._upright:
            painter.save()
            painter.translate(QPointF(inner.center().x() + 1, inner.bottom() - _PAD))
            painter.rotate(-90)
            line = painter.fontMetrics().height()
            room = inner.height() - 2 * _PAD + 4
            words = painter.fontMetrics().elidedText(name, _ELIDED, room)
            painter.drawText(QRectF(0, -line / 2, inner.height(), line), _LEFT, words)
            painter.restore()
        else:
            level = inner.adjusted(1, 0, -1, 0)
            if self._lines == 1:
                name = painter.fontMetrics().elidedText(name, _ELIDED, level.width())
            painter.drawText(level, _CENTRE | int(Qt.TextFlag.TextWordWrap), name)
        top = inner.top() + _MARK + 1 if self._upright else inner.bottom() - _MARK - 1
        self._paint_sorted(painter, QPointF(inner.center().x() + 1, top), logicalIndex)
        painter.restore()
        self._underline(painter, rect, marked=marked)

    @override
    def paint_outer(self, painter: QPainter, first: int, last: int, length: int, name: str) -> None:
        theme = current_theme()
        seen = QRect(max(0, first) + 3, 0, min(length, last) - max(0, first) - 6, self.strip() - 4)
        painter.setPen(QColor(theme.ink))
        words = painter.fontMetrics().elidedText(name, _ELIDED, seen.width())
        painter.drawText(seen, _CENTRE, words)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(max(0, first) + 3, self.strip() - 3, min(length, last) - 3, self.strip() - 3)

    @staticmethod
    def _underline(painter: QPainter, rect: QRect, *, marked: bool) -> None:
        theme = current_theme()
        painter.save()
        painter.setPen(QPen(QColor(theme.accent if marked else theme.line), 2 if marked else 1))
        painter.drawLine(rect.left() + 2 * marked, rect.bottom(), rect.right() - 2 * marked, rect.bottom())
        painter.restore()


class RowHeader(MatrixHeader):
    """The frozen column: names of rows; those that have rows below them open and fold when they are clicked."""

    toggled = Signal(int)
    """A row whose branch is to open or fold."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._width = 240
        self._coloured = False
        self._deepest: int | None = None
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.sectionClicked.connect(self._on_clicked)

    def set_width(self, width: int) -> None:
        """Take so many pixels across, outer names with them."""
        if width != self._width:
            self._width = width
            self.updateGeometries()
            self.geometriesChanged.emit()

    def widest(self) -> int:
        """Return the pixels that the longest name takes across."""
        sign = _SIGN + 8 if self._coloured else 0
        return self.strip() + self._arrow() + sign + (self._deepest or 0) * _INDENT + self._longest + 3 * _PAD

    @override
    def measure(self) -> None:
        super().measure()
        self._coloured = bool(self.of(0, COLOUR))
        self._deepest = self.matrix_model.deepest()

    @override
    def strip(self) -> int:
        return min(_WIDEST_OUTER, self._longest_outer + _PAD) + _PAD if self._runs else 0

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width, 30)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(theme.paper))
        opened = self.of(logicalIndex, IS_OPEN)
        inner = rect.adjusted(self.strip(), 0, 0, 0)
        left = inner.left() + _PAD + int(str(self.of(logicalIndex, DEPTH) or 0)) * _INDENT
        if opened is not None:
            arrow = "chevron-down-grey" if opened else "chevron-right-grey"
            icon(arrow).paint(painter, QRect(left, inner.center().y() - _ARROW // 2, _ARROW, _ARROW))
        if self.of(logicalIndex, COLOUR):
            self._paint_sign(painter, left + self._arrow(), inner.center().y(), logicalIndex)
        strong = self.of(logicalIndex, IS_GROUP) or self.of(logicalIndex, IS_TOTAL)
        painter.setFont(bold(self.font()) if strong else self.font())
        painter.setPen(QColor(theme.ink))
        room = inner.adjusted(self._start(logicalIndex), 0, -_PAD, 0)
        name = str(self.model().headerData(logicalIndex, self.orientation()))
        painter.drawText(room, _LEFT, painter.fontMetrics().elidedText(name, _ELIDED, room.width()))
        self._paint_sorted(painter, QPointF(rect.right() - _MARK - 2, rect.center().y()), logicalIndex)
        painter.restore()

    @override
    def paint_outer(self, painter: QPainter, first: int, last: int, length: int, name: str) -> None:
        theme = current_theme()
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(0, last - 1, self.viewport().width(), last - 1)
        line = painter.fontMetrics().height()
        # The name stands at the top of what is seen of its rows.
        top = min(max(0, first), max(first, last - self.sectionSize(0)))
        painter.setPen(QColor(theme.ink))
        room = QRect(_PAD, top + max(0, (self.sectionSize(0) - line) // 2), self.strip() - _PAD - 4, line)
        painter.drawText(room, _LEFT, painter.fontMetrics().elidedText(name, _ELIDED, room.width()))

    def _paint_sign(self, painter: QPainter, left: int, middle: int, row: int) -> None:
        shade = readable(str(self.of(row, COLOUR)), current_theme().paper, 2.0)
        painter.setPen(QPen(shade.darker(115), 1))
        painter.setBrush(shade)
        box = QRect(left, middle - _SIGN // 2, _SIGN, _SIGN)
        if self.of(row, IS_GROUP):
            painter.drawRoundedRect(box, 2.5, 2.5)
        else:
            painter.drawEllipse(box)

    def _arrow(self) -> int:
        return _ARROW + 6 if self._deepest is not None else 0

    def _start(self, row: int) -> int:
        """Return where the name begins: behind indent, arrow and sign."""
        if self.of(row, IS_TOTAL):
            return _PAD + self._arrow()
        sign = _SIGN + 8 if self._coloured else 0
        return _PAD + int(str(self.of(row, DEPTH) or 0)) * _INDENT + self._arrow() + sign

    def _on_clicked(self, row: int) -> None:
        if self.of(row, IS_OPEN) is not None:
            self.toggled.emit(row)
