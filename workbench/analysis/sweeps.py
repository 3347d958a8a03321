"""Which codings stand in a relation to others: answered by counting in sorted columns, never pair by pair.

How many of the others overlap one is how many begin before its end, less how many end at or before its start; the
other relations go likewise. Each costs a sort and two binary searches a coding.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from workbench.analysis.coding_index import CodingIndex, Mask
from workbench.analysis.columns import Column
from workbench.domain.queries import NextTo, Reach, Relation

Side = Literal["left", "right"]


@dataclass(frozen=True, eq=False)
class Sweep:
    """The codings of an index, of which ``others`` marks those to which the rest is related.

    Only codings with the same number in ``groups`` meet: those of a source, or of a source and a coder. ``coders`` is
    0 for all, or parts coders as ``groups`` does.
    """

    index: CodingIndex
    others: Mask
    groups: Column
    coders: Column

    def touched(self) -> Mask:
        """Tell which codings share text with one of the others, themselves among them."""
        return self._overlapping() > 0

    def related(self, condition: NextTo) -> Mask:
        """Tell which codings stand in a relation to one of the others that is not the coding itself."""
        match condition.relation:
            case Relation.OVERLAPS:
                return self._overlapping() - self.others > 0
            case Relation.NEAR:
                return self._near(condition) - self.others > 0
            case Relation.FOLLOWED_BY:
                return self._followed(condition)
            case _:
                return self._preceded(condition)

    def _overlapping(self) -> Column:
        index = self.index
        begun = self._count(index.start, index.end, side="left")
        return begun - self._count(index.end, index.start, side="right")

    def _near(self, condition: NextTo) -> Column:
        index, distance = self.index, min(condition.distance, self.index.width)
        if condition.reach is Reach.SAME_TURN:
            keys = np.sort(self._turn_key(index.turn)[self.others & (index.turn >= 0)])
            wanted = self._turn_key(index.turn)
            found = np.searchsorted(keys, wanted, side="right") - np.searchsorted(keys, wanted, side="left")
            return np.where(index.turn >= 0, found, 0)
        first, last = (
            (index.first_word, index.last_word)
            if condition.reach is Reach.WORDS
            else (index.first_line, index.last_line)
        )
        begun = self._count(first, np.minimum(last + distance, index.width), side="right")
        return begun - self._count(last, np.maximum(first - distance, 0), side="left")

    def _followed(self, condition: NextTo) -> Mask:
        index, others = self.index, self.others
        if condition.reach is Reach.WORDS:
            within = np.minimum(index.last_word + min(condition.distance, index.width), index.width)
            reached = self._count(index.first_word, within, side="right")
            return reached - self._count(index.start, index.end, side="left") > 0
        turn = index.last_turn + (condition.reach is Reach.NEXT_TURN)
        keys = np.sort(self._turn_key(index.turn, index.start)[others & (index.turn >= 0)])
        upto = np.searchsorted(keys, self._turn_key(turn + 1), side="left")
        before = np.searchsorted(keys, self._turn_key(turn, index.end), side="left")
        return (index.last_turn >= 0) & (upto > before)

    def _preceded(self, condition: NextTo) -> Mask:
        index, others = self.index, self.others
        if condition.reach is Reach.WORDS:
            within = np.maximum(index.first_word - min(condition.distance, index.width), 0)
            ended = self._count(index.end, index.start, side="right")
            return ended - self._count(index.last_word, within, side="left") > 0
        turn = index.turn - (condition.reach is Reach.NEXT_TURN)
        keys = np.sort(self._turn_key(index.last_turn, index.end)[others & (index.last_turn >= 0)])
        upto = np.searchsorted(keys, self._turn_key(turn, index.start), side="right")
        before = np.searchsorted(keys, self._turn_key(turn), side="left")
        return (index.turn >= 0) & (turn >= 0) & (upto > before)

    def _count(self, column: Column, limits: Column, *, side: Side) -> Column:
        """Return for each coding how many others of its group, and of groups before, lie below its limit, or at it."""
        width = self.index.width + 1
        keys = np.sort((self.groups * width + column)[self.others])
        return np.searchsorted(keys, self.groups * width + limits, side=side)

    def _turn_key(self, turn: Column, place: Column | int = 0) -> Column:
        turns = int(self.index.turn.max(initial=0)) + int(self.index.last_turn.max(initial=0)) + 3
        return (self.coders * turns + turn) * self.index.width + place
