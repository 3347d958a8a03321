"""Pictures: what is to be drawn, before any drawing. Writers in ``exports.pictures`` take these.

Every part that stands for something bears a ``key``, the caller's own name for it: who points at the part in a drawn
picture gets the key back, and opens the quotations behind it. Words are in the picture's language already.
"""

from dataclasses import dataclass
from enum import StrEnum

Ring = tuple[tuple[float, float], ...]
"""The border of a region: longitude and latitude in degrees (WGS 84), the first point not repeated at the end."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a picture: title above, ``note`` below in small type, alt text for those who can't see it.

    The note names the measure, whose talk counts, and what was left out. ``language`` is ``id`` or ``en`` and decides
    how numbers are written.
    """

    title: str
    description: str
    language: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A value that can be pointed at: ``words`` are what is said of it then, ``text`` what is written on it."""

    value: float
    key: str = ""
    words: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """One row of bars or one line's name; a part for each label. ``colour`` is ``#rrggbb``, or empty: the palette's."""

    name: str
    parts: tuple[Part, ...]
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars, lying, a group for each label: one series, or several, beside each other or stacked."""

    frame: Frame
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    axis: str
    stacked: bool = False


@dataclass(frozen=True, slots=True)
class HeatMap:
    """A table of values as shades; ``depths`` indent the rows (0 at the top).

    ``groups`` are names above runs of columns: (name, how many columns). Totals, where there are any, stand at the
    right and below without a shade; ``total`` is their heading, and ``grand_total`` stands in the corner.
    """

    frame: Frame
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Part, ...], ...]
    scale: str
    depths: tuple[int, ...] = ()
    groups: tuple[tuple[str, int], ...] = ()
    row_totals: tuple[Part, ...] = ()
    column_totals: tuple[Part, ...] = ()
    grand_total: Part | None = None
    total: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """Something in a network; its area grows with ``weight``. ``group`` bears one sign (shape) for all of one kind."""

    key: str
    label: str
    weight: float
    colour: str = ""
    group: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """A tie between two nodes, by their keys; its line grows with ``weight``."""

    one: str
    other: str
    weight: float
    key: str = ""
    words: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes and what ties them."""

    frame: Frame
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a lane, half-open, in the timeline's unit."""

    start: float
    end: float
    key: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """One code's (or speaker's) stretches through a talk."""

    label: str
    stretches: tuple[Stretch, ...]
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Lanes below each other over one axis that runs from 0 to ``length``: words, or minutes of the recording."""

    frame: Frame
    lanes: tuple[Lane, ...]
    length: float
    axis: str


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a line; ``low`` and ``high`` bound the band around it where there is one."""

    across: float
    up: float
    low: float | None = None
    high: float | None = None
    key: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its name, which is written at its end."""

    name: str
    points: tuple[Point, ...]
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Curves:
    """Lines over one pair of axes (saturation, growth). ``ticks`` name the places 1, 2, ... across, or are empty."""

    frame: Frame
    lines: tuple[Line, ...]
    across: str
    up: str
    ticks: tuple[str, ...] = ()


class Layout(StrEnum):
    """How regions are laid out: by their outlines, or as tiles of one size where outlines are missing."""

    OUTLINES = "outlines"
    TILES = "tiles"


@dataclass(frozen=True, slots=True)
class Region:
    """A place with its value; ``rings`` are its outline, ``centre`` longitude and latitude, where they are known."""

    label: str
    part: Part
    rings: tuple[Ring, ...] = ()
    centre: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class RegionMap:
    """Regions, each shaded by its value; where that is not a number (nan) there is no material, and it is hatched.

    ``credit`` says whose outlines they are. ``land`` is what is drawn around them where there is room for it: coasts,
    in the same degrees.
    """

    frame: Frame
    regions: tuple[Region, ...]
    scale: str
    credit: str = ""
    layout: Layout = Layout.OUTLINES
    land: tuple[Ring, ...] = ()


Picture = Bars | HeatMap | Network | Timeline | Curves | RegionMap


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of a drawn picture that can be pointed at: a polygon in pixels from the upper left corner, and its key.

    Without a key there are only words to be had: the whole of a label that had no room. Of spots that overlap, the
    later one lies above.
    """

    polygon: tuple[tuple[float, float], ...]
    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is drawn: size in pixels at scale 1, and the colours of the window's roles (``#rrggbb``).

    The size is the least: what needs more room to be read gets more; a ``height`` of 0 is as high as that needs.
    ``font_size`` is in points, 72 to 96 pixels. ``scale`` multiplies pixels (a screen's device pixel ratio, or
    resolution for print).
    """

    width: int
    height: int
    scale: float
    paper: str
    ink: str
    muted: str
    line: str
    accent: str
    font_size: float = 9.0


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawn picture: RGBA bytes row by row, its size in device pixels, and what can be pointed at in those pixels.

    ``scale`` is the one that it is drawn at: the look's, unless that would have made it too large for a machine.
    """

    pixels: bytes
    width: int
    height: int
    spots: tuple[Spot, ...]
    scale: float = 1.0
