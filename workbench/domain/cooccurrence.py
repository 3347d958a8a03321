"""Co-occurrence: which codes, or themes, stand together in the talk, how often, and how closely.

Two codings *hang together* when the relation that is asked for holds between them. A *place* of two codes is a largest
set of codings of the one or the other that hang together, directly or through each other: two coders who gave one code
to about the same words, or two overlapping codings of one code, make one place and not two. ``count`` is how many
places hold both codes, and ``jaccard`` how many of all places of the two that is: the coefficient
c = n12 / (n1 + n2 - n12), with n1 and n2 the places that hold the one and the other. So it lies between 0 (never) and
1 (always), whatever the codings look like. See ``docs/decisions/0025-what-standing-together-means.md``.
"""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from workbench.domain.choices import Choice
from workbench.domain.ids import CodeId


class Togetherness(StrEnum):
    """When two codings of one source hang together.

    ``OVERLAP``: they share a code point. ``NEAR``: they overlap, or at most so many words begin between them.
    ``SAME_TURN`` and ``SAME_PARAGRAPH``: they begin in the same one. ``SAME_SOURCE``: always.
    """

    OVERLAP = "overlap"
    SAME_TURN = "same_turn"
    NEAR = "near"
    SAME_PARAGRAPH = "same_paragraph"
    SAME_SOURCE = "same_source"


FARTHEST = 10_000
"""More words than this between two codings are no nearness."""
USUAL_DISTANCE = 10
_WITHIN = re.compile(r"(?:within|near)\s+(\d{1,9})(?:\s+words?)?")


@dataclass(frozen=True, slots=True)
class TogetherWish:
    """What is to be counted: by which relation, ``within`` how many words if it is nearness, codes or themes.

    Each coding counts for its own code alone, or for its theme; pairs of fewer than ``at_least`` places are left out.
    """

    relation: Togetherness = Togetherness.OVERLAP
    within: int = USUAL_DISTANCE
    themes: bool = False
    at_least: int = 1
    choice: Choice = field(default_factory=Choice)


@dataclass(frozen=True, slots=True)
class CountedCode:
    """A code or theme in the count, with its theme's colour: its codings that count, and their places by themselves."""

    code: CodeId
    label: str
    colour: str
    codings: int
    places: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two codes and the places where both stand, ``count``, among the ``places`` where either does.

    ``one_places`` and ``other_places`` hold the one and the other; ``codings`` are those of both at the places counted.
    """

    one: CodeId
    other: CodeId
    count: int
    one_places: int
    other_places: int
    codings: int

    @property
    def places(self) -> int:
        """The places where at least one of the two stands."""
        return self.one_places + self.other_places - self.count

    @property
    def jaccard(self) -> float:
        """The share of the places of either that hold both, 0 to 1."""
        return self.count / self.places

    @property
    def lopsided(self) -> bool:
        """Whether one stands at more than five times as many places: then the share says little."""
        return max(self.one_places, self.other_places) > 5 * min(self.one_places, self.other_places)


@dataclass(frozen=True, slots=True)
class Cooccurrence:
    """What was counted. Codes are in the codebook's order, pairs by count, then share, then the codebook's order.

    ``codings`` were counted. ``unplaced`` had no turn where turns were asked for, ``led`` are moderators' where these
    don't count: neither is among them. ``moderator`` says whether moderators' talk counts.
    """

    wish: TogetherWish
    codes: tuple[CountedCode, ...]
    pairs: tuple[Pair, ...]
    codings: int
    unplaced: int
    led: int
    moderator: bool

    def pair(self, one: CodeId, other: CodeId) -> Pair | None:
        """Return the pair of two codes, in either order; None when they are never together."""
        return next((each for each in self.pairs if {each.one, each.other} == {one, other}), None)


def relation_named(words: str) -> tuple[Togetherness, int] | None:
    """Return the relation and the distance that ``words`` name (``overlap``, ``within 10 words``), or None."""
    clean = " ".join(words.split()).casefold().replace("-", "_")
    within = _WITHIN.fullmatch(clean)
    if within is not None:
        return Togetherness.NEAR, min(int(within[1]), FARTHEST)
    if clean in set(Togetherness):
        return Togetherness(clean), USUAL_DISTANCE
    return None
