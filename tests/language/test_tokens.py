import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokenizer import Tokenizer

from workbench.language.tokens import make_tokenizer

TOKENIZER = make_tokenizer(spacy.blank("id"))


class DescribeTokens:
    def it_is_spacys_own_tokenizer(self) -> None:
        assert type(TOKENIZER) is Tokenizer

    @pytest.mark.parametrize(
        "word", ["anak-anak", "1:150", "P2K2", "08.30", "e-PKH", "SIKS-NG", "Rp50.000", "08:30"]
    )
    def it_keeps_whole_what_belongs_together(self, word: str) -> None:
        assert [token.text for token in TOKENIZER(f"Ya, {word}.")] == ["Ya", ",", word, "."]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("DTKS–DTSEN", ["DTKS", "–", "DTSEN"]),
            ("susah...kami", ["susah", "...", "kami"]),
            ("(kuat)/lemah!", ["(", "kuat", ")/", "lemah", "!"]),
            ("“Belum,”", ["“", "Belum", ",", "”"]),
        ],
    )
    def it_parts_marks_from_words(self, text: str, expected: list[str]) -> None:
        assert [token.text for token in TOKENIZER(text)] == expected

    @given(st.text(max_size=60))
    def it_loses_no_character(self, text: str) -> None:
        assert TOKENIZER(text).text == text
