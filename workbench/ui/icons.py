"""Line icons, drawn for this program, tinted by role."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from workbench.ui.theme import ASSETS, current_theme

_SIZES = (16, 20, 24, 32, 48, 64)


def icon(name: str, role: str = "muted") -> QIcon:
    """Return the icon of that file name in the colour of a theme role; accent when it is switched on."""
    theme = current_theme()
    return _icon(name, str(getattr(theme, role)), theme.accent, theme.idle)


def pixmap(name: str, size: int, role: str = "muted") -> QPixmap:
    """Return the icon as a picture of ``size`` logical pixels."""
    return icon(name, role).pixmap(size, size)


@lru_cache(maxsize=512)
def _icon(name: str, normal: str, on: str, disabled: str) -> QIcon:
    lines = (ASSETS / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    drawn = QIcon()
    for colour, mode, state in (
        (normal, QIcon.Mode.Normal, QIcon.State.Off),
        (on, QIcon.Mode.Normal, QIcon.State.On),
        (disabled, QIcon.Mode.Disabled, QIcon.State.Off),
    ):
        # One reading of the lines serves every size: a window shows some forty icons before anything else.
        renderer = QSvgRenderer(QByteArray(lines.replace("currentColor", colour).encode()))
        for size in _SIZES:
            drawn.addPixmap(_drawn(renderer, size), mode, state)
    return drawn


def _drawn(renderer: QSvgRenderer, size: int) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture
