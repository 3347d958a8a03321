"""Words between two places, and whose each stretch is."""

from array import array

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.count_columns import count_columns
from workbench.analysis.material import NEVER, Words, material_of, measured
from workbench.coding.query_facts import word_starts
from workbench.domain.texts import count_words

TEXTS = st.text(alphabet="ab1 -\n(😀é_.", max_size=30)


def turns(*rows: tuple[int, int, int]) -> "np.ndarray[tuple[int, ...], np.dtype[np.int64]]":
    return np.asarray(rows, dtype=np.int64).reshape(-1, 3)


class DescribeMeasured:
    @given(TEXTS, st.data())
    def it_counts_what_the_words_between_two_places_are(self, text: str, data: st.DataObject) -> None:
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        known = measured(text, turns())
        first, goes_on = known.counted(text, np.asarray([start]))
        last = np.searchsorted(known.starts, [end], side="left")
        assert int((last - first + (goes_on < end))[0]) == count_words(text[start:end])

    @given(TEXTS, st.data())
    def it_counts_turns_with_their_labels_and_without(self, text: str, data: st.DataObject) -> None:
        places = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 3)))
        start, speech, end = places
        found = measured(text, turns((start, speech, end)))
        assert found.whole.tolist() == [count_words(text[start:end])]
        assert found.spoken.tolist() == [count_words(text[speech:end])]

    def it_knows_where_a_cut_word_goes_on(self) -> None:
        text = "anak-anak, (ibu) a--b"
        known = measured(text, turns())
        assert known.starts.tolist() == word_starts(text)
        found = known.counted(text, np.asarray([0, 2, 4, 9, 11, 12, 18, 19, 21]))[1].tolist()
        assert found == [NEVER, 2, 5, NEVER, NEVER, NEVER, 20, 20, NEVER]


class DescribeMaterial:
    def it_gives_every_place_a_stretch(self) -> None:
        flat = array("q", [3, 2, 3, 5, 9, 3, 5, 5, 8, 0, 7, 0, 1, 4, 9])
        material = material_of(flat, [-1, 0, -1], [7, 3, 5])
        assert material.turns == 3
        sources = np.asarray([3, 3, 3, 3, 3, 5, 7, 7])
        found = material.at(sources, np.asarray([0, 2, 4, 5, 8, 2, 0, 4]))
        assert found.tolist() == [3, 0, 0, 1, 3, 4, 2, 5]
        assert material.speaker.tolist() == [0, -1, 0, -1, -1, -1]
        assert (material.speakers, material.talks()) == (1, {9: [3, 7]})
        assert material.people(np.asarray([0, 1])) == {0, 9}

    def it_leaves_out_what_came_in_after_its_sources_were_read(self) -> None:
        flat = array("q", [3, 2, 3, 5, 9, 8, 0, 0, 4, 9])
        material = material_of(flat, [0, 1], [3])
        assert (material.turns, material.question.tolist()) == (1, [0, -1])
        codings = array("q", [20, 8, 1, 1, 0, 2, 0, 21, 3, 1, 1, 3, 4, 3])
        assert count_columns(codings, material).number.tolist() == [21]

    def it_has_only_sources_where_nobody_speaks(self) -> None:
        material = material_of(array("q"), [], [4, 2])
        assert material.at(np.asarray([2, 4]), np.asarray([0, 9])).tolist() == [0, 1]
        assert material.speakers == 0
        words = {number: measured("satu dua", turns()) for number in (2, 4)}
        counted = material.words(words, {2: 2, 4: 2}, {4}, Words.PLACED)
        assert counted.tolist() == [2, 0]

    def it_has_nothing_without_sources(self) -> None:
        material = material_of(array("q"), [], [])
        assert [material.words({}, {}, set(), which).tolist() for which in Words] == [[], [], []]
