from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.word_indexes import index_of, index_of_talk
from workbench.analysis.word_index import NOWHERE, Vocabulary, counter, words_of
from workbench.domain.words import tokens

TEXTS = st.text(st.sampled_from("abAé1 -'\n.😀"), max_size=60)


class DescribeWordsOfAText:
    @given(text=TEXTS)
    def it_has_every_word_where_it_stands(self, text: str) -> None:
        vocabulary = Vocabulary()
        words = words_of(text, vocabulary)
        found = [
            (vocabulary.words[number], start, end)
            for number, start, end in zip(
                words.word.tolist(), words.start.tolist(), words.end.tolist(), strict=True
            )
        ]
        assert found == list(tokens(text, 0, len(text)))
        assert words.line.tolist() == [
            _breaks(text, words.start.tolist(), place) for place in range(len(words.start))
        ]

    def it_takes_glued_words_for_one_form(self) -> None:
        vocabulary = Vocabulary()
        words = words_of("Anak-anak desa, hari Jum'at-Sabtu - lagi", vocabulary)
        forms = [vocabulary.words[number] for number in words.form.tolist() if number != NOWHERE]
        assert forms == ["anak-anak", "desa", "hari", "jum'at-sabtu", "lagi"]

    def it_does_not_glue_at_the_end(self) -> None:
        words = words_of("satu-", Vocabulary())
        assert words.glued.tolist() == [False]
        assert words_of("", Vocabulary()).form.tolist() == []

    def it_counts_a_word(self) -> None:
        vocabulary = Vocabulary()
        words = words_of("ya ya tidak", vocabulary)
        words_of("nanti", vocabulary)
        count = counter(words, vocabulary)
        assert [count(each) for each in ("ya", "TIDAK", "nanti", "kapan")] == [2, 1, 0, 0]


def _breaks(text: str, starts: list[int], place: int) -> int:
    """Count the paragraphs that end between the first word and this one, those without words left out."""
    return sum("\n" in text[a:b] for a, b in pairwise(starts[: place + 1]))


class DescribeAnIndexOfTalk:
    def it_knows_whose_turn_a_word_is_in(self) -> None:
        index = index_of_talk(["P1: satu dua", "P2: tiga"], ["P3: empat"])
        assert index.turn.tolist() == [0, 0, 0, 1, 1, 2, 2]
        assert index.spoken.tolist() == [False, True, True, False, True, False, True]

    def it_takes_a_text_without_turns_for_talk(self) -> None:
        index = index_of("catatan saya")
        assert index.turn.tolist() == [NOWHERE, NOWHERE]
        assert index.spoken.all()

    def it_has_no_turn_between_turns(self) -> None:
        index = index_of_talk(["P1: satu"])
        assert index.turns_at(np.asarray([0, 0], np.int32), np.asarray([3, 99], np.int32)).tolist() == [0, -1]

    def it_holds_nothing_at_all(self) -> None:
        index = index_of()
        assert (index.size, index.spoken.tolist(), index.in_english) == (0, [], None)

    def it_names_words_by_their_beginning(self) -> None:
        index = index_of("Bantu bantuan desa")
        assert index.having(index.mask(index.vocabulary.beginning("ban"))) == ["bantu", "bantuan"]
        assert index.bare(2) == "desa"
