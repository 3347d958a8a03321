"""The history beside whatever workspace is at the front: a dock of the window itself."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow
from typing_extensions import override

from workbench.ui.panels.dock_title import DockTitle
from workbench.ui.panels.history_panel import HistoryPanel

_WIDTH = 360
_TALLEST, _TOP, _SIDE = 620, 36, 20
_ROOM = 1200
"""A window narrower than so many pixels has no room for one more panel: the history then floats above it."""


class HistoryDock(QDockWidget):
    """Holds the history panel; hidden until somebody asks for it."""

    def __init__(self, panel: HistoryPanel, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("dock_history")
        panel.setObjectName("panel")
        panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWidget(panel)
        self.setTitleBarWidget(DockTitle(self))
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self)
        window.resizeDocks([self], [_WIDTH], Qt.Orientation.Horizontal)
        self.hide()
        self.retranslate()

    def come(self) -> None:
        """Show the history: beside the workspace where there is room, else in a window of its own."""
        window = self._window
        if self.isHidden():
            floats = window.width() < _ROOM
            self.setFloating(floats)
            if floats:
                self.resize(_WIDTH, min(_TALLEST, window.height() - 2 * _TOP))
                self.move(window.mapToGlobal(QPoint(window.width() - _WIDTH - _SIDE, _TOP)))
        self.show()
        self.raise_()

    def retranslate(self) -> None:
        """Say the title anew."""
        self.setWindowTitle(self.tr("History"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
