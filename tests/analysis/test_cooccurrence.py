"""Co-occurrence in columns says what going through every two stretches says."""

from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis import cooccurrence as columns
from workbench.analysis.coding_index import CodingColumns, TurnColumns, Turns, index_of
from workbench.analysis.cooccurrence import Stretches, behind, counts_of, placed, stretches_of
from workbench.coding.cooccurrence import Stretch, meeting, places_of
from workbench.domain.cooccurrence import Togetherness

THINGS = 4


class Said(NamedTuple):
    """One coding on a line."""

    thing: int
    start: int
    length: int


codings = st.lists(
    st.builds(Said, st.integers(0, THINGS - 1), st.integers(0, 60), st.integers(1, 12)), max_size=30
)


def laid(said: list[Said]) -> Stretches:
    thing, start, length = (np.asarray(each, dtype=np.int64) for each in zip(*said, strict=True))
    return Stretches(thing, start, start + length)


def plain(said: list[Said]) -> list[Stretch]:
    return [Stretch(each.thing, each.start, each.start + each.length) for each in said]


class DescribeCounting:
    @given(said=codings.filter(bool), small=st.booleans())
    def it_counts_what_going_through_every_two_counts(self, said: list[Said], small: bool) -> None:
        with pytest.MonkeyPatch.context() as patched:
            if small:
                patched.setattr(columns, "_FLAGS", 8)
                patched.setattr(columns, "_EDGES", 3)
            counts = counts_of(laid(said), THINGS)
        for one in range(THINGS):
            for other in range(one + 1, THINGS):
                wanted = meeting(plain(said), one, other)
                assert counts.both[one, other] == counts.both[other, one] == wanted.both
                assert (counts.holding[one, other], counts.holding[other, one]) == (wanted.one, wanted.other)
                assert counts.codings[one, other] + counts.codings[other, one] == wanted.stretches
                assert wanted.both <= min(wanted.one, wanted.other)
            own = [each for each in plain(said) if each.thing == one]
            assert (counts.passages[one], counts.alone[one]) == (len(places_of(own)), len(own))

    @given(said=codings.filter(bool))
    def it_finds_the_codings_behind_a_pair(self, said: list[Said]) -> None:
        rows, places = behind(laid(said), 0, 1)
        wanted = [
            sorted((each.start, each.end, str(each.thing)) for each in place)
            for place in places_of([each for each in plain(said) if each.thing in {0, 1}])
            if {each.thing for each in place} == {0, 1}
        ]
        found: dict[int, list[tuple[int, int, str]]] = {}
        for row, place in zip(rows.tolist(), places.tolist(), strict=True):
            found.setdefault(place, []).append(
                (said[row].start, said[row].start + said[row].length, str(said[row].thing))
            )
        assert [sorted(found[each]) for each in sorted(found)] == sorted(wanted)

    def it_counts_nothing_of_nothing(self) -> None:
        none = np.zeros(0, dtype=np.int64)
        counts = counts_of(Stretches(none, none, none), 2)
        assert not counts.both.any()
        assert counts.alone.tolist() == [0, 0]
        assert [len(each) for each in behind(Stretches(none, none, none), 0, 1)] == [0, 0]


class DescribeRelations:
    """One source of three paragraphs, two turns on the first, none on the last."""

    TEXT = "satu dua tiga empat\nlima enam tujuh\ndelapan sembilan"

    def rows(self, relation: Togetherness, within: int = 0) -> dict[str, tuple[int, int]]:
        spans = {"a": (0, 4), "b": (5, 8), "c": (14, 24), "d": (25, 29), "e": (36, 43)}
        ids = list(spans)
        starts, ends = [spans[each][0] for each in ids], [spans[each][1] for each in ids]
        size = len(ids)
        facts = CodingColumns(
            ids, [0] * size, list(range(size)), [0] * size, starts, ends, starts,
            [1] * size, [0.0] * size, [False] * size, [""] * size,
        )  # fmt: skip
        turns = Turns(TurnColumns([0, 0], [0, 14], [14, 36], [0, 1], [0.0, 1.0]))
        index = index_of(facts, turns).measure(lambda _source: self.TEXT)
        there = np.flatnonzero(placed(index, relation))
        found = stretches_of(index, index.code, there, relation, within)
        return {
            ids[row]: (start, end)
            for row, start, end in zip(there.tolist(), found.start.tolist(), found.end.tolist(), strict=True)
        }

    def meet(self, relation: Togetherness, within: int = 0) -> set[str]:
        rows = self.rows(relation, within)
        return {
            one + other
            for one in rows
            for other in rows
            if one < other and rows[one][0] < rows[other][1] and rows[other][0] < rows[one][1]
        }

    def it_overlaps_where_a_code_point_is_shared(self) -> None:
        assert self.meet(Togetherness.OVERLAP) == set()

    def it_is_near_by_the_words_that_begin_between(self) -> None:
        assert self.meet(Togetherness.NEAR, 0) == {"ab", "cd"}
        assert self.meet(Togetherness.NEAR, 1) == {"ab", "bc", "cd", "de"}
        assert self.meet(Togetherness.NEAR, 2) == {"ab", "ac", "bc", "cd", "ce", "de"}
        assert len(self.meet(Togetherness.NEAR, 10**9)) == 10

    def it_is_in_one_turn_where_both_begin_in_it(self) -> None:
        assert self.meet(Togetherness.SAME_TURN) == {"ab", "cd"}
        assert "e" not in self.rows(Togetherness.SAME_TURN)

    def it_is_in_one_paragraph_where_both_begin_in_it(self) -> None:
        assert self.meet(Togetherness.SAME_PARAGRAPH) == {"ab", "ac", "bc"}

    def it_is_always_in_one_source(self) -> None:
        assert len(self.meet(Togetherness.SAME_SOURCE)) == 10
