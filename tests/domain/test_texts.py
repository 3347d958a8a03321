import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.errors import TextUnusable, TextUnusableReason
from workbench.domain.texts import (
    canonical,
    count_words,
    fingerprint,
    paragraph_starts,
    word_bounds,
)

any_text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


class DescribeCanonicalText:
    def it_turns_every_line_end_into_one_sign(self):
        assert canonical("satu\r\ndua\rtiga\nempat") == "satu\ndua\ntiga\nempat"

    def it_takes_the_byte_order_mark_from_the_start_only(self):
        assert canonical("\ufeffawal \ufeff tengah") == "awal \ufeff tengah"

    def it_keeps_characters_as_they_came(self):
        decomposed = "cafe\u0301\u2028baris"
        assert canonical(decomposed) == decomposed

    @given(any_text)
    def it_is_its_own_canonical_form(self, raw):
        text = canonical(raw.lstrip("\ufeff"))
        assert canonical(text) == text
        assert "\r" not in text

    def it_refuses_nul(self):
        with pytest.raises(TextUnusable) as caught:
            canonical("a\0b")
        assert caught.value.reason is TextUnusableReason.NUL_CHARACTERS

    def it_refuses_half_a_character(self):
        with pytest.raises(TextUnusable) as caught:
            canonical("a\ud83d")
        assert caught.value.reason is TextUnusableReason.LONE_SURROGATES


class DescribeWords:
    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("", 0),
            ("ibu-ibu datang", 2),
            ("rasio 1:150 – jam 08.30", 4),
            ("  eh ,  ya ... gitu  ", 3),
            ("(tertawa)\n\nlalu", 2),
        ],
    )
    def it_counts_stretches_that_hold_a_letter_or_digit(self, text, words):
        assert count_words(text) == words

    @given(any_text)
    def it_counts_what_stands_between_white_space(self, text):
        assert count_words(text) == sum(1 for piece in text.split() if any(map(str.isalnum, piece)))

    @pytest.mark.parametrize(
        ("text", "position", "found"),
        [
            ("ibu-ibu datang", 2, (0, 7)),
            ("ibu-ibu datang", 7, (0, 7)),
            ("pukul 08.30 pagi", 8, (6, 11)),
            ("a  b", 2, None),
            ("satu\ndua", 5, (5, 8)),
            ("satu ...", 8, None),
            ("x  y", 0, (0, 1)),
        ],
    )
    def it_finds_the_word_at_a_position(self, text, position, found):
        assert word_bounds(text, position) == found if found else word_bounds(text, position) is None


class DescribeParagraphs:
    @given(any_text)
    def it_knows_where_each_starts(self, raw):
        text = canonical(raw)
        starts = paragraph_starts(text)
        assert [
            text[a:b].rstrip("\n") for a, b in zip(starts, [*starts[1:], len(text)], strict=True)
        ] == text.split("\n")


class DescribeFingerprint:
    def it_is_the_sha256_of_utf8(self):
        assert fingerprint("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
