"""Maps: regions near each other on one, far apart on small ones, without outlines as tiles."""

from dataclasses import replace
from math import inf, nan

import pytest

from exports.pictures.engine import drawing
from exports.pictures.geography import (
    Projection,
    area_of,
    centre_of,
    heart_of,
    inside,
    is_outlined,
    points_of,
    projection_of,
    round_length,
    rows_of,
)
from exports.pictures.map_panels import PanelsPlan
from exports.pictures.maps import OneMapPlan, map_plan
from exports.pictures.style import style_of
from exports.pictures.tiles import TilesPlan
from tests.exports.pictures.drawn_words import said_in, sheet_of, words_in
from tests.exports.pictures.samples import FAR, FRAME, NEAR, SMALL, regions, square
from workbench.domain.pictures import Layout, Part, Region, RegionMap

WIDE = replace(SMALL, width=640)


def plan_for(picture: RegionMap) -> type:
    with drawing():
        return type(map_plan(picture, style_of(SMALL, "id")))


class DescribeChoiceOfMap:
    def it_is_one_map_for_neighbours(self) -> None:
        assert plan_for(regions(*NEAR)) is OneMapPlan

    def it_is_small_maps_for_regions_far_apart(self) -> None:
        assert plan_for(regions(*FAR)) is PanelsPlan

    def it_is_one_map_for_a_whole_country(self) -> None:
        many = tuple((95 + n % 9 * 4.5, -10 + n // 9 * 4.0) for n in range(45))
        assert plan_for(regions(*many, size=0.2)) is OneMapPlan

    def it_is_tiles_without_outlines_or_where_they_are_asked_for(self) -> None:
        assert plan_for(regions(*FAR, outlined=False)) is TilesPlan
        assert plan_for(replace(regions(*FAR), layout=Layout.TILES)) is TilesPlan
        assert plan_for(regions()) is TilesPlan


class DescribeOneMap:
    def it_says_names_values_scale_and_credit(self) -> None:
        told = words_in(regions(*NEAR), WIDE)
        assert {"Kabupaten 0", "0", "Kabupaten 2", "2", "20 km", "Batas wilayah: contoh (MIT)"} <= set(told)

    def it_keeps_shapes_true(self) -> None:
        outline = sheet_of(regions(*NEAR), WIDE).seen[0].outline
        wide = max(x for x, _ in outline) - min(x for x, _ in outline)
        high = max(y for _, y in outline) - min(y for _, y in outline)
        assert wide / high == pytest.approx(0.993, abs=0.005)  # the cosine of 6.5 degrees

    def it_draws_a_region_without_outline_as_a_dot(self) -> None:
        picture = regions(*NEAR)
        dot = Region("Titik", Part(5, "dot"), centre=(107.3, -6.6))
        nowhere = Region("Entah", Part(5, "nowhere"))
        sheet = sheet_of(replace(picture, regions=(*picture.regions, dot, nowhere)), WIDE)
        assert {"dot"} == {each.key for each in sheet.seen} - {"k0", "k1", "k2"}

    def it_draws_land_around(self) -> None:
        far = regions((100, -7), (106, -7), (100, -3), size=2.0)
        for picture, more in ((far, 1), (regions(*NEAR), 0)):
            bare = len(sheet_of(picture).figure.artists)
            assert len(sheet_of(replace(picture, land=(square(90, -10, 30),))).figure.artists) == bare + more

    def it_names_among_many_only_what_is_as_wide_as_its_name(self) -> None:
        many = tuple((95 + n % 9 * 4.5, -10 + n // 9 * 4.0) for n in range(45))
        assert not [each for each in words_in(regions(*many, size=0.2), WIDE) if each.startswith("Kabupaten")]


class DescribeSmallMaps:
    def it_shows_each_with_its_number_name_value_and_scale(self) -> None:
        told = words_in(regions(*FAR), WIDE)
        assert {"1 Kabupaten 0", "2 Kabupaten 1", "3 Kabupaten 3", "4 Kabupaten 2"} <= set(told)
        assert told.count("20 km") == 4
        assert "tidak ada data" in told

    def it_orders_them_as_they_lie(self) -> None:
        assert rows_of([(136, -4), (96, 5), (107, -6), None, (121, -8)], 3) == [[1, 2, 0], [4, 3]]
        assert rows_of([], 3) == []

    def it_shows_where_they_lie(self) -> None:
        told = words_in(regions(*FAR), WIDE)
        assert {"1", "2", "3", "4", "0°", "100° BT"} <= set(told)

    def it_lies_over_land_where_that_is_known(self) -> None:
        land = (square(94, -11, 12), square(-60, 40, 3), ((100, 1), (101, 2)))
        bare, full = regions(*FAR), replace(regions(*FAR), land=land)
        assert sheet_of(full, WIDE).height > sheet_of(bare, WIDE).height

    def it_keeps_one_scale_where_sizes_are_alike(self) -> None:
        assert "Semua peta kecil berskala sama." in said_in(regions(*FAR), WIDE)
        odd = regions(*FAR)
        large = replace(odd.regions[0], rings=(square(96, 3, 3.0),))
        assert "Skala peta kecil berbeda-beda" in said_in(
            replace(odd, regions=(large, *odd.regions[1:])), WIDE
        )

    def it_shows_a_region_without_outline_by_a_square(self) -> None:
        odd = regions(*FAR)
        bare = replace(odd.regions[0], rings=())
        picture = replace(odd, regions=(bare, *odd.regions[1:]))
        assert "k0" in {each.key for each in sheet_of(picture, WIDE).seen}
        assert words_in(picture, WIDE).count("20 km") == 3

    def it_skips_meridians_where_they_would_stand_close(self) -> None:
        told = words_in(regions((-170, 0), (170, 1), (20, 2)), WIDE)
        assert 2 <= sum(each.endswith(("BT", "BB")) for each in told) <= 8

    def it_numbers_only_what_has_room(self) -> None:
        crowd = regions(*[(107.0, -6.0)] * 39, (136.0, -4.0), size=0.01)
        numbers = [each for each in words_in(crowd, WIDE) if each.isdigit()]
        # each value but one, which is missing, and the ends of the shades; numbers for less than all of them
        assert 39 + 2 < len(numbers) < 39 + 2 + 40

    def it_names_degrees_west_and_north(self) -> None:
        told = words_in(regions((-100, 40), (-60, 45), (-75, 10)), WIDE)
        assert {"80° BB", "40° LU"} <= set(told)


class DescribeTiles:
    def it_says_what_their_places_mean(self) -> None:
        assert "hanya mendekati letak sebenarnya" in said_in(regions(*FAR, outlined=False))
        nowhere = RegionMap(FRAME, (Region("A", Part(1, "a")), Region("B", Part(nan, "b"))), "n")
        assert "letak sebenarnya tidak diketahui" in said_in(nowhere)

    def it_counts_what_is_not_drawn(self) -> None:
        many = RegionMap(FRAME, tuple(Region(f"R{n}", Part(n, f"k{n}")) for n in range(602)), "n")
        assert "2 lainnya tidak digambar." in said_in(many)
        assert "Tidak ada yang dapat digambar." in said_in(regions())


class DescribeGeography:
    def it_projects_true_along_the_parallel_of_the_middle(self) -> None:
        projection = Projection(107.0, -60.0)
        assert projection.place((108.0, -60.0)) == pytest.approx((55.6, 0.0), abs=0.01)
        assert projection.place((107.0, -61.0)) == pytest.approx((0.0, 111.195), abs=0.01)
        assert projection_of([(nan, inf)]) == Projection(0.0, 0.0)

    def it_finds_where_a_region_lies(self) -> None:
        region = Region("A", Part(1), (square(10, 20, 2),))
        assert centre_of(region) == (11, 21)
        assert centre_of(replace(region, centre=(10.5, 20.5))) == (10.5, 20.5)
        assert centre_of(Region("A", Part(1), centre=(nan, 3))) is None
        assert points_of(Region("A", Part(1), centre=(1, 3))) == [(1, 3)]
        assert not is_outlined(Region("A", Part(1), (((0, 0), (1, 1)), ((nan, 0), (1, 1), (2, 0)))))

    def it_finds_a_place_well_within(self) -> None:
        bow = [(0, 0), (10, 0), (10, 2), (2, 2), (2, 8), (10, 8), (10, 10), (0, 10)]
        assert inside(heart_of(bow), bow)
        assert not inside((6, 5), bow)
        assert area_of(bow) == 52

    def it_has_round_lengths(self) -> None:
        assert [round_length(each) for each in (0.7, 1, 3, 7, 49, 50, 160)] == [0.5, 1, 2, 5, 20, 50, 100]
