"""One line of a list: a sign, a name, a quiet number at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.ui.delegates.marked import draw_marked
from workbench.ui.icons import icon
from workbench.ui.models.roles import COLOUR, COUNT, DETAIL, ICON_NAME, IS_GROUP, MARKS, OUTLINE, PALE, TICKED
from workbench.ui.theme import current_theme, readable

_SIGN = 10
_GAP = 8
_TICK = 14
_HEIGHT = 28


class RowDelegate(QStyledItemDelegate):
    """Paints rows of sources, codes and choices alike; selection and hovering are the style sheet's."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(60, max(_HEIGHT, option.fontMetrics.height() + 10))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        name, bare.text = bare.text, ""
        style = bare.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, bare.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect.adjusted(4, 0, -8, 0)
        area = self.paint_ends(painter, area, index)
        area = self._paint_sign(painter, area, index)
        self._paint_name(painter, area, name, index)
        painter.restore()

    def paint_ends(self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Paint what stands at the row's end and return what is left of the row."""
        area = self._paint_count(painter, area, self.number_at_the_right(index))
        if index.data(TICKED):
            box = QRect(area.right() - _TICK, area.center().y() - _TICK // 2, _TICK, _TICK)
            icon("check", "good").paint(painter, box)
            area = area.adjusted(0, 0, -_TICK - _GAP // 2, 0)
        return area

    def number_at_the_right(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Return the quiet number at the row's end."""
        return str(index.data(COUNT) or "")

    def _paint_count(self, painter: QPainter, area: QRect, count: str) -> QRect:
        if not count:
            return area
        painter.setPen(QColor(current_theme().faint))
        width = painter.fontMetrics().horizontalAdvance(count)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), count)
        return area.adjusted(0, 0, -width - _GAP, 0)

    def _paint_sign(
        self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> QRect:
        colour, picture = index.data(COLOUR), index.data(ICON_NAME)
        if colour:
            shade = readable(str(colour), current_theme().panel, 2.0)
            box = QRect(area.left(), area.center().y() - _SIGN // 2 + 1, _SIGN, _SIGN)
            outline = index.data(OUTLINE)
            painter.setPen(QPen(shade.darker(115), 1) if outline is None else QPen(shade, 1.6, outline))
            painter.setBrush(QBrush(shade) if outline is None else Qt.BrushStyle.NoBrush)
            # A theme is square, a code is round: colour is never the only sign.
            if index.data(IS_GROUP):
                painter.drawRoundedRect(box, 2.5, 2.5)
            else:
                painter.drawEllipse(box)
            return area.adjusted(_SIGN + _GAP, 0, 0, 0)
        if picture:
            icon(str(picture), "faint").paint(painter, QRect(area.left(), area.center().y() - 8, 16, 16))
            return area.adjusted(16 + _GAP, 0, 0, 0)
        return area

    def _paint_name(
        self, painter: QPainter, area: QRect, name: str, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = current_theme()
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold if index.data(IS_GROUP) else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(theme.faint if index.data(PALE) else theme.ink))
        middle = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        # Sources of a district begin alike and differ at the end.
        cut = Qt.TextElideMode.ElideMiddle if index.data(ICON_NAME) else Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(name, cut, area.width())
        draw_marked(painter, area, shown, index.data(MARKS) or ())
        detail = str(index.data(DETAIL) or "")
        used = painter.fontMetrics().horizontalAdvance(shown) + _GAP
        if detail and area.width() - used > 40:
            rest = area.adjusted(used, 0, 0, 0)
            painter.setPen(QColor(theme.faint))
            painter.drawText(
                rest,
                middle,
                painter.fontMetrics().elidedText(detail, Qt.TextElideMode.ElideRight, rest.width()),
            )
