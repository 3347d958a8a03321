"""Colours: contrast, and a palette that stays apart in grey print and for colour-blind eyes."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.pictures.colours import (
    BLACK,
    DASHES,
    HATCHES,
    MARKERS,
    PALETTE,
    WHITE,
    contrast,
    hexed,
    ink_on,
    is_colour,
    mixed,
    oklab,
    readable,
    rgb,
)
from exports.pictures.style import PRINT, style_of
from tests.exports.pictures.samples import DARK, SMALL
from workbench.domain.pictures import Look

# G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A physiologically-based model for simulation of color vision
# deficiency", IEEE Transactions on Visualization and Computer Graphics 15, 2009: the matrices for severity 1.0.
_EYES = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_LOOKS = {"light": SMALL, "dark": DARK, "print": PRINT}
colours = st.tuples(*[st.floats(0, 1)] * 3).map(lambda parts: hexed(*parts))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _lab(light: tuple[float, ...]) -> tuple[float, float, float]:
    """Return CIE L*a*b* of linear red, green, blue (D65)."""
    red, green, blue = light
    across = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    up = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    deep = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    x, y, z = (
        each ** (1 / 3) if each > 216 / 24389 else (24389 / 27 * each + 16) / 116
        for each in (across, up, deep)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _seen(colour: str, eyes: str = "") -> tuple[float, float, float]:
    """Return how a colour looks, in L*a*b*, to eyes of that kind."""
    light = tuple(_linear(each) for each in rgb(colour))
    if eyes:
        light = tuple(
            min(max(sum(a * b for a, b in zip(row, light, strict=True)), 0.0), 1.0) for row in _EYES[eyes]
        )
    return _lab(light)


def _apart(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    return float(sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5)


class DescribePalette:
    def it_keeps_eight_steps_of_grey(self) -> None:
        lightness = sorted(_seen(each)[0] for each in PALETTE)
        assert min(b - a for a, b in pairwise(lightness)) > 7

    @pytest.mark.parametrize("eyes", ["", *_EYES])
    def it_is_told_apart_by_all_eyes(self, eyes: str) -> None:
        # a difference of 2 to 3 is what one can just see side by side
        assert min(_apart(_seen(a, eyes), _seen(b, eyes)) for a, b in combinations(PALETTE, 2)) > 20

    @pytest.mark.parametrize("look", _LOOKS.values(), ids=_LOOKS)
    def it_is_seen_on_every_paper(self, look: Look) -> None:
        style = style_of(look, "id")
        assert min(contrast(style.fill(n), style.paper) for n in range(len(PALETTE))) >= 1.35
        assert min(contrast(style.stroke(n), style.paper) for n in range(len(PALETTE))) >= 3.0

    def it_never_leaves_the_telling_to_colour_alone(self) -> None:
        for signs in (HATCHES, MARKERS, DASHES):
            assert len(set(signs)) == len(PALETTE)

    def it_takes_the_colour_that_is_wished_for_where_it_is_one(self) -> None:
        style = style_of(SMALL, "id")
        assert style.fill(0, "#aa3366") == "#aa3366"
        assert style.fill(0, "red") == PALETTE[0]
        assert contrast(style.fill(0, "#ffffff"), style.paper) >= 1.35


class DescribeShades:
    @pytest.mark.parametrize("look", _LOOKS.values(), ids=_LOOKS)
    def it_goes_one_way_from_the_paper(self, look: Look) -> None:
        style = style_of(look, "id")
        shades = [oklab(style.shade(step / 20))[0] for step in range(21)]
        steps = [b - a for a, b in pairwise(shades)]
        assert all(step > 0 for step in steps) if style.dark else all(step < 0 for step in steps)
        assert max(map(abs, steps)) < 2 * min(map(abs, steps))

    @pytest.mark.parametrize("look", _LOOKS.values(), ids=_LOOKS)
    def it_can_be_written_on(self, look: Look) -> None:
        style = style_of(look, "id")
        for step in range(101):
            shade = style.shade(step / 100)
            assert contrast(ink_on(shade), shade) >= 4.5

    def it_shades_what_lies_beyond_as_the_ends(self) -> None:
        style = style_of(SMALL, "id")
        assert (style.shade(-1), style.shade(2)) == (style.shade(0), style.shade(1))

    def it_shades_with_an_accent_that_is_as_light_as_the_paper_too(self) -> None:
        pale = style_of(PRINT, "id").__class__(
            "#ffffff", "#000000", "#444444", "#dddddd", "#ffffff", 9.0, "id"
        )
        assert pale.shade(0.0) != pale.shade(1.0)


class DescribeContrast:
    def it_is_what_wcag_says(self) -> None:
        # from "Understanding SC 1.4.3" of WCAG 2: black on white 21:1, #777777 on white 4.48:1
        assert contrast("#000000", "#ffffff") == pytest.approx(21)
        assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)

    @given(colours)
    def it_always_finds_an_ink(self, ground: str) -> None:
        assert contrast(ink_on(ground), ground) >= 4.5
        assert ink_on(ground) in {BLACK, WHITE}

    @given(colours, colours, st.sampled_from([1.35, 3.0, 4.5]))
    def it_makes_every_colour_readable(self, colour: str, ground: str, least: float) -> None:
        found = readable(colour, ground, least)
        assert contrast(found, ground) >= least
        if contrast(colour, ground) >= least:
            assert found == colour

    @given(colours, colours)
    def it_mixes_from_one_to_the_other(self, one: str, other: str) -> None:
        assert all(abs(a - b) < 0.01 for a, b in zip(rgb(mixed(one, other, 0.0)), rgb(one), strict=True))
        assert all(abs(a - b) < 0.01 for a, b in zip(rgb(mixed(one, other, 1.0)), rgb(other), strict=True))

    def it_knows_a_colour(self) -> None:
        assert [is_colour(each) for each in ("#12aBff", "#12ab", "red", "", "#gggggg")] == [True] + 4 * [
            False
        ]
