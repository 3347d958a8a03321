"""A quotation: the words, and below them where they stand, their code and who coded."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.ui.icons import icon
from workbench.ui.models.roles import COLOUR, COUNT, DETAIL, QUOTE
from workbench.ui.theme import current_theme, readable

_SIDE, _PAD = 20, 9
_MOST_LINES = 4
_SCROLL_BAR = 20
_TICK = 22
_BOX = 16
_GAP = 14
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class QuotationDelegate(QStyledItemDelegate):
    """Paints a quotation in at most four lines of text and one of facts."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        lines = len(_lines(option, index))
        return QSize(160, (lines + 1) * option.fontMetrics.lineSpacing() + 2 * _PAD + 4)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        name, bare.text = bare.text, ""
        bare.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        bare.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, bare.widget)
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if _tick(index):
            _paint_tick(painter, option.rect, index)
        area = option.rect.adjusted(_SIDE + _tick(index), _PAD, -_SIDE, -_PAD)
        line = option.fontMetrics.lineSpacing()
        painter.setPen(QColor(theme.ink))
        for row, words in enumerate(_lines(bare, index)):
            painter.drawText(QRect(area.left(), area.top() + row * line, area.width(), line), _LEFT, words)
        self._paint_facts(
            painter, QRect(area.left(), area.bottom() - line + 1, area.width(), line), name, index
        )
        painter.setPen(QColor(theme.line))
        painter.drawLine(area.left(), option.rect.bottom(), area.right(), option.rect.bottom())
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Let a click beside the words tick: the box is painted at the first line, not where Qt would look for it."""
        if isinstance(event, QMouseEvent) and _tick(index):
            beside = event.position().x() <= option.rect.left() + _SIDE + _TICK
            if beside and event.type() == QEvent.Type.MouseButtonRelease:
                ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
                other = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
                return model.setData(index, other, Qt.ItemDataRole.CheckStateRole)
            return False
        return super().editorEvent(event, model, option, index)

    @staticmethod
    def _paint_facts(
        painter: QPainter, area: QRect, name: str, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, metrics = current_theme(), painter.fontMetrics()
        coder = str(index.data(COUNT) or "")
        painter.setPen(QColor(theme.faint))
        painter.drawText(area, _RIGHT, coder)
        if coder:
            area = area.adjusted(0, 0, -metrics.horizontalAdvance(coder) - 12, 0)
        colour = index.data(COLOUR)
        if colour:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(readable(str(colour), theme.panel, 2.0))
            painter.drawEllipse(QRect(area.left(), area.center().y() - 4, 9, 9))
            area = area.adjusted(15, 0, 0, 0)
        painter.setPen(QColor(theme.muted))
        detail = str(index.data(DETAIL))
        # The name takes what the rest leaves; where both are long, two fifths.
        room = max(area.width() * 2 // 5, area.width() - metrics.horizontalAdvance(detail) - _GAP - 2)
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, _LEFT, shown)
        area = area.adjusted(metrics.horizontalAdvance(shown) + (_GAP if shown else 0), 0, 0, 0)
        painter.setPen(QColor(theme.faint))
        where = metrics.elidedText(detail, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _LEFT, where)


def _lines(option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> list[str]:
    """Return the lines into which the quotation falls, the last one cut short with a mark when there are more."""
    words = "“" + " ".join(str(index.data(QUOTE)).split()) + "”"
    width = max(60, option.widget.width() - 2 * _SIDE - _tick(index) - _SCROLL_BAR)
    layout = QTextLayout(words, option.font)
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < _MOST_LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start = line.textStart()
        rest = len(lines) == _MOST_LINES - 1
        text = words[start:] if rest else words[start : start + line.textLength()]
        lines.append(option.fontMetrics.elidedText(text.strip(), Qt.TextElideMode.ElideRight, width))
    layout.endLayout()
    return lines or [""]


def _paint_tick(painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
    theme = current_theme()
    ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
    box = QRect(area.left() + 12, area.top() + _PAD + 1, _BOX, _BOX)
    painter.setPen(QPen(QColor(theme.accent if ticked else theme.faint), 1.2))
    painter.setBrush(QColor(theme.accent if ticked else theme.field))
    painter.drawRoundedRect(box, 4, 4)
    if ticked:
        icon("check", "accent_ink").paint(painter, box.adjusted(1, 1, -1, -1))


def _tick(index: QModelIndex | QPersistentModelIndex) -> int:
    """Return the room that a tick takes, none where there is none."""
    return _TICK if index.data(Qt.ItemDataRole.CheckStateRole) is not None else 0
