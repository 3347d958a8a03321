from collections.abc import Sequence
from math import erfc, log, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.word_indexes import index_of
from workbench.analysis.frequencies import form_keys, said
from workbench.analysis.keyness import (
    FoundKeyness,
    Limits,
    critical_value,
    key_phrases,
    log_likelihood,
    log_ratio,
)

LOOSE = Limits(0.05, 1)


def _found(texts: Sequence[str], groups: Sequence[int], limits: Limits = LOOSE) -> FoundKeyness:
    """Compare texts, each of which belongs to a group (-1: to none)."""
    index = index_of(*texts)
    words = said(index)
    group = np.asarray(groups, np.int64)[index.text_of_word[words]]
    return key_phrases(index, words, group, form_keys(index), len, limits, max(groups, default=-1) + 1)


def _phrases(found: FoundKeyness) -> list[list[str]]:
    return [[each.phrase for each in group.phrases] for group in found.keyness.groups]


class DescribeLogLikelihood:
    def it_is_nothing_for_equal_shares(self) -> None:
        assert log_likelihood(5, 10, 100, 200) == pytest.approx(0)
        assert log_ratio(5, 10, 100, 200) == pytest.approx(0)

    @given(st.integers(1, 500), st.integers(0, 500), st.integers(500, 9000), st.integers(500, 9000))
    def it_is_the_formula_of_rayson_and_garside(self, a: int, b: int, c: int, d: int) -> None:
        first, second = c * (a + b) / (c + d), d * (a + b) / (c + d)
        expected = 2 * (a * log(a / first) + (b * log(b / second) if b else 0))
        assert log_likelihood(a, b, c, d) == pytest.approx(expected)

    def it_agrees_with_what_is_reckoned_by_hand(self) -> None:
        # Expected are 4 and 8: 2 · (10 · ln 2.5 + 2 · ln 0.25).
        assert log_likelihood(10, 2, 1000, 2000) == pytest.approx(12.7806, abs=0.0001)

    def it_says_how_great_a_difference_is_in_powers_of_two(self) -> None:
        assert log_ratio(8, 2, 100, 100) == pytest.approx(2)
        assert log_ratio(4, 0, 100, 100) == pytest.approx(3)

    @pytest.mark.parametrize(
        ("chance", "value"), [(0.05, 3.8415), (0.01, 6.6349), (0.001, 10.8276), (0.0001, 15.1367)]
    )
    def it_has_the_usual_critical_values(self, chance: float, value: float) -> None:
        assert critical_value(chance) == pytest.approx(value, abs=0.001)

    @given(st.floats(1e-12, 0.5))
    def it_leaves_just_the_chance_above_the_critical_value(self, chance: float) -> None:
        assert erfc(sqrt(critical_value(chance) / 2)) == pytest.approx(chance, rel=1e-6)


class DescribeKeyPhrases:
    def it_lists_what_a_group_says_more_the_surest_first(self) -> None:
        found = _found(["kapal kapal kapal kapal laut laut laut ya", "bukit bukit bukit bukit ya ya"], [0, 1])
        assert _phrases(found)[0][0] == "kapal"
        assert "bukit" in _phrases(found)[1][0]
        first = found.keyness.groups[0].phrases[0]
        assert (first.count, first.elsewhere, first.sources) == (4, 0, 1)
        assert first.likelihood == pytest.approx(log_likelihood(4, 0, 8, 6))
        assert first.ratio == pytest.approx(log_ratio(4, 0, 8, 6))

    @given(st.lists(st.sampled_from(["kapal", "laut", "bukit", "ya."]), max_size=30))
    def it_finds_nothing_in_a_corpus_against_itself(self, words: list[str]) -> None:
        text = " ".join(words)
        assert _phrases(_found([text, text], [0, 1])) == [[], []]

    def it_finds_nothing_where_nobody_else_speaks(self) -> None:
        assert _phrases(_found(["kapal kapal kapal laut"], [0])) == [[]]
        assert _phrases(_found(["kapal kapal kapal laut", "bukit"], [0, -1])) == [[]]
        assert _phrases(_found([], [])) == []

    def it_asks_for_sources_but_of_a_group_with_fewer_not_for_more_than_it_has(self) -> None:
        texts = ["kapal kapal kapal kapal kapal", "laut laut", "bukit bukit bukit bukit bukit bukit"]
        limits = Limits(0.05, 2, 1)
        assert _phrases(_found(texts, [0, 0, 1], limits)) == [[], ["bukit"]]
        assert _phrases(_found(["kapal kapal kapal", "kapal kapal", "bukit " * 6], [0, 0, 1], limits))[0] == [
            "kapal"
        ]

    def it_leaves_out_what_is_nearly_always_part_of_a_longer_phrase(self) -> None:
        texts = ["dana desa turun. " * 6 + "dana", "bukit jauh sekali. " * 6]
        assert _phrases(_found(texts, [0, 1]))[0] == ["dana desa turun"]

    def it_keeps_what_is_often_said_by_itself(self) -> None:
        texts = ["dana desa. " * 4 + "dana. " * 6, "bukit jauh. " * 10]
        assert _phrases(_found(texts, [0, 1]))[0] == ["dana", "dana desa"]

    def it_is_stricter_over_all_comparisons_together(self) -> None:
        texts = ["kapal " * 5 + "laut " * 5, "bukit " * 10]
        free, bound = (_found(texts, [0, 1], Limits(0.05, 1, 1, each)).keyness for each in (False, True))
        assert free.tested == bound.tested == 3
        assert bound.critical == pytest.approx(critical_value(0.05 / 3))
        assert bound.critical > free.critical

    def it_tells_where_a_phrase_is_said_in_its_group(self) -> None:
        texts = ["bukit laut", "Naik kapal. " * 4, "kapal. bukit. " * 6]
        found = _found(texts, [-1, 0, 1])
        phrase = found.keyness.groups[0].phrases[0]
        hits = found.hits(0, 0)
        assert (phrase.phrase, len(hits), set(hits.text.tolist())) == ("naik kapal", 4, {1})
        assert texts[1][hits.start[0] : hits.end[0]] == "Naik kapal"

    @given(st.lists(st.lists(st.sampled_from(["kapal", "laut", "bukit", "di"]), max_size=12), min_size=2, max_size=6),
        st.randoms(use_true_random=False))  # fmt: skip
    def it_does_not_hang_on_the_order_of_the_texts(self, talks: list[list[str]], dice) -> None:
        texts = [(" ".join(words), number % 2) for number, words in enumerate(talks)]
        other = list(texts)
        dice.shuffle(other)
        one, two = (
            _found([each for each, _ in many], [group for _, group in many]) for many in (texts, other)
        )
        assert one.keyness == two.keyness
