"""A button whose words give way, with a mark in their middle, where it is narrow; its tip says them whole."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

_SIDES = 22


class ElidedButton(QPushButton):
    """Says what it is given as far as there is room, at the left."""

    def __init__(self, kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(40)

    @property
    def words(self) -> str:
        """What it says when there is room."""
        return self._words

    def say(self, words: str, tip: str = "") -> None:
        """Set the words; the tip says them whole, above ``tip``."""
        self._words = words
        self.setToolTip("\n".join(part for part in (words, tip) if part))
        self.setAccessibleName(words)
        self.updateGeometry()
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + _SIDES, size.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(0, self.width() - _SIDES + 2)
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideMiddle, room)
        self.setText(shown.replace("&", "&&"))
