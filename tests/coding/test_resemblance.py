"""Which codes resemble a new one."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.coding.resemblance import Likeness, Resemblance, edits_apart, resembling
from workbench.domain.codes import Code, Codebook, Guide

THEME = Code("t", "Beban kerja", name_en="Workload")
COST = Code(
    "c", "Biaya pribadi", "t", 0, name_en="Personal costs", guide=Guide("uang sendiri untuk bensin pulsa")
)
SIGNAL = Code("s", "Jaringan internet", "t", 1)
BOOK = Codebook((THEME, COST, SIGNAL))
NEW = Code("n", "", "t", 2)


def stems(text: str) -> list[str]:
    return [word.lower().removeprefix("ber") for word in text.split() if len(word) > 3]


def alike(code: Code) -> list[tuple[str, Likeness]]:
    return [(each.code, each.likeness) for each in resembling(code, BOOK, stems)]


class DescribeResembling:
    @pytest.mark.parametrize(
        ("name", "likeness"),
        [
            ("biaya  PRIBADI", Likeness.SAME_NAME),
            ("personal costs", Likeness.SAME_ENGLISH),
            ("Pribadi berbiaya", Likeness.SAME_STEMS),
            ("Biaya pribdai", Likeness.NEAR_SPELLING),
            ("Biaya pibadii", Likeness.NEAR_SPELLING),
            ("Biaya besar pribadi", Likeness.SHARED_WORDS),
        ],
    )
    def it_sees_names_that_are_alike(self, name: str, likeness: Likeness) -> None:
        assert alike(replace(NEW, name=name)) == [("c", likeness)]

    def it_sees_definitions_that_are_alike(self) -> None:
        code = replace(NEW, name="Ongkos", guide=Guide("bensin pulsa uang"))
        assert alike(code) == [("c", Likeness.SAME_DEFINITION)]
        assert (
            alike(replace(code, guide=Guide("bensin dan makan siang serta uang pulsa keluarga besar"))) == []
        )

    @pytest.mark.parametrize("name", ["Beban kerja", "Sinyal", "Biaya", "Biay", ""])
    def it_leaves_the_theme_above_and_strangers_alone(self, name: str) -> None:
        assert alike(replace(NEW, name=name)) == []

    def it_knows_a_theme_elsewhere_and_a_parent_that_is_not_there(self) -> None:
        assert alike(replace(NEW, name="Beban kerja", parent=None)) == [("t", Likeness.SAME_NAME)]
        assert alike(replace(NEW, name="Beban kerja", parent="gone")) == [("t", Likeness.SAME_NAME)]

    def it_gives_the_surest_first_and_not_many(self) -> None:
        book = Codebook((THEME, COST, *(Code(f"x{n}", f"Biaya pribadi {n}", "t", n + 3) for n in range(5))))
        found = resembling(replace(NEW, name="Biaya pribadi"), book, stems)
        assert found[0] == Resemblance("c", Likeness.SAME_NAME)
        assert len(found) == 3


words = st.text("abc", max_size=6)


def distance(one: str, other: str) -> int:
    """The textbook's table, without any shortcut."""
    table = [[max(i, j) if not i or not j else 0 for j in range(len(other) + 1)] for i in range(len(one) + 1)]
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            swap = i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]
            table[i][j] = min(
                table[i - 1][j] + 1,
                table[i][j - 1] + 1,
                table[i - 1][j - 1] + (one[i - 1] != other[j - 1]),
                table[i - 2][j - 2] + 1 if swap else 99,
            )
    return table[-1][-1]


class DescribeEditsApart:
    @given(words, words)
    def it_is_the_same_both_ways(self, one: str, other: str) -> None:
        assert edits_apart(one, other, 2) == edits_apart(other, one, 2)
        assert edits_apart(one, one, 0)

    @given(words, words, st.integers(0, 3))
    def it_agrees_with_the_whole_table(self, one: str, other: str, most: int) -> None:
        assert edits_apart(one, other, most) == (distance(one, other) <= most)

    @pytest.mark.parametrize(
        ("one", "other", "apart"),
        [("abc", "acb", 1), ("abc", "abcd", 1), ("abc", "xbc", 1), ("abc", "cab", 2)],
    )
    def it_counts_letters(self, one: str, other: str, apart: int) -> None:
        assert edits_apart(one, other, apart)
        assert not edits_apart(one, other, apart - 1)
