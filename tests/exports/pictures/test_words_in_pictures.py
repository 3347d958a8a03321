"""Words and numbers in pictures: measured, wrapped, shortened, and as each language writes them."""

from math import inf, isnan, nan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.pictures.engine import drawing
from exports.pictures.text import plain, shortened, width_of, wrapped
from exports.pictures.ticks import scale_of, ticks
from exports.pictures.values import decimals, text_of, words_of
from exports.pictures.words import number, said
from tests.exports.pictures.samples import values, words
from workbench.domain.pictures import Part

pytestmark = pytest.mark.usefixtures("_library")


@pytest.fixture(scope="module")
def _library() -> object:
    with drawing():
        yield


class DescribeText:
    @settings(max_examples=40)
    @given(words, st.floats(1, 300), st.integers(1, 4))
    def it_wraps_within_its_room(self, text: str, room: float, lines: int) -> None:
        found = wrapped(text, room, 9.0, lines)
        assert len(found) <= lines
        assert bool(found) == bool(plain(text))
        for line in found:
            # a single sign is never cut
            assert width_of(line, 9.0) <= room + 0.01 or len(line) <= 2
        if found and not found[-1].endswith("…"):
            assert "".join("".join(found).split()) == "".join(plain(text).split())

    def it_wraps_between_words_and_shortens_at_the_end(self) -> None:
        assert wrapped("sosial empati relasi mediasi", 92, 9.0, 3) == ["sosial empati", "relasi mediasi"]
        assert wrapped("sosial empati relasi mediasi", 92, 9.0, 2) == ["sosial empati", "relasi mediasi"]
        assert wrapped("sosial empati relasi mediasi", 92, 9.0, 1) == ["sosial empati…"]
        assert wrapped("satu", 300, 9.0, 1) == ["satu"]
        assert wrapped("satu", 1, 9.0, 1) == ["…"]

    @settings(max_examples=40)
    @given(words, st.floats(0, 200))
    def it_shortens_to_its_room(self, text: str, room: float) -> None:
        found = shortened(text, room, 9.0)
        assert width_of(found, 9.0) <= room + 0.01
        assert found in {"", plain(text)} or (
            found.endswith("…") and plain(text).startswith(found[:-1].rstrip())
        )

    def it_writes_a_box_for_a_sign_that_the_font_lacks(self) -> None:
        assert plain("漢 PKH\x00\ud800 a\u200db\n c") == "□ PKH□ ab c" or plain("漢") == "□"
        assert plain("漢") == "□"
        assert plain("é ß سلام") == "é ß سلام"

    def it_is_bold_where_that_is_asked_for(self) -> None:
        assert width_of("Kinerja", 9.0, bold=True) > width_of("Kinerja", 9.0)


class DescribeNumber:
    @pytest.mark.parametrize(
        ("value", "indonesian", "english"),
        [
            (0.0, "0", "0"),
            (7.0, "7", "7"),
            (1234.0, "1.234", "1,234"),
            (2.5, "2,5", "2.5"),
            (0.128, "0,13", "0.13"),
            (0.025, "0,025", "0.025"),
            (57.34, "57,3", "57.3"),
            (-3.0, "−3", "−3"),
            (nan, "–", "–"),
            (inf, "∞", "∞"),
            (-inf, "−∞", "−∞"),
        ],
    )
    def it_is_as_the_language_writes_it(self, value: float, indonesian: str, english: str) -> None:
        assert (number(value, "id"), number(value, "en")) == (indonesian, english)

    def it_has_as_many_decimals_as_are_asked_for(self) -> None:
        assert [number(2.5, "id", places) for places in (0, 1, 2)] == ["2", "2,5", "2,50"]
        assert number(-0.001, "en", 1) == "0.0"

    def it_gives_all_numbers_of_a_picture_the_same_decimals(self) -> None:
        assert decimals([3, 0, nan, 120]) == 0
        assert decimals([3.5, 0, 120]) == 1
        assert decimals([3.5, 0.25]) == 2
        assert decimals([]) == 0
        assert [text_of(Part(each), "id", 1) for each in (3.0, 0.0, nan)] == ["3,0", "0", "–"]

    def it_says_of_a_part_what_the_caller_does_else_names_and_number(self) -> None:
        assert words_of(Part(3, "k", "tiga"), "id", "Kode") == "tiga"
        assert words_of(Part(3, "k"), "id", "Kode", "") == "Kode: 3"
        assert words_of(Part(nan, "k"), "en", "Kode") == "Kode: no data"
        assert words_of(Part(3), "id", "Kode") == ""

    def it_speaks_english_to_who_speaks_neither(self) -> None:
        assert said("none", "xx") == "no data"


class DescribeScale:
    @given(st.lists(values, max_size=5), st.integers(-1, 12), st.booleans(), st.booleans(), st.booleans())
    def it_holds_every_value_between_its_ends(
        self, some: list[float], most: int, whole: bool, zero: bool, round_ends: bool
    ) -> None:
        scale = scale_of(some, most, whole=whole, zero=zero, round_ends=round_ends)
        assert scale.low < scale.high
        assert all(0.0 <= scale.part(each) <= 1.0 for each in some if not isnan(each))
        assert list(scale.marks) == sorted(set(scale.marks))
        assert scale.places >= 0

    def it_has_round_numbers(self) -> None:
        assert ticks(0, 123, 5) == (0, 50, 100, 150)
        assert ticks(0, 0.3, 4) == pytest.approx((0, 0.1, 0.2, 0.3))
        assert scale_of([1, 3], 9, whole=True).marks == (0, 1, 2, 3)

    def it_ends_with_the_values_where_that_is_asked_for(self) -> None:
        scale = scale_of([123], 5, round_ends=False)
        assert (scale.low, scale.high, scale.marks) == (0, 123, (0, 50, 100))
        assert scale.part(61.5) == 0.5
