from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.spoken_sentences import SPOKEN
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


class DescribeSentencesOfSpokenLines:
    LINES = tuple(line.strip() for line in SPOKEN.strip().splitlines())

    def it_ends_them_where_people_do(self) -> None:
        right = found = real = 0
        for line in self.LINES:
            ends, told = told_ends(line)
            guessed = {end for _, end in sentence_spans(told)} - {len(told)}
            right, found, real = right + len(ends & guessed), found + len(guessed), real + len(ends)

        assert len(self.LINES) >= 120
        assert right >= 0.94 * found
        assert right >= 0.94 * real

    def it_ends_them_alike_whether_they_stand_alone_or_in_a_talk(self) -> None:
        told = [told_ends(line)[1] for line in self.LINES]
        alone = [sentence for line in told for sentence in sentences(line)]

        assert sentences("\n".join(told)) == alone


def told_ends(line: str) -> tuple[set[int], str]:
    """Return where the sentences of a line end that others follow, and the line without the marks."""
    pieces = line.split(" | ")
    told = " ".join(pieces)
    ends = {len(" ".join(pieces[: number + 1])) for number in range(len(pieces) - 1)}
    return ends, told
