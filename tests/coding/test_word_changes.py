"""Word-level differences: the law that both texts can be read out of the pieces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.coding.word_changes import Piece, PieceKind, word_changes

texts = st.lists(st.sampled_from(["satu", "dua", " ", "\n", ",", "😀", "é"]), max_size=12).map("".join)


def told(before: str, after: str) -> list[tuple[str, str]]:
    return [(each.kind.value, each.text) for each in word_changes(before, after)]


class DescribeWordChanges:
    @given(texts, texts)
    def it_holds_both_texts(self, before: str, after: str) -> None:
        pieces = word_changes(before, after)
        assert "".join(each.text for each in pieces if each.kind is not PieceKind.ADDED) == before
        assert "".join(each.text for each in pieces if each.kind is not PieceKind.REMOVED) == after
        assert all(each.text for each in pieces)

    def it_tells_words_not_letters(self) -> None:
        assert told("Uang sendiri untuk bensin.", "Biaya pribadi untuk bensin dan pulsa.") == [
            ("removed", "Uang sendiri"),
            ("added", "Biaya pribadi"),
            ("kept", " untuk bensin"),
            ("added", " dan pulsa"),
            ("kept", "."),
        ]

    def it_tells_nothing_of_nothing(self) -> None:
        assert word_changes("", "") == ()
        assert word_changes("sama", "sama") == (Piece(PieceKind.KEPT, "sama"),)

    def it_tells_giants_as_one_for_the_other(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("workbench.coding.word_changes._MOST_STEPS", 3)
        assert told("satu dua", "satu tiga") == [("removed", "satu dua"), ("added", "satu tiga")]
