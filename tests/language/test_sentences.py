from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.sentences import sentence_spans


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


class DescribeSentences:
    @pytest.mark.parametrize(
        "text",
        [
            "Kata Dr. Budi sudah siap.",
            "Rasionya 1:300, padahal anjurannya 1.150 saja.",
            "Kami ke Jl. Merdeka, Kab. Garut.",
            "Ya... gimana ya, susah.",
            "Waktu itu… eh, lupa.",
            "Tanya Pak M. Yusuf saja!",
            "Ia bilang apa? begitu.",
        ],
    )
    def it_does_not_break_at_abbreviations_numbers_and_pauses(self, text: str) -> None:
        assert sentences(text) == [text]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Sinyal susah. Kami cari bukit.", ["Sinyal susah.", "Kami cari bukit."]),
            ("Susah... Kami cari.", ["Susah...", "Kami cari."]),
            ('Dia bilang, "Belum." Lalu pergi.', ['Dia bilang, "Belum."', "Lalu pergi."]),
            ("Kenapa? Tidak tahu! Ya.", ["Kenapa?", "Tidak tahu!", "Ya."]),
            ("baris satu\n  baris dua", ["baris satu", "baris dua"]),
            ("  \n ", []),
        ],
    )
    def it_breaks_where_speech_does(self, text: str, expected: list[str]) -> None:
        assert sentences(text) == expected

    @given(st.text(alphabet="aB .…!?\n\"'1", max_size=60))
    def it_loses_nothing_but_white_space(self, text: str) -> None:
        spans = sentence_spans(text)

        assert "".join("".join(sentences(text)).split()) == "".join(text.split())
        assert all(one[1] <= other[0] for one, other in pairwise(spans))
