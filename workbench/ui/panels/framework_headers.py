"""The frozen headings of a framework matrix: codes with their colours, subjects with where they belong."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextOption
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from workbench.ui.delegates.framework_cell import lines_of
from workbench.ui.models.framework_model import DEPTH
from workbench.ui.models.roles import COLOUR, DETAIL
from workbench.ui.theme import current_theme, readable

_PAD, _SIGN, _INDENT = 10, 10, 12
_WIDTH = 176
_LINES = 2
_LOOKED_AT = 500
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class FrameworkHeader(QHeaderView):
    """Names in as many lines as fit; where a heading has a detail, it stands below in small."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(40)

    @override
    def sizeHint(self) -> QSize:
        line = QFontMetrics(_bold(self.font())).lineSpacing()
        details = any(self._of(each, DETAIL) for each in range(min(self.count(), _LOOKED_AT)))
        return QSize(_WIDTH, (_LINES + details) * line + 2 * _PAD - 4)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(theme.paper))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        area = rect.adjusted(_PAD, _PAD - 2, -_PAD, -_PAD + 2)
        depth = int(str(self._of(logicalIndex, DEPTH) or 0))
        if self.orientation() == Qt.Orientation.Vertical:
            area.adjust(depth * _INDENT, 0, 0, 0)
        line = QFontMetrics(self.font()).lineSpacing()
        colour = self._of(logicalIndex, COLOUR)
        if colour:
            self._paint_sign(painter, area, line, str(colour), theme=depth == 0)
            area.adjust(_SIGN + 7, 0, 0, 0)
        detail = str(self._of(logicalIndex, DETAIL) or "")
        painter.setFont(_bold(self.font()) if depth == 0 else self.font())
        painter.setPen(QColor(theme.ink))
        room = area.adjusted(0, 0, 0, -line if detail else 0)
        used = self._paint_name(painter, room, str(self._of(logicalIndex, Qt.ItemDataRole.DisplayRole)))
        if detail:
            painter.setFont(self.font())
            painter.setPen(QColor(theme.faint))
            foot = QRect(area.left(), area.top() + used, area.width(), line)
            shown = painter.fontMetrics().elidedText(detail, Qt.TextElideMode.ElideRight, foot.width())
            painter.drawText(foot, _LEFT, shown)
        painter.restore()

    @staticmethod
    def _paint_name(painter: QPainter, area: QRect, name: str) -> int:
        """Paint a name over the lines that there are, and return how high it is; a longer one ends in an ellipsis."""
        wrap = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        metrics = painter.fontMetrics()
        lines = max(1, area.height() // metrics.lineSpacing())
        needed = lines_of(name, painter.font(), area.width(), lines + 1)
        if needed > lines:
            room = (lines - 1) * area.width() * 9 // 10 + area.width() * 8 // 10
            name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(area), name, wrap)
        return min(needed, lines) * metrics.lineSpacing()

    @staticmethod
    def _paint_sign(painter: QPainter, area: QRect, line: int, colour: str, *, theme: bool) -> None:
        shade = readable(colour, current_theme().paper, 2.0)
        painter.setPen(QPen(shade.darker(115), 1))
        painter.setBrush(shade)
        box = QRect(area.left(), area.top() + (line - _SIGN) // 2, _SIGN, _SIGN)
        if theme:
            painter.drawRoundedRect(box, 2.5, 2.5)
        else:
            painter.drawEllipse(box)

    def _of(self, section: int, role: int) -> object:
        return self.model().headerData(section, self.orientation(), role)


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made
