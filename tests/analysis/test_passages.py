import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.word_indexes import index_of, index_of_talk
from workbench.analysis.frequencies import form_keys
from workbench.analysis.passages import (
    ENOUGH,
    LONG,
    covered,
    passages,
    span_of,
    stretches_of,
    terms_of,
    text_of,
)
from workbench.analysis.word_index import WordIndex


def _cut(index: WordIndex, *, sentences: bool = False) -> list[str]:
    found = passages(index, np.ones(index.size, bool), sentences=sentences)
    spans = [
        span_of(index, first, last)
        for first, last in zip(found.first.tolist(), found.last.tolist(), strict=True)
    ]
    return [index.texts[text][start:end] for text, start, end in spans]


class DescribePassages:
    def it_takes_a_paragraph_of_a_turn_without_its_label(self) -> None:
        index = index_of_talk(["P1: (tertawa) “Ya, betul!” katanya…", "P2: Tidak."], ["P1: Lain."])
        assert _cut(index) == ["(tertawa) “Ya, betul!” katanya…", "Tidak.", "Lain."]

    def it_takes_the_lines_of_a_text_without_turns(self) -> None:
        assert _cut(index_of("Satu baris.\n\nBaris lain", "")) == ["Satu baris.", "Baris lain"]
        assert _cut(index_of()) == []

    def it_parts_sentences(self) -> None:
        index = index_of("Ya. Tidak tahu? “Mungkin,” katanya. 1.500 orang.", "Lain.")
        assert _cut(index, sentences=True) == [
            "Ya.",
            "Tidak tahu?",
            "“Mungkin,” katanya.",
            "1.500 orang.",
            "Lain.",
        ]

    def it_parts_a_long_paragraph_at_sentences_into_pieces_of_some_length(self) -> None:
        sentence = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh."
        pieces = _cut(index_of(" ".join([sentence] * 10)))
        assert [piece.count(".") for piece in pieces] == [4, 4, 2]
        assert len(_cut(index_of(" ".join([sentence] * (LONG // 10))))) == 1
        assert ENOUGH == 40

    def it_leaves_out_what_is_not_wanted(self) -> None:
        index = index_of("satu dua tiga empat")
        wanted = np.asarray([True, False, True, True])
        found = passages(index, wanted)
        assert list(zip(found.first.tolist(), found.last.tolist(), strict=True)) == [(0, 1), (2, 4)]

    @given(st.lists(st.text("ab .!?\n😀(", max_size=40), max_size=4), st.booleans())
    def it_holds_every_word_once(self, texts: list[str], sentences: bool) -> None:
        index = index_of(*texts)
        found = passages(index, np.ones(index.size, bool), sentences=sentences)
        words = [
            word
            for first, last in zip(found.first.tolist(), found.last.tolist(), strict=True)
            for word in range(first, last)
        ]
        assert words == list(range(index.size))
        assert text_of(index, found).tolist() == index.text_of_word[found.first].tolist()


class DescribeStretches:
    def it_finds_the_words_under_spans(self) -> None:
        index = index_of("satu dua tiga", "empat lima")
        found = stretches_of(index, [(0, 5, 13), (1, 0, 5), (0, 4, 5), (0, 6, 7)])
        words = [index.word[first:last].tolist() for first, last in zip(found.first, found.last, strict=True)]
        assert words == [[1, 2], [3], [], [1]]
        assert not len(stretches_of(index, []))
        assert len(stretches_of(index_of(), [])) == 0

    def it_tells_which_are_touched(self) -> None:
        index = index_of("Satu dua. Tiga empat.\nLima.")
        found = passages(index, np.ones(index.size, bool), sentences=True)
        assert covered(index, found, []).tolist() == [False, False, False]
        assert covered(index, found, [(0, 5, 12)]).tolist() == [True, True, False]

    def it_takes_some_and_joins(self) -> None:
        index = index_of("satu\ndua\ntiga")
        found = passages(index, np.ones(index.size, bool))
        some = found.among(np.asarray([2, 0]))
        assert some.joined(found).first.tolist() == [2, 0, 0, 1, 2]


class DescribeTerms:
    @pytest.mark.parametrize("backwards", [False, True])
    def it_counts_the_terms_of_each_stretch_by_the_alphabet(self, backwards: bool) -> None:
        texts = ["Dua dua satu di", "di di"]
        index = index_of(*(reversed(texts) if backwards else texts))
        found = passages(index, np.ones(index.size, bool))
        terms = terms_of(index, found, form_keys(index), lambda word: word != "di")
        assert terms.names == ("dua", "satu")
        assert terms.forms == (("dua",), ("satu",))
        assert terms.term.tolist() == [0, 1]
        assert terms.count.tolist() == [2, 1]
        assert terms.start.tolist() == ([0, 0, 2] if backwards else [0, 2, 2])

    def it_may_have_none(self) -> None:
        index = index_of("di")
        terms = terms_of(index, passages(index, np.ones(1, bool)), form_keys(index), lambda _word: False)
        assert (terms.names, terms.start.tolist()) == ((), [0, 0])
