"""Segments and codings: what was pointed at, and what it was called."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from workbench.domain.ids import CodeId, CoderId, CodingId, SourceId
from workbench.domain.participants import Role
from workbench.domain.spans import Span


class Origin(StrEnum):
    """How a coding came to be: by hand, or as a suggestion that a person accepted."""

    HAND = "hand"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class Segment:
    """A span of a source that somebody pointed at, with the words it had then and the hash of the source's text."""

    source: SourceId
    span: Span
    quote: str
    text_sha256: str

    @property
    def speaks_at(self) -> int:
        """Where the first sign that is no white space stands (code points): whose turn that is in, speaks."""
        return self.span.start + len(self.quote) - len(self.quote.lstrip())


@dataclass(frozen=True, slots=True)
class Coding:
    """A segment under a code, by a coder, at a time."""

    id: CodingId
    segment: Segment
    code: CodeId
    coder: CoderId
    created_at: datetime
    origin: Origin = Origin.HAND

    @property
    def source(self) -> SourceId:
        """The source of the segment."""
        return self.segment.source

    @property
    def span(self) -> Span:
        """The span of the segment."""
        return self.segment.span

    def recoded(self, code: CodeId) -> "Coding":
        """Return the coding under another code."""
        return replace(self, code=code)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A coding with everything that print and screen say about it.

    ``paragraph`` counts from 1; ``speaker`` and ``role`` are those of the turn in which the segment starts.
    """

    coding: Coding
    source_name: str
    code_path: str
    coder_name: str
    paragraph: int
    district_name: str = ""
    speaker: str = ""
    role: Role | None = None
    memo: str = ""

    @property
    def provenance(self) -> str:
        """Where the words stand, as print shows it: ``FGD Garut, P3, par. 41``."""
        parts = [self.source_name, self.speaker, f"par. {self.paragraph}"]
        return ", ".join(part for part in parts if part)
