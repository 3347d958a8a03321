"""Drawing: what holds for every picture, whatever is in it."""

from dataclasses import fields, is_dataclass
from math import inf, isfinite

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exports.pictures import draw
from exports.pictures.drawing import held_scale, laid_out
from exports.pictures.engine import drawing
from tests.exports.pictures.samples import ANY, DARK, KINDS, SMALL, bars, heat, looks
from workbench.domain.pictures import Drawn, Look, Picture

FEW = settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def keys_in(value: object) -> set[str]:
    """Return every key of a part that is in a picture, by looking through all of its records."""
    if isinstance(value, tuple):
        return set().union(*map(keys_in, value)) if value else set()
    if not is_dataclass(value):
        return set()
    found = set().union(*(keys_in(getattr(value, field.name)) for field in fields(value)))
    key = getattr(value, "key", "")
    return found | ({key} if key else set())


def is_sound(drawn: Drawn) -> None:
    """Assert that the pixels are as many as they are said to be, and every spot lies among them and has an area."""
    assert len(drawn.pixels) == 4 * drawn.width * drawn.height
    for spot in drawn.spots:
        xs, ys = [x for x, _ in spot.polygon], [y for _, y in spot.polygon]
        assert all(map(isfinite, xs + ys))
        assert min(xs) >= -1e-6
        assert min(ys) >= -1e-6
        assert max(xs) <= drawn.width + 1
        assert max(ys) <= drawn.height + 1
        assert max(xs) - min(xs) > 3
        assert max(ys) - min(ys) > 3


class DescribeDraw:
    @pytest.mark.parametrize("kind", KINDS)
    @pytest.mark.parametrize("look", [SMALL, DARK], ids=["light", "dark"])
    def it_gives_every_part_a_spot(self, kind: str, look: Look) -> None:
        picture = KINDS[kind]()
        drawn = draw(picture, look)
        is_sound(drawn)
        unseen = {"p3"} if "curves" in kind else set()  # a point without a value is nowhere
        unseen |= {key for key in keys_in(picture) if kind == "stacked" and key.endswith(":2")}
        assert {spot.key for spot in drawn.spots if spot.key} == keys_in(picture) - unseen
        assert all(spot.words for spot in drawn.spots)

    @pytest.mark.parametrize("kind", KINDS)
    def it_draws_the_same_each_time(self, kind: str) -> None:
        assert draw(KINDS[kind](), SMALL) == draw(KINDS[kind](), SMALL)

    @pytest.mark.parametrize("kind", KINDS)
    def it_draws_more_than_paper(self, kind: str) -> None:
        assert len(set(draw(KINDS[kind](), SMALL).pixels)) > 20

    @pytest.mark.parametrize("kind", ANY)
    @FEW
    @given(data=st.data(), look=looks)
    def it_draws_whatever_is_asked_for(self, kind: str, data: st.DataObject, look: Look) -> None:
        picture: Picture = data.draw(ANY[kind])
        is_sound(draw(picture, look))

    @pytest.mark.parametrize("scale", [0.5, 1.0, 1.25, 1.5, 1.75, 2.0, 2.625, 3.125])
    def it_has_as_many_pixels_as_the_scale_says(self, scale: float) -> None:
        picture = bars(3, 2)
        plain, scaled = draw(picture, SMALL), draw(picture, _at(scale))
        assert scaled.scale == scale
        assert abs(scaled.width - plain.width * scale) < 1
        assert abs(scaled.height - plain.height * scale) < 1
        is_sound(scaled)
        for one, other in zip(plain.spots, scaled.spots, strict=True):
            scaled_up = [x * scale for corner in one.polygon for x in corner]
            assert [x for corner in other.polygon for x in corner] == pytest.approx(scaled_up)

    def it_grows_with_what_is_in_it_but_is_never_smaller_than_asked(self) -> None:
        assert draw(bars(1), Look(400, 500, 1.0, *_COLOURS)).height == 500
        assert draw(bars(*range(40)), Look(400, 200, 1.0, *_COLOURS)).height > 800
        assert draw(heat([[1234.0] * 30]), Look(300, 200, 1.0, *_COLOURS)).width > 600

    @pytest.mark.parametrize("scale", [0.0, -1.0, inf, 1e9])
    def it_never_makes_a_picture_that_no_machine_can_hold(self, scale: float) -> None:
        with drawing():
            sheet = laid_out(bars(1), SMALL)
            held = held_scale(sheet, scale)
            assert 0 < sheet.width * sheet.height * held * held <= 60_000_001

    def it_mends_colours_that_can_t_be_read(self) -> None:
        unseen = draw(bars(1), Look(280, 0, 1.0, "#fff", "white", "#fefefe", "#ffffff", "#ffffff"))
        assert len(set(unseen.pixels)) > 20


_COLOURS = (SMALL.paper, SMALL.ink, SMALL.muted, SMALL.line, SMALL.accent)


def _at(scale: float) -> Look:
    return Look(SMALL.width, SMALL.height, scale, *_COLOURS, SMALL.font_size)
