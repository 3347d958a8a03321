"""The bar at the left: one button for each workspace."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.ui.icons import icon
from workbench.ui.panels.base import Panel
from workbench.ui.workspaces.base import Workspace


class WorkspaceBar(Panel):
    """Switches workspaces by click or by Ctrl+1, Ctrl+2 and so on."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workspaceBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspaces: Sequence[type[Workspace]] = ()
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(6, 10, 6, 10)
        self._layout.setSpacing(6)
        self._layout.addStretch(1)

    def fill(self, workspaces: Sequence[type[Workspace]]) -> None:
        """Show a button for each workspace."""
        for old in self._group.buttons():
            self._group.removeButton(old)
            old.deleteLater()
        self._workspaces = workspaces
        for index, workspace in enumerate(workspaces):
            made = QToolButton()
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            made.setIconSize(QSize(22, 22))
            made.setCheckable(True)
            made.setShortcut(QKeySequence(f"Ctrl+{index + 1}"))
            made.setObjectName(f"to_{workspace.name}")
            self._group.addButton(made, index)
            self._layout.insertWidget(index, made)
        self.retranslate()
        self.retint()

    def mark(self, index: int) -> None:
        """Show which workspace is at the front."""
        button = self._group.button(index)
        if button is not None:
            button.setChecked(True)

    @override
    def retranslate(self) -> None:
        widest = 64
        for index, workspace in enumerate(self._workspaces):
            button = self._group.button(index)
            keys = f"Ctrl+{index + 1}"
            button.setText(workspace.title().replace("&", "&&"))
            button.setToolTip(f"{workspace.title()} ({keys})")
            button.setAccessibleName(workspace.title())
            # Changing the words of a button throws its shortcut away.
            button.setShortcut(QKeySequence(keys))
            widest = max(widest, button.fontMetrics().horizontalAdvance(workspace.title()) + 18)
        for button in self._group.buttons():
            button.setFixedWidth(widest)

    @override
    def retint(self) -> None:
        for index, workspace in enumerate(self._workspaces):
            self._group.button(index).setIcon(icon(workspace.icon))
