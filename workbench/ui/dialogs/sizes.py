"""How large a window opens: as large as it likes to be, never larger than its screen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

_FRAME = QSize(24, 56)
"""What the window system puts around a window, and a little air."""


def open_at(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog a size in pixels that its screen has room for, also at 200 %."""
    dialog.resize(QSize(width, height).boundedTo(dialog.screen().availableSize() - _FRAME))
