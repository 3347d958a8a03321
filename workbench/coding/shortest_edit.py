"""The shortest edit from one sequence of words to another, by the greedy search along diagonals of Myers (1986)."""

from collections.abc import Sequence
from typing import Final

_NOWHERE: Final = -1
_MOST_STEPS = 600_000
"""What one search may cost."""


class ShortestEdit:
    """What the shortest edit from ``old`` to ``new`` keeps. Where several are as short, it keeps what comes first."""

    def __init__(self, old: Sequence[str], new: Sequence[str], steps: int) -> None:
        """Prepare to find it in at most ``steps`` steps; ``steps`` holds what is left of them afterwards."""
        self.old, self.new, self.steps = old, new, steps
        self.least = steps - _MOST_STEPS
        self.trace: list[dict[int, int]] = []

    def pairs(self) -> list[tuple[int, int]] | None:
        """Return what is kept, in order; None when the edit is too long or the steps run out."""
        old, new = len(self.old), len(self.new)
        front = {0: self._slide(0, 0)}
        while front.get(old - new) != old:
            self.trace.append(front)
            self.steps -= len(front)
            if self.steps <= max(0, self.least):
                return None
            front = self._step(front, len(self.trace))
        self.trace.append(front)
        return self._kept(len(self.trace) - 1)

    def _step(self, front: dict[int, int], edits: int) -> dict[int, int]:
        old, new = len(self.old), len(self.new)
        further: dict[int, int] = {}
        for diagonal in range(-edits + 2 * max(0, edits - new), edits - 2 * max(0, edits - old) + 1, 2):
            x = self._enter(front, diagonal)
            if x != _NOWHERE:
                further[diagonal] = self._slide(x, x - diagonal)
        return further

    def _enter(self, front: dict[int, int], diagonal: int) -> int:
        """Return where the diagonal is entered furthest: by dropping an old token, or by taking a new one in."""
        dropped = front.get(diagonal - 1, _NOWHERE - 1) + 1
        taken = front.get(diagonal + 1, _NOWHERE)
        if dropped > len(self.old):
            dropped = _NOWHERE
        if taken - diagonal > len(self.new):
            taken = _NOWHERE
        return max(dropped, taken)

    def _slide(self, x: int, y: int) -> int:
        old, new = self.old, self.new
        while x < len(old) and y < len(new) and old[x] == new[y]:
            x += 1
            y += 1
        return x

    def _kept(self, edits: int) -> list[tuple[int, int]]:
        kept: list[tuple[int, int]] = []
        diagonal = len(self.old) - len(self.new)
        x = len(self.old)
        for number in range(edits, 0, -1):
            entered = self._enter(self.trace[number - 1], diagonal)
            kept += [(at, at - diagonal) for at in range(x - 1, entered - 1, -1)]
            dropped = self.trace[number - 1].get(diagonal - 1, _NOWHERE - 1) + 1
            came_by_dropping = dropped == entered
            diagonal += -1 if came_by_dropping else 1
            x = entered - 1 if came_by_dropping else entered
        kept += [(at, at) for at in range(x - 1, -1, -1)]
        return kept[::-1]
