"""The ground of a row: selection and hovering as the style sheet has them, before a delegate paints its own words."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem


def paint_ground(
    delegate: QStyledItemDelegate,
    painter: QPainter,
    option: QStyleOptionViewItem,
    index: QModelIndex | QPersistentModelIndex,
) -> str:
    """Paint the ground; return the row's words, which are not painted yet."""
    bare = QStyleOptionViewItem(option)
    delegate.initStyleOption(bare, index)
    words, bare.text = str(bare.text), ""
    bare.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, bare.widget)
    return words
