import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.language.learning.lessons import IDLE, made_up, talk
from workbench.language.learning import features
from workbench.language.learning.counting import RUNS, flattened, frequent_pairs, runs_of
from workbench.language.learning.features import Basis, Featuriser, learn_basis

TEXTS = ("sinyal hilang kalau hujan", "sinyal hilang lagi", "bayar bensin sendiri", "bayar pulsa sendiri", "")


def basis() -> Basis:
    return learn_basis([talk(*TEXTS)], dimensions=3)


class DescribeBasis:
    def it_gives_features_of_length_one_in_every_form(self) -> None:
        found = basis().of_words([text.split() for text in TEXTS])
        words = np.asarray(found.words.power(2).sum(axis=1) + found.pairs.power(2).sum(axis=1)).ravel()
        runs = np.asarray((found.bearers @ basis().runs).power(2).sum(axis=1)).ravel()

        assert words[:4] == pytest.approx([0.5] * 4)
        assert runs[:4] == pytest.approx([0.5] * 4)
        assert np.linalg.norm(found.short, axis=1)[:4] == pytest.approx([1] * 4)
        assert not found.short[4].any()

    def it_keeps_the_features_of_its_talks(self) -> None:
        known = talk(*TEXTS)
        made = learn_basis([known])

        kept, fresh = made.features(known), made.of_words([unit.words for unit in known.units])
        assert np.array_equal(kept.short, fresh.short)
        assert (kept.words != fresh.words).nnz == 0

    def it_makes_the_same_features_of_few_talks_at_a_time(self, monkeypatch: pytest.MonkeyPatch) -> None:
        talks = [marked.talk for marked in made_up(1, sources=5).marked]
        whole = learn_basis(talks)
        monkeypatch.setattr(features, "_TOGETHER", 2)
        parted = learn_basis(talks)

        for each in talks:
            one, other = whole.features(each), parted.features(each)
            assert (one.short == other.short).all()
            assert (one.words != other.words).nnz == (one.pairs != other.pairs).nnz == 0

    def it_knows_no_word_that_no_talk_has(self) -> None:
        found = basis().of_words([("jembatan", "putus")])

        assert not found.short.any()
        assert found.words.nnz == found.pairs.nnz == found.bearers.nnz == 0

    def it_puts_words_of_the_same_company_near(self) -> None:
        lesson = made_up(1)
        found = Featuriser(learn_basis([marked.talk for marked in lesson.marked], dimensions=8))
        one, like, unlike = found.vectors(talk("sinyal", "internet", "bensin").units)

        assert one @ like > one @ unlike

    def it_is_the_same_for_the_same_texts(self) -> None:
        one, other = basis(), basis()

        assert one.words == other.words
        assert all(np.array_equal(a, b) for a, b in zip(one.axes, other.axes, strict=True))

    def it_can_be_made_of_nothing(self) -> None:
        assert learn_basis([]).of_words([("sinyal",)]).short.shape == (1, 0)

    def it_comes_back_from_its_arrays(self) -> None:
        one = basis()
        again = Basis.from_arrays(one.words, one.arrays())

        texts = [text.split() for text in TEXTS]
        assert np.array_equal(again.of_words(texts).short, one.of_words(texts).short)


class DescribeCounting:
    @given(st.lists(st.lists(st.sampled_from([*IDLE, "nyaris"]), max_size=8), max_size=8))
    @settings(max_examples=50, deadline=None)
    def it_counts_words_and_neighbours_as_one_would_by_hand(self, texts: list[list[str]]) -> None:
        words = sorted(IDLE)
        flat = flattened(texts, {word: number for number, word in enumerate(words)})
        counts = flat.counts().toarray()
        pairs = frequent_pairs(flat)

        assert counts.tolist() == [[text.count(word) for word in words] for text in texts]
        seen = [{(a, b) for a, b in itertools.pairwise(text) if "nyaris" not in {a, b}} for text in texts]
        twice = {pair for own in seen for pair in own if sum(pair in each for each in seen) > 1}
        assert {(words[pair // len(words)], words[pair % len(words)]) for pair in pairs.tolist()} == twice
        if len(pairs):
            a, b = divmod(int(pairs[0]), len(words))
            expected = [sum(pair == (words[a], words[b]) for pair in itertools.pairwise(t)) for t in texts]
            assert flat.pair_counts(pairs).toarray()[:, 0].tolist() == expected

    def it_finds_runs_with_the_ends_of_a_word(self) -> None:
        assert runs_of(["ada"]).sum() == sum(5 - n + 1 for n in RUNS)
