"""Words put as pixels stand where, and look as, words that are drawn there."""

from collections.abc import Callable
from itertools import product
from typing import Any, cast

import numpy as np
import pytest
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties

from exports.pictures.engine import FONT, drawing
from exports.pictures.stamps import Stamps

WIDE, HIGH, INK = 160, 60, "#176b72"


def blank(dpi: float) -> Any:
    # The library makes figures a little larger than their pixels, too.
    return cast("Callable[[float, float, float], Any]", RendererAgg)(WIDE + 0.2, HIGH + 0.2, dpi)


def pixels(renderer: Any) -> "np.ndarray[tuple[int, ...], np.dtype[np.int64]]":
    """Return how a renderer's picture looks on white."""
    seen = np.asarray(renderer.buffer_rgba()).astype(np.int64)
    return seen[..., :3] * seen[..., 3:] // 255 + 255 - seen[..., 3:]


class DescribeStamps:
    @pytest.mark.parametrize(
        ("words", "dpi", "weight"), list(product(("12", "1.048,5", "jgÅ"), (96.0, 144.0), ("normal", "bold")))
    )
    def it_puts_words_where_they_would_be_drawn(self, words: str, dpi: float, weight: str) -> None:
        with drawing():
            prop = FontProperties(family=FONT, weight=weight, size=9.0)
            drawn, put, stamps = blank(dpi), blank(dpi), Stamps()
            context = drawn.new_gc()
            context.set_foreground(INK)
            for place in ((20, 30), (90, 45)):
                drawn.draw_text(context, place[0], place[1] + 0.2, words, prop, 0.0)
                stamps.put(put, (place[0] + 0.3, place[1] - 0.4), words, prop, INK, dpi)
        assert pixels(drawn).min() < 128
        assert np.abs(pixels(drawn) - pixels(put)).max() <= 3

    def it_keeps_colours_apart(self) -> None:
        with drawing():
            prop = FontProperties(family=FONT, size=9.0)
            put, stamps = blank(96.0), Stamps()
            stamps.put(put, (20, 30), "8", prop, "#ffffff", 96.0)
            stamps.put(put, (90, 30), "8", prop, "#000000", 96.0)
        assert pixels(put)[:, :80].min() >= 250
        assert pixels(put)[:, 80:].min() < 60
