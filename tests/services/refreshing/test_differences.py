"""Old and new words side by side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.services.refreshing.differences import Difference, Part, brief, differences

WORDS = st.lists(st.sampled_from(("satu", "dua", "tiga", "empat", " ", "\n", "12", "15")), max_size=30).map(
    " ".join
)


def shown(old: str, new: str) -> str:
    signs = {Part.SAME: "{}", Part.OUT: "[-{}-]", Part.IN: "[+{}+]"}
    return "".join(signs[each.part].format(each.words) for each in differences(old, new))


class DescribeDifferences:
    @pytest.mark.parametrize(
        ("old", "new", "seen"),
        [
            ("12", "15", "[-12-][+15+]"),
            ("", "baru", "[+baru+]"),
            ("lama", "", "[-lama-]"),
            ("sama", "sama", "sama"),
            ("", "", ""),
            ("sinyal hilang malam hari", "sinyal hilang siang hari", "sinyal hilang [-malam-][+siang+] hari"),
            ("a b c d e f", "a b c d e f g", "a b c d e f[+ g+]"),
            ("a b X Y c d", "a b P Q c d", "a b [-X Y-][+P Q+] c d"),
            ("sama sekali lain", "tidak begini", "[-sama sekali lain-][+tidak begini+]"),
        ],
    )
    def it_shows_what_goes_and_what_comes(self, old: str, new: str, seen: str) -> None:
        assert shown(old, new) == seen

    def it_tells_very_long_texts_as_a_whole(self) -> None:
        old, new = "kata " * 3000, "kata " * 3000 + "lagi"
        assert [each.part for each in differences(old, new)] == [Part.OUT, Part.IN]

    @given(WORDS, WORDS)
    def it_loses_no_word(self, old: str, new: str) -> None:
        found = differences(old, new)
        assert "".join(each.words for each in found if each.part is not Part.IN) == old
        assert "".join(each.words for each in found if each.part is not Part.OUT) == new
        assert all(each.words for each in found)


class DescribeBriefness:
    def it_keeps_what_stands_around_the_difference(self) -> None:
        same = "satu dua tiga empat lima enam tujuh delapan"
        found = brief(differences(f"{same} X {same} Y {same}", f"{same} P {same} Q {same}"))
        assert "".join(each.words for each in found if each.part is not Part.IN) == (
            "…\u00a0enam tujuh delapan X satu dua tiga … enam tujuh delapan Y satu dua tiga\u00a0…"
        )

    def it_leaves_short_texts_as_they_are_on_one_line(self) -> None:
        assert brief((Difference(Part.SAME, "a\nb "), Difference(Part.IN, " c\n d"))) == (
            Difference(Part.SAME, "a b "),
            Difference(Part.IN, " c d"),
        )
        whole = Difference(Part.SAME, "satu dua tiga empat lima enam tujuh delapan sembilan")
        assert brief((whole,)) == (whole,)
