"""Every command with its keys, read from the list of commands."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from workbench.ui.command_list import ACTIONS, MENUS, menu_title, text_of
from workbench.ui.panels.base import label


class Shortcuts(QDialog):
    """A page of keys, by menu; what works in the transcript alone stands first."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(560, 640)
        body = QWidget()
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(28, 20, 28, 20)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(0, 1)
        self._add_group(self.tr("In the transcript"), self._in_transcript())
        for menu, _title in MENUS:
            listed = [
                (_plain(text_of(spec)), spec.shortcut)
                for spec in ACTIONS
                if spec.menu == menu and spec.shortcut
            ]
            self._add_group(_plain(menu_title(menu)), listed)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _in_transcript(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Select by words"), "Ctrl+Shift+Right"),
            (self.tr("Open the code box"), "Return"),
            (self.tr("Take one of the codes used last"), "1"),
            (self.tr("Select nothing"), "Esc"),
            (self.tr("The workspaces in the order of their bar"), "Ctrl+1"),
        ]

    def _add_group(self, title: str, rows: list[tuple[str, str]]) -> None:
        if not rows:
            return
        heading = label("caption")
        heading.setText(title)
        heading.setContentsMargins(0, 12, 0, 2)
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 2)
        from workbench.ui.workspaces.catalogue import WORKSPACES  # they know the dialogs

        for words, keys in rows:
            row = self._grid.rowCount()
            name, chip = label(""), label("chip")
            name.setText(words)
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            chip.setText({"1": "1 … 9", "Ctrl+1": f"Ctrl+1 … {len(WORKSPACES)}"}.get(keys, shown))
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(chip, row, 1)


def _plain(text: str) -> str:
    return text.replace("&", "").removesuffix("…")
