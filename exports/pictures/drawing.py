"""From a picture to pixels: lay out, draw, and say what can be pointed at."""

from io import BytesIO
from math import isfinite, sqrt
from typing import TYPE_CHECKING, assert_never

from exports.pictures.engine import drawing
from exports.pictures.style import style_of
from workbench.domain.pictures import (
    Bars,
    Curves,
    Drawn,
    HeatMap,
    Look,
    Network,
    Picture,
    RegionMap,
    Timeline,
)

if TYPE_CHECKING:
    from exports.pictures.plans import Plan
    from exports.pictures.sheet import Sheet
    from exports.pictures.style import Style

_MOST_PIXELS = 60_000_000
_LONGEST_SIDE = 30_000
"""The library's limit is 65,535 pixels a side; this many fit into memory."""


def draw(picture: Picture, look: Look) -> Drawn:
    """Return the picture as pixels.

    It is at least as large as the look says, and larger where its content can't be read otherwise. A picture of more
    pixels than a machine should hold is drawn at a smaller scale.
    """
    with drawing():
        sheet = laid_out(picture, look)
        scale = held_scale(sheet, look.scale)
        return _painted(sheet, scale)


def laid_out(picture: Picture, look: Look) -> "Sheet":
    """Return the sheet with everything drawn on it; to be called within ``drawing``."""
    from exports.pictures.framing import Framed

    style = style_of(look, picture.frame.language)
    return Framed(picture.frame, plan_of(picture, style), style).drawn(look.width, look.height)


def held_scale(sheet: "Sheet", scale: float) -> float:
    """Return the scale, or as much of it as gives a picture that a machine can hold."""
    wish = scale if isfinite(scale) and scale > 0 else 1.0
    return min(
        wish,
        sqrt(_MOST_PIXELS / (sheet.width * sheet.height)),
        _LONGEST_SIDE / max(sheet.width, sheet.height),
    )


def plan_of(picture: Picture, style: "Style") -> "Plan":
    """Return the plan for a picture of any kind."""
    match picture:
        case Bars():
            from exports.pictures.bars import BarsPlan

            return BarsPlan(picture, style)
        case HeatMap():
            from exports.pictures.heat import HeatPlan

            return HeatPlan(picture, style)
        case Network():
            from exports.pictures.network import NetworkPlan

            return NetworkPlan(picture, style)
        case Timeline():
            from exports.pictures.timeline import TimelinePlan

            return TimelinePlan(picture, style)
        case Curves():
            from exports.pictures.curves import CurvesPlan

            return CurvesPlan(picture, style)
        case RegionMap():
            from exports.pictures.maps import map_plan

            return map_plan(picture, style)
        case _:
            assert_never(picture)


def _painted(sheet: "Sheet", scale: float) -> Drawn:
    dpi, across, down = sheet.fit(scale)
    stream = BytesIO()
    sheet.figure.savefig(stream, format="rgba", dpi=dpi)
    return Drawn(stream.getvalue(), across, down, sheet.spots(scale), scale)
