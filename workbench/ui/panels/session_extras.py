"""Fields that are often left empty: a quiet button each until somebody wants one."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.ui.panels.base import Panel, button
from workbench.ui.panels.flow_layout import FlowLayout


class SessionExtras(Panel):
    """A row of buttons that bring parts of a form out. A part that holds something is out by itself."""

    def __init__(
        self, parts: Mapping[str, QWidget], words: Callable[[str], str], enter: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._parts, self._words, self._enter = parts, words, enter
        self.buttons: dict[str, QPushButton] = {name: button("quiet") for name in parts}
        row = FlowLayout(self, 2, 0)
        row.setContentsMargins(0, 0, 0, 0)
        for name, made in self.buttons.items():
            row.addWidget(made)
            made.clicked.connect(lambda _on=False, own=name: self.bring(own))
            parts[name].hide()
        self.retranslate()

    def bring(self, name: str) -> None:
        """Bring a part out and go to it."""
        self.out(name)
        self._enter(name)

    def out(self, name: str) -> None:
        """Bring a part out."""
        self._parts[name].show()
        self.buttons[name].hide()
        self.setVisible(any(not made.isHidden() for made in self.buttons.values()))

    @override
    def retranslate(self) -> None:
        for name, made in self.buttons.items():
            made.setText(f"+ {self._words(name)}")


def stacked(*parts: QWidget) -> QWidget:
    """Return widgets under each other as one."""
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    for part in parts:
        layout.addWidget(part)
    return whole
