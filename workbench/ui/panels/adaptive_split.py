"""A list and the page of what is marked in it: beside each other where there is room, else one above the other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

_LETTERS = 110
"""How many letters of width both want beside each other."""


class AdaptiveSplit(QSplitter):
    """Parts two widgets, with a hairline that can be moved; ``shares`` say how they share the room at first."""

    def __init__(self, first: QWidget, second: QWidget, shares: tuple[int, int]) -> None:
        super().__init__(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self._shares = shares
        self.setHandleWidth(1)
        for widget, share in zip((first, second), shares, strict=True):
            self.addWidget(widget)
            self.setStretchFactor(self.count() - 1, share)
        self._share()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= self.fontMetrics().averageCharWidth() * _LETTERS
        wanted = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if wanted != self.orientation():
            self.setOrientation(wanted)
            self._share()

    def _share(self) -> None:
        room = self.width() if self.orientation() == Qt.Orientation.Horizontal else self.height()
        self.setSizes([room * share // sum(self._shares) for share in self._shares])
