"""Suggestions: the machine's proposals. None is a coding until a person accepts it."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, StrEnum, auto
from typing import Final

from workbench.domain.ids import CodeId, CoderId, CodingId, FinishedId, RefusalId, SourceId, VerdictId
from workbench.domain.spans import Span

PROMISED: Final = 0.8
"""The precision that is promised unless another is wanted. Who asks for less is shown what is not promised, too."""


class ReasonKind(StrEnum):
    """Why something was suggested."""

    TERM = "term"
    EXAMPLE = "example"
    DEFINITION = "definition"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class Reason:
    """One ground of a suggestion: a term, a word of the definition, a segment coded before, or what was asked before.

    ``text`` is the matching word as it stands in the text, or the earlier segment's words; ``coding`` names that
    earlier coding; ``span`` says where in the source a term or the context stands (code points). ``weight`` is how much
    of the score goes when this is taken away; it orders, and has no unit.
    """

    kind: ReasonKind
    text: str
    coding: CodingId | None = None
    span: Span | None = None
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposal to give a segment a code. ``confidence`` is the probability, 0..1, that a coder would agree."""

    source: SourceId
    span: Span
    quote: str
    code: CodeId
    confidence: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranked:
    """A code for a segment that a person has selected, with the probability that they would give it."""

    code: CodeId
    probability: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Withheld:
    """A code for which nothing is suggested unasked, and why.

    ``retired`` · ``branch``: never used itself, has codes below it · ``no_words``: no keyword, no definition, no
    coding · ``few``: not enough codings yet · ``not_separable``: enough, but what it means can't be told by its words.
    ``codings`` and ``sources`` say how much there is to learn from.
    """

    code: CodeId
    why: str
    codings: int = 0
    sources: int = 0


@dataclass(frozen=True, slots=True)
class Refusal:
    """A person's *no* to a suggestion, kept so that it does not come again."""

    id: RefusalId
    source: SourceId
    span: Span
    code: CodeId
    coder: CoderId
    created_at: datetime


class VerdictKind(StrEnum):
    """What a person made of a suggestion.

    Accepted as it was; accepted with another code or other words; refused; accepted, then withdrawn with its whole
    run; or, of a coding that the machine would not have given, kept: it is the machine's mistake.
    """

    ACCEPTED = "accepted"
    CHANGED = "changed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What somebody decided about a suggestion: the person's half of the ledger.

    ``span`` are the words as they stood then, ``code`` what was suggested with what ``confidence`` in which ``run``.
    ``coding`` is the coding that came of it, ``chosen`` the code that was given instead; "" where there is none.
    """

    id: VerdictId
    source: SourceId
    span: Span
    code: CodeId
    coder: CoderId
    at: datetime
    kind: VerdictKind
    run: str = ""
    confidence: float = 0.0
    coding: str = ""
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class Finished:
    """A coder's word that a source is coded to its end, so that what bears no code there is meant to bear none."""

    id: FinishedId
    source: SourceId
    coder: CoderId
    at: datetime


@dataclass(frozen=True, slots=True)
class Run:
    """One making of suggestions: by which model (its fingerprint), from how much, at which wanted precision.

    Together with the offers the machine's half of the ledger: written once, never taken back.
    """

    id: str
    made_at: datetime
    coder: CoderId
    model: str
    wanted: float
    codings: int
    codes: int
    sources: int


@dataclass(frozen=True, slots=True)
class Offer:
    """A suggestion that was shown to somebody: what, where (code points), with which probability and when first."""

    run: str
    source: SourceId
    span: Span
    code: CodeId
    confidence: float
    shown_at: datetime


class Readiness(Enum):
    """Whether a code may be suggested unasked: yes, not enough codings yet, or codings that don't tell it apart."""

    ENOUGH = auto()
    FEW = auto()
    NOT_SEPARABLE = auto()

    @property
    def why_not(self) -> str:
        """Why nothing is suggested unasked, in the words of ``Withheld``; "" where something is."""
        return "" if self is Readiness.ENOUGH else self.name.lower()


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a code can be suggested, on sources that the learner had not seen.

    ``codings`` units in ``sources`` sources were learned from. A code that is ready may be offered unasked from the
    probability ``threshold`` on; there, ``hits`` held-out proposals were right with ``precision``, whose 95 % interval
    is ``[low, high]``. Of a code that is not ready ``threshold`` is None, and the figures are those at the wanted
    precision's own probability, so that a person sees how far it is.
    """

    code: str
    state: Readiness
    codings: int
    sources: int
    threshold: float | None = None
    hits: int = 0
    precision: float = 0.0
    low: float = 0.0
    high: float = 1.0
