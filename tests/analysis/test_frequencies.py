from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.word_indexes import index_of, index_of_talk
from workbench.analysis.collocations import company, log_dice, log_likelihood
from workbench.analysis.frequencies import (
    form_keys,
    frequencies,
    grouped,
    in_talk,
    said,
    stem_keys,
    words_under,
)
from workbench.analysis.word_index import WordIndex
from workbench.domain.word_counts import Company
from workbench.language.stemming import english_stem, indonesian_stem


def _all(_word: str) -> bool:
    return True


def _company(index: WordIndex, word: str, window: int = 5) -> Company:
    number = index.vocabulary.number(word)
    return company(index, said(index), form_keys(index), -1 if number is None else number, _all, window)


class DescribeCountingWords:
    def it_counts_talk_without_labels_from_the_commonest_on(self) -> None:
        index = index_of_talk(["P1: desa anak-anak desa", "P2: anak"])
        found = frequencies(index, said(index), form_keys(index), _all)
        assert [(each.word, each.count) for each in found.words] == [
            ("desa", 2),
            ("anak", 1),
            ("anak-anak", 1),
        ]
        assert found.total == 4

    def it_counts_forms_of_a_stem_together_under_the_commonest(self) -> None:
        index = index_of("membantu dibantu dibantu bantu-bantu desa")
        found = frequencies(index, said(index), stem_keys(index, indonesian_stem, english_stem), _all)
        assert found.words[0].forms == ("dibantu", "bantu-bantu", "membantu")
        assert (found.words[0].word, found.words[0].count) == ("dibantu", 4)

    def it_stems_each_text_by_its_language(self) -> None:
        index = index_of("laris laris", "roads road", english=[False, True])
        found = frequencies(index, said(index), stem_keys(index, indonesian_stem, english_stem), _all)
        assert {each.word: each.count for each in found.words} == {"laris": 2, "road": 2}

    def it_leaves_words_without_a_row_in_the_total(self) -> None:
        index = index_of("dan desa dan")
        found = frequencies(index, said(index), form_keys(index), lambda word: word != "dan")
        assert ([each.word for each in found.words], found.total) == (["desa"], 3)

    def it_counts_by_group(self) -> None:
        index = index_of_talk(["P1: ya tidak", "P2: ya"], ["P3: ya"])
        words = said(index)
        groups = grouped(index, words, [0, 1, -1], [-1, -1], 2)
        found = frequencies(index, words, form_keys(index), _all, groups)
        assert {each.word: each.groups for each in found.words} == {"ya": (1, 1), "tidak": (1, 0)}
        assert found.group_totals == (2, 1)

    def it_narrows_to_turns_and_texts(self) -> None:
        index = index_of_talk(["P1: satu", "P2: dua"])
        assert len(said(index, in_talk(index, [True, False], [False]))) == 1
        plain = index_of("satu", "dua tiga")
        assert len(said(plain, in_talk(plain, [], [False, True]))) == 2

    @given(texts=st.lists(st.text(st.sampled_from("abc -'\n"), max_size=30), max_size=4), stems=st.booleans())
    def it_sums_up_to_all_words(self, texts: list[str], stems: bool) -> None:
        index = index_of(*texts)
        keys = stem_keys(index, indonesian_stem, english_stem) if stems else form_keys(index)
        found = frequencies(index, said(index), keys, _all)
        assert sum(each.count for each in found.words) == found.total == len(said(index))


class DescribeWordsUnderStretches:
    TEXT = "satu dua tiga empat"

    @pytest.mark.parametrize(
        ("stretches", "found"),
        [
            ([], []),
            ([(0, 5, 8)], ["dua"]),
            ([(0, 0, 8), (0, 5, 13)], ["satu", "dua", "tiga"]),
            ([(0, 6, 10)], ["dua", "tiga"]),
            ([(0, 8, 9)], []),
            ([(0, 14, 19)], ["empat"]),
            ([(1, 0, 4)], ["lain"]),
        ],
    )
    def it_takes_each_word_that_is_touched_once(
        self, stretches: list[tuple[int, int, int]], found: list[str]
    ) -> None:
        index = index_of(self.TEXT, "lain")
        places = words_under(index, stretches, said(index))
        assert [index.bare(int(index.word[each])) for each in places] == found


class DescribeLikelihood:
    def it_is_what_the_table_by_hand_gives(self) -> None:
        # O = 10, 20 / 90, 880; E = 3, 27 / 97, 873
        by_hand = 2 * (
            10 * np.log(10 / 3) + 20 * np.log(20 / 27) + 90 * np.log(90 / 97) + 880 * np.log(880 / 873)
        )
        assert log_likelihood(10, 100, 30, 1000) == pytest.approx(by_hand)
        assert log_likelihood(10, 100, 30, 1000) == pytest.approx(12.6490, abs=1e-4)

    def it_is_nothing_for_chance(self) -> None:
        assert log_likelihood(3, 100, 30, 1000) == pytest.approx(0)

    def it_takes_empty_cells(self) -> None:
        assert log_likelihood(5, 5, 5, 10) == pytest.approx(2 * 10 * np.log(2))

    @given(
        near=st.integers(1, 20), more=st.integers(0, 20), around=st.integers(0, 20), rest=st.integers(0, 500)
    )
    def it_is_never_below_nothing(self, near: int, more: int, around: int, rest: int) -> None:
        total = near + more + around + rest
        assert log_likelihood(near, near + around, near + more, total) >= -1e-9


class DescribeLogDice:
    def it_is_fourteen_for_words_that_are_never_apart(self) -> None:
        assert log_dice(7, 7, 7) == 14

    def it_falls_by_one_where_words_meet_half_as_often(self) -> None:
        assert log_dice(8, 100, 60) - log_dice(4, 100, 60) == pytest.approx(1)
        assert log_dice(10, 100, 60) == pytest.approx(14 + np.log2(20 / 160))


class DescribeCompany:
    def it_counts_who_is_near_in_the_same_turn(self) -> None:
        index = index_of_talk(["P1: beras bantuan sosial", "P2: sosial", "P1: beras"])
        found = _company(index, "bantuan")
        assert (found.node, found.around, found.total) == (1, 2, 4)
        # Each of the two is near as often as chance would have it: no company.
        assert found.collocates == ()

    def it_gives_expected_and_measures(self) -> None:
        index = index_of(f"beras bantuan\n{'kosong ' * 20}\nberas bantuan")
        (beras,) = _company(index, "bantuan").collocates
        assert (beras.near, beras.anywhere) == (2, 2)
        assert beras.expected == pytest.approx(2 * 2 / 22)
        assert beras.likelihood == pytest.approx(log_likelihood(2, 2, 2, 22))
        assert beras.dice == 14

    def it_counts_a_word_between_two_nodes_once(self) -> None:
        index = index_of("bantuan beras bantuan\nsepi sekali di sana")
        found = _company(index, "bantuan")
        assert found.around == 1
        assert [(each.near, each.left, each.right) for each in found.collocates] == [(1, 1, 1)]

    def it_keeps_to_the_window_and_the_paragraph(self) -> None:
        index = index_of("a b bantuan c d\ne f g h i j k")
        near = _company(index, "bantuan", 1)
        assert {each.word for each in near.collocates} == {"b", "c"}
        assert {each.word for each in _company(index, "bantuan").collocates} == {"a", "b", "c", "d"}

    def it_has_none_for_a_word_that_nobody_says(self) -> None:
        found = _company(index_of("ya"), "bantuan")
        assert (found.node, found.around, found.collocates) == (0, 0, ())

    @given(text=st.text(st.sampled_from("abcd \n"), max_size=60))
    def it_counts_as_one_would_by_hand(self, text: str) -> None:
        index = index_of(text)
        lines = [line.split() for line in text.split("\n")]
        near: Counter[str] = Counter()
        for words in lines:
            nodes = [place for place, word in enumerate(words) if word == "a"]
            near.update(
                word
                for place, word in enumerate(words)
                if word != "a" and any(0 < abs(place - node) <= 5 for node in nodes)
            )
        found = _company(index, "a")
        assert found.around == sum(near.values())
        assert all(each.near == near[each.word] for each in found.collocates)
