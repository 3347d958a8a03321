"""The flow of blocks down the page: heights, known or guessed, and the place that stands at the window's top.

The place is held as a block and an offset inside it, never as a distance from the beginning. A guess that turns out
wrong above that place therefore moves nothing that the reader sees. All lengths are whole pixels. No Qt in here.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate


class Flow:
    """Where each block is, given a function that lays a block out and tells its true height."""

    def __init__(self, measure: Callable[[int], int]) -> None:
        """Start without blocks; ``measure`` is asked once for each block that comes into sight.

        ``head`` and ``foot`` are the air above the first block and below the last; the offset in the first block
        goes down to ``-head``.
        """
        self._measure = measure
        self._heights: list[int] = []
        self._known: list[bool] = []
        self._tops: list[int] | None = None
        self.block = 0
        self.offset = 0
        self.head = 0
        self.foot = 0

    def restart(self, guesses: Sequence[int]) -> None:
        """Forget every height and begin again with ``guesses``; the place is kept where it can be."""
        self._heights = list(guesses)
        self._known = [False] * len(self._heights)
        self._tops = None
        self.block = max(0, min(self.block, len(self._heights) - 1))
        self.offset = -self.head if self.block == 0 else 0

    def height(self, block: int) -> int:
        """Return the true height of ``block``, measuring it when it is not known."""
        if not self._known[block]:
            true = self._measure(block)
            self._known[block] = True
            if true != self._heights[block]:
                self._heights[block] = true
                self._tops = None
        return self._heights[block]

    @property
    def total(self) -> int:
        """The height of everything, partly guessed."""
        return self.head + self._all_tops()[-1] + self.foot

    @property
    def value(self) -> int:
        """The distance of the place from the beginning, partly guessed: what a scroll bar shows."""
        return self.head + self._all_tops()[self.block] + self.offset

    def rows(self, window: int) -> list[tuple[int, int]]:
        """Return each block that shows in a window of that height with the y of its top."""
        found: list[tuple[int, int]] = []
        y = -self.offset
        block = self.block
        while block < len(self._heights) and y < window:
            found.append((block, y))
            y += self.height(block)
            block += 1
        return found

    def move_by(self, distance: int, window: int) -> None:
        """Move the place down, or up when negative, stopping at either end of the text."""
        if not self._heights:
            return
        self.offset += distance
        self._normalise()
        self._stop_at_end(window)

    def move_to_value(self, value: int, window: int) -> None:
        """Move to about ``value`` from the beginning, as a dragged scroll bar asks."""
        if not self._heights:
            return
        tops = self._all_tops()
        below = value - self.head
        self.block = max(0, min(bisect_right(tops, below) - 1, len(self._heights) - 1))
        self.offset = below - tops[self.block]
        self._normalise()
        self._stop_at_end(window)

    def move_to(self, block: int, offset: int, window: int) -> None:
        """Put the point ``offset`` below the top of ``block`` at the window's top; negative offsets reach above."""
        if not self._heights:
            return
        self.block, self.offset = block, offset
        self._normalise()
        self._stop_at_end(window)

    def _normalise(self) -> None:
        while self.offset < 0 and self.block > 0:
            self.block -= 1
            self.offset += self.height(self.block)
        self.offset = max(-self.head if self.block == 0 else 0, self.offset)
        while self.block < len(self._heights) - 1 and self.offset >= self.height(self.block):
            self.offset -= self.height(self.block)
            self.block += 1

    def _stop_at_end(self, window: int) -> None:
        room = window + self.offset - self.foot
        for block in range(self.block, len(self._heights)):
            room -= self.height(block)
            if room <= 0:
                return
        block, room = len(self._heights), window - self.foot
        while block > 0 and room > 0:
            block -= 1
            room -= self.height(block)
        last = (block, -min(room, self.head) if block == 0 else max(0, -room))
        self.block, self.offset = min((self.block, self.offset), last)

    def _all_tops(self) -> list[int]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0))
        return self._tops
