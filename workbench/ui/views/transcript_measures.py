"""How wide and how tall the transcript's parts are: fonts, the line's pitch, the columns. Lengths in pixels."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QPaintDevice

from workbench.ui.views.transcript_blocks import Gap

READING_FAMILIES = (
    "Charter",
    "Source Serif 4",
    "Source Serif Pro",
    "Noto Serif",
    "Cambria",
    "Georgia",
    "Liberation Serif",
    "DejaVu Serif",
)
PLAIN_FAMILIES = (
    "Atkinson Hyperlegible",
    "Inter",
    "Source Sans 3",
    "Noto Sans",
    "Segoe UI",
    "Helvetica Neue",
    "Verdana",
    "Liberation Sans",
    "DejaVu Sans",
    "OpenDyslexic",
)
CHARACTERS_A_LINE = {"narrow": 58, "normal": 76, "wide": 104}
SPACINGS = {"tight": 1.22, "normal": 1.42, "roomy": 1.66, "double": 1.95}
CHARACTERS_BESIDE_NAMES = 62
CHARACTERS_BESIDE_NUMBERS = 46
FEWEST_CHARACTERS = 20
NAMES_AT_LEAST = 8
LANES_WITH_ROOM = 6
LANE_STEP = 7
_SAMPLE = "Kemarin saya mendampingi keluarga yang datanya belum padan, jadi bantuannya tertunda sampai tahap berikut."


@dataclass(frozen=True, slots=True)
class Setting:
    """How a text is set: its size in points, the face's family, empty for the usual one, spacing and length of lines.

    ``spacing`` is a key of SPACINGS, ``length`` one of CHARACTERS_A_LINE.
    """

    points: float
    face: str = ""
    spacing: str = "normal"
    length: str = "normal"


@dataclass(frozen=True, slots=True)
class Columns:
    """Left edges and widths of what stands side by side; a width of 0 means that there is no room for it."""

    number_left: int
    number_width: int
    label_left: int
    label_width: int
    text_left: int
    text_width: int
    lanes_left: int
    lanes_width: int
    names_left: int
    names_width: int


class Measures:
    """Fonts and pitches for one setting on one device."""

    def __init__(self, setting: Setting, plain: QFont, device: QPaintDevice) -> None:
        """Derive everything from the text's ``setting`` and the interface's ``plain`` font."""
        self.setting = setting
        points = setting.points
        self._a_line = CHARACTERS_A_LINE[setting.length]
        self.text_font = QFont(plain)
        self.text_font.setFamilies([setting.face or reading_family(), reading_family(), plain.family()])
        self.text_font.setPointSizeF(points)
        self.text_font = QFont(self.text_font, device)
        self.label_font = _small(plain, points * 0.80, device, bold=True)
        self.small_font = _small(plain, points * 0.68, device, bold=False)
        metrics = QFontMetricsF(self.text_font)
        self.ascent = metrics.ascent()
        self.descent = metrics.descent()
        self.character_width = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        self.line_height = round((self.ascent + self.descent) * SPACINGS[setting.spacing])
        self.baseline = round((self.line_height - self.ascent - self.descent) / 2 + self.ascent)
        label = QFontMetricsF(self.label_font)
        self.label_height = label.height()
        self.label_ascent = label.ascent()
        self.small_height = QFontMetricsF(self.small_font).height()
        self._em = label.horizontalAdvance("m")

    def gap(self, gap: Gap) -> int:
        """Return the air below a block."""
        shares = {Gap.NONE: 0.0, Gap.PARAGRAPH: 0.24, Gap.BLANK: 0.55, Gap.TURN: 0.8}
        return round(self.line_height * shares[gap])

    def columns(self, width: int, *, timed: bool) -> Columns:
        """Share out a window that is ``width`` wide: a readable line first, then names of codes, then air.

        The turns' numbers get more room when they are ``timed``.
        """
        em = self._em
        edge, ditch = round(em * 1.3), round(em * 1.9)
        number, label = self._number_width(timed=timed), round(em * 10.5)
        lanes = LANES_WITH_ROOM * LANE_STEP
        text, fewest = (round(self.character_width * count) for count in (self._a_line, FEWEST_CHARACTERS))
        spare = width - (edge * 2 + number + label + ditch * 2 + text + lanes)
        if (
            spare
            < em * NAMES_AT_LEAST
            <= spare + text - round(self.character_width * CHARACTERS_BESIDE_NAMES)
        ):
            given = round(em * NAMES_AT_LEAST) - spare
            text, spare = text - given, spare + given
        if spare < 0:
            text, spare = text + spare, 0
        if text < self.character_width * CHARACTERS_BESIDE_NUMBERS:
            number, lanes, ditch, label = 0, LANE_STEP * 3, round(em), round(em * 6.5)
            text = max(fewest, width - edge * 2 - label - ditch * 2 - lanes)
        names = min(spare, round(em * 15)) if spare >= em * NAMES_AT_LEAST - 1 else 0
        left = edge + max(0, spare - names) // 2
        text_left = left + number + label + ditch
        lanes_left = text_left + text + ditch
        return Columns(
            left, number, left + number, label, text_left, text, lanes_left, lanes, lanes_left + lanes, names
        )

    def _number_width(self, *, timed: bool) -> int:
        widest = "00:00:00" if timed else "0000"
        return round(QFontMetricsF(self.small_font).horizontalAdvance(widest) + self._em)

    def guess(self, characters: int, width: int, gap: Gap) -> int:
        """Guess the height of a block of so many characters before it has been laid out."""
        a_line = max(1.0, width / self.character_width - 3.0)
        return max(1, -int(-characters // a_line)) * self.line_height + self.gap(gap)

    def size_of_dot(self) -> QSizeF:
        """Return the size of the swatch in front of a code's name."""
        side = round(self.small_height * 0.5)
        return QSizeF(side, side)


def reading_faces() -> tuple[str, ...]:
    """Return the families made for reading that this machine has, those with serifs first."""
    known = set(QFontDatabase.families())
    return tuple(family for family in (*READING_FAMILIES, *PLAIN_FAMILIES) if family in known)


@lru_cache(maxsize=1)
def reading_family() -> str:
    """Return the first family made for reading that this machine has; the platform's serif face otherwise."""
    known = set(QFontDatabase.families())
    for family in READING_FAMILIES:
        if family in known:
            return family
    return "serif"


def _small(plain: QFont, points: float, device: QPaintDevice, *, bold: bool) -> QFont:
    font = QFont(plain)
    font.setPointSizeF(max(6.5, points))
    font.setBold(bold)
    return QFont(font, device)
