"""A quotation that print can show: a box, its words in two lines, and below in small where it stands and how long."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.ui.delegates.ground import paint_ground
from workbench.ui.models.roles import COUNT, DETAIL, TICKED
from workbench.ui.theme import current_theme
from workbench.ui.wrapped_lines import wrapped

_PAD, _GAP, _LINES, _BOX = 8, 3, 2, 30
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class CandidateDelegate(QStyledItemDelegate):
    """Leaves the box to the style, which knows clicks and keys; what is proposed is marked in the accent colour too."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, (_LINES + 1) * option.fontMetrics.lineSpacing() + _GAP + 2 * _PAD)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        words, theme = paint_ground(self, painter, option, index), current_theme()
        line = option.fontMetrics.lineSpacing()
        painter.save()
        area = option.rect.adjusted(_BOX, _PAD, -10, -_PAD)
        painter.setPen(QColor(theme.ink))
        lines = wrapped(words, option.font, area.width(), _LINES)
        # Rows are of one height: what is short stands in the middle, where the box is.
        area.adjust(0, (_LINES - len(lines)) * line // 2, 0, 0)
        for number, shown in enumerate(lines):
            painter.drawText(QRect(area.left(), area.top() + number * line, area.width(), line), _LEFT, shown)
        foot = QRect(area.left(), area.top() + len(lines) * line + _GAP, area.width(), line)
        about = str(index.data(COUNT) or "")
        painter.setPen(QColor(theme.accent if index.data(TICKED) else theme.muted))
        painter.drawText(foot, _RIGHT, about)
        room = foot.width() - option.fontMetrics.horizontalAdvance(about) - 12
        painter.setPen(QColor(theme.muted))
        where = str(index.data(DETAIL) or "")
        painter.drawText(
            foot, _LEFT, option.fontMetrics.elidedText(where, Qt.TextElideMode.ElideMiddle, room)
        )
        painter.setPen(QColor(theme.line))
        painter.drawLine(area.left(), option.rect.bottom(), area.right(), option.rect.bottom())
        painter.restore()

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
