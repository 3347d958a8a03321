"""Columns of numbers, and which codings overlap."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.columns import CodingTable, renumbered
from workbench.analysis.overlaps import overlapping_pairs

SPANS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 12), st.integers(1, 6)), max_size=12)


class DescribeRenumbered:
    def it_gives_places_in_the_order(self) -> None:
        assert renumbered([7, 3, 9, 7], [3, 7]).tolist() == [1, 0, -1, 1]

    def it_knows_nothing_in_an_empty_order(self) -> None:
        assert renumbered([7, 3], []).tolist() == [-1, -1]
        assert renumbered([], [3]).tolist() == []

    @given(st.lists(st.integers(-3, 9)), st.lists(st.integers(-3, 9), unique=True))
    def it_agrees_with_a_plain_search(self, raw: list[int], order: list[int]) -> None:
        expected = [order.index(each) if each in order else -1 for each in raw]
        assert renumbered(raw, order).tolist() == expected


class DescribeOverlappingPairs:
    @given(SPANS)
    def it_agrees_with_comparing_each_with_each(self, rows: list[tuple[int, int, int]]) -> None:
        source = np.array([row[0] for row in rows], dtype=np.int64)
        starts, ends = [row[1] for row in rows], [row[1] + row[2] for row in rows]
        nothing = np.zeros(len(rows), dtype=np.int64)
        spans = (np.array(each, dtype=np.int64) for each in (starts, ends))
        table = CodingTable(source, nothing, nothing, *spans, nothing)
        one, other = overlapping_pairs(table)
        expected = [
            (a, b)
            for a in range(len(rows))
            for b in range(len(rows))
            if rows[a][0] == rows[b][0] and starts[a] < ends[b] and starts[b] < ends[a]
        ]
        assert sorted(zip(one.tolist(), other.tolist(), strict=True)) == expected
        assert table.size == len(rows)
