"""The earlier words and the present ones next to each other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from workbench.ui.panels.base import label
from workbench.ui.views.reading_pane import ReadingPane


class SideBySide(QSplitter):
    """Two texts under their captions; the caller marks what belongs together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.before, self.after = ReadingPane(), ReadingPane()
        self._captions = label("caption"), label("caption")
        for caption, pane in zip(self._captions, (self.before, self.after), strict=True):
            side = QWidget()
            inside = QVBoxLayout(side)
            inside.setContentsMargins(6, 0, 6, 0)
            inside.setSpacing(4)
            caption.setBuddy(pane)
            inside.addWidget(caption)
            inside.addWidget(pane, 1)
            self.addWidget(side)
        self.setChildrenCollapsible(False)
        self.setSizes([500, 500])

    def say(self, before: str, after: str) -> None:
        """Set the captions, which are the panes' accessible names too."""
        for caption, pane, words in zip(
            self._captions, (self.before, self.after), (before, after), strict=True
        ):
            caption.setText(words)
            pane.setAccessibleName(words)
