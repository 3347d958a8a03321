"""Colours to choose from, told apart by name as well."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QMenu, QWidget


def colour_menu(parent: QWidget, now: str, choose: Callable[[str], None]) -> QMenu:
    """Return a menu of colours for codes; ``choose`` is called with ``#rrggbb``."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for colour, name in _named():
        action = menu.addAction(_swatch(colour), name)
        action.setCheckable(True)
        action.setChecked(QColor(colour) == QColor(now))
        action.triggered.connect(lambda _checked=False, colour=colour: choose(colour))
    menu.addSeparator()
    other = menu.addAction(QCoreApplication.translate("Colours", "Another colour…"))
    other.triggered.connect(lambda: _ask(parent, now, choose))
    return menu


def _named() -> tuple[tuple[str, str], ...]:
    return (
        ("#4c72b0", QCoreApplication.translate("Colours", "Blue")),
        ("#2a9d8f", QCoreApplication.translate("Colours", "Teal")),
        ("#55a868", QCoreApplication.translate("Colours", "Green")),
        ("#a3b18a", QCoreApplication.translate("Colours", "Sage")),
        ("#e2a71d", QCoreApplication.translate("Colours", "Ochre")),
        ("#dd8452", QCoreApplication.translate("Colours", "Orange")),
        ("#c44e52", QCoreApplication.translate("Colours", "Red")),
        ("#da8bc3", QCoreApplication.translate("Colours", "Pink")),
        ("#8172b3", QCoreApplication.translate("Colours", "Violet")),
        ("#937860", QCoreApplication.translate("Colours", "Brown")),
        ("#6c757d", QCoreApplication.translate("Colours", "Grey")),
    )


def _ask(parent: QWidget, now: str, choose: Callable[[str], None]) -> None:
    chosen = QColorDialog.getColor(QColor(now), parent)
    if chosen.isValid():
        choose(chosen.name())


def _swatch(colour: str) -> QIcon:
    picture = QPixmap(32, 32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(4, 4, 24, 24)
    painter.end()
    return QIcon(picture)
