"""A sheet to draw on: shapes and words in units from its upper left corner, and spots that can be pointed at.

A unit is a pixel at scale 1, the 96th part of an inch. Everything is an artist of one figure, so that the same sheet is
painted as pixels and written as SVG.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from typing import TYPE_CHECKING

from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Polygon
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from exports.pictures.line_of_words import LineOfWords
from exports.pictures.stamps import Stamps
from exports.pictures.style import Style
from exports.pictures.text import PER_POINT, plain
from workbench.domain.pictures import Spot

if TYPE_CHECKING:
    from typing import Literal

    from matplotlib.artist import Artist

DPI = 96
_LEAST_SPOT = 8.0
"""A part smaller than this can't be hit; its spot is as large all the same."""
_UP = 0.36
"""How far the middle of small letters stands above the line they stand on, in sizes of the font."""

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in units, the y axis down."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Its width."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Its height."""
        return self.bottom - self.top

    @property
    def middle(self) -> Place:
        """Its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def corners(self) -> tuple[Place, ...]:
        """Its corners, clockwise from the upper left."""
        return (
            (self.left, self.top),
            (self.right, self.top),
            (self.right, self.bottom),
            (self.left, self.bottom),
        )

    def within(self, margin: float) -> "Box":
        """Return the box without a margin all round."""
        return Box(self.left + margin, self.top + margin, self.right - margin, self.bottom - margin)


@dataclass(frozen=True, slots=True)
class Seen:
    """Something that can be pointed at, in units."""

    outline: tuple[Place, ...]
    key: str
    words: str
    mark: str


class Sheet:
    """What is being drawn."""

    def __init__(self, width: float, height: float, style: Style) -> None:
        self.width, self.height, self.style = width, height, style
        self.figure = Figure(figsize=(width / DPI, height / DPI), dpi=DPI, facecolor=style.paper)
        flip = Affine2D.from_values(1 / DPI, 0, 0, -1 / DPI, 0, height / DPI)
        self._units = flip + self.figure.dpi_scale_trans
        self._layer = 1.0
        self._stamps = Stamps()
        self.seen: list[Seen] = []

    def rectangle(
        self, box: Box, fill: str = "", edge: str = "", *, hatch: str = "", thick: float = 1.0, mark: str = ""
    ) -> None:
        """Draw a rectangle."""
        self.polygon(box.corners, fill, edge, hatch=hatch, thick=thick, mark=mark)

    def polygon(
        self,
        points: Sequence[Place],
        fill: str = "",
        edge: str = "",
        *,
        hatch: str = "",
        thick: float = 1.0,
        mark: str = "",
    ) -> None:
        """Draw a closed shape; a hatching has the colour of the edge, which is then not drawn."""
        shape = Polygon(
            list(points),
            closed=True,
            facecolor=fill or "none",
            edgecolor=edge or "none",
            linewidth=0 if hatch else thick * 0.75,
            hatch=hatch or None,
            joinstyle="round",
        )
        self._add(shape, mark)

    def rings(
        self, rings: Sequence[Sequence[Place]], fill: str, edge: str, *, hatch: str = "", mark: str = ""
    ) -> None:
        """Draw several closed shapes as one."""
        closed = [Path([*ring, ring[0]], closed=True) for ring in rings]
        shape = PathPatch(
            Path.make_compound_path(*closed),
            facecolor=fill or "none",
            edgecolor=edge or "none",
            linewidth=0.6,
            hatch=hatch or None,
            joinstyle="round",
        )
        self._add(shape, mark)

    def line(
        self,
        points: Sequence[Place],
        colour: str,
        thick: float = 1.0,
        dashes: Sequence[float] = (),
        *,
        mark: str = "",
    ) -> None:
        """Draw a line through points."""
        drawn = Line2D(
            [x for x, _ in points],
            [y for _, y in points],
            color=colour,
            linewidth=thick * 0.75,
            solid_capstyle="round",
            solid_joinstyle="round",
        )
        if dashes:
            drawn.set_dashes(list(dashes))
        self._add(drawn, mark)

    def marker(self, place: Place, kind: str, size: float, fill: str, edge: str, *, mark: str = "") -> None:
        """Draw a marker, ``size`` units across."""
        drawn = Line2D(
            [place[0]],
            [place[1]],
            marker=kind,
            markersize=size * 0.75,
            markerfacecolor=fill,
            markeredgecolor=edge,
            markeredgewidth=0.9,
            linestyle="none",
        )
        self._add(drawn, mark)

    def text(
        self,
        place: Place,
        words: str,
        size: float,
        colour: str,
        *,
        across: "Literal['left', 'center', 'right']" = "left",
        bold: bool = False,
        turned: bool = False,
        often: bool = False,
    ) -> None:
        """Write a line; ``place`` is the middle of its height.

        ``turned``, it runs upwards; what is written ``often`` stands on whole pixels, which is far quicker.
        """
        words = plain(words)
        if not words:
            return
        drop = _UP * size * PER_POINT
        x, y = (place[0] + drop, place[1]) if turned else (place[0], place[1] + drop)
        stamps = self._stamps if often else None
        drawn = LineOfWords((x, y), words, size, colour, across, bold=bold, turned=turned, stamps=stamps)
        self._add(drawn, "")

    def spot(self, outline: Sequence[Place], key: str, words: str) -> str:
        """Let a part be pointed at, when it has a key or words; return the mark by which its shape is known."""
        if not key and not words:
            return ""
        mark = f"part-{len(self.seen) + 1}"
        self.seen.append(Seen(self._held(outline), key, words, mark))
        return mark

    def spots(self, scale: float) -> tuple[Spot, ...]:
        """Return what can be pointed at, in pixels."""
        return tuple(
            Spot(tuple((x * scale, y * scale) for x, y in each.outline), each.key, each.words)
            for each in self.seen
        )

    def fit(self, scale: float) -> tuple[float, int, int]:
        """Make the sheet a whole number of pixels at a scale; return dots per inch, pixels across, pixels down."""
        dpi = DPI * scale
        across, down = max(round(self.width * scale), 1), max(round(self.height * scale), 1)
        # the library cuts off what is less than a pixel, which may be one that rounding has made a little too small
        self.figure.set_size_inches((across + 0.2) / dpi, (down + 0.2) / dpi)
        return dpi, across, down

    def _held(self, outline: Sequence[Place]) -> tuple[Place, ...]:
        """Return an outline that is large enough to be hit and lies on the sheet."""
        held = [(min(max(x, 0.0), self.width), min(max(y, 0.0), self.height)) for x, y in outline]
        xs, ys = [x for x, _ in held], [y for _, y in held]
        if max(xs) - min(xs) >= _LEAST_SPOT and max(ys) - min(ys) >= _LEAST_SPOT:
            return tuple(held)
        left, right = _stretched(xs, self.width)
        top, bottom = _stretched(ys, self.height)
        return Box(left, top, right, bottom).corners

    def _add(self, artist: "Artist", mark: str) -> None:
        artist.set_transform(self._units)
        # artists of different kinds keep the order in which they are drawn
        self._layer += 1.0
        artist.set_zorder(self._layer)
        if mark:
            artist.set_gid(mark)
        self.figure.add_artist(artist)


def _stretched(along: Sequence[float], whole: float) -> tuple[float, float]:
    low, high = min(along), max(along)
    if high - low < _LEAST_SPOT:
        middle = (low + high) / 2
        low, high = middle - _LEAST_SPOT / 2, middle + _LEAST_SPOT / 2
    low = min(max(low, 0.0), max(whole - _LEAST_SPOT, 0.0))
    return low, min(max(high, low + _LEAST_SPOT), whole)


def circle(middle: Place, radius: float, corners: int = 24) -> tuple[Place, ...]:
    """Return a circle as a polygon."""
    return tuple(
        (middle[0] + radius * cos(2 * pi * n / corners), middle[1] + radius * sin(2 * pi * n / corners))
        for n in range(corners)
    )
