"""Suggestions: the machine's proposals. None is a coding until a person accepts it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from workbench.domain.ids import CodeId, CoderId, CodingId, RefusalId, SourceId
from workbench.domain.spans import Span


class ReasonKind(StrEnum):
    """Why something was suggested."""

    TERM = "term"
    EXAMPLE = "example"
    DEFINITION = "definition"


@dataclass(frozen=True, slots=True)
class Reason:
    """One ground of a suggestion: a keyword that matched, a word of the definition, or a segment coded before.

    ``text`` is the matching word as it stands in the text, or the earlier segment's words; ``coding`` names that
    earlier coding; ``span`` says where in the source a term stands (code points).
    """

    kind: ReasonKind
    text: str
    coding: CodingId | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposal to give a segment a code. ``confidence`` lies in 0..1 and orders; it is not a probability yet."""

    source: SourceId
    span: Span
    quote: str
    code: CodeId
    confidence: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Withheld:
    """A code for which nothing is suggested, and why (``no_words``: no keyword, no definition, no coding)."""

    code: CodeId
    why: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """A person's *no* to a suggestion, kept so that it does not come again."""

    id: RefusalId
    source: SourceId
    span: Span
    code: CodeId
    coder: CoderId
    created_at: datetime
