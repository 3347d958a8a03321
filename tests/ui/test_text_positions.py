import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.ui.text_positions import Positions

HARD_PIECES = (
    "kata ",
    "😀",
    "👩‍👩‍👧‍👦",
    "🇮🇩",
    "é",
    "é",
    "𐤀𐤁",
    "𝒜",
    "ꦲꦏ꧀ꦱꦫ",
    "مرحبا",
    "\u200f",
    "👍🏽",
    "\n",
)
texts = st.lists(st.sampled_from(HARD_PIECES) | st.text(max_size=4)).map("".join)


def units_of(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class DescribePositions:
    @given(texts, st.data())
    def it_counts_the_units_that_utf_16_has(self, text: str, data: st.DataObject) -> None:
        position = data.draw(st.integers(0, len(text)))
        assert Positions(text).to_units(position) == units_of(text[:position])

    @given(texts)
    def it_comes_back_to_where_it_started(self, text: str) -> None:
        positions = Positions(text)
        assert [positions.to_code_points(positions.to_units(p)) for p in range(len(text) + 1)] == list(
            range(len(text) + 1)
        )

    @given(texts)
    def it_never_goes_backwards(self, text: str) -> None:
        positions = Positions(text)
        ours = [positions.to_code_points(unit) for unit in range(units_of(text) + 1)]
        assert ours == sorted(ours)

    def it_takes_the_middle_of_a_pair_for_its_start(self) -> None:
        assert Positions("a😀b").to_code_points(2) == 1

    @pytest.mark.parametrize("text", ["biasa saja", "é مرحبا ꦲ", ""])
    def it_changes_nothing_without_astral_characters(self, text: str) -> None:
        positions = Positions(text)
        assert [positions.to_units(p) for p in range(len(text) + 1)] == list(range(len(text) + 1))
