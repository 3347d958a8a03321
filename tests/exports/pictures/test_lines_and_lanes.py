"""Curves, timelines."""

from dataclasses import replace
from itertools import pairwise
from math import nan

from hypothesis import given
from hypothesis import strategies as st
from matplotlib.lines import Line2D

from exports.pictures.spread import spread
from tests.exports.pictures.drawn_words import said_in, sheet_of, words_in
from tests.exports.pictures.samples import FRAME, SMALL, curves, timeline
from workbench.domain.pictures import Curves, Lane, Line, Point, Stretch

WIDE = replace(SMALL, width=640)


class DescribeCurves:
    def it_names_every_line_at_its_end(self) -> None:
        assert {"Semua", "Garut", "Kode", "Sumber"} <= set(words_in(curves()))

    def it_gives_lines_markers_and_dashes_of_their_own(self) -> None:
        drawn = [each for each in sheet_of(curves()).figure.artists if isinstance(each, Line2D)]
        markers = {each.get_marker() for each in drawn if each.get_gid()}
        assert len(markers) == 2

    def it_leaves_a_gap_where_there_is_no_value(self) -> None:
        seen = sheet_of(curves()).seen
        assert [each.key for each in seen if each.key.startswith("p")] == ["p1", "p2", "p4", "p5"]

    def it_names_the_places_across(self) -> None:
        assert {"FGD Garut", "FGD Ende", "D", "E"} <= set(words_in(curves(ticks=True)))
        level = replace(curves(), ticks=("A", "B", "C", "D", "E"))
        assert {"A", "E"} <= set(words_in(level))

    def it_leaves_out_names_where_they_would_lie_over_each_other(self) -> None:
        points = tuple(Point(n, n) for n in range(1, 101))
        many = Curves(FRAME, (Line("a", points),), "x", "y", tuple(f"Sumber {n}" for n in range(1, 101)))
        assert 5 < sum(each.startswith("Sumber ") for each in words_in(many)) < 60

    def it_says_what_is_not_drawn(self) -> None:
        line = Line("a", (Point(1, 1),))
        assert "1 lainnya tidak digambar." in said_in(Curves(FRAME, (line,) * 25, "x", "y"))
        assert "Tidak ada yang dapat digambar." in said_in(Curves(FRAME, (), "x", "y"))
        assert "Tidak ada yang dapat digambar." in said_in(
            Curves(FRAME, (Line("a", (Point(nan, 1),)),), "x", "y")
        )

    def it_keeps_long_names_for_who_points_at_them(self) -> None:
        name = "Semua kabupaten bersama-sama"
        picture = Curves(FRAME, (Line(name, (Point(1, 1), Point(2, 3))),), "x", "y")
        assert name in [each.words for each in sheet_of(picture).seen]


class DescribeTimeline:
    def it_sets_stretches_apart_that_overlap(self) -> None:
        tops = {each.key: min(y for _, y in each.outline) for each in sheet_of(timeline(), WIDE).seen}
        assert tops["a"] < tops["b"]

    def it_lets_the_shortest_stretch_be_hit(self) -> None:
        outline = next(each.outline for each in sheet_of(timeline(), WIDE).seen if each.key == "c")
        assert max(x for x, _ in outline) - min(x for x, _ in outline) >= 8

    def it_says_where_a_stretch_lies(self) -> None:
        assert "Beban kerja: 50–120" in [each.words for each in sheet_of(timeline()).seen]

    def it_reaches_to_the_last_stretch(self) -> None:
        late = replace(timeline(), length=10.0)
        assert "800" in words_in(late, WIDE)

    def it_says_what_is_not_drawn_and_keeps_long_names(self) -> None:
        lanes = tuple(Lane("kode " * 40, (Stretch(0, 1),)) for _ in range(152))
        many = replace(timeline(), lanes=lanes)
        assert "2 lainnya tidak digambar." in said_in(many)
        assert "kode " * 40 in [each.words for each in sheet_of(many).seen]
        assert "Tidak ada yang dapat digambar." in said_in(replace(timeline(), lanes=()))


class DescribeSpread:
    @given(st.lists(st.floats(-50, 150), max_size=12), st.floats(0, 20))
    def it_sets_things_apart_in_their_order(self, wishes: list[float], apart: float) -> None:
        found = spread(wishes, apart, 0.0, 100.0)
        step = min(apart, 100.0 / max(len(wishes) - 1, 1))
        order = sorted(range(len(wishes)), key=lambda each: (wishes[each], each))
        places = [found[each] for each in order]
        assert all(-1e-6 <= each <= 100.0 + 1e-6 for each in places)
        assert all(b - a >= step - 1e-6 for a, b in pairwise(places))

    def it_leaves_alone_what_is_apart_and_shares_what_is_not(self) -> None:
        assert spread([10, 50], 10, 0, 100) == [10, 50]
        assert spread([50, 50, 50], 10, 0, 100) == [40, 50, 60]
        assert spread([0, 0], 10, 0, 100) == [0, 10]
        assert spread([], 10, 0, 100) == []
