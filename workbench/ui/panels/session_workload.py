"""What a supervisee carries at the time of the meeting: numbers that nobody has to know."""

from dataclasses import astuple, fields

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSpinBox
from typing_extensions import override

from workbench.domain.sessions import Workload
from workbench.ui.panels.base import Panel, label
from workbench.ui.panels.session_numbers import number_field
from workbench.ui.panels.session_words import SessionWords

_UNKNOWN = -1
_MOST = 99_999
_NAMES = tuple(each.name for each in fields(Workload))


class SessionWorkload(Panel):
    """Families, groups held and planned, backlog; a dash where nobody said."""

    changed = Signal()

    def __init__(self, words: SessionWords) -> None:
        super().__init__()
        self._words = words
        self.numbers = {name: _number() for name in _NAMES}
        self._captions = {name: label("caption", wraps=True) for name in _NAMES}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for column, (name, number) in enumerate(self.numbers.items()):
            grid.addWidget(self._captions[name], 0, column)
            grid.addWidget(number, 1, column)
            grid.setColumnStretch(column, 1)
            number.valueChanged.connect(lambda _value: self.changed.emit())
        self.retranslate()

    def show_workload(self, workload: Workload) -> None:
        """Show these numbers."""
        for number, value in zip(self.numbers.values(), astuple(workload), strict=True):
            number.setValue(_UNKNOWN if value is None else value)

    def suggest_families(self, families: int | None) -> None:
        """Fill in how many families the register says she serves, where nobody said otherwise."""
        number = self.numbers["families"]
        if families is not None and number.value() == _UNKNOWN:
            number.setValue(families)

    def summary(self) -> str:
        """Say in short what is known."""
        known = ((name, number.value()) for name, number in self.numbers.items())
        return " · ".join(f"{self._words(name)} {value}" for name, value in known if value != _UNKNOWN)

    def data(self) -> dict[str, object]:
        """Return the numbers as a record has them."""
        values = {name: number.value() for name, number in self.numbers.items()}
        return {name: None if value == _UNKNOWN else value for name, value in values.items()}

    @override
    def retranslate(self) -> None:
        for name, number in self.numbers.items():
            self._captions[name].setText(self._words(name))
            number.setAccessibleName(self._words(name))


def _number() -> QSpinBox:
    field = number_field(_UNKNOWN, _MOST)
    field.setSpecialValueText("–")
    field.setValue(_UNKNOWN)
    return field
