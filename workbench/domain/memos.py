"""Memos: dated, authored notes on anything."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from workbench.domain.ids import CoderId, MemoId


class MemoTarget(StrEnum):
    """What a memo is about."""

    SOURCE = "source"
    CODE = "code"
    CODING = "coding"


@dataclass(frozen=True, slots=True)
class Memo:
    """A note. ``about`` is the id of a thing of the kind ``target``."""

    id: MemoId
    target: MemoTarget
    about: str
    text: str
    author: CoderId
    created_at: datetime

    def rewritten(self, text: str) -> "Memo":
        """Return the memo with other words."""
        return replace(self, text=text)
