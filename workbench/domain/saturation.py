"""Saturation: whether more talks would say more.

After Guest, Namey and Chen (2020), *A simple method to assess and report thematic saturation in qualitative research*,
PLoS ONE 15(5): e0232076. The codes of the first sources are the *base*; a *run* are so many sources in a row behind it,
the next run beginning one source later; its ratio is how many codes are new in it, by those of the base. Saturation is
reached at the source before the first run whose ratio is no higher than the threshold, and is written ``6+2``: at the
sixth source, seen in two more. It tells that codes recur, not that their meaning is exhausted.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from workbench.domain.choices import Choice
from workbench.domain.ids import CodeId, SourceId

THRESHOLDS = (0.05, 0.0)
"""The shares of new information that the method's authors propose."""
BASE, RUN, ORDERS = 4, 2, 500
SEED = 2020


class SourceOrder(StrEnum):
    """In what order sources come: by the day of the talk, as they were imported, or by name."""

    DATE = "date"
    IMPORTED = "imported"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class SaturationWish:
    """What is to be reckoned: new codes or themes, in which order; base and run in sources; how many random orders."""

    themes: bool = False
    order: SourceOrder = SourceOrder.DATE
    base: int = BASE
    run: int = RUN
    orders: int = ORDERS
    choice: Choice = field(default_factory=Choice)


@dataclass(frozen=True, slots=True)
class Talk:
    """A coded source in the order that was asked for. ``day`` is that of the talk where its header says one.

    ``codes`` are how many it has, ``fresh`` those that no source before it has, ``cumulative`` all up to it. ``ratio``
    is that of the run that ends with it, None before the first run is full or where the base has no code.
    """

    source: SourceId
    name: str
    day: date | None
    codes: int
    fresh: tuple[CodeId, ...]
    cumulative: int
    ratio: float | None


@dataclass(frozen=True, slots=True)
class Reached:
    """Where a threshold is reached, None for nowhere; ``source`` counts from 1.

    ``share`` of the random orders reach it, 0 to 1, half of these at ``median`` or before; None when none does.
    """

    threshold: float
    source: int | None
    share: float | None = None
    median: int | None = None


@dataclass(frozen=True, slots=True)
class Spread:
    """How many codes there are after so many sources, over the random orders: the middle, and where nine of ten lie."""

    median: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Saturation:
    """What was reckoned. ``base`` are the codes of the first sources.

    ``uncoded`` sources have no coding that counts, ``surveys`` are sheets, which are no talks, ``undated`` talks say no
    day: they come last where days order. ``led`` codings are moderators' where these don't count.
    """

    wish: SaturationWish
    talks: tuple[Talk, ...]
    base: int
    reached: tuple[Reached, ...]
    spread: tuple[Spread, ...]
    uncoded: int
    surveys: int
    undated: int
    led: int
    moderator: bool

    @property
    def needed(self) -> int:
        """How many sources the first ratio needs."""
        return self.wish.base + self.wish.run

    @property
    def enough(self) -> bool:
        """Whether there are sources enough for one ratio."""
        return len(self.talks) >= self.needed
