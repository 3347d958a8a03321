"""Numbers that a table writes again and again: each is drawn once, and then put where it stands, on whole pixels."""

from collections.abc import Callable
from math import ceil
from typing import Any, NamedTuple, cast

from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties

from exports.pictures.text import line_height, width_of

# The library says nothing of its types.
_renderer = cast("Callable[[int, int, float], Any]", RendererAgg)
_EDGE = 2
"""Pixels around a stamp: letters may reach a little beyond their width."""


class Stamp(NamedTuple):
    """Words as pixels, the lowest line first; ``base`` is how many pixels they reach below their base line."""

    pixels: memoryview
    base: int


class Stamps:
    """The stamps of one picture."""

    def __init__(self) -> None:
        """Begin with none."""
        self._made: dict[tuple[str, float, str, bool, float], Stamp] = {}

    def put(
        self,
        renderer: RendererBase,
        place: tuple[float, float],
        words: str,
        prop: FontProperties,
        colour: str,
        dpi: float,
    ) -> None:
        """Put words at a place, in pixels from the top: the start of their base line."""
        bold = prop.get_weight() == "bold"
        size = prop.get_size_in_points()
        key = words, size, colour, bold, dpi
        stamp = self._made.get(key)
        if stamp is None:
            wide = width_of(words, size, bold=bold) * dpi / 96
            stamp = self._made[key] = _drawn(words, prop, colour, dpi, ceil(wide))
        x, y = (
            round(place[0]) - _EDGE,
            int(renderer.get_canvas_width_height()[1]) - round(place[1]) - stamp.base,
        )
        context = renderer.new_gc()
        renderer.draw_image(context, x, y, stamp.pixels)
        context.restore()


def _drawn(words: str, prop: FontProperties, colour: str, dpi: float, wide: int) -> Stamp:
    high = ceil(line_height(prop.get_size_in_points()) * dpi / 96)
    base = high // 2 + _EDGE
    renderer = _renderer(wide + 2 * _EDGE, high + base, dpi)
    context = renderer.new_gc()
    context.set_foreground(colour)
    renderer.draw_text(context, _EDGE, high, words, prop, 0.0)
    context.restore()
    seen = renderer.buffer_rgba()
    high, wide, depth = seen.shape
    pixels, line = bytes(seen), wide * depth
    # The renderer takes nothing that can't be written to.
    turned = bytearray().join(pixels[at : at + line] for at in range(len(pixels) - line, -1, -line))
    return Stamp(memoryview(turned).cast("B", (high, wide, depth)), base)
