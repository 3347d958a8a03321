"""Colours to choose from, told apart by name as well."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QMenu, QWidget

from workbench.services.coding import CODE_COLOURS


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


def colour_name(colour: str) -> str:
    """Return what a colour is called; one that is none of ours by its ``#rrggbb``."""
    return dict(_named()).get(colour.lower(), colour)


def _named() -> tuple[tuple[str, str], ...]:
    names = (
        QCoreApplication.translate("Colours", "Indigo"),
        QCoreApplication.translate("Colours", "Rose"),
        QCoreApplication.translate("Colours", "Sand"),
        QCoreApplication.translate("Colours", "Green"),
        QCoreApplication.translate("Colours", "Sky blue"),
        QCoreApplication.translate("Colours", "Wine"),
        QCoreApplication.translate("Colours", "Teal"),
        QCoreApplication.translate("Colours", "Olive"),
        QCoreApplication.translate("Colours", "Purple"),
    )
    return tuple(zip(CODE_COLOURS, names, strict=True))


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
