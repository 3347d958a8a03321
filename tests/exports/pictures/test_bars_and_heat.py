"""Bars, heat maps: every number is there, nothing missing looks like nothing, long names stay whole for who asks."""

from dataclasses import replace
from math import inf, nan

import pytest
from matplotlib.patches import Patch
from matplotlib.text import Text

from exports.pictures.colours import contrast
from tests.exports.pictures.drawn_words import said_in, sheet_of, words_in
from tests.exports.pictures.samples import DARK, SMALL, bars, heat
from workbench.domain.pictures import Look, Picture

WIDE = replace(SMALL, width=640)


def hatched(picture: Picture) -> int:
    sheet = sheet_of(picture)
    return sum(isinstance(each, Patch) and bool(each.get_hatch()) for each in sheet.figure.artists)


class DescribeBars:
    def it_writes_every_number(self) -> None:
        assert {"3", "0", "12"} <= set(words_in(bars(3, 0, 12)))
        assert {"3,5", "0", "12,0"} <= set(words_in(bars(3.5, 0, 12)))

    def it_hatches_what_is_missing_and_says_so(self) -> None:
        assert "tidak ada data" in words_in(bars(3, nan))
        assert hatched(bars(3, nan)) == 1
        assert hatched(bars(3, 0)) == 0
        assert "tidak ada data" in words_in(bars(3, inf))

    def it_draws_what_is_below_nothing_to_the_left(self) -> None:
        sheet = sheet_of(bars(5, -5))
        right, left = (each.outline for each in sheet.seen)
        assert max(x for x, _ in left) <= min(x for x, _ in right) + 1

    def it_tells_series_apart_by_hatching_too(self) -> None:
        plain = hatched(bars(3, 4, series=3))
        assert plain == 2 * (
            2 + 1
        )  # the second and the third series: two bars each, and their signs in the legend
        assert {"Deret 0", "Deret 1", "Deret 2"} <= set(words_in(bars(3, 4, series=3)))
        assert "Deret 0" not in words_in(bars(3, 4))

    def it_writes_into_what_is_stacked_where_there_is_room(self) -> None:
        stacked = bars(30, 1, series=3, stacked=True)
        assert words_in(stacked, WIDE).count("30") >= 3
        assert words_in(stacked, WIDE).count("1") == 0

    def it_stacks_what_is_below_nothing_apart(self) -> None:
        ends = [
            (min(x for x, _ in s.outline), max(x for x, _ in s.outline))
            for s in sheet_of(bars(-4, 4, series=2, stacked=True)).seen
        ]
        assert ends[0][1] <= ends[2][0] + 9

    def it_keeps_names_whole_for_who_points_at_them(self) -> None:
        long = replace(bars(3), labels=("sangat panjang " * 12,))
        spots = sheet_of(long).seen
        assert any("sangat panjang " * 11 in each.words for each in spots if not each.key)

    def it_says_how_much_is_not_drawn(self) -> None:
        many = bars(*range(305))
        assert "5 lainnya tidak digambar." in said_in(many)
        assert "Tidak ada yang dapat digambar." in said_in(bars())


class DescribeHeatMap:
    def it_writes_every_number_in_every_cell(self) -> None:
        cells = [[float(10 * row + column) for column in range(4)] for row in range(3)]
        assert {f"{10 * row + column}" for row in range(3) for column in range(4)} <= set(
            words_in(heat(cells))
        )

    @pytest.mark.parametrize("look", [SMALL, DARK], ids=["light", "dark"])
    def it_writes_numbers_in_an_ink_that_is_read(self, look: Look) -> None:
        sheet = sheet_of(heat([[float(n) for n in range(8)]]), replace(look, width=500))
        fills = {
            each.get_gid(): each
            for each in sheet.figure.artists
            if isinstance(each, Patch) and each.get_gid()
        }
        inks = [
            each
            for each in sheet.figure.artists
            if isinstance(each, Text) and each.get_text() in set("01234567")
        ]
        assert len(fills) == 8
        for place, fill in enumerate(fills.values()):
            ground = "#" + "".join(f"{round(255 * part):02x}" for part in fill.get_facecolor()[:3])
            ink = next(each.get_color() for each in inks if each.get_text() == str(place))
            assert contrast(ink, ground) >= 4.5

    def it_hatches_what_is_missing(self) -> None:
        assert hatched(heat([[3, nan]])) == 2  # the cell, and its sign below
        assert hatched(heat([[3, 0]])) == 0
        assert "tidak ada data" in words_in(heat([[3, nan]]))

    def it_makes_room_for_many(self) -> None:
        many = heat([[float(row * column) for column in range(40)] for row in range(60)])
        sheet = sheet_of(many, replace(SMALL, width=760))
        assert sheet.width < 1400
        assert len([each for each in sheet.seen if each.key]) == 2400
        assert "2.301" in [each.get_text() for each in sheet.figure.artists if isinstance(each, Text)]

    def it_names_rows_and_columns_that_are_not_drawn(self) -> None:
        assert "2 baris lainnya tidak digambar." in said_in(heat([[1.0]] * 122))
        assert "5 kolom lainnya tidak digambar." in said_in(heat([[1.0] * 125]))
        assert "Tidak ada yang dapat digambar." in said_in(replace(heat([[1.0]]), rows=()))

    def it_indents_and_groups(self) -> None:
        picture = replace(
            heat([[1.0, 2.0, 3.0]] * 2),
            depths=(0, 1),
            groups=(("Jawa Barat", 2), ("Kalimantan Tengah", 1), ("", 0)),
        )
        sheet = sheet_of(picture, replace(SMALL, width=260))
        found = {each.get_text(): each for each in sheet.figure.artists if isinstance(each, Text)}
        assert found["Baris 1"].get_position()[0] == found["Baris 0"].get_position()[0] + 12
        assert found["Baris 0"].get_weight() == "bold"
        assert found["Baris 1"].get_weight() == "normal"
        assert found["Jawa Barat"].get_rotation() == 0
        upright = [each for text, each in found.items() if text.startswith("Kali")]
        assert [each.get_rotation() for each in upright] == [90]

    def it_writes_totals_without_a_shade(self) -> None:
        picture = heat([[1.0, 2.0]], totals=True)
        sheet = sheet_of(picture, WIDE)
        assert {"7", "8", "9", "Jumlah"} <= set(words_in(picture, WIDE))
        shaded = {each.get_gid() for each in sheet.figure.artists if isinstance(each, Patch)}
        totals = {each.mark for each in sheet.seen if each.key in {"r0", "c0", "c1", "all"}}
        assert len(totals) == 4
        assert not totals & shaded

    def it_keeps_names_whole_for_who_points_at_them(self) -> None:
        long = replace(
            heat([[1.0]]),
            rows=("baris yang " * 30,),
            columns=("kolom yang " * 30,),
            groups=(("kelompok " * 40, 1),),
        )
        told = [each.words for each in sheet_of(long).seen if not each.key]
        assert [each[:5] for each in sorted(told)] == ["baris", "kelom", "kolom"]
