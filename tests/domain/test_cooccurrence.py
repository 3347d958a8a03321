"""Pairs, and how a relation is named."""

import pytest

from workbench.domain.cooccurrence import (
    FARTHEST,
    Cooccurrence,
    Pair,
    Togetherness,
    TogetherWish,
    relation_named,
)
from workbench.domain.ids import CodeId

PAIR = Pair(CodeId("a"), CodeId("b"), 5, 100, 10, 12)


class DescribePairs:
    def it_is_the_share_of_the_places_of_either(self) -> None:
        assert PAIR.places == 105
        assert PAIR.jaccard == pytest.approx(0.0476, abs=0.0001)
        assert PAIR.lopsided
        assert not Pair(CodeId("a"), CodeId("b"), 1, 5, 1, 2).lopsided

    def it_is_found_in_either_order(self) -> None:
        found = Cooccurrence(TogetherWish(), (), (PAIR,), 12, 0, 0, True)
        assert found.pair(CodeId("b"), CodeId("a")) is PAIR
        assert found.pair(CodeId("a"), CodeId("a")) is None


class DescribeNamingRelations:
    @pytest.mark.parametrize(
        ("words", "meant"),
        [
            ("overlap", (Togetherness.OVERLAP, 10)),
            (" Same_Turn ", (Togetherness.SAME_TURN, 10)),
            ("same-paragraph", (Togetherness.SAME_PARAGRAPH, 10)),
            ("same_source", (Togetherness.SAME_SOURCE, 10)),
            ("near", (Togetherness.NEAR, 10)),
            ("near 3", (Togetherness.NEAR, 3)),
            ("within 25  words", (Togetherness.NEAR, 25)),
            ("within 1 word", (Togetherness.NEAR, 1)),
            ("within 99999999 words", (Togetherness.NEAR, FARTHEST)),
        ],
    )
    def it_knows_the_words(self, words: str, meant: tuple[Togetherness, int]) -> None:
        assert relation_named(words) == meant

    @pytest.mark.parametrize("words", ["", "beside", "within", "within -3 words", "within many words"])
    def it_knows_no_others(self, words: str) -> None:
        assert relation_named(words) is None
