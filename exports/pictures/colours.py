"""Colours: contrast as WCAG 2 counts it, shades of one hue, and a palette that stands apart in grey and for all eyes.

A colour is ``#rrggbb``. Shades are mixed in OKLab (B. Ottosson, "A perceptual color space for image processing", 2020),
in which equal steps look equal and lightness is lightness.
"""

import re
from functools import lru_cache

_KNOWN = re.compile(r"#[0-9a-fA-F]{6}")
BLACK, WHITE = "#000000", "#ffffff"
_HALFWAY = 0.1791
"""The luminance on which black and white read equally well: at 4.58 to 1."""
Triple = tuple[float, float, float]

PALETTE = ("#0c5ac1", "#e3a448", "#0b986f", "#a2cddf", "#8a1e5a", "#bf4f21", "#b883ed", "#eae212")
"""After M. Okabe and K. Ito's "Color Universal Design" (2008), with eight steps of lightness that grey print keeps."""
HATCHES = ("", "////", "...", "\\\\\\\\", "xxxx", "----", "+++", "oo")
MARKERS = ("o", "s", "^", "D", "v", "P", "X", "h")
DASHES: tuple[tuple[float, ...], ...] = (
    (),
    (5, 2),
    (1.5, 1.5),
    (6, 2, 1.5, 2),
    (8, 3),
    (3, 1.5, 1, 1.5, 1, 1.5),
    (2.5, 2.5),
    (10, 2, 2, 2),
)


def is_colour(text: str) -> bool:
    """Tell whether ``text`` is a colour as the project writes them."""
    return _KNOWN.fullmatch(text) is not None


def rgb(colour: str) -> Triple:
    """Return red, green and blue, 0 to 1."""
    return int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255


def hexed(red: float, green: float, blue: float) -> str:
    """Return the colour of three parts, each held between 0 and 1."""
    return "#" + "".join(f"{round(255 * min(max(each, 0.0), 1.0)):02x}" for each in (red, green, blue))


def luminance(colour: str) -> float:
    """Return the relative luminance, 0 to 1."""
    red, green, blue = (_linear(each) for each in rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@lru_cache(maxsize=4096)
def ink_on(ground: str) -> str:
    """Return black or white, whichever reads better; it is never below 4.5 to 1."""
    return max((BLACK, WHITE), key=lambda ink: contrast(ink, ground))


@lru_cache(maxsize=4096)
def readable(colour: str, ground: str, least: float = 3.0) -> str:
    """Return ``colour``, made darker or lighter until it stands out from ``ground`` by the ratio ``least``."""
    away = BLACK if luminance(ground) > _HALFWAY else WHITE
    shade, step = colour, 0.0
    while contrast(shade, ground) < least and step < 1.0:
        step += 0.04
        shade = mixed(colour, away, step)
    return shade


@lru_cache(maxsize=8192)
def mixed(one: str, other: str, part: float) -> str:
    """Return the colour that lies ``part`` (0 to 1) of the way from one to the other."""
    start, end = oklab(one), oklab(other)
    way = tuple(a + (b - a) * part for a, b in zip(start, end, strict=True))
    return _from_oklab((way[0], way[1], way[2]))


def oklab(colour: str) -> Triple:
    """Return lightness (0 to 1) and the two axes of hue."""
    red, green, blue = (_linear(each) for each in rgb(colour))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _from_oklab(lab: Triple) -> str:
    light, green_red, blue_yellow = lab
    long = (light + 0.3963377774 * green_red + 0.2158037573 * blue_yellow) ** 3
    middle = (light - 0.1055613458 * green_red - 0.0638541728 * blue_yellow) ** 3
    short = (light - 0.0894841775 * green_red - 1.2914855480 * blue_yellow) ** 3
    return hexed(
        _gamma(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
        _gamma(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
        _gamma(-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short),
    )


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _gamma(part: float) -> float:
    return 12.92 * part if part <= 0.0031308 else float(1.055 * part ** (1 / 2.4) - 0.055)
