import itertools

from hypothesis import assume, given
from hypothesis import strategies as st

from workbench.ui.views.transcript_flow import Flow

heights = st.lists(st.integers(1, 90), min_size=1, max_size=40)
moves = st.lists(st.integers(-200, 200), max_size=12)
WINDOW = 120


def flow_over(true: list[int], guesses: list[int] | None = None) -> Flow:
    flow = Flow(true.__getitem__)
    flow.head, flow.foot = 20, 30
    flow.restart(guesses or [30] * len(true))
    return flow


def place(flow: Flow, true: list[int]) -> int:
    return sum(true[: flow.block]) + flow.offset


class DescribeFlow:
    @given(heights, moves)
    def it_moves_as_if_it_had_known_every_height(self, true: list[int], some: list[int]) -> None:
        flow = flow_over(true)
        where = -20
        for distance in some:
            flow.move_by(distance, WINDOW)
            where = max(-20, min(where + distance, max(-20, sum(true) + 30 - WINDOW)))
            assert place(flow, true) == where

    @given(heights, st.integers(0, 3000))
    def it_never_shows_anything_below_the_end(self, true: list[int], value: int) -> None:
        flow = flow_over(true)
        flow.move_to_value(value, WINDOW)
        last, y = flow.rows(WINDOW)[-1]
        assume(sum(true) + 50 > WINDOW)
        assert last < len(true) - 1 or y + true[last] + 30 >= WINDOW

    @given(heights)
    def it_leaves_no_gap_between_rows(self, true: list[int]) -> None:
        flow = flow_over(true)
        rows = flow.rows(WINDOW)
        assert all(y + true[block] == following for (block, y), (_, following) in itertools.pairwise(rows))

    @given(heights, st.data())
    def it_holds_its_place_while_heights_above_turn_out_otherwise(
        self, true: list[int], data: st.DataObject
    ) -> None:
        flow = flow_over(true)
        flow.move_to(data.draw(st.integers(0, len(true) - 1)), 0, WINDOW)
        before = flow.rows(WINDOW)
        for block in range(len(true)):
            flow.height(block)
        assert flow.rows(WINDOW) == before

    def it_has_nothing_to_move_without_blocks(self) -> None:
        flow = Flow(lambda _: 1)
        flow.move_by(10, WINDOW)
        flow.move_to(0, 0, WINDOW)
        flow.move_to_value(4, WINDOW)
        assert (flow.rows(WINDOW), flow.value, flow.total) == ([], 0, 0)
