"""The look of the window, by role: one palette and one style sheet, light and dark.

Widgets never name a colour; they name a role of :class:`Theme`. Code colours are data of the project and are brought to
a readable contrast when they are painted, by :func:`readable`.
"""

from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from string import Template
from sys import platform

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

ASSETS = Path(__file__).with_name("assets")
_PROPERTY = "workbench_appearance"
_LINUX_FACES = ("Inter", "Noto Sans", "Ubuntu", "Cantarell", "Open Sans", "Liberation Sans")


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by role, ``#rrggbb``: ``page`` lies under transcripts, ``paper`` under cards, ``panel`` under lists.

    ``idle`` is for what can't be used now, and for signs; every other role may be read as words on every ground.
    """

    name: str
    window: str
    panel: str
    page: str
    paper: str
    field: str
    line: str
    hover: str
    ink: str
    muted: str
    faint: str
    idle: str
    accent: str
    accent_ink: str
    accent_soft: str
    selection: str
    danger: str
    warning: str
    good: str
    toast: str
    toast_ink: str


LIGHT = Theme(
    name="light",
    window="#f3f2ee",
    panel="#faf9f7",
    page="#fdfcfa",
    paper="#ffffff",
    field="#ffffff",
    line="#e3e1db",
    hover="#eeede8",
    ink="#23272c",
    muted="#535a62",
    faint="#616870",
    idle="#969ca3",
    accent="#176b72",
    accent_ink="#ffffff",
    accent_soft="#e0efef",
    selection="#dcecec",
    danger="#b23b2b",
    warning="#8a5a00",
    good="#2f7547",
    toast="#2b3137",
    toast_ink="#f4f5f6",
)

DARK = Theme(
    name="dark",
    window="#191b1e",
    panel="#1f2225",
    page="#1d1e20",
    paper="#232629",
    field="#2a2e32",
    line="#353a3f",
    hover="#2a2e32",
    ink="#e5e7e9",
    muted="#b0b6bc",
    faint="#a2a9b0",
    idle="#6a7178",
    accent="#6cc0c4",
    accent_ink="#0d2426",
    accent_soft="#223a3c",
    selection="#243d40",
    danger="#f2988a",
    warning="#e0b15c",
    good="#86c99b",
    toast="#e5e7e9",
    toast_ink="#1f2225",
)


def theme_for(appearance: str) -> Theme:
    """Return the theme that a setting (``light``, ``dark`` or ``system``) means on this machine now."""
    if appearance == "system":
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if appearance == "dark" else LIGHT


def current_theme() -> Theme:
    """Return the theme that the application wears."""
    application = QApplication.instance()
    return DARK if application is not None and application.property(_PROPERTY) == "dark" else LIGHT


def wear(application: QApplication, theme: Theme) -> None:
    """Put a theme on the whole application; every widget learns of it through its palette."""
    first = application.property(_PROPERTY) is None
    application.setProperty(_PROPERTY, theme.name)
    # Where Fusion is the system's own style, the face still has to be chosen.
    if first:
        application.setStyle(QStyleFactory.create("Fusion"))
        application.setFont(_interface_font(application.font()))
    application.setPalette(palette_of(theme))
    sheet = style_sheet(theme)
    # Every widget there is reads a sheet anew, be it the same.
    if application.styleSheet() != sheet:
        application.setStyleSheet(sheet)


def palette_of(theme: Theme) -> QPalette:
    """Return the theme as Qt's palette."""
    role = QPalette.ColorRole
    palette = QPalette()
    for target, colour in (
        (role.Window, theme.window),
        (role.WindowText, theme.ink),
        (role.Base, theme.paper),
        (role.AlternateBase, theme.panel),
        (role.Text, theme.ink),
        (role.Button, theme.panel),
        (role.ButtonText, theme.ink),
        (role.BrightText, theme.danger),
        (role.ToolTipBase, theme.toast),
        (role.ToolTipText, theme.toast_ink),
        (role.PlaceholderText, theme.faint),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.accent_ink),
        (role.Link, theme.accent),
        (role.Accent, theme.accent),
        (role.Mid, theme.line),
        (role.Light, theme.panel),
        (role.Dark, theme.line),
    ):
        palette.setColor(target, QColor(colour))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(theme.idle))
    return palette


def style_sheet(theme: Theme) -> str:
    """Return the one style sheet with the theme's colours in it."""
    sheet = Template((ASSETS / "theme.qss").read_text(encoding="utf-8"))
    return sheet.substitute({**asdict(theme), "icons": (ASSETS / "icons").as_posix()})


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours as WCAG 2 counts it, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(colour: str | QColor, background: str | QColor, least: float = 3.0) -> QColor:
    """Return ``colour``, made darker or lighter until it stands out from ``background`` by the ratio ``least``.

    Hue and saturation stay as far as they can, so that a code keeps the colour by which it is known.
    """
    shade = QColor(colour)
    known = shade.name() if shade.isValid() else "#808080"
    return QColor(_readable(known, QColor(background).name(), least))


@lru_cache(maxsize=2048)
def _readable(colour: str, background: str, least: float) -> QColor:
    """Find out once what every row of a list asks for each time that it is painted."""
    ground, shade = QColor(background), QColor(colour)
    hue, saturation, lightness = shade.hslHueF(), shade.hslSaturationF(), shade.lightnessF()
    step = -0.03 if _luminance(ground) > 0.4 else 0.03
    while contrast(shade, ground) < least and 0.0 <= lightness + step <= 1.0:
        lightness += step
        shade = QColor.fromHslF(max(hue, 0.0), saturation, lightness)
    return shade


def _luminance(colour: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.03928 else float(((value + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def _interface_font(system: QFont) -> QFont:
    font = QFont(system)
    if platform.startswith("linux"):
        there = set(QFontDatabase.families())
        face = next((face for face in _LINUX_FACES if face in there), None)
        if face:
            font.setFamily(face)
        font.setPointSizeF(10.0)
    return font
