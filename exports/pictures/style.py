"""The one look of all pictures: roles, sizes, shades. Everything else in this package asks here."""

from dataclasses import dataclass
from math import isfinite

from exports.pictures.colours import (
    BLACK,
    DASHES,
    HATCHES,
    MARKERS,
    PALETTE,
    WHITE,
    is_colour,
    luminance,
    mixed,
    oklab,
    readable,
)
from workbench.domain.pictures import Look

PAGE_WIDTH = 604
"""The width between the margins of an upright A4 page (16 cm), in units."""
_PRINT_DPI, _UNITS_PER_INCH = 300, 96

PRINT = Look(
    width=PAGE_WIDTH,
    height=0,
    scale=_PRINT_DPI / _UNITS_PER_INCH,
    paper="#ffffff",
    ink="#1b1f23",
    muted="#4c535a",
    line="#d4d4d0",
    accent="#176b72",
    font_size=8.5,
)
"""How pictures are saved: black on white, 300 dots per inch, as high as what is in them asks for."""


@dataclass(frozen=True, slots=True)
class Style:
    """A look, with what follows from it. Sizes of letters are in points, all other lengths in units."""

    paper: str
    ink: str
    muted: str
    line: str
    accent: str
    size: float
    language: str

    @property
    def dark(self) -> bool:
        """Tell whether the paper is dark."""
        return luminance(self.paper) < 0.18

    @property
    def small(self) -> float:
        """The size of notes, and of numbers along axes."""
        return 0.88 * self.size

    @property
    def large(self) -> float:
        """The size of titles."""
        return 1.25 * self.size

    def fill(self, place: int, wish: str = "") -> str:
        """Return the colour of the series at ``place``: the one that is wished for, as far as it can be seen."""
        colour = wish if is_colour(wish) else PALETTE[place % len(PALETTE)]
        return readable(colour, self.paper, 2.4 if self.dark else 1.35)

    def stroke(self, place: int, wish: str = "") -> str:
        """Return the colour of a line, which needs more contrast than an area."""
        return readable(self.fill(place, wish), self.paper, 3.0)

    def shade(self, part: float) -> str:
        """Return the shade for a value from 0 (least) to 1 (most), of one hue, ever farther from the paper."""
        part = min(max(part, 0.0), 1.0)
        if self.dark:
            low, high = mixed(self.paper, self.accent, 0.16), mixed(self.accent, WHITE, 0.35)
        else:
            low, high = mixed(self.paper, self.accent, 0.07), mixed(self.accent, BLACK, 0.45)
        turn = self.accent
        # the accent stands where its own lightness puts it, so that lightness goes evenly from end to end
        ends = oklab(low)[0], oklab(high)[0]
        middle = (oklab(turn)[0] - ends[0]) / (ends[1] - ends[0]) if ends[0] != ends[1] else 0.5
        if not 0.05 < middle < 0.95:
            return mixed(low, high, part)
        if part <= middle:
            return mixed(low, turn, part / middle)
        return mixed(turn, high, (part - middle) / (1 - middle))

    def hatch(self, place: int) -> str:
        """Return the hatching of the series at ``place``; the first has none."""
        return HATCHES[place % len(HATCHES)]

    def marker(self, place: int) -> str:
        """Return the marker of the line at ``place``."""
        return MARKERS[place % len(MARKERS)]

    def dashes(self, place: int) -> tuple[float, ...]:
        """Return the dashes of the line at ``place``; the first has none."""
        return DASHES[place % len(DASHES)]


def style_of(look: Look, language: str) -> Style:
    """Return the style that a look means; colours that can't be read are mended, so that no picture is invisible."""
    paper = look.paper if is_colour(look.paper) else WHITE

    def role(colour: str, least: float) -> str:
        return readable(colour if is_colour(colour) else BLACK, paper, least)

    size = look.font_size if isfinite(look.font_size) else 9.0
    return Style(
        paper=paper,
        ink=role(look.ink, 7.0),
        muted=role(look.muted, 4.5),
        line=role(look.line, 1.2),
        accent=role(look.accent, 3.0),
        size=min(max(size, 6.0), 24.0),
        language=language,
    )
