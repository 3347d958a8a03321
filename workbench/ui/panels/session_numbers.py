"""Fields for numbers and times: typed, or stepped by the arrow keys; without small buttons."""

from typing import TypeVar

from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox, QTimeEdit

F = TypeVar("F", bound=QAbstractSpinBox)
_MARGIN = 7
_BARE = "{kind}::up-button, {kind}::down-button {{ width: 0px; border: none; }} {kind}::down-arrow {{ image: none; }}"


def number_field(least: int, most: int, step: int = 1) -> QSpinBox:
    """Return a field for whole numbers."""
    field = QSpinBox()
    field.setRange(least, most)
    field.setSingleStep(step)
    return _bare(field)


def time_field() -> QTimeEdit:
    """Return a field for a time of the day."""
    field = QTimeEdit()
    field.setDisplayFormat("HH:mm")
    return _bare(field)


def _bare(field: F) -> F:
    # Without button symbols the style sheet leaves no room for the number itself.
    field.setStyleSheet(_BARE.format(kind=type(field).__name__))
    field.lineEdit().setTextMargins(_MARGIN, 0, _MARGIN, 0)
    return field
