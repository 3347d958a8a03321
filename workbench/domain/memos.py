"""Memos: dated, authored notes on anything."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from workbench.domain.codings import Segment
from workbench.domain.ids import CoderId, MemoId


class MemoTarget(StrEnum):
    """What a memo is about."""

    SOURCE = "source"
    CODE = "code"
    CODING = "coding"


@dataclass(frozen=True, slots=True)
class Memo:
    """A note. ``about`` is the id of a thing of the kind ``target``, ``segment`` the words that it means."""

    id: MemoId
    target: MemoTarget
    about: str
    text: str
    author: CoderId
    created_at: datetime
    segment: Segment | None = None

    def rewritten(self, text: str) -> "Memo":
        """Return the memo with other words."""
        return replace(self, text=text)
