"""A quiet button that opens a menu and shortens its words where there is no room for them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

_FEWEST = "Mm…"
_AROUND = 34
"""What stands beside the words: the style sheet's margins and the arrow, in pixels."""


class MenuButton(QPushButton):
    """Says all of its words in the accessible name, whatever fits of them on its face."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "quiet")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = ""

    @property
    def words(self) -> str:
        """All that the button says."""
        return self._words

    def say(self, words: str, tip: str) -> None:
        """Set the words and what is said when asked."""
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(tip)
        self._fit()
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width_of(self._words), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        least = min(self._width_of(_FEWEST), self._width_of(self._words))
        return QSize(least, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(0, self.width() - _AROUND)
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))

    def _width_of(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words) + _AROUND + 2
