"""Where a pasted provenance code leads: a line for each place, to go there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from workbench.services.locating import Place
from workbench.ui.panels.base import Panel, button, label

_MOST = 5


class PlacesBar(Panel):
    """Hidden until there is a place; where several may be meant, the person says which."""

    wanted = Signal(object)
    """Go to this Place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: tuple[Place, ...] = ()
        self._said = label("muted", wraps=True)
        self.buttons = [button("quiet") for _number in range(_MOST)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for number, each in enumerate(self.buttons):
            each.clicked.connect(lambda _on=False, number=number: self._on_chosen(number))
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._said)
        self.hide()

    @property
    def said(self) -> str:
        """What it tells the person."""
        return self._said.text()

    def show_places(self, places: Sequence[Place]) -> None:
        """Show where a code leads, or nothing."""
        self._places = tuple(places[:_MOST])
        self.retranslate()
        self.setVisible(bool(places))

    def go(self) -> bool:
        """Go to the first place; tell whether there is one."""
        if self._places:
            self._on_chosen(0)
        return bool(self._places)

    @override
    def retranslate(self) -> None:
        for number, each in enumerate(self.buttons):
            each.setVisible(number < len(self._places))
        for each, place in zip(self.buttons, self._places, strict=False):
            words = self.tr("Go to {source}, paragraph {number}")
            each.setText(words.format(source=place.source_name, number=place.paragraph).replace("&", "&&"))
        self._said.setText(self._told())

    def _told(self) -> str:
        if not self._places:
            return ""
        if len(self._places) > 1:
            return self.tr("Several places may be meant. Enter goes to the first.")
        if not self._places[0].fits:
            return self.tr("Nobody of that name or role speaks there now. Enter goes there all the same.")
        return self.tr("Enter goes there.")

    def _on_chosen(self, number: int) -> None:
        self.wanted.emit(self._places[number])
