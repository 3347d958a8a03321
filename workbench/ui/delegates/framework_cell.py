"""A cell of a framework matrix: the summary as far as there is room, and below it how the cell stands."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.domain.framework_grids import CellState, FrameworkCell
from workbench.ui.icons import icon
from workbench.ui.models.framework_model import CELL, WHY
from workbench.ui.models.roles import DETAIL
from workbench.ui.text_positions import Positions
from workbench.ui.theme import current_theme

PAD = 10
_SIGN = 15
_CUT = 400
_BAR = 3
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_Index = QModelIndex | QPersistentModelIndex


def lines_of(words: str, font: QFont, width: int, most: int) -> int:
    """Return into how many lines words fall at a width (pixels), ``most`` when there are more."""
    return _lines(words, font.toString(), width, most) if words else 0


@lru_cache(maxsize=8192)
def _lines(words: str, font: str, width: int, most: int) -> int:
    """Lay words out once: a matrix is laid out anew with every change."""
    face = QFont()
    face.fromString(font)
    return len(_laid_out(words, face, width, most)[1])


class FrameworkCellDelegate(QStyledItemDelegate):
    """Paints words in as many lines as fit. A stale cell has a bar, a sign and words; one without words its number."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, 3 * option.fontMetrics.lineSpacing() + 2 * PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, cell = current_theme(), index.data(CELL)
        if not isinstance(cell, FrameworkCell):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stale = cell.state is CellState.STALE
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        written = cell.summary is not None
        ground = theme.hover if hovered else theme.paper if written else theme.panel
        painter.fillRect(option.rect, QColor(ground))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if stale:
            bar = QRect(option.rect.left(), option.rect.top(), _BAR, option.rect.height() - 1)
            painter.fillRect(bar, QColor(theme.warning))
        area = option.rect.adjusted(PAD + 2, PAD - 2, -PAD, -PAD + 2)
        line = option.fontMetrics.lineSpacing()
        foot = QRect(area.left(), area.bottom() - line + 1, area.width(), line)
        if stale:
            _paint_stale(painter, foot, str(index.data(WHY)))
        elif cell.codings and (not written or selected or hovered):
            painter.setPen(QColor(theme.faint))
            metrics = painter.fontMetrics()
            words = metrics.elidedText(str(index.data(DETAIL)), Qt.TextElideMode.ElideRight, foot.width())
            painter.drawText(
                foot if written else QRect(area.left(), area.top(), area.width(), line), _LEFT, words
            )
        room = area.adjusted(0, 0, 0, -line - 4)
        _paint_words(painter, room, option.font, str(index.data() or ""))
        if selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        painter.restore()


def _paint_stale(painter: QPainter, foot: QRect, why: str) -> None:
    theme = current_theme()
    box = QRect(foot.left(), foot.center().y() - _SIGN // 2, _SIGN, _SIGN)
    icon("warning", "warning").paint(painter, box)
    painter.setPen(QColor(theme.warning))
    room = foot.adjusted(_SIGN + 5, 0, 0, 0)
    words = painter.fontMetrics().elidedText(why, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _LEFT, words)


def _paint_words(painter: QPainter, area: QRect, font: QFont, words: str) -> None:
    metrics = QFontMetrics(font)
    most = max(1, area.height() // metrics.lineSpacing())
    layout, lines, whole = _fitting(words, font, area.width(), most)
    painter.setPen(QColor(current_theme().ink))
    for number in range(lines):
        at = QPointF(area.left(), area.top() + number * metrics.lineSpacing())
        if number == lines - 1 and not whole:
            start = Positions(words).to_code_points(layout.lineAt(number).textStart())
            rest = " ".join(words[start : start + _CUT].split())
            cut = metrics.elidedText(rest + " …", Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(QRect(area.left(), int(at.y()), area.width(), metrics.lineSpacing()), _LEFT, cut)
        else:
            layout.lineAt(number).draw(painter, QPointF(area.topLeft()))


def _fitting(words: str, font: QFont, width: int, most: int) -> tuple[QTextLayout, int, bool]:
    layout, ends = _laid_out(words, font, width, most)
    return layout, len(ends), not ends or ends[-1] >= len(layout.text())


def _laid_out(words: str, font: QFont, width: int, most: int) -> tuple[QTextLayout, list[int]]:
    """Lay words out in at most so many lines; return where each ends. Lines of the text stay lines."""
    layout = QTextLayout(words.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    spacing = QFontMetrics(font).lineSpacing()
    ends: list[int] = []
    layout.beginLayout()
    while len(ends) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(20, width))
        line.setPosition(QPointF(0, len(ends) * spacing))
        ends.append(line.textStart() + line.textLength())
    layout.endLayout()
    return layout, ends
