"""Networks: where nodes stand, what they are called."""

from dataclasses import replace
from itertools import combinations
from math import hypot, pi

import pytest
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.text import Text

from exports.pictures.engine import drawing
from exports.pictures.labels import centred_or_free, free_place
from exports.pictures.network import _shape
from exports.pictures.network_layout import laid_out
from exports.pictures.sheet import Box, circle
from tests.exports.pictures.drawn_words import said_in, sheet_of, words_in
from tests.exports.pictures.samples import FRAME, SMALL, network
from workbench.domain.pictures import Edge, Network, Node

WIDE = replace(SMALL, width=640)
FIELD = Box(0, 0, 500, 400)


def placed(
    ties: list[tuple[str, str, float]], count: int = 6, radius: float = 9.0
) -> dict[str, tuple[float, float]]:
    keys = [f"n{n}" for n in range(count)]
    with drawing():
        return laid_out(keys, ties, dict.fromkeys(keys, radius), FIELD, 10.0)


class DescribeLayout:
    @pytest.mark.parametrize(
        "ties",
        [
            [],
            [("n0", "n1", 1.0)],
            [("n0", "n1", 1.0), ("n1", "n2", 5.0), ("n3", "n4", 2.0)],
            [(f"n{a}", f"n{b}", 1.0) for a, b in combinations(range(6), 2)],
        ],
        ids=["none", "one", "two parts", "all"],
    )
    def it_keeps_nodes_apart_and_on_the_field(self, ties: list[tuple[str, str, float]]) -> None:
        found = placed(ties)
        for (x0, y0), (x1, y1) in combinations(found.values(), 2):
            assert hypot(x1 - x0, y1 - y0) >= 27.9
        for x, y in found.values():
            assert 9 <= x <= 491
            assert 9 <= y <= 391

    def it_brings_near_what_is_tied_strongly(self) -> None:
        found = placed([("n0", "n1", 100.0), ("n1", "n2", 1.0), ("n2", "n3", 1.0), ("n3", "n0", 1.0)], 4)
        assert _far(found, "n0", "n1") < _far(found, "n2", "n3")

    def it_parts_what_stands_in_one_place(self) -> None:
        found = placed([], 40, 20.0)
        assert len(set(found.values())) == 40

    def it_is_the_same_each_time(self) -> None:
        ties = [("n0", "n1", 1.0), ("n1", "n2", 5.0), ("n3", "n4", 2.0)]
        assert placed(ties) == placed(ties)


class DescribeNetwork:
    def it_names_nodes_so_that_no_name_lies_over_another(self) -> None:
        sheet = sheet_of(network(12), WIDE)
        names = [
            each
            for each in sheet.figure.artists
            if isinstance(each, Text) and each.get_text().startswith("Kode yang")
        ]
        assert len(names) == 12

    def it_shows_the_kinds_by_shapes_and_names_them(self) -> None:
        assert {"Tema 0", "Tema 1"} <= set(words_in(network(6)))
        assert "Tema 0" not in words_in(network(6, groups=1))

    @pytest.mark.parametrize("group", range(8))
    def it_gives_every_shape_the_same_area(self, group: int) -> None:
        corners = list(_shape((0.0, 0.0), 10.0, group))
        twice = sum(
            x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(corners, [*corners[1:], corners[0]], strict=True)
        )
        assert abs(twice) / 2 == pytest.approx(100 * pi, rel=0.01)

    def it_has_eight_shapes(self) -> None:
        assert len({tuple(_shape((0.0, 0.0), 10.0, group)) for group in range(8)}) == 8

    def it_says_what_ties_two(self) -> None:
        picture = Network(FRAME, (Node("a", "Alfa", 1), Node("b", "Beta", 2)), (Edge("a", "b", 3, "ab"),))
        assert "Alfa – Beta: 3" in [each.words for each in sheet_of(picture).seen]

    def it_leads_to_a_name_that_stands_aside(self) -> None:
        # a crowd in which not every name can stand beside its node
        nodes = tuple(Node(f"n{n}", f"Kode dengan nama panjang {n}", 9) for n in range(30))
        ties = tuple(Edge(f"n{a}", f"n{b}", 1) for a, b in combinations(range(30), 2))
        sheet = sheet_of(Network(FRAME, nodes, ties), WIDE)
        thin = [
            each for each in sheet.figure.artists if isinstance(each, Line2D) and each.get_linestyle() == "--"
        ]
        assert thin

    def it_gives_a_group_the_colour_that_its_nodes_share(self) -> None:
        nodes = (
            Node("a", "A", 1, "#aa3366", "satu"),
            Node("b", "B", 1, "#aa3366", "satu"),
            Node("c", "C", 1, "#225588", "dua"),
            Node("d", "D", 1, "#88aa22", "dua"),
        )
        drawn = sheet_of(Network(FRAME, nodes, ())).figure.artists
        fills = [each.get_facecolor() for each in drawn if isinstance(each, Patch)]
        wine = tuple(int("#aa3366"[place : place + 2], 16) / 255 for place in (1, 3, 5))
        # two nodes and the sign of their group; the other group's sign has neither of its nodes' colours
        assert sum(fill[:3] == pytest.approx(wine) for fill in fills) == 3

    def it_leaves_out_the_lightest_of_too_many(self) -> None:
        nodes = tuple(Node(f"n{n}", f"Nama {n}", n) for n in range(153))
        many = Network(FRAME, nodes, (Edge("n0", "n152", 1, "gone"), Edge("n151", "n152", 1, "kept")))
        keys = {each.key for each in sheet_of(many, WIDE).seen}
        assert "3 lainnya tidak digambar." in said_in(many, WIDE)
        assert {"n0", "n1", "n2", "gone"}.isdisjoint(keys)
        assert {"n3", "n152", "kept"} <= keys

    def it_draws_neither_a_tie_to_oneself_nor_to_nobody_nor_one_that_is_none(self) -> None:
        edges = (Edge("a", "a", 1, "self"), Edge("a", "x", 1, "none"), Edge("a", "b", 0, "zero"))
        picture = Network(FRAME, (Node("a", "A", 1), Node("b", "B", 1), Node("a", "A", 1)), edges)
        assert sorted(each.key for each in sheet_of(picture).seen) == ["a", "b"]


class DescribeNames:
    def it_goes_around_what_is_taken(self) -> None:
        below = Box(200, 205, 300, 300)
        found = free_place((40, 12), (250, 200), 5, [below], [], FIELD)
        assert found is not None
        assert found.bottom <= 205 or found.left >= 300

    def it_prefers_where_no_line_goes(self) -> None:
        found = free_place((40, 12), (250, 200), 5, [], [((250, 205), (250, 225))] * 3, FIELD)
        assert found is not None
        assert found.top < 208 or found.left > 250

    def it_has_no_place_where_all_is_taken(self) -> None:
        assert free_place((40, 12), (250, 200), 5, [FIELD], [], FIELD) is None
        assert centred_or_free((40, 12), (250, 200), [FIELD], FIELD) is None

    def it_stands_on_a_place_that_is_free(self) -> None:
        assert centred_or_free((40, 12), (250, 200), [], FIELD) == Box(230, 194, 270, 206)
        assert centred_or_free((40, 12), (2, 2), [], FIELD) == Box(0, 0, 40, 12)
        beside = centred_or_free((40, 12), (250, 200), [Box(245, 195, 255, 205)], FIELD)
        assert beside is not None
        assert beside != Box(230, 194, 270, 206)

    def it_draws_a_circle(self) -> None:
        assert all(hypot(x - 3, y - 4) == pytest.approx(5) for x, y in circle((3, 4), 5))


def _far(found: dict[str, tuple[float, float]], one: str, other: str) -> float:
    return hypot(found[one][0] - found[other][0], found[one][1] - found[other][1])
