"""The bar at the left: one button for each workspace."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.ui.icons import icon
from workbench.ui.panels.base import Panel
from workbench.ui.workspaces.base import Workspace

_ICON, _SMALL_ICON = 22, 18
_SPACING, _AROUND, _LITTLE = 6, 10, 2


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
        self._layout.setContentsMargins(6, _AROUND, 6, _AROUND)
        self._layout.setSpacing(_SPACING)
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
            made.setIconSize(QSize(_ICON, _ICON))
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
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._height(_SMALL_ICON, 0, _LITTLE))

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
        # A button without its picture is lower.
        self._fit()

    def _fit(self) -> None:
        """Set the buttons closer, with smaller pictures, where all would not stand one below the other in whole."""
        tight = self.height() < self._height(_ICON, _SPACING, _AROUND)
        picture, around = (_SMALL_ICON, _LITTLE) if tight else (_ICON, _AROUND)
        for button in self._group.buttons():
            button.setIconSize(QSize(picture, picture))
        self._layout.setSpacing(0 if tight else _SPACING)
        self._layout.setContentsMargins(6, around, 6, around)

    def _height(self, picture: int, spacing: int, around: int) -> int:
        """Return how high the bar is with pictures of a size, in pixels."""
        buttons = self._group.buttons()
        for each in buttons:
            # A new button does not know yet how the style sheet wants it.
            each.ensurePolished()
        words = [each.sizeHint().height() - each.iconSize().height() for each in buttons]
        return sum(words) + len(buttons) * (picture + spacing) + 2 * around
