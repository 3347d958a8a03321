"""A large button: an icon, a name, and what it is for."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout
from typing_extensions import override

from workbench.ui.icons import pixmap
from workbench.ui.panels.base import label


class Tile(QPushButton):
    """One of the start page's ways in."""

    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self.setProperty("kind", "tile")
        self._icon_name = icon_name
        self._picture = QLabel()
        self._name, self._tip = label("heading"), label("muted")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._tip)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 12, 16, 12)
        self._row.setSpacing(14)
        self._row.addWidget(self._picture)
        self._row.addLayout(words, 1)
        for part in (self._picture, self._name, self._tip):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def say(self, name: str, tip: str) -> None:
        """Set the words."""
        self._name.setText(name)
        self._tip.setText(tip)
        self.setAccessibleName(name)
        self.setAccessibleDescription(tip)
        self.updateGeometry()

    def retint(self) -> None:
        """Draw the icon anew."""
        self._picture.setPixmap(pixmap(self._icon_name, 24, "accent"))

    # The style sheet's least height would overrule one that is set here; a button's own hint knows no layout.

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(self._row.sizeHint())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
