"""Words in a picture: measured, wrapped, shortened, and only in signs that the font has. Lengths in units."""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from exports.pictures.engine import FONT

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties

PER_POINT = 96 / 72
"""Units in a point."""
LINE = 1.3
"""The height of a line, in heights of the font."""
_LONGEST = 3000
"""No picture has room for more code points in one place."""
_STAND_IN = "\u25a1"
_MORE = "…"
_SILENT = ("C", "M", "Z")


@cache
def face(*, bold: bool = False) -> "FontProperties":
    """Return the font, without a size."""
    from matplotlib.font_manager import FontProperties

    return FontProperties(family=FONT, weight="bold" if bold else "normal")


@cache
def _signs() -> frozenset[int]:
    from matplotlib.font_manager import findfont, get_font

    return frozenset(get_font(findfont(face())).get_charmap())


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Return ``text`` on one line, with a box for every sign that the font lacks."""
    there = _signs()
    cut = text if len(text) <= _LONGEST else text[:_LONGEST] + _MORE
    return " ".join("".join(_shown(sign, there) for sign in " ".join(cut.split())).split())


def _shown(sign: str, there: frozenset[int]) -> str:
    kind = unicodedata.category(sign)
    if kind in {"Cc", "Cs"}:
        return "" if kind == "Cc" else _STAND_IN
    if ord(sign) in there:
        return sign
    return "" if kind[0] in _SILENT else _STAND_IN


@lru_cache(maxsize=32768)
def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a plain line is, in a font of ``size`` points."""
    from matplotlib.textpath import text_to_path

    if not text:
        return 0.0
    prop = face(bold=bold)
    measured = text_to_path.get_text_width_height_descent(text, prop, ismath=False)[0]
    return measured * size / prop.get_size_in_points() * PER_POINT


def line_height(size: float) -> float:
    """Return the height of a line in a font of ``size`` points."""
    return size * PER_POINT * LINE


def shortened(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """Return as much of ``text`` as there is room for, with … where something is missing; empty without room."""
    text = plain(text)
    if width_of(text, size, bold=bold) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(text[:middle].rstrip() + _MORE, size, bold=bold) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + _MORE if low else ""


def wrapped(text: str, room: float, size: float, lines: int, *, bold: bool = False) -> list[str]:
    """Return ``text`` in at most so many lines, the last one shortened where that isn't enough; [] for no words."""
    pieces = list(_pieces(plain(text), room, size, bold=bold))
    found: list[str] = []
    while pieces:
        if len(found) == lines - 1:
            rest = "".join(pieces).strip()
            return [*found, shortened(rest, room, size, bold=bold) or _MORE]
        line = ""
        while pieces and (not line or width_of((line + pieces[0]).rstrip(), size, bold=bold) <= room):
            line += pieces.pop(0)
        found.append(line.strip())
    return found


def _pieces(text: str, room: float, size: float, *, bold: bool) -> Iterator[str]:
    """Give the words with the space behind them; a word wider than the room comes in parts."""
    for word in text.split():
        rest = word
        while width_of(rest, size, bold=bold) > room and len(rest) > 1:
            count = next(
                (n for n in range(len(rest) - 1, 1, -1) if width_of(rest[:n], size, bold=bold) <= room), 1
            )
            yield rest[:count]
            rest = rest[count:]
        yield rest + " "


def block_width(lines: list[str], size: float, *, bold: bool = False) -> float:
    """Return how wide the widest of some lines is."""
    return max((width_of(line, size, bold=bold) for line in lines), default=0.0)
