from itertools import pairwise
from math import cos, hypot, pi, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis import shapes
from workbench.analysis.shapes import centre_of, crosses_itself, holds, modest, simplified, square_kilometres
from workbench.domain.pictures import Ring

SQUARE: Ring = ((107.0, -7.0), (108.0, -7.0), (108.0, -6.0), (107.0, -6.0))
HOLE: Ring = ((107.4, -6.6), (107.6, -6.6), (107.6, -6.4), (107.4, -6.4))
BOW: Ring = ((0.0, 0.0), (1.0, 1.0), (1.0, 0.0), (0.0, 1.0))


def _round(middle: tuple[float, float], degrees: float, points: int) -> Ring:
    turns = [2 * pi * number / points for number in range(points)]
    return tuple((middle[0] + degrees * cos(turn), middle[1] + degrees * sin(turn)) for turn in turns)


def _signed(ring: Ring) -> float:
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise((*ring, ring[0])))


def _km_to(ring: Ring, point: tuple[float, float]) -> float:
    """Return how far a point lies from a border, measured here once more and plainly."""
    scale = shapes.KM_PER_DEGREE * cos(radians(point[1])), shapes.KM_PER_DEGREE
    best = float("inf")
    for (ax, ay), (bx, by) in pairwise((*ring, ring[0])):
        a = (ax - point[0]) * scale[0], (ay - point[1]) * scale[1]
        run = (bx - ax) * scale[0], (by - ay) * scale[1]
        length = run[0] ** 2 + run[1] ** 2
        along = min(1.0, max(0.0, -(a[0] * run[0] + a[1] * run[1]) / length)) if length else 0.0
        best = min(best, hypot(a[0] + along * run[0], a[1] + along * run[1]))
    return best


class DescribeAreas:
    def it_measures_a_degree_by_a_degree_as_a_globe_does(self) -> None:
        # Between 6 and 7 degrees south: R² · Δλ · (sin 7° − sin 6°), with a radius of 6,371 km.
        exact = 6371**2 * radians(1) * (sin(radians(7)) - sin(radians(6)))
        assert square_kilometres(SQUARE) == pytest.approx(exact, rel=0.001)

    def it_finds_the_centre_of_gravity_of_the_largest_part(self) -> None:
        small = _round((100.0, 0.0), 0.01, 8)
        assert centre_of((small, SQUARE)) == pytest.approx((107.5, -6.5))
        assert centre_of(()) is None
        assert centre_of((((1.0, 1.0), (2.0, 2.0), (3.0, 3.0)),)) == pytest.approx((2.0, 2.0))

    def it_tells_what_lies_within(self) -> None:
        assert holds(SQUARE, (107.5, -6.5))
        assert not holds(SQUARE, (106.9, -6.5))
        assert not holds(SQUARE, (107.5, -7.5))


class DescribeCrossings:
    def it_knows_a_bow_from_a_square(self) -> None:
        assert crosses_itself(BOW)
        assert not crosses_itself(SQUARE)
        assert not crosses_itself(SQUARE[:3])


class DescribeSimplified:
    def it_leaves_out_points_that_say_nothing(self) -> None:
        dense = tuple((107.0 + step / 100, -7.0) for step in range(100)) + SQUARE[1:]
        assert sorted(simplified([dense])[0]) == sorted(SQUARE)

    def it_keeps_a_square_as_it_is_whichever_way_it_is_turned(self) -> None:
        assert set(simplified([SQUARE])[0]) == set(SQUARE)
        assert set(simplified([tuple(reversed(SQUARE))])[0]) == set(SQUARE)

    def it_turns_parts_counterclockwise_and_holes_clockwise(self) -> None:
        for outer in (SQUARE, tuple(reversed(SQUARE))):
            for inner in (HOLE, tuple(reversed(HOLE))):
                first, second = simplified([inner, outer])
                assert _signed(first) > 0 > _signed(second)

    def it_leaves_out_islands_up_to_a_square_kilometre(self) -> None:
        speck, island = _round((109.0, -6.0), 0.004, 12), _round((110.0, -6.0), 0.02, 40)
        found = simplified([speck, SQUARE, island])
        assert len(found) == 2
        assert square_kilometres(found[1]) > 1

    def it_keeps_the_largest_speck_where_there_is_nothing_else(self) -> None:
        small, smaller = _round((109.0, -6.0), 0.004, 12), _round((109.1, -6.0), 0.002, 12)
        (found,) = simplified([smaller, small])
        assert holds(found, (109.0, -6.0))

    def it_forgives_repeated_points_and_drops_what_is_no_ring(self) -> None:
        closed = (*SQUARE[:2], SQUARE[1], *SQUARE[2:], SQUARE[0])
        assert simplified([closed, (), (SQUARE[0],), (SQUARE[0], SQUARE[0])]) == simplified([SQUARE])
        assert simplified([]) == ()

    def it_simplifies_less_where_a_border_would_cross_itself(self, monkeypatch: pytest.MonkeyPatch) -> None:
        asked: list[Ring] = []

        def crossing(ring: Ring) -> bool:
            asked.append(ring)
            return len(asked) < 3

        monkeypatch.setattr(shapes, "crosses_itself", crossing)
        circle = _round((107.0, -6.0), 0.3, 400)
        (found,) = simplified([circle])
        assert len(asked) == 3
        assert len(asked[0]) <= len(asked[2]) == len(found)

    def it_leaves_a_border_alone_that_nothing_keeps_sound(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(shapes, "crosses_itself", lambda _ring: True)
        circle = _round((107.0, -6.0), 0.3, 60)
        assert set(simplified([circle])[0]) == set(circle)
        monkeypatch.setattr(shapes, "MOST_POINTS", 50)
        assert len(simplified([circle])[0]) < len(circle)

    @given(
        st.lists(st.floats(0.15, 0.4), min_size=6, max_size=120),
        st.floats(-10, 5),
    )
    def it_stays_within_the_tolerance_and_never_crosses_itself(
        self, radii: list[float], latitude: float
    ) -> None:
        turns = [2 * pi * number / len(radii) for number in range(len(radii))]
        star: Ring = tuple(
            (110 + radius * cos(turn), latitude + radius * sin(turn))
            for radius, turn in zip(radii, turns, strict=True)
        )
        (found,) = simplified([star])
        assert not crosses_itself(found)
        assert len(found) <= len(star)
        # 110 m are lost to rounding.
        assert max(_km_to(found, point) for point in star) <= 1.0 + 0.12


class DescribeModest:
    def it_is_finer_for_what_is_small(self) -> None:
        village = _round((107.0, -6.0), 0.02, 300)
        (found,) = modest([village])
        assert len(found) > len(simplified([village])[0])
        assert max(_km_to(found, point) for point in village) < 0.2

    def it_simplifies_a_district_as_the_program_does_its_own(self) -> None:
        district = _round((107.0, -6.0), 0.5, 300)
        assert modest([district]) == simplified([district])

    def it_is_never_longer_than_a_project_should_carry(self) -> None:
        teeth = 5000
        jagged: Ring = tuple(
            (
                110 + (9 + 2 * (number % 2)) * cos(2 * pi * number / teeth),
                (9 + 2 * (number % 2)) * sin(2 * pi * number / teeth),
            )
            for number in range(teeth)
        )
        assert 3 <= sum(map(len, modest([jagged]))) <= shapes.MOST_POINTS

    def it_makes_nothing_of_nothing(self) -> None:
        assert modest([]) == ()
        assert modest([()]) == ()
