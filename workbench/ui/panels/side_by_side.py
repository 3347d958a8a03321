"""The earlier words and the present ones next to each other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QSplitter, QVBoxLayout, QWidget

from workbench.ui.panels.base import label
from workbench.ui.views.reading_pane import ReadingPane


def words_list(name: str) -> QListWidget:
    """Return a list whose lines wrap instead of being cut; ``name`` is its accessible name."""
    made = QListWidget()
    made.setWordWrap(True)
    made.setSpacing(3)
    made.setTextElideMode(Qt.TextElideMode.ElideNone)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setResizeMode(QListWidget.ResizeMode.Adjust)
    made.setAccessibleName(name)
    return made


class SideBySide(QSplitter):
    """Two texts under their captions; the caller marks what belongs together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.before, self.after = ReadingPane(), ReadingPane()
        self._captions = label("caption", wraps=True), label("caption", wraps=True)
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
        self.setHandleWidth(1)
        self.setSizes([500, 500])

    def say(self, before: str, after: str) -> None:
        """Set the captions, which are the panes' accessible names too."""
        for caption, pane, words in zip(
            self._captions, (self.before, self.after), (before, after), strict=True
        ):
            caption.setText(words)
            pane.setAccessibleName(words)
