from collections.abc import Iterable, Mapping

import pytest

from workbench.language.speakers import LayoutChoice, MergeReason, RoleClue
from workbench.ui.phrases_speakers import CLUE_WORDS, LAYOUT_WORDS, MERGE_WORDS


class DescribeTheWordsForSpeakers:
    @pytest.mark.parametrize(
        ("words", "values"),
        [(LAYOUT_WORDS, LayoutChoice), (MERGE_WORDS, MergeReason), (CLUE_WORDS, RoleClue)],
    )
    def it_has_them_for_each_in_both_languages(
        self, words: Mapping[str, tuple[str, str]], values: Iterable[str]
    ) -> None:
        assert set(words) == {str(value) for value in values}
        assert all(here and there and here != there for here, there in words.values())

    def it_has_a_place_for_what_gave_a_role_away(self) -> None:
        assert all(("{words}" in pair[0]) is (clue != "none") for clue, pair in CLUE_WORDS.items())
        assert all(("{words}" in one) is ("{words}" in other) for one, other in CLUE_WORDS.values())
