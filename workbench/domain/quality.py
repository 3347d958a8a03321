"""What suggestions are worth, measured on sources that the machine did not see.

A *unit* is what the machine weighs: a paragraph within a turn, or a sentence. *Right* is a code that a person gave the
unit. What is *offered* is what the window would show unasked: of codes that passed the gate, from their threshold on.
What is *likely* is all that the machine would code if it had to code by itself, as a second coder does: from the
probability on at which its F1 was best on what it learned from.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from workbench.domain.ids import CodeId, CoderId, CodingId, SourceId
from workbench.domain.spans import Span


class Grouping(StrEnum):
    """What is held back together: a source, or all sources of a district."""

    SOURCE = "source"
    DISTRICT = "district"


class Band(StrEnum):
    """How far a code's suggestions can be trusted: see ``band_of``."""

    RELIABLE = "reliable"
    UNCERTAIN = "uncertain"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class Share:
    """``count`` of ``of``, and the interval in which the share lies at 95 %; of nothing, it may be anything."""

    count: int
    of: int
    low: float = 0.0
    high: float = 1.0

    @property
    def value(self) -> float | None:
        """The share, 0 to 1; None of nothing."""
        return self.count / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Figures:
    """How often what was proposed was right, and how much of what people coded was proposed."""

    precision: Share = Share(0, 0)
    recall: Share = Share(0, 0)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of the two (van Rijsbergen 1979); None where nothing was proposed nor coded."""
        both = self.precision.of + self.recall.of
        return 2 * self.precision.count / both if both else None


@dataclass(frozen=True, slots=True)
class Mean:
    """The plain mean over codes, each counting the same; None where no code has a figure. No interval: codes differ."""

    precision: float | None = None
    recall: float | None = None
    f1: float | None = None
    codes: int = 0


@dataclass(frozen=True, slots=True)
class Ranking:
    """Of the coded units, in how many a right code is the first of all codes, and in how many among the first three."""

    first: Share = Share(0, 0)
    three: Share = Share(0, 0)


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the precision-recall curve: what comes when everything from ``threshold`` on is taken."""

    threshold: float
    offered: int
    right: int
    given: int

    @property
    def precision(self) -> float:
        """The part of what is taken that is right."""
        return self.right / self.offered

    @property
    def recall(self) -> float:
        """The part of what was coded that is taken."""
        return self.right / self.given if self.given else 0.0


@dataclass(frozen=True, slots=True)
class Bin:
    """A bar of the reliability diagram: proposals with a probability in [low, high), what was promised, what came."""

    low: float
    high: float
    promised: float
    came: Share


TEN = 10
"""So many suggestions in one more source are spoken of, when it is said what to expect."""


@dataclass(frozen=True, slots=True)
class CodeQuality:
    """What suggestions of one code are worth.

    ``codings`` units in ``sources`` sources bear it. ``why`` it is withheld: "" (it is not), ``few`` or
    ``not_separable``. ``threshold`` is the probability from which it is offered now; None while it is withheld.
    Of ``TEN`` suggestions in one more source, ``next_low`` to ``next_high`` are to be expected right. ``needs`` more
    codings lift a code that has few over the least.
    """

    code: CodeId
    codings: int
    sources: int
    band: Band
    why: str
    threshold: float | None
    offered: Figures
    likely: Figures
    keywords: Figures
    curve: tuple[Point, ...] = ()
    next_low: int = 0
    next_high: int = TEN
    needs: int = 0


class MistakeKind(StrEnum):
    """The machine proposed what nobody gave, or thought improbable what somebody did."""

    PROPOSED = "proposed"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Mistake:
    """A place where machine and person differ, on a source that the machine had not seen.

    ``coding`` is the person's, None where there is none. ``probability`` is what the machine thought.
    """

    kind: MistakeKind
    source: SourceId
    span: Span
    quote: str
    code: CodeId
    probability: float
    coding: CodingId | None = None
    coder: CoderId | None = None


@dataclass(frozen=True, slots=True)
class Concord:
    """How two agree on units and codes: F1 of one against the other, and kappa pooled over codes (de Vries 2008).

    ``kappa`` is None where chance alone would agree on everything.
    """

    f1: float | None
    kappa: float | None


@dataclass(frozen=True, slots=True)
class TwoPeople:
    """Two coders on the sources that both coded, and the machine against each of them on the same units."""

    coders: tuple[CoderId, CoderId]
    sources: int
    units: int
    people: Concord
    machine: tuple[Concord, Concord]


@dataclass(frozen=True, slots=True)
class Overall:
    """All codes together: every unit and code counts once.

    ``promised`` is the mean probability of what was offered; ``calibration_error`` the mean distance, over the bars of
    the reliability diagram, of what was promised from what came, each by its count (Naeini, Cooper, Hauskrecht 2015).
    """

    offered: Figures = Figures()
    likely: Figures = Figures()
    keywords: Figures = Figures()
    ranking: Ranking = Ranking()
    keyword_ranking: Ranking = Ranking()
    mean: Mean = Mean()
    mean_likely: Mean = Mean()
    mean_keywords: Mean = Mean()
    promised: float | None = None
    calibration_error: float | None = None
    curve: tuple[Point, ...] = ()
    bins: tuple[Bin, ...] = ()


@dataclass(frozen=True, slots=True)
class Quality:
    """One measurement. ``lacking`` says why nothing could be measured: "", ``codings``, ``sources``, ``districts``.

    ``groups`` were held back in turn. ``sources`` bear codings or were finished, ``units`` are what people decided on.
    """

    by: Grouping
    wanted: float
    measured_at: datetime
    lacking: str = ""
    groups: int = 0
    sources: int = 0
    units: int = 0
    codings: int = 0
    codes: tuple[CodeQuality, ...] = ()
    overall: Overall = field(default_factory=Overall)
    mistakes: tuple[Mistake, ...] = ()
    people: tuple[TwoPeople, ...] = ()


SLACK = 0.15
"""How far below what was wanted the interval of a reliable code may reach."""


def band_of(why: str, precision: Share, wanted: float) -> Band:
    """Return the band of a code.

    *Not yet*: it is withheld. *Reliable*: the interval holds what was wanted or lies above it, and reaches no further
    than ``SLACK`` below. *Uncertain*: everything between.
    """
    if why:
        return Band.NOT_YET
    if precision.of and precision.high >= wanted and precision.low >= round(wanted - SLACK, 9):
        return Band.RELIABLE
    return Band.UNCERTAIN
