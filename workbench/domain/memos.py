"""Memos: dated, authored notes on anything."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from workbench.domain.codings import Segment
from workbench.domain.ids import CoderId, MemoId

PROJECT = "project"
"""What a memo on the project as a whole is about: a project holds one project, so this names it."""


class MemoTarget(StrEnum):
    """What a memo is about. A theme is a code; a memo on words is about their source, with a segment."""

    PROJECT = "project"
    SOURCE = "source"
    CODE = "code"
    CODING = "coding"
    PARTICIPANT = "participant"
    DISTRICT = "district"
    CASE = "case"


class MemoType(StrEnum):
    """What a memo is for: what the data say, how the study is done, what the researcher brings along.

    A translation says what words mean in the other language of print; it is a memo on these words.
    """

    ANALYTIC = "analytic"
    METHODOLOGICAL = "methodological"
    REFLEXIVE = "reflexive"
    TRANSLATION = "translation"


class MemoStatus(StrEnum):
    """Whether a memo still wants something."""

    OPEN = "open"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a memo is, or would be, about: the thing, and the words in it where some are meant."""

    target: MemoTarget
    about: str
    segment: Segment | None = None


THE_PROJECT = Subject(MemoTarget.PROJECT, PROJECT)


@dataclass(frozen=True, slots=True)
class Memo:
    """A note. ``about`` is the id of a thing of the kind ``target``, ``segment`` the words that it means.

    ``text`` is simple Markdown (bold, italic, lists); a link in it to a thing of the project is written
    ``[words](workbench:code/ID)``, with ``coding``, ``source`` and the other targets likewise. A memo on words without
    text of its own is a quotation: words worth keeping that no code was given to.
    """

    id: MemoId
    target: MemoTarget
    about: str
    text: str
    author: CoderId
    created_at: datetime
    segment: Segment | None = None
    title: str = ""
    type: MemoType = MemoType.ANALYTIC
    status: MemoStatus = MemoStatus.OPEN
    edited_at: datetime | None = None

    @property
    def subject(self) -> Subject:
        """What it is about."""
        return Subject(self.target, self.about, self.segment)

    @property
    def is_quotation(self) -> bool:
        """Tell whether it is words worth keeping and nothing else."""
        return self.segment is not None and not self.text and not self.title

    def rewritten(self, text: str) -> "Memo":
        """Return the memo with other words."""
        return replace(self, text=text)
