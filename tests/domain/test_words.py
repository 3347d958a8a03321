from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.words import exact_places, folded, folded_words, form_of, indexable, parted, tokens

TEXTS = st.text(st.sampled_from("aAéßİ1 -'’\n.😀\u0301"), max_size=40)


class DescribePartingATextIntoWords:
    @given(text=TEXTS)
    def it_loses_nothing(self, text: str) -> None:
        assert "".join(parted(text)) == text

    @given(text=TEXTS)
    def it_parts_where_words_stand(self, text: str) -> None:
        assert [folded(word) for word in parted(text)[1::2]] == [
            word for word, _, _ in tokens(text, 0, len(text))
        ]

    def it_takes_case_and_accents_away(self) -> None:
        assert folded_words("Café-café JUM'AT") == ["cafe", "cafe", "jum", "at"]
        assert indexable("Café!") == "cafe"
        assert indexable("Kopi!") == "Kopi!"

    def it_takes_glued_words_for_one(self) -> None:
        assert [form_of(each) for each in ("Jum’at", "anak\u2010anak", "Don't-you", "ya")] == [
            "jum'at", "anak-anak", "don't-you", "ya",
        ]  # fmt: skip


class DescribePlacesLetterForLetter:
    @pytest.mark.parametrize(
        ("text", "query", "found"),
        [
            ("Anak anak", "ANAK", [(0, 4), (5, 9)]),
            ("aaa", "aa", [(0, 2)]),
            ("aku", "", []),
            ("Straße", "ss", [(4, 5)]),
            ("Straße", "s", [(0, 1)]),
            ("ßs", "ss", [(0, 1)]),
        ],
    )
    def it_finds_without_regard_to_case(self, text: str, query: str, found: list[tuple[int, int]]) -> None:
        assert list(exact_places(text, query)) == found

    @given(text=TEXTS, query=TEXTS.filter(bool))
    def it_finds_only_what_equals_the_query_and_apart(self, text: str, query: str) -> None:
        places = list(exact_places(text, query))
        assert all(text[start:end].casefold() == query.casefold() for start, end in places)
        assert all(before[1] <= after[0] for before, after in pairwise(places))
