import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.discovering.bags import bags_of
from workbench.language.discovering.nearness import (
    Likeness,
    alike_codes,
    coded_of,
    confused_of,
    likeness_of,
    near_code,
    nearer_code,
    shared_terms,
)

BRIDGE, SIGNAL, EMPTY = range(3)
PASSAGES = [
    "jembatan sungai perahu", "perahu banjir jembatan", "banjir sungai jembatan", "jembatan perahu sungai banjir",
    "sinyal bukit foto", "foto laporan sinyal", "bukit laporan sinyal", "ya ya", "kartu bank agen", "bank agen kartu",
]  # fmt: skip


def _likeness(segments: list[tuple[str, int, int]], codes: int = 3) -> Likeness:
    """Liken the passages with segments: words, code, place."""
    bags = bags_of([*PASSAGES, *(words for words, _, _ in segments)])
    places = np.asarray([place for _, _, place in segments], np.int64)
    coded = coded_of(len(PASSAGES), [code for _, code, _ in segments], places, codes)
    return likeness_of(bags, len(PASSAGES), coded)


CODED = [
    (PASSAGES[0], BRIDGE, 0), (PASSAGES[1], BRIDGE, 1), (PASSAGES[2], BRIDGE, 2),
    (PASSAGES[4], SIGNAL, 4), (PASSAGES[5], SIGNAL, 5), (PASSAGES[6], SIGNAL, 6), (PASSAGES[8], SIGNAL, 8),
]  # fmt: skip


class DescribeNearness:
    def it_is_greatest_to_the_code_of_the_topic(self) -> None:
        near = _likeness(CODED).to_codes(np.asarray([3, 9, 7]))
        assert near[0, BRIDGE] > near[0, SIGNAL]
        assert near[1, SIGNAL] > near[1, BRIDGE]
        assert near[:, EMPTY].tolist() == [0, 0, 0]

    def it_finds_what_lacks_the_code_and_what_is_odd_in_it(self) -> None:
        likeness = _likeness(CODED)
        scores = likeness.held_out()
        lacking = np.ones(len(PASSAGES), bool)
        lacking[:3] = False
        found = near_code(likeness, scores, BRIDGE, lacking, 5, 5)
        assert found.missed.tolist() == [3]
        signal = near_code(likeness, scores, SIGNAL, np.zeros(len(PASSAGES), bool), 5, 5)
        assert signal.missed.tolist() == []
        assert [CODED[each][0] for each in signal.odd] == [PASSAGES[8]]

    def it_names_the_words_and_the_nearest_segment(self) -> None:
        likeness = _likeness(CODED)
        names = {likeness.space.names[term] for term in likeness.terms(3, BRIDGE)}
        assert names == {"jembatan", "sungai", "perahu", "banjir"}
        nearest = likeness.nearest_segment(3, BRIDGE)
        assert nearest is not None
        assert CODED[nearest][1] == BRIDGE
        assert likeness.nearest_segment(3, EMPTY) is None
        assert likeness.nearest_segment(7, BRIDGE) is None
        assert likeness.terms(3, EMPTY) == ()

    def it_takes_no_segment_for_its_own_witness(self) -> None:
        likeness = _likeness(CODED)
        row = int(likeness.coded.row[0])
        assert likeness.nearest_segment(row, BRIDGE) == 0
        assert likeness.nearest_segment(row, BRIDGE, without=0) in {1, 2}
        alone = _likeness([(PASSAGES[0], BRIDGE, 0)])
        assert alone.terms(len(PASSAGES), BRIDGE, without=0) == ()
        assert alone.held_out()[0, BRIDGE] == 0

    @given(st.lists(st.tuples(st.sampled_from(PASSAGES), st.integers(0, 2), st.integers(0, 4)), max_size=10))
    def it_weighs_a_segment_as_if_its_place_had_never_been_coded(self, segments) -> None:
        held_out = _likeness(segments).held_out()
        for number, (_, code, place) in enumerate(segments):
            rest = [each for each in segments if each[1] != code or each[2] != place]
            # The segment stays in the bags, where it changes no weight: rarity is counted among the passages.
            other = _likeness([*rest, segments[number]])
            weights = likeness_of(
                bags_of([*PASSAGES, *(words for words, _, _ in rest), segments[number][0]]),
                len(PASSAGES),
                coded_of(len(PASSAGES), [each for _, each, _ in rest], other.coded.place[: len(rest)], 3),
            )
            row = np.asarray([len(PASSAGES) + len(rest)])
            assert held_out[number, code] == pytest.approx(weights.to_codes(row)[0, code], abs=1e-6)

    def it_tells_a_nearer_code_but_none_that_is_on_the_words(self) -> None:
        likeness = _likeness([*CODED, (PASSAGES[3], SIGNAL, 3)])
        scores, free = likeness.held_out(), np.zeros(3, bool)
        assert nearer_code(likeness, scores, 7, free) == BRIDGE
        assert nearer_code(likeness, scores, 7, np.asarray([True, False, False])) is None
        assert nearer_code(likeness, scores, 0, free) is None


class DescribeConfusion:
    def _found(self, segments, together=(), apart=True):
        likeness = _likeness(segments)
        on_words = np.zeros((len(segments), 3), bool)
        on_words[np.arange(len(segments)), likeness.coded.code] = True
        for one, code in together:
            on_words[one, code] = True
        return confused_of(likeness, likeness.held_out(), on_words, [[apart] * 3] * 3)

    def it_finds_codes_of_which_segments_stray_to_the_other(self) -> None:
        astray = [(PASSAGES[3], SIGNAL, 20), ("jembatan banjir", SIGNAL, 21), ("perahu sungai", SIGNAL, 22)]
        (pair,) = self._found([*CODED, *astray])
        assert (pair.one, pair.other) == (BRIDGE, SIGNAL)
        assert pair.between.tolist() == [7, 8, 9]
        assert pair.together.tolist() == []
        assert pair.share == pytest.approx(3 / 10)

    def it_counts_what_bears_both(self) -> None:
        (pair,) = self._found(CODED, [(0, SIGNAL), (3, BRIDGE), (4, BRIDGE)])
        assert pair.together.tolist() == [0, 3, 4]

    def it_finds_none_among_codes_that_are_clear_or_few_or_one_above_the_other(self) -> None:
        assert self._found(CODED) == ()
        assert self._found(CODED[:2]) == ()
        assert self._found([]) == ()
        assert self._found(CODED, [(0, SIGNAL), (3, BRIDGE), (4, BRIDGE)], apart=False) == ()

    def it_says_how_alike_two_codes_are_and_by_which_words(self) -> None:
        mixed = [*CODED, (PASSAGES[3], SIGNAL, 20), (PASSAGES[1], SIGNAL, 21), (PASSAGES[1], SIGNAL, 22)]
        one, other = _likeness(CODED), _likeness(mixed)
        assert alike_codes(one)[BRIDGE, SIGNAL] < alike_codes(other)[BRIDGE, SIGNAL]
        assert alike_codes(one)[BRIDGE, BRIDGE] == pytest.approx(1)
        shared = {other.space.names[term] for term in shared_terms(other, BRIDGE, SIGNAL)}
        assert shared <= {"jembatan", "sungai", "perahu", "banjir"}
        assert shared
