"""Corrections: what a transcript said before it was corrected, and what found no place in the new words."""

from dataclasses import dataclass, replace
from datetime import datetime

from workbench.domain.codings import Coding, Segment
from workbench.domain.ids import CodeId, CoderId, EarlierTextId, SourceId
from workbench.domain.memos import Memo
from workbench.domain.sources import Transcript
from workbench.domain.spans import Span


@dataclass(frozen=True, slots=True)
class EarlierText:
    """A source's transcript as it was until ``replaced_at``, when ``coder`` corrected it."""

    id: EarlierTextId
    transcript: Transcript
    replaced_at: datetime
    coder: CoderId | None = None

    @property
    def source(self) -> SourceId:
        """The source whose words these were."""
        return self.transcript.source


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A coding, or a memo on words, that waits for a person to say where it stands in corrected words.

    It bears the id of what waits, so that evidence and memos go on pointing to it. Its segment is that of the
    ``earlier`` text; ``candidates`` are places in the present text (code points), the likeliest first.
    """

    earlier: EarlierTextId
    source: SourceId
    coding: Coding | None = None
    memo: Memo | None = None
    candidates: tuple[Span, ...] = ()

    @property
    def id(self) -> str:
        """The id of the coding or the memo."""
        waiting = self.coding or self.memo
        assert waiting is not None
        return waiting.id

    @property
    def segment(self) -> Segment | None:
        """The words, as they stood in the earlier text."""
        return self.coding.segment if self.coding else self.memo.segment if self.memo else None

    def recoded(self, code: CodeId) -> "Unplaced":
        """Return what waits with its coding, if it is one, under another code."""
        return replace(self, coding=self.coding.recoded(code)) if self.coding else self

    @property
    def code(self) -> CodeId | None:
        """The code of a coding that waits."""
        return self.coding.code if self.coding else None
