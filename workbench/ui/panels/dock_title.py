"""The title over a panel: its name and two quiet buttons."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QHBoxLayout
from typing_extensions import override

from workbench.ui.panels.base import IconButton, Panel, label

_NO_LIMIT = 16777215


class DockTitle(Panel):
    """Says a dock's title. Dragging it moves the dock: mouse events go on to the dock itself."""

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self._words = label("caption")
        self._float, self._close = IconButton("float", self, 13), IconButton("cross", self, 13)
        self._float.clicked.connect(lambda: dock.setFloating(not dock.isFloating()))
        self._close.clicked.connect(dock.close)
        dock.windowTitleChanged.connect(self._words.setText)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(13, 8, 7, 0)
        layout.setSpacing(0)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._float)
        layout.addWidget(self._close)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._folded = False
        self.retranslate()

    def fold(self, folded: bool) -> None:
        """Take no room, because a tab says the title already."""
        if folded != self._folded:
            self._folded = folded
            for part in (self._words, self._float, self._close):
                part.setVisible(not folded)
            self.setMaximumHeight(0 if folded else _NO_LIMIT)
            self.updateGeometry()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0) if self._folded else super().minimumSizeHint()

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, 0) if self._folded else super().sizeHint()

    @override
    def retranslate(self) -> None:
        self._float.say(self.tr("Let the panel float, or put it back"))
        self._close.say(self.tr("Close the panel; View › Panels brings it back"))
