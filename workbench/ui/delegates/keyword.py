"""A keyword in its context: what is before runs up to it from the right, the word itself stands out."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from workbench.ui.theme import current_theme


class KeywordDelegate(QStyledItemDelegate):
    """Cuts the context at its far ends and sets the hit in bold and in the accent colour.

    ``before``, the hit and what is after stand in three columns in a row, of which ``before`` is the first.
    """

    def __init__(self, parent: QWidget, before: int) -> None:
        super().__init__(parent)
        self._before, self._match, self._after = before, before + 1, before + 2

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        theme, column = current_theme(), index.column()
        if column == self._before:
            option.textElideMode = Qt.TextElideMode.ElideLeft
        if column == self._match:
            option.font.setWeight(QFont.Weight.DemiBold)
        colour = theme.ink if self._before <= column <= self._after else theme.muted
        if column == self._match:
            colour = theme.accent
        if not option.state & QStyle.StateFlag.State_Enabled:
            colour = theme.idle
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, QColor(colour))
