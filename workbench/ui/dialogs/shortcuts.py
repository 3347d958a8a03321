"""Every command with its keys, read from the list of commands."""

from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from workbench.ui.command_list import ACTIONS, MENUS, menu_title, text_of
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.key_words import key_words, plain
from workbench.ui.panels.base import label
from workbench.ui.transcript_keys import transcript_keys
from workbench.ui.workspaces.catalogue import WORKSPACES


class Shortcuts(QDialog):
    """A page of keys, by menu; what works in the transcript alone stands first."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        open_at(self, 560, 640)
        body = QWidget()
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(28, 20, 28, 20)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(0, 1)
        own = [(words, key_words(keys)) for words, keys in transcript_keys()]
        self._add_group(self.tr("In the transcript"), own)
        for menu, _title in MENUS:
            listed = [
                (plain(text_of(spec)), key_words(spec.keys))
                for spec in ACTIONS
                if spec.menu == menu and spec.keys
            ]
            self._add_group(plain(menu_title(menu)), listed)
        self._add_group(
            self.tr("Workspaces"),
            [(self.tr("Go to a workspace"), f"Ctrl+1 … {len(WORKSPACES)}")],
        )
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _add_group(self, title: str, rows: list[tuple[str, str]]) -> None:
        if not rows:
            return
        heading = label("caption")
        heading.setText(title)
        heading.setContentsMargins(0, 12, 0, 2)
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 2)
        for words, keys in rows:
            row = self._grid.rowCount()
            name, chip = label(""), label("chip")
            name.setText(words)
            chip.setText(keys)
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(chip, row, 1)
