"""The transcript's colours by role, for light and dark, and codes' colours made to be seen on them."""

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtGui import QColor, QPalette

STRIPE_CONTRAST = 3.0
NAME_CONTRAST = 4.5


@dataclass(frozen=True, slots=True)
class TranscriptColours:
    """Colours as ``#rrggbb``; ``wash`` is how opaque a code's colour lies behind its words, 0 to 1.

    ``lit_wash`` is for codings that are pointed out, ``faint_wash`` for the others meanwhile, ``strong_wash`` for
    the one that work is about.
    """

    paper: str
    ink: str
    label: str
    quiet: str
    selection: str
    caret: str
    hit: str
    current_hit: str
    wash: float
    strong_wash: float
    lit_wash: float
    faint_wash: float

    @staticmethod
    def of(palette: QPalette) -> "TranscriptColours":
        """Return the light or the dark set, whichever ``palette`` asks for, with its highlight for the selection."""
        dark = palette.color(QPalette.ColorRole.Base).lightness() < 128
        colours = DARK if dark else LIGHT
        return replace(colours, selection=_mixed(palette, colours))


def _mixed(palette: QPalette, colours: TranscriptColours) -> str:
    highlight = palette.color(QPalette.ColorRole.Highlight)
    paper = QColor(colours.paper)
    share = 0.34 if paper.lightness() > 128 else 0.46
    return blended(highlight, paper, share).name()


LIGHT = TranscriptColours(
    paper="#fdfcfa",
    ink="#22201d",
    label="#2f2c28",
    quiet="#77716a",
    selection="#b7d3f2",
    caret="#1c5fb0",
    hit="#fbe68c",
    current_hit="#f7b955",
    wash=0.17,
    strong_wash=0.40,
    lit_wash=0.32,
    faint_wash=0.07,
)
DARK = TranscriptColours(
    paper="#1d1e20",
    ink="#dcd9d4",
    label="#ece9e4",
    quiet="#928d86",
    selection="#2f4f75",
    caret="#8ab8f0",
    hit="#6b5a16",
    current_hit="#7e5208",
    wash=0.26,
    strong_wash=0.52,
    lit_wash=0.44,
    faint_wash=0.12,
)


def blended(over: QColor, under: QColor, share: float) -> QColor:
    """Return ``over`` laid on ``under`` with the opacity ``share``."""
    return QColor.fromRgbF(
        over.redF() * share + under.redF() * (1 - share),
        over.greenF() * share + under.greenF() * (1 - share),
        over.blueF() * share + under.blueF() * (1 - share),
    )


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of WCAG 2, from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=1024)
def visible(colour: str, paper: str, ratio: float) -> QColor:
    """Return ``colour``, darkened or lightened in steps only as far as it takes to reach ``ratio`` on ``paper``."""
    wanted, ground = QColor(colour), QColor(paper)
    towards = QColor("#000000") if _luminance(ground) > 0.3 else QColor("#ffffff")
    for step in range(20):
        shown = blended(towards, wanted, step / 20)
        if contrast(shown, ground) >= ratio:
            return shown
    return towards


@lru_cache(maxsize=1024)
def behind_words(colour: str, ink: str) -> QColor:
    """Return ``colour``, moved away from ``ink`` until words in ink can be read on it, however often it is laid on."""
    wanted, words = QColor(colour), QColor(ink)
    away = QColor("#000000") if _luminance(words) > 0.3 else QColor("#ffffff")
    for step in range(20):
        shown = blended(away, wanted, step / 20)
        if contrast(shown, words) >= NAME_CONTRAST:
            return shown
    return away


def _luminance(colour: QColor) -> float:
    parts = (_linear(colour.redF()), _linear(colour.greenF()), _linear(colour.blueF()))
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
