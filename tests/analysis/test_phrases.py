from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.word_indexes import index_of, index_of_talk
from workbench.analysis.frequencies import form_keys, said
from workbench.analysis.phrases import hits_of_phrases, names_of_phrases, phrases
from workbench.analysis.word_index import WordIndex

STOP = frozenset({"di", "untuk", "dan"})


def _phrases(index: WordIndex, longest: int = 3) -> Counter[str]:
    words, keys = said(index), form_keys(index)
    found: Counter[str] = Counter()
    for each in phrases(index, words, keys, lambda word: word not in STOP, longest):
        names = names_of_phrases(index, words, each)
        found.update(names[kind][0] for kind in each.kind.tolist())
    return found


class DescribePhrases:
    def it_gives_one_to_three_words_with_stop_words_only_inside(self) -> None:
        found = _phrases(index_of("bantuan untuk keluarga di desa"))
        assert set(found) == {"bantuan", "keluarga", "desa", "bantuan untuk keluarga", "keluarga di desa"}

    @pytest.mark.parametrize("sign", [". ", ", ", " - ", " (", "\n", "? ", "… ", "—"])
    def it_stops_at_signs_and_line_ends(self, sign: str) -> None:
        assert "bantuan desa" not in _phrases(index_of(f"bantuan{sign}desa"))

    @pytest.mark.parametrize("space", [" ", "  ", "\u00a0", "\t"])
    def it_goes_on_over_white_space(self, space: str) -> None:
        assert _phrases(index_of(f"bantuan{space}desa"))["bantuan desa"] == 1

    def it_takes_glued_words_for_one(self) -> None:
        found = _phrases(index_of("anak-anak sekolah senang"))
        assert found["anak-anak sekolah"] == 1
        assert "anak" not in found

    def it_holds_no_label_and_goes_over_no_turn(self) -> None:
        found = _phrases(index_of_talk(["P1: bantuan desa", "P2: desa jauh"]))
        assert set(found) == {"bantuan", "desa", "jauh", "bantuan desa", "desa jauh"}

    def it_finds_nothing_in_nothing(self) -> None:
        assert not _phrases(index_of(""))
        assert not _phrases(index_of())

    def it_tells_where_they_stand(self) -> None:
        text = "Naik 😀 bukit. Anak-anak kecil naik bukit-bukit tinggi."
        index = index_of("satu", text)
        words, keys = said(index), form_keys(index)
        (_, two) = phrases(index, words, keys, lambda _word: True, 2)
        hits = hits_of_phrases(index, words, two.at, two.length)
        shown = [text[start:end] for _, start, end in map(hits.span, range(len(hits)))]
        assert shown == ["Anak-anak kecil", "kecil naik", "naik bukit-bukit", "bukit-bukit tinggi"]
        assert set(hits.text.tolist()) == {1}

    @given(st.lists(st.sampled_from(["aku", "dia", "kita", "di", "bantu", "desa", ".", "\n"]), max_size=30))
    def it_counts_as_a_plain_window_does(self, pieces: list[str]) -> None:
        text = " ".join(pieces)
        expected: Counter[str] = Counter()
        for breath in text.replace("\n", ".").split("."):
            words = breath.split()
            for length in (1, 2, 3):
                for start in range(len(words) - length + 1):
                    run = words[start : start + length]
                    if run[0] not in STOP and run[-1] not in STOP:
                        expected[" ".join(run)] += 1
        assert _phrases(index_of(text)) == expected
